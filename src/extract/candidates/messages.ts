import { SPEECH } from '../background.ts'
import type { Candidate } from '../candidates.ts'
import type { Context } from '../context.ts'

/** "issued a statement condemning the raid", "wrote to the mayor, demanding a hearing": what the message does is what was done. */
export function setMessages(context: Context, found: readonly Candidate[]): void {
  for (const saying of found) {
    if (saying.noun || saying.frame.type !== 'STATEMENT') continue
    const act = found.find(
      ({ clause, frame, noun }) =>
        !noun &&
        clause.relation === 'participle' &&
        clause.verb.tense === 'gerund' &&
        SPEECH.has(frame.type) &&
        frame.type !== 'STATEMENT' &&
        (isMessage(context, saying, clause.subject?.head) || (clause.governor === saying.clause.index && saysNoMore(context, saying))),
    )
    if (act) saying.frame = act.frame
  }
}

/** Whether the word is what is said or written. */
const isMessage = ({ grammar: { words }, language }: Context, { clause: { object } }: Candidate, head: number | undefined): boolean =>
  object !== undefined && object.head === head && language.words.communications.has(words[head]!.lemma.toLowerCase())

/** Whether nothing but the participle tells what was said. */
const saysNoMore = ({ grammar: { clauses }, quotations }: Context, { clause }: Candidate): boolean =>
  !clause.object && !quotations.some(({ direct }) => direct) && clauses.every(({ attribution }) => attribution?.clause !== clause.index)
