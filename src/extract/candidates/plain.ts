import { anchorOf } from '../anchors.ts'
import type { Candidate } from '../candidates.ts'
import type { Context } from '../context.ts'
import type { FrameIndex } from '../frame-index.ts'
import { statusOf } from '../status.ts'
import type { Clause } from '../../tag/grammar/clauses.ts'
import { rates } from './rating.ts'
import { speakers } from './speakers.ts'

/** A plain present ("the bridge is long") tells how things are, not what happened. */
export const happens = ({ verb }: Clause) => verb.tense !== 'present' || verb.perfect || verb.progressive || verb.passive

/** A sentence whose verbs evoke nothing still says that something happened: its first full clause, as the plainest frame. */
export function fallback(context: Context, index: FrameIndex): Candidate[] {
  const clause = context.grammar.clauses.find(
    (c) =>
      c.subject &&
      (c.relation === 'main' || c.relation === 'conjunct' || c.relation === 'complement') &&
      happens(c) &&
      !rates(context, c) &&
      statusOf(context, c),
  )
  const frame = index.plain
  if (!clause || !frame) return []
  return [
    {
      clause,
      frame,
      specificity: 0,
      status: statusOf(context, clause)!,
      speaker: speakers(context, clause),
      said: clause.attribution !== undefined,
      weight: frame.weight * 0.8,
    },
  ]
}

/** Relations of clauses that may tell something by themselves, as "the firm, which moved there in 1989, …" and "since rebels cut the road in May" do too. */
const TELLING = /^(?:main|conjunct|relative|adverbial|complement)$/

/** "The probe blasted off on May 2 and braked into orbit six days later": what nothing else is told by, but has a time of its own, happened. */
export function dated(context: Context, { plain }: FrameIndex, found: Candidate[]): Candidate[] {
  if (!plain) return []
  return context.grammar.clauses.flatMap((clause): Candidate[] => {
    if (!clause.subject || clause.verb.tense !== 'past' || !TELLING.test(clause.relation) || found.some((each) => each.clause === clause))
      return []
    const status = statusOf(context, clause),
      anchor = status && anchorOf(context, clause)
    if (anchor?.where !== 'clause') return []
    return [
      {
        clause,
        frame: plain,
        specificity: 0,
        status: status!,
        speaker: speakers(context, clause),
        said: clause.attribution !== undefined,
        weight: plain.weight * 0.8,
      },
    ]
  })
}
