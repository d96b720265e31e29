import type { Article, Sentence, TaggedSentence } from '../../src/records/index.ts'
import { tokenize } from '../../src/tag/words/tokens.ts'

/** An article of plain paragraphs, each a list of sentences; the first is the headline when `headline` is set. */
export function articleOf(
  paragraphs: string[][],
  { headline = false, byline = [] as string[] } = {},
): { article: Article; sentences: TaggedSentence[] } {
  const blocks: Article['blocks'] = [],
    sentences: Sentence[] = []
  let text = ''
  paragraphs.forEach((paragraph, index) => {
    const start = text.length
    for (const sentence of paragraph) {
      if (text.length > start) text += ' '
      sentences.push({ start: text.length, end: text.length + sentence.length, block: index })
      text += sentence
    }
    blocks.push({ start, end: text.length, kind: headline && index === 0 ? 'headline' : 'paragraph', rule: 'test:given' })
    text += '\n\n'
  })
  const article: Article = {
    file: { path: 'test.txt', text },
    front: { text: 'excerpts' },
    text,
    segments: [],
    bodyStart: 0,
    title: paragraphs[0]?.[0] ?? '',
    deck: [],
    byline,
    pageDates: [],
    blocks,
    sentences,
  }
  return { article, sentences: tokenize(text, sentences) }
}
