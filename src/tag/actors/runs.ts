import type { ActorKind } from '../../records/index.ts'
import type { Entry, Known } from './known.ts'
import { isPartnership, partners } from './partnerships.ts'
import type { Found } from './scan.ts'
import { JOINS } from './trie.ts'
import type { Word } from './words.ts'

/** How often a word is written with and without a capital inside sentences, over the story. */
export type Capitals = Map<string, { capital: number; lower: number }>

export function countCapitals(sentences: Word[][], counts: Capitals, known: Known): void {
  for (const words of sentences) {
    if (titleCased(words, known)) continue
    for (const word of words) {
      if (word.opens) continue
      let count = counts.get(word.key)
      if (count === undefined) counts.set(word.key, (count = { capital: 0, lower: 0 }))
      if (word.capital) count.capital++
      else count.lower++
    }
  }
}

/** A headline in title case, whose capitals say nothing: every telling word has one, and no full stop ends it. */
export function titleCased(words: Word[], known: Known): boolean {
  if (words.at(-1)?.stops === true) return false
  let telling = 0
  for (const word of words) {
    if (known.cues.small.has(word.key) || word.gap === '-' || /^\p{N}/u.test(word.text)) continue
    if (!word.capital) return false
    telling++
  }
  return telling > 2 || (telling > 0 && words.length < 4 && words.length === telling)
}

/** Index after an office that begins here, or undefined. */
export const officeAt = (words: Word[], i: number, known: Known): number | undefined => known.offices.longest(words, i)?.to

/** The words as printed, without the last one's possessive ending. */
export function textOf(words: Word[], from: number, to: number): string {
  const ending = (k: number) => (words[k]!.possessive && !/^['\u2019]/.test(words[k + 1]!.gap) ? "'s" : '')
  return words
    .slice(from, to)
    .map((word, k) => (k === 0 ? '' : ending(from + k - 1) + word.gap.replace(/\s+/g, ' ').replace('\u2019', "'")) + word.text)
    .join('')
}

const NOT_NAMES = new Set(['PRON', 'DET', 'ADP', 'ADV', 'SCONJ', 'CCONJ', 'AUX', 'PART', 'INTJ', 'NUM', 'PUNCT'])

/** Is the capital of this word one of a name? */
function nameWord(words: Word[], i: number, known: Known, capitals: Capitals): boolean {
  const word = words[i]!,
    next = words[i + 1]
  if (!word.capital || /^\p{N}|^I['\u2019]/u.test(word.text) || word.key === 'i') return false
  // "Rep. Lee Dunn, R-Ind.": the party and state of a lawmaker
  if (/^[RDI]$/.test(word.text) && next?.gap === '-') return false
  const count = capitals.get(word.key) ?? { capital: 0, lower: 0 }
  if (!word.opens) return !(NOT_NAMES.has(word.pos) && count.lower > count.capital)
  if ((NOT_NAMES.has(word.pos) && !word.upper) || (known.openers.has(word.key) && !(next?.capital === true && count.capital > 0)))
    return false
  // "Army of Islam is", at the beginning of a sentence
  if (known.leading.has(word.key) && next !== undefined && (next.key === 'of' || next.key === 'for') && words[i + 2]?.capital === true)
    return true
  if (known.given(word.text) && next?.capital === true && next.gap === ' ') return true
  if (count.lower > 0 && count.lower >= count.capital) return false
  // a plural that opens a sentence and is never written with a capital inside one: "Monarchists hope"
  if (
    count.capital === 0 &&
    /[^s]s$/.test(word.key) &&
    !word.possessive &&
    !word.upper &&
    next?.capital !== true &&
    !known.particles.has(next?.key ?? '')
  )
    return false
  if (count.capital === 0 && (known.common.has(word.key) || known.common.has(word.key.replace(/s$/, '')))) return false
  return count.capital > 0 || word.pos === 'PROPN' || word.upper || (next?.capital === true && next.gap === ' ' && word.pos === 'NOUN')
}

const isTime = (words: Word[], i: number, known: Known) =>
  known.names.longest(words, i)?.values.some((value) => value.type === 'time') === true

/** No name of the news has more words. */
const LONGEST = 16

/** Index after the run of capitalised words that begins here, over small words of names; `i` itself when none does. */
export function run(words: Word[], i: number, known: Known, capitals: Capitals): number {
  const first = words[i]!
  if (isLocal(words, i)) return i + 2
  const startsLow =
    !first.capital &&
    known.particles.has(first.key) &&
    first.key.length > 1 &&
    words[i + 1]?.capital === true &&
    JOINS.test(words[i + 1]!.gap)
  if (!startsLow && !nameWord(words, i, known, capitals)) return i
  // "anti-Castro Cuban exiles": what is opposed is one word
  if (first.gap === '-' && known.cues.against.has(words[i - 1]?.key ?? '')) return i + 1
  let to = i + 1,
    linked = false
  while (
    to < words.length &&
    to - i < LONGEST &&
    (!words[to - 1]!.possessive || membersOf(words, to, known)) &&
    joinsName(words, to) &&
    !(to - i > 1 && known.cues.legal.has(words[to - 1]!.key))
  ) {
    if (isLocal(words, to)) return to + 2
    if (words[to]!.text === 'I' && words[to]!.pos === 'PRON') break
    // "fined Norrland BGN 2.1m": a currency
    if (/^\p{Lu}{3}$/u.test(words[to]!.text) && words[to + 1]?.gap === ' ' && /^\d/.test(words[to + 1]!.text)) break
    if (words[to]!.capital && !/^\p{N}/u.test(words[to]!.text) && !isTime(words, to, known)) {
      to++
      continue
    }
    if (isSyllable(words, i, to, known)) {
      to++
      continue
    }
    const over = link(words, i, to, known, linked)
    if (over === 0 || isTime(words, to + over - 1, known)) break
    linked ||= !known.particles.has(words[to]!.key)
    to += over
  }
  return partners(words, i, to, known) ?? to
}

/** "Dockers Local 12", "Local 12": a branch of a union by its number. */
const isLocal = (words: Word[], i: number) =>
  words[i]?.text === 'Local' && /^ $/.test(words[i + 1]?.gap ?? '') && /^\d{1,4}$/.test(words[i + 1]!.text) && words[i + 2]?.gap !== '-'

/** "Kim Dae-sung", "Lin Mei-hua": the second half of a given name behind the surname, not "Bin Laden-linked". */
function isSyllable(words: Word[], from: number, to: number, known: Known): boolean {
  const { gap, text, key } = words[to]!
  return (
    gap === '-' &&
    to - from > 1 &&
    /^\p{Ll}{2,6}$/u.test(text) &&
    !/(?:ed|ing)$/.test(key) &&
    !known.cues.hyphened.has(key) &&
    known.names.longest(words, from)?.to !== to
  )
}

/** Endings of words for a class of people. */
const CLASS =
  /(?:[eo]rs|[^e]ees|ists|[ae]nts|ians|cans|men|women|children|people|workers|pilots|wives|nurses|citizens|veterans|bishops|scouts|guides|soldiers|orphans|relatives|victims|friends|wards|guards|magistrates|chiefs|mates|athletes|smiths|wrights)$/

/** "Brothers to the Rescue", "Citizens for a Free Harbour": a class of people with what they stand for. */
const isMembers = (words: Word[], i: number, known: Known) =>
  !words[i]!.opens && words[i]!.capital && (known.cues.members.has(words[i]!.key) || CLASS.test(words[i]!.key))

/** "Dockworkers' Alliance", "Women's Institute": the genitive of a class of people, and soon an organisation word. */
function membersOf(words: Word[], to: number, known: Known): boolean {
  const owner = words[to - 1]!
  // "City Prosecutor's Office"
  if (words[to]!.key === 'office' && words[to]!.capital && known.offices.longest(words, to - 1)?.to === to) return true
  if (!CLASS.test(owner.key) || owner.key.endsWith('s') !== /^['\u2019]\s/.test(words[to]!.gap)) return false
  if (
    known.names.longest(words, to - 1)?.to === to ||
    known.names.longest(words, to)?.values.some((value) => value.type === 'actor') === true
  )
    return false
  for (let k = to; k < Math.min(words.length, to + 4) && words[k]!.capital && JOINS.test(words[k]!.gap); k++) {
    if (known.heads.has(words[k]!.key) || known.cues.guilds.has(words[k]!.key)) return true
  }
  return false
}

/** A full stop inside a name follows an initial or an abbreviation only. */
function joinsName(words: Word[], to: number): boolean {
  const { gap } = words[to]!
  return JOINS.test(gap) && !(gap.startsWith('.') && words[to - 1]!.text.length > 3)
}

/** How many words a small word and what it leads to add to the name: "of the" in "Ministry of the Interior", "bin" in "Salman bin Ahmad". */
function link(words: Word[], from: number, to: number, known: Known, linked: boolean): number {
  const word = words[to]!,
    next = words[to + 1],
    after = words[to + 2]
  if (next === undefined || !JOINS.test(next.gap)) return 0
  const particle =
    known.particles.has(word.key) && !(word.key.length === 1 && to - from > 1 && !(words[from]!.key in known.lexicon.bodies.foreign_heads))
  if (particle && next.capital) return 2
  // "de la Tour", "van den Broek"
  if (particle && known.particles.has(next.key) && after?.capital === true && JOINS.test(after.gap)) return 3
  const members = to - from === 1 && isMembers(words, from, known)
  const leading = known.leading.has(words[to - 1]!.key) || members
  // "the Committee of the London market": of a place's something
  const place = next.key === 'the' ? known.names.longest(words, to + 2) : undefined
  if (place !== undefined && words[place.to]?.pos === 'NOUN' && words[place.to]!.gap === ' ' && !words[place.to]!.capital) return 0
  if (leading && (word.key === 'of' || word.key === 'for' || word.key === 'on' || word.key === 'to' || word.key === 'against'))
    return next.capital ? 2 : (next.key === 'the' || (members && next.key === 'a')) && after?.capital === true ? 3 : 0
  // "Tribunal for the Law of the Sea", where no country follows
  if (linked && word.key === 'of') {
    const by = next.key === 'the' ? 2 : 1
    return words[to + by]?.capital === true && known.names.longest(words, to + by) === undefined ? by + 1 : 0
  }
  if (word.key !== 'and' || !next.capital) return 0
  const begun = known.names.longest(words, from)
  if (begun?.to === to && begun.values.some((value) => value.type === 'state')) return 0
  // "the Electoral and Boundaries Commission": an organisation word must follow soon
  const heads =
    (words[from - 1]?.key === 'the' || words[from - 1]?.pos === 'PRON' || words[from - 1]?.possessive === true) &&
    [2, 3, 4].some(
      (k) =>
        known.heads.has(words[to + k]?.key ?? '') &&
        // "the Reform and Law party"
        (words[to + k]!.capital || (k === 2 && words[to + k]!.gap === ' ' && known.cues.grouping.has(words[to + k]!.key))),
    )
  return linked || heads ? 2 : 0
}

/** The kind of body that a run of words names: an organisation word at its end, or a leading one before "of" or "for". */
export function bodyRun(words: Word[], from: number, to: number, known: Known): ActorKind | undefined {
  if (to - from < 2) return undefined
  if (isPartnership(words, from, to, known) || isLocal(words, to - 2)) return 'organisation'
  if (isBranch(words, from, known)) return 'organisation'
  // "Harding & Moss": nobody's name
  if (to - from < 5 && words.slice(from + 1, to).some(({ gap }) => gap === ' & ')) return 'organisation'
  if (
    known.names.longest(words, to - 2)?.values.every((value) => value.type === 'place') === true &&
    known.names.longest(words, to - 2)?.to === to
  )
    return undefined
  const last = known.heads.get(words[to - 1]!.key)
  if (last !== undefined) return last
  // "Norrland Tankers": a fleet, a firm
  if (known.cues.vessels.has(words[to - 1]!.key.replace(/s$/, '')) && words[to - 1]!.key.endsWith('s')) return 'organisation'
  const foreign = known.lexicon.bodies.foreign_heads[words[from]!.key]
  if (foreign !== undefined) return known.heads.get(foreign.toLowerCase()) ?? 'organisation'
  // the society of a country: "Kenya Red Cross"
  if (words[to - 2]!.key === 'red' && (words[to - 1]!.key === 'crescent' || (to - from > 2 && words[to - 1]!.key === 'cross'))) return 'ngo'
  if (known.cues.guilds.has(words[to - 1]!.key) && words[to - 2]!.possessive) return 'organisation'
  for (let i = from; i < to - 2; i++) {
    if (
      (known.leading.has(words[i]!.key) || (i === from && isMembers(words, i, known))) &&
      ['of', 'for', 'on', 'to', 'against'].includes(words[i + 1]!.key)
    )
      return known.heads.get(words[i]!.key) ?? 'organisation'
  }
  return undefined
}

/** "Barclays de Zoete Wedd": a body that is known under its first word, and a particle of a surname. */
function isBranch(words: Word[], from: number, known: Known): boolean {
  const second = words[from + 1]!
  if (second.capital || !known.particles.has(second.key)) return false
  const first = known.names.longest(words, from)
  return first?.to === from + 1 && first.values.some((value) => value.type === 'actor' && value.actor.kind === 'organisation')
}

/** Does the run go on past a known name as one longer name ("Washington Post", "London School of Economics")? */
export function takesMore(words: Word[], from: number, match: { to: number; values: Entry[] }, to: number, known: Known): boolean {
  if (words[match.to - 1]!.possessive || officeAt(words, match.to, known) !== undefined) return false
  const first = match.values[0]!
  const body = bodyRun(words, from, to, known)
  const second = known.names.longest(words, match.to)
  if (second?.values.some((value) => value.type === 'state') === true && (body === undefined || second.to >= to || first.type !== 'state'))
    return false
  // "General Motors Acceptance Corp."
  if (to - match.to > 1 && known.cues.legal.has(words[to - 1]!.key)) return true
  if (body !== undefined) return !(first.type === 'actor' && (match.to - from > 1 || body === 'media'))
  if (first.type !== 'place' && !(first.type === 'state' && first.as === 'capital')) return false
  return known.given(words[from]!.text) || !words[match.to]!.gap.startsWith('-')
}

/** What a run of capitalised words is: cut before an office, a given name or a known name, then told by its words. */
export function classify(
  words: Word[],
  sentence: number,
  from: number,
  end: number,
  known: Known,
  titled: boolean,
  capitals: Capitals,
): Found {
  const found = (to: number, shape: Found['shape']): Found => ({ sentence, from, to, shape, entries: [], name: textOf(words, from, to) })
  const given = (i: number) => known.given(words[i]!.text)
  // a noun before a given name is no part of the person; an unknown given name is
  const isWord = (i: number) =>
    known.common.has(words[i]!.key) ||
    known.heads.has(words[i]!.key) ||
    known.things.has(words[i]!.key) ||
    known.cues.legal.has(words[i]!.key) ||
    (capitals.get(words[i]!.key)?.lower ?? 0) > 0 ||
    known.names.longest(words, i) !== undefined
  // "Commissioner for Competition Neelie Kroes"
  if (
    end - from > 2 &&
    ['for', 'of'].includes(words[from - 1]?.key ?? '') &&
    known.cues.ministries.has(words[from]!.key) &&
    bodyRun(words, from, end, known) === undefined
  )
    return found(from + 1, 'unknown')
  // "Saint Anne Hospital" is one name, whatever stands in it
  const whole = known.facilities.has(words[end - 1]!.key) || known.things.has(words[end - 1]!.key)
  let to = end
  for (let i = from + 1; i < to && !given(from) && !whole; i++) {
    const office = words[i]!.capital && words[i]!.gap === ' ' ? officeAt(words, i, known) : undefined
    const name = given(i) && i + 1 < end && !titled && words[i]!.gap === ' ' && !known.particles.has(words[i - 1]!.key) && isWord(i - 1)
    const entry = words[i]!.gap === ' ' ? known.names.longest(words, i) : undefined
    const knownName = entry !== undefined && entry.to <= end && entry.to - i > 1 && entry.values.some((value) => value.type !== 'place')
    if (
      (office !== undefined && office < end && bodyRun(words, from, end, known) === undefined) ||
      (name && bodyRun(words, from, end, known) === undefined) ||
      (knownName && bodyRun(words, from, entry.to, known) === undefined)
    )
      to = i
  }
  if (bodyRun(words, from, to, known) !== undefined && !(titled && to - from === 2 && given(from))) return found(to, 'body')
  const length = to - from
  const initial = words.slice(from + 1, to - 1).some((word, k) => word.text.length === 1 && words[from + k + 2]!.gap.startsWith('.'))
  const thing = known.things.has(words[to - 1]!.key) || (length === 1 && words[from]!.upper) || /^\p{Ll}+\p{Lu}/u.test(words[from]!.text)
  if (length < 6 && ((given(from) && length > 1) || (titled && !thing) || (initial && length > 1))) return found(to, 'person')
  return found(to, 'unknown')
}
