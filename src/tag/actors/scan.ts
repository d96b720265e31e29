import { bodyRun } from './body-runs.ts'
import { titleCased, type Capitals } from './capitals.ts'
import { classify, takesMore } from './classify.ts'
import { officeAt, type Entry, type Known } from './known.ts'
import { run } from './runs.ts'
import { apposedName, giveTitle, isAgedAfter, leadsTo, OF, rightBefore, type Title } from './titles.ts'
import { JOINS, type Trie } from './trie.ts'
import { textOf, type Word } from './words.ts'

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
  /** the office or form of address before the name, with its country or body: "Norwegian Foreign Minister" */
  title?: string
  /** the title alone: "Foreign Minister" */
  office?: string
  /** index of the first word of the title */
  titleFrom?: number
}

/** The names of a sentence, left to right, without overlap. `story`: names found elsewhere, for headlines and openings. */
export function scan(words: Word[], sentence: number, known: Known, capitals: Capitals, story?: Trie<string>): Found[] {
  const found: Found[] = []
  const headline = titleCased(words, known)
  let title: Title | undefined, last: Title | undefined
  let i = 0
  while (i < words.length) {
    const match = known.names.longest(words, i)
    if (match !== undefined && match.values.every((value) => value.type === 'time')) {
      i = match.to
      title = undefined
      continue
    }
    const runEnd = headline ? i : run(words, i, known, capitals)
    const office = officeAt(words, i, known)
    if (
      office !== undefined &&
      (match === undefined || office > match.to || (office === match.to && match.values.every((value) => value.type === 'none'))) &&
      bodyRun(words, i, runEnd, known) === undefined
    ) {
      title = last = { from: title !== undefined && title.to === i ? title.from : i, to: office }
      i = office
      continue
    }
    // "the president's Gulfstream" is nobody's name
    const titled =
      title !== undefined && rightBefore(words, title.to, i) && !words[title.to - 1]!.possessive && !OF.has(words[title.to - 1]!.key)
    const next = nameAt(words, sentence, i, runEnd, match, known, titled, story, capitals)
    if (next === undefined) {
      i = match !== undefined && words[i]!.key !== 'the' ? match.to : i + 1
      continue
    }
    // "Territorial Administration Minister Ann Lee": a ministry's field, and no body
    const minister = next.shape === 'body' && words[next.to]?.key === 'minister' && words[next.to]!.capital
    if (minister && words[next.to + 1]?.capital === true) {
      title = last = { from: next.from, to: next.to + 1 }
      i = next.to + 1
      continue
    }
    const aged = last !== undefined && isAgedAfter(words, last.to, next)
    if (aged || (last !== undefined && apposedName(words, last.to, next))) next.shape = 'person'
    const person = next.shape === 'person' || next.entries.some((entry) => entry.type === 'actor' && entry.actor.kind === 'person')
    if (titled && person) giveTitle(next, title!, words, found)
    else if (last !== undefined && leadsTo(words, last, next.from, person, known))
      giveTitle(next, { from: last.from, to: next.from }, words, found)
    else if (aged) giveTitle(next, last!, words, found)
    found.push(next)
    title = undefined
    i = next.to
  }
  return found
}

function nameAt(
  words: Word[],
  sentence: number,
  i: number,
  runEnd: number,
  match: { to: number; values: Entry[] } | undefined,
  known: Known,
  titled: boolean,
  story: Trie<string> | undefined,
  capitals: Capitals,
): Found | undefined {
  const met = story !== undefined && words[i]!.capital ? story.longest(words, i) : undefined
  if (met !== undefined && met.to > (match?.to ?? 0) && (runEnd === i || (met.to > runEnd && words[runEnd]?.key === 'and')))
    return { sentence, from: i, to: met.to, shape: 'unknown', entries: [], name: textOf(words, i, met.to) }
  // "The Independent Electoral Commission" is no newspaper
  if (
    match !== undefined &&
    words[i]!.key === 'the' &&
    words[match.to]?.capital === true &&
    JOINS.test(words[match.to]!.gap) &&
    !words[match.to - 1]!.possessive &&
    officeAt(words, match.to, known) === undefined
  )
    return undefined
  // "WHO IS NEXT", in a line of capitals
  if (
    match !== undefined &&
    match.to === i + 1 &&
    words[i]!.upper &&
    (capitals.get(words[i]!.key)?.lower ?? 0) > 0 &&
    words.every((word) => word.upper || word.text.length < 2)
  )
    return undefined
  // "Metropolitan Police of Jakarta", "Supreme Court of India": the body of another place
  if (
    match !== undefined &&
    words[match.to]?.key === 'of' &&
    words[match.to + 1]?.capital === true &&
    known.heads.has(words[match.to - 1]!.key) &&
    match.values.some((value) => value.type === 'actor' && value.actor.from === 'general')
  ) {
    const end = run(words, match.to + 1, known, capitals)
    if (end > match.to + 1) return { sentence, from: i, to: end, shape: 'body', entries: [], name: textOf(words, i, end) }
  }
  const none = match !== undefined && match.values.every((value) => value.type === 'none')
  // "New Democrats" are not the Democrats
  if (none && words[i]!.key === 'new') {
    const party = known.names.longest(words, match.to)
    if (party !== undefined && /[^s]s$/.test(words[party.to - 1]!.key) && party.values.some(({ type }) => type === 'actor'))
      return { sentence, from: i, to: party.to, shape: 'body', entries: [], name: textOf(words, i, party.to) }
  }
  // "King Hassan", "Judge Houston": a city of that name is not meant
  if (
    titled &&
    match !== undefined &&
    runEnd === match.to &&
    match.values.every((value) => value.type === 'place' && value.place.kind === 'city' && value.place.from === 'general')
  ) {
    return { sentence, from: i, to: match.to, shape: 'person', entries: [], name: textOf(words, i, match.to) }
  }
  if (match !== undefined && !none && (runEnd <= match.to || !takesMore(words, i, match, runEnd, known))) {
    const to = withSuffix(words, match, known)
    return { sentence, from: i, to, shape: 'known', entries: match.values, name: textOf(words, i, to) }
  }
  // "Eastern Marl", "Western Union": part of a longer name, where what follows is not known by itself
  if (
    none &&
    (runEnd <= match.to ||
      known.ethnic.has(words[i]!.key) ||
      (bodyRun(words, i, runEnd, known) === undefined && known.names.longest(words, match.to) !== undefined))
  )
    return undefined
  // "R-Fla. Sister Jane": the abbreviation of a state, not of a name
  if (none && /^\.\s/.test(words[match.to]?.gap ?? '')) return undefined
  return runEnd > i ? classify(words, sentence, i, runEnd, known, titled, capitals) : undefined
}

/** Index after the suffixes of company law behind the name of a known organisation: "General Motors Corp.", "Nestle S.A.". */
function withSuffix(words: Word[], { to, values }: { to: number; values: Entry[] }, known: Known): number {
  if (!values.some((value) => value.type === 'actor' && value.actor.kind === 'organisation')) return to
  let end = to
  while (
    words[end]?.capital === true &&
    /^,?\s$/.test(words[end]!.gap) &&
    !words[end - 1]!.possessive &&
    known.cues.legal.has(words[end]!.key)
  )
    end++
  return end
}
