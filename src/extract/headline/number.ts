import { isPluralNoun } from '../../tag/grammar/chart.ts'
import type { Nominal } from '../../tag/grammar/clauses.ts'
import { actor, actorsIn, single, type Context } from '../context.ts'
import { headlineName } from './names.ts'

/** Whether a pronoun stands for more than one. */
export const NUMBER = new Map([
  ['it', false],
  ['he', false],
  ['she', false],
  ['they', true],
])

/** Whether a nominal means more than one, as its verb must tell. */
export function isPlural(context: Context, given: Nominal | undefined): boolean {
  if (!given) return false
  const nominal = single(context, given)
  if (nominal.parts.length > 1) return true
  const { words } = context.grammar,
    head = words[nominal.head]!,
    last = head.text.split(' ').at(-1)!
  // "Kessel's" is one firm
  if (/['’]s$/.test(last)) return false
  if (context.language.words.plurals.has(last.toLowerCase())) return true
  // "$1.6 billion flows out": a sum is one
  if (
    words.slice(nominal.first, nominal.head + 1).some(({ text }) => /^\p{Lu}{0,3}[$€£¥]/u.test(text)) &&
    (head.pos === 'NUM' || head.pos === 'SYM')
  )
    return false
  if (/[^s]s$/.test(last) && isCounted(context, nominal)) return true
  if (head.name && (head.text.includes(' ') || head.pos === 'PROPN')) return /^\p{Ll}.*s$/u.test(last)
  // "gunmen", "fishermen"
  if (/\p{Ll}men$/u.test(last) && !head.name) return true
  return (
    (head.pos !== 'PROPN' && /[^s]s$/.test(last) && head.lemma !== head.text.toLowerCase()) ||
    (head.pos === 'NUM' && words[nominal.head - 1]?.pos !== 'PROPN')
  )
}

/** "the Greens", "many Republicans", "20,000 GIs", "the Norwegians": many are told of, though the tagger may take the word for a name. */
function isCounted(context: Context, { first, head: at }: Nominal): boolean {
  const {
      grammar: { words },
      language,
      actors,
    } = context,
    head = words[at]!
  const covers = actors.filter(({ start, end }) => start <= head.start && head.end <= end)
  return (
    covers.some((a) => actor(context, a.actor)?.kind === 'people') ||
    language.words.many.has(words[first]!.text.toLowerCase()) ||
    (head.pos === 'PROPN' && (words.slice(first, at).some(({ pos }) => pos === 'NUM') || covers.some(({ how }) => how === 'demonym')))
  )
}

/** Number of the subject as the headline names it: "the army" may have become "government forces". */
export function pluralAs(context: Context, nominal: Nominal | undefined, text: string): boolean {
  const pronoun = NUMBER.get(text.toLowerCase())
  if (pronoun !== undefined) return pronoun
  const { words, clauses } = context.grammar
  // "Families who fled were returning": the verb itself tells, where the headline keeps its subject
  if (nominal && text.toLowerCase().endsWith(words[nominal.head]!.text.toLowerCase())) {
    // the subject of a joined verb is only taken over from the verb before
    const finite = clauses
      .filter(({ subject, relation }) => subject?.head === nominal.head && relation !== 'conjunct')
      .map(({ verb }) => words[verb.first]!.text)
    if (finite.some((form) => /^(?:are|were|have)$/i.test(form))) return true
    if (finite.some((form) => /^(?:is|was|has)$/i.test(form)) && !isPluralNoun(words[nominal.head]!)) return false
    // "Serbs maintain control"
    const shown = clauses.find(({ subject, verb }) => subject === nominal && verb.tense === 'present' && verb.first === verb.head)?.verb
    if (shown?.form === 'base' && shown.lemma !== 'be' && words[nominal.head]!.pos === 'PROPN' && /[^s]s$/.test(words[nominal.head]!.text))
      return true
  }
  const here =
    nominal && single(context, nominal).parts.length === 1
      ? actorsIn(context, nominal.first, nominal.last).filter((a) => actor(context, a.actor)?.kind !== 'people')
      : []
  if (!here.some((a) => headlineName(context, a) === text)) return isPlural(context, nominal)
  // "Rebels": a group whose whole name is a common noun
  const head = nominal && context.grammar.words[nominal.head]!,
    common = head?.pos === 'NOUN' && head.text.toLowerCase() === text.toLowerCase() && isPlural(context, nominal)
  // "Social Democrats": a party that is called by its people
  const people = context.language.words.adherents.has(text.slice(text.lastIndexOf(' ') + 1).toLowerCase())
  return common || people || /(?:^|\s)\p{Ll}\S*[^s]s$/u.test(text) || /(?:^|\s)(?:people|police)$/i.test(text)
}
