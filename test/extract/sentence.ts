import type { Tagged } from '../../src/records/index.ts'
import { tokens } from '../../src/tag/words/tokens.ts'

/** One bare sentence, without names or times. */
export function sentenceOf(text: string): Tagged {
  const span = { start: 0, end: text.length }
  return {
    article: {
      file: { path: 'a.txt', text },
      front: { text: 'excerpts' },
      text,
      segments: [],
      bodyStart: 0,
      title: '',
      deck: [],
      byline: [],
      pageDates: [],
      blocks: [{ ...span, kind: 'paragraph', rule: 'paragraph:prose' }],
      sentences: [{ ...span, block: 0 }],
    },
    published: { edtf: '2020-01-15', date: '2020-01-15', certain: true, basis: [] },
    sentences: [{ ...span, block: 0, tokens: tokens(text, 0) }],
    timexes: [],
    actors: [],
    places: [],
    quantities: [],
    quotations: [],
    cast: { actors: new Map(), places: new Map() },
  }
}
