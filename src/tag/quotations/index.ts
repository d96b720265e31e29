import type { ActorMention, Article, Quotation, Span, TaggedSentence } from '../../records/index.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import { attributionOf, tells, type Attribution, type Outside } from './attribution.ts'
import { quoted } from './quotes.ts'

/** A quotation shorter than this, in words, counts only where somebody is said to say it: else it is a scare quote. */
const LEAST = 5

/**
 * Direct and indirect speech. A direct quotation is what stands inside quotation marks, over as many sentences as they
 * hold; an indirect one is what follows "X said (that)", or stands before ", X said" or beside "according to X".
 * Speakers are keys of the cast, where the words before or after the verb name or refer to an actor.
 */
export function tagQuotations(article: Article, sentences: TaggedSentence[], actors: ActorMention[], lexicon: Lexicon): Quotation[] {
  const { text, blocks } = article
  const marks = blocks.map((block) => (block.kind === 'noise' ? [] : quoted(text, block.start, block.end)))
  const bySentence: ActorMention[][] = sentences.map(() => [])
  for (const mention of actors) bySentence[mention.sentence]?.push(mention)
  const found: Quotation[] = []
  const directs = new Map<Span, Quotation>()
  let spoken: { block: number, speaker?: string, verb?: string } | undefined
  sentences.forEach((sentence, index) => {
    const here = (marks[sentence.block] ?? []).filter((quote) => quote.start < sentence.end && quote.end > sentence.start)
    const mentions = (bySentence[index] ?? []).filter((mention) => !here.some((quote) => mention.start >= quote.start && mention.end <= quote.end))
    const attribution = attributionOf(outside(sentence, here), mentions, lexicon)
    if (attribution?.speaker !== undefined) spoken = { block: sentence.block, speaker: attribution.speaker, verb: attribution.verb }
    for (const quote of here) {
      const earlier = directs.get(quote)
      if (earlier !== undefined) {
        if (earlier.speaker === undefined && attribution !== undefined) Object.assign(earlier, { speaker: attribution.speaker, verb: attribution.verb })
        continue
      }
      const length = text.slice(quote.start, quote.end).split(/\s+/).length
      // speech goes on over sentences, and over paragraphs that are nothing but quotation
      const goesOn = spoken !== undefined && length >= LEAST && (spoken.block === sentence.block || (spoken.block === sentence.block - 1 && quote.start <= blocks[sentence.block]!.start + 1 && quote.end >= blocks[sentence.block]!.end - 2))
      const said = attribution ?? (goesOn ? spoken : undefined)
      if (length < LEAST && (said === undefined || near(quote, attribution) > 60)) continue
      const quotation: Quotation = { ...quote, sentence: index, direct: true, speaker: said?.speaker, addressee: attribution?.addressee, verb: said?.verb }
      directs.set(quote, quotation)
      found.push(quotation)
    }
    const indirect = attribution !== undefined && tells(attribution.lemma) ? reported(sentence, attribution, here, text) : undefined
    if (indirect !== undefined) found.push({ ...indirect, sentence: index, direct: false, speaker: attribution!.speaker, addressee: attribution!.addressee, verb: attribution!.verb })
  })
  return found
}

/** Distance between a quotation and the words that attribute it. */
function near(quote: Span, attribution: Span | undefined): number {
  return attribution === undefined ? 0 : Math.max(quote.start - attribution.end, attribution.start - quote.end)
}

/** What may follow a closing "X said": " on Monday in Geneva." */
function nothingButTimeAndPlace(after: string): boolean {
  const words = after.slice(Math.max(0, after.search(/\p{L}/u)))
  const rest = words.replace(/^(?:on\s)?\p{Lu}\p{L}{2,8}day/u, '')
  return !/\p{L}/u.test(rest) || /^\s?(?:in|at|during|on) /.test(rest)
}

function outside(sentence: TaggedSentence, quotes: Span[]): Outside {
  const tokens = sentence.tokens.filter((token) => !quotes.some((quote) => token.start >= quote.start - 1 && token.end <= quote.end + 1))
  const afterQuote = new Set(tokens.filter((token) => quotes.some((quote) => token.start >= quote.end && token.start - quote.end < 4)))
  return { tokens, afterQuote }
}

/** The reported clause: after the verb, or before a closing ", X said". Nothing where a quotation holds it all. */
function reported(sentence: TaggedSentence, { start, end, inverted, lemma }: Attribution, quotes: Span[], text: string): Span | undefined {
  const beside = (quote: Span) => (quote.end <= start + 1 && start - quote.end < 60) || (quote.start >= end && quote.start - end < 4)
  const after = text.slice(end, sentence.end)
  const told = lemma === 'tell' && after.length < 60 && !/\bthat\b/.test(after)
  const closing = told || after.length < 60 && !/\bthat\b/.test(after) && nothingButTimeAndPlace(after)
  const leading = text.slice(sentence.start, start)
  // "…, Mayor Lena Stone said": the title stands between the comma and the speaker
  const comma = /,\s[^,]{0,60}$/.exec(leading)?.index ?? 0
  if ((closing || inverted) && comma > 15) return quotes.some(beside) ? undefined : trim(text, sentence.start, sentence.start + comma)
  if (quotes.some(beside)) return undefined
  const that = /^[^,.;"\u201c]{0,80}?\bthat\s/.exec(after)
  if (lemma === 'announce' && that === null) return undefined
  const addressee = lemma === 'tell' && that === null ? /^\s(?:\S+\s){1,4}?(?=(?:the|there|he|she|it|they|we|his|its|a|an)\b)/.exec(after) : null
  return trim(text, end + ((that ?? addressee)?.[0].length ?? 0), sentence.end)
}

function trim(text: string, start: number, end: number): Span | undefined {
  let from = start, to = end
  while (from < to && /[\s,"\u201c\u201d:]/.test(text[from]!)) from++
  while (to > from && /[\s,"\u201c\u201d]/.test(text[to - 1]!)) to--
  return to - from > 11 ? { start: from, end: to } : undefined
}
