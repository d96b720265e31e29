import { attach } from './attach.ts'
import { attribute } from './attribution.ts'
import { chartOf, isComma, QUOTE, type Clause, type Grammar, type GrammarTables } from './chart.ts'
import { front } from './clauses/fronted.ts'
import { relate } from './clauses/relation.ts'
import { sentenceOf, type Sentence } from './clauses/sentence.ts'
import { siteOf, type Site } from './clauses/site.ts'
import { turn } from './inverted.ts'
import { lower, type Word } from './words.ts'

export { isFronted } from './clauses/fronted.ts'
export type { Clause, Grammar, GrammarTables, Nominal } from './chart.ts'

/** Clauses of one sentence by a chunk-and-attach heuristic over part-of-speech tags: no tree, no training data. */
export function parseClauses(tagged: Word[], tables: GrammarTables): Grammar {
  const sentence = sentenceOf(chartOf(tagged, tables))
  const { chart, read, clauses, reporters } = sentence
  const { words, nouns, groups } = chart
  groups.forEach((_, g) => clauses.push(readClause(sentence, g)))
  front(sentence)
  attribute(words, clauses, reporters, tables)
  const grammar: Grammar = { words, nouns, clauses }
  const according = words.findIndex((w, k) => lower(w) === 'according' && lower(words[k + 1]) === 'to')
  if (according >= 0) grammar.accordingTo = read.nominalRight(according + 2, words.length)
  return grammar
}

/** The clause of verb `g`: its subject and relation, then what follows the verb. */
function readClause(sentence: Sentence, g: number): Clause {
  const site = siteOf(sentence, g)
  const { chart, read } = sentence
  const { words, nounAt, tables } = chart
  const { clause, verb, bare, ceiling } = site
  relate(sentence, site)
  complete(sentence, site)
  explain(sentence, site)
  let at = subjectBehind(sentence, site)
  if (verb.particle && words[at] && lower(words[at]) === verb.particle && !nounAt.has(at)) at++
  attach(chart, read, clause, at, ceiling)
  if (verb.inverted) turn(clause)
  if (bare && verb.form === 'past' && !verb.passive && !clause.object && clause.subject && tables.transitive.has(verb.lemma))
    verb.passive = true
  return clause
}

/** "the summit, she said, would …": what a parenthetical stands in completes its verb of speech. */
function complete({ chart: { groups }, read, inserted }: Sentence, { clause, verb, interruption }: Site): void {
  const reporter = interruption ?? inserted.get(read.skipLeft((clause.subject?.first ?? verb.first) - 1))
  if (reporter && reporter.verb !== verb && ['main', 'conjunct', 'complement'].includes(clause.relation)) {
    clause.relation = 'complement'
    clause.governor = groups.indexOf(reporter.verb)
  }
}

/** "the envoy for Kenya, Jan de Vries, said": the name between the commas explains the subject. */
function explain({ chart: { words, nounAt } }: Sentence, { clause: { subject }, opening }: Site): void {
  const name = opening === undefined ? undefined : nounAt.get(opening + 1)
  if (
    name &&
    subject &&
    words[name.head]!.name &&
    // "tenants backed by the church and its dean, Ann Lee, said": she is no tenant
    subject.last === opening! - 1 &&
    words[name.last + 1]?.pos !== 'CCONJ' &&
    !words[subject.head]!.name &&
    !isPluralNoun(words[subject.head]!)
  )
    subject.apposed = name
}

/** "two aides": a plural that no single name explains. */
const isPluralNoun = (head: Word) => head.pos === 'NOUN' && head.lemma !== lower(head)

/** "…," said the minister: makes what follows a verb of speech its subject. The word at which the verb's complements begin. */
function subjectBehind({ chart: { words, nounAt, tables }, read }: Sentence, { clause, verb, ceiling }: Site): number {
  const at = verb.last + 1
  const wanted =
    tables.speech.has(verb.lemma) &&
    verb.tense !== 'gerund' &&
    (!clause.subject || clause.relation === 'conjunct' || (clause.relation === 'participle' && verb.form === 'past')) &&
    (isComma(words[verb.first - 1]) || QUOTE.test(lower(words[verb.first - 1])) || verb.first === 0)
  const after = wanted ? read.nominalRight(at, ceiling) : undefined
  if (!after) return at
  const name = isComma(words[after.last + 1]) ? nounAt.get(after.last + 2) : undefined
  if (name && words[name.head]!.name && !words[after.head]!.name) after.apposed = name
  clause.subject = after
  clause.relation = 'main'
  clause.governor = undefined
  verb.passive = false
  verb.tense = 'past'
  return (after.apposed ?? after).last + 1
}
