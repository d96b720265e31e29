import type { ActorMention, EventDate, Mention } from '../records/index.ts'
import type { Candidate } from './candidates.ts'
import { actor, actorsOf, type Context } from './context.ts'
import { isHistory } from './dates.ts'
import { isDrawnOut } from './limits.ts'

/** Types whose verb is itself somebody's word: in the present tense it is said now. */
export const SPEECH = new Set(['STATEMENT', 'REQUEST', 'ACCUSE', 'REJECT', 'SUPPORT', 'THREATEN'])

type Told = { context: Context; candidate: Candidate; date: EventDate; undated: boolean }

/** Why a mention is no news but context, in the order tried. */
const RULES: Record<string, (told: Told) => boolean> = {
  history: ({ date, context }) => isHistory(date, context.tagged.published, context.tagged.since),
  // a habit or a standing state without a day
  standing: ({
    undated,
    context,
    candidate: {
      clause: { verb },
      frame,
      noun,
    },
  }) =>
    undated &&
    verb.tense === 'present' &&
    !verb.progressive &&
    !verb.perfect &&
    (frame.weight < 0.45
      ? !SPEECH.has(frame.type)
      : context.language.words.stative.has(verb.lemma) || (!noun && context.language.words.habitual.has(verb.lemma))),
  // "for weeks the party has held rallies": what went on so long has no day
  drawnOut: ({ undated, context, candidate: { clause, frame } }) =>
    undated && frame.type !== 'LEGAL' && (clause.verb.tense === 'past' || clause.verb.perfect) && isDrawnOut(context, clause),
  // "the war, which has killed thousands and forced millions to flee"
  era: ({
    undated,
    candidate: {
      clause: { subject, verb },
    },
    context,
  }) => undated && !verb.passive && subject !== undefined && context.language.words.eras.has(context.grammar.words[subject.head]!.lemma),
  // "the feature is called X", but "Lee was named mayor"
  named: ({
    undated,
    context,
    candidate: {
      clause: { verb, preps },
      frame,
    },
  }) =>
    undated &&
    frame.type !== 'LEADERSHIP' &&
    verb.passive &&
    context.language.grammar.naming.has(verb.lemma) &&
    !preps.some(({ prep }) => prep === 'by'),
  // the saying of what stands as an event of its own, with its claimant
  echo: ({ candidate }) => candidate.reports !== undefined,
  // what a bystander says
  bystander: ({ candidate, context }) => speakers(context, candidate).some((m) => isBystander(context, m)),
  // what becomes of a private person's family: private too
  kin: ({
    context,
    candidate: {
      clause: { subject },
    },
  }) => subject?.owner !== undefined && actorsOf(context, subject.owner).some((m) => isBystander(context, m)),
  // "reopened two days after it shut": what only tells when
  aside: ({ candidate: { frame, clause } }) => frame.plain === true && clause.relation === 'adverbial',
}

/** Whether the mention is told as context: kept, but not part of the front timeline. */
export function isBackground(context: Context, candidate: Candidate, date: EventDate, undated: boolean): boolean {
  return Object.values(RULES).some((rule) => rule({ context, candidate, date, undated }))
}

/** A private person, and none whom the story is about. */
function isBystander(context: Context, mention: ActorMention): boolean {
  const who = actor(context, mention.actor)
  return who?.private === true && who.central !== true
}

const speakers = (context: Context, { clause, frame, said, speaker }: Candidate) =>
  said && speaker.length ? speaker : SPEECH.has(frame.type) ? actorsOf(context, clause.subject) : []

/** An article tells at least so many events, and at most so many a sentence; what it tells beyond that is told in passing. */
const FEWEST = 10
const DENSITY = 0.75

/** Marks as context what an article tells in passing: what is less salient than `least`, and in a long article the least salient mentions without a day of their own. */
export function inPassing(mentions: Mention[], sentences: number, least: number): void {
  for (const mention of mentions) if (mention.salience < least) mention.background = true
  const front = mentions.filter(({ background }) => !background)
  const room = Math.max(FEWEST, Math.ceil(DENSITY * sentences))
  const passing = front
    .filter(({ timex }) => !timex)
    .sort((a, b) => a.salience - b.salience)
    .slice(0, Math.max(0, front.length - room))
  for (const mention of passing) mention.background = true
}
