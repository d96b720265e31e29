import type { Mention, Tagged } from '../records/index.ts'
import type { Language } from '../lexicon/language.ts'
import type { Salience } from '../lexicon/salience.ts'
import { isNamed } from '../tag/actors/named.ts'
import { SPEECH } from './background.ts'
import type { Candidate } from './candidates.ts'
import { actor, actorsOf, type Context } from './context.ts'

/** What an article says up front and how long it is: content words of headline and deck, its first sentence and how many it has, in which one each actor first stands. */
export type Front = { words: Set<string>; sentences: number; first: number; introduced: Map<string, number> }

const CONTENT = new Set(['NOUN', 'PROPN', 'VERB', 'NUM'])

/** Looks through the article once, for all its mentions. */
export function frontOf({ article: { blocks }, sentences, actors }: Tagged): Front {
  const front: Front = { words: new Set(), sentences: 0, first: sentences.length, introduced: new Map() }
  sentences.forEach(({ block, tokens }, i) => {
    const { kind } = blocks[block]!
    if (kind === 'headline' || kind === 'deck')
      for (const { pos, lemma } of tokens) if (CONTENT.has(pos)) front.words.add(lemma.toLowerCase())
    if (kind === 'paragraph') {
      front.first = Math.min(front.first, i)
      front.sentences++
    }
  })
  for (const { actor, sentence } of actors) front.introduced.set(actor, Math.min(front.introduced.get(actor) ?? sentence, sentence))
  return front
}

/** So many words, parties, places and title words are as many as count. */
const LONG = 40,
  PARTIES = 3,
  PLACES = 2,
  UP_FRONT = 5
/** A sentence of fewer words seldom tells what, who and when. */
const SHORT = 12
/** The last tenth of an article is what an editor cuts first. */
const TAIL = 0.9

/** One or two words, a bare "X says", and what begins with its verb, a pronoun or an indirect question tell nothing. */
const EMPTY =
  /^\S+(?: \S+)?$|(?: says?| said)$|^(?:is|are|was|were|has|have|had|be|been|said|he|she|it|they|i|we|you|he's|she's|it's|they're|i'm|we're|we've|what|where|why|how)\s/i

/**
 * How a mention is headed. `clean` is false where the sentence's own words had to do, or what another of its clauses tells;
 * `curt` where a headline says what was done and no more ("Fishermen freed"), `vague` where it is true but leaves a reader asking; `own`: what the sentence says of the mention
 * itself, where that is no headline.
 */
export type Headline = { text: string; clean: boolean; curt?: true; vague?: true; own?: string }

/** Whether no headline could be made. A deed told curtly is news. */
export const isFragment = ({ clean, curt }: Headline, deed: boolean): boolean => !clean && !(curt && deed)

type Told = Pick<Mention, 'participants' | 'claims' | 'background' | 'timex' | 'trigger' | 'date' | 'places' | 'status'>
type Of = { context: Context; candidate: Candidate; told: Told; front: Front; headline: Headline }

/** What speaks for and against an entry of its own, each from 0 to 1; `salience.yaml` says how much it counts. */
const FEATURES: Record<Exclude<keyof Salience['weights'], 'beside'>, (of: Of) => number> = {
  kind: ({ candidate: { frame } }) => frame.weight,
  ownDay: ({ told: { timex, date } }) => Number(timex !== undefined && (date.precision === 'day' || date.precision === 'week')),
  ownYear: ({ told: { timex, date } }) => Number(timex !== undefined && (date.precision === 'year' || date.precision === 'season')),
  undated: ({ told: { date } }) => Number(date.basis === 'publication'),
  reckoned: ({ told: { date } }) => Number(date.basis === 'narrative'),
  parties: ({ told: { participants } }) => Math.min(1, participants.length / PARTIES),
  introduced: ({ context, candidate: { clause }, front }) =>
    Number(actorsOf(context, clause.subject).some((a) => front.introduced.get(a.actor) === context.index)),
  speaker: ({ context, candidate: { clause, frame } }) => Number(SPEECH.has(frame.type) && actorsOf(context, clause.subject).some(isNamed)),
  counted: ({ told: { claims } }) => Number(claims.length > 0),
  figure: ({ candidate: { frame }, told: { claims } }) => Number(frame.type === 'DEAL' && claims.length > 0),
  places: ({ told: { places } }) => Math.min(1, places.length / PLACES),
  full: ({ context }) => Math.min(1, context.sentence.tokens.length / LONG),
  short: ({ context }) => Number(context.sentence.tokens.length < SHORT),
  upFront: ({ context, front: { words } }) =>
    Math.min(
      1,
      new Set(
        context.sentence.tokens.flatMap(({ pos, lemma }) =>
          CONTENT.has(pos) && words.has(lemma.toLowerCase()) ? [lemma.toLowerCase()] : [],
        ),
      ).size / UP_FRONT,
    ),
  tail: ({ context: { index }, front: { first, sentences } }) => Number(index - first > TAIL * sentences),
  later: ({ context: { index }, front: { first, sentences } }) => Math.min(1, Math.max(0, (index - first) / Math.max(1, sentences))),
  subordinate: ({ candidate: { clause } }) => Number(['relative', 'participle', 'adverbial', 'infinitive'].includes(clause.relation)),
  standing: ({
    candidate: {
      clause: { verb },
    },
  }) => Number(verb.tense === 'present' && !verb.perfect),
  perfect: ({
    candidate: {
      clause: { verb },
    },
  }) => Number(verb.tense === 'present' && verb.perfect),
  talk: ({ context, candidate, told }) => Number(isTalk(context, candidate, told)),
  quoted: ({ context }) => Math.max(0, quotedShare(context) - 0.5) * 2,
  unvouched: ({ told: { status } }) => Number(status === 'denied' || status === 'alleged'),
  private: ({ context, told: { participants } }) => Number(participants.some((p) => actor(context, p.actor)?.private)),
  caption: ({ context: { tagged, sentence } }) => Number(tagged.article.blocks[sentence.block]!.kind === 'caption'),
  fragment: ({ headline: { text, clean, own = text } }) => Number(!clean && EMPTY.test(own)),
}

const NAMES = Object.keys(FEATURES) as (keyof typeof FEATURES)[]

/** Background counts for so much of what it would at the front. */
const BACKGROUND = 0.4

/** How much an editor would want the mention on the timeline, 0 to 1: the weighted features, on a scale that takes in nearly all mentions. */
export function salience(context: Context, candidate: Candidate, told: Told, front: Front, headline: Headline): number {
  const { weights, least, most } = context.language.salience
  const score = NAMES.reduce((sum, name) => sum + weights[name] * FEATURES[name]({ context, candidate, told, front, headline }), 0)
  return rounded((score - least) / (most - least)) * (told.background ? BACKGROUND : 1)
}

/** What no headline can tell stands with the context, save where it says more than "X says" and is weighty: a reader would miss it. */
export function setAside(mention: Mention, { salience: { weighty } }: Language): void {
  if (mention.salience >= weighty && !EMPTY.test(mention.title)) return
  mention.background = true
  mention.salience = rounded(mention.salience * BACKGROUND)
}

/** The mentions of one sentence: what stands beside a weightier one counts for less, as an editor takes one entry from a sentence. */
export function setBeside(mentions: readonly Mention[], { salience: { weights, least, most } }: Language): void {
  const best = mentions.reduce<Mention | undefined>((best, each) => (best && best.salience >= each.salience ? best : each), undefined)
  for (const mention of mentions) if (mention !== best) mention.salience = rounded(mention.salience + weights.beside / (most - least))
}

/** Within 0 and 1, three decimals. */
const rounded = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * 1000) / 1000

const isTalk = ({ quotations, grammar }: Context, { clause }: Candidate, { trigger: { start, end } }: Told): boolean =>
  quotations.some((q) => q.direct && q.start <= start && q.end >= end) ||
  /^(?:i|we|you)$/i.test(clause.subject ? grammar.words[clause.subject.head]!.text : '')

/** How much of the sentence stands in quotation marks, 0 to 1. */
function quotedShare({ sentence: { start, end }, quotations }: Context): number {
  const inside = quotations.reduce((sum, q) => sum + (q.direct ? Math.max(0, Math.min(q.end, end) - Math.max(q.start, start)) : 0), 0)
  return Math.min(1, inside / (end - start))
}
