import { expect, test } from 'vitest'
import { tokens } from '../../src/tag/words/tokens.ts'

const cut = (text: string) => tokens(text, 0).map((token) => token.text)

test('what was read before does not change how a sentence is cut', () => {
  const before = cut('Vexley’s yard, a well-tarred slip and sold.The rest closed.')
  cut('The yard is Vexley’s, the slip well-tarred, the shop sold.The.')
  expect(before.slice(0, 3)).toEqual(['Vexley', '’s', 'yard'])
  expect(cut('Vexley’s yard, a well-tarred slip and sold.The rest closed.')).toEqual(before)
})
