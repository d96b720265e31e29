import { QUOTE, type Attribution, type Clause, type GrammarTables } from './chart.ts'
import type { VerbGroup } from './verbgroups.ts'
import type { Word } from './words.ts'

/** Marks the clauses that somebody is made to say: "X said that …", "…, X said", and on both sides of `inserted` verbs: "…, X said, …". */
export function attribute(words: Word[], clauses: Clause[], inserted: readonly VerbGroup[], tables: GrammarTables) {
  for (const clause of clauses) {
    if (!tables.speech.has(clause.verb.lemma) || clause.verb.tense === 'infinitive' || clause.verb.tense === 'participle') continue
    const attribution: Attribution = { verb: words[clause.verb.head]!.text, clause: clause.index, ...parties(clause, tables) }
    const head = Math.min(clause.subject?.first ?? clause.verb.first, clause.verb.first)
    const before = words[head - 1]
    const trailing =
      tables.reporting.has(clause.verb.lemma) &&
      clause.index > 0 &&
      before &&
      (before.text === ',' || QUOTE.test(before.text)) &&
      clause.relation !== 'complement' &&
      !clauses.slice(clause.index + 1).some((c) => c.relation === 'complement' && c.governor === clause.index)
    if (trailing || inserted.includes(clause.verb)) for (const c of clauses.slice(0, clause.index)) c.attribution ??= attribution
    if (trailing) continue
    // the complement clause and what follows it, up to a clause that is the speaker's own deed
    const complement = clauses.find((c) => c.index > clause.index && c.relation === 'complement' && c.governor === clause.index)
    if (!complement) {
      // said: "…"
      if (words[clause.verb.last + 1]?.text === ':') for (const c of clauses.slice(clause.index + 1)) c.attribution ??= attribution
      continue
    }
    for (const c of clauses.slice(complement.index)) {
      if (c.relation === 'conjunct' && c.subject === clause.subject) continue
      // "residents who said they had paid left": the speaker's own deed
      if (clause.relation === 'relative' && c.relation === 'main' && c.subject === clause.subject) break
      // "Saying that talks had failed, the envoy left", "The envoy, saying that talks had failed, left"
      if (clause.verb.tense === 'gerund' && c.relation === 'main' && c.subject && isApart(words, c.subject.first, clause)) break
      c.attribution = attribution
    }
  }
}

/** Whether the clause whose subject begins at `first` goes on what an aside has interrupted or led in. */
const isApart = (words: Word[], first: number, { verb }: Clause): boolean => first < verb.first || words[first - 1]?.text === ','

/** "X told Y that …", "Y was told by X that …", "X was quoted as saying": who speaks, and to whom. */
function parties({ verb, subject, object, preps }: Clause, { addressing }: GrammarTables): Pick<Attribution, 'speaker' | 'addressee'> {
  const addresses = addressing.has(verb.lemma)
  if (!verb.passive || !addresses)
    return { ...(subject ? { speaker: subject } : {}), ...(addresses && object ? { addressee: object } : {}) }
  const by = preps.find(({ prep }) => prep === 'by')?.nominal
  return { ...(by ? { speaker: by } : {}), ...(subject ? { addressee: subject } : {}) }
}
