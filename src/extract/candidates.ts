import type { ActorMention, EventStatus } from '../records/index.ts'
import type { Frame } from '../lexicon/language.ts'
import type { Clause, Nominal } from '../tag/grammar/clauses.ts'
import { isPeople, isPeoples } from '../tag/quantities/units.ts'
import { actor, actorsIn, actorsOf, wordAt, type Context } from './context.ts'
import { anchorOf } from './anchors.ts'
import { clauseAt } from './belonging.ts'
import { embedded } from './embedded.ts'
import { lookedBack, type Anchor, type LookBack } from './dates.ts'
import { lemmas, matchNouns, matchVerb, type FrameIndex, type Kinds } from './frames.ts'
import { isQuoted, statusOf } from './status.ts'

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

/** Pronouns for persons; "they" and "them" mostly are. */
const PERSONAL = /^(?:he|she|they|him|her|them|who|whom|someone|somebody|everyone|everybody|himself|herself)$/i
const SPEECH_ACTS = new Set(['THREATEN', 'REQUEST', 'ACCUSE', 'REJECT', 'SUPPORT', 'STATEMENT', 'AGREE', 'CONCEDE', 'SANCTION'])
/** The frame of what is broken off, as a rule by nobody in particular ("talks broke off"). */
const STOPPING = 'suspension'
/** Verbs that tell why their object came about. */
const CAUSING = /^(?:cause|spark|trigger|start|prompt)$/
const HARMFUL = new Set(['ASSAULT', 'COERCE', 'THREATEN', 'DISPLACEMENT'])

/** All events that the sentence may report, the weak ones too; `choose` picks. */
export function candidates(context: Context, index: FrameIndex): Candidate[] {
  const { grammar } = context
  const found: Candidate[] = []
  const kinds: Kinds = {
    person: (nominal) => isPerson(context, nominal),
    named: (nominal) => namesPerson(context, nominal),
    bloc: (nominal) => actorsOf(context, nominal).some((a) => actor(context, a.actor)?.kind === 'intergovernmental'),
  }
  for (const clause of grammar.clauses) {
    const match = matchVerb(clause, grammar, index, kinds)
    if (!match) continue
    const status = statusOf(context, clause)
    if (!status) continue
    // "the coach, asked whether …, smiled": an aside
    if (
      clause.relation === 'participle' &&
      clause.verb.passive &&
      match.frame.type === 'REQUEST' &&
      !clause.object &&
      !grammar.clauses.some((c) => c.relation === 'infinitive' && c.governor === clause.index)
    )
      continue
    if (match.frame.type === 'STATEMENT' && (saysNothing(context, clause) || (clause.relation === 'participle' && clause.verb.passive)))
      continue
    // "is expected to sign": the signing is planned, nobody says so
    if (
      match.frame.type === 'STATEMENT' &&
      clause.verb.passive &&
      context.language.prospective.has(clause.verb.lemma) &&
      grammar.clauses.some((c) => c.relation === 'infinitive' && c.governor === clause.index)
    )
      continue
    // a verb without a subject tells only half of an event; "there won't be" none at all
    const headless = !clause.subject && !clause.verb.passive
    if (status === 'denied' && clause.subject && grammar.words[clause.subject.head]!.text.toLowerCase() === 'there') continue
    const needsSomebody =
      SPEECH_ACTS.has(match.frame.type) && !(match.frame.name === STOPPING && happens(clause)) && !somebody(context, clause)
    found.push({
      clause,
      ...match,
      status,
      speaker: speakers(context, clause),
      said: clause.attribution !== undefined,
      weight: match.frame.weight * discount(context, clause, found) * (needsSomebody || headless ? 0.5 : 1),
    })
  }
  // nouns speak where the verb of their clause says little
  for (const noun of matchNouns(grammar, index)) {
    const clause = clauseAt(context, noun.last)
    if (!clause) continue
    // "the verdict tells everybody that …": what it says is no event
    if (
      context.language.grammar.speech.has(clause.verb.lemma) &&
      !clause.verb.passive &&
      clause.subject &&
      clause.subject.first <= noun.last &&
      noun.last <= clause.subject.last &&
      noun.frame.type !== 'STATEMENT'
    )
      continue
    const strong = found.some((c) => c.clause === clause && c.frame.weight >= 0.5)
    const where = inside(clause, noun.last)
    const stands =
      clause.verb.lemma === 'be' &&
      where === clause.subject &&
      !/ (?:under way|underway|ongoing|over) /.test(lemmas(grammar.words, clause.verb.last + 1, clause.verb.last + 3))
    // "is the depository of the accords", "remarks to a conference": the noun that counts is the one that the rest hangs on
    if (where && !names(context, where, noun.last)) continue
    // "a faulty valve caused the fire": known already, why is the news
    if (where === clause.object && CAUSING.test(clause.verb.lemma) && grammar.words[where?.first ?? 0]!.text.toLowerCase() === 'the')
      continue
    if (
      strong ||
      !where ||
      stands ||
      !(where === clause.subject || (where === clause.object && context.language.words.light.has(clause.verb.lemma)))
    )
      continue
    const np = grammar.nouns.find((n) => n.first <= noun.last && noun.last <= n.last)
    const status = statusOf(context, clause)
    if (!status || /^(?:no|any)$/i.test(grammar.words[np?.first ?? 0]!.text) || /^(?:no|any)$/i.test(grammar.words[where.first]!.text))
      continue
    found.push({
      clause,
      frame: noun.frame,
      specificity: 0,
      noun,
      status,
      speaker: speakers(context, clause),
      said: clause.attribution !== undefined,
      weight: noun.frame.weight * 0.62 * discount(context, clause, []),
    })
  }
  if (!found.length) found.push(...fallback(context, index))
  else found.push(...dated(context, index, found))
  for (const candidate of found) {
    candidate.anchor = anchorOf(context, candidate.clause)
    // "fell on Friday, the fourth decline in the past five days": a day of its own tells more
    const { anchor } = candidate,
      day = anchor?.where === 'clause' && anchor.timex.earliest === anchor.timex.latest ? anchor.timex : undefined
    candidate.back = lookedBack(context).find(
      ({ timex }) => clauseAt(context, wordAt(context, timex)) === candidate.clause && !(day && day.start < timex.start),
    )
    // what has happened has not happened after the article came out
    const { date } = context.tagged.published
    if (candidate.status !== 'planned' && date && candidate.anchor && candidate.anchor.timex.earliest! > date) {
      if (scheduled(candidate)) candidate.status = 'planned'
      else candidate.anchor = undefined
    }
    if (candidate.status === 'occurred' && candidate.said && HARMFUL.has(candidate.frame.type) && partisan(context, candidate))
      candidate.status = 'alleged'
  }
  return [...found, ...embedded(context, index, found)]
}

const namesPerson = (context: Context, { first, last }: { first: number; last: number }) =>
  actorsIn(context, first, last).some((a) => actor(context, a.actor)?.kind === 'person')

/** "Ann Lee", "him", "three engineers", "hundreds of villagers": a part of the nominal names or denotes persons. */
function isPerson(context: Context, { parts, apposed, last }: Nominal): boolean {
  const {
    grammar: { words },
    language: {
      persons,
      words: { plurals },
      grammar: { measures },
    },
  } = context
  const person = (k: number): boolean => {
    const { lemma, text } = words[k]!
    return (
      PERSONAL.test(text) ||
      persons.has(lemma.toLowerCase()) ||
      persons.has(text.toLowerCase()) ||
      isPeople(lemma.toLowerCase()) ||
      isPeoples(text) ||
      namesPerson(context, { first: k, last: k })
    )
  }
  const counts = (k: number) =>
    words[k]!.pos === 'NUM' || measures.has(words[k]!.lemma.toLowerCase()) || plurals.has(words[k]!.text.toLowerCase())
  return [...parts, ...(apposed ? [apposed] : [])].some(
    ({ head }) =>
      person(head) ||
      (counts(head) && words[head + 1]?.lemma === 'of' && words.slice(head + 2, last + 1).some((_, i) => person(head + 2 + i))),
  )
}

/** "She told reporters on Monday": a said-verb with nothing that is said. */
function saysNothing({ grammar, language, quotations }: Context, clause: Clause): boolean {
  if (!language.grammar.speech.has(clause.verb.lemma) || clause.verb.passive) return false
  const told = language.grammar.addressing.has(clause.verb.lemma) ? clause.second : clause.object
  return (
    !told &&
    !clause.preps.some(({ prep }) => /^(?:of|about|against|on|for|over|to)$/.test(prep) && !/^(?:tell|say|add)$/.test(clause.verb.lemma)) &&
    !grammar.clauses.some(
      (c) => c !== clause && (c.attribution?.clause === clause.index || (c.governor === clause.index && c.relation === 'infinitive')),
    ) &&
    quotations.length === 0
  )
}

/** "The trial opens in May": a plain present with a day ahead of its own is a timetable. */
const scheduled = ({ clause: { verb, relation }, anchor, status }: Candidate) =>
  status === 'occurred' && verb.tense === 'present' && !verb.perfect && relation !== 'relative' && anchor?.where === 'clause'

/** A plain present ("the bridge is long") tells how things are, not what happened. */
const happens = ({ verb }: Clause) => verb.tense !== 'present' || verb.perfect || verb.progressive || verb.passive

/** A sentence whose verbs evoke nothing still says that something happened: its first full clause, as the plainest frame. */
function fallback(context: Context, index: FrameIndex): Candidate[] {
  const clause = context.grammar.clauses.find(
    (c) =>
      c.subject &&
      (c.relation === 'main' || c.relation === 'conjunct' || c.relation === 'complement') &&
      happens(c) &&
      statusOf(context, c),
  )
  const frame = index.plain
  if (!clause || !frame) return []
  return [
    {
      clause,
      frame,
      specificity: 0,
      status: statusOf(context, clause)!,
      speaker: speakers(context, clause),
      said: clause.attribution !== undefined,
      weight: frame.weight * 0.8,
    },
  ]
}

/** Relations of what may be told beside the news: "the firm, which moved there in 1989, …", "since rebels cut the road in May". */
const ASIDE = /^(?:main|conjunct|relative|adverbial|complement)$/

/** "The probe blasted off on May 2 and braked into orbit six days later": what nothing else is told by, but has a time of its own, happened. */
function dated(context: Context, { plain }: FrameIndex, found: Candidate[]): Candidate[] {
  if (!plain) return []
  return context.grammar.clauses.flatMap((clause): Candidate[] => {
    if (!clause.subject || clause.verb.tense !== 'past' || !ASIDE.test(clause.relation) || found.some((each) => each.clause === clause))
      return []
    const status = statusOf(context, clause),
      anchor = status && anchorOf(context, clause)
    if (anchor?.where !== 'clause') return []
    return [
      {
        clause,
        frame: plain,
        specificity: 0,
        status: status!,
        speaker: speakers(context, clause),
        said: clause.attribution !== undefined,
        weight: plain.weight * 0.8,
      },
    ]
  })
}

/** Whether the clause's subject (the "by" phrase in the passive) is an actor, a name or a word for people. */
function somebody(context: Context, clause: Clause): boolean {
  const nominal = clause.verb.passive ? clause.preps.find((p) => p.prep === 'by')?.nominal : clause.subject
  if (!nominal) return clause.verb.passive
  const head = context.grammar.words[nominal.head]!
  // "announced that it had settled": who says so
  if (/^it$/i.test(head.text) && clause.attribution?.speaker) return true
  return (
    head.pos === 'PROPN' ||
    isPerson(context, nominal) ||
    context.language.words.communications.has(head.lemma.toLowerCase()) ||
    actorsOf(context, nominal).length > 0 ||
    /^(?:he|she|they|we|i|who)$/i.test(head.text) ||
    /(?:or|er|ist|ian|man|woman|people|official|group|party|union|team|court|ministry|office|board|side|leader|resident|critic|source|government|opposition|council|committee|company|family|police|alliance|coalition|bloc|agency|commission|regime|army|federation|association|league|panel|country|nation|bank|firm|airline|parliament|chief|aide|judge|student|activist|mission|force|body|institute|watchdog|club|charity|church|delegation|cabinet|senate|assembly|authority|bureau|inquiry|navy|militia|department|observatory|foundation|lobby|opponent|town|city|state|secretariat|presidency|embassy|faction|movement|network|newspaper|university|syndicate|consortium)s?$/i.test(
      head.text,
    )
  )
}

const inside = (clause: Clause, k: number) =>
  [clause.subject, clause.object, clause.second, ...clause.preps.map((p) => p.nominal)].find((n) => n && n.first <= k && k <= n.last)

/** Whether word `k` heads the nominal or one of its parts, or what a mere measure of it counts ("a series of attacks"). */
function names({ grammar: { words }, language }: Context, { parts }: Nominal, k: number): boolean {
  return parts.some(
    ({ head, last }) =>
      head === k ||
      (language.grammar.measures.has(words[head]!.lemma.toLowerCase()) && words[last + 1]?.text.toLowerCase() === 'of' && k > last),
  )
}

/** How much less a clause counts for hanging on another. */
function discount(context: Context, clause: Clause, found: Candidate[]): number {
  const { clauses } = context.grammar
  const governor = clauses[clause.governor ?? -1]
  // "police believe that the gang fired first": the belief is the news
  if (
    clause.relation === 'complement' &&
    governor &&
    context.language.words.supposing.has(governor.verb.lemma) &&
    !governor.verb.passive &&
    !governor.verb.negated
  )
    return 0.45
  // in somebody's talk the saying is the news, unless the words tell of another's deed
  if (isQuoted(context, clause)) {
    if (['relative', 'adverbial', 'participle'].includes(clause.relation)) return 0.35
    if (clause.attribution && !tellsOfDeed(context, clause)) return 0.4
  }
  if (clause.relation === 'infinitive') return governor && found.some((c) => c.clause === governor && c.frame.weight >= 0.5) ? 0.3 : 0.75
  if (continues(context, clause)) return 0.9
  if (clause.relation === 'relative') return 0.72
  if (describes(context, clause)) return 0.4
  if (clause.relation === 'participle' && clause.verb.passive && !clause.preps.some((p) => p.prep === 'by')) return 0.6
  if (clause.relation === 'participle') return clause.marker === 'by' || clause.marker === 'after' ? 0.8 : 0.7
  // "…, while the envoy resigned": a contrast, not a circumstance
  if (contrasts(clause)) return 0.9
  if (clause.relation === 'adverbial') return clause.marker === 'after' || clause.marker === 'as' || clause.marker === 'when' ? 0.8 : 0.6
  return 1
}

/** "they have closed the road", but not "we will close it", "I want it closed". */
const tellsOfDeed = ({ grammar: { words } }: Context, { subject, verb }: Clause): boolean =>
  subject !== undefined && !/^(?:i|we|you)$/i.test(words[subject.head]!.text) && (verb.tense === 'past' || verb.perfect) && !verb.modal

/** "Ann Lee, a member of the team investigating the fire, said …": who somebody is, between a subject and its verb of speech. */
function describes({ grammar: { clauses, words }, language }: Context, { index, relation, verb, subject }: Clause): boolean {
  const next = clauses[index + 1]
  return (
    relation === 'participle' &&
    subject !== undefined &&
    subject.first > 0 &&
    next?.relation === 'main' &&
    next.subject !== undefined &&
    next.subject.first < verb.first &&
    next.verb.first > verb.last &&
    language.grammar.speech.has(next.verb.lemma) &&
    words[next.verb.first - 1]?.text === ','
  )
}

/** "replied the mayor, who demanded an inquiry": behind the main verb and a comma, "who" and "which" lead on as "and" does (the continuative relative clause). */
export function continues({ grammar: { words, clauses } }: Context, { index, relation, marker, verb, subject }: Clause): boolean {
  if (relation !== 'relative' || !/^(?:who|which)$/.test(marker ?? '') || !subject || verb.tense !== 'past' || verb.progressive)
    return false
  let open = verb.first - 1
  while (open > 0 && words[open]!.text.toLowerCase() !== marker) open--
  return (
    words[open - 1]?.text === ',' &&
    !clauses.some((c) => c.index > index && c.relation === 'main' && c.subject?.head === subject.head) &&
    clauses.some((c) => c.index < index && c.relation !== 'participle' && c.relation !== 'infinitive')
  )
}

/** "while", "whereas" and "although" before a finite clause with a subject of its own join as "and" does. */
export const contrasts = ({ relation, marker, subject, verb }: Clause) =>
  relation === 'adverbial' &&
  subject !== undefined &&
  /^(?:while|whereas|although|though)$/.test(marker ?? '') &&
  verb.tense !== 'gerund' &&
  !verb.progressive

/** Who is made to say the clause; "according to X" speaks for the whole sentence. */
function speakers(context: Context, clause: Clause): ActorMention[] {
  const { grammar } = context
  const { clause: saying, speaker } = clause.attribution ?? {}
  const said = clause.attribution && saying !== clause.index ? actorsOf(context, speaker) : []
  if (said.length) return said
  // "The Red Cross has not changed its figure: it says …": the subject before goes on
  const lone =
    speaker && saying !== clause.index && speaker.first === speaker.last && /^(?:it|they)$/i.test(grammar.words[speaker.head]!.text)
  const before = lone ? grammar.clauses.find((c) => c.relation === 'main' && c.subject && c.index < saying!) : undefined
  return before ? actorsOf(context, before.subject) : actorsOf(context, grammar.accordingTo)
}

/** A side of the conflict speaks of another's deed: the source does not vouch for it. */
function partisan(context: Context, candidate: Candidate): boolean {
  const speaker = candidate.speaker[0]
  if (!speaker) return false
  const kind = actor(context, speaker.actor)?.kind
  if (kind === 'media' || kind === 'ngo' || kind === 'intergovernmental' || kind === 'people') return false
  const agents = actorsOf(
    context,
    candidate.clause.verb.passive ? candidate.clause.preps.find((p) => p.prep === 'by')?.nominal : candidate.clause.subject,
  )
  return agents.length > 0 && agents.every((a) => a.actor !== speaker.actor)
}
