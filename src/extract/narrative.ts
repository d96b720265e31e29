import type { Tagged, TaggedSentence, Timex } from '../records/index.ts'
import { daysBetween, shiftDays } from '../days.ts'
import { isFronted, type Clause } from '../tag/grammar/clauses.ts'
import { anchorOf } from './anchors.ts'
import { SPEECH } from './background.ts'
import type { Candidate } from './candidates.ts'
import { actorsOf, wordAt, type Context } from './context.ts'
import { isYearBefore, type Anchor } from './dates.ts'
import { isTraded, looksBack, ofLate, standsNow } from './filed.ts'
import { isDrawnOut } from './limits.ts'
import { isHour } from './reckon.ts'
import { participants } from './roles.ts'
import { isAtOnce, isSequel, type Bygone } from './sequel.ts'
import { pointsBack, speaksAnew, speaksOn, speaksThere, type Scene } from './speaking.ts'

/** What an article has told so far, for the dates of what names none. */
export type Narrative = {
  /** The day that the sentence before told of, where it is news. */
  previous?: Scene
  /** The last day told of as news, however long ago. */
  scene?: Scene
  /** The last day told of, however long gone. */
  day?: { timex: Timex; block: number }
  /** A time that is no news any more, which the sentence before told of. */
  bygone?: Bygone
  /** The main event, where its day is not that of publication; null where the article opens with news of the day. */
  lead?: Scene | null
  /** How many sentences have been told. */
  told: number
}

/** Within so many sentences an article tells its main event. */
const LEAD = 3
/** So many days after it an event is news. */
const WEEK = 7
/** A day or two that a sentence tells of: a weekend is one time. */
const WEEKEND = 2

/** Gives a candidate without a time of its own that of the date it stands under, or of what it goes on telling, if it does. */
export function inherit(
  { previous, scene, bygone, lead, day, told }: Narrative,
  context: Context,
  candidate: Candidate,
  heading: Timex | undefined,
): void {
  if (candidate.anchor && told === 0 && !day)
    candidate.anchor = { ...candidate.anchor, timex: opening(candidate.anchor.timex, context.tagged) }
  if (lead && isLooseHour(context, candidate.anchor) && partOfLead(context, candidate, lead))
    candidate.anchor = { ...lead.anchor, where: 'lead' }
  if (heading && !candidate.anchor && !candidate.back) candidate.anchor = { timex: heading, where: 'heading' }
  if ((looksBack(context, candidate) && !isAtOnce(context)) || ofLate(context, candidate) || isDrawnOut(context, candidate.clause)) return
  if (!candidate.anchor && !candidate.back && (candidate.status !== 'planned' || tellingOf(context, candidate) !== candidate.clause)) {
    if (
      previous &&
      !standsNow(candidate) &&
      !reachesNow(candidate) &&
      ((goesOn(context, previous.block) && !speaksAnew(context, candidate, previous.actors)) ||
        speaksOn(context, candidate, previous) ||
        (previous.block >= context.sentence.block - 1 && isAtOnce(context)))
    )
      candidate.anchor = { ...previous.anchor, where: 'context' }
    else if (scene && scene.block >= context.sentence.block - 1 && isAtOnce(context))
      candidate.anchor = { ...scene.anchor, where: 'context' }
    else if (bygone && isSequel(context, candidate, bygone)) candidate.anchor = { ...bygone.anchor, where: 'context' }
    else if (scene && speaksThere(context, candidate)) candidate.anchor = { ...scene.anchor, where: 'context' }
    else if (scene && lead && !scene.isSaid && scene.block >= context.sentence.block - 1 && partOfLead(context, candidate, scene))
      candidate.anchor = { ...scene.anchor, where: 'context' }
    else if (lead && partOfLead(context, candidate, lead)) candidate.anchor = { ...lead.anchor, where: 'lead' }
  }
  // whoever takes part in what happened that day speaks of it that day
  if (lead && candidate.anchor?.timex.value === lead.anchor.timex.value)
    for (const { actor } of participants(context, candidate)) lead.actors.add(actor)
}

/** "began the revolt before dawn", where no day stands near: within a sentence it may be an hour of the main event as well as one of the day of publication. */
const isLooseHour = (context: Context, anchor: Anchor | undefined): boolean =>
  anchor?.where === 'clause' &&
  isHour(anchor.timex) &&
  !/\d/.test(anchor.timex.text) &&
  anchor.timex.earliest === context.tagged.published.date &&
  wordAt(context, anchor.timex) > 1 &&
  context.timexes.every((timex) => timex === anchor.timex || timex.earliest === undefined)

/** "BELMAR: Norland said Friday", on a Thursday elsewhere: no report opens with what is six days old; where it was written the day has begun. */
function opening(timex: Timex, { published: { date } }: Tagged): Timex {
  const { earliest, latest, basis, text } = timex
  if (!date || !earliest || earliest !== latest || basis !== 'tense' || /\d/.test(text) || daysBetween(earliest, date) !== WEEK - 1)
    return timex
  const value = shiftDays(earliest, WEEK)
  return { ...timex, value, earliest: value, latest: value }
}

/** The day that a sentence of the block may count from: the last that this block or the one before told of. */
export const toldDay = ({ day, scene }: Narrative, block: number): Timex | undefined =>
  day && day.block >= block - 1 ? day.timex : scene && scene.block >= block - 1 ? scene.anchor.timex : undefined

/** The narrative after a sentence of which these events were told. */
export function follow(narrative: Narrative, context: Context, chosen: readonly Candidate[]): Narrative {
  const {
      sentence: { block },
      index,
      tagged,
    } = context,
    isProse = tagged.article.blocks[block]!.kind === 'paragraph' && isSentence(tagged, context.sentence)
  const next: Narrative = { ...narrative, bygone: undefined, told: narrative.told + (isProse ? 1 : 0) }
  // "the town, which was hit on Monday, has been rebuilt": the day of an aside is not the sentence's
  const dated = chosen.find(
    (c) => c.anchor && !c.embedded && c.clause.relation !== 'relative' && !isAside(c) && isOwn(c.anchor) && isDay(c.anchor),
  )
  const scene: Scene | undefined = dated?.anchor
    ? {
        block,
        anchor: dated.anchor,
        actors: new Set(participants(context, dated).map(({ actor }) => actor)),
        isTraded: isTraded(context, dated),
        isSaid: SPEECH.has(dated.frame.type) || dated.said,
      }
    : sceneOf(context, chosen)
  if (scene && isRecent(scene.anchor, tagged)) {
    next.previous = scene
    // "had announced on Friday": a look back
    if (!(dated?.clause.verb.perfect && dated.clause.verb.tense === 'past')) next.scene = scene
    if (narrative.told < LEAD && isProse && narrative.lead === undefined)
      next.lead = scene.anchor.timex.earliest! < tagged.published.date! ? scene : null
  } else if (!narrative.previous || narrative.previous.block < block - 1 || chosen.some((c) => c.anchor && isOwn(c.anchor) && !isAside(c)))
    next.previous = undefined
  // what goes on that day keeps it told
  if (next.scene && chosen.some(({ anchor }) => anchor?.where === 'context' && anchor.timex === next.scene!.anchor.timex))
    next.scene = { ...next.scene, block }
  const days = chosen
    .flatMap(({ anchor }) => (anchor && isOwn(anchor) && isDay(anchor) ? anchor.timex : []))
    .sort((a, b) => b.start - a.start)
  if (days[0]) next.day = { timex: days[0], block }
  // "was charged on Wednesday over a crash that killed nine last summer", "fell on Friday, two years after it took office", "A nurse hurt in the 2008 bombing was among the guests", "the lowest since the vote of 1976": what is told next is news
  const isNews = scene !== undefined && isRecent(scene.anchor, tagged),
    main = context.grammar.clauses.find(({ relation }) => relation === 'main')
  const history = chosen.find(
    (c) =>
      c.anchor &&
      !c.embedded &&
      !isAside(c) &&
      !(isNews && /^(?:relative|adverbial)$/.test(c.clause.relation)) &&
      !(main && c.clause.relation === 'relative' && c.clause.verb.first < main.verb.first) &&
      c.clause.marker !== 'since' &&
      c.status === 'occurred' &&
      isOwn(c.anchor) &&
      isBygone(c.anchor, tagged),
  )
  const begun = history ? undefined : beginning(context)
  if (history?.anchor) next.bygone = { sentence: index, block, anchor: history.anchor, isFlashback: isFlashback(history) }
  else if (begun) next.bygone = { sentence: index, block, anchor: begun, isBeginning: true }
  return next
}

/** "Found in the woods in May, the boy has been cared for by nuns", "has been shut since it burnt out in May": the time long gone from which on things are as they are. */
function beginning(context: Context): Anchor | undefined {
  const { clauses } = context.grammar
  if (!clauses.some(({ relation, verb }) => relation === 'main' && verb.perfect && verb.tense === 'present')) return undefined
  const begun = clauses.find(
      (clause) =>
        isFronted(clause) ||
        (clause.verb.tense === 'past' && clause.relation === 'adverbial' && (clause.marker === 'since' || clause.marker === 'when')),
    ),
    anchor = begun && anchorOf(context, begun)
  return anchor && isOwn(anchor) && isBygone(anchor, context.tagged) ? anchor : undefined
}

/** "the firm, which moved there in 1989, …", "since rebels cut the road": told beside what the sentence tells of. */
const isAside = ({ clause: { relation }, frame }: Candidate) => frame.plain && /^(?:relative|adverbial)$/.test(relation)

/** "said it had closed the mill in May", "had been put off in May", "a fine, which was nine crowns last year": a look back from what the sentence tells. */
const isFlashback = ({ clause: { relation, verb } }: Candidate) =>
  relation === 'relative' || relation === 'complement' || (verb.perfect && verb.tense === 'past')

/** Whose day a sentence tells that reports no event: "“I am glad,” she told the paper on Tuesday." */
function sceneOf(context: Context, chosen: readonly Candidate[]): Scene | undefined {
  if (chosen.some(({ anchor, embedded }) => anchor && !embedded)) return undefined
  const main = context.grammar.clauses.find(({ relation, verb }) => relation === 'main' && verb.tense === 'past'),
    anchor = main && anchorOf(context, main)
  const isQuoted =
    anchor && context.quotations.some(({ direct, start, end }) => direct && start <= anchor.timex.start && anchor.timex.end <= end)
  return anchor && isDay(anchor) && !isQuoted
    ? { block: context.sentence.block, anchor, actors: new Set(context.actors.map(({ actor }) => actor)) }
    : undefined
}

/** A sentence, no line of a page ("Subscriber only"), which has no full stop. */
const isSentence = ({ article }: Tagged, { start, end }: TaggedSentence): boolean =>
  /[.!?…]["”’')\]]*\s*$/.test(article.text.slice(start, end))

/** Told by the sentence itself, and not inherited. */
const isOwn = ({ where }: Anchor) => where !== 'context' && where !== 'lead' && where !== 'heading'

const isDay = ({ timex: { earliest, latest } }: Anchor) =>
  earliest !== undefined && latest !== undefined && daysBetween(earliest, latest) < WEEKEND

/** A sentence that opens with a pronoun or points back, or stands in the same paragraph, goes on telling what the one before told. */
function goesOn(context: Context, block: number): boolean {
  const first = context.grammar.words[0]?.text.toLowerCase() ?? ''
  return (
    context.sentence.block === block || (context.sentence.block <= block + 1 && (/^(?:it|he|she|they)$/.test(first) || pointsBack(context)))
  )
}

/** "The bank has closed two branches": the present perfect tells of now, not of the day told before. */
const reachesNow = ({ clause: { verb } }: Candidate) => verb.perfect && verb.tense === 'present'

/** "The motion was lost last night": a paper that says so was printed that night, and whatever it tells had been said by then. */
const isEve = ({ language: { words }, tagged: { published } }: Context, { anchor: { timex } }: Scene): boolean =>
  published.date !== undefined &&
  daysBetween(timex.earliest!, published.date) === 1 &&
  [...words.eves].some((eve) => timex.text.toLowerCase().includes(eve))

/** The clause that tells of it: of a plan that somebody announces, his saying so. */
const tellingOf = ({ grammar: { clauses } }: Context, { clause, status, said }: Candidate): Clause =>
  (status === 'planned' && said ? clauses[clause.attribution?.clause ?? -1] : undefined) ?? clause

/**
 * A report that comes out the day after tells the main event's doings in the past tense without repeating its day.
 * What people say of it is mostly said on the day of publication, unless they are those whom it is about.
 */
function partOfLead(context: Context, candidate: Candidate, lead: Scene): boolean {
  const { clause, frame, said } = candidate
  if (tellingOf(context, candidate).verb.tense !== 'past') return false
  if (!SPEECH.has(frame.type) && !said) return lead.isTraded === true || !isTraded(context, candidate)
  if (isEve(context, lead)) return true
  const own = said ? clause.attribution?.speaker : clause.subject
  return actorsOf(context, own).some((a) => lead.actors.has(a.actor))
}

/** A day within the week before publication: the day that the article tells of, not history. */
function isRecent({ timex: { earliest } }: Anchor, { published: { date } }: Tagged): boolean {
  return earliest !== undefined && date !== undefined && earliest <= date && daysBetween(earliest, date) <= WEEK
}

/** A day, month or year that lies more than a week before publication; not what goes on since, nor what figures are held against. */
const isBygone = ({ timex, where }: Anchor, { published }: Tagged): boolean =>
  published.date !== undefined &&
  timex.latest !== undefined &&
  where !== 'later' &&
  !isYearBefore(timex) &&
  daysBetween(timex.latest, published.date) > WEEK
