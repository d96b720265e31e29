import type { Timex } from '../records/index.ts'
import type { Clause } from '../tag/grammar/clauses.ts'
import type { Context } from './context.ts'
import { belongsElsewhere, bounds, dates, type Anchor } from './dates.ts'
import { shiftDays } from '../days.ts'


/** The clause that word `k` belongs to: the last whose words begin at or before it. */
export function clauseAt(context: Context, k: number): Clause | undefined {
  const { clauses, words } = context.grammar
  // "…, and in 1984 the first model …": a time before the subject belongs to the clause that follows
  const leading = (from: number) => {
    let k = from
    while (k > 0 && (words[k - 1]!.time || (words[k - 1]!.pos === 'ADP' && words[k]!.time) || (words[k - 1]!.text === ',' && k > 1 && words[k - 2]!.time))) k--
    return k < from && (k === 0 || /^(?:CCONJ|SCONJ)$/.test(words[k - 1]!.pos) || /^[,;:—–]$/.test(words[k - 1]!.text)) ? k : from
  }
  // "whose delegation on Friday held": a subject of its own, not the noun that the pronoun stands for
  const whose = (c: Clause) => c.relation === 'relative' && c.subject?.owner !== undefined
  // "A doctor who had treated patients died on Saturday": another clause lies between subject and verb
  const split = (c: Clause) => c.subject !== undefined && clauses.some((o) => o.relation === 'relative' && o.subject === c.subject && o.verb.first > c.subject!.last && o.verb.last < c.verb.first)
  const begins = (c: Clause) => split(c) ? c.verb.first :  ((['conjunct', 'infinitive', 'relative', 'participle'].includes(c.relation) && !whose(c)) || (c.subject && c.subject.last > c.verb.first) ? c.verb.first : leading(Math.min(c.subject?.first ?? c.verb.first, c.verb.first)))
  const nearest = clauses.filter((c) => begins(c) <= k).sort((a, b) => begins(b) - begins(a) || b.index - a.index)[0]
  return nearest ?? clauses.find((c) => c.relation === 'main') ?? clauses[0]
}

/** The time expression that dates the clause: its own, else one of the clauses that it hangs on, else of the report. */
export function anchorOf(context: Context, clause: Clause): Anchor | undefined {
  const { grammar: { clauses, words }, tagged: { article } } = context
  const all = context.timexes.filter((t) => dates(t) && !belongsElsewhere(t, article.text))
  const wordAt = (t: Timex) => words.findIndex((w) => w.end > t.start)
  // "killing six fighters aligned with the army on Thursday": how they are aligned has no day
  const owner = (t: Timex) => {
    const c = clauseAt(context, wordAt(t))
    return c?.relation === 'participle' && c.verb.passive && context.language.words.standing.has(c.verb.lemma) ? clauses[c.index - 1] ?? c : c
  }
  const pair = (t: Timex, where: Anchor['where']): Anchor => {
    const next = all[all.indexOf(t) + 1], before = all[all.indexOf(t) - 1]
    if (next && bounds(t, next, article.text)) return { timex: t, until: next, where }
    if (before && bounds(before, t, article.text)) return { timex: before, until: t, where }
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
  // "published details", after "In April, it obtained a prototype and": coordinated verbs share a time
  if (clause.relation === 'conjunct' || clause.relation === 'complement') family.push(...clauses.filter((c) => c.index !== clause.index && c.relation !== 'infinitive' && c.subject === clause.subject && c.governor === clause.governor && c.subject))
  // "accused the army of shelling the town on Monday", "two men were arrested after a picket was hit on Wednesday", "unrest that followed the vote in 2020"
  family.push(...clauses.filter((c) => c.governor === clause.index && ((c.relation === 'participle' && c.verb.tense === 'gerund') || (c.relation === 'adverbial' && context.language.words.sameTime.has(c.marker ?? '')) || (c.relation === 'relative' && c.marker !== 'where' && context.language.words.befalling.has(c.verb.lemma)))))
  for (const c of family) {
    const t = c !== reporting ? of(c) : undefined
    if (t) return pair(t, 'sentence')
  }
  const reported = of(reporting) ?? (reporting && reckon(context, reporting))
  if (reported) return pair(reported, 'report')
  // a subordinate clause with a date of its own kind (history, a plan) does not date the main clause
  const loose = all.filter((x) => !['relative', 'adverbial', 'complement', 'participle'].includes(owner(x)?.relation ?? '') && (owner(x)?.verb.tense !== 'infinitive') && width(x) === 0)
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
