import type { EventType, Mention } from '../records/index.ts'

/** How near two event types are: 1 for the same one, 0 where they can never name one event. */
export type Nearness = number

/**
 * Different codes under which two reporters may file one event, with how much the pair counts as agreement.
 * `figure` pairs need an equal number besides: a toll is told beside many attacks.
 */
const PAIRS: readonly { types: readonly EventType[]; nearness: Nearness; figure?: true }[] = [
  { types: ['AGREE', 'CONCEDE', 'RETREAT', 'COOPERATE'], nearness: 0.5 },
  { types: ['AGREE', 'CONSULT'], nearness: 0.2 },
  { types: ['AGREE', 'DEAL'], nearness: 0.5 },
  { types: ['STATEMENT', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'SUPPORT'], nearness: 0.5 },
  { types: ['CONSULT', 'REQUEST'], nearness: 0.2 },
  // To declare, announce or confirm such a thing is to do it.
  ...(['LAUNCH', 'AGREE', 'CONCEDE', 'COERCE', 'SANCTION', 'LEADERSHIP', 'DEAL'] as const).map((type) => ({
    types: ['STATEMENT', type] as const,
    nearness: 0.2,
  })),
  { types: ['STATEMENT', 'TOLL'], nearness: 0.3, figure: true },
  { types: ['LAUNCH', 'DEAL'], nearness: 0.3 },
  { types: ['COERCE', 'LEGAL', 'SANCTION'], nearness: 0.3 },
  { types: ['LEGAL', 'ACCUSE'], nearness: 0.2 },
  { types: ['REJECT', 'RETREAT'], nearness: 0.3 },
  { types: ['PROTEST', 'ASSAULT'], nearness: 0.2 },
  { types: ['ASSAULT', 'MOBILIZE', 'COERCE'], nearness: 0.4 },
  { types: ['ASSAULT', 'LEADERSHIP'], nearness: 0.3 },
  { types: ['ASSAULT', 'TOLL'], nearness: 0.3, figure: true },
  { types: ['HAZARD', 'TOLL'], nearness: 0.3, figure: true },
  { types: ['DISPLACEMENT', 'TOLL'], nearness: 0.2, figure: true },
]

const table = new Map<string, { nearness: Nearness; figure: boolean }>()
for (const { types, nearness, figure } of PAIRS) {
  for (const a of types) for (const b of types) if (a !== b) table.set(`${a} ${b}`, { nearness, figure: figure ?? false })
}

/** What the type of an event that no frame names agrees with: any other, a little. */
const UNNAMED = 0.2

/** How near two types are; `equalFigure` tells whether the two mentions state an equal number; it is asked only where that counts. */
export function nearness(a: EventType, b: EventType, equalFigure: () => boolean): Nearness {
  if (a === b) return 1
  if (a === 'OTHER' || b === 'OTHER') return UNNAMED
  const found = table.get(`${a} ${b}`)
  return !found || (found.figure && !equalFigure()) ? 0 : found.nearness
}

/** Types whose sides act together, so that actor and recipient are one role. */
export const MUTUAL: ReadonlySet<EventType> = new Set(['CONSULT', 'AGREE', 'COOPERATE', 'DEAL'])

/** Types that say something: without a common content they are different utterances, whoever speaks. */
const UTTERANCES: ReadonlySet<EventType> = new Set(['STATEMENT', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'SUPPORT'])

/** Whether an event is the saying of something; to call a meeting off, or to walk out of it, is a deed. */
export const isUtterance = ({ type, mode }: Pick<Mention, 'type' | 'mode'>) => UTTERANCES.has(type) && mode !== 'suspension'

/** Types of which one party has rarely two in a day. */
export const SINGULAR: ReadonlySet<EventType> = new Set(['LEADERSHIP', 'AGREE'])

/** Types of which a story has rarely two alike, so that a later report without a date tells again what was told before. */
export const ONCE: ReadonlySet<EventType> = new Set(['LAUNCH', 'LEADERSHIP', 'LEGAL', 'AGREE', 'DEAL', 'VOTE', 'HAZARD', 'TOLL'])

/** Types of which somebody is to blame. */
export const BLAMED: ReadonlySet<EventType> = new Set(['ASSAULT', 'TOLL', 'COERCE', 'DISPLACEMENT', 'HAZARD'])

/** Types that come over people. */
export const BEFALLING: ReadonlySet<EventType> = new Set(['ASSAULT', 'HAZARD'])

/** Types by which people die: what came over them, and how many it was. */
export const DEADLY: ReadonlySet<EventType> = new Set([...BEFALLING, 'TOLL'])

/** Types of which an article that tells one of a day seldom has a second one in mind. */
export const HAPPENINGS: ReadonlySet<EventType> = new Set([
  'HAZARD',
  'LEADERSHIP',
  'LEGAL',
  'VOTE',
  'COERCE',
  'SANCTION',
  'AGREE',
  'RETREAT',
  'LAUNCH',
])

/** Types that the same word, told once of a day, is enough to tell: deeds, that is, no sayings, meetings or figures. */
export const DEEDS: ReadonlySet<EventType> = new Set([
  ...HAPPENINGS,
  'ASSAULT',
  'PROTEST',
  'MOBILIZE',
  'DISPLACEMENT',
  'TOLL',
  'AID',
  'CONCEDE',
  'COOPERATE',
])
