import { fnv1a } from '../arrange/anchors.ts'
import { compare } from '../compare.ts'
import { ofObject } from '../memory.ts'
import type { Article, Tagged } from '../records/index.ts'

/** The names of the articles of a story, and at which place each stands in the order of their words. */
export type Names = { names: string[]; order: number[] }

/**
 * Names the articles by their words, so that adding, renaming or re-ordering files changes no comparison.
 */
export function namesOf(tagged: readonly Tagged[]): Names {
  const sorted = tagged
    .map((_, index) => index)
    .sort(
      (a, b) =>
        compare(tagged[a]!.article.text, tagged[b]!.article.text) || compare(tagged[a]!.article.file.path, tagged[b]!.article.file.path),
    )
  const names: string[] = [],
    order: number[] = [],
    taken = new Map<string, number>()
  sorted.forEach((index, rank) => {
    const name = nameOf(tagged[index]!.article),
      times = (taken.get(name) ?? 0) + 1
    taken.set(name, times)
    names[index] = times === 1 ? name : `${name}-${times}`
    order[index] = rank
  })
  return { names, order }
}

const nameOf = ofObject(({ text }: Article) => fnv1a(text).toString(36))
