import type { Clause } from '../../tag/grammar/clauses.ts'
import { determines } from '../../tag/grammar/agreement/place.ts'
import { lower, type Word } from '../../tag/grammar/words.ts'
import type { Context } from '../context.ts'
import { dates } from '../dates.ts'

const RANK = /^(?:first|second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf)th|worst|best|most|least|latest|last|only)$/
const POINTING = /^(?:it|this|that)$/

/** "It was the third mutiny in four years", "The attack was the worst in the city": how what has been told ranks is no event; "the worst since Ida in 1998" tells of Ida, too. */
export function rates({ grammar: { words }, timexes }: Context, { verb, subject, object }: Clause): boolean {
  if (verb.lemma !== 'be' || verb.passive || verb.modal || !object || lower(words[object.first]) !== 'the' || timexes.some(dates))
    return false
  const pointer = words[subject ? subject.head : verb.first - 1],
    opens = subject && words[subject.first]
  const told =
    subject && pointer!.pos === 'NOUN'
      ? subject.last === subject.head && determines(opens) && !/^an?$/.test(lower(opens))
      : POINTING.test(lower(pointer))
  return told && words.slice(object.first + 1, object.first + 3).some(ranks)
}

/** "third", "deadliest": a place among others. */
const ranks = (word: Word): boolean => RANK.test(lower(word)) || (word.pos === 'ADJ' && /^\p{L}{2,}est$/u.test(lower(word)))
