import { describe, expect, it } from 'vitest'
import { loadLanguage } from '../../src/lexicon/language.ts'
import { candidates } from '../../src/extract/candidates.ts'
import { contextOf, groupBySentence } from '../../src/extract/context.ts'
import { indexFrames } from '../../src/extract/frames.ts'
import { tokens } from '../../src/tag/words/tokens.ts'
import type { Tagged } from '../../src/records/index.ts'

const language = await loadLanguage()
const index = indexFrames(language.frames)

/** One bare sentence, without names or times. */
export function sentenceOf(text: string): Tagged {
  const span = { start: 0, end: text.length }
  return {
    article: { file: { path: 'a.txt', text }, front: { text: 'excerpts' }, text, segments: [], bodyStart: 0, title: '', deck: [], byline: [], pageDates: [],
      blocks: [{ ...span, kind: 'paragraph', rule: 'paragraph:prose' }], sentences: [{ ...span, block: 0 }] },
    published: { edtf: '2020-01-15', date: '2020-01-15', certain: true, basis: [] },
    sentences: [{ ...span, block: 0, tokens: tokens(text, 0) }],
    timexes: [], actors: [], places: [], quantities: [], quotations: [],
  }
}

function evoked(text: string): string[] {
  const tagged = sentenceOf(text)
  return candidates(contextOf(tagged, 0, { actors: new Map(), places: new Map() }, language, groupBySentence(tagged)), index).map((c) => `${c.frame.type} ${c.frame.name}`)
}

describe('each frame is evoked by its example and not by its counter-example', () => {
  for (const frame of language.frames) {
    const id = `${frame.type} ${frame.name}`
    it(id, () => {
      expect(frame.example, 'a frame needs an example').toBeDefined()
      expect(evoked(frame.example!)).toContain(id)
      if (frame.counter) expect(evoked(frame.counter)).not.toContain(id)
    })
  }
})
