// eslint-disable-next-line no-restricted-imports -- word lists are part of the program; they are read once, when it loads
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import * as z from 'zod'
import { dayNumber, type Day } from '../../days.ts'
import { boundsOf } from './bounds.ts'

const words = z.array(z.string())

function read<T>(name: string, schema: z.ZodType<T>): T {
  return schema.parse(parse(readFileSync(new URL(`./almanac/${name}.yaml`, import.meta.url), 'utf8'), { schema: 'core' }))
}

/** The last day that the almanac looks to: an office or a name that lasts is open from then on. */
export const EDITION: Day = dayNumber('2026-12-31')

/** First and last day of an EDTF date; an interval without an end lasts to the edition. Throws on one that is neither: the almanac is ours. */
function daysOf(edtf: string): readonly [Day, Day] {
  const [first, last] = [boundsOf(edtf.split('/')[0]!), edtf.endsWith('/') ? undefined : boundsOf(edtf)]
  if (!first || !last && !edtf.endsWith('/')) throw new Error(`Unexpected date "${edtf}" in the almanac`)
  return [dayNumber(first.earliest), last ? dayNumber(last.latest) : EDITION]
}

/** Who held an office, and when; `names`: ways to write the name, the surname among them. */
export type Holder = { title: string, name: string, names: string[], terms: (readonly [Day, Day])[] }

const Offices = z.array(z.strictObject({ titles: words, holders: z.array(z.tuple([z.string(), z.string()]).rest(z.string())) }))

const ROMAN = /^[IVX]+$/

/** Titles in small letters -> the holders of that office in any country. */
export const offices: ReadonlyMap<string, readonly Holder[]> = new Map(read('offices', Offices).flatMap(({ titles, holders }) => {
  const all = holders.map(([terms, name, ...others]): Holder => {
    const spelled = [name, ...others], short = spelled.some((each) => !each.includes(' ')) ? [] : spelled.map((each) => each.split(' ').at(-1)!).filter((last) => !ROMAN.test(last))
    return { title: titles[0]!, name, names: [...new Set([...spelled, ...short])], terms: terms.split(';').map((term) => daysOf(term.trim())) }
  })
  return titles.map((title) => [title, all] as const)
}))

const known = read('known', z.strictObject({ since: z.record(z.string(), words), until: z.record(z.string(), words), looking_back: words }))

/** Name -> the first day on which it is known; name -> the last day of what it names. */
export const since: ReadonlyMap<string, Day> = new Map(Object.entries(known.since).flatMap(([edtf, names]) => names.map((name) => [name, daysOf(edtf)[0]] as const)))
export const until: ReadonlyMap<string, Day> = new Map(Object.entries(known.until).flatMap(([edtf, names]) => names.map((name) => [name, daysOf(edtf)[1]] as const)))
export const lookingBack: ReadonlySet<string> = new Set(known.looking_back)

/** How reports tell that an office is held no more, not yet, or long ago. */
const cues = read('cues', z.strictObject({ former: words, other: words, elect: words, history: words, under: words, terms: words }))
export const officeCues = { former: new Set(cues.former), other: new Set(cues.other), elect: new Set(cues.elect), history: new Set(cues.history), under: new Set(cues.under), terms: new Set(cues.terms) } as const
