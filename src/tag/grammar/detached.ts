import { type GrammarTables } from './chart.ts'
import { lower, compoundTag, type Word } from './words.ts'

const HYPHEN = /^[-\u2010\u2011]$/
const APOSTROPHE = /^['\u2019]$/

/**
 * Puts back together what copied and tokenised text has set apart: "pro - Norwegian", "three - day strike", "union - backed party",
 * "the founder ' s death", "the workers ' union". Any other hyphen between spaces is a dash.
 */
export function rejoin(words: Word[], tables: GrammarTables): Word[] {
  const out: Word[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!,
      before = out.at(-1),
      next = words[i + 1]
    const apart = before !== undefined && next !== undefined && before.end < word.start && word.end < next.start
    if (apart && HYPHEN.test(word.text)) {
      if (!compound(before, next, words[i + 2], tables, out.length === 1)) {
        out.push(/^\p{N}/u.test(before.text) && /^\p{N}/u.test(next.text) ? word : { ...word, text: '–', pos: 'PUNCT' })
        continue
      }
      const parts = [before, { ...word, text: '-' }, next]
      out[out.length - 1] = {
        ...before,
        end: next.end,
        text: parts.map(({ text }) => text).join(''),
        lemma: `${lower(before)}-${next.lemma}`,
        pos: compoundTag(parts),
        time: before.time || next.time,
      }
      i++
    } else if (apart && APOSTROPHE.test(word.text) && next.text === 's') {
      out.push({ ...word, end: next.end, text: `${word.text}s`, lemma: "'s", pos: 'PART' })
      i++
    } else if (
      apart &&
      APOSTROPHE.test(word.text) &&
      /s$/i.test(before.text) &&
      ['NOUN', 'PROPN'].includes(before.pos) &&
      !closes(words, i)
    )
      out.push({ ...word, pos: 'PART' })
    else if (before && next && belongsToName(words, i))
      out[out.length - 1] = { ...before, end: word.end, text: `${before.text}${word.text}` }
    else out.push(word)
  }
  return out
}

/** "Kessel's sold a painting", "Kessel's said", but not "Kessel's sold paintings": a genitive with nothing but a verb behind it ends the name of a firm. */
function belongsToName(words: Word[], i: number): boolean {
  const [before, word, next, after] = [words[i - 1]!, words[i]!, words[i + 1]!, words[i + 2]]
  // "Moody's cut Norland's rating"
  const owns = words[i + 3]?.pos === 'PART'
  if (before.pos !== 'PROPN' || before.end !== word.start || word.pos !== 'PART' || !/^['’]s$/.test(word.text)) return false
  return (
    (next.pos === 'AUX' || (next.pos === 'VERB' && !next.text.endsWith('ing'))) &&
    !(/^(?:NOUN|ADJ|CCONJ|VERB)$/.test(after?.pos ?? 'PUNCT') || (after!.pos === 'PROPN' && !owns))
  )
}

/** A prefix before a word, a number before a unit and its noun, a noun before a participle and its noun. */
function compound(before: Word, next: Word, after: Word | undefined, { prefixes, compounding }: GrammarTables, first: boolean): boolean {
  if (before.name || next.name || !/^\p{L}/u.test(next.text)) return false
  // "the Cayo Pro - a phone": a name ends in what may be a prefix
  if (prefixes.has(before.text) || (first && prefixes.has(lower(before)))) return true
  const noun = after !== undefined && ['NOUN', 'ADJ', 'PROPN'].includes(after.pos)
  if (noun && before.pos === 'NUM') return next.pos === 'NOUN' && lower(next) === next.text
  return noun && ['NOUN', 'PROPN', 'ADJ'].includes(before.pos) && compounding.has(lower(next))
}

/** Whether the apostrophe at `i` may close a quotation that another opened before it. */
const closes = (words: Word[], i: number) =>
  words.slice(0, i).filter((w, k) => /^['‘]$/.test(w.text) && !/s$/i.test(words[k - 1]?.text ?? '')).length % 2 === 1
