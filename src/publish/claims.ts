import type { Claim, Event } from '../records/index.ts'
import type { ClaimRow, ClaimTable } from '../records/pages.ts'
import { actorRef, outletOf, sentenceUrl, type Context } from './context.ts'
import { edtfWords } from './dates.ts'
import { groupBy } from './group.ts'
import { BOUND_WORDS, fieldWords, grouped } from './wording.ts'

/** Claims can only differ when they speak of the same thing: the same field, and the same unit. */
const topic = (claim: Claim) => typeof claim.value === 'string' ? claim.field : `${claim.field} ${claim.value.unit}`
const amount = ({ value }: Claim) => typeof value === 'string' ? value : `${value.number}-${value.max ?? value.number}`
const voice = (claim: Claim) => `${claim.source} ${claim.by ?? ''}`

/** Whether two voices (a source, or somebody in a source) give different values. One voice that gives two does not differ from itself. */
function disagree(claims: Claim[]): boolean {
  return claims.some((a, i) => claims.slice(i + 1).some((b) => voice(a) !== voice(b) && amount(a) !== amount(b)))
}

/** The fields on which the sources of an event differ, in words: «killed», «date». */
export function differences(event: Event): string[] {
  const fields = [...groupBy(event.claims, topic).values()].filter(disagree).map(([claim]) => fieldWords(claim!.field).toLowerCase())
  return [...new Set(fields)]
}

function row(claim: Claim, context: Context): ClaimRow {
  const source = context.sources.get(claim.source)
  const sentence = source?.sentences.find(({ start, end }) => start <= claim.start && claim.start < end)
  const outlet = source ? outletOf(source) : claim.source
  const by = claim.by ? context.actors.get(claim.by) : undefined
  const { value } = claim
  const words = typeof value === 'string'
    ? context.actors.get(value)?.name ?? edtfWords(value)
    : [grouped(value.number) + (value.max === undefined ? '' : `–${grouped(value.max)}`), value.of || value.unit].filter(Boolean).join(' ')
  return {
    value: words, bound: typeof value === 'string' ? undefined : BOUND_WORDS[value.bound],
    who: by ? actorRef(by.id, by.name, context) : { text: outlet }, verb: by ? claim.verb : undefined,
    in: { text: outlet, url: sentence ? sentenceUrl(claim.source, sentence.anchor, context) : source?.url },
  }
}

/** Every claim of an event, one table a topic, values side by side and never averaged. */
export function claimTables(event: Event, context: Context): ClaimTable[] {
  return [...groupBy(event.claims, topic).values()].map((claims) => ({
    field: fieldWords(claims[0]!.field), differ: disagree(claims), rows: claims.map((claim) => row(claim, context)),
  }))
}
