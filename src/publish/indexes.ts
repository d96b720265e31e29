import type { Actor, Place, Source } from '../records/index.ts'
import type { IndexPage } from '../records/pages.ts'
import { outletOf, type Context } from './context.ts'
import { edtfWords } from './dates.ts'
import { groupBy } from './group.ts'
import { coordinates } from './place.ts'
import { URLS } from './urls.ts'
import { ACTOR_KINDS, counted, percent, PLACE_KINDS } from './wording.ts'

const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)

function actors(context: Context): IndexPage {
  const events = (actor: Actor) => context.eventsOf.actor.get(actor.id)?.length ?? 0
  const listed = context.timeline.actors.filter((actor) => actor.url).toSorted(byName)
  const kinds = groupBy(listed, (actor) => actor.kind)
  return {
    kind: 'index',
    url: URLS.actors,
    title: 'Actors',
    description: `The people, states and groups of ${context.timeline.story.title}.`,
    lead: `${counted(listed.length, 'actor')}: people, states and groups named in the sentences that tell an event.`,
    sections: (Object.keys(ACTOR_KINDS) as Actor['kind'][]).flatMap((kind) => {
      const own = kinds.get(kind) ?? []
      return own.length === 0
        ? []
        : [
            {
              heading: PLURALS[kind],
              rows: own.map((actor) => ({
                ref: { text: actor.name, url: actor.url },
                note: actor.office ?? '',
                count: events(actor) > 0 ? counted(events(actor), 'event') : '',
              })),
            },
          ]
    }),
  }
}

const PLURALS: Record<Actor['kind'], string> = {
  person: 'People',
  state: 'States',
  armed_group: 'Armed groups',
  organisation: 'Organisations',
  intergovernmental: 'Intergovernmental bodies',
  media: 'News outlets',
  ngo: 'Non-governmental organisations',
  people: 'Groups of people',
  vessel: 'Ships and other craft',
}

function places(context: Context): IndexPage {
  const events = (place: Place) => context.eventsOf.place.get(place.id)?.length ?? 0
  const listed = context.timeline.places.toSorted(byName)
  return {
    kind: 'index',
    url: URLS.places,
    title: 'Places',
    description: `Where ${context.timeline.story.title} happened.`,
    lead: `${counted(listed.length, 'place')} named in the sentences that tell an event.`,
    sections:
      listed.length === 0
        ? []
        : [
            {
              rows: listed.map((place) => ({
                ref: { text: place.name, url: place.url },
                note: [PLACE_KINDS[place.kind], coordinates(place)].filter(Boolean).join(', '),
                count: events(place) > 0 ? counted(events(place), 'event') : '',
              })),
            },
          ],
  }
}

function sources(context: Context): IndexPage {
  const events = (source: Source) => context.eventsOf.source.get(source.id)?.length ?? 0
  return {
    kind: 'index',
    url: URLS.sources,
    title: 'Sources',
    description: `The articles that ${context.timeline.story.title} is told from.`,
    lead: `${counted(context.timeline.sources.length, 'article')}, in order of publication.`,
    sections: [
      {
        rows: context.timeline.sources.map((source) => ({
          ref: { text: source.title, url: source.url },
          note: [
            outletOf(source) === source.title ? '' : outletOf(source),
            source.published.edtf ? edtfWords(source.published.edtf) : 'day not known',
            `${percent(context.quoting.share(source.id))} quoted`,
          ]
            .filter(Boolean)
            .join(' · '),
          count: counted(events(source), 'event'),
        })),
      },
    ],
  }
}

/** The plain lists of actors, sources and places. */
export const indexPages = (context: Context): IndexPage[] => [actors(context), sources(context), places(context)]
