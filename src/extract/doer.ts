import type { Clause, Grammar, Nominal } from '../tag/grammar/clauses.ts'

/** Who does what the clause tells: its subject, or the one that a pronoun takes up ("the council hired a firm to review the contract, which it had approved"). */
export function doerOf({ index, subject }: Clause, { words, clauses }: Grammar): Nominal | undefined {
  const takesUp = (n: Nominal | undefined) => n !== undefined && n.first === n.last && words[n.head]!.pos === 'PRON'
  return (takesUp(subject) && clauses.findLast((c) => c.index < index && c.subject && !takesUp(c.subject))?.subject) || subject
}
