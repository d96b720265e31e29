import { once } from '../memory.ts'
import type { Draft, Event, Evidence, Mark, Span } from '../records/index.ts'

/** What a site may quote of each source. */
export interface Quoting {
  /** whether anything of a sentence of a source (both by id) may be printed */
  allows(source: string, anchor: string): boolean
  /** whether all of it may */
  whole(source: string, anchor: string): boolean
  /** the stretch of a sentence, as the source page prints it, that may be quoted */
  part(source: string, anchor: string): Span | undefined
  /** share of the source's words that is quoted, 0 to 1 */
  share(source: string): number
}

const wordCount = (text: string) => text.match(/\S+/g)?.length ?? 0

/** History that names its day stands on the timeline too: its low salience must not cost it its quote. */
const worth = ({ background, date, salience }: Event) => salience * (background && date.expression ? 2.5 : 1)

type State = {
  texts: Map<string, string>
  names: Map<string, Span[]>
  parts: Map<string, Span>
  words: number
  used: number
  budget: number
}

/**
 * Spends each source's quoting budget (`story.yaml` `quoting`, a share of its words): first on the clause that tells
 * each event, the worthiest events first, then on the words that date it where they stand outside the clause, then on
 * the whole sentences round them, in the same order. `text: full`
 * allows every sentence, `text: none` no sentence. The name of a private person is never quoted: of a sentence that
 * holds one, the clause without it is. Pages and exports share this.
 */
export const quoting = once(({ story, events, sources }: Pick<Draft, 'story' | 'events' | 'sources'>): Quoting => {
  const state = new Map<string, State>(
    sources.map((source) => {
      const texts = new Map(source.sentences.map((sentence) => [sentence.anchor, sentence.text]))
      const names = new Map(source.sentences.flatMap((sentence) => (sentence.names ? [[sentence.anchor, sentence.names] as const] : [])))
      const open = source.text === 'full' ? source.sentences.filter(({ anchor }) => !names.has(anchor)) : []
      const parts = new Map(open.map(({ anchor, text }) => [anchor, { start: 0, end: text.length }]))
      const budget = { excerpts: story.quoting * source.words, full: Infinity, none: 0 }[source.text]
      return [source.id, { texts, names, parts, words: source.words, used: source.text === 'full' ? source.words : 0, budget }]
    }),
  )
  const grow = ({ source, anchor }: Evidence, span: Span) => {
    const entry = state.get(source),
      text = entry?.texts.get(anchor)
    if (!entry || text === undefined) return
    const before = entry.parts.get(anchor)
    const after = before ? { start: Math.min(before.start, span.start), end: Math.max(before.end, span.end) } : span
    const cost = wordCount(text.slice(after.start, after.end)) - (before ? wordCount(text.slice(before.start, before.end)) : 0)
    if (entry.used + cost > entry.budget || entry.names.get(anchor)?.some(({ start, end }) => start < after.end && end > after.start))
      return
    entry.used += cost
    entry.parts.set(anchor, after)
  }
  const ranked = events.toSorted((a, b) => worth(b) - worth(a)).flatMap(({ evidence }) => evidence)
  for (const evidence of ranked) grow(evidence, evidence.excerpt)
  const told = ranked.filter(({ source, anchor }) => state.get(source)?.parts.has(anchor))
  for (const evidence of told) for (const when of evidence.marks.filter(({ kind }) => kind === 'when')) grow(evidence, when)
  for (const evidence of told) grow(evidence, { start: 0, end: evidence.quote.length })
  const part = (source: string, anchor: string) => state.get(source)?.parts.get(anchor)
  return {
    allows: (source, anchor) => part(source, anchor) !== undefined,
    whole(source, anchor) {
      const span = part(source, anchor)
      return span !== undefined && span.start === 0 && span.end === state.get(source)?.texts.get(anchor)?.length
    },
    part,
    share(source) {
      const entry = state.get(source)
      return entry?.words ? Math.min(1, entry.used / entry.words) : 0
    },
  }
})

/**
 * Of a marked sentence the stretch that may be quoted, with dots where something is left out; `follows` where dots
 * stand before it already.
 */
export function cut(
  { text, marks }: { text: string; marks: Mark[] },
  { start, end }: Span,
  follows = false,
): { text: string; marks: Mark[] } {
  const lead = start > 0 && !follows ? '… ' : '',
    tail = end < text.length ? ' …' : ''
  const shift = lead.length - start
  return {
    text: lead + text.slice(start, end) + tail,
    marks: marks
      .map((mark) => ({ ...mark, start: Math.max(mark.start, start) + shift, end: Math.min(mark.end, end) + shift }))
      .filter((mark) => mark.end > mark.start),
  }
}
