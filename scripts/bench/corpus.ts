import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { random, type Random } from './random.ts'

const SOURCE = join(import.meta.dirname, '..', '..', 'src', 'lexicon')
const DAY = 86_400_000,
  FIRST = Date.UTC(2011, 0, 3),
  A_DAY = 6
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

type Incident = { name: string; headlines: string[]; leads: string[]; next: string[] }
type Words = Record<
  'outlets' | 'agencies' | 'offices' | 'bodies' | 'things' | 'quotes' | 'middle' | 'closing' | 'history' | 'noise',
  string[]
> & { incidents: Incident[] }
type Pools = { words: Words; cities: { name: string; country: string }[]; adjectives: Map<string, string>; people: string[] }
type Slots = Record<string, string>

/** A generated article: file name and text. The first `n` articles are the same whatever the size of the corpus. */
export type Made = { name: string; text: string }

/**
 * Articles made from grammar templates, with cities, countries and given names of the world: incidents at some six
 * articles a day, each told by one to four outlets, on the day and the days after; every seventh article is a copy of
 * the wire report before it. The same number gives the same bytes.
 */
export async function* articles(count: number): AsyncGenerator<Made> {
  const pools = await load()
  let made = 0
  for (let incident = 0; made < count; incident++) {
    const rng = random(incident + 1),
      kind = rng.pick(pools.words.incidents),
      slots = slotsOf(pools, rng)
    const outlets = rng.shuffle(pools.words.outlets).slice(0, 1 + rng.below(4))
    let before: string[] | undefined
    for (const [index, outlet] of outlets.entries()) {
      if (made >= count) return
      const day = FIRST + Math.floor(made / A_DAY) * DAY
      const body = before !== undefined && rng.below(7) === 0 ? before : bodyOf(pools, rng, kind, slots, index)
      before = body
      const name = `${String(made).padStart(6, '0')}-${kind.name}`
      yield made++ % 3 === 0
        ? { name: `${name}.md`, text: withFront(outlet, day, body) }
        : { name: `${name}.txt`, text: asPage(pools, rng, outlet, day, body) }
    }
  }
}

/** Writes a story of so many generated articles into a folder. */
export async function writeStory(folder: string, count: number): Promise<{ bytes: number }> {
  await mkdir(folder, { recursive: true })
  let bytes = 0
  for await (const { name, text } of articles(count)) {
    bytes += Buffer.byteLength(text)
    await writeFile(join(folder, name), text)
  }
  await writeFile(join(folder, 'story.yaml'), 'title: An archive for the benchmark\ndescription: Generated articles.\n')
  return { bytes }
}

/** An article that one can add to any of these stories: none of them has it. */
export async function oneMore(): Promise<Made> {
  const pools = await load(),
    rng = random(987_654_321),
    kind = rng.pick(pools.words.incidents)
  return { name: 'added.md', text: withFront('Evening Post', FIRST + 6 * DAY, bodyOf(pools, rng, kind, slotsOf(pools, rng), 0)) }
}

async function load(): Promise<Pools> {
  const text = (name: string) => readFile(join(SOURCE, name), 'utf8')
  const lines = (all: string) => all.split('\n').filter((line) => line && !line.startsWith('#'))
  const countries = parse(await text('countries.yaml')) as Record<string, { adj: string[] }>
  const adjectives = new Map(Object.entries(countries).flatMap(([name, { adj }]) => (adj[0] ? [[name, adj[0]]] : [])))
  const cities = lines(await text('cities.tsv'))
    .map((line) => line.split('\t'))
    .map(([name, country]) => ({ name: name!, country: country! }))
    .filter(({ country }) => adjectives.has(country))
  const given = lines(await text('given-names.txt')).flatMap((line) => line.split(' ')),
    rng = random(7)
  const syllables = [
    'bar',
    'del',
    'mor',
    'tan',
    'vel',
    'ros',
    'ken',
    'har',
    'lin',
    'dov',
    'mar',
    'sel',
    'gor',
    'pet',
    'wald',
    'stein',
    'man',
    'ov',
    'ic',
    'ley',
    'son',
    'ert',
  ]
  const surname = () => {
    const word = Array.from({ length: 2 + rng.below(2) }, () => rng.pick(syllables)).join('')
    return word[0]!.toUpperCase() + word.slice(1)
  }
  const people = Array.from({ length: 6000 }, () => `${rng.pick(given)} ${surname()}`)
  return { words: parse(await readFile(join(import.meta.dirname, 'corpus.yaml'), 'utf8')) as Words, cities, adjectives, people }
}

/** Who, where and how many of one incident: what all its articles share. */
function slotsOf({ words, cities, adjectives, people }: Pools, rng: Random): Slots {
  const city = rng.pick(cities),
    near = cities.filter(({ country }) => country === city.country),
    city2 = rng.pick(near),
    other = rng.pick(cities)
  const person = rng.pick(people),
    person2 = rng.pick(people),
    last = (name: string) => name.split(' ').at(-1)!
  const n = 2 + rng.below(40),
    m = 50 + 10 * rng.below(90),
    slots: Slots = {
      city: city.name,
      city2: city2.name,
      country: city.country,
      adj: adjectives.get(city.country)!,
      country2: other.country,
      person,
      person2,
      surname: last(person),
      surname2: last(person2),
      office: rng.pick(words.offices),
      office2: rng.pick(words.offices),
      thing: rng.pick(words.things),
      thing2: rng.pick(words.things),
      quote: rng.pick(words.quotes),
      quote2: rng.pick(words.quotes),
      n: String(n),
      n2: String(n + 3),
      m: String(m),
      m2: String(m + 20),
      k: String(2 + rng.below(12)),
      month: rng.pick(MONTHS),
    }
  return { ...slots, body: fill(rng.pick(words.bodies), slots) }
}

/** Headline and paragraphs; the day of the incident is that of publication or the days before it. */
function bodyOf({ words }: Pools, rng: Random, kind: Incident, shared: Slots, index: number): string[] {
  const day = FIRST + rng.below(4000) * DAY,
    at = new Date(day)
  const slots = { ...shared, day: `${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]} ${at.getUTCFullYear()}` }
  const days = () => ({ weekday: WEEKDAYS[rng.below(7)]!, ahead: WEEKDAYS[rng.below(7)]! }),
    told = (text: string) => fill(text, { ...slots, ...days() })
  const middle = rng
      .shuffle(words.middle)
      .slice(0, 7 + rng.below(5))
      .map(told),
    paragraphs: string[] = []
  for (let i = 0; i < middle.length; i += 2) paragraphs.push(middle.slice(i, i + 2).join(' '))
  return [
    told(kind.headlines[(index + rng.below(2)) % kind.headlines.length]!),
    told(kind.leads[index % kind.leads.length]!),
    ...paragraphs.slice(0, 2),
    told(rng.pick(kind.next)),
    ...paragraphs.slice(2),
    told(rng.pick(words.history)),
    told(rng.pick(words.closing)),
  ]
}

const fill = (text: string, slots: Slots): string => text.replace(/\{(\w+)\}/g, (all, slot: string) => slots[slot] ?? all)

const iso = (day: number) => new Date(day).toISOString().slice(0, 10)

function withFront(outlet: string, day: number, [headline, ...paragraphs]: string[]): string {
  return `---\npublisher: ${outlet}\npublished: ${iso(day)}\n---\n${[headline, ...paragraphs].join('\n\n')}\n`
}

/** As copied from a page: date line, dateline of an agency, and what surrounds an article. */
function asPage({ words }: Pools, rng: Random, outlet: string, day: number, [headline, lead, ...paragraphs]: string[]): string {
  const at = new Date(day),
    date = `${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]} ${at.getUTCFullYear()}`
  const noise = words.noise.map((line) => fill(line, { outlet, headline: headline! }))
  return `${[headline, `${outlet}, ${date}`, noise[0], `(${rng.pick(words.agencies)}) - ${lead}`, ...paragraphs, ...noise.slice(1)].join('\n\n')}\n`
}
