import type { ActorMention, EventStatus, Timex } from '../records/index.ts'
import type { Frame } from '../lexicon/language.ts'
import type { Clause } from '../tag/grammar/clauses.ts'
import { actor, actorsIn, actorsOf, type Context } from './context.ts'
import { bounds, dates, type Anchor } from './dates.ts'
import { matchNouns, matchVerb, type FrameIndex } from './frames.ts'

/** An event that a clause of the sentence may report. */
export type Candidate = {
  clause: Clause
  frame: Frame
  specificity: number
  noun?: { first: number, last: number } // set when a noun evokes the event
  status: EventStatus
  speaker: ActorMention[]
  said: boolean // in somebody's mouth, even where nobody is named
  anchor?: Anchor
  weight: number
}

const HYPOTHETICAL = new Set(['if', 'unless', 'whether'])
const HARMFUL = new Set(['ASSAULT', 'COERCE', 'THREATEN', 'DISPLACEMENT'])
// frames of speech whose content matters more than the saying
const WEAK = 0.4

/** All events that the sentence may report, the weak ones too; `choose` picks. */
export function candidates(context: Context, index: FrameIndex): Candidate[] {
  const { grammar, language } = context
  const found: Candidate[] = []
  const personAt = (n: { first: number, last: number }) => actorsIn(context, n.first, n.last).some((a) => actor(context, a.actor)?.kind === 'person')
  for (const clause of grammar.clauses) {
    const match = matchVerb(clause, grammar, index, personAt)
    if (!match) continue
    const status = statusOf(context, clause)
    if (!status) continue
    found.push({ clause, ...match, status, speaker: speakers(context, clause), said: clause.attribution !== undefined, weight: match.frame.weight * discount(context, clause, found) })
  }
  // nouns speak where the verb of their clause says little
  for (const noun of matchNouns(grammar, index)) {
    const clause = clauseAt(context, noun.last)
    if (!clause) continue
    const strong = found.some((c) => c.clause === clause && c.frame.weight >= 0.5)
    if (strong || inside(clause, noun.last) === undefined) continue
    const status = statusOf(context, clause) ?? 'occurred'
    found.push({ clause, frame: noun.frame, specificity: 0, noun, status, speaker: speakers(context, clause), said: clause.attribution !== undefined, weight: noun.frame.weight * 0.62 * discount(context, clause, []) })
  }
  for (const candidate of found) {
    candidate.anchor = anchorOf(context, candidate.clause)
    if (candidate.status === 'occurred' && candidate.said && HARMFUL.has(candidate.frame.type) && partisan(context, candidate)) candidate.status = 'alleged'
  }
  void language
  return found
}

/** The clause that word `k` belongs to: the last whose words begin at or before it. */
export function clauseAt(context: Context, k: number): Clause | undefined {
  const { clauses } = context.grammar
  const begins = (c: Clause) => (c.relation === 'conjunct' || c.relation === 'infinitive' || (c.subject && c.subject.last > c.verb.first) ? c.verb.first : Math.min(c.subject?.first ?? c.verb.first, c.verb.first))
  const nearest = clauses.filter((c) => begins(c) <= k).sort((a, b) => begins(b) - begins(a) || b.index - a.index)[0]
  return nearest ?? clauses.find((c) => c.relation === 'main') ?? clauses[0]
}

const inside = (clause: Clause, k: number) => [clause.subject, clause.object, clause.second, ...clause.preps.map((p) => p.nominal)].find((n) => n && n.first <= k && k <= n.last)

/** occurred, planned, denied; undefined for what is only supposed. */
function statusOf(context: Context, clause: Clause): EventStatus | undefined {
  const { grammar: { words, clauses }, language } = context
  const { verb } = clause
  if (clause.marker && HYPOTHETICAL.has(clause.marker)) return undefined
  if (verb.tense === 'infinitive') {
    const governor = clauses[clause.governor ?? -1]
    if (!governor) return undefined
    const before = words[verb.first - 1]?.lemma.toLowerCase() ?? ''
    if (language.prospective.has(before) || language.prospective.has(governor.verb.lemma)) return 'planned'
    if (language.aspectual.has(governor.verb.lemma)) return statusOf(context, governor)
    if (/^(?:appear|seem|say|believe|report|think)$/.test(governor.verb.lemma) && !verb.negated) return 'occurred'
    if (language.attempting.has(governor.verb.lemma) || /^(?:agree|decide|promise|pledge|vow|threaten|plan)$/.test(governor.verb.lemma)) return 'planned'
    return undefined
  }
  if (verb.negated) return clause.attribution ? 'denied' : undefined
  if (verb.tense === 'future') return 'planned'
  if (verb.tense === 'modal') return verb.modal === 'would' && clause.attribution && !verb.perfect ? 'planned' : undefined
  return 'occurred'
}

/** How much less a clause counts for hanging on another. */
function discount(context: Context, clause: Clause, found: Candidate[]): number {
  const { clauses } = context.grammar
  const governor = clauses[clause.governor ?? -1]
  if (clause.relation === 'infinitive') return governor && found.some((c) => c.clause === governor && c.frame.weight >= 0.5) ? 0.3 : 0.75
  if (clause.relation === 'relative') return 0.72
  if (clause.relation === 'participle') return clause.marker === 'by' || clause.marker === 'after' ? 0.8 : 0.7
  if (clause.relation === 'adverbial') return clause.marker === 'after' || clause.marker === 'as' || clause.marker === 'when' ? 0.8 : 0.6
  return 1
}

/** Who is made to say the clause; "according to X" speaks for the whole sentence. */
function speakers(context: Context, clause: Clause): ActorMention[] {
  const { grammar } = context
  const said = clause.attribution && clause.attribution.clause !== clause.index ? actorsOf(context, clause.attribution.speaker) : []
  return said.length ? said : actorsOf(context, grammar.accordingTo)
}

/** A side of the conflict speaks of another's deed: the source does not vouch for it. */
function partisan(context: Context, candidate: Candidate): boolean {
  const speaker = candidate.speaker[0]
  if (!speaker) return false
  const kind = actor(context, speaker.actor)?.kind
  if (kind === 'media' || kind === 'ngo' || kind === 'intergovernmental' || kind === 'people') return false
  const agents = actorsOf(context, candidate.clause.verb.passive ? candidate.clause.preps.find((p) => p.prep === 'by')?.nominal : candidate.clause.subject)
  return agents.length > 0 && agents.every((a) => a.actor !== speaker.actor)
}

/** The time expression that dates the clause: its own, else one of the clauses that it hangs on, else of the report. */
function anchorOf(context: Context, clause: Clause): Anchor | undefined {
  const { grammar: { clauses, words }, tagged: { article } } = context
  const all = context.timexes.filter(dates)
  if (!all.length) return undefined
  const wordAt = (t: Timex) => words.findIndex((w) => w.end > t.start)
  const owner = (t: Timex) => clauseAt(context, wordAt(t))
  const pair = (t: Timex, where: Anchor['where']): Anchor => {
    const next = all[all.indexOf(t) + 1], before = all[all.indexOf(t) - 1]
    if (next && bounds(t, next, article.text.slice(t.end, next.start))) return { timex: t, until: next, where }
    if (before && bounds(before, t, article.text.slice(before.end, t.start))) return { timex: before, until: t, where }
    return { timex: t, where }
  }
  const of = (c: Clause | undefined) => c && all.filter((t) => owner(t) === c).sort((a, b) => width(a) - width(b) || Math.abs(a.start - words[c.verb.head]!.start) - Math.abs(b.start - words[c.verb.head]!.start))[0]
  const own = of(clause)
  if (own) return pair(own, 'clause')
  // a date at the head of the sentence goes with the main clause
  const reporting = clause.attribution?.clause !== undefined ? clauses[clause.attribution.clause] : undefined
  const family: (Clause | undefined)[] = []
  for (let c: Clause | undefined = clause, steps = 0; c && steps < 5; c = clauses[c.governor ?? -1], steps++) family.push(c)
  if (clause.relation === 'main' || clause.relation === 'complement' || clause.relation === 'conjunct') {
    for (const c of clauses) if (c.index > clause.index && (c.relation === 'conjunct' || c.relation === 'infinitive' || (c.relation === 'participle' && !c.verb.passive)) && c.governor === clause.governor && c.subject === clause.subject) family.push(c)
    for (const c of clauses) if (c.index === clause.index + 1 && c.relation === 'infinitive') family.push(c)
  }
  for (const c of family) {
    const t = c !== reporting ? of(c) : undefined
    if (t) return pair(t, 'sentence')
  }
  const t = of(reporting) ?? (reporting ? undefined : all.find((x) => ['main', 'conjunct', 'complement'].includes(owner(x)?.relation ?? '')))
  return t && pair(t, reporting ? 'report' : 'sentence')
}

const width = (t: Timex) => (t.earliest === t.latest ? 0 : 1)

/**
 * The events that the sentence is taken to report: the strongest, and others that stand on their own feet
 * (another clause, weighty in itself). Bare saying counts only where nothing said counts.
 */
export function choose(all: Candidate[]): Candidate[] {
  const ranked = [...all].sort((a, b) => b.weight + b.specificity * 0.01 - (a.weight + a.specificity * 0.01) || a.clause.index - b.clause.index)
  const chosen: Candidate[] = []
  for (const c of ranked) {
    if (chosen.some((o) => o.clause === c.clause)) continue
    if (chosen.length && c.weight < WEAK) continue
    // the asked-for deed is the content of the request, not an event
    if (chosen.some((o) => o.clause.index === c.clause.governor && c.clause.relation === 'infinitive')) continue
    const dated = c.anchor !== undefined && c.anchor.where === 'clause'
    const independent = dated || ['main', 'conjunct', 'complement'].includes(c.clause.relation)
    if (chosen.length >= 1 && !(c.weight >= 0.55 && independent) && !(dated && c.weight >= 0.45)) continue
    if (chosen.length >= 3) break
    chosen.push(c)
  }
  return chosen.sort((a, b) => a.clause.index - b.clause.index)
}
