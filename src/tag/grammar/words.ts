import type { Span, TaggedSentence, Token } from '../../records/index.ts'

/** A word of the grammar: a token, or several that one hyphenated compound or one name holds together. */
export type Word = Token & {
  time: boolean // inside a time expression
  name: boolean // a known name: one unit, however many tokens
}

/** A word in small letters; nothing where there is none. */
export const lower = (w: Word | undefined) => w?.text.toLowerCase() ?? ''

/** "deadliest", "worst": by its form. */
export const isSuperlative = (text: string): boolean => /^(?:\p{L}{2,}est|most|least|worst|best)$/iu.test(text)

const HYPHEN = /^[-\u2010\u2011]$/
const CAPITALS = /^\p{Lu}{2,}$/u

/** Joins hyphenated compounds ("cease-fire", "rebel-held") and names into one word each, and marks time words. */
export function words(sentence: TaggedSentence, times: Span[], names: Span[]): Word[] {
  const joined: Word[] = []
  const { tokens } = sentence
  const within = (list: Span[], t: Span) => list.find((s) => s.start <= t.start && t.end <= s.end)
  for (let i = 0; i < tokens.length; i++) {
    const first = tokens[i]!
    const name = within(names, first)
    let last = i
    if (name) while (tokens[last + 1] && tokens[last + 1]!.end <= name.end) last++
    // a hyphen without space on either side holds a compound together
    while (
      tokens[last + 1] &&
      HYPHEN.test(tokens[last + 1]!.text) &&
      tokens[last + 1]!.start === tokens[last]!.end &&
      tokens[last + 2] &&
      tokens[last + 2]!.start === tokens[last + 1]!.end &&
      /[\p{L}\p{N}]/u.test(tokens[last + 2]!.text)
    )
      last += 2
    const { start, end: close, text, lemma, pos } = first
    if (last === i) {
      // "IS has fled": a known name in capitals is no verb
      const own = name && CAPITALS.test(text) ? { lemma: text.toLowerCase(), pos: 'PROPN' } : { lemma, pos }
      joined.push({ start, end: close, text, ...own, time: within(times, first) !== undefined, name: name !== undefined })
      continue
    }
    const all = tokens.slice(i, last + 1),
      end = all.at(-1)!
    const time = all.some((t) => within(times, t) !== undefined)
    joined.push({
      start: first.start,
      end: end.end,
      text: all.map((t, k) => (k && all[k - 1]!.end < t.start ? ' ' : '') + t.text).join(''),
      lemma: all
        .map((t, k) => (k && all[k - 1]!.end < t.start ? ' ' : '') + (k === all.length - 1 ? t.lemma : t.text.toLowerCase()))
        .join(''),
      pos: name && end.end <= name.end ? 'PROPN' : compoundTag(all),
      time,
      name: name !== undefined && end.end <= name.end,
    })
    i = last
  }
  return joined
}

/** "rebel-held" and "Norwegian-backed" modify; "cease-fire" and "air-strikes" are what their last part is. */
export function compoundTag(parts: Token[]): string {
  const last = parts.at(-1)!
  if (last.pos === 'VERB' && /(?:ed|ing|en|held|led|run|born|hit|made|torn|built)$/.test(last.text.toLowerCase())) return 'ADJ'
  if (last.pos === 'ADP' || last.pos === 'ADV') return 'NOUN'
  return last.pos
}
