import type { ActorMention, EventStatus, Timex } from '../records/index.ts'
import type { Frame } from '../lexicon/language.ts'
import type { Clause } from '../tag/grammar/clauses.ts'
import { actor, actorsIn, actorsOf, type Context } from './context.ts'
import { bounds, dates, lookedBack, type Anchor, type LookBack } from './dates.ts'
import { shiftDays } from './days.ts'
import { lemmas, matchNouns, matchVerb, type FrameIndex } from './frames.ts'

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
  back?: LookBack // "in the past week", in the clause
  weight: number
}

const ATTEMPT = new Set(['try', 'seek', 'attempt', 'struggle', 'work', 'push', 'rush', 'race', 'move'])
const PLAN = new Set(['choose', 'elect', 'opt', 'plan', 'prepare', 'intend', 'decide', 'promise', 'pledge', 'vow', 'agree'])
const HYPOTHETICAL = new Set(['if', 'unless', 'whether'])
const SPEECH_ACTS = new Set(['THREATEN', 'REQUEST', 'ACCUSE', 'REJECT', 'SUPPORT', 'STATEMENT', 'AGREE', 'CONCEDE', 'SANCTION'])
const HARMFUL = new Set(['ASSAULT', 'COERCE', 'THREATEN', 'DISPLACEMENT'])
// verbs that only bring a noun's event about, or say that it is there
const LIGHT = new Set(['be', 'have', 'come', 'begin', 'start', 'continue', 'take', 'occur', 'happen', 'follow', 'end', 'see', 'face', 'hold', 'make', 'launch', 'erupt', 'break', 'rage', 'go', 'suffer', 'cause', 'spark', 'prompt', 'trigger', 'overshadow', 'complicate', 'mark', 'report', 'resume', 'announce', 'carry', 'survive', 'stage', 'bring', 'force', 'lead', 'plan', 'schedule', 'open', 'conduct', 'declare', 'witness', 'remain'])
// frames of speech whose content matters more than the saying
const WEAK = 0.4

/** All events that the sentence may report, the weak ones too; `choose` picks. */
export function candidates(context: Context, index: FrameIndex): Candidate[] {
  const { grammar } = context
  const found: Candidate[] = []
  const personAt = (n: { first: number, last: number }) => actorsIn(context, n.first, n.last).some((a) => actor(context, a.actor)?.kind === 'person')
  for (const clause of grammar.clauses) {
    const match = matchVerb(clause, grammar, index, personAt)
    if (!match) continue
    const status = statusOf(context, clause)
    if (!status) continue
    // a verb without a subject tells only half of an event; "there won't be" none at all
    const headless = !clause.subject && !clause.verb.passive
    if (status === 'denied' && clause.subject && grammar.words[clause.subject.head]!.text.toLowerCase() === 'there') continue
    const needsSomebody = SPEECH_ACTS.has(match.frame.type) && !somebody(context, clause)
    found.push({ clause, ...match, status, speaker: speakers(context, clause), said: clause.attribution !== undefined, weight: match.frame.weight * discount(context, clause, found) * (needsSomebody || headless ? 0.5 : 1) })
  }
  // nouns speak where the verb of their clause says little
  for (const noun of matchNouns(grammar, index)) {
    const clause = clauseAt(context, noun.last)
    if (!clause) continue
    const strong = found.some((c) => c.clause === clause && c.frame.weight >= 0.5)
    const where = inside(clause, noun.last)
    const stands = clause.verb.lemma === 'be' && where === clause.subject && !/ (?:under way|underway|ongoing|over) /.test(lemmas(grammar.words, clause.verb.last + 1, clause.verb.last + 3))
    if (strong || !where || stands || !(where === clause.subject || (where === clause.object && LIGHT.has(clause.verb.lemma)))) continue
    const np = grammar.nouns.find((n) => n.first <= noun.last && noun.last <= n.last)
    const status = statusOf(context, clause)
    if (!status || /^(?:no|any)$/i.test(grammar.words[np?.first ?? 0]!.text)) continue
    found.push({ clause, frame: noun.frame, specificity: 0, noun, status, speaker: speakers(context, clause), said: clause.attribution !== undefined, weight: noun.frame.weight * 0.62 * discount(context, clause, []) })
  }
  if (!found.length) found.push(...fallback(context, index))
  for (const candidate of found) {
    candidate.back = lookedBack(context).find((b) => clauseAt(context, context.grammar.words.findIndex((w) => w.end > b.timex.start)) === candidate.clause)
    candidate.anchor = anchorOf(context, candidate.clause)
    // what has happened has not happened after the article came out
    const { date } = context.tagged.published
    if (candidate.status !== 'planned' && date && candidate.anchor && candidate.anchor.timex.earliest! > date) candidate.anchor = undefined
    if (candidate.status === 'occurred' && candidate.said && HARMFUL.has(candidate.frame.type) && partisan(context, candidate)) candidate.status = 'alleged'
  }
  return found
}

/** A plain present ("the bridge is long") tells how things are, not what happened. */
const happens = ({ verb }: Clause) => verb.tense !== 'present' || verb.perfect || verb.progressive || verb.passive

/** A sentence whose verbs evoke nothing still says that something happened: its first full clause, as the plainest frame. */
function fallback(context: Context, index: FrameIndex): Candidate[] {
  const clause = context.grammar.clauses.find((c) => c.subject && (c.relation === 'main' || c.relation === 'conjunct' || c.relation === 'complement') && happens(c) && statusOf(context, c))
  const frame = index.plain
  if (!clause || !frame) return []
  return [{ clause, frame, specificity: 0, status: statusOf(context, clause)!, speaker: speakers(context, clause), said: clause.attribution !== undefined, weight: frame.weight * 0.8 }]
}

/** Whether the clause's subject (the "by" phrase in the passive) is an actor or a word for people. */
function somebody(context: Context, clause: Clause): boolean {
  const nominal = clause.verb.passive ? clause.preps.find((p) => p.prep === 'by')?.nominal : clause.subject
  if (!nominal) return clause.verb.passive
  const head = context.grammar.words[nominal.head]!
  return actorsOf(context, nominal).length > 0 || /^(?:he|she|they|we|i|who)$/i.test(head.text) || /(?:or|er|ist|ian|man|woman|people|official|group|party|union|team|court|ministry|office|board|side|leader|resident|critic|source|government|opposition|council|committee|company|family|police)s?$/i.test(head.text)
}

/** The clause that word `k` belongs to: the last whose words begin at or before it. */
export function clauseAt(context: Context, k: number): Clause | undefined {
  const { clauses, words } = context.grammar
  // "…, and in 1984 the first model …": a time before the subject belongs to the clause that follows
  const leading = (from: number) => {
    let k = from
    while (k > 0 && (words[k - 1]!.time || (words[k - 1]!.pos === 'ADP' && words[k]!.time) || (words[k - 1]!.text === ',' && k > 1 && words[k - 2]!.time))) k--
    return k < from && (k === 0 || /^(?:CCONJ|SCONJ)$/.test(words[k - 1]!.pos) || /^[,;:—–]$/.test(words[k - 1]!.text)) ? k : from
  }
  const begins = (c: Clause) => (['conjunct', 'infinitive', 'relative', 'participle'].includes(c.relation) || (c.subject && c.subject.last > c.verb.first) ? c.verb.first : leading(Math.min(c.subject?.first ?? c.verb.first, c.verb.first)))
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
    // an attempt is made, a plan is a plan, a wish is neither
    if (ATTEMPT.has(governor.verb.lemma)) return statusOf(context, governor)
    return PLAN.has(governor.verb.lemma) ? 'planned' : undefined
  }
  if (verb.modal && verb.perfect) return undefined
  // "demands that he leave": a bare verb under a singular subject is a subjunctive, a wish
  const subject = clause.subject && clause.subject.parts.length === 1 ? words[clause.subject.head]! : undefined
  if (verb.tense === 'present' && verb.form === 'base' && verb.first === verb.last && verb.lemma !== 'be' && subject && clause.marker === 'that'
    && (/^(?:he|she|it)$/i.test(subject.text) || (subject.pos === 'NOUN' && subject.lemma === subject.text.toLowerCase() && !/^(?:people|police)$/i.test(subject.text)))) return undefined
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
  if (clause.relation === 'participle' && clause.verb.passive && !clause.preps.some((p) => p.prep === 'by')) return 0.6
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
  const wordAt = (t: Timex) => words.findIndex((w) => w.end > t.start)
  const owner = (t: Timex) => clauseAt(context, wordAt(t))
  const pair = (t: Timex, where: Anchor['where']): Anchor => {
    const next = all[all.indexOf(t) + 1], before = all[all.indexOf(t) - 1]
    if (next && bounds(t, next, article.text.slice(t.end, next.start))) return { timex: t, until: next, where }
    if (before && bounds(before, t, article.text.slice(before.end, t.start))) return { timex: before, until: t, where }
    return { timex: t, where }
  }
  const of = (c: Clause | undefined) => c && all.filter((t) => owner(t) === c).sort((a, b) => width(a) - width(b) || Math.abs(a.start - words[c.verb.head]!.start) - Math.abs(b.start - words[c.verb.head]!.start))[0]
  const reckoned = reckon(context, clause)
  if (reckoned) return { timex: reckoned, where: 'clause' }
  const own = of(clause)
  if (own) return pair(own, 'clause')
  // a date at the head of the sentence goes with the main clause
  const reporting = clause.attribution?.clause !== undefined ? clauses[clause.attribution.clause] : undefined
  const family: (Clause | undefined)[] = []
  for (let c: Clause | undefined = clause, steps = 0; c && steps < 5; c = clauses[c.governor ?? -1], steps++) family.push(c)
  if (clause.relation === 'main' || clause.relation === 'complement' || clause.relation === 'conjunct') {
    for (const c of clauses) if (c.index !== clause.index && (c.relation === 'conjunct' || c.relation === 'infinitive' || (c.relation === 'participle' && !c.verb.passive)) && c.governor === clause.governor && c.subject === clause.subject) family.push(c)
    for (const c of clauses) if (c.index === clause.index + 1 && c.relation === 'infinitive') family.push(c)
  }
  for (const c of family) {
    const t = c !== reporting ? of(c) : undefined
    if (t) return pair(t, 'sentence')
  }
  const reported = of(reporting)
  if (reported) return pair(reported, 'report')
  // a subordinate clause with a date of its own kind (history, a plan) does not date the main clause
  const loose = all.filter((x) => !['relative', 'adverbial'].includes(owner(x)?.relation ?? '') && (owner(x)?.verb.tense !== 'infinitive') && width(x) === 0)
  return loose[0] && pair(loose[0], 'sentence')
}

/** "… came a day after X told …": the clause lies that long before (or, with "before", after) the day that is told. */
function reckon(context: Context, clause: Clause): Timex | undefined {
  const { tagged: { published, article } } = context
  if (clause.relation !== 'adverbial' || (clause.marker !== 'after' && clause.marker !== 'before') || !published.date) return undefined
  const begins = context.grammar.words[clause.subject?.first ?? clause.verb.first]!.start
  const timex = context.timexes.find((t) => t.end <= begins && new RegExp(`^(?:\\s*${clause.marker}\\s*)?$`).test(article.text.slice(t.end, begins).replace(/\b(?:the|a|an)\s*$/i, '')) && /^P\d+[DW]$/.test(t.value))
  const days = timex && Number(timex.value.slice(1, -1)) * (timex.value.endsWith('W') ? 7 : 1)
  if (!timex || !days) return undefined
  const day = shiftDays(published.date, clause.marker === 'after' ? -days : days)
  return { ...timex, type: 'DATE', value: day, earliest: day, latest: day, basis: 'narrative' }
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
    if (chosen.some((o) => o.clause === c.clause || (o.frame.type === c.frame.type && o.clause.subject === c.clause.subject && o.status === c.status && (!c.anchor || !o.anchor || o.anchor.timex === c.anchor.timex)))) continue
    // "He started the company in 1976, and in 1984 …": a clause with a date of its own tells its own event
    const own = c.anchor?.where === 'clause' && ['main', 'conjunct'].includes(c.clause.relation) && chosen.every((o) => o.anchor?.timex !== c.anchor?.timex)
    if (chosen.length && c.weight < WEAK && !own) continue
    // the asked-for deed is the content of the request, not an event
    if (chosen.some((o) => o.clause.index === c.clause.governor && c.clause.relation === 'infinitive')) continue
    const dated = c.back || (c.anchor !== undefined && c.anchor.where === 'clause')
    const independent = dated || ['main', 'conjunct', 'complement'].includes(c.clause.relation)
    if (chosen.length >= 1 && !(c.weight >= 0.55 && independent) && !(dated && c.weight >= 0.45) && !own) continue
    if (chosen.length >= 3) break
    chosen.push(c)
  }
  return chosen.sort((a, b) => a.clause.index - b.clause.index)
}
