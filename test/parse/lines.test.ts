import { describe, expect, test } from 'vitest'
import { units } from '../../src/parse/formats/lines.ts'

const cut = (text: string) => units(text).map(({ start, end }) => text.slice(start, end).replace(/\s*\n\s*/g, ' '))

const wrapped = `The ministers met in the old customs house on the river for the third
time in a week. They spoke for two hours, and when they came out neither
of them wanted to say what had been agreed.`

describe('wrapped-prose', () => {
  test('joins lines that are filled to one width', () => expect(cut(wrapped)).toHaveLength(1))
  test('holds for a paragraph of two lines in a text that is wrapped', () => {
    expect(cut(`${wrapped}\n\nOne of them had a bandaged hand, which he kept in his pocket. Guards\nStood by the door.`)).toHaveLength(2)
  })
  test('leaves lines apart that are too short to be filled', () => {
    expect(cut('A caption that is a good deal longer than what comes below it, as captions are\nJane Doe\nShare this\nPrint')).toHaveLength(
      4,
    )
  })
  test('leaves sentences apart that stand on lines of their own', () => {
    expect(
      cut(
        'The ministers met in the old customs house on the river on Monday.\nThey spoke for two hours, and nobody knows what they have said so far.\nThen they left by the back door.',
      ),
    ).toHaveLength(3)
  })
  test('begins a paragraph at a line that is set in', () => {
    expect(
      cut(
        wrapped.concat(
          '\n     Nobody else had been let into the house, and the street was closed\nto cars until the evening, when the last guards went home to sleep.',
        ),
      ),
    ).toHaveLength(2)
  })
})

describe('lower-case-continuation', () => {
  test('joins a line that goes on in lower case', () =>
    expect(cut('The paper printed a blank front page\non Wednesday.')).toEqual(['The paper printed a blank front page on Wednesday.']))
  test('not after a full stop', () => expect(cut('The paper printed a blank front page.\nvan der Berg wrote it.')).toHaveLength(2))
  test('not when the line is a widget', () =>
    expect(cut('The paper with the blank front page, printed in Vell\nshare\ntweet')).toHaveLength(3))
})
