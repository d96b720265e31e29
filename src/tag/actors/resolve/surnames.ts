import type { CastActor } from '../../../records/index.ts'
import { fold, withoutSuffix } from '../fold.ts'
import type { Known } from '../known.ts'
import type { Found } from '../scan.ts'
import { lastMet, type Run } from './article.ts'

/** "King Hussein", "Pope John": a title before a name that is no surname. */
export const reigns = ({ office }: Found, known: Known) => office?.split(' ').some((word) => known.regnal.has(fold(word))) === true

/** Does the name belong to others, too, as theirs? */
export const isShared = ({ name }: Found, { index }: Run) => index.persons.surnamed(name).length > 0

/** Can this person be meant behind such a title? Who holds it, or who is called so and holds no office; no namesake ("King Hussein" is not Kamel Hussein). */
function mayReign(actor: CastActor, { name, office }: Found, { index }: Run): boolean {
  const titles = fold(office!).split(' '),
    held = fold(`${actor.office ?? ''} ${actor.name}`).split(' ')
  return titles.some((title) => held.includes(title)) || (actor.office === undefined && index.persons.called(name).includes(actor))
}

/** The person whose surname this is: the last one met in the article, else the only one of the story; else whose first name. */
export function surnameOf(found: Found, run: Run): CastActor | undefined {
  const { name, title } = found,
    { book, index, known, met } = run
  const fits = (actor: CastActor) => !reigns(found, known) || mayReign(actor, found, run),
    isLast = (full: string) => fold(withoutSuffix(full)).endsWith(fold(name))
  const bearers = bearersOf(name, index)
    .filter(fits)
    .filter((actor) => title === undefined || isLast(actor.name) || actor.aliases.some(isLast))
  const adults = bearers.filter((actor) => !book.people.isMinor(actor)),
    all = adults.length > 0 ? adults : bearers
  // "Cortosa", where another article names a Diana de Cortosa, may be the town
  if (all.length > 0) return lastMet(all, run) ?? (all.length === 1 && !isParticled(all[0]!, name, known) ? all[0] : undefined)
  const called = index.persons.called(name).filter(fits),
    near = called.filter((actor) => met.has(actor.key))
  // a first name that many bear says little where the whole name was not met
  return near.length === 1 ? near[0] : called.length === 1 && !known.given(name) ? called[0] : undefined
}

/** Does a particle stand before the surname in the whole name, which is left out here? */
function isParticled(actor: CastActor, surname: string, { particles }: Known): boolean {
  const words = actor.name.split(' '),
    at = words.length - surname.split(' ').length
  return at > 1 && words.slice(at).join(' ') === surname && particles.has(words[at - 1]!)
}

/** "Bin Laden", with a capital where the whole name has none. */
const PARTICLED = /^(?:Bin|Ibn|Ben|Bint|Al|El)[ -](?=\p{Lu})/u

function bearersOf(name: string, { persons }: Run['index']): CastActor[] {
  const bearers = persons.surnamed(name)
  if (bearers.length > 0 || !PARTICLED.test(name)) return bearers
  return persons
    .surnamed(name.replace(PARTICLED, ''))
    .filter((actor) => [actor.name, ...actor.aliases].some((full) => fold(full).endsWith(` ${fold(name)}`)))
}
