import type { Timex } from '../records/index.ts'
import { clauseAt } from './belonging.ts'
import type { Candidate } from './candidates.ts'
import type { Context } from './context.ts'
import type { Anchor } from './dates.ts'
import { type FrameIndex } from './frame-index.ts'
import { matchNouns } from './noun-frames.ts'
import { awayFrom, COUNT, isHour } from './reckon.ts'

/** Something that the article has told of with a day: by which frame and type, in which word. */
export type Happening = { frame: string; type: string; lemma: string; timex: Timex }

/** What comes over people: the bomb that "exploded" is "the blast" and "the attack" in the sentences that follow. */
export const CALAMITY = new Set(['ASSAULT', 'HAZARD', 'TOLL'])

/** A noun that names something told before: "the blast", "his death". */
type Reference = ReturnType<typeof matchNouns>[number] & { opens: number }

/** Where what happened has its day from: its own sentence, or the one before. */
const TOLD = new Set<Anchor['where']>(['clause', 'context'])

/** What the sentence told with a day, for what the next ones say of it. */
export const happeningsOf = ({ grammar: { words } }: Context, chosen: readonly Candidate[]): Happening[] =>
  chosen.flatMap(({ anchor, status, frame, noun, clause }) =>
    status === 'occurred' && anchor && TOLD.has(anchor.where) && !anchor.until && anchor.timex.earliest === anchor.timex.latest
      ? [{ frame: frame.name, type: frame.type, lemma: words[noun?.last ?? clause.verb.head]!.lemma.toLowerCase(), timex: anchor.timex }]
      : [],
  )

/** "The blast killed nine", "was hurt in the attack", "the day after the vote": the day of what the noun names, where the article has told it. */
export function referred(known: readonly Happening[], context: Context, index: FrameIndex, candidate: Candidate): Anchor | undefined {
  if (known.length === 0 || candidate.back || (candidate.anchor && !isHour(candidate.anchor.timex))) return undefined
  for (const noun of references(context, index)) {
    const day = dayOf(known, context, index, noun)
    if (!day) continue
    const count = counted(context, candidate, noun)
    if (count) return { timex: { ...day, ...awayFrom(day.earliest!, count.number, count.unit), basis: 'narrative' }, where: 'context' }
    if (!candidate.anchor && CALAMITY.has(noun.frame.type) && noun.frame.type !== 'TOLL' && isOfIt(context, candidate, noun))
      return { timex: day, where: 'context' }
  }
  return undefined
}

/** The definite nouns of the sentence that name an event. */
function references({ grammar }: Context, index: FrameIndex): Reference[] {
  const { words, nouns } = grammar
  return matchNouns(grammar, index).flatMap((noun) => {
    const opens = nouns.find(({ first, last }) => first <= noun.last && noun.last <= last)?.first ?? noun.first
    return /^(?:the|this|that|these|those|his|her|its|their)$/i.test(words[opens]!.text) ? [{ ...noun, opens }] : []
  })
}

/** The one day of what is called so, or else of what is of its kind. */
function dayOf(
  known: readonly Happening[],
  { grammar: { words } }: Context,
  index: FrameIndex,
  { frame, last }: Reference,
): Timex | undefined {
  const lemma = words[last]!.lemma.toLowerCase(),
    // "the killing", "the fatalities": what came of any calamity
    isToll = index.nouns.get(lemma)?.some((each) => each.frame.type === 'TOLL')
  for (const alike of [
    (each: Happening) => each.lemma === lemma,
    (each: Happening) => each.frame === frame.name,
    (each: Happening) => each.type === frame.type || (isToll && CALAMITY.has(each.type)),
  ]) {
    const found = known.filter(alike)
    if (found.length) return found.every(({ timex }) => timex.earliest === found[0]!.timex.earliest) ? found[0]!.timex : undefined
  }
  return undefined
}

/** Whether the clause tells what the happening did, or whom it befell. */
function isOfIt({ language: { words } }: Context, { clause: { subject, preps, verb }, frame }: Candidate, { last }: Reference): boolean {
  if (verb.tense !== 'past' && !(verb.tense === 'present' && verb.perfect)) return false
  if (subject?.head === last) return CALAMITY.has(frame.type) || words.befalling.has(verb.lemma)
  return (
    verb.tense === 'past' &&
    (words.suffering.has(verb.lemma) || CALAMITY.has(frame.type)) &&
    preps.some(({ prep, nominal }) => /^(?:in|during|by)$/.test(prep) && nominal.head === last)
  )
}

/** "ten days before the murder", "the day after his death": how far the clause lies from it. */
function counted(context: Context, { clause }: Candidate, { opens }: Reference): { number: number; unit: string } | undefined {
  const {
      grammar: { words },
      timexes,
      tagged: { article },
    } = context,
    between = words[opens - 1]
  if (!between || !/^(?:after|before)$/i.test(between.text) || clauseAt(context, opens - 1) !== clause) return undefined
  const sign = between.text.toLowerCase() === 'after' ? 1 : -1
  if (words[opens - 2]?.text.toLowerCase() === 'day' && words[opens - 3]?.text.toLowerCase() === 'the') return { number: sign, unit: 'D' }
  const timex = timexes.find(
    ({ end, value }) => COUNT.test(value) && end <= between.start && !article.text.slice(end, between.start).trim(),
  )
  return timex && { number: sign * Number(timex.value.slice(1, -1)), unit: timex.value.at(-1)! }
}
