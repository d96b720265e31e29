import { isComma, MARKERS, type Chart } from '../chart.ts'
import { lower } from '../words.ts'
import type { Before } from './before.ts'
import { acts, wantsVerb, type Sentence } from './sentence.ts'
import type { Site } from './site.ts'

/** Whether a bare past form is a participle that modifies the noun before it: "areas seized by …", "a camp named Harlow". */
export function isReduced(sentence: Sentence, site: Site, before: Before): boolean {
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
    (tables.situated.has(verb.lemma) && !nounAt.has(verb.last + 1)) ||
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
      // "said the sale of a mill built by the river caused a stir"
      (acts(chart, site.verb) && !isComma(chart.words[site.end]) && wantsVerb(sentence, chains.get(previous) ?? previous.subject)))
  if (afterAside || past || (isBusy(sentence, site, before) && acts(chart, site.verb))) return false
  const takesBare = previous !== undefined && tables.bareComplement.has(previous.verb.lemma)
  return (leadVerb !== undefined && !takesBare) || (lead?.pos === 'ADP' && !MARKERS.has(lower(lead)) && !(takesBare && lead.time))
}

/** "Agents pushing carts searched the house", "A man wearing a mask and carrying a rifle shot": what the subject is at before its verb comes. */
export const isBusy = (sentence: Sentence, { previous }: Site, { leadVerb }: Before): boolean =>
  previous?.verb.tense === 'gerund' &&
  leadVerb === previous.verb &&
  previous.subject !== undefined &&
  (previous.relation === 'conjunct' || previous.subject.last + 1 === previous.verb.first) &&
  wantsVerb(sentence, previous.subject)

/** "areas seized by …": a reduced relative clause. */
export function reduced({ read, chains }: Sentence, { clause, verb }: Site, { subject }: Before): void {
  clause.relation = 'participle'
  verb.passive = true
  verb.tense = 'participle'
  clause.subject = subject && read.modified(subject)
  if (subject) chains.set(clause, subject)
}
