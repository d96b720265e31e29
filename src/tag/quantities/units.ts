import { peoples, words } from './lexicon.ts'

/** Nouns of measures -> unit. */
export const MEASURES = new Map(Object.entries(words.measures))

/** A number before one of these is a time, an age or a rank. */
export const NOT_COUNTED = new Set(words.not_counted)

const PEOPLE = new Set(words.people)
const PEOPLES = new Set(peoples.map((word) => word.toLowerCase()))
/** "Kenyans", "Dutch": a people, where the word is the one counted. */
export const isPeoples = (word: string) => PEOPLES.has(word.toLowerCase().replace(/s$/, '')) || PEOPLES.has(word.toLowerCase())

const { any, stems, stemmed } = words.person_endings
const PERSON_ENDING = new RegExp(`(?:[a-z]{3}(?:${any.join('|')})|(?:${stems.join('|')})(?:${stemmed.join('|')}))$`)

export const isPeople = (lemma: string) => PEOPLE.has(lemma) || PERSON_ENDING.test(lemma)
