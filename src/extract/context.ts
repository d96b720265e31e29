import { append } from '../append.ts'
import { endingAfter } from '../spans.ts'
import type {
  ActorMention,
  Cast,
  CastActor,
  PlaceMention,
  Quantity,
  Quotation,
  Span,
  Tagged,
  TaggedSentence,
  Timex,
} from '../records/index.ts'
import type { Language } from '../lexicon/language.ts'
import { parseClauses, type Clause, type Grammar, type Nominal } from '../tag/grammar/clauses.ts'
import { isPluralNoun } from '../tag/grammar/chart.ts'
import { lower, words, type Word } from '../tag/grammar/words.ts'

/** A sentence with everything that stands in it: what the extractor's rules look at. */
export type Context = {
  tagged: Tagged
  cast: Cast
  language: Language
  index: number
  sentence: TaggedSentence
  grammar: Grammar
  timexes: Timex[]
  actors: ActorMention[]
  places: PlaceMention[]
  quantities: Quantity[]
  /** those that reach into the sentence */
  quotations: Quotation[]
  /** the day that the sentences before told of */
  told?: Timex
  /** those whom the sentence before lets speak, where only a noun tells who they are */
  spoke?: string
}

const UNITS = new Set(['name', 'alias', 'surname', 'metonym', 'title'])

/** Gathers the context of sentence `index`. */
export function contextOf(tagged: Tagged, index: number, cast: Cast, language: Language, groups: Grouped): Context {
  const sentence = tagged.sentences[index]!
  const timexes = groups.timexes.get(index) ?? [],
    actors = groups.actors.get(index) ?? [],
    places = groups.places.get(index) ?? []
  const names: Span[] = [...actors.filter((a) => UNITS.has(a.how)), ...places]
  const times = timexes.filter((t) => t.type !== 'SET')
  return {
    tagged,
    cast,
    language,
    index,
    sentence,
    timexes,
    actors,
    places,
    quantities: groups.quantities.get(index) ?? [],
    quotations: groups.quotations.get(index) ?? [],
    grammar: parseClauses(words(sentence, times, names), language.grammar),
  }
}

/** The article's mentions by sentence, so that each sentence looks only at its own. */
export type Grouped = {
  timexes: Map<number, Timex[]>
  actors: Map<number, ActorMention[]>
  places: Map<number, PlaceMention[]>
  quantities: Map<number, Quantity[]>
  quotations: Map<number, Quotation[]>
}

export function groupBySentence(tagged: Tagged): Grouped {
  const { sentences } = tagged
  const by = <T extends { sentence: number }>(list: T[]) => {
    const map = new Map<number, T[]>()
    for (const item of list) append(map, item.sentence, item)
    return map
  }
  const quotations: Grouped['quotations'] = new Map()
  for (const each of tagged.quotations)
    for (let at = endingAfter(sentences, each.start); at < sentences.length && sentences[at]!.start < each.end; at++)
      append(quotations, at, each)
  return {
    timexes: by(tagged.timexes),
    actors: by(tagged.actors),
    places: by(tagged.places),
    quantities: by(tagged.quantities),
    quotations,
  }
}

/** The word at which a span begins. */
export const wordAt = ({ grammar: { words } }: Context, { start }: Span): number => words.findIndex(({ end }) => end > start)

/** Character span of the words `first` to `last` of the sentence. */
export function charSpan(context: Context, first: number, last: number): Span {
  const { words } = context.grammar
  return { start: words[first]!.start, end: words[last]!.end }
}

/** The actors named in words `first` to `last`, in text order. */
export function actorsIn(context: Context, first: number, last: number): ActorMention[] {
  const { start, end } = charSpan(context, first, last)
  return context.actors.filter((a) => a.start < end && a.end > start)
}

/**
 * The actor that each part of a nominal stands for: the one that covers its head ("Norwegian forces"), else a person
 * after a title ("Secretary of State John Doe"), else the owner or adjective ("Norwegian jets", "Norway's shelling").
 */
export function actorsOf(context: Context, given: Nominal | undefined): ActorMention[] {
  if (!given) return []
  const nominal = single(context, given)
  const found: ActorMention[] = nominal.owner ? actorsOf(context, nominal.owner).slice(-1) : []
  nominal.parts.forEach((each, i) => {
    const part = counted(context, each)
    const next = nominal.parts[i + 1]
    const last = part !== each ? part.last : next ? next.first - 1 : nominal.last
    const head = context.grammar.words[part.head]!
    const here = actorsIn(context, part.first, Math.max(part.last, last)).filter((a) => !isRelated(context, a, head))
    const covering = here.find((a) => a.start <= head.start && head.end <= a.end)
    const person = here.filter((a) => actor(context, a.actor)?.kind === 'person').at(-1)
    const own = here.find((a) => a.end <= context.grammar.words[part.last]!.end)
    const apposed =
      i === nominal.parts.length - 1 && nominal.apposed ? actorsIn(context, nominal.apposed.first, nominal.apposed.last).at(-1) : undefined
    const chosen = apposed ?? covering ?? person ?? own
    const all = chosen ? [chosen] : delegations(context, part, here)
    for (const each of all) if (!found.some((f) => f.actor === each.actor)) found.push(each)
  })
  return found
}

/** "hundreds of PROTESTERS", "a group of LAWMAKERS", but not "half of the vote": people or a party behind a noun that only counts them. */
function counted(context: Context, part: Nominal['parts'][number]): Nominal['parts'][number] {
  const {
    grammar: { words, nouns },
    language,
  } = context
  const { text, lemma } = words[part.head]!
  const counts = language.grammar.measures.has(lemma.toLowerCase()) || language.words.counting.has(text.toLowerCase())
  const many = counts && words[part.last + 1]?.text === 'of' ? nouns.find(({ first }) => first === part.last + 2) : undefined
  const isSomebody =
    many !== undefined &&
    (language.persons.has(words[many.head]!.lemma.toLowerCase()) || actorsIn(context, many.first, many.last).length > 0)
  return isSomebody ? many : part
}

/** "Ann Lee's STEPMOTHER": whose somebody is does not act with them, as the owner of "Norland's jets" and "Ann Lee's order" does. */
function isRelated({ cast, grammar: { words }, language }: Context, { actor, end }: ActorMention, head: Word): boolean {
  const behind = words.find(({ start }) => start >= end)
  return (
    /^['’]s?$/.test(behind?.text ?? '') &&
    behind!.start < head.start &&
    cast.actors.get(actor)?.kind === 'person' &&
    language.persons.has(head.lemma.toLowerCase())
  )
}

/** "the foreign ministers of Norland and Sudland", "negotiators from Norland": people who act for each state that is named behind them. */
function delegations(context: Context, { head, last }: Nominal['parts'][number], here: ActorMention[]): ActorMention[] {
  const { words } = context.grammar,
    { text, lemma } = words[head]!
  return text !== lemma && context.language.persons.has(lemma) && /^(?:of|from)$/.test(words[last + 1]?.text ?? '')
    ? here.filter((each) => actor(context, each.actor)?.kind === 'state')
    : []
}

/** "co-founder and former CEO Steve Jobs" is one person with two titles, not two. */
export function single(context: Context, nominal: Nominal): Nominal {
  const [first, second] = nominal.parts
  if (nominal.parts.length !== 2 || !first || !second) return nominal
  // "the president and counsel of the firm, Ann Lee,"
  if (
    nominal.apposed &&
    actorsIn(context, nominal.apposed.first, nominal.apposed.last).some((a) => actor(context, a.actor)?.kind === 'person')
  )
    return { ...nominal, head: second.head, parts: [second] }
  const { words } = context.grammar
  const head = words[first.head]!
  const one = /^(?:has|is|was)$/i.test(words[nominal.last + 1]?.text ?? '') && words[second.first]!.pos !== 'DET'
  const titled =
    (head.pos === 'NOUN' || context.language.persons.has(head.text.toLowerCase())) &&
    !head.name &&
    (one || !['DET', 'NUM', 'PRON'].includes(words[first.first]!.pos)) &&
    head.lemma === head.text.toLowerCase()
  const person = actorsIn(context, second.first, nominal.last).some(
    (a) => actor(context, a.actor)?.kind === 'person' && (a.end === words[second.last]!.end || a.end === words[nominal.last]!.end),
  )
  return titled && person && !actorsIn(context, first.head, first.head).length
    ? { ...nominal, head: second.head, parts: [second] }
    : nominal
}

/**
 * "Norway said it had shelled …": a pronoun that is the subject of reported speech, and that nothing nearer resolves,
 * is the speaker, where number and kind agree.
 */
export function speakerOf(context: Context, clause: Clause): ActorMention | undefined {
  const { subject, attribution } = clause
  if (!subject || !attribution?.speaker || attribution.clause === clause.index || subjectAbove(context, clause)) return undefined
  const pronoun = context.grammar.words[subject.head]!.text.toLowerCase()
  const speaker = actorsOf(context, attribution.speaker).at(0)
  if (!speaker || subject.first !== subject.last) return undefined
  // "a bank official said it was a fraud": a person is no "it"
  if (pronoun === 'it' && context.language.words.speakers.has(context.grammar.words[attribution.speaker.head]!.lemma.toLowerCase()))
    return undefined
  const nearer = context.actors.find(({ start }) => start === context.grammar.words[subject.head]!.start)
  if (nearer && nearer.actor !== speaker.actor) return undefined
  const person = actor(context, speaker.actor)?.kind === 'person'
  return (/^(?:he|she)$/.test(pronoun) && person) || (pronoun === 'it' && !person) || (pronoun === 'they' && !person) ? speaker : undefined
}

/** "The ship was carrying 212 people when it hit the pier, the guard said": the subject of the clause before, which "it" takes up rather than who says so. */
export function subjectAbove(
  { grammar: { words, clauses } }: Context,
  { relation, governor, subject, attribution, index }: Clause,
): Nominal | undefined {
  const above = relation === 'adverbial' && subject && lower(words[subject.head]) === 'it' ? clauses[governor ?? -1] : undefined,
    noun = above && above.index < index && above.index !== attribution?.clause ? above.subject : undefined
  return noun && /^(?:NOUN|PROPN)$/.test(words[noun.head]!.pos) && !isPluralNoun(words[noun.head]!) ? noun : undefined
}

export function actor(context: Context, key: string): CastActor | undefined {
  return context.cast.actors.get(key)
}
