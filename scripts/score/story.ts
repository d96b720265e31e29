import { bounds, days, same, within } from './bounds.ts'
import { peersOf, scoreEvents, scoreMerges } from './events.ts'
import { stem, type Gold, type GoldStory } from './gold.ts'
import type { SiteData, SiteSource } from './site.ts'
import { percent, ratio, Tally } from './tally.ts'
import { lines, squash } from './text.ts'

/** The score of a story: a table of measures in words, and one line per miss. */
export type Score = { table: Record<string, string | number>; misses: string[] }

/**
 * Scores exported records against gold annotations of their articles. `seeds` holds the text of each seed file by its
 * name, front matter included; offsets of the gold count in the article without it.
 */
export function scoreStory(gold: GoldStory, site: SiteData, seeds: ReadonlyMap<string, string>): Score {
  const tally = new Tally(),
    answers = new Map<string, string>(),
    peers = peersOf(gold)
  const actors = new Map(site.actors.map((actor) => [actor.id, actor]))
  for (const [name, article] of gold.articles) {
    const source = site.sources.find(({ file }) => stem(file) === name)
    if (!source) tally.miss('source', name, 'not in sources.json')
    const seed = source ? (seeds.get(source.file) ?? '') : ''
    const front = /^\uFEFF?---\r?\n[\s\S]*?\n---\r?\n/.exec(seed)?.[0].length ?? 0
    const text = gold.texts.get(name) ?? seed.slice(front),
      head = text.trim().slice(0, 60)
    const shift = seed ? Math.max(0, seed.indexOf(head, front) - text.indexOf(head)) : 0
    scorePublished(name, article, source, tally)
    scoreNoise(name, article, source, tally)
    if (source) scoreCover(source, seed, front, tally)
    scoreTimexes(name, article, source, text, shift, tally)
    scoreEvents(name, article, source?.id, site.events, actors, peers, tally, answers)
  }
  const merges = scoreMerges(gold, answers, tally)
  return { table: table(gold, tally, merges), misses: tally.misses }
}

/** Publication date: exact, inside the stated range, and wrong though called certain. */
function scorePublished(name: string, gold: Gold, source: SiteSource | undefined, tally: Tally): void {
  const right = [gold.published.date, ...gold.published.altDates, ...gold.published.alt].map(bounds)
  const stated = bounds(source?.published.edtf)
  if (
    !tally.add(
      'published',
      right.some((day) => same(day, stated)),
    )
  )
    tally.miss('published', name, `${gold.published.date}, got ${source?.published.edtf ?? 'nothing'}`)
  const inside = tally.add(
    'publishedRange',
    right.some((day) => within(day, stated)),
  )
  tally.widths.push(days(stated))
  tally.add('publishedWrong', !!stated && !inside && source?.published.certain === true)
  if (gold.publisher) tally.add('publisher', source?.publisher?.toLowerCase() === gold.publisher.toLowerCase())
}

/** Page noise, line by line. */
function scoreNoise(name: string, gold: Gold, source: SiteSource | undefined, tally: Tally): void {
  const set = lines(source?.boilerplate ?? []),
    noise = lines(gold.boilerplate)
  for (const line of noise)
    if (
      !tally.add(
        'noise',
        set.some((each) => each.includes(line)),
      )
    )
      tally.miss('boilerplate', name, line.slice(0, 80))
  for (const each of set) {
    if (noise.some((line) => line.includes(each) || each.includes(line))) continue
    tally.lost++
    tally.miss('lost-text', name, each.slice(0, 80))
  }
}

function scoreCover(source: SiteSource, seed: string, front: number, tally: Tally): void {
  const seen = new Uint8Array(seed.length)
  for (const { start, end } of source.blocks) seen.fill(1, start, end)
  for (let i = front; i < seed.length; i++) if (/\S/.test(seed[i]!)) tally.add('covered', seen[i] === 1)
}

/** Calendar time expressions. */
function scoreTimexes(name: string, gold: Gold, source: SiteSource | undefined, text: string, shift: number, tally: Tally): void {
  const said = (source?.timexes ?? []).map(({ start, end, value }) => ({ start: start - shift, end: end - shift, value }))
  tally.timexes += said.filter(({ value }) => bounds(value)).length
  for (const { text: words, offset, sentence_prefix: prefix, value, alt, core } of gold.timex) {
    if (!core || !bounds(value)) continue
    const start = offset ?? text.indexOf(words, text.indexOf(prefix ?? '')),
      end = start + words.length
    const hits = said.filter((each) => each.start < end && each.end > start)
    tally.add('span', hits.length > 0)
    if (
      tally.add(
        'value',
        hits.some((hit) => [value, ...alt].some((right) => right === hit.value || same(bounds(right), bounds(hit.value)))),
      )
    )
      continue
    tally.miss(
      'timex',
      name,
      `"${words}" = ${value}, got ${hits.map((hit) => hit.value).join(' ') || 'nothing'} (${squash(text.slice(Math.max(0, start - 40), end + 20))})`,
    )
  }
}

function table({ articles }: GoldStory, { shares, ...tally }: Tally, merges: string): Score['table'] {
  const width = tally.widths.sort((a, b) => a - b)[Math.floor(tally.widths.length / 2)] ?? 'n/a'
  return {
    articles: articles.size,
    'publication date exact': percent(shares.published),
    'publication date inside the stated range': percent(shares.publishedRange),
    'median width of that range, days': width,
    'publication date wrong though certain': percent(shares.publishedWrong),
    publisher: percent(shares.publisher),
    'boilerplate lines set aside': percent(shares.noise),
    'article lines lost': tally.lost,
    'file covered by blocks': percent(shares.covered),
    'time expressions found': percent(shares.span),
    'time expressions right': percent(shares.value),
    'calendar expressions per gold one': ratio(tally.timexes, shares.span[1]),
    'events found': percent(shares.found),
    'events in the top N by salience': percent(shares.top),
    'events per gold event': ratio(tally.predicted, tally.front),
    'event date exact': percent(shares.date),
    'event date inside the gold range': percent(shares.inside),
    'event type': percent(shares.type),
    'actors recalled': percent(shares.actors),
    'further actors per event': ratio(tally.extraActors, shares.date[1]),
    'places recalled': percent(shares.places),
    'places right': percent(shares.placesRight),
    'merge pairs F1': merges,
  }
}
