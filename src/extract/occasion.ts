import { isComma } from '../tag/grammar/chart.ts'
import type { Clause } from '../tag/grammar/clauses.ts'
import type { Context } from './context.ts'

/**
 * What is done in the same breath: "Speaking on Tuesday, the minister rejected …", "In a statement issued on Tuesday, the union
 * rejected …", "arrested nine men in raids carried out on Tuesday", but not "Citing a study published in 2014, …".
 */
export function circumstances(context: Context, clause: Clause): Clause[] {
  const { clauses, words } = context.grammar,
    { subject } = clause
  if (!subject || !['main', 'conjunct', 'complement'].includes(clause.relation)) return []
  return clauses.filter(
    (other) =>
      other.relation === 'participle' &&
      !other.verb.perfect &&
      (isGivenOut(context, other, clause) || other.verb.tense === 'gerund'
        ? clause.relation !== 'complement' &&
          other.verb.last < clause.verb.first &&
          (other.verb.first === 0 || (subject.last < other.verb.first && isComma(words[other.verb.first - 1])))
        : isOccasion(context, other, clause)),
  )
}

/** "The findings, released in May, pointed to …", "The report, published on Monday, finds …": what is given out says what it says that day. */
function isGivenOut({ grammar: { words }, language }: Context, { verb, subject }: Clause, clause: Clause): boolean {
  if (
    !verb.passive ||
    verb.last > clause.verb.first ||
    !subject ||
    subject.head !== clause.subject?.head ||
    !language.words.publishing.has(verb.lemma)
  )
    return false
  return (clause.verb.tense === 'past' || clause.verb.tense === 'present') && isMessage(language, words[subject.head]!)
}

const isMessage = ({ words: { communications, findings } }: Context['language'], { lemma }: { lemma: string }): boolean =>
  communications.has(lemma.toLowerCase()) || findings.has(lemma.toLowerCase())

/** "in an attack launched", "in a statement issued": at the head of the sentence, or behind the verb of a clause in the past. */
function isOccasion({ grammar: { clauses, words }, language }: Context, { verb }: Clause, clause: Clause): boolean {
  // "said in the letter, dated Monday"
  const head = words[verb.lemma === 'date' && isComma(words[verb.first - 1]) ? verb.first - 2 : verb.first - 1]
  if (!head || !(isMessage(language, head) || language.words.holding.has(verb.lemma))) return false
  let from = words.indexOf(head)
  while (from > 0 && /^(?:NOUN|PROPN|ADJ|NUM|DET)$/.test(words[from]!.pos)) from--
  if (!/^(?:in|at|during)$/i.test(words[from]!.text)) return false
  if (from === 0) return clause.relation !== 'complement' && verb.last < clause.verb.first
  const told = clauses.findLast((each) => each.verb.last < from && each.verb.tense !== 'gerund' && each.verb.tense !== 'infinitive')
  return clause === told && clause.verb.tense === 'past'
}
