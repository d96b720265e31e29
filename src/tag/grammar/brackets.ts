import type { Word } from './words.ts'

/** More words than that between brackets are a remark of their own. */
const LONGEST = 8

/**
 * Leaves out what stands in brackets behind a noun or a number and tells no event and no time: "the Harbour Board (HB) has
 * opened an inquiry", "a $6m (£5m) repair". Its subject, its verb and its object then stand side by side.
 */
export function withoutBrackets(words: Word[]): Word[] {
  if (!words.some(({ text }) => text === '(')) return words
  const out: Word[] = []
  for (let i = 0; i < words.length; i++) {
    const length = words[i]!.text === '(' && i ? words.slice(i + 1, i + LONGEST + 2).findIndex(({ text }) => text === ')') : -1
    const inside = words.slice(i + 1, i + 1 + length)
    if (
      length > 0 &&
      ['NOUN', 'PROPN', 'NUM', 'SYM'].includes(words[i - 1]!.pos) &&
      !inside.some(({ pos, time }) => time || pos === 'VERB' || pos === 'AUX')
    )
      i += length + 1
    else out.push(words[i]!)
  }
  return out
}
