import { isComma } from '../../tag/grammar/chart.ts'
import type { Clause } from '../../tag/grammar/clauses.ts'
import { lower, type Word } from '../../tag/grammar/words.ts'
import { actor, actorsOf, type Context } from '../context.ts'
import { dependent } from './dependent.ts'
import { headlineName } from './names.ts'
import { misread, weakened } from './misread.ts'
import { isPlural } from './number.ts'
import { torn } from './torn.ts'
import { PRIVATE } from './unnamed.ts'
import { present } from './verbs.ts'
import { weak } from './weak.ts'

/** What a rule looks at: the headline without its quotations, the sentence, the clause, and where in the sentence its last word stands. */
type Line = { text: string; context: Context; clause: Clause; end: number }

/** Pronouns that stand alone for somebody or something. */
const OBJECT =
  /(?<!\p{L})(?:such(?! as)|him|them|us|me|this|these|those|her(?= (?:to|in|on|at|by|from|with|for|of|and|as)(?!\p{L})|$)|it$|that(?= (?:is|was|has|had|will|would)(?!\p{L})))(?!\p{L})/u
const SUBJECT = /(?<![\p{L}.])(?:he|she|it|they|i|we|you)(?![\p{L}.])/giu

/** Why a strict copy editor sends a headline back, in the order tried. */
const FAULTS = {
  // "custody of him", "priority of this"
  object: ({ text }) => OBJECT.test(text),
  // "because it fell": only the speaker may be a pronoun, right behind his verb ("Firm says it sold the yard")
  subject: ({ text, context, clause }) => {
    const told = new Set<string>()
    return [...text.matchAll(SUBJECT)].some(({ 0: word, index }) => {
      if (speaks(context, text.slice(0, index)) && !strangers(context, clause).test(word)) told.add(word.toLowerCase())
      // "says it knew that it leaked": once said, it goes on; "what it would cost to rebuild the port": nothing is meant
      return !told.has(word.toLowerCase()) && !/\b(?:what|how much|how long) $/.test(text.slice(0, index))
    })
  },
  // "the ties that clubs keep with | each other will suffer": no subject
  mutual: ({ text }) => /^(?:each other|one another)(?!\p{L})/iu.test(text),
  // "violates our rules": whose, only the speaker knows
  own: ({ text }) => /(?<!\p{L})(?:our|ours|my|mine|your|yours)(?!\p{L})/iu.test(text),
  // "Three join", of "the three": who they are, the sentence before tells
  counted: ({
    context: {
      grammar: { words },
    },
    clause: { subject },
  }) =>
    subject !== undefined &&
    subject.last === subject.head &&
    subject.first < subject.head &&
    words[subject.head]!.pos === 'NUM' &&
    /^(?:the|these|those)$/i.test(words[subject.first]!.text),
  // "Someone closes gate", "owner of company's yard": who, nobody can tell
  vague: ({ text, context: { language } }) =>
    /^(?:some(?:one|body|thing)|nobody)(?!\p{L})/iu.test(text) ||
    [...text.matchAll(/(?<!\p{L})(\p{L}+)['’]s(?!\p{L})/gu)].some(([, owner]) => language.words.firms.has(owner!.toLowerCase())),
  // "arrested in connection in Belmar": in connection with what
  linked: ({ text, context: { language } }) =>
    [...text.matchAll(/ in (\p{Ll}{4,20}) (?:in|on|at|near|after|by)(?!\p{L})/gu)].some(([, noun]) => language.words.incomplete.has(noun!)),
  // "says that placing him on the list", "says if the crates are found": what is said has no verb
  headless: ({ text }) => /(?<!\p{L})says? (?:that \p{Ll}+ing|if|unless|when|because|although|though|while)(?!\p{L})/u.test(text),
  // "video of what Norland": a question without its verb
  question: ({ text }) => /(?<!\p{L})(?:what|whether|why|how) \p{Lu}[\p{L}.’-]{0,30}$/u.test(text),
  // "Roe adds one more": of what, the sentence before tells
  more: ({ text }) => /(?<!\p{L})(?:one|two|three|four|five|six|some|any|no|many|\d) more$/u.test(text),
  // "Private person wounded"
  nameless: ({ text }) => NAMELESS.test(text),
  dependent,
  // "Mayor says Ann Lee"
  bare: ({ text }) => /(?<!\p{L})(?:says?|adds?|announces?|reports?) \p{Lu}[\p{L}.'’-]{0,30}(?: \p{Lu}[\p{L}.'’-]{0,30}){0,3}$/u.test(text),
  // "Bank says plan": what is said is no thing
  thing: ({
    context: {
      grammar: { clauses },
    },
    clause: { verb, object, subject, index },
    end,
  }) =>
    verb.lemma === 'say' &&
    !verb.passive &&
    end === object?.last &&
    subject !== undefined &&
    subject.last < verb.first &&
    !clauses.some((c) => c.attribution?.clause === index && c.verb.first > verb.last && c.verb.last <= end),
  // "Where the mayor warns clerks": a clause of another
  opened: ({ text }) =>
    /^(?:as (?!many|much|few|of|well)|(?:where|when|which|who|whom|whose|that|because|if|although|though|while|whether|since)(?!\p{L}))/iu.test(
      text,
    ),
  // "Agency warned", "Clerk linked": a verb that wants to be told of what or to what
  wanting: ({
    context: {
      grammar: { words },
      language,
    },
    clause: { verb, object, preps },
    end,
  }) =>
    end === verb.head &&
    verb.passive &&
    !object &&
    (language.words.wanting.has(verb.lemma) ||
      language.grammar.addressing.has(verb.lemma) ||
      language.grammar.control.has(verb.lemma) ||
      language.grammar.reporting.has(verb.lemma) ||
      BOUND.test([...language.words.bound].find((pair) => pair.startsWith(`${verb.lemma} `)) ?? '')) &&
    words[end + 1] !== undefined &&
    (words[end + 1]!.pos !== 'PUNCT' || preps.some(({ prep }) => language.words.bound.has(`${verb.lemma} ${prep}`))),
  // "sank to new", "orders foreigners": the phrase, or what the verb wants, goes on in the sentence
  torn: ({ text, context, end }) => / No\.$/.test(text) || (end >= 0 && (torn(context, end) || capped(context, end))),
  // "informs the family", of "informed the family of Lee, a clerk, that he had died": what they are told
  untold: ({ text, context: { grammar, language }, clause: { verb, object, index } }) =>
    language.grammar.addressing.has(verb.lemma) &&
    !verb.passive &&
    object !== undefined &&
    !/ that /.test(text) &&
    grammar.clauses.some(
      (c) => c.marker === 'that' && c.index > index && c.subject !== undefined && isComma(grammar.words[c.subject.first - 2]),
    ),
  // "expects its sales", of "expects its sales, under the new rules, to fall": what it is to do
  undone: ({ text, context: { grammar, language }, clause: { verb, object, index } }) =>
    language.grammar.control.has(verb.lemma) &&
    !verb.passive &&
    object !== undefined &&
    !/ to /.test(text.slice(text.indexOf(` ${grammar.words[object.head]!.text}`))) &&
    grammar.clauses.some(
      (c) =>
        c.relation === 'infinitive' &&
        (c.governor === index || c.subject?.head === object.head) &&
        c.verb.first > object.last + 1 &&
        grammar.words.slice(object.last + 1, c.verb.first).some(isComma),
    ),
  // "urges the firm": to do what
  pressed: ({ context: { language }, clause: { verb, object }, end }) =>
    language.words.pressing.has(verb.lemma) && !verb.passive && object !== undefined && end === object.last,
  // "doctors shot", of "doctors were shot at": another thing
  stranded: ({
    context: {
      grammar: { words },
    },
    clause: { verb },
    text,
  }) =>
    verb.passive &&
    !verb.particle &&
    /^(?:at|for|on|about|with|upon)$/.test(lower(words[verb.last + 1])) &&
    (words[verb.last + 2]?.pos ?? 'PUNCT') === 'PUNCT' &&
    !text.endsWith(` ${lower(words[verb.last + 1])}`),
  // "talks between the union"
  oneSided: ({ text }) => {
    const sides = text
      .split(/(?<!\p{L})between /u)
      .slice(1)
      .at(-1)
    return sides !== undefined && !sides.includes(' and ') && sides.split(' ').length <= 2 && !sides.endsWith('s')
  },
  misread,
} satisfies Record<string, (line: Line) => boolean>

/** "icon | “Ernesto Lee”": a name that goes on behind a quotation mark. */
const capped = ({ grammar: { words } }: Context, end: number) =>
  words[end]!.pos === 'PROPN' && /^["“]$/.test(words[end + 1]?.text ?? '') && words[end + 2]?.pos === 'PROPN'

const BOUND = / (?:to|with|from|as)$/

/** Pronouns that cannot stand for who speaks: a person is no "it", several are no "he". */
function strangers(context: Context, { index, subject, attribution }: Clause): RegExp {
  const speaker = attribution && attribution.clause !== index ? attribution.speaker : subject
  const isPerson =
    speaker !== undefined &&
    speaker.parts.length === 1 &&
    (actorsOf(context, speaker).some(({ actor: key }) => actor(context, key)?.kind === 'person') ||
      /^(?:Mr|Mrs|Ms|Dr)\.?$/.test(context.grammar.words[speaker.first]!.text) ||
      (context.language.words.speakers.has(context.grammar.words[speaker.head]!.lemma.toLowerCase()) && !isPlural(context, speaker)))
  if (isPerson) return /^(?:it|they)$/i
  return speaker && isPlural(context, speaker) ? /^(?:it|he|she)$/i : NOBODY
}
const NOBODY = /^$/

const NAMELESS = new RegExp(`(?<!\\p{L})${PRIVATE}(?!\\p{L})`, 'iu')

/** Whether the words before a pronoun end in a verb of speech. */
const speaks = ({ grammar: { words }, language }: Context, before: string): boolean => {
  const last = before.trim().split(' ').at(-1)?.toLowerCase() ?? ''
  return (
    words.length > 0 &&
    [last, last.replace(/s$/, ''), last.replace(/es$/, ''), last.replace(/ies$/, 'y')].some((form) => language.grammar.speech.has(form))
  )
}

/** Where in the sentence the last word of a headline stands, behind the word before it ("sinks low" behind "sank low"); -1 where the headline has put the words in another order. */
function endOf(context: Context, line: string): number {
  const { words } = context.grammar
  const [last, before = '', third = ''] = line
    .toLowerCase()
    .replace(/(?<=\d)%/g, ' %')
    .split(' ')
    .slice(-3)
    .map((word) => word.replace(/^[$€£¥]/, ''))
    .reverse()
  // a name may be one word of several
  const ending = (text: string) => text.slice(text.lastIndexOf(' ') + 1).toLowerCase()
  const same = ({ text, lemma }: Word, word: string) =>
    [text.toLowerCase(), ending(text), lemma, present(lemma, false), present(lemma, true)].includes(word)
  const told = ({ text, lemma, pos }: Word) =>
    ending(text) === last || (pos === 'VERB' && (lemma === last || present(lemma, false) === last))
  const preceded = (k: number, word: string) => words.slice(Math.max(0, k - 3), k).some((each) => same(each, word))
  const end = words.findLastIndex(
    (w, k) =>
      told(w) && (w.text.includes(' ') && w.text.toLowerCase().endsWith(`${before} ${last}`) ? preceded(k, third) : preceded(k, before)),
  )
  return end >= 0 ? end : endOfName(context, line)
}

/** Where in the sentence the name that a headline ends in stands, which the sentence may spell otherwise ("urges Norrick" behind "urged the firm"). */
function endOfName(context: Context, line: string): number {
  const { words } = context.grammar
  const closing = context.actors.filter((each) => line.endsWith(` ${headlineName(context, each)}`))
  // a pronoun or a possessive is no end
  const ends = closing
    .map(({ end }) => words.findLastIndex((w) => w.start < end))
    .filter((k) => words[k]!.pos !== 'PRON' && words[k + 1]?.pos !== 'PART')
  return new Set(ends).size === 1 ? ends[0]! : -1
}

/** Faults that a clause has also where somebody is made to say it. */
const SAID = ['untold', 'undone', 'pressed'] as const

/** The headline without its quotations, and where in the sentence it ends. */
function without(context: Context, line: string): { text: string; end: number } {
  const text = line.replace(/“[^“”]{0,90}”|"[^"]{0,90}"/g, '')
  return { text, end: endOf(context, text) }
}

/** Whether a headline that stands by itself leaves the reader asking; see `weak`. */
export const vague = (context: Context, clause: Clause, line: string): boolean => {
  const { end } = without(context, line)
  return end >= 0 && weak({ context, clause, end })
}

/** Whether a headline stands by itself: no pronoun without a name, no verb or phrase that breaks off; `said`: the clause that it makes somebody say. */
export function sound(context: Context, clause: Clause, line: string, said?: Clause): boolean {
  const { text, end } = without(context, line)
  if (said && (SAID.some((name) => FAULTS[name]({ text, context, clause: said, end })) || weakened({ text, context, clause: said, end })))
    return false
  return !Object.values(FAULTS).some((fault) => fault({ text, context, clause, end }))
}
