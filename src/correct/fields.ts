import type { Context } from '../arrange/context.ts'
import { fold } from '../ledger/slug.ts'
import { edtfWords } from '../publish/dates.ts'
import {
  EVENT_TYPES,
  type Corrected,
  type Event,
  type EventActor,
  type EventDate,
  type PlacedCorrection,
  type Warn,
} from '../records/index.ts'
import { boundsOf } from '../tag/published/bounds.ts'
import { say } from './message.ts'
import { signed } from './signed.ts'

/** What one field of a correction makes of an event: the new values and how readers see the change; undefined, after a message, where it cannot be done. */
type Setter = (
  event: Event,
  correction: PlacedCorrection,
  context: Context,
  warn: Warn,
) => { set: Partial<Event>; was?: string; now: string } | undefined

/** The fields of a correction that tell an event anew, in the order in which they are set. */
const SETTERS: [Corrected['what'] & keyof PlacedCorrection, Setter][] = [
  ['date', (event, { date, reason }) => ({ set: { date: dated(date!, reason) }, was: edtfWords(event.date.edtf), now: edtfWords(date!) })],
  ['title', (event, { title }) => ({ set: { title: title! }, was: event.title, now: title! })],
  [
    'type',
    (event, { type }) => ({
      set: { type: type!, mode: type === event.type ? event.mode : undefined },
      was: EVENT_TYPES[event.type].label,
      now: EVENT_TYPES[type!].label,
    }),
  ],
  ['status', (event, { status }) => ({ set: { status: status! }, was: event.status, now: status! })],
  ['actors', involved],
  ['place', placed],
  ['note', (_, { note }) => ({ set: {}, now: note! })],
]

/** The event as one correction tells it. What a field does not change is not recorded. */
export function applied(event: Event, correction: PlacedCorrection, context: Context, warn: Warn): Event {
  return SETTERS.reduce((told, [what, setter]) => {
    const change = correction[what] === undefined ? undefined : setter(told, correction, context, warn)
    if (!change || change.was === change.now) return told
    const { set, ...words } = change
    return { ...told, ...set, corrections: [...(told.corrections ?? []), signed(correction, what, words)] }
  }, event)
}

/** A date that the editor sets; `edtf` was checked before. */
function dated(edtf: string, reason: string): EventDate {
  const { earliest = '', latest = '' } = boundsOf(edtf) ?? {}
  return {
    edtf,
    earliest,
    latest,
    precision: precisionOf(edtf, earliest, latest),
    basis: 'inferred',
    expression: '',
    how: `Set by the editor: ${reason}`,
  }
}

const FORMS: [RegExp, EventDate['precision']][] = [
  [/^\d{4}$/, 'year'],
  [/^\d{4}-2[1-4]$/, 'season'],
  [/^\d{4}-\d\d$/, 'month'],
  [/^\d{4}-\d\d-\d\d$/, 'day'],
]

function precisionOf(edtf: string, earliest: string, latest: string): EventDate['precision'] {
  const plain = edtf.replace(/[~?%]/g, '')
  return earliest === latest && earliest ? 'day' : (FORMS.find(([form]) => form.test(plain))?.[1] ?? 'range')
}

function involved(event: Event, correction: PlacedCorrection, { cast, actorId, actorName }: Context, warn: Warn): ReturnType<Setter> {
  const known = [...cast.actors.values()].filter((actor) => !actor.private)
  const found = correction.actors!.map(({ name, role }): EventActor | undefined => {
    const actor =
      known.find((each) => fold(each.name) === fold(name)) ?? known.find((each) => each.aliases.some((alias) => fold(alias) === fold(name)))
    if (!actor) return undefined
    const id = actorId(actor.key)
    return {
      id,
      name: actorName(actor.key),
      kind: actor.kind,
      role,
      as: event.actors.find((each) => each.id === id)?.as ?? actorName(actor.key),
    }
  })
  const missing = correction.actors!.filter((_, i) => !found[i]).map(({ name }) => `“${name}”`)
  if (missing.length) {
    say(
      warn,
      correction,
      'error',
      'unknown-actor',
      `No article names ${missing.join(', ')}; write the name as the articles do, or give it as an alias in lexicon/actors.yaml`,
    )
    return undefined
  }
  const actors = found.filter((actor) => actor !== undefined)
  return { set: { actors }, was: words(event.actors), now: words(actors) }
}

const ROLES: Record<EventActor['role'], string> = { actor: '', recipient: ' (acted upon)', source: ' (says so)', mentioned: ' (mentioned)' }

const words = (actors: readonly EventActor[]) => actors.map(({ name, role }) => `${name}${ROLES[role]}`).join(', ') || 'nobody'

function placed(event: Event, correction: PlacedCorrection, { cast, placeId }: Context, warn: Warn): ReturnType<Setter> {
  const known = [...cast.places.values()]
  const found = correction.place!.map((name) => known.find((place) => fold(place.name) === fold(name)))
  const missing = correction.place!.filter((_, i) => !found[i]).map((name) => `“${name}”`)
  if (missing.length) {
    say(
      warn,
      correction,
      'error',
      'unknown-place',
      `No article names ${missing.join(', ')}; write the name as the site does, or add it to lexicon/places.yaml with the spelling of the articles`,
    )
    return undefined
  }
  const places = found
    .filter((place) => place !== undefined)
    .map(({ key, name, lat, lon }) => ({ id: placeId(key), name, ...(lat === undefined || lon === undefined ? {} : { lat, lon }) }))
  return {
    set: { places },
    was: event.places.map(({ name }) => name).join(', ') || 'nowhere',
    now: places.map(({ name }) => name).join(', ') || 'nowhere',
  }
}
