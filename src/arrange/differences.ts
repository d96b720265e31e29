import type { Claim, FigurePoint } from '../records/index.ts'
import { append } from '../append.ts'

/** Claims can only differ when they speak of the same thing: the same field, and the same unit. */
const topic = (claim: Claim) => (typeof claim.value === 'string' ? claim.field : `${claim.field} ${claim.value.unit}`)
/** What a number allows: "at least 14" may be 16, "up to 21" too; "about" is rounded to a tenth. */
function range({ number, max, bound }: Exclude<Claim['value'], string>): readonly [least: number, most: number] {
  if (max !== undefined) return [number, max]
  if (bound === 'about') return [0.9 * number, 1.1 * number]
  return [bound === 'at_most' || bound === 'less_than' ? 0 : number, bound === 'at_least' || bound === 'more_than' ? Infinity : number]
}

/** Whether two values of one topic cannot both be right. */
function contradict(a: Claim['value'], b: Claim['value']): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a !== b
  const [[low, high], [least, most]] = [range(a), range(b)]
  return high < least || most < low
}

/** Whether a later report of what can only grow, as the dead do, allows less than an earlier one does. */
export function falls(points: readonly FigurePoint[]): boolean {
  return points.some((a) => points.some((b) => a.latest !== '' && a.latest < b.earliest && range(b.value)[1] < range(a.value)[0]))
}

const voice = (claim: Claim) => `${claim.source} ${claim.by ?? claim.says ?? ''}`

/** The claims of an event by what they speak of, in the order in which they come. */
export function topicsOf(claims: readonly Claim[]): Claim[][] {
  const topics = new Map<string, Claim[]>()
  for (const claim of claims) append(topics, topic(claim), claim)
  return [...topics.values()]
}

/** Whether two voices (a source, or somebody in a source) give values that cannot both be right. One voice that gives two does not differ from itself. */
export function differ(claims: readonly Claim[]): boolean {
  return claims.some((a, i) => claims.slice(i + 1).some((b) => voice(a) !== voice(b) && contradict(a.value, b.value)))
}

/** The fields on which the sources of an event differ, each once: `killed`, `date`. */
export function disputed(claims: readonly Claim[]): string[] {
  return [
    ...new Set(
      topicsOf(claims)
        .filter(differ)
        .map(([claim]) => claim!.field),
    ),
  ]
}
