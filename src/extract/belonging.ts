import type { Timex } from '../records/index.ts'
import type { Clause } from '../tag/grammar/clauses.ts'
import { daysBetween } from '../days.ts'
import { directionWords } from '../tag/times/lexicon.ts'
import { isComma } from '../tag/grammar/chart.ts'
import { wordAt, type Context } from './context.ts'
import { isLongOver } from './dates.ts'
import { describedBy, firstSaid, isWithinSaid } from './elsewhere.ts'
import { isBygone, isPossible, liesBehindPlan, standingIn, TOLD_WITHIN } from './gone-by.ts'

/** The clause that word `k` belongs to: the last whose words begin at or before it. */
export function clauseAt(context: Context, k: number): Clause | undefined {
  const { clauses, words } = context.grammar
  // "…, and in 1984 the first model …": a time before the subject belongs to the clause that follows
  const leading = (from: number) => {
    let k = from
    while (
      k > 0 &&
      (words[k - 1]!.time || (words[k - 1]!.pos === 'ADP' && words[k]!.time) || (words[k - 1]!.text === ',' && k > 1 && words[k - 2]!.time))
    )
      k--
    return k < from && (k === 0 || /^(?:CCONJ|SCONJ)$/.test(words[k - 1]!.pos) || /^[,;:—–]$/.test(words[k - 1]!.text)) ? k : from
  }
  // "whose delegation on Friday held": a subject of its own, not the noun that the pronoun stands for
  const whose = (c: Clause) => c.relation === 'relative' && c.subject?.owner !== undefined
  // "A doctor who had treated patients died on Saturday", "the trial, due to start on Monday, was postponed on Friday": another clause lies between subject and verb
  const split = ({ subject, verb }: Clause) =>
    subject !== undefined && clauses.some((o) => o.verb.first > subject.head && o.verb.last < verb.first)
  const follows = ({ subject, verb }: Clause) => subject !== undefined && subject.last > verb.first
  // "the union, which on Tuesday had struck, said": a time between the pronoun and its verb
  const inRelative = ({ marker, verb }: Clause) => {
    let k = verb.first
    while (k > 0 && (words[k - 1]!.time || (words[k - 1]!.pos === 'ADP' && words[k]!.time))) k--
    return k < verb.first && words[k - 1]?.text.toLowerCase() === marker ? k : verb.first
  }
  // "called the ruling shameful and on 2 April lodged an appeal": a time behind "and" belongs to the verb behind it
  const begins = (c: Clause) =>
    !follows(c) && (c.relation === 'conjunct' || (c.relation === 'complement' && split(c)))
      ? leading(c.verb.first)
      : c.relation === 'relative' && !whose(c)
        ? inRelative(c)
        : split(c) || ['infinitive', 'participle'].includes(c.relation) || follows(c)
          ? c.verb.first
          : leading(Math.min(c.subject?.first ?? c.verb.first, c.verb.first))
  const nearest = clauses.filter((c) => begins(c) <= k).sort((a, b) => begins(b) - begins(a) || b.index - a.index)[0]
  return nearest ?? clauses.find((c) => c.relation === 'main') ?? clauses[0]
}

/** The clause that a time belongs to, if it is not a noun's. */
export function ownerOf(context: Context, t: Timex): Clause | undefined {
  const {
    grammar: { clauses, words: all },
    language: { words },
  } = context
  const noun = datedNoun(context, t)
  if (noun) return bearer(context, noun) ?? sufferer(context, noun) ?? attended(context, noun, t)
  const mishap = mishapOf(context, t)
  if (mishap) return sufferer(context, mishap)
  if (isOfParticiple(context, t)) return undefined
  const at = clauseAt(context, wordAt(context, t)),
    c = (at && (opened(context, at) ?? counted(context, at))) ?? at
  const done = c && describedBy(context, t, c)
  if (done) return done
  if (c && isWithinSaid(context, t, c)) return firstSaid(context, t, c)
  if (c && isBygone(context, t, c)) return clauses[c.governor!]
  if (c && liesBehindPlan(context, t, c)) return undefined
  if (c && isPossible(context, t, c))
    return clauses.findLast(
      ({ relation, verb }) => relation === 'participle' && verb.passive && verb.first < c.verb.first && all[verb.last]!.start < t.start,
    )
  const standing = c && standingIn(context, t, c)
  if (standing) return standing
  // "killing six fighters aligned with the army on Thursday": how they are aligned has no day
  if (c?.relation !== 'participle' || !c.verb.passive) return c
  // "was found abandoned in December": the finding has the day
  const before = clauses[c.index - 1],
    results = before !== undefined && words.resultative.has(before.verb.lemma) && before.verb.last === c.verb.first - 1
  return words.standing.has(c.verb.lemma) || results ? (before ?? c) : c
}

/** "In a televised address on Tuesday, she promised": what stands between a preposition at the head of the sentence and its subject is no clause, whatever looks like a verb. */
function opened({ grammar: { clauses, words } }: Context, { relation, subject, object, verb, index }: Clause): Clause | undefined {
  if (index > 1 || relation !== 'main' || subject || object || !/^(?:in|at|during)$/i.test(words[0]!.text)) return undefined
  const next = clauses.find((each) => each.index > index && each.relation === 'main' && each.subject)
  return next && words.slice(verb.last, next.subject!.first).some(isComma) ? next : undefined
}

/** "The last time the dockers struck was in 1991": the time of what was done that time. */
function counted({ grammar: { clauses, words } }: Context, { subject, verb, index }: Clause): Clause | undefined {
  const before = clauses[index - 1]
  if (verb.lemma !== 'be' || subject || !before?.subject || before.verb.last !== verb.first - 1) return undefined
  return /\b(?:last|first|only|previous|second|third) (?:time|occasion)(?: that| when| on which)?$/i.test(
    words
      .slice(0, before.subject.first)
      .map(({ text }) => text)
      .join(' '),
  )
    ? before
    : undefined
}

/** "condemned Monday's attack", "jailed for the March 5 attack", "a 2014 plan": the noun whose time it is, unless the verb only says that it came about. */
export function datedNoun(context: Context, timex: Timex): { first: number; head: number } | undefined {
  const {
    grammar: { nouns, words, clauses },
    language,
  } = context
  const k = wordAt(context, timex),
    noun = nouns.find(({ first, last }) => first <= k && k <= last)
  if (!noun || words[noun.head]!.time || words[noun.head]!.start < timex.end) return undefined
  // "In a March 5 interview, the mayor said": when it was said
  const { lemma } = words[noun.head]!
  if (
    noun.first === 1 &&
    /^(?:in|at|during)$/i.test(words[0]!.text) &&
    (language.words.communications.has(lemma) || language.reciprocalNouns.has(lemma))
  )
    return undefined
  const clause = clauses.findLast(({ verb }) => verb.last < noun.first)
  return clause?.object?.head === noun.head && [language.words.light, language.words.holding].some((verbs) => verbs.has(clause.verb.lemma))
    ? undefined
    : noun
}

/** "the murder of a nurse at an inn in May 1995": at most so many phrases end with the time, that of the noun among them. */
const PHRASES = 3
const bygone = new Set(directionWords.bygone_nouns)

/** "charged with the murder of a nurse in May 1995", "named a suspect in the bombing of the inn last year": behind a preposition a mishap has the time long over that closes its phrase. */
function mishapOf(context: Context, timex: Timex): { first: number; head: number } | undefined {
  const { words, nouns } = context.grammar
  if (!isLongOver(timex, context.tagged.published)) return undefined
  const k = wordAt(context, timex)
  let at = words[k - 1]?.pos === 'ADP' ? k - 2 : k - 1
  for (let steps = 0; steps < PHRASES; steps++) {
    const noun = nouns.find(({ last }) => last === at),
      before = noun && words[noun.first - 1]
    if (!noun || before?.pos !== 'ADP') return undefined
    if (bygone.has(words[noun.head]!.lemma.toLowerCase()))
      return /^(?:of|with|for|over|about|in)$/i.test(before.text) && /^(?:the|his|her|its|their)$/i.test(words[noun.first]!.text)
        ? noun
        : undefined
    at = noun.first - 2
  }
  return undefined
}

/** What the noun does or undergoes itself: "Monday's attack killed nine", "the 1991 settlement reached in Oslo", but not "the May 3 vote set in the accord". */
function bearer(
  {
    grammar: { clauses },
    language: {
      words: { scheduling },
    },
  }: Context,
  { head }: { head: number },
): Clause | undefined {
  const own = clauses.filter(
    ({ subject, relation, verb }) => subject?.head === head && !(relation === 'participle' && scheduling.has(verb.lemma)),
  )
  return own.find(({ relation }) => relation !== 'participle' && relation !== 'relative') ?? own[0]
}

/** "collapsed in the March 12 quake", "was killed in Monday's attack", but not "was jailed for the 2009 attack": what befell somebody in it. */
function sufferer(context: Context, { first }: { first: number }): Clause | undefined {
  const { words } = context.grammar
  if (!/^(?:in|during|by)$/i.test(words[first - 1]?.text ?? '')) return undefined
  const clause = clauseAt(context, first)
  return clause?.verb.tense === 'past' && context.language.words.suffering.has(clause.verb.lemma) ? clause : undefined
}

/** "rejected the offer at Monday's summit", "said at a Tuesday news conference", but not "was freed under Monday's accord": what was done there. */
function attended(context: Context, { first, head }: { first: number; head: number }, { earliest, latest }: Timex): Clause | undefined {
  const {
      grammar: { words },
      language,
      tagged: { published },
    } = context,
    { lemma } = words[head]!
  if (!published.date || earliest !== latest || latest! > published.date || daysBetween(latest!, published.date) > TOLD_WITHIN)
    return undefined
  if (!/^(?:at|in|during)$/i.test(words[first - 1]?.text ?? '')) return undefined
  if (![language.words.scenes, language.words.communications, language.reciprocalNouns].some((nouns) => nouns.has(lemma))) return undefined
  const clause = clauseAt(context, first - 1)
  return clause && (clause.verb.tense === 'past' || clause.relation === 'participle') ? clause : undefined
}

/** "the February bombing, which killed nine": what it did itself, in the plain past. */
export const isEffect = ({ relation, subject, verb }: Clause, noun: { head: number } | undefined): boolean =>
  noun !== undefined && relation === 'relative' && subject?.head === noun.head && verb.tense === 'past' && !verb.perfect && !verb.passive

/** "the 2009 bombing of a bank, which was wrecked": what befell in it what it was an event of. */
export const isSuffered = (
  { grammar: { words }, language }: Context,
  { relation, subject, verb }: Clause,
  noun: { head: number } | undefined,
): boolean =>
  noun !== undefined &&
  relation === 'relative' &&
  verb.tense === 'past' &&
  !verb.perfect &&
  subject !== undefined &&
  words[subject.first - 1]?.text === 'of' &&
  subject.first - 2 === noun.head &&
  language.words.suffering.has(verb.lemma)

/** "the committee appointed last May rejected the bid": a participle behind its noun that was taken for an adjective, but not "left nine people injured on Monday". */
function isOfParticiple(context: Context, timex: Timex): boolean {
  const {
      grammar: { words, clauses },
      language,
    } = context,
    k = wordAt(context, timex),
    from = words[k - 1]?.pos === 'ADP' ? k - 2 : k - 1
  const participle = words[from],
    noun = words[from - 1]
  // "a stockpile set up last year"
  if (
    /^(?:up|out|off|down)$/.test(participle?.text ?? '') &&
    /^(?:set|cut|put|shut|drawn|built|given|taken|handed|carried)$/.test(noun?.text ?? '') &&
    noun?.pos === 'NOUN'
  )
    return true
  if (participle?.pos !== 'ADJ' || noun?.pos !== 'NOUN' || !/(?:ed|en)$/.test(participle.text)) return false
  const before = clauses.findLast(({ verb }) => verb.last < from)
  return !(before && before.object?.head === from - 1 && language.words.resultative.has(before.verb.lemma))
}

/** "in 1968, when the army invaded": a clause that takes up the time right before it. */
export function takesUp({ grammar: { words } }: Context, { marker, subject, verb }: Clause, { start, end }: Timex): boolean {
  if (marker !== 'when') return false
  const when = words.slice(0, Math.min(subject?.first ?? verb.first, verb.first)).findLastIndex(({ text }) => text.toLowerCase() === 'when')
  return when >= 0 && words[when]!.start > start && words.slice(0, when).every((word) => word.start < end || word.text === ',')
}
