import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse as yaml } from 'yaml'
import { isEnglish } from '../../src/parse/english.ts'

const { english, other }: { english: string[]; other: string[] } = yaml(readFileSync(new URL('english.yaml', import.meta.url), 'utf8'))

describe('a text', () => {
  test.each(english)('is English: %s', (text) => expect(isEnglish(text)).toBe(true))
  test.each(other)('is not English: %s', (text) => expect(isEnglish(text)).toBe(false))
})
