import { closes } from './anaphors.ts'
import { isAgent } from './agents.ts'
import type { State } from '../../lexicon/lexicon.ts'
import { fold, nameWords } from './fold.ts'
import { listAround } from './lists.ts'
import { before, type Page, type Reference } from './page.ts'
import { textOf } from './words.ts'
import { subject } from './countries.ts'
import { stateBody } from './states.ts'

/** "a monitoring group said": the one such body that the article names, before or after. */
export function monitor({ words, known, context }: Page, i: number): Reference | undefined {
  const next = words[i + 1]
  const phrase =
    ['monitoring', 'watchdog', 'rights', 'aid'].includes(words[i]!.key) &&
    next !== undefined &&
    ['group', 'organisation', 'organization', 'charity'].includes(next.key)
  if (!phrase || !['a', 'the', 'based'].includes(words[i - 1]?.key ?? '') || !isAgent(words, i, i + 2, known, 'said')) return undefined
  const bodies = [...context.named.keys()].filter((actor) => actor.kind === 'ngo')
  return bodies.length === 1 ? { actor: bodies[0]!, how: 'description', to: i + 2 } : undefined
}

/** "his counterpart", "the Kenyan leader": a person whose office is of that country, where no name follows. */
export function counterpart({ words, known, context }: Page, i: number): Reference | undefined {
  const next = words[i + 1]
  if (next === undefined || !['counterpart', 'leader', 'president'].includes(next.key) || words[i + 2]?.capital === true) return undefined
  const state = known.adjectives.get(words[i]!.key)
  if (state === undefined) return undefined
  const office = next.key === 'counterpart' ? '' : 'president'
  const fits = [...context.book.cast.actors.values()].filter(
    (actor) =>
      actor.kind === 'person' &&
      state.adjectives.some((adjective) => actor.office?.includes(adjective)) &&
      (actor.office ?? '').toLowerCase().includes(office),
  )
  return fits.length === 1 ? { actor: fits[0]!, how: 'description', to: i + 2 } : undefined
}

/** "Boston police", "the local council of Vell": bodies that a town or province has. */
export function localBody({ words, known, places, context }: Page, i: number): Reference | undefined {
  const word = words[i]!,
    { local_bodies: heads, local_adjectives: adjectives } = known.cues
  if (word.capital || !(heads.has(word.key) || adjectives.has(word.key)) || !/^\s+$/.test(word.gap)) return undefined
  let head = i
  while (adjectives.has(words[head]?.key ?? '') && words[head + 1]?.gap === ' ') head++
  if (words[head] === undefined || !heads.has(words[head]!.key)) return undefined
  const phrase = words
    .slice(i, head + 1)
    .map((each) => each.text)
    .join(' ')
  const nameOf = (k: number, side: 'start' | 'end') => places.find((place) => words[k] !== undefined && place[side] === words[k]![side])
  const before = i > 0 && !words[i - 1]!.possessive ? nameOf(i - 1, 'end') : undefined
  const after = words[head + 1]?.key === 'of' ? nameOf(head + 2, 'start') : undefined
  const place = before ?? after
  if (place === undefined || known.adjectives.has(words[i - 1]?.key ?? '')) return undefined
  const name = `${context.book.cast.places.get(place.place)!.name} ${phrase}`
  return { actor: context.book.actor(name, 'organisation'), how: 'description', to: head + 1 }
}

/** "In Norland, police said": the country that opens the sentence. */
function here({ words, places, known, context }: Page): State | undefined {
  const first = words[0]?.key === 'in' ? places.find(({ start }) => start === words[1]?.start) : undefined,
    place = first && context.book.cast.places.get(first.place)
  return place?.kind === 'country' ? known.statesByName.get(place.name) : undefined
}

/** "police said", "by police": the police of the article's state. */
export function police(page: Page, i: number): Reference | undefined {
  const { words, known, context } = page
  if (words[i]!.key !== 'police' || (words[i]!.capital && !words[i]!.opens) || words[i]!.gap === '-') return undefined
  if (
    !isAgent(words, i, i + 1, known) &&
    !(closes(page, i) && (['by', 'the', 'told'].includes(words[i - 1]?.key ?? '') || subject(words, i + 1)))
  )
    return undefined
  const state = here(page)
  if (state !== undefined) return { actor: context.index.bodies.ofState(state, 'police'), how: 'description', to: i + 1 }
  const own = context.focus && context.book.named(`${context.focus.adjectives[0] ?? context.focus.name} police`)
  return { actor: own ?? context.book.actor('Police', 'organisation', { aliases: ['police'] }), how: 'description', to: i + 1 }
}

/** "the interior ministry said", "the coast guard rescued": a body without a capital, where it acts and no longer name holds its words. */
export function office(page: Page, i: number): Reference | undefined {
  const { words, known, context } = page
  const word = words[i]!
  if ((word.capital && !word.opens) || word.gap === '-') return undefined
  const body = stateBody(words, i, known)
  if (
    body === undefined ||
    !(
      known.cues.determiners.has(words[i - 1]?.key ?? '') ||
      // "parliament voted", but not "the party congress"
      (known.cues.bare_bodies.has(word.key) &&
        !known.cues.locative.has(words[i - 1]?.key ?? '') &&
        !/^(?:NOUN|ADJ|DET)$/.test(words[i - 1]?.pos ?? '')) ||
      (i === 0 && (body.ministry || /[^s]s$/.test(words[body.to - 1]!.key)))
    )
  )
    return undefined
  const { to } = body,
    state = here(page) ?? context.focus
  const transitive =
    words[to]?.pos === 'VERB' && /^\s+$/.test(words[to]!.gap) && ['DET', 'NUM', 'PROPN', 'PRON', 'NOUN'].includes(words[to + 1]?.pos ?? '')
  if (!transitive && !isAgent(words, i, to, known)) return undefined
  const phrase = textOf(words, i, to).toLowerCase()
  // "the appeals court" beside "Court of Appeals"
  const telling = phrase.split(' ')
  const named = before(page, i).findLast((actor) =>
    [actor.name, ...actor.aliases].some(
      (name) => fold(name).endsWith(phrase) || (telling.length > 1 && telling.every((each) => nameWords(name).includes(each))),
    ),
  )
  return { actor: named ?? context.index.bodies.ofState(state, phrase), how: 'description', to }
}

/** "the country voted": the state that the article is about, where it acts. */
export function country({ words, known, context: { focus, contested, book } }: Page, i: number): Reference | undefined {
  if (words[i]!.key !== 'country' || words[i - 1]?.key !== 'the' || focus === undefined || !isAgent(words, i, i + 1, known))
    return undefined
  return { actor: focus === contested ? book.party(focus, 'government') : book.state(focus), how: 'description', to: i + 1 }
}

/** "the protesters", "the Miami relatives", "Ann Lee's relatives": not "relatives". */
function definite({ words, known, places }: Page, i: number): boolean {
  const isPlace = places.some(({ end }) => end === words[i - 1]?.end),
    before = words[isPlace ? i - 2 : i - 1]
  return (
    before !== undefined &&
    (before.possessive || known.cues.determiners.has(before.key) || known.lexicon.people.relations.includes(before.key))
  )
}

/** "protesters clashed", "residents said", "Catholics and Protestants marched": people without a name of their own who act together. */
export function crowd(page: Page, i: number): Reference | undefined {
  const { words, known, context } = page
  const word = words[i]!
  const isPeople = word.capital && known.peoples.has(word.key)
  if (!isPeople && (!known.people.has(word.key) || (word.capital && !word.opens))) return undefined
  if (word.gap === '-') return undefined
  const next = words[i + 1]
  // "prosecutors in Ellery charged", "a march by bereaved families"
  const where =
    next?.key === 'in' ? words.findIndex(({ end }) => page.places.some((place) => place.start >= next.end && place.end === end)) : -1
  const end = (isPeople ? listAround(words, i, i + 1)?.to : undefined) ?? i + 1
  const behind = where > i && where < i + 5 ? where + 1 : end
  const by = words[i - 1]?.key === 'by' || (words[i - 1]?.pos === 'ADJ' && words[i - 2]?.key === 'by')
  const key = word.key === 'demonstrators' ? 'protesters' : word.key
  const name = key.charAt(0).toUpperCase() + key.slice(1)
  const acts =
    by ||
    isAgent(words, i, behind, known) ||
    (words[end]?.pos === 'VERB' && subject(words, end) && !known.cues.suffered.has(words[end]!.key))
  // "police dispersed the protesters", "the protesters' march", of whom the article has told
  const again = definite(page, i) && before(page, i).some((actor) => actor.kind === 'people' && actor.name === name)
  // "killed mainly Tutsis", "the exodus of two million Hutus", not "two Hutus"
  const few = words[i - 1]?.pos === 'NUM' && !known.cues.throngs.has(`${words[i - 1]!.key}s`)
  if (!acts && !again && !(isPeople && !few && next?.capital !== true)) return undefined
  return { actor: context.book.actor(name, 'people', { aliases: [...new Set([key, word.key])] }), how: 'description', to: i + 1 }
}
