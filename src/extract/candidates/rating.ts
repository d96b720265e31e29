import type { Clause } from '../../tag/grammar/clauses.ts'
import { determines } from '../../tag/grammar/agreement/place.ts'
import { isSuperlative, lower, type Word } from '../../tag/grammar/words.ts'
import { ordinalOf } from '../../tag/times/numbers.ts'
import type { Context } from '../context.ts'
import { dates } from '../dates.ts'

const POINTING = /^(?:it|this|that)$/

/** "It was the third mutiny in four years", "The attack was the worst in the city": how what has been told ranks is no event; "the worst since Ida in 1998" tells of Ida, too. */
export function rates(context: Context, { verb, subject, object }: Clause): boolean {
  const {
    grammar: { words },
    timexes,
  } = context
  if (verb.lemma !== 'be' || verb.passive || verb.modal || !object || lower(words[object.first]) !== 'the' || timexes.some(dates))
    return false
  const pointer = words[subject ? subject.head : verb.first - 1],
    opens = subject && words[subject.first]
  const told =
    subject && pointer!.pos === 'NOUN'
      ? subject.last === subject.head && determines(opens) && !/^an?$/.test(lower(opens))
      : POINTING.test(lower(pointer))
  return told && words.slice(object.first + 1, object.first + 3).some((word) => ranks(context, word))
}

/** "third", "last", "deadliest": a place among others. */
const ranks = ({ language: { words } }: Context, word: Word): boolean =>
  words.ranking.has(lower(word)) || ordinalOf(lower(word)) !== undefined || (isSuperlative(word.text) && word.pos !== 'NOUN')
