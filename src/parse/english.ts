import { ENGLISH } from './lexicon.ts'
import { lower } from './rules/words.ts'

const FUNCTION_WORDS = new Set(ENGLISH.function_words)

/** Words that are looked at. */
const SAMPLE = 600

/**
 * Least share of function words that only English has. English news has about 0.25, telegraphic wire copy 0.15; Dutch
 * and the Scandinavian languages, which are nearest, below 0.03; others 0.01 or nothing.
 */
const SHARE = 0.06

/** Whether a text is English, by the share of its function words. A text of a few words passes if its script is Latin. */
export function isEnglish(text: string): boolean {
  const words =
    lower(text.slice(0, SAMPLE * 8))
      .match(/\p{L}+/gu)
      ?.slice(0, SAMPLE) ?? []
  const latin = words.filter((word) => /^\p{Script=Latin}/u.test(word))
  if (latin.length * 2 < words.length) return false
  return words.filter((word) => FUNCTION_WORDS.has(word)).length >= Math.floor(SHARE * words.length)
}
