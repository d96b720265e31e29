import type { CastActor } from '../../records/index.ts'
import type { Evidence } from './evidence.ts'

type Note = { uses: number, privateRole: boolean, minor: boolean, headline: boolean }

/** More mentions than this make a person without an office one of the story's own, not somebody named in passing. */
const PASSING = 2

/**
 * Who is named in passing (design rule 7): a person without an office whom a private word describes ("a resident",
 * "father of three", an age), or who is mentioned a few times only. A minor is always private; a person of the
 * lexicon, of a headline or of an office never is.
 */
export class People {
  private readonly notes = new Map<string, Note>()

  note(actor: CastActor, seen: Evidence[]): void {
    const note = this.of(actor)
    note.privateRole ||= seen.some((each) => each.privateRole !== undefined)
    note.minor ||= seen.some((each) => each.minor)
  }

  /** One more mention by surname or pronoun; in a headline, a person is public. */
  mention(actor: CastActor, headline: boolean): void {
    const note = this.of(actor)
    note.uses++
    note.headline ||= headline
  }

  isPrivate(actor: CastActor): boolean {
    if (actor.kind !== 'person' || actor.known) return false
    const note = this.notes.get(actor.key)
    if (note?.minor === true) return true
    if (actor.office !== undefined || note === undefined || note.headline) return false
    return note.privateRole || note.uses <= PASSING
  }

  private of(actor: CastActor): Note {
    let note = this.notes.get(actor.key)
    if (note === undefined) this.notes.set(actor.key, note = { uses: 0, privateRole: false, minor: false, headline: false })
    return note
  }
}
