import type { Tagged, TaggedSentence } from '../records/index.ts'
import { daysBetween } from '../days.ts'
import { isNamed } from '../tag/actors/named.ts'
import { SPEECH } from './background.ts'
import type { Candidate } from './candidates.ts'
import { actorsOf, type Context } from './context.ts'
import type { Anchor } from './dates.ts'
import { participants } from './roles.ts'

/** Whose day a sentence told, and who took part in it. */
type Scene = { anchor: Anchor, actors: Set<string> }

/** What an article has told so far, for the dates of what names none. */
export type Narrative = {
  /** The day that the sentence before told of, where it is news. */
  previous?: Scene & { block: number }
  /** A time long gone that the sentence before told of. */
  bygone?: { sentence: number, anchor: Anchor }
  /** The main event, where its day is not that of publication; null where the article opens with news of the day. */
  lead?: Scene | null
  /** How many sentences have been told. */
  told: number
}

/** Within so many sentences an article tells its main event. */
const LEAD = 3
/** So many days after it an event is news. */
const WEEK = 7
/** So many days after it an event is history. */
const MONTH = 31

/** Gives a candidate without a time of its own that of what it goes on telling, if it does. */
export function inherit({ previous, bygone, lead }: Narrative, context: Context, candidate: Candidate): void {
  if (!candidate.anchor && !candidate.back && candidate.status !== 'planned') {
    if (previous && !standsNow(candidate) && goesOn(context, previous.block) && !speaksAnew(context, candidate, previous.actors)) candidate.anchor = { ...previous.anchor, where: 'context' }
    else if (bygone && isSequel(context, candidate, bygone.sentence)) candidate.anchor = { ...bygone.anchor, where: 'context' }
    else if (lead && partOfLead(context, candidate, lead.actors)) candidate.anchor = { ...lead.anchor, where: 'lead' }
  }
  // whoever takes part in what happened that day speaks of it that day
  if (lead && candidate.anchor?.timex.value === lead.anchor.timex.value) for (const { actor } of participants(context, candidate)) lead.actors.add(actor)
}

/** The narrative after a sentence of which these events were told. */
export function follow(narrative: Narrative, context: Context, chosen: readonly Candidate[]): Narrative {
  const { sentence: { block }, index, tagged } = context, isProse = tagged.article.blocks[block]!.kind === 'paragraph' && isSentence(tagged, context.sentence)
  const next: Narrative = { ...narrative, bygone: undefined, told: narrative.told + (isProse ? 1 : 0) }
  const dated = chosen.find((c) => c.anchor && !c.embedded && c.anchor.where !== 'context' && isDay(c.anchor))
  const scene: Scene | undefined = dated?.anchor ? { anchor: dated.anchor, actors: new Set(participants(context, dated).map(({ actor }) => actor)) } : undefined
  if (scene && isRecent(scene.anchor, tagged)) {
    next.previous = { block, ...scene }
    if (narrative.told < LEAD && isProse && narrative.lead === undefined) next.lead = scene.anchor.timex.earliest! < tagged.published.date! ? scene : null
  } else if (!narrative.previous || narrative.previous.block < block - 1 || chosen.some(({ anchor }) => anchor && anchor.where !== 'context' && anchor.where !== 'lead')) next.previous = undefined
  const history = chosen.find(({ anchor, status, embedded }) => anchor && !embedded && status === 'occurred' && anchor.where !== 'lead' && anchor.where !== 'context' && isBygone(anchor, tagged))
  if (history?.anchor) next.bygone = { sentence: index, anchor: history.anchor }
  return next
}

/** A sentence, no line of a page ("Subscriber only"), which has no full stop. */
const isSentence = ({ article }: Tagged, { start, end }: TaggedSentence): boolean => /[.!?…]["”’')\]]*\s*$/.test(article.text.slice(start, end))

const isDay = ({ timex }: Anchor) => timex.earliest !== undefined && timex.earliest === timex.latest

/** A sentence that opens with a pronoun, or stands in the same paragraph, goes on telling what the one before told. */
function goesOn(context: Context, block: number): boolean {
  const first = context.grammar.words[0]?.text.toLowerCase() ?? ''
  return context.sentence.block === block || (context.sentence.block <= block + 1 && /^(?:it|he|she|they)$/.test(first))
}

/** Whoever is named to say something, and took no part in what the sentence before told of that day, says it to the paper. */
function speaksAnew(context: Context, { clause, frame, said }: Candidate, actors: Set<string>): boolean {
  if (!SPEECH.has(frame.type) && !said) return false
  const own = actorsOf(context, said ? clause.attribution?.speaker : clause.subject)
  return own.some(isNamed) && !own.some((each) => actors.has(each.actor))
}

/** "The ministry denies …": what is told in the plain present is of the day of publication. */
const standsNow = ({ clause: { verb } }: Candidate) => verb.tense === 'present' && !verb.perfect && !verb.passive

/**
 * A report that comes out the day after tells the main event's doings in the past tense without repeating its day.
 * What people say of it is mostly said on the day of publication, unless they are those whom it is about.
 */
function partOfLead(context: Context, { clause, frame, said }: Candidate, actors: Set<string>): boolean {
  if (clause.verb.tense !== 'past') return false
  if (!SPEECH.has(frame.type) && !said) return true
  const own = said ? clause.attribution?.speaker : clause.subject
  return actorsOf(context, own).some((a) => actors.has(a.actor))
}

/** A day within the week before publication: the day that the article tells of, not history. */
function isRecent({ timex: { earliest } }: Anchor, { published: { date } }: Tagged): boolean {
  return earliest !== undefined && date !== undefined && earliest <= date && daysBetween(earliest, date) <= WEEK
}

/** A day, month or year that lies more than a month before publication. */
const isBygone = ({ timex }: Anchor, { published }: Tagged): boolean => published.date !== undefined && timex.latest !== undefined && daysBetween(timex.latest, published.date) > MONTH

/** Told in the past tense right behind a sentence of times long gone; nobody's word, and nothing that is "now" or "recently". */
function isSequel({ index, grammar: { words }, language }: Context, { clause: { verb }, frame, said }: Candidate, before: number): boolean {
  const fresh = words.slice(Math.max(0, verb.first - 3), verb.last + 3).some(({ text }) => language.words.tying.has(text.toLowerCase()))
  return index === before + 1 && verb.tense === 'past' && !said && !fresh && (verb.passive || !SPEECH.has(frame.type))
}
