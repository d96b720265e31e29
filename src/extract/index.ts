import type { Cast, Mention, MentionClaim, Tagged } from '../records/index.ts'
import type { Language } from '../lexicon/language.ts'
import type { Clause } from '../tag/grammar/clauses.ts'
import { inPassing, isBackground } from './background.ts'
import { candidates, type Candidate } from './candidates.ts'
import { choose } from './choose.ts'
import { charSpan, contextOf, groupBySentence, type Context } from './context.ts'
import { dates, elapsed, lookedBack } from './dates.ts'
import { dateOf } from './event-date.ts'
import { indexFrames } from './frame-index.ts'
import { filedOn, type Filed } from './filed.ts'
import { unnamedSpeakers } from './headline/claimant.ts'
import { happeningsOf, referred, type Happening } from './happenings.ts'
import { headings } from './headings.ts'
import { follow, inherit, toldDay, type Narrative } from './narrative.ts'
import { participants } from './roles.ts'
import { frontOf, isFragment, salience, setAside, setBeside, type Front } from './salience.ts'
import { title } from './titles.ts'
import { where } from './where.ts'

const CONTENT = new Set(['NOUN', 'PROPN', 'VERB', 'NUM'])

/** The events that an article reports, one mention for each clause that evokes one. `article` is its index in the story. */
export function extract(tagged: Tagged, article: number, cast: Cast, language: Language): Mention[] {
  const index = indexFrames(language)
  const groups = groupBySentence(tagged)
  const front = frontOf(tagged),
    heads = headings(tagged),
    opens = tagged.sentences.findIndex(({ block }) => tagged.article.blocks[block]!.kind === 'paragraph'),
    contextAt = (at: number) => contextOf(tagged, at, cast, language, groups),
    lead = opens < 0 ? undefined : contextAt(opens),
    filed = filedOn(tagged, language, lead)
  const mentions: Mention[] = []
  const known: Happening[] = []
  let narrative: Narrative = { told: 0 }
  let before: Context | undefined
  tagged.sentences.forEach((sentence, i) => {
    const block = tagged.article.blocks[sentence.block]!
    // headline and deck restate what the text tells; a caption counts only where it carries its own day
    if (block.repeats !== undefined || !['paragraph', 'caption'].includes(block.kind)) return
    const context: Context = {
      ...(lead && i === opens ? lead : contextAt(i)),
      told: toldDay(narrative, sentence.block),
      spoke: before?.index === i - 1 ? unnamedSpeakers(before) : undefined,
    }
    before = context
    if (block.kind === 'caption' && !context.timexes.some(dates)) return
    const chosen = choose(context, candidates(context, index)).filter((candidate) => !talk(context, candidate))
    const here = chosen.map((candidate) => {
      candidate.anchor = referred(known, context, index, candidate) ?? candidate.anchor
      inherit(narrative, context, candidate, heads.get(i))
      return mentionOf(context, candidate, article, front, filed(context, candidate))
    })
    setBeside(here, language)
    mentions.push(...here)
    narrative = follow(narrative, context, chosen)
    known.push(...happeningsOf(context, chosen))
  })
  inPassing(mentions, front.sentences, language.salience.passing)
  return mentions
}

/** A sentence that stands wholly inside a quotation goes on with somebody's talk: only a dated or weighty event in it counts. */
function talk({ sentence, quotations }: Context, { weight, anchor, clause }: Candidate): boolean {
  const inside = quotations.some((q) => q.direct && q.start <= sentence.start + 1 && q.end >= sentence.end - 1)
  return inside && !anchor && (weight < 0.55 || clause.relation !== 'main')
}

function mentionOf(context: Context, candidate: Candidate, article: number, front: Front, filed: Filed | undefined): Mention {
  const { clause, frame } = candidate
  const { words } = context.grammar
  const { tagged } = context
  const start = Math.min(clause.subject?.first ?? clause.verb.first, clause.verb.first)
  const last = Math.max(clause.verb.last, clause.object?.last ?? 0, clause.second?.last ?? 0, ...clause.preps.map((p) => p.nominal.last))
  const span = charSpan(context, start, last)
  const whole = charSpan(context, start, Math.max(last, tailOf(context, clause)))
  const trigger = triggerOf(context, candidate)
  const back = candidate.back ?? (candidate.anchor && candidate.anchor.where !== 'context' ? undefined : lookedBack(context)[0])
  const isPast = candidate.status !== 'planned' && (clause.verb.tense === 'past' || clause.verb.perfect),
    anchor = candidate.anchor && isPast ? elapsed(candidate.anchor, tagged.published) : candidate.anchor
  const date = dateOf(back ? undefined : anchor, back, tagged.published, filed)
  const who = participants(context, candidate)
  const claims = claimsOf(context, candidate, span)
  const lemmas = [
    ...new Set(
      words
        .slice(start, last + 1)
        .filter((w) => CONTENT.has(w.pos) && !w.time)
        .map((w) => w.lemma.toLowerCase()),
    ),
  ]
  const places = where(context, candidate, span)
  const headline = title(context, candidate),
    // a deed is news however badly it is told
    deed = frame.type !== 'OTHER' && frame.type !== 'STATEMENT'
  const mention: Mention = {
    article,
    sentence: context.index,
    clause: whole,
    trigger,
    frame: frame.name,
    type: frame.type,
    status: candidate.status,
    background: isBackground(context, candidate, date, !candidate.anchor && !back),
    title: headline.text,
    date,
    participants: who,
    places,
    claims,
    lemmas,
    salience: 0,
  }
  if (isFragment(headline, deed) || headline.vague) mention.untold = true
  if (frame.mode) mention.mode = frame.mode
  if (candidate.reports) mention.reports = triggerOf(context, candidate.reports)
  const timex = back?.timex ?? candidate.anchor?.timex
  if (timex && !/^(?:context|lead|heading)$/.test(candidate.anchor?.where ?? '')) mention.timex = { start: timex.start, end: timex.end }
  mention.salience = salience(context, candidate, mention, front, headline)
  if (!mention.background && isFragment(headline, deed)) setAside(mention, context.language)
  return mention
}

/** The word or words that evoke the event. */
const triggerOf = (context: Context, { noun, clause }: Candidate) =>
  charSpan(context, noun?.first ?? clause.verb.head, noun?.last ?? clause.verb.head)

const FIELDS: [string, RegExp][] = [
  ['killed', /^(?:kill|die|claim|dead|death|slay|drown|perish|shoot|toll|execute|assassinate|leave|put|lose)$/],
  ['injured', /^(?:injure|wound|hurt|hospitalize)$/],
  ['displaced', /^(?:flee|displace|evacuate|uproot|force|head|drive|shelter|abandon)$/],
]

/** Last word of what the clause governs: "urges Norway *to help halt an offensive*", "says *it observes the truce*". */
function tailOf(context: Context, clause: Clause): number {
  const { clauses } = context.grammar
  return clauses
    .filter((c) => c.governor === clause.index && c.index > clause.index && (c.relation === 'infinitive' || c.relation === 'complement'))
    .reduce((last, c) => Math.max(last, c.verb.last, c.object?.last ?? 0, ...c.preps.map((p) => p.nominal.last), tailOf(context, c)), 0)
}

/** Numbers that the clause states about the event, with who states them. */
function claimsOf(context: Context, candidate: Candidate, span: { start: number; end: number }): MentionClaim[] {
  const { verb } = candidate.clause
  const field = FIELDS.find(([, pattern]) => pattern.test(verb.lemma))?.[0] ?? 'number'
  return context.quantities
    .filter((q) => q.start >= span.start && q.end <= span.end)
    .map((quantity) => {
      const claim: MentionClaim = { field: quantity.unit === 'people' ? field : quantity.unit, quantity }
      const by = candidate.speaker[0]
      if (by) claim.by = by.actor
      const said = candidate.clause.attribution
      if (said && by) claim.verb = said.verb
      return claim
    })
}
