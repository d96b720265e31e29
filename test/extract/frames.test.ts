import { describe, expect, it } from 'vitest'
import { loadLanguage } from '../../src/lexicon/language.ts'
import { candidates } from '../../src/extract/candidates.ts'
import { contextOf, groupBySentence } from '../../src/extract/context.ts'
import { indexFrames } from '../../src/extract/frame-index.ts'
import { sentenceOf } from './sentence.ts'

const language = loadLanguage()
const index = indexFrames(language)

function evoked(text: string): string[] {
  const tagged = sentenceOf(text)
  return candidates(contextOf(tagged, 0, { actors: new Map(), places: new Map() }, language, groupBySentence(tagged)), index).map(
    (c) => `${c.frame.type} ${c.frame.name}`,
  )
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
