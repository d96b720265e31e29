import type { Claim } from '../records/index.ts'
import { append } from '../append.ts'

/** Claims can only differ when they speak of the same thing: the same field, and the same unit. */
const topic = (claim: Claim) => typeof claim.value === 'string' ? claim.field : `${claim.field} ${claim.value.unit}`
const amount = ({ value }: Claim) => typeof value === 'string' ? value : `${value.number}-${value.max ?? value.number}`
const voice = (claim: Claim) => `${claim.source} ${claim.by ?? ''}`

/** The claims of an event by what they speak of, in the order in which they come. */
export function topicsOf(claims: readonly Claim[]): Claim[][] {
  const topics = new Map<string, Claim[]>()
  for (const claim of claims) append(topics, topic(claim), claim)
  return [...topics.values()]
}

/** Whether two voices (a source, or somebody in a source) give different values. One voice that gives two does not differ from itself. */
export function differ(claims: readonly Claim[]): boolean {
  return claims.some((a, i) => claims.slice(i + 1).some((b) => voice(a) !== voice(b) && amount(a) !== amount(b)))
}

/** The fields on which the sources of an event differ, each once: `killed`, `date`. */
export function disputed(claims: readonly Claim[]): string[] {
  return [...new Set(topicsOf(claims).filter(differ).map(([claim]) => claim!.field))]
}
