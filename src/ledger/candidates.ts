import { disputed } from '../arrange/differences.ts'
import { onceOf } from '../memory.ts'
import type { Claim, Draft, LedgerEntry, SlugKind } from '../records/index.ts'
import { shortQuote } from './similar.ts'
import { eventSlug, slugify } from './slug.ts'
import { unnamed } from './unnamed.ts'

/** What an entry remembers of the thing it stands for. */
export type Facts = Pick<LedgerEntry, 'title' | 'date' | 'type' | 'differ' | 'names' | 'evidence' | 'anchors'>

/** A thing of the draft that needs a slug: its provisional id, the slug it would like, its facts, all text of a source. */
export type Candidate = { id: string; slug: string; facts: Facts; text?: string }

/** The first sentences of an article, by which it is known again. */
export const FIRST_SENTENCES = 5

/**
 * The candidates of each kind, in the order in which they are minted. Sources come before events, whose evidence
 * names its source by slug (`ids`).
 */
export const CANDIDATES: Record<SlugKind, (draft: Draft, ids: ReadonlyMap<string, string>) => Candidate[]> = {
  source: (draft) =>
    draft.sources.map((source) => {
      const stem = source.file.replace(/^.*\//, '').replace(/\.[a-z0-9]+$/i, '')
      const evidence = source.sentences
        .filter(({ text }) => text !== source.title)
        .slice(0, FIRST_SENTENCES)
        .map((sentence) => ({ quote: shortQuote(unnamed(sentence)) }))
      const text = source.sentences.map(unnamed).join(' ')
      return {
        id: source.id,
        slug: slugify(stem, 'source'),
        facts: { title: source.title, type: source.file, evidence, anchors: source.sentences.map(({ anchor }) => anchor) },
        text,
      }
    }),
  actor: (draft) =>
    draft.actors
      .filter(({ url }) => url !== undefined)
      .map((actor) => ({
        id: actor.id,
        slug: slugify(actor.name, 'actor'),
        facts: { title: actor.name, type: actor.kind, names: others(actor.name, actor.aliases) },
      })),
  place: (draft) =>
    draft.places.map((place) => ({
      id: place.id,
      slug: slugify(place.name, 'place'),
      facts: { title: place.name, type: place.kind },
    })),
  event(draft, ids) {
    const words = new Map(
      draft.sources.flatMap(({ id, sentences }) =>
        sentences.filter(({ names }) => names).map((sentence) => [`${id} ${sentence.anchor}`, unnamed(sentence)] as const),
      ),
    )
    return draft.events.map(({ id, title, type, date, claims, evidence }) => {
      const places = evidence.map(({ source, anchor }) => ({ words: words.get(`${source} ${anchor}`), source: ids.get(source) }))
      const own = told(
        [evidence, title, type, date.earliest, date.latest, date.edtf, claims, ...places.flatMap((each) => [each.words, each.source])],
        () => ({
          slug: eventSlug(date, title),
          facts: {
            title,
            date: date.edtf,
            type,
            ...differing(claims),
            evidence: evidence.map(({ quote, trigger }, at) => ({
              quote: shortQuote(places[at]!.words ?? quote, trigger),
              trigger,
              source: places[at]!.source,
            })),
          },
        }),
      )
      return { id, ...own }
    })
  },
}

/** What is told of each event. */
const told = onceOf<Pick<Candidate, 'slug' | 'facts'>>()

/** The fields on which its sources differ, if they do. */
export function differing(claims: readonly Claim[]): Pick<Facts, 'differ'> {
  const fields = disputed(claims)
  return fields.length ? { differ: fields } : {}
}

/** Aliases other than the name itself, each once, in a fixed order. */
function others(name: string, aliases: readonly string[]): string[] | undefined {
  const names = [...new Set(aliases)].filter((alias) => alias !== name).sort()
  return names.length ? names : undefined
}
