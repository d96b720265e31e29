import type { Evidence, Mark, Mention, Span } from '../records/index.ts'
import { inFile } from '../parse/offsets.ts'
import type { Context } from './context.ts'
import { visible } from './visible.ts'

/** Code units before and after a quote that a TextQuoteSelector carries. */
const CONTEXT = 32

/** The sentence of a mention as evidence, with the words that tell who, what and when marked. */
export function evidenceOf(mention: Mention, context: Context): Evidence {
  const { article, sentences } = context.tagged[mention.article]!
  const sentence = sentences[mention.sentence]!
  const shown = visible(article.text, sentence)
  const before = visible(article.text, { start: Math.max(0, sentence.start - 4 * CONTEXT), end: sentence.start }).text
  const after = visible(article.text, { start: sentence.end, end: Math.min(article.text.length, sentence.end + 4 * CONTEXT) }).text
  return {
    ...inFile(article, { start: sentence.start, end: sentence.end }),
    source: context.sourceId(mention.article),
    quote: shown.text,
    prefix: before.slice(-CONTEXT).replace(/^[\udc00-\udfff]/, ''),
    suffix: after.slice(0, CONTEXT).replace(/[\ud800-\udbff]$/, ''),
    anchor: context.anchor(mention.article, mention.sentence),
    trigger: visible(article.text, mention.trigger).text,
    marks: marksOf(mention).filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
      .map(({ kind, ...span }) => ({ kind, start: shown.at(span.start), end: shown.at(span.end) }))
      .filter(({ start, end }) => end > start)
      .sort((a, b) => a.start - b.start || b.end - a.end),
  }
}

function marksOf({ participants, trigger, timex }: Mention): Mark[] {
  const mark = (kind: Mark['kind'], { start, end }: Span): Mark => ({ kind, start, end })
  return [
    ...participants.filter(({ role }) => role !== 'mentioned').map((span) => mark('who', span)),
    mark('what', trigger),
    ...(timex ? [mark('when', timex)] : []),
  ]
}
