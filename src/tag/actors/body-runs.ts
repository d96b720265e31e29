import type { ActorKind } from '../../records/index.ts'
import type { Known } from './known.ts'
import { isPartnership } from './partnerships.ts'
import { JOINS } from './trie.ts'
import type { Word } from './words.ts'

/** The kind of body that a run of words names: an organisation word at its end, or a leading one before "of" or "for". */
export function bodyRun(words: Word[], from: number, to: number, known: Known): ActorKind | undefined {
  if (to - from < 2) return undefined
  if (isPartnership(words, from, to, known) || isLocal(words, to - 2) || isBranch(words, from, known) || isPair(words, from, to))
    return 'organisation'
  if (endsInPlace(words, to, known)) return undefined
  return kindByEnd(words, from, to, known) ?? kindByLead(words, from, to, known)
}

/** What the last words of a name tell, or a head in another language, which stands first. */
function kindByEnd(words: Word[], from: number, to: number, known: Known): ActorKind | undefined {
  const { key } = words[to - 1]!,
    before = words[to - 2]!
  const head = known.heads.get(key)
  if (head !== undefined) return head
  // "Norrland Tankers": a fleet, a firm
  if (key.endsWith('s') && known.cues.vessels.has(key.replace(/s$/, ''))) return 'organisation'
  const foreign = known.foreignHeads.get(words[from]!.key)
  if (foreign !== undefined) return known.heads.get(foreign.toLowerCase()) ?? 'organisation'
  // the society of a country: "Kenya Red Cross"
  if (before.key === 'red' && (key === 'crescent' || (to - from > 2 && key === 'cross'))) return 'ngo'
  return known.cues.guilds.has(key) && before.possessive ? 'organisation' : undefined
}

/** "Bank of England", "Citizens for a Free Harbour": what is told by a head that leads. */
function kindByLead(words: Word[], from: number, to: number, known: Known): ActorKind | undefined {
  for (let i = from; i < to - 2; i++) {
    const leads = known.leading.has(words[i]!.key) || (i === from && isMembers(words, i, known))
    if (leads && known.cues.led.has(words[i + 1]!.key)) return known.heads.get(words[i]!.key) ?? 'organisation'
  }
  return undefined
}

/** "Harding & Moss": nobody's name. */
const isPair = (words: Word[], from: number, to: number) => to - from < 5 && words.slice(from + 1, to).some(({ gap }) => gap === ' & ')

/** Are the last two words the name of a place and of nothing else? */
function endsInPlace(words: Word[], to: number, known: Known): boolean {
  const last = known.names.longest(words, to - 2)
  return last?.to === to && last.values.every((value) => value.type === 'place')
}

/** "Harding de Vries Moss": a body that is known under its first word, and a particle of a surname. */
function isBranch(words: Word[], from: number, known: Known): boolean {
  const second = words[from + 1]!
  if (second.capital || !known.particles.has(second.key)) return false
  const first = known.names.longest(words, from)
  return first?.to === from + 1 && first.values.some((value) => value.type === 'actor' && value.actor.kind === 'organisation')
}

/** "Dockers Local 12", "Local 12": a branch of a union by its number. */
export const isLocal = (words: Word[], i: number) =>
  words[i]?.text === 'Local' && /^ $/.test(words[i + 1]?.gap ?? '') && /^\d{1,4}$/.test(words[i + 1]!.text) && words[i + 2]?.gap !== '-'

/** Endings of words for a class of people. */
const CLASS =
  /(?:[eo]rs|[^e]ees|ists|[ae]nts|ians|cans|men|women|children|people|workers|pilots|wives|nurses|citizens|veterans|bishops|scouts|guides|soldiers|orphans|relatives|victims|friends|wards|guards|magistrates|chiefs|mates|athletes|smiths|wrights)$/

/** "Brothers to the Rescue", "Citizens for a Free Harbour": a class of people with what they stand for. */
export const isMembers = (words: Word[], i: number, known: Known) =>
  !words[i]!.opens && words[i]!.capital && (known.cues.members.has(words[i]!.key) || CLASS.test(words[i]!.key))

/** "Dockworkers' Alliance", "Women's Institute": the genitive of a class of people, and soon an organisation word. */
export function ownsBody(words: Word[], to: number, known: Known): boolean {
  const owner = words[to - 1]!
  // "City Prosecutor's Office"
  if (words[to]!.key === 'office' && words[to]!.capital && known.offices.longest(words, to - 1)?.to === to) return true
  if (!CLASS.test(owner.key) || owner.key.endsWith('s') !== /^['\u2019]\s/.test(words[to]!.gap)) return false
  if (known.names.longest(words, to - 1)?.to === to) return false
  if (known.names.longest(words, to)?.values.some((value) => value.type === 'actor') === true) return false
  for (let k = to; k < Math.min(words.length, to + 4) && words[k]!.capital && JOINS.test(words[k]!.gap); k++) {
    if (known.heads.has(words[k]!.key) || known.cues.guilds.has(words[k]!.key)) return true
  }
  return false
}
