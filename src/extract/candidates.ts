import type { ActorMention, EventStatus } from '../records/index.ts'
import type { Frame } from '../lexicon/frame.ts'
import type { Clause } from '../tag/grammar/clauses.ts'
import { actor, actorsOf, wordAt, type Context } from './context.ts'
import { anchorOf } from './anchors.ts'
import { clauseAt } from './belonging.ts'
import { addNouns } from './candidates/nouns.ts'
import { setMessages } from './candidates/messages.ts'
import { isPerson, namesPerson, somebody } from './candidates/persons.ts'
import { dated, fallback, happens } from './candidates/plain.ts'
import { partisan, saysNothing, speakers } from './candidates/speakers.ts'
import { isThreat } from './candidates/threats.ts'
import { discount } from './candidates/weight.ts'
import { embedded } from './embedded.ts'
import { isLongOver, lookedBack, type Anchor, type LookBack } from './dates.ts'
import { type FrameIndex } from './frame-index.ts'
import { matchVerb, type Kinds } from './verb-frames.ts'
import { statusOf } from './status.ts'

/** An event that a clause of the sentence may report. */
export type Candidate = {
  clause: Clause
  frame: Frame
  specificity: number
  noun?: { first: number; last: number } // set when a noun evokes the event
  embedded?: true // the noun has a day of its own, beside that of the clause
  status: EventStatus
  speaker: ActorMention[]
  said: boolean // in somebody's mouth, even where nobody is named
  anchor?: Anchor
  back?: LookBack // "in the past week", in the clause
  weight: number
  reports?: Candidate // of a statement: the alleged event that it claims
}

/** Types of events that somebody has to do. */
const SPEECH_ACTS = new Set(['THREATEN', 'REQUEST', 'ACCUSE', 'REJECT', 'SUPPORT', 'STATEMENT', 'AGREE', 'CONCEDE', 'SANCTION'])
/** The mode of what is broken off, as a rule by nobody in particular ("talks broke off"). */
const STOPPING = 'suspension'
/** Deeds that a source at odds with the doer only claims. */
const HARMFUL = new Set(['ASSAULT', 'COERCE', 'THREATEN', 'DISPLACEMENT'])

/** All events that the sentence may report, the weak ones too; `choose` picks. */
export function candidates(context: Context, index: FrameIndex): Candidate[] {
  const found: Candidate[] = []
  addVerbs(context, index, found)
  setMessages(context, found)
  addNouns(context, index, found)
  if (!found.length) found.push(...fallback(context, index))
  found.push(...dated(context, index, found))
  for (const candidate of found) {
    setTime(context, candidate)
    if (candidate.status === 'occurred' && candidate.said && HARMFUL.has(candidate.frame.type) && partisan(context, candidate)) {
      candidate.status = 'alleged'
      // "Kyiv said that Moscow had shelled the hospital"
      const saying = found.find((c) => c.frame.type === 'STATEMENT' && !c.noun && c.clause.index === candidate.clause.attribution?.clause)
      if (saying && index.accusing && !candidate.noun) saying.frame = index.accusing
    }
  }
  return [...found, ...embedded(context, index, found)]
}

/** What the verbs of the clauses report. */
function addVerbs(context: Context, index: FrameIndex, found: Candidate[]): void {
  const { grammar } = context
  const kinds: Kinds = {
    person: (nominal) => isPerson(context, nominal),
    named: (nominal) => namesPerson(context, nominal),
    bloc: (nominal) => actorsOf(context, nominal).some((a) => actor(context, a.actor)?.kind === 'intergovernmental'),
  }
  for (const clause of grammar.clauses) {
    const match = matchVerb(clause, grammar, index, kinds)
    if (!match) continue
    if (index.threatening && isThreat(context, clause, match.frame)) match.frame = index.threatening
    const status = statusOf(context, clause)
    if (!status || isAside(context, clause, match.frame)) continue
    // a verb without a subject tells only half of an event; "there won't be" none at all
    const headless = !clause.subject && !clause.verb.passive
    if (status === 'denied' && clause.subject && grammar.words[clause.subject.head]!.text.toLowerCase() === 'there') continue
    const needsSomebody =
      SPEECH_ACTS.has(match.frame.type) && !(match.frame.mode === STOPPING && happens(clause)) && !somebody(context, clause)
    found.push({
      clause,
      ...match,
      status,
      speaker: speakers(context, clause),
      said: clause.attribution !== undefined,
      weight: match.frame.weight * discount(context, clause, found) * (needsSomebody || headless ? 0.5 : 1),
    })
  }
}

/** Whether a request or a statement is only told in passing, or nobody makes it. */
function isAside(context: Context, clause: Clause, { type }: Frame): boolean {
  const { grammar, language } = context
  const { verb, relation } = clause
  const hasInfinitive = () => grammar.clauses.some((c) => c.relation === 'infinitive' && c.governor === clause.index)
  // "the coach, asked whether …, smiled": an aside
  if (type === 'REQUEST') return relation === 'participle' && verb.passive && !clause.object && !hasInfinitive()
  if (type !== 'STATEMENT') return false
  if (saysNothing(context, clause) || (relation === 'participle' && verb.passive)) return true
  // "is expected to sign": the signing is planned, nobody says so
  return verb.passive && language.prospective.has(verb.lemma) && hasInfinitive()
}

/** "in the past six months": a clause may look back so many days. */
const YEAR = 366

/** Gives the candidate its anchor in time; what is ahead of the article is planned, or the anchor is not its own. */
function setTime(context: Context, candidate: Candidate): void {
  const anchor = anchorOf(context, candidate.clause, candidate.noun !== undefined)
  candidate.anchor = anchor
  // "fell on Friday, the fourth decline in the past five days": a day of its own tells more
  const day = anchor?.where === 'clause' && anchor.timex.earliest === anchor.timex.latest ? anchor.timex : undefined
  candidate.back = lookedBack(context, YEAR).find(
    ({ timex }) => clauseAt(context, wordAt(context, timex)) === candidate.clause && !(day && day.start < timex.start),
  )
  // "a team to look into the theft on June 3, 2001": a purpose lies ahead of it
  const { published } = context.tagged
  if (candidate.status === 'planned' && candidate.clause.verb.tense === 'infinitive' && anchor && isLongOver(anchor.timex, published))
    candidate.anchor = undefined
  // what has happened has not happened after the article came out
  const { date } = published
  if (candidate.status === 'planned' || !date || !anchor || !(anchor.timex.earliest! > date)) return
  if (scheduled(context, candidate)) candidate.status = 'planned'
  else candidate.anchor = undefined
}

/** "The trial opens in May", "a strike starting on Thursday", "has scheduled a briefing Thursday": a plain present, a participle, or a verb of scheduling with its object, with a day ahead of its own is a timetable; in "set Friday as the deadline" the day is what is set. */
const scheduled = (context: Context, { clause: { verb, relation, object }, anchor, status }: Candidate) =>
  status === 'occurred' &&
  anchor?.where === 'clause' &&
  ((verb.tense === 'present' && !verb.perfect && relation !== 'relative') ||
    (verb.tense === 'gerund' && relation === 'participle') ||
    (context.language.words.scheduling.has(verb.lemma) && object !== undefined && object.last < wordAt(context, anchor.timex)))
