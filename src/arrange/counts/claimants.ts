import type { ActorMention, Token } from '../../records/index.ts'
import type { Context } from '../context.ts'
import { FIGURES } from '../lexicon.ts'
import type { Count } from './index.ts'

/** Who gives a number: an actor of the cast, or words for somebody who is none ("medical staff"). */
export type Claimant = { by?: string; says?: string; verb?: string }

const [GIVING, PAPERS] = [new Set(FIGURES.giving), new Set(FIGURES.papers)]

/** Words that a claimant's description has at most, and words between a verb of giving and its number. */
const WORDS = 6,
  REACH = 16

/** Who gives a count, by the clause that tells it, else by the words round the number; empty where the outlet does. */
export function claimantOf({ article, quantity, teller, first }: Count, context: Context): Claimant {
  const tagged = context.tagged[article]!,
    { tokens } = tagged.sentences[quantity.sentence]!
  const claim = teller?.mention.claims.find((each) => each.quantity.start === quantity.start)
  if (claim?.by !== undefined) return { by: context.actorId(claim.by), ...(claim.verb === undefined ? {} : { verb: claim.verb }) }
  const found = accorded(tokens, first) ?? owned(tokens, first) ?? given(tokens, first)
  if (found === undefined) return {}
  const [from, to] = [tokens[found.from]!.start, tokens[found.to]!.end]
  if (tagged.timexes.some((timex) => timex.start < to && timex.end > from)) return {}
  const actor = tagged.actors.find(
    (each) => each.start < to && each.end > from && each.how !== 'pronoun' && (each.end >= to || !isOwner(each, tokens)),
  )
  if (actor) return { by: context.actorId(actor.actor) }
  const words = tokens.slice(found.from, found.to + 1)
  const isNamed =
    words.some(({ pos }, at) => pos === 'PROPN' && (at > 0 || found.from > 0 || words.length === 1 || /^['’]s?$/.test(words[1]!.text))) ||
    context.privateNames(article, { start: from, end: to }).length > 0
  return isNamed || words.length > WORDS || !words.some(({ pos }) => pos === 'NOUN')
    ? {}
    : { says: tagged.article.text.slice(from, to).replace(/\s+/g, ' ') }
}

/** "the town's doctors": the town does not say so. */
const isOwner = ({ end }: ActorMention, tokens: readonly Token[]) => /^['’]s?$/.test(tokens.find(({ start }) => start >= end)?.text ?? '')

type Run = { from: number; to: number }

/** The noun phrase that begins at a word, without its article. */
function phrase(tokens: readonly Token[], at: number): Run | undefined {
  const from = ['DET', 'PRON'].includes(tokens[at]?.pos ?? '') ? at + 1 : at
  let to = tokens[from]?.pos === 'NUM' ? from : from - 1
  while (
    tokens[to + 1] &&
    ['ADJ', 'NOUN', 'PROPN', 'PART', 'PRON', 'DET', 'ADP'].includes(tokens[to + 1]!.pos) &&
    !(tokens[to + 1]!.pos === 'ADP' && !/^(?:of|in|at)$/i.test(tokens[to + 1]!.text))
  )
    to += 1
  while (to >= from && !['NOUN', 'PROPN'].includes(tokens[to]!.pos)) to -= 1
  return to >= from ? { from, to } : undefined
}

/** "16 people died according to medical staff and 21 according to the council", "the 297 of the charity". */
function accorded(tokens: readonly Token[], first: number): Run | undefined {
  for (let at = first + 1; at < Math.min(tokens.length, first + REACH); at++) {
    if (/^[;:—]$/.test(tokens[at]!.text) || tokens[at]!.pos === 'NUM') return undefined
    if (tokens[at]!.text.toLowerCase() === 'according') return author(tokens, phrase(tokens, at + 2))
    if (at === first + 1 && tokens[at]!.text === 'of' && tokens[at + 1]?.pos === 'PROPN') return phrase(tokens, at + 1)
  }
  return undefined
}

/** "the ministry's latest bulletin", "a count by the town's doctors": whose paper it is. */
function author(tokens: readonly Token[], run: Run | undefined): Run | undefined {
  if (!run || !PAPERS.has(tokens[run.to]!.lemma.toLowerCase())) return run
  if (/^(?:by|from)$/.test(tokens[run.to + 1]?.text ?? '')) return phrase(tokens, run.to + 2)
  const owner = tokens.findIndex(({ text }, at) => at > run.from && at < run.to && /^['’]s?$/.test(text))
  return owner < 0 ? undefined : { from: run.from, to: owner - 1 }
}

/** "the ministry's 214", "MSF's was 231". */
function owned(tokens: readonly Token[], first: number): Run | undefined {
  for (let at = first - 1; at >= Math.max(0, first - WORDS); at--) {
    if (/^['’]s?$/.test(tokens[at]!.text)) return isOwned(tokens.slice(at + 1, first)) ? { from: at - 1, to: at - 1 } : undefined
    if (['PUNCT', 'NUM', 'ADP', 'CCONJ'].includes(tokens[at]!.pos) && !/^(?:at|to|as)$/.test(tokens[at]!.text)) return undefined
  }
  return undefined
}

/** A number, "was" it, or a paper stands behind the owner; "the night's tragedy" is no paper. */
const isOwned = (words: readonly Token[]) =>
  words.length === 0 || words[0]!.pos === 'AUX' || words.some(({ lemma }) => PAPERS.has(lemma.toLowerCase()))

/** "local officials say 21 people died", "the council put the toll at 19": the subject of the last verb of giving before the number. */
function given(tokens: readonly Token[], first: number): Run | undefined {
  for (let at = first - 1; at > Math.max(0, first - REACH); at--) {
    const { pos, text, lemma } = tokens[at]!
    if (/^[;:—]$/.test(text) || pos === 'NUM') return undefined
    if (pos !== 'VERB' || !GIVING.has(lemma.toLowerCase()) || tokens.slice(at, first).some((token) => token.lemma === 'life')) continue
    const to = subjectEnd(tokens, at)
    if (to === undefined) continue
    let from = to
    while (
      from > 0 &&
      (['ADJ', 'NOUN', 'PROPN', 'PART', 'DET'].includes(tokens[from - 1]!.pos) || /^(?:of|at|in)$/.test(tokens[from - 1]!.text))
    )
      from -= 1
    while (from < to && ['DET', 'ADP'].includes(tokens[from]!.pos)) from += 1
    return { from, to }
  }
  return undefined
}

/** The last word of the subject of a verb, over what stands between commas: "the charity, which runs the centre, says". */
function subjectEnd(tokens: readonly Token[], verb: number): number | undefined {
  let to = verb - 1
  while (to >= 0 && ['AUX', 'ADV'].includes(tokens[to]!.pos)) to -= 1
  if (/^(?:who|which)$/.test(tokens[to]?.text ?? '')) to -= tokens[to - 1]?.text === ',' ? 2 : 1
  else if (tokens[to]?.text === ',') to = tokens.findLastIndex(({ text }, k) => k < to && k > to - REACH && text === ',') - 1
  if (tokens[to]?.text === ')') to = tokens.findLastIndex(({ text }, k) => k < to && text === '(') - 1
  return ['NOUN', 'PROPN'].includes(tokens[to]?.pos ?? '') ? to : undefined
}
