import { ofObject, once } from '../memory.ts'
import type { Article, Evidence, Mark, Mention, Span, Tagged, Token } from '../records/index.ts'
import { inFile } from '../parse/offsets.ts'
import { anchorsOf, privateNamesOf, sourceIdOf } from './context.ts'
import { visible, type Visible } from './visible.ts'

/** Code units before and after a quote that a TextQuoteSelector carries. */
const CONTEXT = 32

/** A sentence as a page prints it, with what stands before and behind it. */
type Printed = { shown: Visible; prefix: string; suffix: string }

/** The sentences of an article in print, each made once for all its mentions. */
const printed = ofObject(({ article: { text }, sentences }: Tagged): ((index: number) => Printed) => {
  const made: Printed[] = []
  return (index) => (made[index] ??= print(text, sentences[index]!))
})

function print(text: string, { start, end }: Span): Printed {
  const before = visible(text, { start: Math.max(0, start - 4 * CONTEXT), end: start }).text
  const after = visible(text, { start: end, end: Math.min(text.length, end + 4 * CONTEXT) }).text
  return {
    shown: visible(text, { start, end }),
    prefix: before.slice(-CONTEXT).replace(/^[\udc00-\udfff]/, ''),
    suffix: after.slice(0, CONTEXT).replace(/[\ud800-\udbff]$/, ''),
  }
}

/** The sentence of a mention as evidence, with the words that tell who, what and when marked. */
export const evidenceOf = once((mention: Mention, tagged: Tagged): Evidence => {
  const { article, sentences } = tagged
  const sentence = sentences[mention.sentence]!,
    { shown, prefix, suffix } = printed(tagged)(mention.sentence)
  return {
    ...inFile(article, { start: sentence.start, end: sentence.end }),
    source: sourceIdOf(tagged),
    quote: shown.text,
    prefix,
    suffix,
    anchor: anchorsOf(tagged)[mention.sentence]!,
    trigger: visible(article.text, mention.trigger).text,
    excerpt: excerptOf(mention, nameless(mention.trigger, sentence, privateNamesOf(tagged, sentence)), sentence.tokens, article, shown),
    marks: marksOf(mention)
      .filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
      .map(({ kind, ...span }) => ({ kind, start: shown.at(span.start), end: shown.at(span.end) }))
      .filter(({ start, end }) => end > start)
      .sort((a, b) => a.start - b.start || b.end - a.end),
  }
})

/** Longest excerpt, in words: a clause that runs on is cut between phrases, round the word that names the event. */
const EXCERPT_WORDS = 14
/** Words that an excerpt may have besides, to end with its last noun phrase. */
const EXCERPT_MORE = 5
/** Shortest excerpt, in code units: less than that does not tell anything. */
const EXCERPT_MIN = 30

/** The stretch of a sentence round the trigger that names no private person. */
function nameless(trigger: Span, sentence: Span, names: Span[]): Span {
  const before = names.filter(({ end }) => end <= trigger.start).map(({ end }) => end),
    after = names.filter(({ start }) => start >= trigger.end).map(({ start }) => start)
  return { start: Math.max(sentence.start, ...before), end: Math.min(sentence.end, ...after) }
}

/** The clause that tells the event, within the stretch of its sentence that may be quoted. */
function excerptOf({ clause, trigger }: Mention, within: Span, tokens: Token[], article: Article, shown: Visible): Evidence['excerpt'] {
  const text = article.text.slice(within.start, within.end)
  const words = [...text.matchAll(/\S+/g)].map((m) => ({ start: within.start + m.index, end: within.start + m.index + m[0].length }))
  let first = Math.max(
      0,
      words.findIndex((w) => w.end > clause.start),
    ),
    last = words.findLastIndex((w) => w.start < clause.end)
  const named = Math.max(
    first,
    words.findIndex((w) => w.end > trigger.start),
  )
  if (last - first >= EXCERPT_WORDS) {
    const run = Math.max(first + EXCERPT_WORDS - 1, Math.min(last, named + 6))
    const inside = (at: number) => {
      const word = words[at]
      return word ? tokens.filter((token) => token.start >= word.start && token.start < word.end) : []
    }
    first = Math.max(first, run - EXCERPT_WORDS + 1)
    if (first < named && inside(first)[0]?.pos === 'CCONJ') first++
    last = phraseEnd((word) => [inside(word)[0]?.pos, inside(word).at(-1)?.pos], { from: named, run, to: last })
  }
  while (words[last]!.end - words[first]!.start < EXCERPT_MIN && (first > 0 || last < words.length - 1))
    if (last < words.length - 1) last++
    else first--
  const span = { start: words[first]!.start, end: words[last]!.end }
  const file = inFile(article, span)
  return { start: shown.at(span.start), end: shown.at(span.end), from: file.start, to: file.end }
}

/**
 * The word with which a phrase ends, near `run`: the end of the noun phrase that `run` is in, or of the phrase before
 * it. Of each word (which may be several tokens: "Masri’s") the tag of the first token and of the last.
 */
function phraseEnd(
  tags: (word: number) => (Token['pos'] | undefined)[],
  { from, run, to }: { from: number; run: number; to: number },
): number {
  const begins = (word: number, ...of: Token['pos'][]) => of.some((tag) => tag === tags(word)[0]),
    ends = (word: number, ...of: Token['pos'][]) => of.some((tag) => tag === tags(word)[1])
  let end = run
  while (
    end < Math.min(to, run + EXCERPT_MORE) &&
    ends(end, 'DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'PART') &&
    begins(end + 1, 'ADJ', 'NUM', 'NOUN', 'PROPN')
  )
    end++
  while (end > from && end < to && ends(end, 'DET', 'ADJ', 'ADP', 'ADV', 'CCONJ', 'SCONJ', 'PART', 'AUX', 'PRON')) end--
  return end
}

function marksOf({ participants, trigger, timex }: Mention): Mark[] {
  const mark = (kind: Mark['kind'], { start, end }: Span): Mark => ({ kind, start, end })
  return [
    ...participants.filter(({ role }) => role !== 'mentioned').map((span) => mark('who', span)),
    mark('what', trigger),
    ...(timex ? [mark('when', timex)] : []),
  ]
}
