import type { Timex } from '../records/index.ts'
import type { Clause } from '../tag/grammar/clauses.ts'
import type { Candidate } from './candidates.ts'
import { wordAt, type Context } from './context.ts'
import { dates } from './dates.ts'
import { type FrameIndex } from './frame-index.ts'
import { matchNouns } from './noun-frames.ts'
import { clauseAt } from './belonging.ts'

/** Only nouns of events that weigh so much are told beside the event of their clause. */
const WEIGHTY = 0.66
/** What is only mentioned counts so much of what it would. */
const MENTIONED = 0.66
/** "the assassination of X at Y": at most so many phrases behind the noun belong to it. */
const PHRASES = 2

/** "jailed for the November 1995 assassination of Ann Lee", "condemned Monday's bombing": nouns with a day of their own that name an event beside that of their clause. */
export function embedded(context: Context, index: FrameIndex, found: Candidate[]): Candidate[] {
  const { published } = context.tagged
  return matchNouns(context.grammar, index).flatMap((noun): Candidate[] => {
    const { frame, first, last } = noun,
      host = clauseAt(context, last),
      timex = timeBefore(context, first) ?? timeBehind(context, first, last)
    if (
      !host ||
      !timex ||
      frame.weight < WEIGHTY ||
      host.subject?.head === last ||
      found.some((each) => each.clause === host && (each.noun || each.frame.type === frame.type))
    )
      return []
    const ahead = published.date !== undefined && timex.earliest! > published.date
    return [
      {
        clause: clauseOf(context, host, noun),
        frame,
        specificity: 0,
        noun: { first, last },
        embedded: true,
        status: ahead ? 'planned' : 'occurred',
        speaker: [],
        said: false,
        anchor: { timex, where: 'clause' },
        weight: frame.weight * MENTIONED,
      },
    ]
  })
}

/** The time right before the noun, but for what modifies it and an ending: "last week's deadly bombing", "the March 5 sniper shooting". */
function timeBefore(context: Context, first: number): Timex | undefined {
  const { words, nouns } = context.grammar,
    phrase = nouns.find((each) => each.first <= first && first <= each.last)?.first ?? first
  let k = first - 1
  while (
    k > 0 &&
    (words[k]!.pos === 'ADJ' || (words[k]!.pos === 'NOUN' && k > phrase) || /^['’]s?$/.test(words[k]!.text)) &&
    !words[k]!.time
  )
    k--
  if (k < 0) return undefined
  const genitive = /^['’]s?$/.test(words[k + 1]?.text ?? '')
  const timex = context.timexes.find((t) => dates(t) && t.start <= words[k]!.start && words[k]!.end <= t.end)
  // "on Monday bombing resumed" is no phrase, "the March 1995 bombing" and "Monday's bombing" are
  return timex && (genitive || words[wordAt(context, timex) - 1]?.pos === 'DET' || words[wordAt(context, timex)]!.pos === 'DET')
    ? timex
    : undefined
}

/** Prepositions and conjunctions that set what their clause tells beside another event. */
const BESIDE = /^(?:after|since|until|till|before|following|over|amid|despite)$/

/** "since the resignation of Ann Lee on June 9", "until his dismissal in May": a time behind what a preposition of time governs. */
function timeBehind(context: Context, first: number, last: number): Timex | undefined {
  const { words, nouns } = context.grammar,
    phrase = nouns.find((each) => each.first <= first && first <= each.last)?.first ?? first
  if (!BESIDE.test(words[phrase - 1]?.text.toLowerCase() ?? '')) return undefined
  for (let at = last + 1, steps = 0; steps <= PHRASES; steps++) {
    const next = words[at]
    if (!next || next.pos !== 'ADP') return undefined
    const timex = context.timexes.find(
      (t) =>
        dates(t) &&
        (t.start === next.start || t.start === words[at + 1]?.start || (words[at + 1]?.pos === 'DET' && t.start === words[at + 2]?.start)),
    )
    if (timex) return timex
    const nominal = nouns.find((each) => each.first === at + 1)
    if (!nominal || !/^(?:of|by|from|as|in|at)$/.test(next.text.toLowerCase())) return undefined
    at = nominal.last + 1
  }
  return undefined
}

/** The noun with the phrases behind it as a clause of its own, in the past and without a subject. */
function clauseOf({ grammar: { words, nouns, clauses } }: Context, host: Clause, { first, last }: { first: number; last: number }): Clause {
  const preps: Clause['preps'] = []
  for (let at = last + 1; preps.length < PHRASES; at = preps.at(-1)!.nominal.last + 1) {
    const nominal = words[at]?.pos === 'ADP' ? nouns.find((each) => each.first === at + 1) : undefined
    if (!nominal || nominal.time || clauses.some(({ verb }) => verb.first === nominal.last + 1)) break
    preps.push({
      prep: words[at]!.text.toLowerCase(),
      at,
      nominal: { first: nominal.first, last: nominal.last, head: nominal.head, parts: [nominal] },
    })
  }
  const verb: Clause['verb'] = {
    first,
    last,
    head: last,
    lemma: words[last]!.lemma.toLowerCase(),
    tense: 'past',
    perfect: false,
    progressive: false,
    passive: false,
    negated: false,
    form: 'past',
  }
  return { index: host.index, relation: 'participle', verb, preps }
}
