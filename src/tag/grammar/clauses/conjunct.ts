import { isComma, type Chart, type Clause, type GrammarTables } from '../chart.ts'
import type { VerbGroup } from '../verbgroups.ts'
import { lower } from '../words.ts'
import { acts, opensAt, type Sentence } from './sentence.ts'
import type { Site } from './site.ts'

/** Whether a conjunction or a comma joins the clause to one before it. */
export function isConjunct({ chart }: Sentence, { verb, previous, end, bare }: Site): boolean {
  const w = chart.words[end]
  return (
    w?.pos === 'CCONJ' ||
    (isComma(w) && previous !== undefined && verb.tense !== 'gerund' && !(bare && verb.form === 'past' && !acts(chart, verb)))
  )
}

/** Joins the clause to its partner, whose subject and governor it shares. */
export function join(sentence: Sentence, { clause, verb, previous, bare, end }: Site): void {
  const { chart, aside, clauses } = sentence
  const { words, nounAt, tables } = chart
  const told = aside.finite(verb),
    // "asked where the boat had been moored, and ordered a search": the comma ends what the relative clause tells
    closes = isComma(words[end - 1]) && verb.form === 'past' && nounAt.has(verb.last + 1),
    // "shot and killed him": two verbs side by side
    beside = previous?.verb.form === 'past' && previous.verb.last === verb.first - 2
  // the first verb's partner: skip infinitives and participles unless this verb has the same form
  const partner =
    spokenBefore(clauses, verb, tables, acts(chart, verb), lower(words[verb.head]) !== verb.lemma && !beside) ??
    (isComma(words[end - 1]) ? beforeAside(chart, clauses, verb) : undefined) ??
    clauses.findLast(
      (c) =>
        (c.verb.tense === 'gerund') === (verb.tense === 'gerund') &&
        c.verb.tense !== 'infinitive' &&
        !(told && c.relation === 'participle') &&
        !(closes && isRestrictive(chart, c)),
    ) ??
    previous
  // "expects the mill, which it does not own, to grow and pay": a bare verb agrees with no "it"
  const bareInfinitive =
    verb.form === 'base' &&
    verb.first === verb.last &&
    words[verb.head]!.pos === 'VERB' &&
    partner?.subject !== undefined &&
    /^(?:it|he|she)$/.test(lower(words[partner.subject.head])) &&
    !partner.verb.modal
      ? clauses.findLast((c) => c.relation === 'infinitive')
      : undefined
  if (bareInfinitive) {
    verb.tense = 'infinitive'
    clause.relation = 'infinitive'
    clause.governor = bareInfinitive.governor
    clause.subject = bareInfinitive.subject
    return
  }
  clause.relation = 'conjunct'
  clause.subject = partner?.subject
  clause.governor = partner?.governor
  if (!partner) return
  if (partner.relation === 'complement') clause.relation = 'complement'
  // "had not opened the gate or let anybody in": one "not" for both
  if (/^n?or$/.test(lower(words[end])) && partner.verb.negated && bare) verb.negated = true
  // "was beaten and robbed": one auxiliary for both
  if (partner.verb.passive && bare && verb.form === 'past' && !aside.pastOnly(verb) && !nounAt.has(verb.last + 1)) verb.passive = true
  // "means of blocking or delaying"
  if (verb.tense === 'gerund' && partner.relation === 'participle' && partner.marker) {
    clause.relation = 'participle'
    clause.marker = partner.marker
  }
  // "may buy shares or make an offer": one modal for both
  if (verb.form === 'base' && verb.first === verb.last && words[verb.head]!.pos === 'VERB' && partner.verb.modal) {
    verb.modal = partner.verb.modal
    verb.tense = partner.verb.tense
  }
  // "whether he left or was forced out": both are in question
  if (/^(?:if|whether|unless)$/.test(partner.marker ?? '')) clause.marker = partner.marker!
}

/** "demands the release of Lee, who has been held since May, and threatens …": between its commas a relative clause is an aside; the verb before it goes on in its tense. */
function beforeAside(chart: Chart, clauses: Clause[], { tense }: VerbGroup): Clause | undefined {
  const relative = clauses.findLast(({ relation }) => relation === 'relative')
  return relative && isComma(chart.words[opensAt(chart, relative) - 1])
    ? clauses.findLast((c) => c.index < relative.index && (c.relation === 'main' || c.relation === 'conjunct') && c.verb.tense === tense)
    : undefined
}

/** A relative clause in the perfect, without a comma before it. */
const isRestrictive = ({ words }: Chart, { relation, marker, verb }: Clause): boolean =>
  relation === 'relative' && verb.perfect && !isComma(words[words.findLastIndex((w, k) => k < verb.first && lower(w) === marker) - 1])

/** "said that it had opened since the truce began and urged Lee to stay": an act of speech in the past goes on from the verb of speech before it, where what stands between is past perfect, passive or subordinate. */
function spokenBefore(
  clauses: Clause[],
  verb: VerbGroup,
  { speech, speechActs, control, reporting }: GrammarTables,
  hasObject: boolean,
  told: boolean,
): Clause | undefined {
  const previous = clauses.findLast((c) => !['infinitive', 'participle', 'relative'].includes(c.relation))
  if (!previous || verb.form !== 'past' || verb.first !== verb.last || speech.has(previous.verb.lemma)) return undefined
  // "said the mayor cannot govern and left": what is said is told in another tense
  const otherwise = previous.relation === 'complement' && (previous.verb.modal !== undefined || previous.verb.tense === 'present') && told
  if (!otherwise && !(speechActs.has(verb.lemma) || speech.has(verb.lemma) || control.has(verb.lemma))) return undefined
  if (!(
    otherwise ||
    previous.relation === 'adverbial' ||
    (previous.relation === 'complement' && (previous.verb.perfect || (previous.verb.passive && hasObject)))
  ))
    return undefined
  return clauses.findLast(
    (c) =>
      c.index < previous.index &&
      reporting.has(c.verb.lemma) &&
      ['main', 'conjunct'].includes(c.relation) &&
      c.verb.form === 'past' &&
      !c.verb.passive,
  )
}
