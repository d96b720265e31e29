import type { Entry, Known } from './known.ts'
import { JOINS } from './trie.ts'
import type { Word } from './words.ts'

/** A name in a sentence, before it is known whose it is. `from` and `to` index the sentence's words. */
export type Found = {
  sentence: number
  from: number
  to: number
  shape: 'known' | 'body' | 'person' | 'unknown'
  /** what the lexicon knows the words as; empty unless `shape` is `known` */
  entries: Entry[]
  /** the name as printed, without title and possessive ending */
  name: string
  /** the office or form of address before the name, with its country or body: "Russian Foreign Minister" */
  title?: string
  /** the title began here (word index) */
  titleFrom?: number
}

/** Which capitalised words at the beginning of a sentence are names: counted over the story. */
export type Capitals = Map<string, { capital: number, lower: number }>

export function countCapitals(sentences: Word[][], counts: Capitals = new Map()): Capitals {
  for (const words of sentences) {
    if (titleCased(words)) continue
    for (const word of words) {
      if (word.opens) continue
      const count = counts.get(word.key) ?? { capital: 0, lower: 0 }
      if (word.capital) count.capital++
      else count.lower++
      counts.set(word.key, count)
    }
  }
  return counts
}

/** A headline in title case, whose capitals say nothing. */
export function titleCased(words: Word[]): boolean {
  const telling = words.filter((word) => word.text.length > 3)
  return telling.length > 2 && telling.every((word) => word.capital || /^\p{N}/u.test(word.text))
}

const NOT_NAMES = new Set(['PRON', 'DET', 'ADP', 'ADV', 'SCONJ', 'CCONJ', 'AUX', 'PART', 'INTJ', 'NUM', 'PUNCT'])
const LINKS = new Set(['of', 'for', 'and', 'on', 'the', 'in', 'to', 'against', 'from'])

/** The names of a sentence, left to right, without overlap. */
export function scan(words: Word[], sentence: number, known: Known, capitals: Capitals): Found[] {
  const found: Found[] = []
  const headline = titleCased(words)
  let title: { from: number, to: number } | undefined
  let i = 0
  while (i < words.length) {
    const match = known.names.longest(words, i)
    const office = officeAt(words, i, known)
    if (match !== undefined && match.values.some((value) => value.type === 'time') && match.values.length === 1) {
      i = match.to
      title = undefined
      continue
    }
    const runEnd = headline ? i : run(words, i, known, capitals)
    if (office !== undefined && (match === undefined || office > match.to) && !bodyRun(words, i, runEnd, known)) {
      title = { from: title !== undefined && touches(words, title.to, i) ? title.from : i, to: office }
      i = office
      continue
    }
    const next = match !== undefined && (runEnd <= match.to || !takesMore(words, i, match, runEnd, known))
      ? name(words, sentence, i, match.to, 'known', match.values)
      : runEnd > i ? classify(words, sentence, i, runEnd, known, title !== undefined && beforeName(words, title.to, i)) : undefined
    if (next === undefined) {
      i++
      continue
    }
    if (title !== undefined && beforeName(words, title.to, next.from) && (next.shape === 'person' || next.entries.some((entry) => entry.type === 'actor' && entry.actor.kind === 'person'))) {
      const owner = found.at(-1)
      const begin = owner !== undefined && owner.to === title.from && /^\s+$/.test(words[title.from]!.gap) ? owner.from : title.from
      next.title = words.slice(begin, title.to).map((word, k) => (k === 0 ? '' : word.gap.includes('\n') ? ' ' : possessiveGap(words[begin + k - 1]!) + word.gap) + word.text).join('')
      next.titleFrom = title.from
    }
    found.push(next)
    title = undefined
    i = next.to
  }
  return found
}

const possessiveGap = (word: Word) => (word.possessive ? "'s" : '')
const touches = (words: Word[], to: number, from: number) => to === from || (from - to < 3 && words.slice(to, from).every((word) => ['for', 'of', 'and', 'the'].includes(word.key)))

/** A title stands right before the name, or behind a comma ("UN envoy for Syria, Staffan de Mistura" is an apposition). */
const beforeName = (words: Word[], titleTo: number, from: number) => titleTo === from && /^(?:\s{1,8}|\. ?)$/.test(words[from]!.gap)

/** Index after an office that begins here, or undefined. */
export function officeAt(words: Word[], i: number, known: Known): number | undefined {
  return known.offices.longest(words, i)?.to
}

function name(words: Word[], sentence: number, from: number, to: number, shape: Found['shape'], entries: Entry[] = []): Found {
  return { sentence, from, to, shape, entries, name: textOf(words, from, to) }
}

/** The words as printed, without the last one's possessive ending. */
export function textOf(words: Word[], from: number, to: number): string {
  return words.slice(from, to).map((word, k) => (k === 0 ? '' : (words[from + k - 1]!.possessive ? "'s" : '') + word.gap.replace(/\s+/g, ' ')) + word.text).join('')
}

/** Is the capital of this word one of a name? */
function nameWord(words: Word[], i: number, capitals: Capitals): boolean {
  const word = words[i]!
  if (!word.capital || /^\p{N}/u.test(word.text)) return false
  if (word.key === 'i' || (NOT_NAMES.has(word.pos) && word.opens && !word.upper)) return false
  if (!word.opens) return !(NOT_NAMES.has(word.pos) && (capitals.get(word.key)?.lower ?? 0) > (capitals.get(word.key)?.capital ?? 0))
  const count = capitals.get(word.key) ?? { capital: 0, lower: 0 }
  if (count.lower > 0 && count.lower >= count.capital) return false
  return count.capital > 0 || word.pos === 'PROPN' || word.upper || (words[i + 1]?.capital === true && words[i + 1]!.gap === ' ' && word.pos === 'NOUN')
}

/** Index after the run of capitalised words that begins here; `i` itself when none does. */
function run(words: Word[], i: number, known: Known, capitals: Capitals): number {
  const startsLow = known.particles.has(words[i]!.key) && !words[i]!.capital && words[i + 1]?.capital === true && JOINS.test(words[i + 1]!.gap) && words[i]!.key.length > 1 && words[i]!.key !== 'da'
  if (!startsLow && !nameWord(words, i, capitals)) return i
  let to = i + 1
  while (to < words.length) {
    const previous = words[to - 1]!
    if (previous.possessive) break
    const word = words[to]!
    if (JOINS.test(word.gap) && !(word.gap.startsWith('.') && previous.text.length > 3 && !word.gap.includes('-'))) {
      if (word.capital && !/^\p{N}/u.test(word.text) && !isTime(words, to, known)) {
        to++
        continue
      }
      const following = words[to + 1]
      if (following?.capital === true && JOINS.test(following.gap) && !isTime(words, to + 1, known)) {
        if (known.particles.has(word.key)) {
          to += 2
          continue
        }
        const linked = LINKS.has(word.key) && known.leading.has(previous.key) && word.key !== 'in'
        if (linked || (word.key === 'and' && bodyWord(words, to + 1, known))) {
          to += 2
          continue
        }
        const farther = words[to + 2]
        if (known.leading.has(previous.key) && (word.key === 'of' || word.key === 'for') && following.key === 'the' && farther?.capital === true) {
          to += 3
          continue
        }
      }
      if ((word.key === 'of' || word.key === 'for') && following?.key === 'the' && known.leading.has(previous.key) && words[to + 2]?.capital === true) {
        to += 3
        continue
      }
    }
    break
  }
  return to
}

const isTime = (words: Word[], i: number, known: Known) => known.names.longest(words, i)?.values.some((value) => value.type === 'time') === true

/** "…and Prevention" of "Centers for Disease Control and Prevention": only where an organisation word follows soon. */
function bodyWord(words: Word[], from: number, known: Known): boolean {
  for (let i = from; i < Math.min(words.length, from + 3) && words[i]!.capital; i++) if (i > from && known.heads.has(words[i]!.key)) return true
  return false
}

/** Does the run hold an organisation word at its end, or a leading one before "of" or "for"? */
export function bodyRun(words: Word[], from: number, to: number, known: Known): KindOfBody | undefined {
  if (to - from < 2) return undefined
  const last = known.heads.get(words[to - 1]!.key)
  if (last !== undefined) return last
  for (let i = from; i < to - 2; i++) {
    if (known.leading.has(words[i]!.key) && LINKS.has(words[i + 1]!.key)) return known.heads.get(words[i]!.key) ?? 'organisation'
  }
  return undefined
}
type KindOfBody = 'organisation' | 'ngo' | 'media' | 'armed_group' | 'person' | 'state' | 'intergovernmental' | 'people'

/** Does the run go on past a known name as one longer name ("Washington Post", "London School of Economics")? */
function takesMore(words: Word[], from: number, match: { to: number, values: Entry[] }, to: number, known: Known): boolean {
  if (words[match.to - 1]!.possessive || officeAt(words, match.to, known) !== undefined) return false
  const first = match.values[0]!
  const rest = known.names.longest(words, match.to)
  if (rest !== undefined && rest.values.some((value) => value.type === 'state')) return false
  if (bodyRun(words, from, to, known) !== undefined) return !(first.type === 'actor' && first.actor.kind !== 'media' && match.to - from > 1)
  if (first.type === 'place' || (first.type === 'state' && first.as === 'capital')) return known.lexicon.givenNames.has(words[from]!.text) || !words[match.to]!.gap.startsWith('-')
  return false
}

/** What a run of capitalised words is: cut before an office or a known name, then told by its words. */
function classify(words: Word[], sentence: number, from: number, end: number, known: Known, titled: boolean): Found {
  const body = bodyRun(words, from, end, known)
  if (body !== undefined && !(titled && end - from === 2)) return name(words, sentence, from, end, 'body')
  let to = end
  for (let i = from + 1; i < to; i++) {
    const capitalOffice = words[i]!.capital && officeAt(words, i, known) !== undefined && !(i === to - 1 && known.lexicon.givenNames.has(words[from]!.text))
    const entry = known.names.longest(words, i)
    if (capitalOffice || (entry !== undefined && entry.to <= to && !words[i]!.gap.includes('-') && entry.to - i > 1 && !known.lexicon.givenNames.has(words[from]!.text))) to = i
  }
  const given = known.lexicon.givenNames.has(words[from]!.text)
  const length = to - from
  const initial = length > 1 && words.slice(from, to).some((word, k) => k > 0 && k < length - 1 && word.text.length === 1 && words[from + k + 1]!.gap.startsWith('.'))
  if ((given && length > 1 && length < 6) || (titled && length < 6) || (initial && length < 5)) return name(words, sentence, from, to, 'person')
  return name(words, sentence, from, to, 'unknown')
}
