import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { EventType } from '../../src/records/index.ts'
import { extract } from '../../src/extract/index.ts'
import { loadLanguage } from '../../src/lexicon/language.ts'
import { sentenceOf } from './sentence.ts'

const language = loadLanguage()
const desks = parse(readFileSync(new URL('desks.yaml', import.meta.url), 'utf8')) as Record<string, Partial<Record<EventType, string[]>>>

const typesOf = (text: string) => extract(sentenceOf(text), 0, { actors: new Map(), places: new Map() }, language).map(({ type }) => type)

describe('the usual events of each desk of a newspaper get their type', () => {
  for (const [desk, types] of Object.entries(desks)) {
    it.each(Object.entries(types))(`${desk}: %s`, (type, sentences) => {
      expect(sentences.filter((text) => !typesOf(text).includes(type as EventType))).toEqual([])
    })
  }
})
