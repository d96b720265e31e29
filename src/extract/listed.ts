import { ofObject } from '../memory.ts'
import type { Word } from '../tag/grammar/words.ts'

/** What large numbers are cut short to: "$190m", "£3bn". */
const AMOUNTS = new Map([
  ['m', 'million'],
  ['mn', 'million'],
  ['bn', 'billion'],
  ['tn', 'trillion'],
])

/** The lemmas of the words from `first` to `last`, spaced, for looking up listed words and phrases; "an updated map" is no update. */
export function lemmas(words: Word[], first: number, last: number): string {
  const listedAs = ({ pos, text, lemma }: Word, k: number) =>
    (words[first + k - 1]?.pos === 'NUM' && AMOUNTS.get(text.toLowerCase())) ||
    // the tagger's lemma of "through" is "thru"
    (pos === 'ADP' || (pos === 'ADJ' && /(?:ed|ing)$/.test(text)) ? text : lemma).toLowerCase()
  return ` ${words
    .slice(first, last + 1)
    .map(listedAs)
    .join(' ')
    .replaceAll('-', ' ')} `
}

/** The words and phrases of a list as `lemmas` has them, and the phrases alone. */
const spaced = ofObject((list: string[]) => list.map((word) => ` ${word.replaceAll('-', ' ')} `))
const phrases = ofObject((list: string[]) => spaced(list.filter((word) => word.includes(' '))))

/** Whether a text of lemmas holds a word or phrase of a list; whether it holds a phrase of several words. */
export const holds = (text: string, list: string[]) => spaced(list).some((word) => text.includes(word))
export const holdsPhrase = (text: string, list: string[]) => phrases(list).some((phrase) => text.includes(phrase))

/** The lemmas of a whole sentence. */
export const sentenceLemmas = ofObject((words: Word[]) => lemmas(words, 0, words.length - 1))
