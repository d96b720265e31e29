import type { Clause } from '../../tag/grammar/clauses.ts'
import type { Context } from '../context.ts'

/** What a rule looks at: the headline without its quotations, the sentence, the clause, and where in the sentence its last word stands. */
type Line = { text: string, context: Context, clause: Clause, end: number }

/** Pronouns that stand alone for somebody or something. */
const OBJECT = /(?<!\p{L})(?:such(?! as)|him|them|us|me|this|these|those|her(?= (?:to|in|on|at|by|from|with|for|of|and|as)(?!\p{L})|$)|it$|that(?= (?:is|was|has|had|will|would)(?!\p{L})))(?!\p{L})/u
const SUBJECT = /(?<!\p{L})(?:he|she|it|they|i|we|you)(?!\p{L})/giu

/** Why a strict copy editor sends a headline back, in the order tried. */
const FAULTS: Record<string, (line: Line) => boolean> = {
  // "custody of him", "priority of this"
  object: ({ text }) => OBJECT.test(text),
  // "because it fell": only the speaker may be a pronoun, right behind his verb ("Firm says it sold the yard")
  subject: ({ text, context }) => [...text.matchAll(SUBJECT)].some(({ index }) => !speaks(context, text.slice(0, index))),
  // "Mayor says Ann Lee"
  bare: ({ text }) => /(?<!\p{L})(?:says?|adds?|announces?|reports?) \p{Lu}[\p{L}.'’-]{0,30}(?: \p{Lu}[\p{L}.'’-]{0,30}){0,3}$/u.test(text),
  // "Agency warned", "Clerk linked": a verb that wants to be told of what or to what
  wanting: ({ context: { grammar: { words }, language }, clause: { verb, object }, end }) => end === verb.head && verb.passive && !object
    && (language.words.wanting.has(verb.lemma) || language.grammar.addressing.has(verb.lemma) || language.grammar.control.has(verb.lemma) || language.grammar.reporting.has(verb.lemma) || BOUND.test([...language.words.bound].find((pair) => pair.startsWith(`${verb.lemma} `)) ?? ''))
    && words[end + 1] !== undefined && words[end + 1]!.pos !== 'PUNCT',
  // "sank to new", "icon Ernesto": the phrase goes on in the sentence
  cut: ({ context: { grammar: { words, nouns } }, end }) => {
    const word = words[end], next = words[end + 1], after = words[end + 2]
    const within = nouns.find(({ first, last }) => first <= end && end < last)
    if (!word || !next) return false
    if (within && within.head > end) return true
    return (word.pos === 'ADJ' && ((next.pos === 'CCONJ' || next.text === ',') && (after?.pos === 'ADJ' || after?.pos === 'NUM'))) || (word.pos === 'PROPN' && /^["“]$/.test(next.text) && after?.pos === 'PROPN')
  },
  // "plays down likelihood": of what, the sentence goes on to tell
  open: ({ context: { grammar: { words }, language }, end }) => language.words.relational.has(words[end]?.lemma.toLowerCase() ?? '') && ['ADP', 'SCONJ', 'PRON', 'DET', 'PART'].includes(words[end + 1]?.pos ?? ''),
  // "talks between the union"
  oneSided: ({ text }) => {
    const sides = text.split(/(?<!\p{L})between /u).slice(1).at(-1)
    return sides !== undefined && !sides.includes(' and ') && sides.split(' ').length <= 2 && !sides.endsWith('s')
  },
}

const BOUND = / (?:to|with|from|as)$/

/** Whether the words before a pronoun end in a verb of speech. */
const speaks = ({ grammar: { words }, language }: Context, before: string): boolean => {
  const last = before.trim().split(' ').at(-1)?.toLowerCase() ?? ''
  return words.length > 0 && [last, last.replace(/s$/, ''), last.replace(/es$/, ''), last.replace(/ies$/, 'y')].some((form) => language.grammar.speech.has(form))
}

/** Whether a headline stands by itself: no pronoun without a name, no verb or phrase that breaks off. */
export function sound(context: Context, clause: Clause, line: string): boolean {
  const text = line.replace(/“[^”]{0,90}”|"[^"]{0,90}"/g, '')
  const { words } = context.grammar, [before, last] = line.toLowerCase().split(' ').slice(-2)
  const end = words.findLastIndex((w, k) => w.text.toLowerCase() === last && words.slice(Math.max(0, k - 3), k).some((each) => each.text.toLowerCase() === before))
  return !Object.values(FAULTS).some((fault) => fault({ text, context, clause, end }))
}
