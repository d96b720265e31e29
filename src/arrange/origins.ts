import { once } from '../memory.ts'
import type { Evidence, Tagged, TaggedSentence } from '../records/index.ts'
import { append } from '../append.ts'
import { fnv1a, normalised } from './anchors.ts'

/** Words in a row that two independent reporters do not choose alike. */
const SHINGLE = 5

/** Every fourth shingle is kept (those whose hash divides by 4: the same ones in every text), for speed on large stories. */
const SAMPLE = 4

/** Two articles are copies of one report when the shorter shares half of its shingles with the other. */
const COPY = 0.5

/** Two sentences are copies when the shorter shares this much. */
const COPIED_SENTENCE = 0.6

/** A shingle in more articles than this links each article to the next only. */
const COMMON = 20

/** Numbers the origins of the articles: copies of one wire report have the same number. */
export function originsOf(tagged: Tagged[]): number[] {
  const sketches = tagged.map(({ sentences, article }) => sketchOf(sentences, article.text))
  const holders = new Map<number, number[]>()
  sketches.forEach((sketch, article) => {
    for (const hash of sketch) append(holders, hash, article)
  })
  const shared = new Map<string, number>()
  for (const articles of holders.values()) {
    const reach = articles.length > COMMON ? 1 : articles.length
    for (let i = 0; i < articles.length; i += 1) {
      for (let j = i + 1; j < articles.length && j - i <= reach; j += 1) {
        const key = `${articles[i]} ${articles[j]}`
        shared.set(key, (shared.get(key) ?? 0) + 1)
      }
    }
  }
  const parent = tagged.map((_, article) => article)
  const root = (article: number): number => {
    let at = article
    while (parent[at] !== at) at = parent[at]!
    return at
  }
  for (const [key, count] of shared) {
    const [a, b] = key.split(' ').map(Number) as [number, number]
    if (count >= COPY * Math.min(sketches[a]!.size, sketches[b]!.size)) parent[Math.max(root(a), root(b))] = Math.min(root(a), root(b))
  }
  return parent.map((_, article) => root(article))
}

/** By what one article is known as a copy of another. */
const sketchOf = once((sentences: TaggedSentence[], text: string) =>
  shingles(sentences.map(({ start, end }) => text.slice(start, end)).join(' '), SAMPLE),
)

type Quoted = Pick<Evidence, 'quote'>

/** How many independent origins tell an event: articles of one origin, and articles that share the sentence, count once. */
export function countOrigins(told: readonly { origin: number; evidence: Quoted }[]): number {
  const quotes = new Map<number, Quoted[]>()
  for (const { origin, evidence } of told) append(quotes, origin, evidence)
  // Most events have one, which is compared with nothing.
  if (quotes.size < 2) return quotes.size
  const kept: Set<number>[][] = []
  for (const own of quotes.values()) {
    const sketches = own.map((evidence) => quoteSketch(evidence))
    if (!kept.flat().some((other) => sketches.some((sketch) => copied(sketch, other)))) kept.push(sketches)
  }
  return kept.length
}

/** By what one quotation is known as a copy of another. */
const quoteSketch = once(({ quote }: Quoted) => shingles(quote, 1))

function copied(a: Set<number>, b: Set<number>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let count = 0
  for (const hash of small) if (large.has(hash)) count += 1
  return count > 0 && count >= COPIED_SENTENCE * small.size
}

/** Hashes of the runs of `SHINGLE` words, of which one in `sample` is kept. */
function shingles(text: string, sample: number): Set<number> {
  const words = normalised(text).match(/[\p{L}\p{N}]+/gu) ?? []
  const found = new Set<number>()
  for (let at = 0; at + SHINGLE <= words.length; at += 1) {
    const hash = fnv1a(words.slice(at, at + SHINGLE).join(' '))
    if (hash % sample === 0) found.add(hash)
  }
  return found
}
