import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { formatLedger } from '../../src/ledger/files.ts'
import { main, type Told } from '../../src/main.ts'
import { publish } from '../../src/publish/index.ts'
import { invariants, traitsOf } from '../../src/publish/invariants.ts'
import { everyPage } from '../../src/publish/page-list.ts'
import type { Site } from '../../src/records/pages.ts'
import { Ledger, type Timeline } from '../../src/records/index.ts'
import { Story } from '../correct/story.ts'
import { runs, SOAK } from '../runs.ts'
import { factsOf, REPORTS, textOf, type Standing } from './newsroom.ts'

const story = new Story()
afterAll(() => story.remove())

/** One thing that an editor does; the numbers choose among what there is. */
type Step = { what: keyof typeof DEEDS; which: number; how: number }

/** The story as the editor has it: reports by number, the lexicon, corrections. */
type Desk = { reports: Map<number, Standing>; lexicon: number; corrections: string[]; told?: Timeline }

const LEXICONS = [
  undefined,
  "- name: Harbour Workers’ Union\n  kind: organisation\n  aliases: [Harbour Workers' Union, union]\n",
  '- name: Ada Brand\n  kind: person\n  office: mayor of Ellery\n',
]

const DEEDS = {
  add({ reports }, which) {
    const report = which % REPORTS.length
    if (!reports.has(report)) reports.set(report, { name: `report-${report}.md`, wordings: [], wrapped: false })
  },
  remove: ({ reports }, which) => {
    if (reports.size > 1) reports.delete([...reports.keys()][which % reports.size]!)
  },
  reword({ reports }, which, how) {
    const standing = pick(reports, which)
    standing.wordings[how % 3] = (standing.wordings[how % 3] ?? 0) + 1
  },
  rewrap: ({ reports }, which) => {
    const standing = pick(reports, which)
    standing.wrapped = !standing.wrapped
  },
  // Files are read in the order of their names.
  rename({ reports }, which, how) {
    const [report, standing] = [...reports][which % reports.size]!,
      name = [`report-${report}.md`, `0${9 - report}-report.md`, 'latest.md'][how % 3]!
    if (![...reports.values()].some((other) => other.name === name)) standing.name = name
  },
  lexicon: (desk, _, how) => {
    desk.lexicon = how % LEXICONS.length
  },
  correct({ corrections, told }, which, how) {
    const event = told?.events[which % told.events.length],
      other = told?.events[(which + 1) % told.events.length]
    if (event && other && !corrections.some((each) => each.includes(event.id)))
      corrections.push(`- event: ${event.id}\n${CORRECTIONS[how % CORRECTIONS.length]!(event, other)}  reason: It was wrong.\n`)
  },
  uncorrect: ({ corrections }, which) => {
    corrections.splice(which % Math.max(1, corrections.length), 1)
  },
} satisfies Record<string, (desk: Desk, which: number, how: number) => void>

const CORRECTIONS: ((event: Timeline['events'][number], other: Timeline['events'][number]) => string)[] = [
  () => '  title: An event of another name\n',
  () => '  date: 2020-01-02\n',
  () => '  hide: true\n',
  (_, other) => `  merge: [${other.id}]\n`,
  ({ evidence }) =>
    `  withdraw: legal\n  evidence:\n${evidence.map(({ quote, trigger }) => `  - { quote: ${JSON.stringify(quote)}, trigger: ${JSON.stringify(trigger)} }\n`).join('')}`,
]

const pick = (reports: Desk['reports'], which: number) => [...reports.values()][which % reports.size]!

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom(...(Object.keys(DEEDS) as (keyof typeof DEEDS)[]), 'add', 'correct'),
  which: fc.nat(20),
  how: fc.nat(20),
})

/** What an event was told by when the editor joined it with another one is reworded: the next build must join it still. */
const REWORDED_AFTER_MERGING: Step[] = [
  { what: 'add', which: 0, how: 0 },
  { what: 'correct', which: 0, how: 18 },
  { what: 'rewrap', which: 1, how: 0 },
  { what: 'rewrap', which: 1, how: 0 },
  { what: 'reword', which: 0, how: 2 },
]

/** What was joined to an event gets more sentences than the event itself has: its title and date must stay. */
const TOLD_AGAIN_AFTER_MERGING: Step[] = [
  { what: 'add', which: 0, how: 0 },
  { what: 'correct', which: 7, how: 3 },
  { what: 'rewrap', which: 1, how: 0 },
  { what: 'rewrap', which: 1, how: 0 },
  { what: 'add', which: 1, how: 0 },
]

/** The younger of two events that one sentence tells is joined with the older, whose address it takes: the next builds must join them still. */
const TO_THE_OLDER_ADDRESS: Step[] = [
  { what: 'add', which: 13, how: 0 },
  { what: 'reword', which: 3, how: 16 },
  { what: 'correct', which: 7, how: 13 },
]

/** Everything of a timeline that has an address. */
const addresses = ({ events, actors, places, sources }: Timeline) => [
  ...events.map(({ id }) => `event ${id}`),
  ...actors.flatMap(({ id, url }) => (url ? [`actor ${id}`] : [])),
  ...places.map(({ id }) => `place ${id}`),
  ...sources.map(({ id }) => `source ${id}`),
]

const HOUR = 3_600_000

const siteOf = ({ timeline, files, mentions }: Told) =>
  publish(timeline, { pathPrefix: '/', report: { version: '', files: files.length, mentions, messages: [] } })

test(
  'through any history of a story every URL answers, names one thing, and a build from scratch gives the same bytes',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 15, size: 'max' }), async (steps) => {
        story.ledger = { entries: [], editions: [] }
        const desk: Desk = { reports: new Map([[0, { name: 'report-0.md', wordings: [], wrapped: false }]]), lexicon: 0, corrections: [] }
        const published = new Set<string>(),
          meaning = new Map<string, Set<string>>()
        let last: { told: Told; files: Story['files']; corrections: string } | undefined
        for (const { what, which, how } of steps) {
          DEEDS[what](desk, which, how)
          story.files = Object.fromEntries([...desk.reports].map(([report, standing]) => [standing.name, textOf(report, standing)]))
          if (LEXICONS[desk.lexicon] !== undefined) story.files['lexicon/actors.yaml'] = LEXICONS[desk.lexicon]!
          const before = story.ledger,
            corrections = desk.corrections.join(''),
            told = await story.tell(corrections)
          // A build with an error writes nothing; the editor takes the correction back.
          if (told.messages.some(({ severity }) => severity === 'error') || told.timeline.events.length === 0) {
            story.ledger = before
            desk.corrections.pop()
            continue
          }
          last = { told, files: story.files, corrections }
          desk.told = told.timeline
          answers(told.timeline, published)
          meanings(told.timeline, desk.reports, meaning)
          if (SOAK) await settled(told)
        }
        if (!last) return
        story.files = last.files
        await story.tell(last.corrections)
        await settled(last.told)
      }),
      {
        numRuns: runs(300),
        examples: [[REWORDED_AFTER_MERGING], [TOLD_AGAIN_AFTER_MERGING], [TO_THE_OLDER_ADDRESS]],
        ...(SOAK ? {} : { seed: 20200114 }),
      },
    )
  },
  HOUR,
)

/** Each URL of the history answers, once: with its page, a redirect to one, or a notice. */
function answers(timeline: Timeline, published: Set<string>): void {
  const live = new Set(addresses(timeline)),
    retired = new Map(timeline.retired.map((each) => [`${each.kind} ${each.slug}`, each]))
  for (const address of live) published.add(address)
  for (const address of published) {
    const end = retired.get(address)
    expect(live.has(address), `${address} answers once`).toBe(end === undefined)
    if (end?.state === 'redirect') expect(live.has(`${end.kind} ${end.to}`), `${address} leads to a page`).toBe(true)
  }
}

/** What an event's slug tells shares a fact with what it told when it last told anything; a source's slug is one report. */
function meanings({ events, sources }: Timeline, reports: Desk['reports'], meaning: Map<string, Set<string>>): void {
  const report = new Map([...reports].map(([number, { name }]) => [name, String(number)]))
  for (const [slug, now] of [
    ...events.map((event) => [`event ${event.id}`, factsOf(event)] as const),
    ...sources.map(({ id, file }) => [`source ${id}`, new Set([report.get(file)!])] as const),
  ]) {
    const before = meaning.get(slug)
    expect(now.size, `${slug} tells something`).toBeGreaterThan(0)
    if (before)
      expect(
        [...now].some((fact) => before.has(fact)),
        `${slug} tells ${[...now].join()} and told ${[...before].join()}`,
      ).toBe(true)
    meaning.set(slug, now)
  }
}

/** A build of the story as it stands, from its files and the ledger alone, is the same to the byte; in the soak its pages too, none of which leads astray. */
async function settled(last: Told): Promise<void> {
  const text = formatLedger(last.ledger),
    edition = last.ledger.editions.at(-1)!
  const again = await main(story.folder, Ledger.parse(parse(text)), { inputs: edition.inputs }, () => {})
  expect(formatLedger(again.ledger)).toBe(text)
  expect(JSON.stringify(again.timeline)).toBe(JSON.stringify(last.timeline))
  if (!SOAK) return
  const site = siteOf(again)
  const must = invariants(again.timeline, site, again.ledger.entries)
  for (const page of everyPage(site.pages)) must.take(page.url, traitsOf(page))
  expect(must.faults()).toEqual([])
  const whole = ({ pages, ...rest }: Site) => JSON.stringify({ ...rest, pages: [...everyPage(pages)] })
  expect(whole(site)).toBe(whole(siteOf(last)))
}
