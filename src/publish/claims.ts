import { differ, disputed, topicsOf } from '../arrange/differences.ts'
import type { Claim, Event } from '../records/index.ts'
import type { ClaimRow, ClaimTable } from '../records/pages.ts'
import { actorRef, outletOf, sentenceUrl, type Context } from './context.ts'
import { edtfWords } from './dates.ts'
import { BOUND_WORDS, fieldWords, grouped } from './wording.ts'

/** The fields on which the sources of an event differ, in words: «killed», «date». */
export function differences(event: Event): string[] {
  return [...new Set(disputed(event.claims).map((field) => fieldWords(field).toLowerCase()))]
}

function row(claim: Claim, context: Context): ClaimRow {
  const source = context.sources.get(claim.source)
  const sentence = source?.sentences.find(({ start, end }) => start <= claim.start && claim.start < end)
  const outlet = source ? outletOf(source) : claim.source
  const by = claim.by ? context.actors.get(claim.by) : undefined
  const { value } = claim
  const words =
    typeof value === 'string'
      ? (context.actors.get(value)?.name ?? context.places.get(value)?.name ?? edtfWords(value))
      : [grouped(value.number) + (value.max === undefined ? '' : `–${grouped(value.max)}`), value.of || value.unit]
          .filter(Boolean)
          .join(' ')
  return {
    value: words,
    bound: typeof value === 'string' ? undefined : BOUND_WORDS[value.bound],
    who: by ? actorRef(by.id, by.name, context) : { text: claim.says ?? outlet },
    verb: by ? claim.verb : undefined,
    in: { text: outlet, url: sentence ? sentenceUrl(claim.source, sentence.anchor, context) : source?.url },
  }
}

/** Every claim of an event, one table a topic, values side by side and never averaged. */
export function claimTables(event: Event, context: Context): ClaimTable[] {
  return topicsOf(event.claims).map((claims) => ({
    field: fieldWords(claims[0]!.field),
    differ: differ(claims),
    rows: claims.map((claim) => row(claim, context)),
  }))
}
