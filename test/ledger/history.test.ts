import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatLedger } from '../../src/ledger/files.ts'
import { mint } from '../../src/ledger/ledger.ts'
import { Ledger } from '../../src/records/index.ts'
import { parse } from 'yaml'
import { runs } from '../runs.ts'
import { draft, type Told } from './make.ts'

const RUNS = runs(300)

// The world of the test: sentences of 12 made-up words each, every one with two triggers; stories draw events from it.
// No word stands in two sentences: a headline of the one is then never half the headline of the other.
const WORDS = [
  'harbour',
  'council',
  'strike',
  'bridge',
  'minister',
  'ferry',
  'market',
  'storm',
  'school',
  'union',
  'court',
  'tunnel',
  'doctor',
  'convoy',
  'village',
  'budget',
  'miner',
  'ballot',
  'factory',
  'garden',
]
const sentence = (n: number) =>
  Array.from({ length: 12 }, (_, i) => `${WORDS[(n * 7 + i * ((n % 5) + 3)) % WORDS.length]}${n * 17 + ((i * i) % 17)}`).join(' ')
const trigger = (n: number, which: number) => sentence(n).split(' ')[which ? 8 : 2]!

/** An event of the world: it stands in a sentence of an article, under one of the sentence's two triggers. */
type Fact = { sentence: number; which: 0 | 1 }
const fact: fc.Arbitrary<Fact> = fc.record({ sentence: fc.nat(11), which: fc.constantFrom(0, 1) })
const nameOf = ({ sentence: n, which }: Fact) => `${n}/${which}`

/** A state of the story: which facts it tells, in what order, under what headlines and dates, and which are merged. */
type State = { facts: Fact[]; wording: number; day: number; rewrapped: boolean; renamed: boolean; joined: boolean }
const state: fc.Arbitrary<State> = fc.record({
  facts: fc.uniqueArray(fact, { minLength: 1, maxLength: 12, selector: nameOf }),
  wording: fc.nat(2),
  day: fc.nat(2),
  rewrapped: fc.boolean(),
  renamed: fc.boolean(),
  joined: fc.boolean(),
})

/** Headlines of one event have their nouns in common; those of two events have not. */
function headline({ sentence: n, which }: Fact, wording: number): string {
  const [who, what] = which ? sentence(n).split(' ').slice(8) : sentence(n).split(' ').slice(2)
  return [`${who} ${what}`, `${what} ${who}`, `today ${who} ${what}`][wording]!
}

function tell({ facts, wording, day, rewrapped, renamed, joined }: State) {
  const events = facts.map((one, i): Told & { facts: string[] } => ({
    id: `e${i}`,
    facts: [nameOf(one)],
    day: `2020-02-0${1 + ((one.sentence + day) % 9)}`,
    type: one.which ? 'REJECT' : 'PROTEST',
    title: headline(one, wording),
    told: [
      {
        source: `${renamed ? 'renamed' : 'article'}${one.sentence % 3}.txt`,
        quote: rewrapped ? sentence(one.sentence).replaceAll(' ', '\n') : sentence(one.sentence),
        trigger: trigger(one.sentence, one.which),
      },
    ],
  }))
  if (joined && events.length > 1) {
    const [a, b, ...rest] = events as [(typeof events)[0], (typeof events)[0], ...typeof events]
    return [{ ...a, facts: [...a.facts, ...b.facts], told: [...a.told, ...b.told] }, ...rest]
  }
  return events
}

const titles = Object.fromEntries(['article', 'renamed'].flatMap((name) => [0, 1, 2].map((n) => [`${name}${n}.txt`, `Headline ${n}`])))

test('through any history every URL answers, keeps its meaning, and the ledger settles', () => {
  fc.assert(
    fc.property(fc.array(state, { minLength: 2, maxLength: 12 }), (history) => {
      let ledger: Ledger = { entries: [], editions: [] }
      const published = new Set<string>(),
        meaning = new Map<string, Set<string>>()
      history.forEach((step, i) => {
        const events = tell(step),
          given = { inputs: String(i), date: '2020-03-01' }
        const built = mint(draft(events, { titles }), ledger, given)
        ledger = built.ledger

        // Each URL of the whole history answers: with a page, a redirect to a page that is there, or a tombstone.
        const live = new Set(built.timeline.events.map(({ url }) => url)),
          retired = new Map(built.timeline.retired.filter(({ kind }) => kind === 'event').map((each) => [`/events/${each.slug}/`, each]))
        for (const url of live) published.add(url)
        for (const url of published) {
          const end = retired.get(url)
          expect(live.has(url) || end !== undefined, `${url} answers`).toBe(true)
          expect(live.has(url) && end !== undefined, `${url} answers once`).toBe(false)
          if (end?.state === 'redirect') expect(live.has(`/events/${end.to}/`), `${url} leads to a page`).toBe(true)
        }

        // No slug names two things: what a slug tells now shares a fact with what it told when it last told anything.
        built.timeline.events.forEach(({ id }, at) => {
          const facts = events[at]!.facts,
            before = meaning.get(id)
          if (before)
            expect(
              facts.some((each) => before.has(each)),
              `${id} tells ${facts.join()} and told ${[...before].join()}`,
            ).toBe(true)
          meaning.set(id, new Set(facts))
        })

        // The same build again changes nothing; at the end, after a way through the file, not a byte of it.
        expect(mint(draft(events, { titles }), ledger, given).changes).toEqual([])
        if (step !== history.at(-1)) return
        const text = formatLedger(ledger),
          again = mint(draft(events, { titles }), Ledger.parse(parse(text)), given)
        expect(formatLedger(again.ledger)).toBe(text)
      })
    }),
    { numRuns: RUNS },
  )
})

test('more articles, other headlines, dates, file names and line breaks move no URL', () => {
  fc.assert(
    fc.property(state, state, (before, after) => {
      const facts = [...after.facts.filter((one) => !before.facts.some((other) => nameOf(other) === nameOf(one))), ...before.facts]
      const first = { ...before, joined: false },
        second = { ...after, facts, joined: false }
      const was = mint(draft(tell(first), { titles }), { entries: [], editions: [] }, { inputs: '1', date: '2020-03-01' })
      const is = mint(draft(tell(second), { titles }), was.ledger, { inputs: '2', date: '2020-03-01' })
      const urls = (story: State, { timeline }: typeof was) => new Map(story.facts.map((one, i) => [nameOf(one), timeline.events[i]!.url]))
      const now = urls(second, is)
      for (const [name, url] of urls(first, was)) expect(now.get(name)).toBe(url)
      expect(is.timeline.retired).toEqual([])
    }),
    { numRuns: RUNS * 3 },
  )
})
