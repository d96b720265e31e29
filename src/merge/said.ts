import { append } from '../append.ts'
import { ofObject } from '../memory.ts'
import type { Tagged } from '../records/index.ts'

/** Who, where, when and how many a sentence names. */
export type Said = Pick<Tagged, 'actors' | 'places' | 'timexes' | 'quantities'>

/** What each sentence of an article names. */
export const saidIn = ofObject(({ actors, places, timexes, quantities }: Tagged): ((sentence: number) => Said) => {
  const [who, where, when, many] = [listed(actors), listed(places), listed(timexes), listed(quantities)]
  return (sentence) => ({ actors: who(sentence), places: where(sentence), timexes: when(sentence), quantities: many(sentence) })
})

function listed<T extends { sentence: number }>(all: readonly T[]): (sentence: number) => T[] {
  const lists = new Map<number, T[]>()
  for (const each of all) append(lists, each.sentence, each)
  return (sentence) => lists.get(sentence) ?? []
}
