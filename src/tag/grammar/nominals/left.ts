import { lower } from '../words.ts'
import type { NounPhrase } from '../chunks.ts'
import { isComma, isPluralNoun, MARKERS, type Chart, type Nominal } from '../chart.ts'
import type { VerbGroup } from '../verbgroups.ts'

/** Steps left over adverbs and time expressions (with their preposition). */
export function skipLeft({ words, nounAt, verbAt }: Chart, from: number): number {
  let k = from
  for (let w = words[k]; w; w = words[k]) {
    const np = nounAt.get(k)
    if (np?.time || (w.time && !verbAt.has(k))) {
      k = (np?.first ?? k) - 1
      if (words[k]?.pos === 'ADP' && !verbAt.has(k)) k--
      continue
    }
    // "Norway though is …"
    const though = lower(w) === 'though' && nounAt.has(k - 1) && verbAt.has(k + 1)
    if (!though && !(w.pos === 'ADV' && !np && !/^(?:when|where|how|why)$/.test(lower(w)))) return k
    k--
  }
  return k
}

/** A nominal while it is read leftwards: its parts so far, the word before them, and the word that it may not reach beyond. */
type Left = { chart: Chart; parts: NounPhrase[]; k: number; floor: number }

/** The nominal that ends at word `last`, read leftwards over "of", prepositional phrases and coordination. */
export function nominalLeft(chart: Chart, last: number, floor: number): Nominal | undefined {
  const np = chart.nounAt.get(last)
  if (!np || np.time) return undefined
  let parts = [np]
  for (;;) {
    const left: Left = { chart, parts, k: parts[0]!.first - 1, floor }
    if (isClosed(left)) break
    const governor = adjectiveOf(left) ?? nounOf(left)
    // "… the company and he founded": a nominative pronoun begins its own clause
    if (!governor && /^(?:he|she|they|we|i)$/.test(firstHead(left))) break
    const joined = governor ? undefined : conjunct(left),
      whole = governor ?? (joined ? undefined : ownersOf(left)),
      member = joined ?? (whole ? undefined : listed(left))
    if (whole) parts = [whole]
    else if (member) parts = [member, ...parts]
    else break
  }
  const person = parts.length === 1 ? described(chart, parts[0]!, floor) : undefined
  if (person) return { first: person.first, last: person.last, head: person.head, parts: [person] }
  return { first: parts[0]!.first, last, head: parts[0]!.head, parts }
}

/** "Ann Lee, 54, the treasurer, quit": who is meant stands before the age and the office. */
function described(chart: Chart, { first }: NounPhrase, floor: number): NounPhrase | undefined {
  const age = isComma(chart.words[first - 1]) ? chart.nounAt.get(first - 2) : undefined,
    person = age && aged(chart, age)
  return person && person !== age && person.first >= floor ? person : undefined
}

const firstHead = ({ chart: { words }, parts }: Left): string => lower(words[parts[0]!.head])

/** Nothing before belongs to it: the sentence or another clause begins ("at what is their largest conference"). */
const isClosed = (left: Left): boolean =>
  !left.chart.words[left.k] || left.k < left.floor || left.chart.verbAt.has(left.k) || /^(?:what|who|which)$/.test(firstHead(left))

/** "troops loyal to the president": the noun before an adjective with its complement. */
function adjectiveOf({ chart: { words, nounAt }, k, floor }: Left): NounPhrase | undefined {
  if (words[k]!.pos !== 'ADP' || words[k - 1]?.pos !== 'ADJ' || words[k - 1]!.time || nounAt.has(k - 1)) return undefined
  const noun = nounAt.get(k - 2)
  return noun && noun.first >= floor ? noun : undefined
}

/** "the mayor of the town", "the attack on Friday on the port": the noun before a preposition. */
function nounOf({ chart, k, floor }: Left): NounPhrase | undefined {
  const w = chart.words[k]!
  if (w.pos !== 'ADP' || (MARKERS.has(lower(w)) && lower(w) !== 'like')) return undefined
  const noun = placed(chart, k) ?? chart.nounAt.get(skipTimesLeft(chart, skipStateLeft(chart, k - 1)))
  return noun && noun.first >= floor ? noun : undefined
}

/** "five villages south of the town": the noun before a direction. */
function placed({ words, nounAt }: Chart, k: number): NounPhrase | undefined {
  return lower(words[k]) === 'of' && /^(?:(?:north|south)(?:east|west)?|east|west)$/.test(lower(words[k - 1])) && !nounAt.has(k - 1)
    ? nounAt.get(k - 2)
    : undefined
}

/** "the measures already in force", "miners still in the pit": an adverb of time between a noun and its preposition. */
function skipStateLeft({ words, nounAt, verbAt }: Chart, k: number): number {
  return /^(?:already|still|now|currently|once)$/.test(lower(words[k])) && !verbAt.has(k) && nounAt.has(k - 1) ? k - 1 : k
}

/** "A and B": the member before a conjunction. */
function conjunct({ chart, parts, k, floor }: Left): NounPhrase | undefined {
  const { words, nounAt } = chart
  if (words[k]!.pos !== 'CCONJ' || lower(words[k]) === 'but') return undefined
  const comma = isComma(words[k - 1]),
    member = aged(chart, nounAt.get(comma ? k - 2 : k - 1))
  // "was cut to $99, and the old model was …": two members are joined without a comma, two clauses with one
  if (comma && parts.length === 1 && floor > 0 && !isComma(words[(member?.first ?? 0) - 1])) return undefined
  return member &&
    !member.time &&
    member.first >= floor &&
    (beginsClause(chart, member, parts[0]!) || !objectOf(chart, chainStart(chart, member)))
    ? member
    : undefined
}

/** "was saved after his mother and brother drowned": behind what may open a clause, a noun in the singular has the article of the one before; "quit after the vote and workers left" has two clauses. */
const beginsClause = ({ words }: Chart, member: NounPhrase, { first, head }: NounPhrase): boolean =>
  MARKERS.has(lower(words[member.first - 1])) &&
  (lower(words[head]) === 'others' ||
    (/^(?:NOUN|ADJ)$/.test(words[first]!.pos) &&
      (!isPluralNoun(words[head]!) || (isPluralNoun(words[member.head]!) && isBare(words, member)))))

/** "Ann Lee, 54, treasurer, and Bob Roe": her age and her office between commas are no members. */
function aged({ words, nounAt }: Chart, member: NounPhrase | undefined): NounPhrase | undefined {
  const before = (np: NounPhrase | undefined) => (np && isComma(words[np.first - 1]) ? nounAt.get(np.first - 2) : undefined)
  const isAge = (np: NounPhrase | undefined) => np !== undefined && np.first === np.last && /^\d{2}$/.test(words[np.head]!.text)
  const age = isAge(member) ? member : before(member),
    person = isAge(age) ? before(age) : undefined
  return person && words[person.head]!.pos === 'PROPN' ? person : member
}

/** "the envoys of A, B and C", "leaders from A, B and C", "clashes among A, B and C": the list is theirs. */
function ownersOf({ chart: { words, nounAt }, parts, k, floor }: Left): NounPhrase | undefined {
  const whose = isComma(words[k]) && parts.length > 1 ? nounAt.get(k - 1) : undefined
  if (!whose || whose.time || !/^(?:of|from|in|among|between)$/.test(lower(words[whose.first - 1]))) return undefined
  if (/^(?:from|in)$/.test(lower(words[whose.first - 1])) && ![whose, ...parts].every(({ head }) => words[head]!.pos === 'PROPN'))
    return undefined
  const owners = nounAt.get(whose.first - 2)
  // "the union and its partners in A, B and C", but not "Talks in Lyon, Texas and Ohio"
  if (lower(words[whose.first - 1]) === 'in' && words[(owners?.first ?? 0) - 1]?.pos !== 'CCONJ') return undefined
  // "The maker of paper, ink and steel tools": what it makes
  const wares = lower(words[whose.first - 1]) === 'of' && [whose, ...parts].every((each) => isBare(words, each))
  return owners && owners.first >= floor && (wares || isPluralNoun(words[owners.head]!)) && words[owners.first - 1]?.pos !== 'ADP'
    ? owners
    : undefined
}

/** Common nouns without an article. */
const isBare = (words: Chart['words'], { first, head }: NounPhrase): boolean =>
  words[head]!.pos === 'NOUN' && words.slice(first, head).every(({ pos }) => pos === 'NOUN' || pos === 'ADJ')

/** "A, B and C": the member before a comma. */
function listed(left: Left): NounPhrase | undefined {
  const { chart, parts, k, floor } = left
  const { words, nounAt } = chart
  const before = isComma(words[k]) && parts.length > 1 ? nounAt.get(k - 1) : undefined,
    member = (before && illustrated(left, before)) ?? before
  if (!member || member.time || member.first < floor) return undefined
  if (beginsClause(chart, member, parts[0]!)) return member
  return !objectOf(chart, member) && words[member.first - 1]?.pos !== 'ADP' ? member : undefined
}

/** "three clerks, including Roe, two porters and a guard quit": who is only an example of the member before. Where a comma closes the list, all of it is. */
function illustrated({ chart: { words, nounAt }, parts }: Left, { first }: NounPhrase): NounPhrase | undefined {
  return lower(words[first - 1]) === 'including' && isComma(words[first - 2]) && !isComma(words[parts.at(-1)!.last + 1])
    ? nounAt.get(first - 3)
    : undefined
}

/** The noun phrase that a chain of prepositional phrases ending in `np` hangs on. */
function chainStart({ words, nounAt }: Chart, np: NounPhrase): NounPhrase {
  let first = np
  for (let steps = 0; steps < 6; steps++) {
    const before = words[first.first - 1]?.pos === 'ADP' ? nounAt.get(first.first - 2) : undefined
    if (!before) return first
    first = before
  }
  return first
}

function skipTimesLeft({ words, nounAt, verbAt }: Chart, k: number): number {
  const np = nounAt.get(k),
    before = np?.time && words[np.first - 1]
  if (!before || verbAt.has(np.first - 1)) return k
  return before.pos === 'ADP' ? np.first - 2 : np.first - 1
}

const OBJECT_PRONOUN = /^(?:them|him|her|us|me|it)$/

/** The verb that the phrase directly follows, with or without a preposition, and so completes. */
function objectOf({ words, verbAt, tables }: Chart, { first }: NounPhrase): VerbGroup | undefined {
  const k = first - 1,
    // "pay them a bonus": who gets it stands between
    verb = verbAt.get(k) ?? (OBJECT_PRONOUN.test(lower(words[k])) ? verbAt.get(k - 1) : undefined)
  // "said the mayor and the union agree": what is said is a clause, no thing
  if (verb && tables.bareComplement.has(verb.lemma) && tables.reporting.has(verb.lemma)) return undefined
  const governor = words[k]?.pos === 'ADP' ? verbAt.get(k - 1) : undefined
  return (
    verb ??
    (words[k]?.pos === 'ADV' ? verbAt.get(k - 1) : undefined) ??
    (governor && !['participle', 'gerund', 'infinitive'].includes(governor.tense) ? governor : undefined)
  )
}
