import type { Clause } from '../../tag/grammar/clauses.ts'
import { lower } from '../../tag/grammar/words.ts'
import type { Context } from '../context.ts'

/** What a rule looks at: the headline, the clause that it tells, and its sentence. */
type Told = { text: string; context: Context; clause: Clause }

const DEFINITE = /^(?:the|this|that|these|those|its|their|his|her|our|my|your)$/
/** A name or a number behind the first word. */
const NAMED = /\s[\p{Lu}\p{N}$£€“]/u

/** "Company to sell yard", of "the company", "Net falls 3%", "Both men charged": whom or what it tells of, only the sentence before says. */
export function dependent({ text, context, clause }: Told): boolean {
  const {
      grammar: { words },
      actors,
      language,
    } = context,
    { subject, relation } = clause
  if (!subject || subject.parts.length > 1 || subject.apposed || subject.owner || relation === 'relative') return false
  if (subject.last !== subject.parts[0]!.last) return false
  const own = words.slice(subject.first, subject.last + 1),
    head = words[subject.head]!,
    noun = head.lemma.toLowerCase(),
    opens = lower(own[0])
  if (
    actors.some(({ start, end }) => start < head.end && own[0]!.start < end) ||
    own.some(({ name, pos, text: word }, k) => name || (pos === 'PROPN' && k > 0 && !/[,.]/.test(word)))
  )
    return false
  const { dependent: nouns, recalling, accounts } = language.words
  // "both leaders": persons whom nothing names
  if (opens === 'both') return own.length === 2 && (language.persons.has(noun) || nouns.has(noun) || recalling.has(noun))
  // "Results suffer": whose, only the sentence before says
  if (accounts.has(noun) || accounts.has(lower(head))) {
    const begins = DEFINITE.test(opens) ? own[1] : own[0],
      plain = own.slice(0, -1).every(({ pos, time, lemma }) => time === true || pos === 'DET' || pos === 'PRON' || accounts.has(lemma))
    return plain && lower(begins) === text.split(' ')[0]!.toLowerCase() && !/ (?:at|among|across|in|for) /.test(text)
  }
  return DEFINITE.test(opens) && (nouns.has(noun) || (recalling.has(noun) && !NAMED.test(text)))
}
