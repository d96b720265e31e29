import type {
  ActorKind,
  ActorRole,
  Change,
  EventDate,
  EventStatus,
  EventType,
  PlaceKind,
  Precision,
  Relation,
  TypeGroup,
} from '../records/index.ts'
import { EVENT_TYPES } from '../records/index.ts'
import type { GroupView, TypeView } from '../records/pages.ts'
import { typeUrl } from './urls.ts'

/** The words of the site: every label that stands for a code. */

/** The colour groups, in the order of legends. */
export const GROUPS: TypeGroup[] = ['force', 'talks', 'truce', 'words', 'people', 'power']

const GROUP_LABELS: Record<TypeGroup, string> = {
  force: 'Fighting',
  talks: 'Talks',
  truce: 'Agreements',
  words: 'Statements',
  people: 'Human cost',
  power: 'Power & protest',
}

/** The groups with their counts; the last group takes its name from what most of it is: politics, or business. */
export function groupViews(types: EventType[]): GroupView[] {
  return GROUPS.map((group) => {
    const own = types.filter((code) => EVENT_TYPES[code].group === group)
    const business = own.filter((code) => code === 'LAUNCH' || code === 'DEAL').length
    return { group, label: group === 'power' && business * 2 > own.length ? 'Business & power' : GROUP_LABELS[group], count: own.length }
  })
}

export const ACTOR_KINDS: Record<ActorKind, string> = {
  person: 'Person',
  state: 'State',
  armed_group: 'Armed group',
  organisation: 'Organisation',
  intergovernmental: 'Intergovernmental body',
  media: 'News outlet',
  ngo: 'Non-governmental organisation',
  people: 'Group of people',
  vessel: 'Ship or other craft',
}

export const ROLE_HEADINGS: Record<ActorRole, string> = {
  actor: 'Acted',
  recipient: 'Acted upon',
  source: 'Reported or claimed by',
  mentioned: 'Also mentioned',
}
export const ROLE_WORDS: Record<ActorRole, string> = {
  actor: 'acted',
  recipient: 'acted upon',
  source: 'reported or claimed it',
  mentioned: 'mentioned',
}

export const PLACE_KINDS: Record<PlaceKind, string> = {
  country: 'Country',
  region: 'Region',
  city: 'City',
  district: 'District',
  village: 'Village',
  site: 'Site',
  area: 'Area',
}

/** A relation as its own event tells it, and as the other event does. */
export const RELATION_WORDS: Record<Relation['type'], { own: string; inverse: string }> = {
  precedes: { own: 'Followed by', inverse: 'Preceded by' },
  part_of: { own: 'Part of', inverse: 'Includes' },
  responds_to: { own: 'In response to', inverse: 'Answered by' },
  breaches: { own: 'A breach of', inverse: 'Breached by' },
  implements: { own: 'Carries out', inverse: 'Carried out by' },
  contradicts: { own: 'Contradicts', inverse: 'Contradicted by' },
}

export const CHANGE_WORDS: Record<Change['what'], string> = {
  added: 'Added',
  're-dated': 'New date',
  're-titled': 'New title',
  're-typed': 'New type',
  merged: 'Merged',
  gone: 'Gone',
  restored: 'Back again',
  conflict: 'Sources differ',
}

export const BASIS_WORDS: Record<EventDate['basis'], string> = {
  explicit: 'The sentence gives the date itself.',
  relative: 'Counted from another day that the text names.',
  tense: 'A weekday or month placed by the tense of its sentence.',
  narrative: 'Taken from the day that the text was telling of.',
  publication: 'Taken from the day on which the report was filed or published, or from that month where it looks back.',
  inferred: 'Worked out from the circumstances; the text names no day.',
}

export const PRECISION_WORDS: Record<Precision | 'about', string> = {
  day: 'to the day',
  about: 'to about a day',
  week: 'to the week',
  month: 'to the month',
  season: 'to the season',
  year: 'to the year',
  range: 'to a range of days',
}

export const STATUS_WORDS: Record<EventStatus, string> = {
  occurred: 'Reported as having happened',
  planned: 'Planned',
  alleged: 'Alleged',
  denied: 'Denied',
}

export const BOUND_WORDS: Record<string, string> = {
  about: 'about',
  at_least: 'at least',
  at_most: 'at most',
  more_than: 'more than',
  less_than: 'less than',
}

const FIELD_WORDS = new Map([
  ['date', 'Date'],
  ['place', 'Place'],
  ['killed', 'Killed'],
  ['injured', 'Injured'],
  ['displaced', 'Displaced'],
  ['missing', 'Missing'],
  ['arrested', 'Arrested'],
  ['infected', 'Infected'],
  ['blame', 'Who is blamed'],
  ['km', 'Distance'],
  ['m', 'Distance'],
  ['mile', 'Distance'],
  ['money', 'Money'],
])

/** What a claim is about; a count of things that has no name of its own is a number, since the things stand beside it. */
export const fieldWords = (field: string) => FIELD_WORDS.get(field) ?? 'Number'

export const typeView = (code: EventType): TypeView => ({
  code,
  label: EVENT_TYPES[code].label,
  group: EVENT_TYPES[code].group,
  url: typeUrl(code),
})

export const sentenceCase = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)

/** `grouped(30000)` is `30,000`; decimals stay. */
export function grouped(number: number): string {
  const [whole = '', decimals] = String(number).split('.')
  const digits = whole.replace(/\B(?=(?:\d{3}){1,9}$)/g, ',')
  return decimals ? `${digits}.${decimals}` : digits
}

/** `counted(1, 'event')` is `1 event`, `counted(2, 'event')` is `2 events`. */
export const counted = (number: number, noun: string) => `${grouped(number)} ${noun}${number === 1 ? '' : 's'}`

/** `A`, `A and B`, `A, B and C`. */
export const listed = (names: string[]) => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`)

export const percent = (share: number) => `${Math.round(share * 100)} %`
