import type { State } from '../../lexicon/lexicon.ts'
import type { ActorMention } from '../../records/index.ts'
import type { CastBook } from './cast.ts'
import { fold } from './fold.ts'
import type { Known } from './known.ts'
import type { Reading } from './names.ts'
import type { Found } from './scan.ts'

/** An article with the countries that it is about. */
type Told = { reading: Reading; actors: ActorMention[]; home: State | undefined; focus: State | undefined; contested: State | undefined }

/**
 * For which state each person of a story speaks by office, as the titles before the names tell: "Norland's foreign minister,
 * Ann Lee", "the Norlandic ambassador, Jo Park"; "Foreign Minister Ann Lee" in the news of one country. Sets `partOf` of those who have none.
 */
export function officialsOf(articles: Told[], book: CastBook, known: Known): void {
  for (const { reading, actors, home, focus, contested } of articles) {
    const byStart = new Map(actors.map((mention) => [mention.start, mention]))
    reading.found.forEach((names, s) => {
      const words = reading.words[s]!
      for (const found of names) {
        if (found.titleFrom === undefined || !speaksForState(found, known) || FORMER.test(words[found.titleFrom - 1]?.key ?? '')) continue
        const mention = byStart.get(words[found.from]!.start),
          person = mention && book.cast.actors.get(mention.actor)
        const state =
          ownerIn(names, found) ??
          ledBy(found, known) ??
          (/^\p{Lu}/u.test(found.office!) && !endsIn(found.office!, known.cues.shared_offices) ? (home ?? focus) : undefined)
        if (person?.kind !== 'person' || state === undefined) continue
        person.partOf ??= state === contested ? book.party(state, 'government').name : state.name
      }
    })
  }
}

const FORMER = /^(?:former|ex|late|then|future|next)$/

/** "President Clinton": the country that everybody knows a surname to have led, where no given name makes it another's. */
const ledBy = ({ name, office }: Found, { rulers, statesByName, lexicon, cues }: Known): State | undefined => {
  const surname = name.slice(name.lastIndexOf(' ') + 1),
    isLeader =
      surname === name
        ? endsIn(office!, cues.leading_offices)
        : lexicon.actors.some((actor) => actor.kind === 'person' && actor.name === name)
  return isLeader ? statesByName.get(rulers.get(fold(surname)) ?? '') : undefined
}

/** The country in a title. */
function ownerIn(names: Found[], { titleFrom, from }: Found): State | undefined {
  const owner = names.find((each) => each.from >= titleFrom! && each.to <= from && each.entries.some(({ type }) => type === 'state'))
  const entry = owner?.entries.find((each) => each.type === 'state')
  return entry?.type === 'state' ? entry.state : undefined
}

/** Is the office, by its last word or two, one of these? */
function endsIn(office: string, offices: ReadonlySet<string>): boolean {
  const words = fold(office).split(' ')
  return [1, 2].some((count) => offices.has(words.slice(-count).join(' ')))
}

/** Is the office one of those who act for a state? By its last word or two, or what it is of: "minister of defence". */
function speaksForState({ office }: Found, { cues }: Known): boolean {
  const words = fold(office!).split(' ')
  return words.some((_, k) => cues.state_offices.has(words.slice(k, k + 2).join(' ')) || cues.state_offices.has(words[k]!))
}
