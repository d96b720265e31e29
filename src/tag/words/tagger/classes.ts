// eslint-disable-next-line no-restricted-imports -- what the tagger has learned is part of the program; it is read once
import { readFileSync } from 'node:fs'

/** What a word may be, as one name: the label it bears most often, and all that it or its inflected forms bear. */
export type Classes = (low: string) => string

/** Reads the word list: each line a class and the words of it. */
export function readClasses(): Classes {
  const list = readFileSync(new URL('words.tsv', import.meta.url), 'utf8')
  const known = new Map<string, string>()
  for (const line of list.split('\n')) {
    const [name, words] = line.split('\t')
    for (const word of words?.split(' ') ?? []) known.set(word, name!)
  }
  return (low) => known.get(low) ?? unknownClass(low)
}

/** A word that stands in no list, by what it ends in. */
export function unknownClass(low: string): string {
  if (!/\p{L}/u.test(low)) return low
  const ending = /(?:ing|ed|ly|s)$/.exec(low)
  return `?${ending && low.length > 4 ? ending[0] : ''}${low.includes('-') ? '-' : ''}`
}

/** Whether a word of the class `name` may bear `label`. */
export const isClass = (name: string, label: string) => name.split(/[:.]/).includes(label)
