import type { Clause, Nominal } from '../../tag/grammar/clauses.ts'
import { lower } from '../../tag/grammar/words.ts'
import type { Context } from '../context.ts'
import { isPlural } from './number.ts'
import { present } from './verbs.ts'

/** Auxiliaries and forms that show the number of their subject. */
const ONE = /^(?:is|was|has|does)$/,
  MANY = /^(?:are|were|have|do)$/

/** Whether the subject of a clause without one of its own is a guess. */
export function unsure(context: Context, { relation, verb, governor, subject, marker }: Clause): boolean {
  const {
    grammar: { words, clauses },
    language,
  } = context
  const before = words[verb.first - 1],
    above = clauses[governor ?? -1]
  if (relation === 'infinitive')
    return (
      before?.pos === 'NOUN' &&
      !before.time &&
      above !== undefined &&
      !(language.grammar.control.has(above.verb.lemma) && (above.object?.last ?? above.preps[0]?.nominal.last) === verb.first - 1) &&
      !language.prospective.has(before.lemma)
    )
  if (relation === 'participle' && verb.tense === 'gerund')
    return /^(?:from|of|to|for|without)$/.test(lower(before)) || (before?.pos === 'VERB' && above?.verb.tense === 'infinitive')
  // "blasts in Norland, which have killed ten and injured ninety"
  const shared = relation === 'conjunct' ? clauses.find((c) => c.relation === 'relative' && c.subject?.first === subject?.first) : undefined
  if (shared) return isOther(context, shared)
  // "the blast in the yard, which", "bombings in Norland, which have"
  if (relation !== 'relative' || !subject || !/^(?:which|that)$/.test(marker ?? '')) return false
  return (
    words.slice(subject.head + 1, subject.last + 1).some(({ pos, text }) => pos === 'ADP' && text !== 'of') ||
    isOther(context, { verb, subject })
  )
}

/** "blasts in Sudland and Norland, which have killed ten": one name is not what many have done. */
const isOther = ({ grammar: { words } }: Context, { verb, subject }: Pick<Clause, 'verb' | 'subject'>): boolean =>
  subject !== undefined &&
  MANY.test(lower(words[verb.first])) &&
  subject.parts.length === 1 &&
  words[subject.head]!.pos === 'PROPN' &&
  /^(?:ADP|CCONJ)$/.test(words[subject.first - 1]?.pos ?? '')

/** Whether the form of the verb shows another number than its subject has. A group in the singular may take a plural verb. */
export function numbered(context: Context, { verb, relation, index }: Clause, subject: Nominal): boolean {
  if (
    relation === 'infinitive' ||
    relation === 'participle' ||
    relation === 'conjunct' ||
    verb.modal ||
    subject.first > verb.last ||
    index < 0
  )
    return false
  const { words } = context.grammar,
    form = lower(words[verb.first]),
    head = words[subject.head]!
  if (context.language.words.pronouns.has(lower(head)) || head.pos === 'NUM' || context.language.grammar.measures.has(head.lemma))
    return false
  const lexical = verb.tense === 'present' && verb.first === verb.head && relation !== 'complement'
  // "their citizens and Norland | appreciates"
  if (lexical && form === present(verb.lemma, false) && form !== verb.lemma && subject.parts.length > 1) return true
  if (ONE.test(form)) return subject.parts.length > 1 && subject.parts.every(({ head: k }) => words[k]!.name)
  return (
    (MANY.test(form) || (lexical && form === verb.lemma)) &&
    !isPlural(context, subject) &&
    head.pos === 'NOUN' &&
    head.lemma === lower(head) &&
    !context.language.words.plurals.has(lower(head)) &&
    !context.language.words.collectives.has(lower(head))
  )
}
