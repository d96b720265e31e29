import type { KnownActor, State } from '../../../lexicon/lexicon.ts'
import type { ActorMention } from '../../../records/index.ts'
import { choosePlace } from '../../places/index.ts'
import { fold } from '../fold.ts'
import type { Entry, Known, Party } from '../known.ts'
import type { Found } from '../scan.ts'
import { isAgent } from '../agents.ts'
import { nameRole, subject } from '../countries.ts'
import { adjectiveRole, type Role } from '../states.ts'
import { textOf, type Word } from '../words.ts'
import { mention, placed, type Run } from './article.ts'

/** Notes what the name of a country, its adjective, its people or its capital stands for: the state, a party or a body of it, or the place. */
export function resolveState(found: Found, { state, as }: Entry & { type: 'state' }, story: KnownActor | undefined, run: Run): void {
  const { book, known, words, contested } = run
  const { from, to, entries } = found
  const seat = as === 'capital'
  const role = roleOf(found, state, as, words, known)
  const how = seat ? 'metonym' : as === 'name' ? 'name' : 'demonym'
  if (role.is === 'party') return party(state, role.party, from, role.to, how, run)
  if (role.is === 'media') return mention(run, book.stateMedia(state), 'description', from, role.to)
  if (role.is === 'body')
    return mention(run, run.index.bodies.ofState(state, textOf(words, to, role.to).toLowerCase()), 'description', from, role.to)
  if (role.is === 'people') {
    // "thousands of Kenyans marched", "Kenyan-Americans marched"
    if (as === 'people') {
      const first = words[from]!.gap === '-' ? from - 1 : from
      return mention(run, book.actor(textOf(words, first, to), 'people'), 'description', first, to)
    }
    const noun = words[role.to - 1]!.key
    return mention(run, book.nationals(state, noun, known.fighters.has(noun)), 'description', from, role.to)
  }
  if (role.is === 'state') {
    if (story !== undefined && seat) return mention(run, book.knownActor(story), 'metonym', from, to)
    // a state at war within acts through its government
    const actor = state === contested ? book.party(state, 'government') : book.state(state)
    return mention(run, actor, how, from, to)
  }
  if (role.is === 'place') {
    const where = choosePlace(entries, run.countries) ?? book.country(state.name)
    if (where !== undefined) placed(run, book.place(where), found)
  }
}

/** "Kenyans MARCHED", "condemned by Kenyans", "hundreds of Kenyans chanting", not "Kenyans killed in the blast" or "five Kenyans were held". */
function actTogether(words: Word[], from: number, to: number, known: Known): boolean {
  const next = words[to],
    first = words[from]!.gap === '-' ? from - 1 : from,
    before = words[first - 1]
  if (!/[^s]s$/.test(words[to - 1]!.key)) return false
  if (before?.key === 'by') return true
  if (before?.key === 'of' && known.cues.throngs.has(words[first - 2]?.key ?? '') && next?.pos === 'VERB' && next.key.endsWith('ing'))
    return true
  return (
    before?.pos !== 'NUM' &&
    (isAgent(words, from, to, known) || (next?.pos === 'VERB' && subject(words, to) && !known.cues.suffered.has(next.key)))
  )
}

function roleOf({ from, to, name }: Found, state: State, as: string, words: Word[], known: Known): Role {
  if (as === 'people')
    return words[from - 1]?.key === 'the' ? { is: 'state' } : actTogether(words, from, to, known) ? { is: 'people', to } : { is: 'none' }
  const both = state.aliases.includes(fold(name).toUpperCase())
  return as === 'adjective' && !both ? adjectiveRole(words, from, to, known) : nameRole(words, from, to, known, as === 'capital')
}

/** A state's army is its government's where the state is at war within; else the army, or the troops, of the state. */
function party(state: State, which: Party, from: number, to: number, how: ActorMention['how'], run: Run): void {
  if (which === 'forces' && state !== run.contested) {
    const { key } = run.words[to - 1]!,
      next = run.words[to]
    if (run.known.troops.has(key)) return mention(run, run.book.forces(state), 'description', from, to)
    // "the Norwegian army spokesman" speaks for the state
    const army = run.known.armies.has(key) && !(next !== undefined && /^\s+$/.test(next.gap) && ['NOUN', 'ADJ'].includes(next.pos))
    return mention(run, army ? run.book.army(state) : run.book.state(state), how, from, to)
  }
  const actor = (which === 'rebels' && state === run.contested ? run.index.bodies.rebels() : undefined) ?? run.book.party(state, which)
  mention(run, actor, 'description', from, to)
}
