import { daysBetween } from '../days.ts'
import { isFronted } from '../tag/grammar/clauses.ts'
import type { Candidate } from './candidates.ts'
import { continues, contrasts, isAmong, joinedTo } from './candidates/weight.ts'
import type { Context } from './context.ts'
import { isAround } from './limits.ts'
import { contesting } from './status.ts'

// frames of speech whose content matters more than the saying
const WEAK = 0.4

// beside a saying, what stands in passing counts so much of what it would
const CIRCUMSTANCE = 0.5

/** "The mayor, who opened the bridge, said …", "said the road that was closed …": known already, and without a day of its own. "Reported nine dockers killed" says just that. */
const isCircumstance = (context: Context, { clause, anchor, back }: Candidate, saying: Candidate) =>
  !isAmong(context, clause) &&
  ['relative', 'participle'].includes((joinedTo(context, clause) ?? clause).relation) &&
  !back &&
  anchor?.where !== 'clause' &&
  (saying.clause.object === undefined || clause.subject?.head !== saying.clause.object.head)

/** So many days after it what happened is told as history. */
const MONTH = 31

/** Whether a candidate is the saying of another. */
const tells = ({ frame, clause }: Candidate, { clause: { attribution } }: Candidate) =>
  frame.type === 'STATEMENT' && attribution?.clause === clause.index

/** "said on Tuesday that the hospital was hit on 2 March", "confirmed that he was jailed in 1990": where what is said lies long back, the saying is the news, unless it was "at the time". */
function looksBack(
  { tagged: { published }, grammar: { words } }: Context,
  { anchor, clause }: Candidate,
  { anchor: told }: Candidate,
): boolean {
  if (clause.preps.some(({ prep, nominal }) => prep === 'at' && words[nominal.head]!.lemma === 'time')) return false
  const said = anchor ? (anchor.where === 'clause' || anchor.where === 'sentence' ? anchor.timex.earliest : undefined) : published.date
  return (
    said !== undefined &&
    told?.timex.latest !== undefined &&
    told.where === 'clause' &&
    told.timex.latest < said &&
    daysBetween(told.timex.latest, said) > MONTH
  )
}

/** "fell on the news, having lost a sixth of their value on 9 March": told with a day of its own that was over when the report came out. */
const isPast = ({ tagged: { published } }: Context, { anchor, clause }: Candidate): boolean =>
  anchor?.where === 'clause' && clause.verb.tense === 'past' && published.date !== undefined && anchor.timex.latest! < published.date

/**
 * The events that the sentence is taken to report: the strongest, and others that stand on their own feet
 * (another clause, weighty in itself). Bare saying counts only where nothing said counts.
 */
export function choose(context: Context, all: Candidate[]): Candidate[] {
  const saying = all.find(
    ({ clause, frame, noun }) => frame.type === 'STATEMENT' && !noun && (clause.relation === 'main' || clause.relation === 'conjunct'),
  )
  const rank = (c: Candidate) => c.weight * (saying && isCircumstance(context, c, saying) ? CIRCUMSTANCE : 1) + c.specificity * 0.01
  const ranked = all.filter(({ embedded }) => !embedded).sort((a, b) => rank(b) - rank(a) || a.clause.index - b.clause.index)
  const chosen: Candidate[] = []
  for (const c of ranked) {
    if (
      chosen.some(
        (o) =>
          o.clause === c.clause ||
          (o.frame.type === c.frame.type &&
            o.clause.subject === c.clause.subject &&
            o.status === c.status &&
            (!c.anchor || (!o.anchor && !isPast(context, c)) || o.anchor?.timex === c.anchor.timex) &&
            ![c, o].some(({ clause }) => isAround(context, clause))),
      )
    )
      continue
    // "He started the company in 1976, and in 1984 …": a clause with a date of its own tells its own event
    const own =
      chosen.some((o) => tells(c, o) && looksBack(context, c, o)) ||
      (c.anchor?.where === 'clause' &&
        (c.clause.verb.tense === 'past' ||
          ['main', 'conjunct'].includes(c.clause.relation) ||
          isFronted(c.clause) ||
          c.frame.weight >= 0.45) &&
        chosen.every((o) => o.anchor?.timex !== c.anchor?.timex || o.anchor?.where === 'later'))
    if (chosen.length && c.weight < WEAK && !own) continue
    // who reports a chosen event is its source; the report is an event of its own only where the event is a claim
    if (chosen.some((o) => tells(c, o) && o.status !== 'alleged' && !looksBack(context, c, o))) continue
    // the asked-for deed is the content of the request, not an event
    if (chosen.some((o) => o.clause.index === c.clause.governor && c.clause.relation === 'infinitive')) continue
    // "rejected suggestions that the search had been called off": the rejection tells both
    if (c.status === 'denied' && all.some((o) => o.frame.type === 'REJECT' && !o.noun && o.clause === contesting(context, c.clause)))
      continue
    const { relation } = joinedTo(context, c.clause) ?? c.clause
    const dated = c.back || (c.anchor !== undefined && c.anchor.where === 'clause')
    const added = contrasts(c.clause) || continues(context, c.clause)
    const independent = dated || added || ['main', 'conjunct', 'complement'].includes(relation)
    // "X welcomed the offer; Y called it an insult": who else acts in a full clause
    const other =
      ['main', 'conjunct'].includes(relation) &&
      c.clause.subject !== undefined &&
      c.frame.type !== 'STATEMENT' &&
      c.frame.type !== 'OTHER' &&
      chosen.every((o) => o.clause.subject !== c.clause.subject)
    if (chosen.length >= 1 && !(c.weight >= (added || other ? 0.4 : 0.55) && independent) && !(dated && c.weight >= 0.45) && !own) continue
    if (chosen.length >= 4) break
    chosen.push(c)
  }
  // a claim that the source does not vouch for is two events: what is alleged, and the saying of it
  for (const claim of [...chosen]) {
    const saying =
      claim.status === 'alleged' &&
      all.find((c) => (c.frame.type === 'STATEMENT' || c.frame.accusing) && !c.noun && c.clause.index === claim.clause.attribution?.clause)
    if (!saying) continue
    saying.reports = claim
    if (!chosen.includes(saying)) chosen.push(saying)
  }
  // what a noun with a day of its own names stands beside them
  chosen.push(...all.filter(({ embedded }) => embedded))
  return chosen.sort((a, b) => a.clause.index - b.clause.index)
}
