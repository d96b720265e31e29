import type { ActorMention, Article, Cast, Quotation, Span, TaggedSentence } from '../../records/index.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import { attributionsOf, type Attribution, type Outside } from './attribution.ts'
import { quoted } from './quotes.ts'
import { subjectBefore } from './speaker.ts'

/** A quotation shorter than this, in words, counts only where somebody is said to say it: else it is a scare quote. */
const LEAST = 5

/**
 * Direct and indirect speech. A direct quotation is what stands inside quotation marks, over as many sentences as they
 * hold; an indirect one is what follows "X said (that)", or stands before ", X said" or beside "according to X".
 * Speakers are keys of the cast, where the words before or after the verb name or refer to an actor.
 */
export function tagQuotations(
  article: Article,
  sentences: TaggedSentence[],
  actors: ActorMention[],
  cast: Cast,
  lexicon: Lexicon,
): Quotation[] {
  const { text, blocks } = article
  const marks = blocks.map((block) => (block.kind === 'noise' ? [] : quoted(text, block.start, block.end)))
  const bySentence: ActorMention[][] = sentences.map(() => [])
  for (const mention of actors) bySentence[mention.sentence]?.push(mention)
  const found: Quotation[] = []
  const directs = new Map<Span, Quotation>()
  let spoken: Spoken | undefined
  sentences.forEach((sentence, index) => {
    const here = (marks[sentence.block] ?? []).filter((quote) => quote.start < sentence.end && quote.end > sentence.start)
    const mentions = (bySentence[index] ?? []).filter(
      (mention) => !here.some((quote) => mention.start >= quote.start && mention.end <= quote.end),
    )
    const heard = outside(sentence, here, mentions, cast)
    const attributions = attributionsOf(heard, lexicon, spoken?.sentence === index - 1 ? spoken.speaker : undefined)
    const attribution = attributions.find(({ tells }) => tells) ?? attributions[0]
    if (attribution !== undefined)
      spoken =
        attribution.speaker === undefined
          ? undefined
          : { sentence: index, block: sentence.block, speaker: attribution.speaker, verb: attribution.verb }
    for (const quote of here) {
      const earlier = directs.get(quote)
      if (earlier !== undefined) {
        if (earlier.speaker === undefined && attribution !== undefined)
          Object.assign(earlier, { speaker: attribution.speaker, verb: attribution.verb })
        continue
      }
      const long = text.slice(quote.start, quote.end).split(/\s+/).length >= LEAST
      const own = nearest(attributions, quote, text)
      const said = own ?? (long ? (goesOn(spoken, quote, sentence.block, article) ?? introduced(text, quote, heard)) : undefined)
      if (!long && (own === undefined || distance(quote, own) > 60)) continue
      const quotation: Quotation = {
        ...quote,
        sentence: index,
        direct: true,
        speaker: said?.speaker,
        addressee: own?.addressee,
        verb: said?.verb,
      }
      directs.set(quote, quotation)
      found.push(quotation)
    }
    const indirect = attribution?.tells === true ? reported(sentence, attribution, here, text) : undefined
    if (indirect !== undefined)
      found.push({
        ...indirect,
        sentence: index,
        direct: false,
        speaker: attribution!.speaker,
        addressee: attribution!.addressee,
        verb: attribution!.verb,
      })
  })
  return found
}

/** Who spoke last, and where. */
type Spoken = { sentence: number; block: number; speaker: string; verb?: string }

/** Speech goes on over sentences, and over paragraphs that are nothing but quotation. */
function goesOn(spoken: Spoken | undefined, quote: Span, block: number, { text, blocks }: Article): Spoken | undefined {
  const { start, end } = blocks[block]!
  const whole = !/\p{L}/u.test(text.slice(start, quote.start) + text.slice(quote.end, end))
  return spoken !== undefined && (spoken.block === block || (spoken.block === block - 1 && whole)) ? spoken : undefined
}

/** "Jobs left a farewell: “…”": a colon or comma alone leads from the subject of the sentence to the words. */
function introduced(text: string, quote: Span, heard: Outside): { speaker: string; verb?: undefined } | undefined {
  if (!/[,:]\s$/.test(text.slice(quote.start - 3, quote.start - 1))) return undefined
  const verb = heard.tokens.findIndex(({ pos }, i) => i > 0 && (pos === 'VERB' || pos === 'AUX'))
  const subject = verb < 0 ? undefined : subjectBefore(heard, verb)
  return subject !== undefined && heard.isPerson(subject) ? { speaker: subject.actor } : undefined
}

/** The attribution that stands nearest to a quotation. "According to" and, behind the quotation, "…, citing" and "… and called" give way to others. */
function nearest(attributions: Attribution[], quote: Span, text: string): Attribution | undefined {
  const joined = /^\S?\s(?:and|but)\s/.test(text.slice(quote.end, quote.end + 8))
  const weak = ({ lemma, verb, start }: Attribution) =>
    lemma === 'according to' || (start > quote.start && (verb.endsWith('ing') || joined))
  const strong = attributions.filter((each) => !weak(each))
  return (strong.length > 0 ? strong : attributions).reduce<Attribution | undefined>(
    (best, each) => (best === undefined || distance(quote, each) < distance(quote, best) ? each : best),
    undefined,
  )
}

/** Distance between a quotation and the words that attribute it. */
function distance(quote: Span, attribution: Span): number {
  return Math.max(quote.start - attribution.end, attribution.start - quote.end)
}

/** What may follow a closing "X said": " on Monday in Oslo." */
function nothingButTimeAndPlace(after: string): boolean {
  const words = after.slice(Math.max(0, after.search(/\p{L}/u)))
  const rest = words.replace(/^(?:on\s)?\p{Lu}\p{L}{2,8}day/u, '')
  return !/\p{L}/u.test(rest) || /^\s?(?:in|at|during|on) /.test(rest)
}

function outside(sentence: TaggedSentence, quotes: Span[], mentions: ActorMention[], { actors }: Cast): Outside {
  const tokens = sentence.tokens.filter((token) => !quotes.some((quote) => token.start >= quote.start - 1 && token.end <= quote.end + 1))
  const afterQuote = new Set(tokens.filter((token) => quotes.some((quote) => token.start >= quote.end && token.start - quote.end < 4)))
  return { tokens, afterQuote, mentions, isPerson: ({ actor }) => actors.get(actor)?.kind === 'person' }
}

/** The reported clause: after the verb, or before a closing ", X said". Nothing where a quotation holds it all. */
function reported(sentence: TaggedSentence, { start, end, inverted, lemma }: Attribution, quotes: Span[], text: string): Span | undefined {
  const beside = (quote: Span) => (quote.end <= start + 1 && start - quote.end < 60) || (quote.start >= end && quote.start - end < 4)
  const after = text.slice(end, sentence.end)
  const told = lemma === 'tell' && after.length < 60 && !/\bthat\b/.test(after)
  const closing =
    !quotes.some((quote) => quote.start >= end) && (told || (after.length < 60 && !/\bthat\b/.test(after) && nothingButTimeAndPlace(after)))
  const leading = text.slice(sentence.start, start)
  // "…, Mayor Lena Stone said": the title stands between the comma and the speaker
  const comma = /,\s[^,]{0,60}$/.exec(leading)?.index ?? 0
  if ((closing || inverted) && comma > 15) return quotes.some(beside) ? undefined : trim(text, sentence.start, sentence.start + comma)
  if (quotes.some(beside)) return undefined
  const that = /^[^,.;"\u201c]{0,80}?\bthat\s/.exec(after)
  if (that === null && !inverted && !PLAIN.has(lemma) && !clauseFollows(sentence, end)) return undefined
  const addressee =
    lemma === 'tell' && that === null ? /^\s(?:\S+\s){1,4}?(?=(?:the|there|he|she|it|they|we|his|its|a|an)\b)/.exec(after) : null
  return trim(text, end + ((that ?? addressee)?.[0].length ?? 0), sentence.end)
}

/** Verbs of which whatever follows is speech; what others have behind them without "that" may be a thing ("added a feature"). */
const PLAIN = new Set(['say', 'tell'])

/** Does a clause or an infinitive follow, before the next comma or relative pronoun? */
function clauseFollows({ tokens }: TaggedSentence, from: number): boolean {
  const behind = tokens.filter((token) => token.start >= from)
  if (behind[0]?.text === 'to') return true
  const stop = behind.findIndex(({ text }) => /^(?:,|;|which|who|that|and|but)$/.test(text))
  const clause = stop < 0 ? behind : behind.slice(0, stop)
  return clause.some(
    ({ pos, text }, i) =>
      i > 0 &&
      (pos === 'AUX' ||
        (pos === 'VERB' &&
          !text.endsWith('ing') &&
          (!text.endsWith('ed') || /^PR/.test(clause[i - 1]!.pos)) &&
          clause[i - 1]!.text !== 'to')),
  )
}

function trim(text: string, start: number, end: number): Span | undefined {
  let from = start,
    to = end
  while (from < to && /[\s,"\u201c\u201d:]/.test(text[from]!)) from++
  while (to > from && /[\s,"\u201c\u201d]/.test(text[to - 1]!)) to--
  return to - from > 11 ? { start: from, end: to } : undefined
}
