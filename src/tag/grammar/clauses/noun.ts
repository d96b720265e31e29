import { isComma, MARKERS, type Chart, type Clause, type Nominal } from '../chart.ts'
import { lower } from '../words.ts'
import { nounBefore, type Before } from './before.ts'
import { isBusy, isReduced, reduced } from './reduced.ts'
import { unserved, type Sentence } from './sentence.ts'
import type { Site } from './site.ts'

/** Prepositions of places. */
const LOCATIVE = /^(?:in|at|near|outside|inside|around|across|through|throughout)$/

/** Reads a clause whose verb has a noun before it: its subject, what the participle modifies, or the end of an aside. */
export function opensAfterNoun(sentence: Sentence, site: Site): void {
  const { verb, bare } = site
  const before = nounBefore(sentence, site)
  if (verb.tense === 'gerund') gerund(sentence, site, before)
  else if (bare && !sentence.reporters.includes(verb) && isReduced(sentence, site, before)) reduced(sentence, site, before)
  else {
    setSubject(sentence, site, before)
    setMarker(sentence, site, before)
  }
}

/** "farmers marched through Belmar demanding aid": a place demands nothing. */
function gerund({ chart: { words, verbAt } }: Sentence, { clause, previous }: Site, { subject, lead }: Before): void {
  clause.relation = 'participle'
  clause.subject =
    previous?.subject &&
    lead &&
    LOCATIVE.test(lower(lead)) &&
    verbAt.get(words.indexOf(lead) - 1) === previous.verb &&
    subject &&
    words[subject.head]!.pos === 'PROPN' &&
    words[subject.first]!.pos === 'PROPN'
      ? previous.subject
      : subject
}

/** The noun before a finite verb is its subject, but for what lies between the two. */
function setSubject(sentence: Sentence, site: Site, before: Before): void {
  const { chart, read, chains } = sentence,
    { clause, verb, previous, end } = site
  const { words, tables } = chart
  const { subject, lead, leadVerb, past } = before
  // "rebels holding the town have …", "the deal brokered by Norway was …": the participle's noun is the subject
  const aside =
    (previous?.relation === 'participle' || (previous?.relation === 'conjunct' && isBusy(sentence, site, before))) &&
    previous.subject &&
    !isServed(sentence, previous.subject) &&
    !(tables.bareComplement.has(previous.verb.lemma) && tables.reporting.has(previous.verb.lemma)) &&
    !words.slice(previous.verb.last, end + 1).some(isComma) &&
    (leadVerb === previous.verb || lead?.pos === 'ADP')
  clause.subject = past ?? (aside || listsObject(sentence, site, before) ? (chains.get(previous!) ?? previous!.subject) : subject)
  // "The deeds of the union, whose envoys met Lee, the mayor, show": what the relative clause has for its object is no subject
  const explained = previous?.relation === 'relative' ? (previous.subject?.owner ?? previous.subject) : undefined
  if (
    explained &&
    isComma(words[verb.first - 1]) &&
    isComma(words[explained.last + 1]) &&
    clause.subject &&
    !unserved(clause.subject, [previous!])
  )
    clause.subject = read.nominalLeft(explained.last, 0) ?? clause.subject
}

/** "A convoy carrying tents, blankets and drugs left": what looks like the subject ends the list of what the subject carries. */
function listsObject(sentence: Sentence, { previous }: Site, { subject }: Before): boolean {
  const { words } = sentence.chart
  return (
    previous?.relation === 'participle' &&
    previous.verb.tense === 'gerund' &&
    previous.subject?.last === previous.verb.first - 1 &&
    previous.object !== undefined &&
    subject !== undefined &&
    subject.parts.length > 1 &&
    subject.parts.every(({ first }) => words[first]!.pos !== 'DET' && words[first]!.pos !== 'PROPN') &&
    isComma(words[subject.first - 1]) &&
    previous.object.last === subject.first - 2 &&
    !isServed(sentence, previous.subject)
  )
}

/** "was seen leaving the house before the bomb exploded": who left has a verb already. */
const isServed = ({ clauses }: Sentence, noun: Nominal): boolean =>
  clauses.some(
    ({ subject, relation, verb }) =>
      subject === noun && relation !== 'participle' && relation !== 'relative' && verb.tense !== 'infinitive' && verb.tense !== 'gerund',
  )

/** What stands before the subject joins the clause: "that", "after", "while", "whose delegation held", or a verb of speech. */
function setMarker({ chart, read, clauses }: Sentence, { clause, verb, previous, end }: Site, before: Before): void {
  const { words, tables } = chart
  const first = clause.subject?.first ?? end
  // "said agents carrying boxes searched": who reports stands before the subject
  const reporting = first < before.first ? clauses.findLast((each) => each.verb.last < first) : before.reporting
  const joining = read.skipLeft(first - 1)
  const marker = words[joining],
    word = lower(marker)
  if (word === 'whose' || lower(words[clause.subject?.first ?? -1]) === 'whose') {
    clause.relation = 'relative'
    clause.governor = previous?.index
    const at = isComma(words[first - 1]) ? first - 2 : first - 1
    if (clause.subject) clause.subject.owner = read.antecedent(at, true)
  } else if (marker && MARKERS.has(word)) {
    if (word === 'which' && words[joining - 1]?.pos !== 'ADP' && !tables.speech.has(verb.lemma))
      clause.gap = read.antecedent(isComma(words[joining - 1]) ? joining - 2 : joining - 1, false)
    clause.relation = word === 'that' ? 'complement' : word === 'where' || word === 'which' ? 'relative' : 'adverbial'
    clause.marker = word
    // an aside may hold a verb of its own between the marker and this one
    const before = clauses.findLast((c) => c.verb.last < joining)
    clause.governor = (before ?? previous)?.index
  } else if (reporting && reports(chart, reporting, first)) {
    clause.relation = 'complement'
    clause.governor = reporting.index
    // "said the drop in income will …": what looked like an object is this clause's subject
    if (clause.subject) release(reporting, clause.subject.first)
  } else if (previous && clause.subject && hasContent(chart, previous, first)) {
    clause.relation = 'complement'
    clause.governor = previous.index
    release(previous, first)
  }
}

/** "there was no proof the firm knew": the clause tells what the noun right before it holds, which stands in the clause before. */
const hasContent = ({ words, nounAt, tables }: Chart, { object, preps, verb }: Clause, first: number): boolean => {
  const noun = nounAt.get(first - 1)
  return (
    noun !== undefined &&
    noun.first > verb.last &&
    [object, preps.at(-1)?.nominal].some((each) => each?.last === noun.last) &&
    words[noun.head]!.pos === 'NOUN' &&
    tables.contentNouns.has(words[noun.head]!.lemma)
  )
}

/** "said (that) the drop in income will …": a verb of speech with nothing but words up to the subject at `first`. */
const reports = ({ words, tables }: Chart, { verb }: Clause, first: number): boolean =>
  tables.speech.has(verb.lemma) &&
  !verb.passive &&
  verb.tense !== 'participle' &&
  !isComma(words[first - 1]) &&
  lower(words[first - 1]) !== 'but' &&
  !words.slice(verb.last + 1, first).some(({ text }) => /^[;:.]$/.test(text))

/** Takes from a clause what stands at `first` or after it. */
function release(clause: Clause, first: number): void {
  if (clause.object && clause.object.first >= first) delete clause.object
  if (clause.second && clause.second.first >= first) delete clause.second
  clause.preps = clause.preps.filter((p) => p.at < first)
}
