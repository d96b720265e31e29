import { firstWhere } from '../../../bisect.ts'
import type { TaggedSentence } from '../../../records/index.ts'
import type { Day } from '../../../days.ts'
import type { Meaning } from '../../times/index.ts'
import { yearly, type Clue, type Moment } from '../clue.ts'
import { starts } from '../lexicon.ts'
import type { Placed } from '../page.ts'
import { quoted } from '../words.ts'

/** How far apart, in words, the thing that began, the verb and the date may stand; how many characters its name may take. */
const REACH = 14,
  NEXT = 80

/** Of more ages than this in one article the first ones tell enough. */
const MOST = 12

/** A lasting thing and how long it has lasted: "almost seven-week cease-fire". `low` and `high` in days. */
type Age = { words: string; things: Set<string>; years?: number; low: number; high: number }

const lengths: Record<string, number> = { D: 1, W: 7, M: 30.44, Y: 365.25 }

/** How much less or more of a unit than it says an age may be. */
const slack = { almost: [-0.7, 0.05], over: [-0.05, 0.9], plain: [-0.5, 0.7] } as const

/** Weights of the year that an age points to and of those beside it; of a day that it allows and of one that it does not. */
const THAT_YEAR = 8,
  NEXT_YEAR = 4,
  YEAR_BEFORE = 2,
  ALLOWED = 1,
  REFUSED = 0.004

/** Clues of ages: a thing so old, and since when it has been. */
export function ages(all: readonly Placed[]): Clue[] {
  const told = all.filter(({ role }) => role === 'text' || role === 'caption')
  const old = told.flatMap(ageOf).slice(0, MOST)
  return [
    ...(old.length ? told.flatMap((start) => begun(start, old)).slice(0, MOST) : []),
    ...anniversaries(told).slice(0, MOST),
    ...sums(told, old),
  ]
}

function ageOf({ time: { meaning, rule, text, end }, sentence, line }: Placed): Age[] {
  const [, amount, unit] =
    meaning.kind === 'duration' && /^duration:(?:adjective|age)$/.test(rule) ? (/^P(\d+)([DWMY])$/.exec(meaning.value) ?? []) : []
  if (!amount || !unit || unit === 'D') return []
  const at = end - sentence.start,
    before = line.slice(Math.max(0, at - text.length - 12), at).toLowerCase()
  const [low, high] = /\b(?:almost|nearly|close to|just under)\b/.test(before)
    ? slack.almost
    : /\b(?:over|more than)\b/.test(before)
      ? slack.over
      : slack.plain
  const after = /^[\s-]*([^.,;:()"“”]*)/.exec(line.slice(at, at + NEXT))?.[1] ?? ''
  const things = new Set(after.toLowerCase().split(/\s+/).slice(0, 4).flatMap(thingOf))
  const length = lengths[unit]!
  return [
    {
      words: `${text} ${after.split(/\s+/).slice(0, 3).join(' ')}`.trim(),
      things,
      low: (Number(amount) + low) * length,
      high: (Number(amount) + high) * length,
      ...(unit === 'Y' ? { years: Number(amount) } : {}),
    },
  ]
}

/** What a noun names, as far as reports use words for one another; short and unlisted words say too little. */
function thingOf(word: string): string[] {
  const noun = word.replace(/[^\p{L}-]/gu, '').replace(/s$/, ''),
    group = starts.same.findIndex((words) => words.includes(noun))
  return group >= 0 ? [String(group)] : noun.length >= 5 ? [noun] : []
}

/** "The war, which began in 2011": a date beside the thing and a verb of beginning. */
function begun({ time, sentence, line }: Placed, old: readonly Age[]): Clue[] {
  const { meaning, direction } = time
  if (meaning.kind !== 'calendar' || meaning.of || direction === 'future' || (meaning.year === undefined && meaning.month === undefined))
    return []
  const near = around(sentence, time.start)
  if (!near.some(({ lemma }) => starts.begin.includes(lemma.toLowerCase()))) return []
  const things = new Set(wordsOf(near).flatMap(thingOf))
  return old.flatMap((age): Clue[] => {
    if (![...age.things].some((thing) => things.has(thing))) return []
    const says = `${quoted(age.words)}, and ${quoted(line.length <= 90 ? line : time.text)} tells since when`
    if (meaning.year !== undefined && age.years !== undefined && meaning.month === undefined)
      return [{ name: 'age:began', says, years: [meaning.year + age.years], weigh: inYear(meaning.year + age.years) }]
    if (meaning.month === undefined || (meaning.year === undefined && age.years !== undefined)) return []
    return [
      {
        name: 'age:began',
        says,
        ...(meaning.year === undefined ? {} : { years: [meaning.year] }),
        weigh: since(age, meaning.month, meaning.day, meaning.year),
      },
    ]
  })
}

const inYear =
  (year: number) =>
  ({ year: now }: Moment) =>
    now === year ? THAT_YEAR : now === year + 1 ? NEXT_YEAR : now === year - 1 ? YEAR_BEFORE : 1

/** How much of the start's month agrees with the age on a day. */
function since({ low, high }: Age, month: number, date: number | undefined, year: number | undefined): Clue['weigh'] {
  const start = yearly(month, date ?? 1),
    end = yearly(date === undefined ? month + 1 : month, date === undefined ? 1 : date + 1)
  const share = (day: Day, from: number) => {
    const first = start(from),
      last = end(from)
    return Math.max(0, Math.min(day - low, last) - Math.max(day - high, first)) / Math.min(high - low, last - first)
  }
  return ({ day, year: now }) =>
    REFUSED + ALLOWED * Math.max(...(year === undefined ? [now - 2, now - 1, now] : [year]).map((from) => share(day, from)))
}

function around({ tokens }: TaggedSentence, at: number): TaggedSentence['tokens'] {
  const index = firstWhere(tokens.length, (token) => tokens[token]!.end > at)
  return tokens.slice(Math.max(0, index - REACH), index + REACH)
}

/** The words, those with a hyphen put together again. */
const wordsOf = (tokens: TaggedSentence['tokens']) =>
  tokens.map(({ text, start, end }, index) => {
    const [hyphen, next] = [tokens[index + 1], tokens[index + 2]]
    return hyphen?.text === '-' && next && hyphen.start === end && next.start === hyphen.end
      ? `${text}-${next.text}`.toLowerCase()
      : start >= 0
        ? text.toLowerCase()
        : ''
  })

/** How often an anniversary is not that of the date beside it. */
const MISTAKEN = 0.002

/** How many years "25 years ago" and "25 years ago next month" go back. */
function yearsAgo(meaning: Meaning): number | undefined {
  if (meaning.kind !== 'deictic') return undefined
  return meaning.years !== undefined ? -meaning.years : meaning.unit === 'year' && meaning.counted ? -meaning.offset : undefined
}

/** "in October 1998, 25 years ago next month". */
function anniversaries(told: readonly Placed[]): Clue[] {
  return told.flatMap(({ time: { meaning, text, end } }, index): Clue[] => {
    const next = told[index + 1]
    if (meaning.kind !== 'calendar' || meaning.year === undefined || !next || next.time.start - end > 3) return []
    const ago = next.time.meaning,
      years = yearsAgo(ago)
    if (years === undefined) return []
    const year = meaning.year + years,
      { month } = meaning
    const shift = month !== undefined && ago.kind === 'deictic' && ago.unit === 'month' ? ago.offset : undefined
    const target = month === undefined ? undefined : year * 12 + month - (shift ?? 0)
    return [
      {
        name: 'age:anniversary',
        says: quoted(`${text}, ${next.time.text}`),
        years: [year],
        weigh: (now) => {
          if (target === undefined) return now.year === year ? 1 : MISTAKEN
          const apart = Math.abs(now.year * 12 + now.month - target)
          return apart === 0 ? 1 : shift === undefined && apart <= 6 ? 0.3 : MISTAKEN
        },
      },
    ]
  })
}

/** Reports tell the same thing as a year and as a distance: where a year and "so many years" add up, it is likelier. */
const SUM = 4,
  LONGEST = 12

function sums(told: readonly Placed[], old: readonly Age[]): Clue[] {
  const named = new Set(
    told.flatMap(({ time: { meaning, direction } }) =>
      meaning.kind === 'calendar' && meaning.year !== undefined && direction !== 'future' ? [meaning.year] : [],
    ),
  )
  const distances = new Set(
    [...old.flatMap(({ years }) => years ?? []), ...told.flatMap(({ time: { meaning } }) => yearsAgo(meaning) ?? [])].filter(
      (count) => count >= 2,
    ),
  )
  const latest = Math.max(...named),
    reached = new Set(
      [...named]
        .flatMap((year) => [...distances].map((count) => year + count))
        .filter((year) => year >= latest && year <= latest + LONGEST),
    )
  if (reached.size === 0 || reached.size > 4) return []
  const weight = 1 + (SUM - 1) / reached.size
  return [
    {
      name: 'age:sum',
      says: `The text tells both years and how long ago things were (“so many years ago”): counted from the years that it names, that comes to ${[...reached].sort().join(' or ')}`,
      weigh: ({ year }) => (reached.has(year) ? weight : 1),
    },
  ]
}
