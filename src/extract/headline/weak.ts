import { lower } from '../../tag/grammar/words.ts'
import type { Clause } from '../../tag/grammar/clauses.ts'
import type { Context } from '../context.ts'

/** What a rule looks at: the sentence, the clause that the headline tells, and where in the sentence its last word stands (-1: nowhere). */
type Told = { context: Context; clause: Clause; end: number }

const DEFINITE = /^(?:the|this|that|these|those)$/

/** Why a reader would ask for more, though the headline is true: another line of the sentence is better, if there is one. */
const RULES = {
  // "charged under laws | that forbid it": of a bare noun behind a preposition only the rest tells which
  bare: ({ context: { grammar }, end }) => {
    const { words, nouns, clauses } = grammar
    return (
      clauses.some(({ relation, verb }) => relation === 'relative' && verb.first === end + 2) &&
      words[end]!.lemma !== lower(words[end]) &&
      words[end - 1]?.pos === 'ADP' &&
      lower(words[end - 1]) !== 'of' &&
      nouns.some(({ first, last }) => first === end && last === end)
    )
  },
  // "postpones any vote | on the plan"
  any: ({ context: { grammar }, end }) => {
    const { words, nouns } = grammar
    const phrase = nouns.find(({ first, last }) => first <= end && end <= last)
    return lower(words[phrase?.first ?? -1]) === 'any' && words[end + 1]?.pos === 'ADP' && !words[end + 2]?.time
  },
  // "keeps control | over it": of what, the sentence before tells
  pronoun: ({ context: { grammar, language }, clause: { object }, end }) => {
    const { words } = grammar
    return (
      end === object?.last &&
      words[end + 1]?.pos === 'ADP' &&
      language.words.pronouns.has(lower(words[end + 2])) &&
      /^(?:over|on|for|from|against|to|into|about|of)$/.test(lower(words[end + 1]))
    )
  },
  // "clears the move", "announces the change": the sentence before told what it is
  recalled: ({ context: { grammar, language, actors }, clause: { object, verb }, end }) => {
    const { words } = grammar
    return (
      object !== undefined &&
      !verb.passive &&
      end === object.last &&
      object.last === object.first + 1 &&
      DEFINITE.test(lower(words[object.first])) &&
      (language.words.dependent.has(words[object.head]!.lemma) || language.words.recalling.has(words[object.head]!.lemma)) &&
      !actors.some((each) => each.start < words[end]!.end && words[end]!.start < each.end)
    )
  },
} satisfies Record<string, (told: Told) => boolean>

/** Whether a headline, true as it is, leaves out what it needs to be understood. */
export const weak = (told: Told): boolean => Object.values(RULES).some((rule) => rule(told))
