import { numberWords } from './lexicon.ts'

const { cardinals, ordinals, exact } = numberWords

/** The value of a number in figures or words (`1,200`, `2 1/2`, `twenty-four`, `two hundred and ten`); `X` when it names none (`several`). */
export function numberOf(text: string): number | 'X' {
  const plain = text.trim().replace(/,(?=\d{3})/g, '')
  const known = exact[plain]
  if (known !== undefined) return known
  const figures = /^(\d+(?:\.\d+)?)(?: (\d)\/(\d))?$/.exec(plain)
  if (figures) return Number(figures[1]) + (figures[3] ? Number(figures[2]) / Number(figures[3]) : 0)
  const half = /^(.*?) and (?:a|one) half$/.exec(plain)
  if (half) {
    const whole = numberOf(half[1]!)
    return whole === 'X' ? 'X' : whole + 0.5
  }
  let total = 0,
    last = 0
  for (const word of plain.split(/[ -]+/)) {
    if (word === 'and' || word === 'a') {
      last ||= word === 'a' ? 1 : 0
      continue
    }
    const value = cardinals[word]
    if (value === undefined) return 'X'
    if (value >= 100) {
      total += Math.max(last, 1) * value
      last = 0
    } else last += value
  }
  return total + last
}

/** The value of an ordinal in figures or words (`3rd`, `third`, `twenty-first`). */
export function ordinalOf(text: string): number | undefined {
  const figures = /^(\d{1,4})(?:st|nd|rd|th)$/.exec(text)
  if (figures) return Number(figures[1])
  const parts = text.split(/[ -]+/)
  const last = ordinals[parts.at(-1)!]
  if (last === undefined) return undefined
  return last + (parts.length > 1 ? (cardinals[parts[0]!] ?? 0) : 0)
}
