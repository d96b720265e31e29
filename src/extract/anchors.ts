import type { Timex } from '../records/index.ts'
import { isComma } from '../tag/grammar/chart.ts'
import type { Clause } from '../tag/grammar/clauses.ts'
import { datedNoun, isEffect, isSuffered, ownerOf, takesUp } from './belonging.ts'
import { isAround, isLimit, isMeasuredFrom, isOfState, isSinceNoun, plannedFor } from './limits.ts'
import { wordAt, type Context } from './context.ts'
import { isLongGone } from './gone-by.ts'
import { belongsElsewhere, bounds, dates, isLongOver, type Anchor } from './dates.ts'
import { daysBetween } from '../days.ts'
import { circumstances } from './occasion.ts'
import { isHour, reckon, reckonOn } from './reckon.ts'

/** The time expression that dates the clause, or the event that a noun in it names: its own, else one of the clauses that it hangs on, else of the report. */
export function anchorOf(context: Context, clause: Clause, isNoun = false): Anchor | undefined {
  const {
    grammar: { clauses, words },
    tagged: { article },
  } = context
  const owner = (t: Timex) => ownerOf(context, t)
  const all = context.timexes.filter(
    (t) =>
      dates(t) &&
      !belongsElsewhere(t, article.text) &&
      !plannedFor(context, t) &&
      !isLimit(context, t) &&
      !isOfState(context, t) &&
      (!isMeasuredFrom(context, t) || takesUp(context, clause, t)) &&
      !isEndOfPeriod(context, t) &&
      (isNoun || !isOverBefore(context, t, owner(t))) &&
      !isWithinWords(context, t, clause),
  )
  const pair = (t: Timex, where: Anchor['where']): Anchor => {
    // "two weeks later": about that day, and not any of its week
    if (t.counted) return { timex: { ...t, value: t.counted, earliest: t.counted, latest: t.counted, approximate: true }, where }
    const next = all[all.indexOf(t) + 1],
      before = all[all.indexOf(t) - 1]
    if (next && bounds(t, next, article.text)) return { timex: t, until: next, where }
    if (before && bounds(before, t, article.text)) return { timex: before, until: t, where }
    return { timex: t, where }
  }
  const of = (c: Clause | undefined) =>
    c &&
    all
      .filter((t) => owner(t) === c)
      .sort(
        (a, b) =>
          width(a) - width(b) ||
          Number(isHour(a)) - Number(isHour(b)) ||
          Math.abs(a.start - words[c.verb.head]!.start) - Math.abs(b.start - words[c.verb.head]!.start),
      )[0]
  // "came a day after the guards stormed the hall, before dawn on Monday": a day of its own tells more than a count
  const day = of(clause),
    isTold = clause.relation === 'adverbial' && day !== undefined && width(day) === 0 && day.start > words[clause.verb.last]!.start
  const reckoned =
    reckonOn(context, clause) ??
    (isTold
      ? undefined
      : reckon(context, clause, of(clauses[clause.governor ?? -1] ?? clauses.find((c) => c.index > clause.index && c.relation === 'main'))))
  if (reckoned) return { timex: reckoned, where: 'clause' }
  const when = context.timexes.find((t) => dates(t) && takesUp(context, clause, t))
  if (when) return pair(when, 'clause')
  const own = of(clause) ?? all.find((t) => isEffect(clause, datedNoun(context, t)))
  if (own) return pair(own, isSince(context, own, clause) ? 'later' : 'clause')
  const suffered = all.find((t) => isSuffered(context, clause, datedNoun(context, t)))
  if (suffered) return pair(suffered, 'clause')
  if (isAround(context, clause)) return undefined
  // "has shelled two towns since talks collapsed on Monday"
  const since = clause.verb.perfect ? of(clauses.find((c) => c.governor === clause.index && c.marker === 'since')) : undefined
  if (since && !lasts(context, clause)) return { timex: since, where: 'later' }
  if (isOfNow(clauses, clause)) return undefined
  // a date at the head of the sentence goes with the main clause
  const reporting = clause.attribution?.clause !== undefined ? clauses[clause.attribution.clause] : undefined
  const family: (Clause | undefined)[] = []
  for (let c: Clause | undefined = clause, steps = 0; c && steps < 5; c = clauses[c.governor ?? -1], steps++) family.push(c)
  // "the June vote led the party to split": what came of it has not its time
  const caused = clause.relation === 'infinitive' && context.language.words.implicative.has(family[1]?.verb.lemma ?? '')
  if (clause.relation === 'main' || clause.relation === 'complement' || clause.relation === 'conjunct') {
    for (const c of clauses)
      if (
        c.index !== clause.index &&
        (c.relation === 'conjunct' || c.relation === 'infinitive' || (c.relation === 'participle' && !c.verb.passive)) &&
        c.governor === clause.governor &&
        c.subject === clause.subject
      )
        family.push(c)
    for (const c of clauses) if (c.index === clause.index + 1 && c.relation === 'infinitive' && !isAppointed(context, c)) family.push(c)
  }
  // "published details", after "In April, it obtained a prototype and": coordinated verbs share a time, but not "the body, which met in May, rejected"
  const closes = isComma(words[clause.verb.first - 1])
  if (clause.relation === 'conjunct' || clause.relation === 'complement') {
    const coordinated = clauses.filter(
      (c) =>
        c.index !== clause.index &&
        c.relation !== 'infinitive' &&
        !(closes && c.relation === 'relative') &&
        c.subject === clause.subject &&
        c.governor === clause.governor &&
        c.subject,
    )
    // "met on Monday to revive the truce, which was signed in May but has since collapsed": sooner than what both hang on
    family.splice(clause.relation === 'conjunct' && clause.governor !== undefined ? 1 : family.length, 0, ...coordinated)
  }
  // "accused the army of shelling the town on Monday", "two men were arrested after a picket was hit on Wednesday", "unrest that followed the vote in 2020"
  family.push(
    ...clauses.filter(
      (c) =>
        c.governor === clause.index &&
        ((c.relation === 'participle' && c.verb.tense === 'gerund') ||
          (c.relation === 'adverbial' && context.language.words.sameTime.has(c.marker ?? '')) ||
          (c.relation === 'relative' && c.marker !== 'where' && context.language.words.befalling.has(c.verb.lemma))),
    ),
  )
  family.push(...circumstances(context, clause))
  const follows = isFollowing(context, clause, all)
  if (follows) return { timex: follows, where: 'later' }
  for (const c of family) {
    const t = c !== reporting && !(c && looksAhead(c) && !looksAhead(clause)) ? of(c) : undefined
    if (t && ((caused && c === family[1] && datedNoun(context, t)) || (c && isLongGone(context, t, c, clause)))) continue
    if (t) return pair(t, isLater(context, clause) ? 'later' : 'sentence')
  }
  const reported =
    of(reporting) ??
    (reporting &&
      (reckon(context, reporting, undefined) ??
        circumstances(context, reporting)
          .map(of)
          .find((t) => t !== undefined)))
  if (reported) return pair(reported, 'report')
  // "In June last year, the premier resigned, and his deputy was arrested": what a sentence opens with holds for all that it tells in the past
  const opens = (t: Timex) =>
    clause.relation === 'main' &&
    clause.verb.tense === 'past' &&
    words[wordAt(context, t) - 1]?.pos === 'ADP' &&
    t.start < words[Math.min(clauses[0]!.subject?.first ?? Infinity, clauses[0]!.verb.first)]!.start
  // a subordinate clause with a date of its own kind (history, a plan) does not date the main clause
  const loose = all.filter((x) => {
    const c = owner(x)
    return (
      c &&
      !['relative', 'adverbial', 'complement', 'participle'].includes(c.relation) &&
      c.verb.tense !== 'infinitive' &&
      !looksAhead(c) &&
      !isOfNext(context, x, c, clause) &&
      (width(x) === 0 || opens(x))
    )
  })
  return loose[0] && pair(loose[0], 'sentence')
}

/** "closed the mill on March 4 and is suing the mayor": what somebody is doing now has no day of what he did before. */
const isOfNow = (clauses: readonly Clause[], { index, relation, verb, subject, governor }: Clause): boolean =>
  relation === 'conjunct' &&
  verb.tense === 'present' &&
  !verb.perfect &&
  clauses.some((c) => c.index < index && c.subject === subject && c.governor === governor && c.verb.tense === 'past')

/** "in the quarter that ended on June 30": the quarter is the time, not its last day. */
const isEndOfPeriod = ({ timexes, tagged: { article } }: Context, { start }: Timex): boolean =>
  timexes.some((period) => dates(period) && width(period) > 0 && period.end < start && ENDED.test(article.text.slice(period.end, start)))

const ENDED = /^\s+(?:that\s+|which\s+)?end(?:ed|ing|s)\s+(?:on\s+)?$/i

/** "answered “defer to the January docking”": a time in somebody's words is not that of their being said. */
const isWithinWords = ({ quotations, grammar: { words } }: Context, t: Timex, { verb }: Clause): boolean =>
  quotations.some(
    ({ direct, start, end }) =>
      direct && start <= t.start && t.end <= end && !(start <= words[verb.head]!.start && words[verb.head]!.end <= end),
  )

/** "has rejected the offer, and on Tuesday the ministry suspended the talks": the time of what another does next, told before its verb or beside a perfect. */
const isOfNext = ({ grammar: { words } }: Context, timex: Timex, { index, subject, verb }: Clause, clause: Clause): boolean =>
  index > clause.index &&
  subject !== undefined &&
  subject !== clause.subject &&
  (clause.verb.perfect || timex.start < words[verb.first]!.start)

/** "The search went on, and would continue through the night": the time of what is to come is not that of what was. */
const looksAhead = ({ verb }: Clause) => verb.tense === 'future' || (verb.tense === 'modal' && !verb.perfect)

/** "has killed 12 since Monday", "the 12 killed since Monday": the perfect reaches from that day to the day of publication; what lasts began that day ("has been ill since May", "has been closed since May"). */
function isSince(context: Context, timex: Timex, clause: Clause): boolean {
  const { article } = context.tagged
  return (
    (clause.verb.perfect || (clause.relation === 'participle' && clause.verb.passive)) &&
    !lasts(context, clause) &&
    (/\bsince\s+(?:the\s+)?$/i.test(article.text.slice(Math.max(0, timex.start - 12), timex.start)) || isSinceNoun(context, timex))
  )
}

const lasts = ({ language: { words } }: Context, { verb }: Clause) =>
  verb.progressive || words.copulas.has(verb.lemma) || words.stative.has(verb.lemma) || (verb.passive && words.lasting.has(verb.lemma))

/** "has arrested a baker over robberies between 2004 and 2007": the perfect reaches up to now, so that a time long over is that of a noun beside it; but "has struck only once before, in 2004". */
const isOverBefore = (context: Context, timex: Timex, owner: Clause | undefined): boolean =>
  owner?.verb.tense === 'present' &&
  owner.verb.perfect &&
  !isSince(context, timex, owner) &&
  !lasts(context, owner) &&
  isLongOver(timex, context.tagged.published) &&
  !datedNoun(context, timex) &&
  !context.grammar.words.slice(owner.verb.first, wordAt(context, timex)).some(({ lemma }) => context.language.words.occasions.has(lemma))

/** So many days back the months are news. */
const RECENT = 366

/** "Following the checks ordered in November, the office withdrew …": at some time since that month. */
function isFollowing(
  { grammar: { words }, tagged: { published } }: Context,
  { relation, verb, subject }: Clause,
  all: readonly Timex[],
): Timex | undefined {
  if (relation !== 'main' || verb.tense !== 'past' || !subject || !published.date || !/^(?:after|following)$/i.test(words[0]!.text))
    return undefined
  return all.find(
    (t) =>
      t.end <= words[subject.first]!.start &&
      width(t) > 0 &&
      t.latest! < published.date! &&
      daysBetween(t.earliest!, published.date!) <= RECENT,
  )
}

/** "has since collapsed", "was later freed": the clause follows the time that the rest of its sentence names. */
function isLater({ grammar: { words }, language }: Context, { verb, subject }: Clause): boolean {
  const from = subject && subject.last < verb.first && verb.first - subject.last < 4 ? subject.last + 1 : Math.max(0, verb.first - 1)
  return words.slice(from, verb.last + 2).some((word, i) => {
    const next = words[from + i + 1]
    return (
      language.words.afterwards.has(word.lemma) &&
      !word.time &&
      !words[from + i - 1]?.time &&
      !(word.lemma === 'since' && next && (next.time || /^(?:DET|PRON|PROPN|NUM|NOUN)$/.test(next.pos)))
    )
  })
}

/** "extended its offer, due to close on Thursday": beside a noun, what was set for a day is not what was done. */
const isAppointed = ({ grammar: { words }, language }: Context, { verb }: Clause): boolean =>
  language.prospective.has(words[verb.first - 1]?.lemma.toLowerCase() ?? '') &&
  !/^(?:AUX|VERB|ADV|PART)$/.test(words[verb.first - 2]?.pos ?? 'AUX')

const width = (t: Timex) => (t.earliest === t.latest ? 0 : 1)
