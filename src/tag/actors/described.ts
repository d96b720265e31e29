import type { ActorKind, CastActor } from '../../records/index.ts'
import { isAgent } from './evidence.ts'
import { fold, nameWords } from './fold.ts'
import { before, hereBefore, type Page, type Reference } from './page.ts'
import { PARTY_NAME, stateBody, subject } from './states.ts'
import type { Word } from './words.ts'

/** "a monitoring group said": the one such body that the article names, before or after. */
export function monitor({ words, known, context }: Page, i: number): Reference | undefined {
  const next = words[i + 1]
  const phrase = ['monitoring', 'watchdog', 'rights', 'aid'].includes(words[i]!.key) && next !== undefined && ['group', 'organisation', 'organization', 'charity'].includes(next.key)
  if (!phrase || !['a', 'the', 'based'].includes(words[i - 1]?.key ?? '') || !isAgent(words, i, i + 2, known, 'said')) return undefined
  const bodies = [...context.named].filter((actor) => actor.kind === 'ngo')
  return bodies.length === 1 ? { actor: bodies[0]!, how: 'description', to: i + 2 } : undefined
}

/** "his counterpart", "the Syrian leader": a person whose office is of that country, where no name follows. */
export function counterpart({ words, known, context }: Page, i: number): Reference | undefined {
  const next = words[i + 1]
  if (next === undefined || !['counterpart', 'leader', 'president'].includes(next.key) || words[i + 2]?.capital === true) return undefined
  const state = known.adjectives.get(words[i]!.key)
  if (state === undefined) return undefined
  const office = next.key === 'counterpart' ? '' : 'president'
  const fits = [...context.book.cast.actors.values()].filter((actor) => actor.kind === 'person' && state.adjectives.some((adjective) => actor.office?.includes(adjective)) && (actor.office ?? '').toLowerCase().includes(office))
  return fits.length === 1 ? { actor: fits[0]!, how: 'description', to: i + 2 } : undefined
}

/** "Boston police", "the local council of Aleppo": bodies that a town or province has. */
export function localBody({ words, known, places, context }: Page, i: number): Reference | undefined {
  const word = words[i]!, { local_bodies: heads, local_adjectives: adjectives } = known.cues
  if (word.capital || !(heads.has(word.key) || adjectives.has(word.key)) || !/^\s+$/.test(word.gap)) return undefined
  let head = i
  while (adjectives.has(words[head]?.key ?? '') && words[head + 1]?.gap === ' ') head++
  if (words[head] === undefined || !heads.has(words[head]!.key)) return undefined
  const phrase = words.slice(i, head + 1).map((each) => each.text).join(' ')
  const nameOf = (k: number, side: 'start' | 'end') => places.find((place) => words[k] !== undefined && place[side] === words[k]![side])
  const before = i > 0 && !words[i - 1]!.possessive ? nameOf(i - 1, 'end') : undefined
  const after = words[head + 1]?.key === 'of' ? nameOf(head + 2, 'start') : undefined
  const place = before ?? after
  if (place === undefined || known.adjectives.has(words[i - 1]?.key ?? '')) return undefined
  const name = `${context.book.cast.places.get(place.place)!.name} ${phrase}`
  return { actor: context.book.actor(name, 'organisation'), how: 'description', to: head + 1 }
}

/** "police said": the police of the article's state. */
export function police({ words, known, context }: Page, i: number): Reference | undefined {
  if (words[i]!.key !== 'police' || (words[i]!.capital && !words[i]!.opens) || words[i]!.gap === '-') return undefined
  if (!isAgent(words, i, i + 1, known)) return undefined
  return { actor: context.book.actor('Police', 'organisation', { aliases: ['police'] }), how: 'description', to: i + 1 }
}

/** "the interior ministry said", "the coast guard rescued": a body without a capital, where it acts and no longer name holds its words. */
export function office(page: Page, i: number): Reference | undefined {
  const { words, known, context } = page
  const word = words[i]!
  if ((word.capital && !word.opens) || word.gap === '-') return undefined
  const body = stateBody(words, i, known)
  if (body === undefined || !(known.cues.determiners.has(words[i - 1]?.key ?? '') || (i === 0 && body.ministry))) return undefined
  const { to } = body
  const transitive = words[to]?.pos === 'VERB' && /^\s+$/.test(words[to]!.gap) && ['DET', 'NUM', 'PROPN', 'PRON', 'NOUN'].includes(words[to + 1]?.pos ?? '')
  if (!transitive && !isAgent(words, i, to, known)) return undefined
  const phrase = words.slice(i, to).map((each) => each.key).join(' ')
  // "the appeals court" beside "Court of Appeals"
  const telling = phrase.split(' ')
  const named = before(page, i).findLast((actor) => [actor.name, ...actor.aliases].some((name) => fold(name).endsWith(phrase) || (telling.length > 1 && telling.every((each) => nameWords(name).includes(each)))))
  return { actor: named ?? context.book.actor(phrase, 'organisation'), how: 'description', to }
}

/** "the observatory", "the company": the last actor whose name holds the noun, else the last that the noun fits. */
export function anaphor(page: Page, i: number): Reference | undefined {
  const { words, known, memory } = page
  const word = words[i]!, { generic, determiners, offices_of_state: publicBodies } = known.cues
  const kinds: ActorKind[] | undefined = known.lexicon.bodies.anaphors[word.key]
  if (kinds === undefined || !(determiners.has(words[i - 1]?.key ?? '') || describedMonitor(words, i, determiners))) return undefined
  const next = words[i + 1]
  if (next !== undefined && /^\s+$/.test(next.gap) && (['NOUN', 'PROPN', 'ADJ'].includes(next.pos) || next.key === 'of')) return undefined
  if (next?.gap === '-') return undefined
  // parties are named by their own words, never as "the group"; nor is a ministry a company
  const met = before(page, i).filter((actor) => !PARTY_NAME.test(actor.name))
  const wordsOfName = (actor: CastActor) => [actor.name, ...actor.aliases].flatMap((name) => fold(name).split(/[\s-]+/))
  const bearing = generic.has(word.key) && word.key !== 'observatory' ? undefined : met.findLast((actor) => wordsOfName(actor).includes(word.key))
  const fits = (actor: CastActor) => kinds.includes(actor.kind) && !(actor.kind === 'organisation' && wordsOfName(actor).some((each) => publicBodies.has(each)))
  const speaks = isAgent(words, i, i + 1, known, 'said')
  const speaker = speaks && memory.speaker !== undefined && fits(memory.speaker) && !PARTY_NAME.test(memory.speaker.name) ? memory.speaker : undefined
  // "the charity" is an NGO before it is any other body
  const first = kinds[0] === 'ngo' && speaker?.kind !== 'ngo' ? met.findLast(({ kind }) => kind === 'ngo') : undefined
  const actor = bearing ?? (generic.has(word.key) ? first : undefined) ?? speaker ?? (generic.has(word.key) ? nearest(page, i, (each) => !PARTY_NAME.test(each.name) && fits(each) && each.kind !== 'media' === (word.key !== 'newspaper')) : undefined)
  return actor === undefined ? undefined : { actor, how: 'description', to: i + 1 }
}

/**
 * Whom a noun of a class stands for: in its paragraph the one of that class that its sentence has named, else the subject of the
 * nearest sentence that names any, and nobody where two compete; before its paragraph the last one named.
 */
function nearest(page: Page, i: number, fits: (actor: CastActor) => boolean): CastActor | undefined {
  const { paragraph } = page.memory
  for (const { subject, named } of [{ subject: undefined, named: hereBefore(page, i) }, ...paragraph.toReversed()]) {
    const fitting = new Set(named.filter(fits))
    if (fitting.size === 0) continue
    if (fitting.size === 1) return [...fitting][0]
    return subject !== undefined && fits(subject) ? subject : undefined
  }
  return before(page, i).findLast(fits)
}

/** "the Britain-based monitor" */
const describedMonitor = (words: Word[], i: number, determiners: ReadonlySet<string>) => words[i - 1]?.key === 'based' && words.slice(Math.max(0, i - 5), i).some((word) => determiners.has(word.key))

/** "protesters clashed", "residents said": people without a name who act together. */
export function crowd({ words, known, context }: Page, i: number): Reference | undefined {
  const word = words[i]!
  if (!known.people.has(word.key) || (word.capital && !word.opens) || word.gap === '-') return undefined
  const next = words[i + 1]
  const acts = isAgent(words, i, i + 1, known) || (next?.pos === 'VERB' && subject(words, i + 1) && !known.cues.suffered.has(next.key))
  if (!acts) return undefined
  const key = word.key === 'demonstrators' ? 'protesters' : word.key
  const name = key.charAt(0).toUpperCase() + key.slice(1)
  return { actor: context.book.actor(name, 'people', { aliases: [...new Set([key, word.key])] }), how: 'description', to: i + 1 }
}
