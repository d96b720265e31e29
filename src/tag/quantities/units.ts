import { peoples, words } from './lexicon.ts'

/** Nouns of measures -> unit. */
export const MEASURES = new Map(Object.entries(words.measures))

/** A number before one of these is a time, an age or a rank. */
export const NOT_COUNTED = new Set(words.not_counted)

const PEOPLE = new Set(words.people)
const PEOPLES = new Set(peoples.map((word) => word.toLowerCase()))
/** "Syrians", "Dutch": a people, where the word is the one counted. */
export const isPeoples = (word: string) => PEOPLES.has(word.toLowerCase().replace(/s$/, '')) || PEOPLES.has(word.toLowerCase())

const PERSON_ENDING = /(?:[a-z]{3}(?:ist|man|men|woman|women)|(?:work|fight|protest|demonstrat|farm|teach|play|report|support|follow|lead|develop|vot|milit|min|strik|custom|read|view|us|own|sett|invest|prison|offic|soldi|aid work|command|sail|journal|activ)(?:er|or|ant|ist))$/

export const isPeople = (lemma: string) => PEOPLE.has(lemma) || PERSON_ENDING.test(lemma)
