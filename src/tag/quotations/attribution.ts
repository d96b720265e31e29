import type { Span, Token } from '../../records/index.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import { subjectBefore, subjectBehind, type Heard } from './speaker.ts'

/** Who says, with which verb. The span covers speaker and verb, where they stand together. `tells`: the verb's clause tells what was said. */
export type Attribution = Span & { speaker?: string; addressee?: string; verb: string; lemma: string; inverted: boolean; tells: boolean }

/** "told" and whom it is told to stand no further apart, in characters: "told the BBC". */
const TOLD = 12

/** A sentence without its quotations; `afterQuote`: words right behind one. */
export type Outside = Heard & { afterQuote: Set<Token> }

/**
 * The attributions of a sentence, in order: verbs that report speech or may introduce a quotation, and "according to".
 * `last`: who spoke in the sentence before, a body or person whom ", it added" goes on from.
 */
export function attributionsOf(outside: Outside, { verbs }: Lexicon, last?: string): Attribution[] {
  const { tokens } = outside
  return tokens.flatMap((token, i): Attribution[] => {
    if (token.text.toLowerCase() === 'according' && tokens[i + 1]?.text.toLowerCase() === 'to') return [accordingTo(outside, i)]
    const lemma = token.lemma.toLowerCase()
    if (token.pos !== 'VERB' && token.text !== 'said' && token.text !== 'says') return []
    const tells = verbs.tells.has(lemma)
    if ((!tells && !verbs.introduces.has(lemma)) || notFinite(tokens, i)) return []
    const found = attributed(outside, i, lemma, tells)
    if (found.speaker === undefined && tells && tokens[i - 1]?.text === 'it') found.speaker = last
    return tells || found.speaker !== undefined || outside.afterQuote.has(token) || near(outside, i) ? [found] : []
  })
}

/** "one woman shouted" right behind a quotation: somebody speaks, though nobody says who. */
const near = ({ afterQuote, tokens }: Outside, verb: number) =>
  tokens.slice(Math.max(0, verb - 4), verb).some((token) => afterQuote.has(token))

/** "according to figures released by Norrland": the first actor before the next comma; at the end of a sentence also a name behind it. */
function accordingTo(outside: Outside, at: number): Attribution {
  const { tokens, mentions, isPerson } = outside
  const begin = tokens[at + 1]!.end
  const stop = tokens.findIndex(({ text, pos }, i) => i > at + 1 && (pos === 'AUX' || /^(?:,|who|which|that|;)$/.test(text)))
  const until = stop < 0 ? Infinity : tokens[stop]!.start
  const near = mentions.filter(({ start, end }) => start >= begin && end <= until)
  const behind =
    at > 1 && tokens[stop]?.text === ','
      ? mentions.find((mention) => mention.start === tokens[stop + 1]?.start && isPerson(mention))
      : undefined
  const speaker = near.find(isPerson) ?? behind ?? near.find(({ how }) => how !== 'demonym') ?? near.at(-1)
  return {
    start: tokens[at]!.start,
    end: Math.max(speaker?.end ?? begin, at < 2 && tokens[stop]?.text === ',' ? until : 0),
    speaker: speaker?.actor,
    verb: 'according to',
    lemma: 'according to',
    inverted: true,
    tells: true,
  }
}

const BE = /^(?:am|is|are|was|were|been|be|being)$/i
const MODAL = /^(?:can|could|will|would|may|might|must|should|cannot|ca|wo|'ll|'d)$/i

/** "is said", "to say", "by saying", "did not comment", "can add", "as I said" and "his reported" attribute nothing. */
function notFinite(tokens: Token[], i: number): boolean {
  const text = tokens[i]!.text.toLowerCase()
  let before = i - 1
  while (tokens[before]?.pos === 'ADV' && before > 0) before--
  const word = tokens[before]?.text.toLowerCase() ?? '',
    word2 = tokens[before - 1]?.text.toLowerCase() ?? ''
  if (tokens.slice(before, i).some((token) => /^(?:not|n't|n\u2019t|never)$/i.test(token.text))) return true
  if (/ing$/.test(text)) return i === 0 || !(BE.test(word) || /^(?:,|-|--|\u2013|\u2014)$/.test(tokens[i - 1]!.text))
  if (BE.test(word) || MODAL.test(word) || (MODAL.test(word2) && /^(?:have|be)$/.test(word))) return true
  if (word === 'to' && !/^(?:on|going|went)$/.test(word2)) return true
  // "the alert, issued on Tuesday": a participle, not a subject's verb
  if (word === ',' && tokens[i + 1]?.pos === 'ADP' && /ed$/.test(text) && !tokens.slice(0, before).some((token) => token.text === ','))
    return true
  return (
    /^(?:by|of|for|without|than|the|a|his|her|its|their|i|we|you)$/.test(word) ||
    (text === 'called' && /^(?:off|up)$/.test(tokens[i + 1]?.text.toLowerCase() ?? ''))
  )
}

function attributed(outside: Outside, i: number, lemma: string, tells: boolean): Attribution {
  const { tokens, mentions, afterQuote } = outside
  const token = tokens[i]!
  const subject = subjectBefore(outside, i)
  // `…,” said X`: nothing but a mark or a comma before the verb
  const opens = i === 0 || afterQuote.has(token) || /^[,"\u201d\u2019']$/.test(tokens[i - 1]!.text)
  const behind = opens && lemma !== 'tell' ? subjectBehind(outside, i) : undefined
  const speaker = afterQuote.has(token) || (opens && /^(?:said|says)$/.test(token.text)) ? (behind ?? subject) : (subject ?? behind)
  const inverted = speaker !== undefined && speaker === behind
  const told =
    lemma === 'tell'
      ? mentions.find((mention) => mention.start > token.end && mention.start - token.end <= TOLD && mention !== speaker)
      : undefined
  return {
    addressee: told?.actor,
    start: Math.min(token.start, !inverted && speaker !== undefined ? speaker.start : token.start),
    end: Math.max(token.end, inverted ? speaker.end : 0),
    speaker: speaker?.actor,
    verb: token.text,
    lemma,
    inverted,
    tells,
  }
}
