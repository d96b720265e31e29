import type { Draft } from '../records/index.ts'

/**
 * The draft with every provisional id replaced by its slug and every page given its URL. An actor without a page gets
 * `private-1`, `private-2` …: an id that is in no ledger and tells nothing.
 */
export function readdress(draft: Draft, slugs: ReadonlyMap<string, string>): Draft {
  const ids = new Map(slugs)
  draft.actors.filter(({ url }) => url === undefined).forEach((actor, i) => ids.set(actor.id, `private-${i + 1}`))
  const id = (key: string) => {
    const slug = ids.get(key)
    if (slug === undefined) throw new Error(`Unexpected id ${key} in the draft, expected that of an event, actor, place or source`)
    return slug
  }
  return {
    ...draft,
    events: draft.events.map((event) => ({
      ...event,
      id: id(event.id),
      url: `/events/${id(event.id)}/`,
      actors: event.actors.map((actor) => ({ ...actor, id: id(actor.id) })),
      places: event.places.map((place) => ({ ...place, id: id(place.id) })),
      evidence: event.evidence.map((evidence) => ({ ...evidence, source: id(evidence.source) })),
      claims: event.claims.map((claim) => ({
        ...claim,
        source: id(claim.source),
        ...(claim.by === undefined ? {} : { by: id(claim.by) }),
        value: typeof claim.value === 'string' ? (ids.get(claim.value) ?? claim.value) : claim.value,
      })),
      relations: event.relations.map((relation) => ({ ...relation, id: id(relation.id) })),
      ...(event.reports ? { reports: event.reports.map(id) } : {}),
    })),
    actors: draft.actors.map((actor) => ({
      ...actor,
      id: id(actor.id),
      ...(actor.url === undefined ? {} : { url: `/actors/${id(actor.id)}/` }),
      ...(actor.partOf === undefined ? {} : { partOf: ids.get(actor.partOf) ?? actor.partOf }),
      events: actor.events.map(id),
      quotes: actor.quotes.map((quote) => ({
        ...quote,
        source: id(quote.source),
        ...(quote.by === undefined ? {} : { by: id(quote.by) }),
      })),
    })),
    places: draft.places.map((place) => ({ ...place, id: id(place.id), url: `/places/${id(place.id)}/`, events: place.events.map(id) })),
    sources: draft.sources.map((source) => ({
      ...source,
      id: id(source.id),
      url: `/sources/${id(source.id)}/`,
      events: source.events.map(id),
      sentences: source.sentences.map((sentence) => (sentence.events.length ? { ...sentence, events: sentence.events.map(id) } : sentence)),
    })),
    nearMisses: draft.nearMisses.map((near) => ({ ...near, a: id(near.a), b: id(near.b) })),
    figures: draft.figures.map((series) => ({
      ...series,
      points: series.points.map((point) => ({
        ...point,
        ...(point.event === undefined ? {} : { event: id(point.event) }),
        source: id(point.source),
        ...(point.by === undefined ? {} : { by: id(point.by) }),
      })),
    })),
    ceasefire: draft.ceasefire.map((step) => ({ ...step, event: id(step.event) })),
  }
}
