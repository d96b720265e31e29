import type { CastActor } from '../../records/index.ts'
import type { State } from '../../lexicon/lexicon.ts'
import { fold, nameWords } from './fold.ts'
import type { Known } from './known.ts'

/** "Kenya Defence Forces" -> Kenya: the country for which a body of such a name acts. */
export function armOf(name: string, known: Known): State | undefined {
  const words = nameWords(name)
  return [1, 2].some((length) => known.cues.arms_of_state.has(words.slice(-length).join(' '))) ? countryOf(name, known).state : undefined
}

/** "U.S. Circuit Court" -> United States, "Circuit Court". */
export function countryOf(name: string, { adjectives, statesByName, statesByAlias }: Known): { state?: State; rest: string } {
  const [first = '', ...rest] = name.split(' ')
  for (const length of [1, 2]) {
    const head = [first, ...rest].slice(0, length).join(' '),
      tail = [first, ...rest].slice(length).join(' ')
    const state = adjectives.get(fold(head)) ?? statesByName.get(head) ?? statesByAlias.get(fold(head))
    if (state !== undefined && tail !== '') return { state, rest: tail }
  }
  return { rest: name }
}

/** "Ministry of Health of Kenya", "Kenyan Health Ministry" -> Kenya, "health ministry". */
export function bareOf(name: string, known: Known): { state?: State; rest: string } {
  const of = name.lastIndexOf(' of '),
    owner = of < 0 ? undefined : known.statesByName.get(name.slice(of + 4))
  const { state = owner, rest } = countryOf(owner === undefined ? name : name.slice(0, of), known)
  const ministry = /^(ministry|department) (?:of|for) (?:the )?(.+)$/.exec(fold(rest))
  return { ...(state && { state }), rest: plainHead(ministry ? `${ministry[2]} ${ministry[1]}` : fold(rest)) }
}

/** "coast guard service", "coast guards" and "coastguard" are one; the "secret service" is what it is. */
function plainHead(name: string): string {
  const words = name.split(' ')
  if (words.length > 2 && words.at(-1) === 'service') words.pop()
  return words.join('').replace(/(?<=[^s])s$/, '')
}

/** "Jabhat al-Nour" -> "al-Nour Front". */
export function inEnglish(name: string, { heads, foreignHeads }: Known): string {
  const [head = '', ...rest] = name.split(' ')
  const english = foreignHeads.get(fold(head))
  return english === undefined || rest.length === 0 || heads.has(fold(rest.at(-1)!)) ? name : `${rest.join(' ')} ${english}`
}

/** First letters of the telling words, in capitals; the country before the name is left out where there is one. */
export function initials(name: string, known: Known): string {
  return countryOf(name, known)
    .rest.split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join('')
}

/** "OAU" of O, A and U, "GMC" of G and M with the C of "Corp.", the I of "Inc." or the L of "Ltd." */
export const isShortFor = (acronym: string, letters: string) =>
  letters.length > 1 && acronym.startsWith(letters) && /^[CIL]?$/.test(acronym.slice(letters.length))

/** The name without the words that end it and are left out when the body is named again: "Harbour Front" -> "Harbour", "Delta Air Lines" -> "Delta". */
export function withoutTails(name: string, { cues }: Known): string {
  const words = name.split(' ')
  while (words.length > 1 && cues.tails.has(fold(words.at(-1)!))) words.pop()
  return words.length === 1 && cues.plain_names.has(fold(words[0]!)) ? name : words.join(' ')
}

/** A known body of the same last word whose spelling differs by one letter left out, put in, changed or swapped. */
export function misspelt(name: string, bodies: CastActor[]): CastActor | undefined {
  const a = nameWords(name)
  if (a.length < 2) return undefined
  const fits = (known: string) => {
    const b = nameWords(known)
    if (b.length !== a.length || b.at(-1) !== a.at(-1)) return false
    const differing = a.flatMap((word, i) => (word === b[i] ? [] : [[word, b[i]!] as const]))
    return differing.length === 1 && Math.max(...differing[0]!.map(({ length }) => length)) > 4 && oneSlip(...differing[0]!)
  }
  return bodies.find((actor) => [actor.name, ...actor.aliases].some(fits))
}

/** Optimal string alignment distance of one. */
export function oneSlip(a: string, b: string): boolean {
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  const x = a.slice(i),
    y = b.slice(i)
  return x.slice(1) === y.slice(1) || x.slice(1) === y || x === y.slice(1) || (x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2))
}
