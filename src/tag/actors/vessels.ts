import type { Known } from './known.ts'
import type { Word } from './words.ts'

/** How far an apposition may lie from its noun, in words. */
const REACH = 12

/** "the ferry Ellan", "MV Ellan", "aboard the Ellan", "the wreck of the Ellan", "the Ellan ran aground", "the Ellan, a 20-year-old tanker": is the name at [from, to) a ship's? */
export function isVessel(words: Word[], from: number, to: number, known: Known): boolean {
  const { vessels, hulls, parts_of_ships: parts } = known.cues
  if (to - from > 1 && words[from]!.upper && hulls.has(words[from]!.key)) return true
  const before = words[from - 1]
  if (before === undefined || !/^\s+$/.test(words[from]!.gap) || (words[to - 1]!.possessive && before.key !== 'the')) return false
  if (vessels.has(before.key) && !before.possessive && (!before.capital || before.opens)) return true
  if (before.key !== 'the') return known.cues.aboard.has(before.key)
  const before2 = words[from - 2]
  if (
    before2 !== undefined &&
    before.gap === ' ' &&
    (known.cues.aboard.has(before2.key) || (before2.key === 'of' && parts.has(words[from - 3]?.key ?? '')))
  )
    return true
  return sails(words, to, known) || described(words, to, known) || describedBefore(words, from, to, known)
}

/** "capsized", "had run aground": what only a ship does. */
function sails(words: Word[], to: number, { cues: { sailing } }: Known): boolean {
  let i = to
  while (words[i]?.pos === 'AUX' || words[i]?.pos === 'ADV') i++
  const verb = words[i]
  return (
    verb !== undefined &&
    !verb.capital &&
    /^\s+$/.test(words[to]!.gap) &&
    (sailing.has(verb.lemma) || sailing.has(`${verb.lemma} ${words[i + 1]?.key}`))
  )
}

/** ", a 24-year-old roll-on roll-off vessel operated by": a ship's noun ends the first phrase behind the comma. */
function described(words: Word[], to: number, { cues: { vessels } }: Known): boolean {
  if (!/^,\s$/.test(words[to]?.gap ?? '') || !ARTICLE.test(words[to]!.key)) return false
  for (let i = to + 1; i < words.length && i < to + REACH && !/[,;:()]/.test(words[i]!.gap); i++) {
    if (vessels.has(words[i]!.key)) return true
    if (!['NOUN', 'PROPN', 'ADJ', 'NUM', 'ADV'].includes(words[i]!.pos) && words[i]!.gap !== '-' && words[i + 1]?.gap !== '-') return false
  }
  return false
}

const ARTICLE = /^(?:a|an|the|one|another)$/

/** "A trawler that was sheltering nearby, the Ellan, picked up": the name between commas behind a ship's noun. */
function describedBefore(words: Word[], from: number, to: number, { cues: { vessels } }: Known): boolean {
  if (!/^,\s$/.test(words[from - 1]!.gap) || !words[to]?.gap.startsWith(',')) return false
  for (let i = from - 2; i >= 0 && i > from - REACH; i--) {
    if (vessels.has(words[i]!.key.replace(/(?<=[^s])s$/, ''))) return true
    if (/[,;:()]/.test(words[i]!.gap)) return false
  }
  return false
}
