import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse as yaml } from 'yaml'
import { datelineOf } from '../../src/parse/dateline.ts'

const { found, none }: { found: [string, string, string][]; none: string[] } = yaml(
  readFileSync(new URL('datelines.yaml', import.meta.url), 'utf8'),
)

describe('a first paragraph', () => {
  test.each(found)('%s%s%s', (text, mark, rest) => {
    const dateline = datelineOf(text + mark + rest, true)
    expect({ text: dateline?.text, length: dateline?.length }).toEqual({ text, length: text.length + mark.length })
  })
  test.each(none)('has no dateline: %s', (text) => expect(datelineOf(text, true)).toBeUndefined())
})

describe('a later paragraph', () => {
  test('may have one with an agency', () => expect(datelineOf('GENEVA (Reuters) - The two sides met.', false)?.agency).toBe('Reuters'))
  test.each(['BEIRUT, Lebanon — The two sides met.', 'SHILARU: The road is shut.'])('has none without: %s', (text) =>
    expect(datelineOf(text, false)).toBeUndefined(),
  )
})
