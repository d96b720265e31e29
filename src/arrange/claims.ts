import { BLAMED } from '../merge/compatible.ts'
import { inFile } from '../parse/offsets.ts'
import { EVENT_TYPES, type Claim, type Mention, type Span, type TypeGroup } from '../records/index.ts'
import type { Context } from './context.ts'
import { datesAgree, spoken } from './dates.ts'

/** Of these the place named is where they happened; that of talks and words may be what they were about. */
const ON_THE_SPOT: ReadonlySet<TypeGroup> = new Set(['force', 'people'])

/**
 * What the mentions of an event claim, each with who says it: all numbers, and the day, the place and the blame where
 * two of them cannot both be right.
 */
export function claimsOf(mentions: readonly Mention[], context: Context): Claim[] {
  const { kin, actorId, placeId } = context
  const related = (a: string, b: string) => a === b || kin.related(a, b)
  const actors = ({ participants, type }: Mention) =>
    BLAMED.has(type) ? participants.filter(({ role, actor }) => role === 'actor' && !kin.loose(actor)) : []
  return unique([
    ...disagreeing(mentions, ({ date, timex, clause }) => (spoken(date) ? [{ value: date, at: timex ?? clause }] : []), datesAgree).map(
      ({ mention, at, value }) => claim(mention, at, 'date', value.edtf, context),
    ),
    ...disagreeing(
      mentions,
      ({ type, places, clause }) => (ON_THE_SPOT.has(EVENT_TYPES[type].group) ? places.map((value) => ({ value, at: clause })) : []),
      related,
    ).map(({ mention, at, value }) => claim(mention, at, 'place', placeId(value), context)),
    ...disagreeing(
      mentions,
      (mention) => actors(mention).map(({ actor, start, end }) => ({ value: actor, at: { start, end } })),
      related,
    ).map(({ mention, at, value }) => claim(mention, at, 'blame', actorId(value), context)),
    ...mentions.flatMap((mention) => numberClaims(mention, context)),
  ])
}

/** A value that a mention gives, and the words that give it. */
type Given<T> = { value: T; at: Span }

/** All that the mentions give of one field, where two of them give values of which none agree; else nothing. */
function disagreeing<T>(
  mentions: readonly Mention[],
  given: (mention: Mention) => Given<T>[],
  agree: (a: T, b: T) => boolean,
): (Given<T> & { mention: Mention })[] {
  const all = mentions.map((mention) => ({ mention, values: given(mention) })).filter(({ values }) => values.length > 0)
  const apart = all.some(({ values: a }, i) =>
    all.slice(i + 1).some(({ values: b }) => !a.some((x) => b.some((y) => agree(x.value, y.value)))),
  )
  return apart ? all.flatMap(({ mention, values }) => values.map((value) => ({ mention, ...value }))) : []
}

/** A claim of a mention in the words `at`; whoever the mention names as its source makes it. */
function claim(mention: Mention, at: Span, field: string, value: string, { article, sourceId, actorId }: Context): Claim {
  const by = mention.participants.find(({ role }) => role === 'source')?.actor
  return {
    ...inFile(article(mention.article).article, at),
    field,
    value,
    ...(by === undefined ? {} : { by: actorId(by) }),
    source: sourceId(mention.article),
  }
}

function numberClaims(mention: Mention, context: Context): Claim[] {
  const { article } = context.article(mention.article)
  return mention.claims.map(({ field, quantity: { start, end, number, max, bound, unit, of }, by, verb }) => ({
    ...inFile(article, { start, end }),
    field,
    value: { number, ...(max === undefined ? {} : { max }), bound, unit, of },
    ...(by === undefined ? {} : { by: context.actorId(by) }),
    ...(verb === undefined ? {} : { verb }),
    source: context.sourceId(mention.article),
  }))
}

/** Two mentions of one sentence may state one number; two places stand in one clause. */
function unique(claims: Claim[]): Claim[] {
  return [
    ...new Map(
      claims.map((each) => [
        `${each.source} ${each.field} ${each.start} ${each.end} ${each.by ?? ''} ${typeof each.value === 'string' ? each.value : ''}`,
        each,
      ]),
    ).values(),
  ]
}

/** The claims of an event with those of the figures that count its victims, which tell better what a number of its own sentences counts. */
export function withFigures(claims: Claim[], figures: readonly Claim[] = []): Claim[] {
  if (figures.length === 0) return claims
  const at = ({ source, start, end }: Claim) => `${source} ${start} ${end}`,
    told = new Set(figures.map(at))
  return [...claims.filter((claim) => !told.has(at(claim))), ...figures]
}
