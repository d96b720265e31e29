import type { ActorRole, Event, Evidence, Source } from '../records/index.ts'
import type { EventPage, EvidenceView, FrontPage, PageList, ProofView, RoleView } from '../records/pages.ts'
import { bands, columnOf } from './band.ts'
import { byDate, card } from './cards.ts'
import { citations, type Citation, type Cited, type Work } from './citation.ts'
import { claimTables } from './claims.ts'
import { correctionView } from './corrections.ts'
import { actorRef, outletOf, sentenceUrl, spotsOf, type Context } from './context.ts'
import { edtfWords, isPlaced, placed } from './dates.ts'
import { pure } from '../memory.ts'
import { groupBy } from './group.ts'
import { histories } from './history.ts'
import { pagesOf } from './page-list.ts'
import { cut } from './quoting.ts'
import { canonical, textFragment } from './urls.ts'
import { ACTOR_KINDS, BASIS_WORDS, RELATION_WORDS, ROLE_HEADINGS } from './wording.ts'

const ROLES: ActorRole[] = ['actor', 'recipient', 'source', 'mentioned']

function roles(event: Event, context: Context): RoleView[] {
  return ROLES.map((role) => ({
    role: ROLE_HEADINGS[role],
    actors: event.actors
      .filter((actor) => actor.role === role)
      .map((actor) => ({
        ...actorRef(actor.id, actor.name, context),
        kind: context.actors.get(actor.id)?.office ?? ACTOR_KINDS[actor.kind],
        as: actor.as && actor.as !== actor.name ? actor.as : undefined,
      })),
  })).filter(({ actors }) => actors.length > 0)
}

/** Longest sentence (characters) that is printed as the surroundings of another. */
const LONGEST = 280

const WITHHELD = {
  none: 'This source may not be quoted here. The sentence stands in the original.',
  excerpts: 'Not quoted: this site has used up what it may quote of this source.',
  full: '',
}

/** The sentence beside another one in the same article, if all of it may be quoted and it is prose. */
function neighbour({ id, sentences, blocks }: Source, at: number, step: 1 | -1, { quoting }: Context): string | undefined {
  const beside = at < 0 ? undefined : sentences[at + step]
  if (!beside || beside.text.length > LONGEST || !quoting.whole(id, beside.anchor)) return undefined
  return [beside, sentences[at]!].every(({ block }) => blocks[block]?.kind === 'paragraph') ? beside.text : undefined
}

function evidenceView({ source: id, anchor, quote, marks, excerpt }: Evidence, source: Source, context: Context): EvidenceView {
  const part = context.quoting.part(id, anchor)
  const at = source.sentences.findIndex((sentence) => sentence.anchor === anchor)
  const words = source.sentences[at]?.names ? quote.slice(excerpt.start, excerpt.end) : quote
  return {
    quote: part && cut({ text: quote, marks }, part),
    why: part ? undefined : WITHHELD[source.text],
    place: sentenceUrl(id, anchor, context) ?? source.url,
    original: textFragment(source.link, words),
    archived: textFragment(source.archive, words),
    before: part?.start === 0 ? neighbour(source, at, -1, context) : undefined,
    after: part?.end === quote.length ? neighbour(source, at, 1, context) : undefined,
  }
}

/** A sentence that tells an event twice over is quoted once, with the marks of both. */
function together([first, ...more]: Evidence[]): Evidence {
  const marks = new Map([first!, ...more].flatMap((each) => each.marks.map((mark) => [`${mark.kind} ${mark.start} ${mark.end}`, mark])))
  return { ...first!, marks: [...marks.values()].sort((a, b) => a.start - b.start || b.end - a.end) }
}

function proofs(event: Event, context: Context): ProofView[] {
  return [...groupBy(event.evidence, ({ source }) => source)].flatMap(([id, own]) => {
    const source = context.sources.get(id)
    return source
      ? [
          {
            outlet: { text: outletOf(source), url: source.url },
            headline: source.title,
            about: [
              source.published.edtf ? `published ${edtfWords(source.published.edtf)}` : 'day of publication not known',
              source.agency && source.agency !== source.publisher ? `with ${source.agency}` : '',
            ]
              .filter(Boolean)
              .join(' · '),
            sentences: [...groupBy(own, ({ anchor }) => anchor).values()].map((same) => evidenceView(together(same), source, context)),
          },
        ]
      : []
  })
}

type Related = { words: string; why?: string; id: string }

/** Relations in both directions: those that the event states and those that others state of it; a statement and what it alleges among them. */
function relations(events: Event[]): Map<string, Related[]> {
  const stated = events.flatMap((event): (Related & { of: string })[] => [
    ...(event.reports ?? []).flatMap((id) => [
      { of: event.id, words: 'Alleges', id },
      { of: id, words: 'Alleged in', id: event.id },
    ]),
    ...event.relations.flatMap(({ type, id, why }) => [
      { of: event.id, words: RELATION_WORDS[type].own, id, why },
      { of: id, words: RELATION_WORDS[type].inverse, id: event.id, why },
    ]),
  ])
  return new Map(
    [...groupBy(stated, ({ of }) => of)].map(([of, list]) => [
      of,
      list.filter((a, i) => list.findIndex((b) => a.words === b.words && a.id === b.id) === i),
    ]),
  )
}

/** What an event is called, on its page and where it stands in another. */
export function headingOf(event: Event, context: Context): Pick<EventPage, 'url' | 'title' | 'description' | 'card'> {
  const view = card(event, context)
  return {
    url: event.url,
    title: `${event.title}, ${view.date.words}`,
    description: `${view.type.label}, ${view.date.words}. ${event.title}.`,
    card: view,
  }
}

/** What the page of an event asks beside its record. */
type Around = {
  context: Context
  related: (event: Event) => Related[]
  /** the event before (-1) or after another one in its row */
  beside: (event: Event, step: number) => Event | undefined
  column: (event: Event) => number
  bandOf: ReturnType<typeof bands>
  history: ReturnType<typeof histories>
  cite: (work: Work, cited: Cited) => Citation[]
}

/** The page of every event: its date and how it was found, who did what, the sentences, the claims, what stands beside it. */
export function eventPages(context: Context, { front: { overview } }: { front: FrontPage }): PageList<EventPage> {
  const { events } = context.timeline,
    citers = new Map<string, ReturnType<typeof citations>>()
  const stated = relations(events)
  const rows = {
    told: events.filter((event) => !event.background).toSorted(byDate),
    past: events.filter((event) => event.background).toSorted(byDate),
  }
  const place = new Map([...rows.told.entries(), ...rows.past.entries()].map(([i, event]) => [event.id, i]))
  const around: Around = {
    context,
    bandOf: bands(overview),
    history: histories(context),
    related: ({ id }) => stated.get(id) ?? [],
    beside: (event, step) => (event.background ? rows.past : rows.told)[place.get(event.id)! + step],
    column: (event) => (event.background || !isPlaced(event.date) ? -1 : columnOf(overview, placed(event.date))),
    cite: pure((work, cited) => {
      const key = JSON.stringify(work),
        made = citers.get(key) ?? citations(work, context.recall)
      citers.set(key, made)
      return made(cited)
    }),
  }
  return pagesOf(events, around, eventPage)
}

function eventPage(event: Event, { context, related, beside, column, bandOf, history, cite }: Around): EventPage {
  const { timeline, options } = context,
    heading = headingOf(event, context),
    edition = context.editionOf(event.url)
  const permalink = options.baseUrl ? canonical(options.baseUrl, options.pathPrefix, event.url) : event.url
  const [before, after] = [beside(event, -1), beside(event, 1)].map((other) => other && card(other, context))
  return {
    kind: 'event',
    ...heading,
    how: event.date.how,
    expression: event.date.expression,
    basis: BASIS_WORDS[event.date.basis],
    precision: event.date.precision,
    roles: roles(event, context),
    proofs: proofs(event, context),
    claims: claimTables(event, context),
    corrections: (event.corrections ?? []).map(correctionView),
    merged: event.merged,
    relations: related(event).flatMap(({ words, why, id }) => {
      const other = context.events.get(id)
      return other ? [{ words, why, event: card(other, context) }] : []
    }),
    band: bandOf(column(event)),
    history: history(event),
    before,
    after,
    origins: event.origins,
    map: context.locate(
      spotsOf(
        event.places.map(({ id }) => id),
        context,
      ),
    ),
    cite: {
      title: event.title,
      date: heading.card.date.words,
      edition: edition ? `edition ${edition.number}` : 'no edition yet',
      inputs: edition?.inputs,
      permalink,
      formats: edition
        ? cite(
            { story: timeline.story.title, edition: `edition ${edition.number}`, date: edition.date },
            { slug: event.id, title: event.title, url: permalink },
          )
        : [],
    },
  }
}
