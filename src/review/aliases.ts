import { fold } from '../ledger/slug.ts'
import type { Actor } from '../records/index.ts'

/** Words that are part of many names and tell nobody apart. */
const COMMON = new Set([
  'the',
  'of',
  'for',
  'and',
  'al',
  'de',
  'la',
  'van',
  'von',
  'bin',
  'mr',
  'mrs',
  'ms',
  'dr',
  'group',
  'party',
  'union',
  'ministry',
  'office',
  'army',
  'government',
])

const wordsOf = (name: string) =>
  fold(name)
    .split(' ')
    .filter((word) => word.length > 1 && !COMMON.has(word))

/** Pairs of actors of one kind of which the one's name is part of the other's, or its initials; the longer name first. */
export function aliases(actors: readonly Actor[]): { actor: Actor; other: Actor }[] {
  const holders = new Map<string, Actor[]>()
  for (const actor of actors)
    for (const word of new Set([...wordsOf(actor.name), initials(actor.name)])) holders.set(word, [...(holders.get(word) ?? []), actor])
  return actors.flatMap((other) => {
    const words = wordsOf(other.name),
      [key] = words
    if (!key) return []
    const actor = (holders.get(key) ?? []).find((each) => each !== other && each.kind === other.kind && contains(each.name, words))
    return actor ? [{ actor, other }] : []
  })
}

const initials = (name: string) =>
  name
    .split(/\s+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0]!.toLowerCase())
    .join('')

function contains(name: string, words: readonly string[]): boolean {
  const own = wordsOf(name)
  return (
    (own.length > words.length && words.every((word) => own.includes(word))) ||
    (words.length === 1 && own.length > 2 && initials(name) === words[0])
  )
}
