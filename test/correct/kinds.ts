import { expect } from 'vitest'
import type { Event, Timeline } from '../../src/records/index.ts'
import type { Story } from './story.ts'

const WALKOUT = 'About 400 dockers walked out at Port Ellery on Monday after talks on shift pay broke down'
const WALKOUT_TOO = 'Some 400 dockers walked out at Port Ellery on Monday over shift pay'
const FERRIES = 'The port authority suspended three ferry lines on Monday and the council closed the harbour road on Tuesday.'
const CRANE = 'A crane at the old pier will stand idle for weeks'
export const ORIANA = 'Tugs from Marrow towed the freighter Oriana out of the harbour on Wednesday.'

/** The event whose evidence has some words, under a trigger. */
export function told(timeline: Timeline, words: string, trigger?: string): Event | undefined {
  return timeline.events.find(({ evidence }) =>
    evidence.some((each) => each.quote.includes(words) && (trigger === undefined || each.trigger === trigger)),
  )
}

const evidence = (quote: string, trigger: string) => `  evidence: [{ quote: "${quote}", trigger: ${trigger} }]\n`

/** Slugs of the first build, by what the corrections below are about. */
export type Slugs = Record<'walkout' | 'ferries' | 'road' | 'arrest' | 'visit' | 'tugs' | 'crane' | 'freighter', string>

export function slugsOf(timeline: Timeline): Slugs {
  const slug = (words: string, trigger: string) => told(timeline, words, trigger)!.id
  return {
    walkout: slug(WALKOUT, 'walked'),
    ferries: slug(FERRIES, 'suspended'),
    road: slug(FERRIES, 'closed'),
    arrest: slug('arrested two pickets', 'arrested'),
    visit: slug('visited the striking dockers', 'visited'),
    tugs: slug(ORIANA, 'towed'),
    crane: slug(CRANE, 'stand'),
    freighter: timeline.actors.find(({ name }) => name === 'Oriana')!.id,
  }
}

/** A text without the addresses of the event that is withdrawn and of the ship that it alone names: both go on answering. */
export const addressless = (text: string, { tugs, freighter }: Slugs) =>
  text.replaceAll(tugs, '').replace(new RegExp(`(?<=[/"]|slug: )${freighter}(?=[/"\\n])`, 'g'), '')

/** A kind of correction: what the editor writes, and what must hold of every later build. */
export type Kind = { write: (slugs: Slugs) => string; holds: (timeline: Timeline, story: Story, slugs: Slugs) => void }

const has = (event: Event | undefined, what: string, reason: string) =>
  expect(event?.corrections).toContainEqual(expect.objectContaining({ what, reason }))

export const KINDS: Record<string, Kind> = {
  date: {
    write: ({ arrest }) =>
      `- event: ${arrest}\n${evidence('Police arrested two pickets on Tuesday', 'arrested')}  date: 2020-01-12\n  reason: The police log.\n  by: E. Ditor\n  on: 2020-02-01\n`,
    holds: (timeline, _, { arrest }) => {
      const event = told(timeline, 'arrested two pickets', 'arrested')
      expect(event).toMatchObject({
        id: arrest,
        date: {
          edtf: '2020-01-12',
          earliest: '2020-01-12',
          latest: '2020-01-12',
          precision: 'day',
          how: 'Set by the editor: The police log.',
        },
      })
      expect(event?.corrections).toEqual([
        {
          what: 'date',
          was: '14\u00a0January\u00a02020',
          now: '12\u00a0January\u00a02020',
          reason: 'The police log.',
          by: 'E. Ditor',
          on: '2020-02-01',
        },
      ])
      // in the order of the timeline
      expect(timeline.events[0]?.id).toBe(arrest)
    },
  },
  title: {
    write: ({ road }) => `- event: ${road}\n${evidence(FERRIES, 'closed')}  title: Council shuts harbour road\n  reason: Plainer.\n`,
    holds: (timeline, _, { road }) => {
      expect(told(timeline, FERRIES, 'closed')).toMatchObject({ id: road, title: 'Council shuts harbour road' })
      expect(told(timeline, FERRIES, 'suspended')?.corrections).toBeUndefined()
    },
  },
  type: {
    write: ({ ferries }) => `- event: ${ferries}\n${evidence(FERRIES, 'suspended')}  type: COERCE\n  reason: A stop, no refusal.\n`,
    holds: (timeline) => expect(told(timeline, FERRIES, 'suspended')?.type).toBe('COERCE'),
  },
  status: {
    write: ({ arrest }) => `- event: ${arrest}\n  status: alleged\n  reason: Only the paper says so.\n`,
    holds: (timeline) => expect(told(timeline, 'arrested two pickets', 'arrested')?.status).toBe('alleged'),
  },
  actors: {
    write: ({ arrest }) =>
      `- event: ${arrest}\n${evidence('Police arrested two pickets on Tuesday', 'arrested')}  actors: [{ name: Police }, { name: Ada Brand, role: recipient }]\n  reason: For the test.\n`,
    holds: (timeline, _, { arrest }) => {
      const event = told(timeline, 'arrested two pickets', 'arrested')!
      expect(event.actors.map(({ name, role }) => `${name} ${role}`)).toEqual(['Police actor', 'Ada Brand recipient'])
      expect(timeline.actors.find(({ name }) => name === 'Ada Brand')?.events).toContain(arrest)
    },
  },
  place: {
    write: ({ arrest }) =>
      `- event: ${arrest}\n${evidence('Police arrested two pickets on Tuesday', 'arrested')}  place: Port Ellery\n  reason: The gate is there.\n`,
    holds: (timeline, _, { arrest }) => {
      expect(told(timeline, 'arrested two pickets', 'arrested')?.places.map(({ name }) => name)).toEqual(['Port Ellery'])
      expect(timeline.places.find(({ name }) => name === 'Port Ellery')?.events).toContain(arrest)
    },
  },
  note: {
    write: ({ arrest }) =>
      `- event: ${arrest}\n${evidence('Police arrested two pickets on Tuesday', 'arrested')}  note: Both were let go the same day.\n  reason: A reader asked.\n`,
    holds: (timeline) => has(told(timeline, 'arrested two pickets', 'arrested'), 'note', 'A reader asked.'),
  },
  merge: {
    write: ({ arrest, visit }) =>
      `- event: ${arrest}\n${evidence('Police arrested two pickets on Tuesday', 'arrested')}  merge:\n    - event: ${visit}\n      evidence: [{ quote: Mayor Ada Brand visited the striking dockers, trigger: visited }]\n  reason: One afternoon.\n`,
    holds: (timeline, story, { arrest, visit }) => {
      const event = told(timeline, 'arrested two pickets', 'arrested')!
      expect(event.evidence.map(({ trigger }) => trigger)).toEqual(expect.arrayContaining(['arrested', 'visited']))
      has(event, 'merge', 'One afternoon.')
      // both addresses answer with the one event
      const entries = [arrest, visit].map((slug) => story.ledger.entries.find((entry) => entry.slug === slug)!)
      expect(entries.map((entry) => entry.to ?? entry.slug)).toEqual([event.id, event.id])
    },
  },
  'keep-apart': {
    write: ({ walkout }) =>
      `- event: ${walkout}\n${evidence(WALKOUT, 'walked')}  keep-apart:\n    - event: ${walkout}-in-the-gazette\n      evidence: [{ quote: "${WALKOUT_TOO}", trigger: walked }]\n  reason: Two walk-outs.\n`,
    holds: (timeline) => {
      const [a, b] = [told(timeline, WALKOUT), told(timeline, WALKOUT_TOO)]
      expect(a && b && a.id !== b.id).toBe(true)
      has(a, 'keep-apart', 'Two walk-outs.')
    },
  },
  split: {
    write: ({ walkout }) =>
      `- event: ${walkout}\n${evidence(WALKOUT, 'walked')}  split: [{ quote: "${WALKOUT_TOO}", trigger: walked }]\n  reason: Another gate.\n`,
    holds: (timeline) => {
      const [a, b] = [told(timeline, WALKOUT), told(timeline, WALKOUT_TOO)]
      expect(a && b && a.id !== b.id).toBe(true)
      has(a, 'split', 'Another gate.')
    },
  },
  hide: {
    write: ({ arrest }) =>
      `- event: ${arrest}\n${evidence('Police arrested two pickets on Tuesday', 'arrested')}  hide: true\n  reason: Not of this story.\n`,
    holds: (timeline, _, { arrest }) => {
      expect(told(timeline, 'arrested two pickets', 'arrested')).toBeUndefined()
      expect(timeline.retired).toContainEqual(
        expect.objectContaining({ slug: arrest, state: 'gone', reason: 'Taken off the timeline by the editor: Not of this story.' }),
      )
      expect(timeline.removed).toEqual([expect.objectContaining({ what: 'hide', slug: arrest, reason: 'Not of this story.' })])
    },
  },
  promote: {
    write: () =>
      '- promote: { source: gazette.md, quote: "The mayor of Ellery demanded new talks on Wednesday.", trigger: talks }\n  type: CONSULT\n  status: planned\n  title: New talks demanded at Ellery\n  reason: The talks count too.\n',
    holds: (timeline) => {
      const event = told(timeline, 'demanded new talks', 'talks')!
      expect(event).toMatchObject({
        type: 'CONSULT',
        status: 'planned',
        title: 'New talks demanded at Ellery',
        date: { edtf: '2020-01-15' },
      })
      has(event, 'promote', 'The talks count too.')
    },
  },
  'withdraw a name': {
    write: ({ visit }) =>
      `- actor: ada-brand\n  names: [Ada Brand]\n  withdraw: privacy\n  reason: Asked by letter.\n- event: ${visit}\n${evidence('Mayor Ada Brand visited the striking dockers', 'visited')}  note: At the gate.\n  reason: A reader asked.\n`,
    holds: (timeline, story, { visit }) => {
      expect(timeline.retired).toContainEqual(
        expect.objectContaining({
          kind: 'actor',
          slug: 'ada-brand',
          state: 'gone',
          title: 'Withdrawn',
          reason: 'This entry was withdrawn to protect a person’s privacy.',
        }),
      )
      const event = told(timeline, 'Mayor ████ visited the striking dockers')
      expect(event?.id).not.toMatch(/brand/)
      expect(timeline.retired).toContainEqual(expect.objectContaining({ kind: 'event', slug: visit, state: 'gone', title: 'Withdrawn' }))
      has(event, 'note', 'A reader asked.')
      const all = JSON.stringify([timeline, story.ledger]).replaceAll('"ada-brand"', '').replaceAll(visit, '')
      expect([...all.matchAll(/.{30}(?:Ada|Brand|Asked by letter).{10}/gi)].map(([found]) => found)).toEqual([])
    },
  },
  withdraw: {
    write: ({ tugs }) => `- event: ${tugs}\n${evidence(ORIANA, 'towed')}  withdraw: privacy\n  reason: Asked by letter.\n`,
    holds: (timeline, story, slugs) => {
      for (const slug of [slugs.tugs, slugs.freighter])
        expect(timeline.retired).toContainEqual(
          expect.objectContaining({
            slug,
            state: 'gone',
            title: 'Withdrawn',
            reason: 'This entry was withdrawn to protect a person’s privacy.',
          }),
        )
      // its words are nowhere: only the addresses still have some of them
      const all = addressless(JSON.stringify([timeline, story.ledger]), slugs)
      expect([...all.matchAll(/.{30}(?:Oriana|Asked by letter)/gi)].map(([found]) => found)).toEqual([])
      expect(timeline.removed).toEqual([{ what: 'withdraw', reason: 'This entry was withdrawn to protect a person’s privacy.' }])
    },
  },
}
