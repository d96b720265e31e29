import { tokenAt, type Line } from '../line.ts'
import { rule, type Family, type Match, type Reading } from '../rule.ts'

const reference = (value: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF'): Reading => ({ type: 'DATE', meaning: { kind: 'reference', value } })

/** "soon after", "soon became", "was soon released": soon in a story of the past. */
function isPast({ line, start, before, after }: Match): boolean {
  const next = line.tokens[tokenAt(line, start) + 1]
  return (
    /^ (?:after|as|enough)\b/.test(after) ||
    /\b(?:was|were|had) $/.test(before) ||
    (next?.pos === 'VERB' && next.text !== next.lemma && !/ing$|s$/.test(next.text))
  )
}

/** "as recently as January", "as soon as Friday": how far off the time behind it is. */
const isDegree = ({ before, after }: Match): boolean => /\bas $/.test(before) && /^ as\b/.test(after)

const isAdjective = (line: Line, at: number) => line.tokens[tokenAt(line, at)]?.pos === 'ADJ'

/** The past, the present and the future, unnamed. */
export const referenceWords: Family = {
  name: 'reference',
  triggers: ['reference'],
  rules: [
    // "the past three summers" is a stretch of its own.
    rule('past', '{past}', (match) =>
      isDegree(match) ||
      (match.text === 'the past' && /^(?:NUM|ADJ|NOUN)$/.test(match.line.tokens[tokenAt(match.line, match.end - 1) + 1]?.pos ?? ''))
        ? undefined
        : reference('PAST_REF'),
    ),
    rule('present', '{present}', ({ text, before, after }) =>
      (text === 'this time' && !/\bat $/.test(before)) ||
      (text === 'the moment' && !/\b(?:at|for) $/.test(before)) ||
      (text === 'the present' && /^ \w/.test(after))
        ? undefined
        : reference('PRESENT_REF'),
    ),
    rule('at-present', '(?<=\\bat )present(?! \\w)', () => reference('PRESENT_REF')),
    rule('future', '{future}', (match) =>
      isDegree(match) || (match.text === 'soon' && isPast(match)) ? undefined : reference('FUTURE_REF'),
    ),
    rule(
      'current',
      'current(?! (?:events|affairs|account))',
      ({ line, start }) => (isAdjective(line, start) ? reference('PRESENT_REF') : undefined),
      ['current'],
    ),
    rule('recent', 'recent', () => reference('PAST_REF'), ['recent']),
  ],
}
