import type { ActorKind } from '../../records/index.ts'
import type { Evidence } from './evidence/evidence.ts'
import { nameWords } from './fold.ts'
import type { Known } from './known.ts'
import type { Capitals } from './capitals.ts'
import type { Word } from './words.ts'

/** Everything that the story says about one unknown name. */
export type Tally = {
  key: string
  name: string
  uses: number
  count: Record<'said' | 'reports' | 'acts' | 'body' | 'person' | 'vessel' | 'place' | 'locative' | 'determined', number>
  seen: Evidence[]
  titles: string[]
  /** shaped like a person's name: after a title or with a given name */
  personal: number
  /** kind by an organisation word in it */
  body?: ActorKind
  /** written with a suffix of company law somewhere: "Halden Inc." */
  company: boolean
  /** a name of a building, event or product, or with capitals that no person's name has */
  thing: boolean
  facility: boolean
  common: boolean
  /** begins or ends with the name of a country, as nobody's does: "Kenya Mobile", "Halden Canada" */
  national: boolean
}

/** What the letters and words of a name say. */
export function looks(words: Word[], known: Known, capitals: Capitals): Pick<Tally, 'thing' | 'facility' | 'common' | 'national'> {
  const last = words.at(-1)!.key
  const lower = ({ key }: Word) => !known.particles.has(key) && (capitals.get(key)?.lower ?? 0) > (capitals.get(key)?.capital ?? 0)
  return {
    thing:
      (words.length > 1 && known.things.has(last)) ||
      words.some((word) => /^\p{Ll}|\p{Ll}\p{Lu}\p{Ll}*\p{Lu}|\p{N}/u.test(word.text) && !known.particles.has(word.key)) ||
      (words.length > 1 && words.some((word) => word.upper && word.text.length > 2)),
    // "Halden Ports" runs them; "Sarah Rivers" is somebody
    facility:
      words.length > 1 && (known.facilities.has(last) || (known.facilities.has(last.replace(/s$/, '')) && !known.given(words[0]!.text))),
    common: words.some(lower),
    national:
      !known.given(words[0]!.text) &&
      [0, words.length - 1].some(
        (i) => known.names.longest(words, i)?.values.some((value) => value.type === 'state' && value.as === 'name') === true,
      ),
  }
}

/** Words that speak or stand beside a role, where no list holds the given name; always what a title stands before. */
export function isPerson(t: Tally): boolean {
  const length = nameWords(t.name).length
  if (t.titles.length > 0 && t.body === undefined && t.personal > 0) return true
  if (t.body !== undefined || t.thing || t.national || t.facility || t.count.body > 0 || t.count.place > 0) return false
  if (t.personal > 0) return t.count.determined * 2 < t.uses || t.count.person > 0
  if (t.common || length > 4) return false
  return t.count.person > 0 || (length > 1 && t.count.said > t.count.reports && t.count.determined + t.count.locative === 0)
}

/** No title and no list tells that it is a person, but one of its words is used alone, as surnames are, or it acts again and again. */
export function isSomebody(t: Tally, alone: Map<string, number>): boolean {
  const words = nameWords(t.name)
  if (
    words.length < 2 ||
    words.length > 3 ||
    t.body !== undefined ||
    t.thing ||
    t.national ||
    t.facility ||
    t.common ||
    t.count.body + t.count.place > 0
  )
    return false
  if ((t.count.determined + t.count.locative) * 4 > t.uses) return false
  return Math.max(alone.get(words.at(-1)!) ?? 0, alone.get(words[0]!) ?? 0) > 1 || (t.uses > 2 && t.count.acts > 0)
}

/** Called a ship, or doing what only ships do, and no person, company or place by its own words. */
export const isShip = ({ count, uses, body, titles }: Tally) =>
  count.vessel > 0 && count.vessel * 6 >= uses && body === undefined && titles.length === 0 && count.place === 0

/** "WebHarbour", but not "McKay", "DeVries", "O'Neill". */
const INNER_CAPITAL = /^(?!Mac|Mc|De|Di|La|Le|Van|Fitz|Al|El)\p{Lu}\p{Ll}{2,}\p{Lu}\p{Ll}+$/u

export function bodyKind(t: Tally, known: Known): ActorKind | undefined {
  if (isShip(t)) return 'vessel'
  const { said, acts, body, place, determined, locative, person } = t.count
  if (t.body !== undefined) return t.body
  if (place > body || person > 0 || t.personal > 0) return undefined
  // "Northgate City beat": a club
  if (t.facility)
    return said > 0 || (acts > 0 && place + locative === 0 && known.cues.clubs.has(nameWords(t.name).at(-1)!)) ? 'organisation' : undefined
  if (body > 0 && body * 8 >= t.uses) return 'organisation'
  if (t.thing || nameWords(t.name).length > 3 || known.given(t.name)) return undefined
  // "WebHarbour closed the site": a capital inside the name
  if (said + acts > 0 && locative === 0 && INNER_CAPITAL.test(t.name)) return 'organisation'
  // "the NWA said"
  if (said > 0 && /^\p{Lu}{3,6}$/u.test(t.name) && locative * 2 <= t.uses) return 'organisation'
  // "Ann Lee reports": a reporter, no newspaper
  if (t.count.reports > 0 && t.count.reports === said && determined === 0 && nameWords(t.name).length === 2) return undefined
  const aloof = determined * 4 < t.uses && locative * 4 < t.uses
  if (said > 0 && said * 8 >= t.uses && aloof) return t.count.reports === said ? 'media' : 'organisation'
  // "the Beatles sued": a plural with an article
  if (said + acts > 0 && determined > 0 && /[^s]s$/.test(t.name) && locative === 0 && !t.common) return 'organisation'
  return acts > 1 && acts * 3 >= t.uses && aloof && !t.common ? 'organisation' : undefined
}

export function isPlace(t: Tally): boolean {
  const { said, acts, body, place, locative, determined } = t.count
  if (t.facility) return place + locative > 0
  if (place > 0 && (place + locative) * 2 >= t.uses) return true
  return locative > 0 && locative * 2 >= t.uses && said + acts + body + determined === 0 && !t.thing && !t.common && t.personal === 0
}
