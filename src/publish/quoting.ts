import type { Draft } from '../records/index.ts'

/** What a site may quote of each source. */
export interface Quoting {
  /** whether a sentence of a source (both by id) may be printed */
  allows(source: string, anchor: string): boolean
  /** share of the source's words that is quoted, 0 to 1 */
  share(source: string): number
}

const wordCount = (text: string) => text.split(/\s+/).filter(Boolean).length

/**
 * Spends each source's quoting budget (`story.yaml` `quoting`, a share of its words) on the evidence of the most
 * salient events first. `text: full` allows every sentence, `text: none` no sentence. Pages and exports share it:
 * a sentence is either quoted everywhere or nowhere.
 */
export function quoting({ story, events, sources }: Pick<Draft, 'story' | 'events' | 'sources'>): Quoting {
  const state = new Map(sources.map((source) => {
    const length = new Map(source.sentences.map((sentence) => [sentence.anchor, wordCount(sentence.text)]))
    const all = source.text === 'full'
    return [source.id, {
      length, words: source.words, used: all ? source.words : 0, allowed: new Set(all ? length.keys() : []),
      budget: source.text === 'excerpts' ? story.quoting * source.words : 0,
    }]
  }))
  for (const event of events.toSorted((a, b) => b.salience - a.salience)) {
    for (const { source, anchor, quote } of event.evidence) {
      const entry = state.get(source)
      if (!entry || entry.allowed.has(anchor)) continue
      const cost = entry.length.get(anchor) ?? wordCount(quote)
      if (entry.used + cost > entry.budget) continue
      entry.used += cost
      entry.allowed.add(anchor)
    }
  }
  return {
    allows: (source, anchor) => state.get(source)?.allowed.has(anchor) ?? false,
    share(source) {
      const entry = state.get(source)
      return entry?.words ? Math.min(1, entry.used / entry.words) : 0
    },
  }
}
