import { lower } from '../words.ts'
import { isComma, MARKERS, RELATIVE, type Nominal } from '../chart.ts'
import { isConjunct, join } from './conjunct.ts'
import { opensAfterNoun } from './noun.ts'
import { acts, unserved, type Sentence } from './sentence.ts'
import type { Site } from './site.ts'

/** Which auxiliaries want a plural before them. */
const AUXILIARY = new Map([
  ['have', true],
  ['are', true],
  ['were', true],
  ['has', false],
  ['is', false],
  ['was', false],
])

/** Gives the clause its relation, subject, governor and marker, by the first reading that fits what stands before its verb. */
export function relate(sentence: Sentence, site: Site): void {
  const { chart, read, clauses } = sentence
  const { words, nounAt } = chart
  const { clause, verb, previous, end, bare } = site
  const w = words[end]
  if (isBareInfinitive(site)) verb.tense = 'infinitive'
  if (joinsInfinitive(sentence, site)) {
    verb.tense = 'infinitive'
    clause.relation = 'infinitive'
    clause.governor = previous!.governor
    clause.subject = previous!.subject
  } else if (verb.tense === 'infinitive') infinitive(sentence, site)
  else if (isRelative(sentence, site)) relative(sentence, site)
  else if (w && nounAt.has(end)) opensAfterNoun(sentence, site)
  else if (ownsPronoun(sentence, site)) {
    // "a panel it commissioned found that": the pronoun opens a relative clause of its own
    clause.subject = read.nominalLeft(previous!.subject!.first - 1, 0)
    previous!.relation = 'relative'
  } else if (sharesSubject(sentence, site)) clause.subject = previous!.subject
  else if (isComma(w) && bare && nounAt.has(end - 1) && !previous) {
    // "The forces, backed by a militia, are …", "The envoy, fearing a storm, left": the aside belongs to the noun before the comma
    const noun = read.nominalLeft(end - 1, 0),
      placed = words[(noun?.first ?? 0) - 1]?.pos === 'ADP'
    clause.relation = 'participle'
    if (verb.tense !== 'gerund') verb.passive = true
    // "In Belmar, fearing a storm, the envoy left": no town fears
    if (!(placed && verb.tense === 'gerund')) clause.subject = noun
  } else if (isConjunct(sentence, site)) join(sentence, site)
  else if (w && MARKERS.has(lower(w))) {
    clause.relation = verb.tense === 'gerund' || bare ? 'participle' : lower(w) === 'that' ? 'complement' : 'adverbial'
    // "said when asked about the strike": somebody else asked
    if (bare && verb.form === 'past' && /^(?:when|while|if|once|unless|although|though|until)$/.test(lower(w))) verb.passive = true
    clause.marker = lower(w)
    clause.governor = previous?.index
    clause.subject = previous?.subject
  } else if (verb.tense === 'gerund' || (bare && verb.form === 'past' && previous)) {
    clause.relation = 'participle'
    if (verb.tense !== 'gerund') verb.passive = true
    clause.governor = previous?.index
    // "in Belmar, where rebels attacked a camp, killing nine": they did
    const isWhere = previous?.relation === 'relative' && previous.marker === 'where',
      main = isWhere ? previous : clauses.findLast((c) => c.relation === 'main' || c.relation === 'conjunct')
    clause.subject = dashed(sentence, site) ?? (previous && w?.pos !== 'ADP' ? main?.subject : previous?.subject)
    if (w?.pos === 'ADP' || w?.pos === 'SCONJ') clause.marker = lower(w)
  }
}

/** "to screen a film – made in May – that shows": what stands between a pair of dashes explains the noun before the first. */
function dashed({ chart: { words, nounAt }, read }: Sentence, { verb, end }: Site): Nominal | undefined {
  const dash = words[end]
  if (!isComma(dash) || dash?.text === ',' || !nounAt.has(end - 1)) return undefined
  return words.slice(verb.last + 1).some(({ text }) => text === dash!.text) ? read.nominalLeft(end - 1, 0) : undefined
}

/** "help halt an offensive", "letting athletes be present", "watched them sign". */
const isBareInfinitive = ({ verb, previous }: Site): boolean =>
  previous !== undefined &&
  verb.form === 'base' &&
  verb.first === verb.last &&
  (verb.first === previous.verb.last + 1 ? /^(?:help|let|go|come)$/ : /^(?:help|let|make|watch|see|hear)$/).test(previous.verb.lemma) &&
  verb.first === (previous.object?.last ?? previous.verb.last) + 1

/** "tried to impede or delay": "to" stands for both. */
const joinsInfinitive = ({ chart: { words } }: Sentence, { verb, previous }: Site): boolean =>
  previous?.verb.tense === 'infinitive' &&
  verb.form === 'base' &&
  verb.first === verb.last &&
  words[verb.head]!.pos === 'VERB' &&
  words[verb.first - 1]?.pos === 'CCONJ'

/** "urged Norway to halt", "called on Nairobi to halt": the one asked is the one to act. */
function infinitive({ chart: { tables } }: Sentence, { clause, previous }: Site): void {
  clause.relation = 'infinitive'
  clause.governor = previous?.index
  const asked =
    previous &&
    (tables.control.has(previous.verb.lemma) && !previous.verb.passive
      ? (previous.object ?? previous.preps[0]?.nominal)
      : previous.verb.lemma === 'call'
        ? previous.preps.find((p) => /^(?:on|upon|for)$/.test(p.prep))?.nominal
        : undefined)
  clause.subject = asked ?? previous?.subject
}

/** "troops who …", "the deal that …", "…, said the mayor on Monday, a step that …", but not "said that …". */
function isRelative({ chart: { words, nounAt, tables } }: Sentence, { end, previous }: Site): boolean {
  const pronoun = lower(words[end]),
    noun = nounAt.get(end - 1)
  if (RELATIVE.test(pronoun)) return true
  if (pronoun !== 'that' || !noun) return false
  return !tables.speech.has(previous?.verb.lemma ?? '') || (isComma(words[noun.first - 1]) && /^an?$/.test(lower(words[noun.first])))
}

function relative({ chart: { words }, read }: Sentence, { clause, verb, previous, end }: Site): void {
  const pronoun = lower(words[end])
  clause.relation = 'relative'
  clause.marker = pronoun
  const at = isComma(words[end - 1]) ? end - 2 : end - 1
  clause.subject = /^(?:where|whose|whom)$/.test(pronoun)
    ? undefined
    : read.antecedent(at, pronoun === 'who', pronoun === 'which' ? AUXILIARY.get(lower(words[verb.first]) ?? '') : undefined)
  clause.governor = previous?.index
}

/** "a panel it commissioned found that": the pronoun before the verb before has a noun right before it. */
const ownsPronoun = ({ chart: { words, nounAt, verbAt } }: Sentence, { verb, previous, end }: Site): boolean =>
  previous?.subject !== undefined &&
  verbAt.get(end) === previous.verb &&
  /^(?:past|present)$/.test(verb.tense) &&
  /^(?:it|he|she|they|we|i)$/.test(lower(words[previous.subject.head])) &&
  nounAt.has(previous.subject.first - 1) &&
  previous.relation !== 'relative'

/** "an update released on Thursday came with", "troops who were deployed in May attacked", "two men killed in Belmar, N.Y., in May sued": nothing but a town and a day between the verbs. */
const sharesSubject = ({ chart, aside, clauses }: Sentence, { verb, previous, end }: Site): boolean =>
  previous?.subject !== undefined &&
  (chart.verbAt.get(end) === previous.verb ||
    (previous.relation === 'participle' && isComma(chart.words[end]) && chart.words[end - 1]!.text.includes(', ') && acts(chart, verb))) &&
  (previous.relation === 'participle'
    ? previous.verb.passive && (aside.finite(verb) || acts(chart, verb))
    : previous.relation === 'relative' && /^(?:past|present)$/.test(verb.tense) && unserved(previous.subject, clauses))
