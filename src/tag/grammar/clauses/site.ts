import { lower } from '../words.ts'
import { isComma, MARKERS, QUOTE, type Clause } from '../chart.ts'
import type { Parenthetical } from '../parentheticals.ts'
import type { VerbGroup } from '../verbgroups.ts'
import { acts, unserved, wantsVerb, type Sentence } from './sentence.ts'

/** Conjunctions that are prepositions too. */
const TEMPORAL = /^(?:after|before|since|until|as)$/

/** Where a clause is read: its verb, the clause before it, and the word at which what stands before the verb ends. */
export type Site = {
  clause: Clause
  verb: VerbGroup
  previous: Clause | undefined
  end: number // of the subject, or the word that joins the clause, once asides are stepped over
  floor: number // first word behind the verb before
  ceiling: number // first word of the next verb
  opening: number | undefined // the comma that opens an aside between subject and verb
  interruption: Parenthetical | undefined // "…, she said, …" between subject and verb
  bare: boolean // a lone past form or participle without an auxiliary
}

/** A clause of which nothing but its verb is read. All have all fields: what is of one shape V8 reads faster (4 % of a story's time). */
const blank = (index: number, verb: VerbGroup): Clause => ({
  index,
  verb,
  relation: 'main',
  governor: undefined,
  marker: undefined,
  subject: undefined,
  object: undefined,
  second: undefined,
  gap: undefined,
  preps: [],
  attribution: undefined,
})

/** The site of verb `g`: steps left from it over what stands between a verb and its subject. */
export function siteOf(sentence: Sentence, g: number): Site {
  const { chart, read, inserted, clauses } = sentence
  const { words, groups } = chart
  const verb = groups[g]!
  let end = read.skipLeft(verb.first - 1)
  // "the summit, she said, would …": what was begun before she is named goes on
  const interruption = inserted.get(end)
  if (interruption) end = read.skipLeft(interruption.open - 1)
  if (closesTown(sentence, g, end)) end--
  // ", the director of X," before the verb explains the subject: step over it
  const opening =
    isComma(words[end]) && verb.tense !== 'gerund' && verb.tense !== 'infinitive'
      ? (asideOf(sentence, g, end) ?? participial(sentence, g, end))
      : undefined
  if (opening !== undefined) end = beforeOffice(sentence, beforeAge(sentence, opening - 1))
  end = beforeTown(sentence, end, opening !== undefined)
  end = beforeQuantifier(sentence, end)
  if (quotesVerb(sentence, g, end)) end--
  end = beforePreposed(sentence, g, end)
  return {
    clause: blank(g, verb),
    verb,
    previous: clauses[g - 1],
    end,
    floor: g ? groups[g - 1]!.last + 1 : 0,
    ceiling: groups[g + 1]?.first ?? words.length,
    opening,
    interruption,
    bare: verb.last === verb.first && verb.form !== 'base' && verb.form !== 's' && words[verb.head]!.pos !== 'AUX',
  }
}

/** The comma that opens the aside before the verb; "hurt in the fire, which burned the mill, razed the barn and killed a clerk": none, for the relative clause goes on in a list. */
function asideOf(sentence: Sentence, g: number, close: number): number | undefined {
  const { chart, read, aside, clauses } = sentence
  const { words, groups } = chart
  const open = aside.apposition(close),
    previous = clauses[g - 1],
    next = groups[g + 1]
  if (open === undefined || !next || !previous || previous.relation !== 'relative' || previous.verb.first < open) return open
  const isPast = (verb: VerbGroup) => verb.form === 'past' && verb.first === verb.last,
    noun = read.nominalLeft(open - 1, 0)
  const isList = [previous.verb, groups[g]!, next].every(isPast) && words[next.first - 1]?.pos === 'CCONJ' && acts(chart, groups[g]!)
  return isList && noun && !wantsVerb(sentence, noun) ? undefined : open
}

/** "After the flood, a fire in Belmar, N.Y., killed a clerk": the comma belongs to the town, for what a preposition governs is explained by no fire; but "After the mayor, a clerk from Belmar, N.Y., quit, the council met". */
function closesTown({ chart, read, aside }: Sentence, g: number, close: number): boolean {
  const { words, nounAt, groups } = chart
  const verb = groups[g]!,
    town = isComma(words[close]) && words[nounAt.get(close - 1)?.head ?? -1]?.text.includes(', ') ? nounAt.get(close - 1) : undefined
  const opening = town && words[town.first - 1]?.pos === 'ADP' ? aside.apposition(close) : undefined,
    explained = opening === undefined ? undefined : read.nominalLeft(opening - 1, 0),
    led = explained && words[explained.first - 1]
  if (led?.pos !== 'ADP') return false
  const next = groups.slice(g + 1).find(({ tense }) => !['infinitive', 'gerund', 'participle'].includes(tense)),
    between = words.slice(verb.last + 1, next?.first ?? 0)
  return !(MARKERS.has(lower(led)) && between.some(isComma) && !between.some(({ pos }) => pos === 'CCONJ'))
}

/** "The envoy, saying that the talks had failed, left": the comma that opens a participle with what it governs, whatever verbs are in it, behind a noun that still wants its verb. */
function participial({ chart, read, aside, clauses }: Sentence, g: number, close: number): number | undefined {
  const { words, groups } = chart
  const verb = groups[g]!
  if (!aside.finite(verb) && !acts(chart, verb) && groups.slice(g + 1).some((later) => aside.finite(later))) return undefined
  const open = words.findLastIndex((w, k) => k < close && isComma(w)),
    participle = clauses.find(
      ({ verb: { first, tense }, relation, subject }) =>
        relation === 'participle' &&
        tense === 'gerund' &&
        // "crowds, some of them waving flags, …"
        (first === open + 1 || (subject?.first === open + 1 && /^(?:them|whom)$/.test(lower(words[subject.last])))),
    ),
    noun = participle && open >= 0 && words[open]!.text === words[close]!.text ? read.nominalLeft(open - 1, 0) : undefined
  return noun && words[noun.first - 1]?.pos !== 'ADP' && unserved(noun, clauses) ? open : undefined
}

/** "Ann Lee, 61, who …, was": her age stands between commas, too. */
const beforeAge = ({ chart: { words, nounAt } }: Sentence, k: number): number =>
  words[k]?.pos === 'NUM' && isComma(words[k - 1]) && nounAt.has(k - 2) ? k - 2 : k

/** "Ann Lee, head of the guild, which runs the fair, agrees": what she is stands between commas, and an aside behind it. */
function beforeOffice({ chart: { words, nounAt }, read, clauses }: Sentence, k: number): number {
  const office = read.nominalLeft(k, 0),
    head = words[office?.head ?? -1],
    person = office && isComma(words[office.first - 1]) ? nounAt.get(office.first - 2) : undefined
  const isOffice = office?.parts.length === 1 && head?.pos === 'NOUN' && head.lemma === lower(head)
  return person &&
    isOffice &&
    words[person.head]!.pos === 'PROPN' &&
    words[person.first - 1]?.pos !== 'ADP' &&
    !clauses.some(({ verb }) => verb.first < person.first)
    ? person.last
    : k
}

/** "the bank, Lyon, France, said": where it sits explains it, too. */
function beforeTown({ chart: { words, nounAt } }: Sentence, k: number, explained: boolean): number {
  const town = explained || isComma(words[k]) ? nounAt.get(explained ? k : k - 1) : undefined
  return town &&
    words.slice(town.first, town.last).every(({ pos }) => pos === 'PROPN') &&
    words[town.head]!.text.includes(', ') &&
    isComma(words[town.first - 1]) &&
    nounAt.has(town.first - 2)
    ? town.first - 2
    : k
}

/** "Lee and Roe all voted". */
function beforeQuantifier({ chart: { words, nounAt } }: Sentence, k: number): number {
  const lone = nounAt.get(k)
  return /^(?:all|both|each)$/.test(lower(words[k])) &&
    lone?.first === k &&
    lone.last === k &&
    nounAt.has(k - 1) &&
    !nounAt.get(k - 1)!.time
    ? k - 1
    : k
}

/** 'the results "could not be established"', 'says new members "enhance its power"', 'said the price "no longer made sense"': a quotation begins at the verb or its adverb. */
function quotesVerb({ chart: { words, nounAt, groups, tables }, clauses }: Sentence, g: number, k: number): boolean {
  const verb = groups[g]!,
    previous = clauses[g - 1]
  return (
    QUOTE.test(words[k]?.text ?? '') &&
    words.slice(k + 1, verb.first).every(({ pos }) => pos === 'ADV') &&
    words[k]!.end === words[k + 1]!.start &&
    nounAt.has(k - 1) &&
    (words[verb.first]!.pos === 'AUX' ||
      (previous !== undefined && tables.speech.has(previous.verb.lemma) && /^(?:base|s|past)$/.test(verb.form)))
  )
}

/** "fees, which after the rise will be cut": what the preposition governs is not the subject. */
function beforePreposed({ chart: { words, nounAt, groups } }: Sentence, g: number, k: number): number {
  const governing = (nounAt.get(k)?.first ?? 0) - 1
  const later = groups.slice(g + 1).find(({ tense }) => !['infinitive', 'gerund', 'participle'].includes(tense))
  const sole = !later || words.slice(groups[g]!.last, later.first).some(isComma)
  return sole &&
    !nounAt.get(k)?.time &&
    /^(?:who|which)$/.test(lower(words[governing - 1])) &&
    words[governing - 2]?.pos !== 'ADP' &&
    (words[governing]!.pos === 'ADP' || TEMPORAL.test(lower(words[governing])))
    ? governing - 1
    : k
}
