import { describe, expect, it } from 'vitest'
import type { Frame } from '../../src/lexicon/frame.ts'
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

it('no entry stands in a second frame that is never taken for it', () => {
  const kept = (...asked: unknown[]) => JSON.stringify(asked.map((each) => (Array.isArray(each) ? [...new Set(each)].sort() : each)))
  const firsts = new Map<string, Frame>(),
    shadowed: string[] = []
  const note = (key: string, frame: Frame) => {
    const first = firsts.get(key)
    if (!first) firsts.set(key, frame)
    else if (first !== frame && !first.except) shadowed.push(`${frame.type} ${frame.name} ${key}, taken for ${first.type} ${first.name}`)
  }
  for (const [lemma, patterns] of index.verbs)
    for (const { frame, tail, subjects, objects, needs } of patterns.toSorted((a, b) => b.frame.weight - a.frame.weight))
      note(kept(lemma, tail, subjects, objects, needs, frame.context, frame.patients, frame.agents, frame.ergative, frame.plain), frame)
  for (const patterns of index.nouns.values())
    for (const { frame, noun, of } of patterns) note(kept(noun, of, frame.context, frame.patients), frame)
  expect(firsts.size).toBeGreaterThan(5000)
  expect(shadowed).toEqual([])
})
