import type { Line } from '../line.ts'
import type { Direction } from '../meaning.ts'
import { months, movements, telling, word } from './words.ts'

/** How many words a figure with its noun may take up between its preposition and its month. */
const FIGURE = 8

const isMonth = (line: Line, first: number, last: number, preposition: string): boolean =>
  first === last && months.has(word(line, first)) && word(line, first - 1) === preposition

/** "ease to 1.5 percent from 1.8 percent in April", "after a 0.6 percent fall in March": what is measured against is known; but not "from 5 in May to 6 in June". */
export function isBaseOfComparison(line: Line, first: number, last: number): boolean {
  if (!isMonth(line, first, last, 'in') || /^(?:to|through)$/.test(word(line, last + 1))) return false
  let figure = false
  for (let at = first - 2; at > first - 2 - FIGURE && at >= 0; at--) {
    const { pos, text } = line.tokens[at]!
    figure ||= /^\W?\d/.test(text)
    if (/^(?:from|after|following|against|with|than)$/.test(text.toLowerCase())) return figure
    if (!/^(?:NUM|NOUN|PROPN|ADJ|DET|SYM|PUNCT)$/.test(pos) || text === ',') return false
  }
  return false
}

/** "is forecast to rise in January", "crude for May fell": of figures the month that is nearest is meant, in any tense. */
export function isMonthOfFigures(line: Line, first: number, last: number, left: Direction | undefined): boolean {
  if (left !== 'future') return isMonth(line, first, last, 'for')
  if (!isMonth(line, first, last, 'in')) return false
  const at = line.tokens.slice(0, first).findLastIndex(({ pos }) => pos === 'VERB' || pos === 'AUX')
  return at > 0 && word(line, at - 1) === 'to' && (movements.has(line.tokens[at]!.lemma) || telling.has(line.tokens[at]!.lemma))
}
