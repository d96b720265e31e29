import type {
  AdministrativeArea,
  Claim,
  CorrectionComment,
  Country,
  Event,
  NewsArticle,
  Organization,
  Person,
  Place,
  Quotation,
} from 'schema-dts'
import type { Actor, ActorKind, Corrected, Event as EventRecord, Evidence, Place as PlaceRecord, Source } from '../../records/index.ts'
import { card } from '../cards.ts'
import { outletName, type Context } from '../context.ts'
import { correctionView } from '../corrections.ts'
import { dateView, isQualified } from '../dates.ts'
import { cut } from '../quoting.ts'
import { surroundings } from '../surroundings.ts'
import { headline, namedActors } from '../told.ts'
import { external } from '../urls.ts'

/** Records as schema.org terms. `at` makes the address of a record from the page that is described. */
export type At = (url: string) => string

/** A quotation with its place as the W3C Web Annotation model gives it, which schema.org has no term for. */
export type Selected = Quotation & {
  'oa:hasSelector'?: { '@type': 'oa:TextQuoteSelector'; 'oa:exact': string; 'oa:prefix'?: string; 'oa:suffix'?: string }
}

const KINDS: Record<ActorKind, 'Person' | 'Country' | 'Organization' | 'NewsMediaOrganization' | 'NGO' | 'Vehicle'> = {
  person: 'Person',
  state: 'Country',
  armed_group: 'Organization',
  organisation: 'Organization',
  intergovernmental: 'Organization',
  media: 'NewsMediaOrganization',
  ngo: 'NGO',
  people: 'Organization',
  vessel: 'Vehicle',
}

/** A plain ISO day, month or year; nothing where the date is a range or not certain. */
export const plainDate = (edtf: string): string | undefined =>
  !isQualified(edtf) && /^\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?$/.test(edtf) ? edtf : undefined

/** The stretch of days that a date can mean, as an ISO 8601 interval. */
export const coverage = ({ date: { earliest, latest } }: Pick<EventRecord, 'date'>): string | undefined =>
  earliest && latest ? (earliest === latest ? earliest : `${earliest}/${latest}`) : undefined

/** An actor by name and address alone. */
const actorRef = ({ kind, url, name }: Actor, at: At): Person | Country | Organization =>
  ({ '@type': KINDS[kind], '@id': `${at(url!)}#actor`, name }) as Person | Country | Organization

/** An actor in full. */
export function actorTerm(actor: Actor, whole: Actor | undefined, at: At): Person | Country | Organization {
  const shared = {
    '@id': `${at(actor.url!)}#actor`,
    name: actor.name,
    ...(actor.aliases.length > 0 ? { alternateName: actor.aliases } : {}),
  }
  const part = whole?.url ? { '@type': 'Organization' as const, '@id': `${at(whole.url)}#actor`, name: whole.name } : undefined
  if (actor.kind === 'person')
    return { '@type': 'Person', ...shared, ...(actor.office ? { jobTitle: actor.office } : {}), ...(part ? { affiliation: part } : {}) }
  if (actor.kind === 'state') return { '@type': 'Country', ...shared }
  return {
    '@type': KINDS[actor.kind] as 'Organization',
    ...shared,
    ...(actor.office ? { disambiguatingDescription: actor.office } : {}),
    ...(part ? { parentOrganization: part } : {}),
  }
}

export function placeTerm(place: Pick<PlaceRecord, 'name' | 'lat' | 'lon'> & Partial<PlaceRecord>, at: At): Place {
  const within: AdministrativeArea | undefined = place.partOf ? { '@type': 'AdministrativeArea', name: place.partOf } : undefined
  return {
    '@type': 'Place',
    ...(place.url ? { '@id': `${at(place.url)}#place` } : {}),
    name: place.name,
    ...(place.lat === undefined || place.lon === undefined
      ? {}
      : { geo: { '@type': 'GeoCoordinates', latitude: place.lat, longitude: place.lon } }),
    ...(within ? { containedInPlace: within } : {}),
  }
}

/** An article by headline, outlet and address. */
export function articleRef(source: Source, at: At): NewsArticle {
  const outlet = outletName(source),
    date = plainDate(source.published.edtf),
    link = external(source.link)
  return {
    '@type': 'NewsArticle',
    '@id': `${at(source.url)}#article`,
    headline: source.title,
    ...(outlet ? { publisher: { '@type': 'NewsMediaOrganization', name: outlet } } : {}),
    ...(date ? { datePublished: date } : {}),
    ...(link ? { url: link } : {}),
  }
}

/** An article in full. Its authors signed it. */
export function articleTerm(source: Source, language: string, at: At): NewsArticle {
  const { deck, byline, agency, dateline, rights } = source,
    archived = external(source.archive)
  return {
    ...(articleRef(source, at) as object),
    '@type': 'NewsArticle',
    inLanguage: language,
    ...(byline.length > 0 ? { author: byline.map((name): Person => ({ '@type': 'Person', name })) } : {}),
    ...(deck.length > 0 ? { alternativeHeadline: deck.join(' ') } : {}),
    ...(agency ? { sourceOrganization: { '@type': 'NewsMediaOrganization', name: agency } } : {}),
    ...(dateline ? { dateline } : {}),
    ...(rights ? { copyrightNotice: rights } : {}),
    ...(archived ? { archivedAt: archived } : {}),
  }
}

/** The words of a piece of evidence that may be quoted, as a quotation from its article. */
export function quotation(evidence: Evidence, context: Context, at: At): Selected[] {
  const { source: id, anchor, quote, marks } = evidence,
    source = context.sources.get(id),
    part = context.quoting.part(id, anchor)
  if (!source || !part) return []
  const { prefix, suffix } = context.quoting.whole(id, anchor)
      ? surroundings(evidence, source, context.quoting)
      : { prefix: '', suffix: '' },
    exact = quote.slice(part.start, part.end)
  return [
    {
      '@type': 'Quotation',
      text: cut({ text: quote, marks }, part).text,
      isPartOf: { '@id': `${at(source.url)}#article` },
      url: `${at(source.url)}#${anchor}`,
      'oa:hasSelector': {
        '@type': 'oa:TextQuoteSelector',
        'oa:exact': exact,
        ...(prefix ? { 'oa:prefix': prefix } : {}),
        ...(suffix ? { 'oa:suffix': suffix } : {}),
      },
    },
  ]
}

/** What did not plainly happen is no event: an allegation, a denial and a count of victims are claims of somebody. */
const isClaim = ({ status, type }: EventRecord) => status === 'alleged' || status === 'denied' || type === 'TOLL'

/** Those who say it, as far as they may be named. */
function claimants(event: EventRecord, context: Context, at: At): (Person | Organization)[] {
  const ids = [
    ...new Set([
      ...namedActors(event, context)
        .filter(({ role }) => role === 'source')
        .map(({ id }) => id),
      ...event.claims.flatMap(({ by }) => by ?? []),
    ]),
  ]
  return ids.flatMap((id) => {
    const actor = context.actors.get(id)
    if (!actor?.url) return []
    const type = actor.kind === 'state' || actor.kind === 'vessel' ? 'Organization' : KINDS[actor.kind]
    return [{ '@type': type, '@id': `${at(actor.url)}#actor`, name: actor.name } as Person | Organization]
  })
}

/** What the editor put right on a page, and why. Who signed is a name as the editor wrote it. */
export const correctionTerm = (corrected: Corrected): CorrectionComment => {
  const { what, was, now, reason } = correctionView(corrected),
    changed = [was && `was “${was}”`, now && `now “${now}”`].filter(Boolean).join(', ')
  return {
    '@type': 'CorrectionComment',
    text: `${what}${changed && `: ${changed}`}. ${reason}`,
    ...(corrected.by ? { author: { '@type': 'Person', name: corrected.by } } : {}),
    ...(corrected.on ? { dateCreated: corrected.on } : {}),
  }
}

/** An event, or the claim that there was one, with who says so. */
export function eventTerm(event: EventRecord, context: Context, at: At): Event | Claim {
  const actors = namedActors(event, context).filter(({ role }) => role === 'actor' || role === 'recipient')
  const about = [...new Set(actors.map(({ id }) => id))].map((id) => actorRef(context.actors.get(id)!, at)),
    places = event.places.map((place) => placeTerm({ ...place, url: context.places.get(place.id)?.url }, at))
  const node = ({ url }: EventRecord) => ({ '@id': `${at(url)}#event` })
  const topics = [...about, ...(event.reports ?? []).flatMap((id) => context.events.get(id) ?? []).map(node)],
    subjectOf = (context.statementsOf.get(event.id) ?? []).map(node)
  const shared = {
    ...node(event),
    name: headline(event, context),
    ...(topics.length > 0 ? { about: topics } : {}),
    ...(subjectOf.length > 0 ? { subjectOf } : {}),
  }
  if (isClaim(event)) {
    const author = claimants(event, context, at),
      articles = [...new Set(event.evidence.map(({ source }) => source))].flatMap((id) => context.sources.get(id) ?? [])
    return {
      '@type': 'Claim',
      ...shared,
      text: event.title,
      ...(author.length > 0 ? { author } : {}),
      appearance: articles.map((source) => ({ '@id': `${at(source.url)}#article` })),
      ...(places.length > 0 ? { spatialCoverage: places } : {}),
      ...(coverage(event) ? { temporalCoverage: coverage(event)! } : {}),
    }
  }
  const startDate = plainDate(event.date.edtf)
  return {
    '@type': 'Event',
    ...shared,
    ...(startDate ? { startDate } : {}),
    ...(event.status === 'planned' ? { eventStatus: 'https://schema.org/EventScheduled' } : {}),
    ...(places.length > 0 ? { location: places } : {}),
    description: `${card(event, context).type.label}, ${dateView(event.date, event.status === 'planned').words}.`,
  }
}
