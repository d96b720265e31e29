import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import * as z from 'zod'
import type { SiteData } from './site.ts'
import { stem } from './gold.ts'

/** Events that several articles tell: by article, some words of each sentence that tells it. `soft`: may be joined or not. */
const Coreference = z.array(
  z.strictObject({ event: z.string(), soft: z.boolean().default(false), told: z.record(z.string(), z.array(z.string()).min(1)) }),
)
export type Coreference = z.infer<typeof Coreference>

export const readCoreference = (file: string): Coreference => Coreference.parse(parse(readFileSync(file, 'utf8')))

/** An article put back together from its tokens; `name` is its number. */
export type Article = { name: string; text: string }

/** Reads the tokenised articles of a folder of SemEval-2015 Task 4: headline, printed date, and a line for each sentence. */
export function readTokenised(folder: string): Article[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.xml'))
    .sort()
    .map((file) => {
      const sentences: string[][] = []
      for (const [, sentence, token] of readFileSync(join(folder, file), 'utf8').matchAll(
        /<token [^>]*sentence="(\d+)"[^>]*>([^<]*)<\/token>/g,
      )) {
        ;(sentences[Number(sentence)] ??= []).push(decoded(token!))
      }
      return { name: /^\d+/.exec(file)![0], text: `${sentences.map(written).join('\n\n')}\n` }
    })
}

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" }
const decoded = (token: string) => token.replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity)

/** Tokens as a printed sentence: quotation marks open and close in turn, punctuation leans on its word. */
function written(tokens: readonly string[]): string {
  let open = false
  const marked = tokens.map((token) => {
    if (token !== '"' && token !== '``' && token !== "''") return token
    open = !open
    return open ? '"<' : '>"'
  })
  return marked
    .join(' ')
    .replaceAll('"< ', '"')
    .replaceAll(' >"', '"')
    .replace(/"<|>"/g, '"')
    .replace(/ ([,.;:!?)\]%])/g, '$1')
    .replace(/([($£€[]) /g, '$1')
    .replace(/ (n't|'(?:s|re|ve|ll|d|m))\b/gi, '$1')
    .replace(/(\w) ' (?=s\b)/g, "$1'")
}

/** Counts over pairs of articles that tell one event. `missed` and `wrong` name them. */
export type Score = { right: number; missed: string[]; wrong: string[] }

/**
 * Scores which articles the records join: a pair of articles in one event is right if both tell one event of the gold
 * by the sentences quoted there, and wrong if they tell none of it. All quotes must be published.
 */
export function scoreCoreference(gold: Coreference, { events, sources }: SiteData): Score {
  const name = new Map(sources.map(({ id, file }) => [id, stem(file)])),
    score: Score = { right: 0, missed: [], wrong: [] }
  const joined = events.map((event) => ({
    event,
    told: tellers(event.evidence.map(({ source, quote }) => [name.get(source) ?? '', folded(quote)])),
  }))
  const tells = (words: readonly string[] | undefined, quotes: readonly string[] | undefined) =>
    words?.some((each) => quotes?.some((quote) => quote.includes(folded(each)))) ?? false
  for (const { event, soft, told } of gold) {
    if (soft) continue
    for (const [a, b] of pairs(Object.keys(told))) {
      if (joined.some((each) => tells(told[a], each.told.get(a)) && tells(told[b], each.told.get(b)))) score.right++
      else score.missed.push(`${event}: ${a}, ${b}`)
    }
  }
  for (const { event, told } of joined) {
    for (const [a, b] of pairs([...told.keys()])) {
      if (!gold.some((each) => tells(each.told[a], told.get(a)) && tells(each.told[b], told.get(b))))
        score.wrong.push(`${event.id}: ${a}, ${b}`)
    }
  }
  return score
}

const folded = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '')

function tellers(evidence: readonly [article: string, quote: string][]): Map<string, string[]> {
  const told = new Map<string, string[]>()
  for (const [article, quote] of evidence) told.set(article, [...(told.get(article) ?? []), quote])
  return told
}

const pairs = (names: readonly string[]): [string, string][] =>
  [...names].sort().flatMap((a, i, all) => all.slice(i + 1).map((b): [string, string] => [a, b]))
