import { predicateAt } from '../agents.ts'
import type { Known } from '../known.ts'
import type { Found } from '../scan.ts'
import type { Word } from '../words.ts'
import type { Evidence } from './evidence.ts'

/** What only a firm or another body has or does: "X's third-quarter earnings", "its X unit", "X cut its dividend", "X posted a loss". */
export function readFirm(words: Word[], name: Found, known: Known, found: Evidence): void {
  if (name.shape === 'person') return
  found.body ||= isPart(words, name, known) || (!found.determined && (hasAccounts(words, name, known) || disposes(words, name, known)))
}

/** "X's net income", "X's third-quarter earnings": the accounts are whose they are; shares and sales of a person are somebody else's. */
function hasAccounts(words: Word[], { to }: Found, known: Known): boolean {
  if (!words[to - 1]!.possessive) return false
  let fiscal = false
  for (let i = to; i < words.length && i < to + MODIFIERS && /^(?:\s|-)$/.test(words[i]!.gap); i++) {
    const { key, pos } = words[i]!
    if (known.cues.firm_accounts.has(`${key} ${words[i + 1]?.key ?? ''}`) || (fiscal && known.cues.of_firms.has(key))) return true
    fiscal ||= known.cues.fiscal.has(key)
    if (!/^(?:ADJ|NOUN|PROPN|NUM)$/.test(pos)) return false
  }
  return false
}

/** "its X unit", "Norrland's X subsidiary", "its Hadley's chain". */
function isPart(words: Word[], { from, to }: Found, known: Known): boolean {
  const before = words[from - 1],
    next = words[to]!
  return (
    (before?.possessive === true || before?.key === 'its') &&
    next.gap === ' ' &&
    known.cues.parts_of_firms.has(next.key) &&
    !/^(?:NOUN|PROPN)$/.test(/^\s$/.test(words[to + 1]?.gap ?? '') ? words[to + 1]!.pos : '')
  )
}

/** "X cut its dividend": of what somebody does to what is its own, no "his", the subject is a body; "X posted a loss" is told of no other. */
function disposes(words: Word[], { from, to }: Found, known: Known): boolean {
  const before = words[from - 1]
  if (words[to - 1]!.possessive || before?.pos === 'ADP') return false
  const predicate = predicateAt(words, to)
  if (predicate === undefined || !isVerb(words[predicate.at])) return false
  let i = predicate.at
  while (isVerb(words[i + 1]) || /^(?:ADV|PART|AUX)$/.test(words[i + 1]?.pos ?? '')) i++
  if (/^its(?:elf)?$/.test(words[i + 1]?.key ?? '') && /^\s$/.test(words[i + 1]!.gap)) return true
  if (predicate.passive && !words[predicate.at]!.key.endsWith('ing')) return false
  if (!words.slice(predicate.at, i + 1).some(({ lemma }) => known.cues.deals.has(lemma))) return false
  for (let k = i + 1; k < words.length && k < i + OBJECT && !/[,;:()\u2013\u2014]|--/.test(words[k]!.gap); k++) {
    if (/^(?:his|her)$/.test(words[k]!.key) || isVerb(words[k])) return false
    if (known.cues.dealt.has(words[k]!.key)) return true
  }
  return false
}

const isVerb = (word: Word | undefined) => word?.pos === 'VERB' && /^\s$/.test(word.gap)

/** So many words on stands what is owned, and the head of an object, at most. */
const MODIFIERS = 5,
  OBJECT = 9
