import { closes } from './anaphors.ts'
import { isAgent } from './agents.ts'
import { officeAt, type Party } from './known.ts'
import { actorOf, type Page, type Reference } from './page.ts'
import { partyAt } from './states.ts'

/** "Kurdish fighters", "Shiite militias": a people without a state, under arms. */
export function fighters(page: Page, i: number): Reference | undefined {
  const { words, known, context } = page
  const next = words[i + 1]
  if (!known.ethnic.has(words[i]!.key) || next === undefined || !known.fighters.has(next.key) || !/^\s+$/.test(next.gap)) return undefined
  const adjective = words[i]!.text.charAt(0).toUpperCase() + words[i]!.text.slice(1)
  const actor =
    (known.cues.insurgents.has(`${words[i]!.key}s`) ? named(page, 'rebels') : undefined) ?? context.book.fighters(adjective, next.key)
  return { actor, how: 'description', to: i + 2 }
}

const HELD = /^(?:held|controlled|run|ruled|appointed|owned|friendly|free|occupied|besieged)$/
/** Words that stand for a party by themselves only with an article. */
const WANTS_ARTICLE = new Set(['military', 'administration', 'cabinet'])

/** "government forces", "the opposition", "rebels": parties of the state that the article is about. */
export function partyOfFocus(page: Page, i: number): Reference | undefined {
  const {
    words,
    known,
    context: { focus, contested, book },
  } = page
  const word = words[i]!
  if (word.capital && !word.opens) return undefined
  const party = partyAt(words, i, known)
  if (party === undefined) return undefined
  const { to } = party
  const previous = words[i - 1],
    next = words[to]
  if (word.gap === '-' && known.cues.against.has(previous?.key ?? '')) return undefined
  if (next?.gap === '-' && HELD.test(next.key)) return undefined
  // "opposition leader Ann Lee": told with the person
  const office = party.party === 'opposition' ? officeAt(words, to, known) : undefined
  if (office !== undefined && words[office]?.capital === true && /^\s$/.test(words[office]!.gap)) return undefined
  if (HELD.test(next?.key ?? '') && /^\s$/.test(next?.gap ?? '')) return undefined
  if (word.key === 'regime' && next?.key === 'of') return owner(page, to + 1, party.party) ?? undefined
  const owned =
    previous !== undefined &&
    previous.capital &&
    previous.pos !== 'DET' &&
    previous.pos !== 'ADP' &&
    !previous.opens &&
    /^\s+$/.test(word.gap)
  if (owned && (focus === undefined || !ownedByFocus(page, i, focus.name))) return undefined
  const bare = to - i === 1
  const determined = ['the', 'his', 'its', 'their', 'both'].includes(previous?.key ?? '')
  if (bare && WANTS_ARTICLE.has(word.key) && !(determined && !['NOUN', 'PROPN'].includes(next?.pos ?? ''))) return undefined
  if (focus === undefined || contested !== focus) return peaceful(page, i, party)
  if (
    bare &&
    word.key === 'forces' &&
    !owned &&
    !words.slice(Math.max(0, i - 4), i).some((each) => each.possessive) &&
    !['his', 'its'].includes(previous?.key ?? '')
  )
    return undefined
  return { actor: named(page, party.party) ?? book.party(focus, party.party), how: 'description', to }
}

/** "the rebels" where the story names the one group that they are. */
const named = ({ context: { index } }: Page, party: Party) => (party === 'rebels' ? index.bodies.rebels() : undefined)

/** Where no war is on, "the government", "the army" and "the opposition" are somebody where they act, or where nothing describes them further. */
function peaceful(page: Page, i: number, { party, to }: { party: Party; to: number }): Reference | undefined {
  const {
    words,
    known,
    context: { focus, book },
  } = page
  const word = words[i]!,
    previous = words[i - 1]
  const alone = to - i === 1 && (previous?.key === 'the' || (party === 'rebels' && word.key.endsWith('s')))
  if (
    !alone ||
    word.key === 'forces' ||
    word.key === 'troops' ||
    !(isAgent(words, i, to, known) || (focus !== undefined && previous?.key === 'the' && closes(page, i)))
  )
    return undefined
  if (party === 'government' && !['government', 'authorities'].includes(word.key)) return undefined
  if (party === 'forces') return { actor: book.army(focus), how: 'description', to }
  // "the authorities" are a town's as often as a country's
  const owned = focus !== undefined && word.key !== 'authorities'
  return {
    actor: named(page, party) ?? (owned ? book.party(focus, party) : book.nameless(party, word.key)),
    how: 'description',
    to,
  }
}

/** "the regime of President Masri": the regime itself. */
function owner({ context: { focus, contested, book }, words }: Page, from: number, party: Party): Reference | undefined {
  const last = words.findIndex((word, i) => i >= from && (i === from + 3 || word.pos === 'ADP'))
  // "the regime of calm to Vell" is nobody
  if (focus === undefined || contested !== focus || !words.slice(from, last < 0 ? from + 3 : last).some((word) => word.capital))
    return undefined
  return { actor: book.party(focus, party), how: 'description', to: from - 1 }
}

/** "Masri’s forces", "the Masri regime": is the owner named before somebody of the article's own state? */
function ownedByFocus(page: Page, i: number, focus: string): boolean {
  const { words, named, known } = page
  const mention = named.find((each) => each.end === words[i - 1]!.end)
  if (mention === undefined) return false
  const actor = actorOf(page, mention)
  if (actor.kind !== 'person') return false
  const adjectives = known.lexicon.states.filter((state) => state.name !== focus).flatMap((state) => [state.name, ...state.adjectives])
  return !adjectives.some((adjective) => actor.office?.includes(adjective))
}
