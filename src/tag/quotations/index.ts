import type { ActorMention, Article, Quotation, Span, TaggedSentence, Token } from '../../records/index.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import { quoted } from './quotes.ts'

/** Who says, with which verb; `at` are the words of the attribution. */
type Attribution = Span & { speaker?: string, verb: string, inverted: boolean }

/**
 * Direct and indirect speech. A direct quotation is what stands inside quotation marks, over as many sentences as they
 * hold; an indirect one is what follows "X said (that)", or stands before ", X said" or beside "according to X".
 * Speakers are keys of the cast, where the words before or after the verb name or refer to an actor.
 */
export function tagQuotations(article: Article, sentences: TaggedSentence[], actors: ActorMention[], lexicon: Lexicon): Quotation[] {
  const { text, blocks } = article
  const marks = new Map<number, Span[]>()
  blocks.forEach((block, index) => {
    if (block.kind !== 'noise') marks.set(index, quoted(text, block.start, block.end))
  })
  const bySentence = new Map<number, ActorMention[]>()
  for (const mention of actors) bySentence.set(mention.sentence, [...(bySentence.get(mention.sentence) ?? []), mention])
  const found: Quotation[] = []
  const directs = new Map<Span, Quotation>()
  let spoken: { block: number, speaker?: string, verb?: string } | undefined
  sentences.forEach((sentence, index) => {
    const here = (marks.get(sentence.block) ?? []).filter((quote) => quote.start < sentence.end && quote.end > sentence.start)
    const outside = sentence.tokens.filter((token) => !here.some((quote) => token.start >= quote.start - 1 && token.end <= quote.end + 1))
    const attribution = attributionOf(outside, bySentence.get(index) ?? [], lexicon)
    if (attribution?.speaker !== undefined) spoken = { block: sentence.block, speaker: attribution.speaker, verb: attribution.verb }
    for (const quote of here) {
      const known = directs.get(quote)
      if (known !== undefined) {
        if (known.speaker === undefined && attribution !== undefined) Object.assign(known, { speaker: attribution.speaker, verb: attribution.verb })
        continue
      }
      const said = attribution ?? (spoken?.block === sentence.block && words(text, quote) > 3 ? spoken : undefined)
      if (said === undefined && words(text, quote) < 5) continue
      const quotation: Quotation = { ...quote, sentence: index, direct: true, speaker: said?.speaker, verb: said?.verb }
      directs.set(quote, quotation)
      found.push(quotation)
    }
    const indirect = attribution === undefined ? undefined : reported(sentence, attribution, here, text)
    if (indirect !== undefined) found.push({ ...indirect, sentence: index, direct: false, speaker: attribution!.speaker, verb: attribution!.verb })
  })
  return found
}

const words = (text: string, { start, end }: Span) => text.slice(start, end).split(/\s+/).length

/** Verbs that report speech only with "that" or a clause behind them, or a quotation beside them. */
const SPEECH = new Set(['say', 'tell', 'add', 'announce', 'claim', 'report', 'declare', 'warn', 'argue', 'insist', 'explain', 'admit', 'acknowledge', 'confirm', 'deny', 'reply', 'write', 'tweet', 'note', 'state', 'stress', 'complain', 'vow', 'pledge', 'allege', 'comment', 'conclude', 'predict', 'suggest', 'recall', 'assert', 'reveal', 'estimate', 'believe', 'ask', 'demand', 'urge', 'accuse', 'condemn', 'call', 'describe', 'agree', 'hope', 'promise', 'respond', 'testify', 'remark', 'maintain', 'caution', 'concede'])

function attributionOf(tokens: Token[], mentions: ActorMention[], lexicon: Lexicon): Attribution | undefined {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.text.toLowerCase() === 'according' && tokens[i + 1]?.text.toLowerCase() === 'to') {
      const speaker = mentions.find((mention) => mention.start >= tokens[i + 1]!.end && mention.start <= tokens[i + 1]!.end + 40)
      return { start: token.start, end: speaker?.end ?? tokens[i + 1]!.end, speaker: speaker?.actor, verb: 'according to', inverted: true }
    }
    const verb = token.lemma.toLowerCase()
    if (!(token.pos === 'VERB' || token.text === 'said') || !SPEECH.has(verb) || !lexicon.verbs.said.has(verb) && verb !== 'condemn') continue
    if (/^(?:am|is|are|was|were|been|be)$/i.test(tokens[i - 1]?.text ?? '') && !/ing$/.test(token.text)) continue
    const next = tokens[i + 1]
    const inverted = next !== undefined && mentions.some((mention) => mention.start === next.start) && /^[,"\u201d'’]$/.test(tokens[i - 1]?.text ?? ',') && (i === 0 || /^[,"\u201d'’]$/.test(tokens[i - 1]!.text))
    const subject = inverted ? mentions.find((mention) => mention.start >= token.end) : subjectBefore(tokens, i, mentions)
    return { start: subject !== undefined ? Math.min(subject.start, token.start) : token.start, end: Math.max(token.end, inverted && subject !== undefined ? subject.end : 0), speaker: subject?.actor, verb: token.text, inverted }
  }
  return undefined
}

/** The actor before the verb, over an apposition between commas. */
function subjectBefore(tokens: Token[], verb: number, mentions: ActorMention[]): ActorMention | undefined {
  let from = 0
  for (let i = verb - 1; i >= 0; i--) {
    const token = tokens[i]!
    if (/^(?:that|which|while|as|but|;|because|when)$/i.test(token.text) || (token.pos === 'VERB' && !/(?:ed|ing)$/.test(token.text))) {
      from = i + 1
      break
    }
  }
  const start = tokens[from]?.start ?? 0
  const before = mentions.filter((mention) => mention.start >= start && mention.end <= tokens[verb]!.start)
  const comma = tokens.slice(from, verb).findIndex((token) => token.text === ',')
  const untilComma = comma > 0 && tokens[verb - 1]?.text === ',' ? before.filter((mention) => mention.end <= tokens[from + comma]!.start) : []
  return untilComma.at(-1) ?? before.at(-1)
}

/** The reported clause: after the verb, or before a closing ", X said". */
function reported(sentence: TaggedSentence, attribution: Attribution, quotes: Span[], text: string): Span | undefined {
  const { start, end } = attribution
  const after = text.slice(end, sentence.end)
  if (quotes.some((quote) => quote.end <= start + 1 && start - quote.end < 6) || quotes.some((quote) => quote.start >= end && quote.start - end < 4)) return undefined
  const closing = /^[^\p{L}]*(?:on\s)?(?:\p{Lu}\p{L}+day)?(?:\sin a statement)?[^\p{L}]*$/u.test(after)
  const leading = text.slice(sentence.start, start)
  if ((closing || attribution.inverted) && /,\s*$/.test(leading) && leading.length > 20) return trim(text, sentence.start, start)
  if (after.trim().length < 12) return undefined
  const that = /^\s*(?:[^,.;]{0,60}?\sthat\s)/.exec(after)
  return trim(text, end + (that?.[0].length ?? 0), sentence.end)
}

function trim(text: string, start: number, end: number): Span | undefined {
  let from = start, to = end
  while (from < to && /[\s,"\u201c\u201d:]/.test(text[from]!)) from++
  while (to > from && /[\s,"\u201c\u201d]/.test(text[to - 1]!)) to--
  return to - from > 10 ? { start: from, end: to } : undefined
}
