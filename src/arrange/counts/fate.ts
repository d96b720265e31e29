import { once } from '../../memory.ts'
import type { Quantity, Token } from '../../records/index.ts'
import { FATES } from '../../tag/quantities/fates.ts'
import { FIGURES } from '../lexicon.ts'

/** What became of those whom a number counts, and the words of the sentence (token numbers) that say so. */
export type Fate = { fate: string; first: number; last: number; at: number; elliptic: boolean; besides: boolean; modifies: boolean }

/** Words between a number and the verb that tells what became of the people: before it, and behind what it counts. */
const BEFORE = 8,
  BEHIND = 9

/** Words of the lexicon of fates that tell one only beside the number: "forced 300 from their homes", not "300 went home". */
const BESIDE = new Set(['home', 'life', 'case', 'refugee', 'detention', 'custody'])

/** Words that set those counted beside others of whom something else may be told: "six others were hurt". */
const BESIDES = new Set(['other', 'others', 'another'])

/** Nouns of a count, which say what is counted themselves or leave it to the count before. */
const TOLL = new Set(['toll', 'number', 'count', 'figure', 'tally', 'total'])

/** What takes lives; to save them is another thing. */
const TAKING = new Set(['claim', 'cost', 'take', 'lose'])

const [THROUGH, PORTIONS, ADDITIONS] = [new Set(FIGURES.through), new Set(FIGURES.portions), new Set(FIGURES.additions)]
const lower = (token: Token | undefined) => token?.lemma.toLowerCase() ?? ''
const fateIn = (token: Token | undefined) => FATES.get(lower(token)) ?? FATES.get(token?.text.toLowerCase() ?? '')

/** What became of the people whom a number counts, by the words round it; undefined where they do not tell, or tell it of a part. */
export const fateOf = once((quantity: Quantity, tokens: readonly Token[]): Fate | undefined => {
  const first = tokens.findIndex(({ end }) => end > quantity.start)
  if (first < 0) return undefined
  const last = phraseEnd(quantity, tokens)
  if (isPart(tokens, first, last)) return undefined
  const found = {
    first,
    last,
    modifies: false,
    besides: [tokens[first - 1], ...tokens.slice(first, last + 1)].some((token) => BESIDES.has(lower(token))),
  }
  const inside = tokens.slice(first, last + 1).findIndex((token) => fateIn(token) !== undefined || lower(token) === 'body')
  if (
    inside >= 0 &&
    lower(tokens[first + inside]) === 'life' &&
    !tokens.slice(Math.max(0, first - BEFORE), first).some((token) => TAKING.has(lower(token))) &&
    !/^(?:be|have)$/.test(lower(tokens[last + 1]))
  )
    return undefined
  if (inside >= 0 && (quantity.unit === 'people' || lower(tokens[last]) === quantity.unit))
    return {
      ...found,
      fate: fateIn(tokens[first + inside]) ?? 'killed',
      at: first + inside,
      elliptic: false,
      modifies: first + inside < last,
    }
  if (quantity.unit !== 'people') return undefined
  const [before, behind] = [lookBack(tokens, first), lookAhead(tokens, last)]
  const at = before !== undefined && (behind === undefined || first - before <= behind - last) ? before : behind
  if (at !== undefined) return isMixed(tokens, at) ? undefined : { ...found, fate: fateIn(tokens[at])!, at, elliptic: false }
  const fate = tollBefore(tokens, first) ?? (quantity.of === '' ? '' : undefined)
  return fate === undefined ? undefined : { ...found, fate, at: first, elliptic: fate === '' }
})

/** The last word of what is counted. */
function phraseEnd({ end, of }: Quantity, tokens: readonly Token[]): number {
  let last = tokens.findLastIndex((token) => token.start < end),
    rest = of.replace(/\s/g, '')
  while (
    rest !== '' &&
    tokens[last + 1] &&
    (rest.startsWith(tokens[last + 1]!.text) ||
      tokens[last + 1]!.text === 'of' ||
      /^(?:the|its|their|his|these|those)$/.test(tokens[last + 1]!.text))
  ) {
    if (rest.startsWith(tokens[last + 1]!.text)) rest = rest.slice(tokens[last + 1]!.text.length)
    last += 1
  }
  return last
}

/** "eight of them", "six others", "including four guards", "the last four". */
function isPart(tokens: readonly Token[], first: number, last: number): boolean {
  const words = [tokens[first - 1], ...tokens.slice(first, last + 1)].map(lower)
  if (
    words.some((word) => ADDITIONS.has(word)) ||
    (lower(tokens[last + 1]) === 'of' && ![tokens[last + 2], tokens[last + 3]].some((token) => token?.pos === 'PROPN'))
  )
    return true
  const counted = tokens.findIndex((token, at) => at > first && token.text.toLowerCase() === 'of' && at <= last)
  if (counted > first && tokens.slice(first, counted).every(({ pos }) => pos === 'NUM')) return true
  for (let at = first - 1; at >= Math.max(0, first - 4); at--) {
    if (PORTIONS.has(tokens[at]!.text.toLowerCase()) && tokens[at]!.text.toLowerCase() !== 'of') return true
    if (!['ADV', 'ADP', 'DET', 'ADJ', 'PRON'].includes(tokens[at]!.pos)) break
  }
  // a total, then its parts: "nine deaths: six on the day, …"
  return tokens
    .slice(0, first)
    .some(({ text }, at) => text === ':' && tokens[at + 1]?.pos === 'NUM' && tokens.slice(0, at).some((token) => token.pos === 'NUM'))
}

/** "killing at least 17", "claimed the lives of 64", "leaving nine". */
function lookBack(tokens: readonly Token[], first: number): number | undefined {
  for (let at = first - 1; at >= Math.max(0, first - BEFORE); at--) {
    const token = tokens[at]!,
      word = token.text.toLowerCase()
    if (fateIn(token) !== undefined && !(lower(token) === 'die' || lower(token) === 'home'))
      return passive(tokens, at) || tokens[at + 1]?.text === ',' ? undefined : at
    if (
      ['PUNCT', 'PRON', 'CCONJ', 'SCONJ', 'NUM', 'VERB'].includes(token.pos) ||
      /^(?:who|which|when|after|before|since|in|on)$/.test(word)
    )
      return undefined
  }
  return undefined
}

/** "who were killed after 30 …": what the verb tells befell its subject. */
function passive(tokens: readonly Token[], at: number): boolean {
  return (
    [tokens[at - 1], tokens[at - 2]].some((token) => lower(token) === 'be') && tokens[at]!.pos === 'VERB' && /ed$/.test(tokens[at]!.text)
  )
}

/** "87 people had died", "19 people, among them 7 children, were killed", "15 people their lives". */
function lookAhead(tokens: readonly Token[], last: number): number | undefined {
  for (let at = last + 1, far = 0; at < tokens.length && far <= BEHIND; at++, far++) {
    const token = tokens[at]!,
      word = token.text.toLowerCase(),
      fate = fateIn(token)
    if (fate !== undefined && (!BESIDE.has(lower(token)) || /^(?:their|the)$/.test(tokens[at - 1]?.text.toLowerCase() ?? ''))) return at
    if (token.text === ',') {
      const close = tokens.findIndex((each, k) => k > at && k <= at + 14 && each.text === ',')
      if (close < 0 || !['AUX', 'VERB'].includes(tokens[close + 1]?.pos ?? '')) return undefined
      at = close
    } else if (word === 'as' && !THROUGH.has(lower(tokens[at - 1]))) {
      return undefined
    } else if (
      /^(?:[;:.!?]|[-–—]|after|before|since|because|while|until|but|by|not|never|to)$/.test(word) &&
      !(word === 'to' && lower(tokens[at + 1]) === 'have')
    ) {
      return undefined
    } else if (token.pos === 'CCONJ' || (token.pos === 'VERB' && !THROUGH.has(lower(token)) && !/ing$/.test(word))) return undefined
  }
  return undefined
}

/** "dead or missing": no count of either. */
function isMixed(tokens: readonly Token[], at: number): boolean {
  const other = [tokens[at - 2], tokens[at + 2]].map(fateIn),
    joint = [tokens[at - 1], tokens[at + 1]].map((token) => /^(?:or|and)$/.test(token?.text ?? ''))
  return other.some((fate, side) => joint[side] && fate !== undefined && fate !== fateIn(tokens[at]))
}

/** "the death toll rose to 93", "puts the number of deaths at 112": what is counted; `` for "the figure stood at 158". */
function tollBefore(tokens: readonly Token[], first: number): string | undefined {
  for (let at = first - 1; at >= Math.max(0, first - 14); at--) {
    if (/^[;.:]$/.test(tokens[at]!.text) || tokens[at]!.pos === 'NUM' || tokens[at]!.pos === 'CCONJ') return undefined
    if (!TOLL.has(lower(tokens[at]))) continue
    const named = tokens
      .slice(Math.max(0, at - 1), Math.min(first, at + 6))
      .map(fateIn)
      .find((fate) => fate !== undefined)
    return named ?? (lower(tokens[at]) === 'toll' ? 'killed' : '')
  }
  return undefined
}
