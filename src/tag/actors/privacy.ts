import type { CastActor } from '../../records/index.ts'
import { AGED } from './appositions.ts'
import type { Evidence } from './evidence/evidence.ts'

type Note = {
  actor: CastActor
  uses: number
  articles: Set<number>
  aged: boolean
  privateRole: boolean
  minor: boolean
  headline: boolean
  beside: Set<Note>
}

/** More mentions than this make a person without an office one of the story's own, not somebody named in passing. */
const PASSING = 2
/** So many mentions, in so many articles, make even a child one whom the story is about. */
const CENTRAL = { uses: 6, articles: 3 }
/** So many, in more articles than one, make a relative or a resident one to whom the story comes back: no passer-by. */
const TOLD_AGAIN = { uses: 6, articles: 2 }
/** An age tells nobody's role, as reports give it of the accused and of the bystander: less makes such an adult a figure of the story. */
const FIGURE = { uses: 4, articles: 2 }
/** … or so many mentions in one: an article about that person. */
const SUBJECT = { uses: 7, articles: 1 }

/**
 * Who is named in passing (design rule 7): a person without an office whom a private word describes ("a resident",
 * "father of three", an age), or who is mentioned a few times only. A minor is always private; a person of the
 * lexicon, of a headline or of an office never is, nor is whoever acts side by side with such a person.
 */
export class People {
  private readonly notes = new Map<string, Note>()

  note(actor: CastActor, seen: Evidence[]): void {
    const note = this.of(actor)
    note.aged ||= seen.some(({ privateRole }) => privateRole === AGED)
    note.privateRole ||= seen.some(({ privateRole }) => privateRole !== undefined && privateRole !== AGED)
    note.minor ||= seen.some((each) => each.minor)
  }

  /** One more mention by surname or pronoun; in a headline, a person is public. */
  mention(actor: CastActor, article: number, headline: boolean): void {
    const note = this.of(actor)
    note.uses++
    note.articles.add(article)
    note.headline ||= headline
  }

  /** "Ann Lee and Jo Park": two full names side by side. */
  pair(one: CastActor, other: CastActor): void {
    const a = this.of(one),
      b = this.of(other)
    a.beside.add(b)
    b.beside.add(a)
  }

  /** A child is called by the given name: a bare surname beside one is an adult's. */
  isMinor(actor: CastActor): boolean {
    return this.notes.get(actor.key)?.minor === true
  }

  isPrivate(actor: CastActor): boolean {
    if (actor.kind !== 'person' || actor.known) return false
    const note = this.notes.get(actor.key)
    if (note?.minor === true) return true
    if (note === undefined) return actor.office === undefined
    return !isPublic(note) && (note.aged || note.privateRole || ![...note.beside].some(isPublic))
  }

  /** Told of so often that only the age keeps the person private: a child whom the story is about. */
  isCentral(actor: CastActor): boolean {
    const note = this.notes.get(actor.key)
    return note?.minor === true && reaches(note, CENTRAL)
  }

  private of(actor: CastActor): Note {
    let note = this.notes.get(actor.key)
    if (note === undefined)
      this.notes.set(
        actor.key,
        (note = { actor, uses: 0, articles: new Set(), aged: false, privateRole: false, minor: false, headline: false, beside: new Set() }),
      )
    return note
  }
}

function isPublic(note: Note): boolean {
  const { actor, aged, privateRole, minor, headline } = note
  if (minor) return false
  if (actor.known || actor.office !== undefined || headline) return true
  if (privateRole) return reaches(note, TOLD_AGAIN) || reaches(note, SUBJECT)
  return aged ? reaches(note, FIGURE) || reaches(note, SUBJECT) : reaches(note, { uses: PASSING + 1, articles: 1 })
}

const reaches = (note: Note, least: { uses: number; articles: number }) => note.uses >= least.uses && note.articles.size >= least.articles
