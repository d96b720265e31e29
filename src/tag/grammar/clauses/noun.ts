import { isComma, MARKERS, QUOTE, type Chart, type Clause, type Nominal } from '../chart.ts'
import { soughtSubject } from '../sought.ts'
import type { VerbGroup } from '../verbgroups.ts'
import { lower, type Word } from '../words.ts'
import { acts, opensAt, unserved, type Sentence } from './sentence.ts'
import type { Site } from './site.ts'

/** Prepositions of places. */
const LOCATIVE = /^(?:in|at|near|outside|inside|around|across|through|throughout)$/

/** What stands before the verb: a nominal and what leads to it. */
type Before = {
  subject: Nominal | undefined
  first: number // first word of the nominal
  lead: Word | undefined // the word before it
  leadVerb: VerbGroup | undefined // the verb right before it
  past: Nominal | undefined // the noun that a relative clause before the verb explains
  reporting: Clause | undefined // the clause that may report this one
}

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

function nounBefore(sentence: Sentence, site: Site): Before {
  const { verb, previous, end, floor, opening, interruption, bare } = site
  const { chart, read, aside, clauses } = sentence
  const { words, verbAt } = chart
  const tells = aside.finite(verb) || (bare && verb.form === 'past' && acts(chart, verb))
  const sought = soughtSubject(chart, read, clauses, verb, tells)
  const subject = sought ?? read.nominalLeft(end, opening === undefined && !interruption ? floor : 0)
  // what looked like a subject is the infinitive's object
  if (sought && previous?.verb.tense === 'infinitive' && !previous.object && !previous.preps.length) {
    const aim = read.nominalRight(previous.verb.last + 1, verb.first)
    if (aim) previous.object = aim
  }
  const first = subject?.first ?? end
  const lead = words[read.skipLeft(first - 1)]
  const leadVerb = verbAt.get(first - 1) ?? (QUOTE.test(words[first - 1]?.text ?? '') ? verbAt.get(first - 2) : undefined)
  // "said the purchase, rejected in May, was …": the clause before the aside
  const reporting = opening === undefined && !sought ? previous : clauses.findLast((each) => each.verb.last < first)
  return { subject, first, lead, leadVerb, past: relativeBetween(sentence, site, { lead, leadVerb }), reporting }
}

/** "those who had paid will get …", "firms that had been given access showed …", "people who said they had paid left": the relative clause lies between subject and verb. */
function relativeBetween(
  { chart, aside, clauses }: Sentence,
  { verb, previous, end }: Site,
  { lead, leadVerb }: Pick<Before, 'lead' | 'leadVerb'>,
): Nominal | undefined {
  const { words, tables } = chart
  const relative = clauses.findLast(({ relation }) => relation === 'relative'),
    inside = relative ? clauses.slice(relative.index + 1) : []
  if (
    !previous ||
    !relative?.subject ||
    !inside.every(({ relation }) => relation === 'complement') ||
    (inside.length > 0 && !aside.finite(verb) && !acts(chart, verb))
  )
    return undefined
  // "a man whose house was a mill was held": he was
  const { owner } = relative.subject,
    noun = owner ?? relative.subject,
    opens = owner ? relative.subject.first : opensAt(chart, relative)
  // "people who said they had paid": what is said has a subject of its own
  const reported = leadVerb === previous.verb && tables.speech.has(previous.verb.lemma) && tables.bareComplement.has(previous.verb.lemma)
  return !reported &&
    !isComma(words[opens - 1]) &&
    (leadVerb === previous.verb || lead?.pos === 'ADP' || lead === words[previous.verb.last]) &&
    !words.slice(relative.verb.last, end + 1).some(isComma) &&
    verb.tense !== 'gerund' &&
    unserved(noun, clauses)
    ? noun
    : undefined
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

/** Whether a bare past form is a participle that modifies the noun before it: "areas seized by …", "a camp named Harlow". */
function isReduced(sentence: Sentence, site: Site, before: Before): boolean {
  const { chart, aside } = sentence
  const { words, nounAt, groups, tables } = chart
  const { verb, end, clause } = site
  if (verb.tense === 'participle') return true
  if (verb.form !== 'past' || aside.pastOnly(verb)) return false
  const laterFinite = groups.slice(clause.index + 1).some((o) => o.tense !== 'infinitive' && o.tense !== 'gerund')
  const noun = nounAt.get(end)!,
    after = lower(words[verb.last + 1])
  return (
    isNaming(chart, site, laterFinite) ||
    isGoverned(sentence, site, before) ||
    aside.beforeFinite(verb) ||
    (tables.tied.has(verb.lemma) && after === 'to') ||
    // "a firm based in Belmar"
    (/^(?:base|headquarter|situate)$/.test(verb.lemma) && !nounAt.has(verb.last + 1)) ||
    (nounAt.has(noun.first - 2) && aside.asideParticiple(verb, noun.first - 1)) ||
    (after === 'by' && (laterFinite || (!MARKERS.has(lower(before.lead)) && byDoer(sentence, site))))
  )
}

/** "postponed a ruling on the suit launched by the union", "a decision upheld by the court": behind a clause, a doer tells the passive. */
function byDoer({ chart: { words, nounAt }, clauses }: Sentence, { verb }: Site): boolean {
  const doer = nounAt.get(verb.last + 2)
  return (
    doer !== undefined &&
    !doer.time &&
    words[doer.head]!.pos !== 'NUM' &&
    words[doer.head]!.pos !== 'SYM' &&
    clauses.some(({ relation }) => relation === 'main' || relation === 'complement')
  )
}

/** "a camp named Harlow": a verb of naming between a common noun and a name. */
function isNaming({ words, nounAt, tables }: Chart, { verb, previous, end }: Site, laterFinite: boolean): boolean {
  const noun = nounAt.get(end)!
  return (
    tables.naming.has(verb.lemma) &&
    words[verb.last + 1]?.pos === 'PROPN' &&
    words[noun.head]!.pos === 'NOUN' &&
    !/^the$/.test(lower(words[noun.first])) &&
    (previous !== undefined || laterFinite)
  )
}

/** "areas seized by …", "comments made in Rome": a participle after a noun that another verb or preposition governs. */
function isGoverned(sentence: Sentence, site: Site, before: Before): boolean {
  const { chart, clauses, chains } = sentence,
    { tables } = chart,
    { previous } = site,
    { lead, leadVerb, past } = before
  const afterAside =
    previous?.relation === 'participle' &&
    previous.verb.passive &&
    previous.subject !== undefined &&
    lead?.pos === 'ADP' &&
    (!clauses.some((c) => c.relation === 'main') ||
      // "said the discovery of a rifle buried near the house represented a breakthrough"
      (acts(chart, site.verb) && !isComma(chart.words[site.end]) && wantsVerb(sentence, chains.get(previous) ?? previous.subject)))
  if (afterAside || past || (isBusy(sentence, site, before) && acts(chart, site.verb))) return false
  const takesBare = previous !== undefined && tables.bareComplement.has(previous.verb.lemma)
  return (leadVerb !== undefined && !takesBare) || (lead?.pos === 'ADP' && !MARKERS.has(lower(lead)) && !(takesBare && lead.time))
}

/** "Agents pushing carts searched the house", "A man wearing a mask and carrying a rifle shot": what the subject is at before its verb comes. */
const isBusy = (sentence: Sentence, { previous }: Site, { leadVerb }: Before): boolean =>
  previous?.verb.tense === 'gerund' &&
  leadVerb === previous.verb &&
  previous.subject !== undefined &&
  (previous.relation === 'conjunct' || previous.subject.last + 1 === previous.verb.first) &&
  wantsVerb(sentence, previous.subject)

/** Whether a nominal is in no predicate but that of a verb of speech, which may report what it does. */
const wantsVerb = ({ chart: { tables }, clauses }: Sentence, nominal: Nominal): boolean =>
  unserved(
    nominal,
    clauses.filter(({ verb }) => !tables.speech.has(verb.lemma)),
  )

/** "areas seized by …": a reduced relative clause. */
function reduced({ read, chains }: Sentence, { clause, verb }: Site, { subject }: Before): void {
  clause.relation = 'participle'
  verb.passive = true
  verb.tense = 'participle'
  clause.subject = subject && read.modified(subject)
  if (subject) chains.set(clause, subject)
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
    !(tables.bareComplement.has(previous.verb.lemma) && tables.reporting.has(previous.verb.lemma)) &&
    !words.slice(previous.verb.last, end + 1).some(isComma) &&
    (leadVerb === previous.verb || lead?.pos === 'ADP')
  clause.subject = past ?? (aside ? (chains.get(previous) ?? previous.subject) : subject)
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
  }
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
