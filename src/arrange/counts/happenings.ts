import { dayNumber } from '../../days.ts'
import type { Event, EventType, Mention, Tagged, TaggedSentence, Token } from '../../records/index.ts'
import { boundsOf } from '../../tag/published/bounds.ts'
import { cuesOf, daysOf, type Cue, type Days } from './cues.ts'

/** A mention with the event that it tells. */
export type Told = { mention: Mention; event: Event }

/** One thing that befell people, as one article speaks of it. */
export type Happening = {
  article: number
  /** Kinds, as rows of the lexicon; none where the words do not name it. */
  rows: Set<number>
  whole: boolean
  keys: Set<string>
  days: Days | undefined
  /** The nouns that name it, as often as they do, with the sentences. */
  nouns: { noun: string; phrase: string; sentence: number }[]
  events: Event[]
  /** Told in passing: it is the happening of no other count. */
  own: boolean
}

/** So many sentences on, "the attack" still speaks of what was told. */
const MEMORY = 5

/** A day that the words of an article name is off by one at most (nights, time zones). */
const SLACK = 1

/** Types of what befalls people: a clause of such a type that holds a happening's name tells it. */
const BEFALLS: ReadonlySet<EventType> = new Set(['ASSAULT', 'HAZARD'])

const DATED = new Set(['explicit', 'relative', 'tense'])

export const apartInTime = (a: Days | undefined, b: Days | undefined) =>
  a !== undefined && b !== undefined && (a[1] + SLACK < b[0] || b[1] + SLACK < a[0])
export function share(a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): boolean {
  for (const each of a) if (b.has(each)) return true
  return false
}

/** What befell people without a word that names it. */
export const nameless = (article: number, own = false): Happening => ({
  article,
  rows: new Set(),
  whole: false,
  keys: new Set(),
  days: undefined,
  nouns: [],
  events: [],
  own,
})

/** The happenings of an article in the order in which they are told, and of each sentence the words that name one. */
export function happeningsOf(
  tagged: Tagged,
  article: number,
  told: (sentence: number) => readonly Told[],
): { all: Happening[]; named: { cue: Cue; happening: Happening }[][] } {
  const all: Happening[] = []
  const named = tagged.sentences.map((sentence, index) => {
    const here: { cue: Cue; happening: Happening }[] = []
    for (const cue of cuesOf(sentence, tagged)) {
      const token = sentence.tokens[cue.at]!,
        tellers = told(index).filter(({ mention: { clause } }) => clause.start <= token.start && token.end <= clause.end)
      const days =
        cue.days ??
        tellers
          .filter(({ mention }) => BEFALLS.has(mention.type))
          .map(({ mention }) => daysTold(mention))
          .find((each) => each !== undefined)
      const happening =
        here.find((other) => together(other, cue, days, sentence))?.happening ??
        all.findLast((each) => isSame(each, cue, days, index)) ??
        all[all.push(nameless(article)) - 1]!
      if (happening.nouns.length === 0) happening.whole = cue.whole
      happening.rows = happening.rows.size === 0 ? new Set(cue.rows) : new Set([...happening.rows].filter((row) => cue.rows.has(row)))
      for (const key of cue.keys) happening.keys.add(key)
      happening.days ??= days
      happening.nouns.push({ noun: cue.noun, phrase: cue.phrase, sentence: index })
      happening.events.push(
        ...tellers
          .filter(({ mention: { trigger, type } }) => BEFALLS.has(type) || (trigger.start <= token.start && token.end <= trigger.end))
          .map(({ event }) => event),
      )
      here.push({ cue, happening })
    }
    return here
  })
  return { all, named }
}

/** The days by which the words of a mention date it. */
function daysTold({ date, timex }: Mention): Days | undefined {
  const days = DATED.has(date.basis) && timex ? boundsOf(date.edtf) : undefined
  return days && [dayNumber(days.earliest), dayNumber(days.latest)]
}

/** Two words of one sentence name one happening, unless a word between them sets them apart in time. */
function together(
  { cue, happening }: { cue: Cue; happening: Happening },
  next: Cue,
  days: Days | undefined,
  { tokens }: TaggedSentence,
): boolean {
  const between = tokens.slice(cue.at + 1, next.at).map(({ text }) => text.toLowerCase())
  return (
    share(happening.rows, next.rows) &&
    happening.whole === next.whole &&
    !next.other &&
    !apartInTime(happening.days, days) &&
    !between.some((word) => /^(?:after|before|since|following|than|unlike|;)$/.test(word))
  )
}

/** Whether a word names a happening told before. */
function isSame(happening: Happening, cue: Cue, days: Days | undefined, sentence: number): boolean {
  if (!share(happening.rows, cue.rows) || happening.whole !== cue.whole || apartInTime(happening.days, days)) return false
  if (cue.whole) return true
  if (cue.other) return false
  const isDay = (each: Days | undefined) => each !== undefined && each[1] - each[0] <= SLACK
  if (share(happening.keys, cue.keys) || (isDay(happening.days) && isDay(days))) return true
  const isBare = cue.keys.size === 0 && days === undefined
  return isBare && cue.definite && happening.nouns.some((noun) => sentence - noun.sentence <= MEMORY)
}

/** The happening that an article is about: the one of which it tells most, what its headline and its lead name counting for more. */
export function mainOf(all: readonly Happening[], article: number): Happening {
  const weight = ({ nouns }: Happening) => nouns.reduce((sum, { sentence }) => sum + (sentence < LEAD ? 2 : 1), 0)
  return (
    all.reduce<Happening | undefined>((most, each) => (most && weight(most) >= weight(each) ? most : each), undefined) ?? nameless(article)
  )
}

/** Sentences that headline, deck and lead have, as a rule. */
const LEAD = 3

/** The days that date a count itself, by the words near it or by the mention that states it. */
export const daysAt = (
  { tokens, start, end }: TaggedSentence & { tokens: Token[] },
  at: number,
  { timexes }: Tagged,
  teller: Told | undefined,
): Days | undefined =>
  (teller && daysTold(teller.mention)) ??
  daysOf(
    tokens,
    at,
    timexes.filter((timex) => timex.start >= start && timex.end <= end),
  )
