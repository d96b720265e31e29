import { append } from '../../append.ts'
import type { ActorMention, CastActor } from '../../records/index.ts'
import { closes } from './anaphors.ts'
import type { CastBook } from './cast.ts'
import type { Known } from './known.ts'
import type { Page, Reference } from './page.ts'
import type { Word } from './words.ts'

/** Who runs the quarry, the plant, the mine of a story: noun -> the one company that the texts tell to. */
export type Owners = ReadonlyMap<string, CastActor>

/** At most so many words stand between an owner and what is owned: "Marrow's oldest limestone quarry". */
const BETWEEN = 4

const singular = (key: string) => key.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '')

/** Reads off the sentences of a story who owns what: "Marrow's quarry", "Marrow … its largest quarry", "Marrow operates three quarries". */
export function ownersOf(articles: { words: Word[][]; actors: ActorMention[] }[], book: CastBook, known: Known): Owners {
  const told = new Map<string, CastActor[]>()
  for (const { words: sentences, actors } of articles) {
    const bySentence = new Map<number, ActorMention[]>()
    for (const mention of actors) append(bySentence, mention.sentence, mention)
    for (const { sentence, start, end, actor } of actors) {
      const company = book.cast.actors.get(actor)!,
        words = sentences[sentence]!
      if (company.kind !== 'organisation') continue
      const to = words.findIndex((word) => word.end === end) + 1,
        found = to === 0 ? [] : workOf(words, to, known)
      if (
        found.length === 0 ||
        bySentence
          .get(sentence)!
          .some((other) => other.start > start && other.start < (words[to + 12]?.start ?? Infinity) && other.actor !== actor)
      )
        continue
      for (const work of found) append(told, work, company)
    }
  }
  return new Map([...told].flatMap(([work, companies]) => (new Set(companies).size === 1 ? [[work, companies[0]!]] : [])))
}

const RUNS = new Set(['own', 'operate', 'run'])

/** What the company whose name ends before `to` is told to own. */
function workOf(words: Word[], to: number, { cues }: Known): string[] {
  const from =
    words[to - 1]!.possessive || RUNS.has(words[to]?.lemma ?? '') ? to : words.findIndex((word, i) => i >= to && word.key === 'its') + 1
  if (from === 0) return []
  const work = words
    .slice(from, from + BETWEEN + 1)
    .find((word, k, phrase) => cues.works.has(singular(word.key)) && phrase.slice(1, k + 1).every(({ gap }) => /^(?:\s+|-)$/.test(gap)))
  return work ? [singular(work.key)] : []
}

/** "the mine agency closed the quarry", "at the Marrow Hill quarry": the works that the article's company runs stand for it. */
export function works(page: Page, i: number): Reference | undefined {
  const { words, known, context } = page
  const owner = context.owners.get(words[i]!.key)
  if (owner === undefined || !context.named.has(owner) || !closes(page, i)) return undefined
  let k = i - 1
  while (
    k > 0 &&
    k >= i - BETWEEN &&
    /^(?:\s+|-)$/.test(words[k + 1]!.gap) &&
    ['ADJ', 'NOUN', 'PROPN'].includes(words[k]!.pos) &&
    !words[k]!.possessive
  )
    k--
  return known.cues.determiners.has(words[k]?.key ?? '') ? { actor: owner, how: 'works', to: i + 1 } : undefined
}
