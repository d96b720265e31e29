import type { CastActor } from '../../records/index.ts'
import { isAgent } from './agents.ts'
import { fold } from './fold.ts'
import { isFirm } from './members.ts'
import { actorOf, before, hereBefore, mostNamed, type Page, type Reference } from './page.ts'
import { partyNamed } from './cast.ts'

/** What is called "a ferry" before it is named stands in one of the first sentences: headline, deck, byline, lead. */
const LEAD = 12

/** "the observatory", "the company": the last actor whose name holds the noun, else the one that the noun fits and the text is about. */
export function anaphor(page: Page, i: number): Reference | undefined {
  const { words, known, memory } = page
  const { key } = words[i]!,
    { generic } = known.cues
  const kinds = known.anaphors.get(key)
  // "the operator, Halden Lines, said": who is meant follows
  if (/^,\s$/.test(words[i + 1]?.gap ?? '') && words[i + 1]!.capital) return undefined
  if (kinds === undefined || !closes(page, i) || (words[i]!.capital && !words[i]!.opens && generic.has(key))) return undefined
  const wordsOfName = (actor: CastActor) => [actor.name, ...actor.aliases].flatMap((name) => fold(name).split(/[\s-]+/))
  const { called } = page.context.index.bodies
  const holds = (actor: CastActor, list: ReadonlySet<string>) => wordsOfName(actor).some((each) => list.has(each))
  // parties are named by their own words, never as "the group"; a ministry is no company, and an agency or "the union Unite" no firm
  const isCivic = (actor: CastActor) =>
    holds(actor, known.cues.civic) || [...(called.get(actor) ?? [])].some((each) => known.cues.civic.has(each))
  const isOf = (actor: CastActor) =>
    actor.kind !== 'organisation' ||
    (known.cues.authorities.has(key)
      ? holds(actor, known.cues.civic)
      : !holds(actor, known.cues.offices_of_state) && !(known.cues.companies.has(key) && isCivic(actor)))
  // "Mesora Airlines … The bank closed two branches": a name tells another trade
  const trade = known.trades.get(key)
  const isOther = (actor: CastActor) => {
    const trades = trade === undefined ? [] : wordsOfName(actor).flatMap((each) => known.trades.get(each) ?? [])
    return trades.length > 0 && !trades.includes(trade!)
  }
  // "Halden Inc. … The union said": a firm by its own name is no union
  const isTrader = (actor: CastActor) => wordsOfName(actor).some((each) => known.cues.legal.has(each) || known.trades.has(each))
  // "the consumer-products company said": who acts is the one told of, whatever describes it
  const acts = isAgent(words, i, i + 1, known),
    taken = acts && known.cues.companies.has(key) && determined(page, i, true) === 'described'
  const doer = acts ? undefined : doerBefore(page, i)
  const plain = determined(page, i),
    found = plain ?? (taken ? 'described' : undefined)
  const fits = (actor: CastActor) =>
    kinds.includes(actor.kind) &&
    !partyNamed(actor.name) &&
    isOf(actor) &&
    !isOther(actor) &&
    !(known.cues.unions.has(key) && isTrader(actor)) &&
    !(known.cues.companies.has(key) && actor === doer) &&
    (plain !== undefined || isAtHand(page, actor))
  if (!acts && known.cues.ambiguous.has(key)) return undefined
  if (found === undefined || found === 'a' || (found === 'described' && !generic.has(key))) return undefined
  const met = before(page, i).filter((actor) => !partyNamed(actor.name))
  const bearing =
    generic.has(key) && !known.cues.generic_in_names.has(key)
      ? undefined
      : met.findLast((actor) => wordsOfName(actor).includes(key) || called.get(actor)?.has(key) === true)
  const speaks = isAgent(words, i, i + 1, known, 'said')
  // whoever spoke last, unless the paragraph has come to another since
  const speaker =
    speaks && memory.speaker !== undefined && fits(memory.speaker) && !overtaken(page, memory.speaker, fits) ? memory.speaker : undefined
  // "the charity" is an NGO before it is any other body
  const first = kinds[0] === 'ngo' && speaker?.kind !== 'ngo' ? met.findLast(({ kind }) => kind === 'ngo') : undefined
  const actor =
    bearing ??
    (generic.has(key) ? first : undefined) ??
    speaker ??
    (generic.has(key)
      ? nearest(page, i, (each) => fits(each) && (kinds.length === 1 || each.kind !== 'media'))
      : found === 'the' && !known.cues.of_firms.has(key) && !known.cues.many_of_them.has(key) && !memory.nameless.has(key)
        ? sole(page, key)
        : undefined)
  return actor === undefined ? undefined : { actor, how: 'description', to: i + 1 }
}

/** "An appeals court ruled": a body of that noun which the article does not name, so that "the court" is not the one of another article. */
export const isNameless = (page: Page, i: number): boolean =>
  page.known.anaphors.has(page.words[i]!.key) &&
  !page.words[i]!.capital &&
  closes(page, i) &&
  determined(page, i, true) === 'a' &&
  isAgent(page.words, i, i + 1, page.known)

/** "the council", where the article names none: the one body of the story whose name ends so, or the one that it names far more often than any other. */
function sole({ context: { book, told } }: Page, key: string): CastActor | undefined {
  const bodies = [...book.cast.actors.values()].filter(
    (actor) => told.has(actor.key) && actor.kind !== 'person' && !partyNamed(actor.name) && fold(actor.name).endsWith(` ${key}`),
  )
  const [first, second] = bodies.sort((a, b) => told.get(b.key)! - told.get(a.key)!)
  return second === undefined || told.get(first!.key)! >= told.get(second.key)! * FAR ? first : undefined
}

/** So many times as often is far more often. */
const FAR = 3

/**
 * "the board", "shares fell", "chief executive Ann Lee quit": what every company has, and nobody else in the sentence owns,
 * is that of the company which the text is about.
 */
export function bridge(page: Page, i: number): Reference | undefined {
  const { words, known, named, context } = page
  const word = words[i]!,
    before = words[i - 1]
  const office = /^(?:NOUN|PROPN|ADJ)$/.test(word.pos) ? known.firmOffices.longest(words, i)?.to : undefined
  const to =
    office ??
    ((word.pos === 'NOUN' || (i === 0 && /^(?:VERB|ADP)$/.test(words[1]?.pos ?? ''))) && known.cues.of_firms.has(word.key)
      ? i + 1
      : undefined)
  if (
    to === undefined ||
    word.gap === '-' ||
    words[to]?.gap === '-' ||
    (OWNED.has(words[to]?.key ?? '') &&
      !isAccused(page, to - 1) &&
      !words.slice(to + 1, to + PHRASE).some(({ key }) => known.cues.fiscal.has(key))) ||
    (office === undefined && !closes(page, i))
  )
    return undefined
  if (
    before !== undefined &&
    /^\s+$/.test(word.gap) &&
    (before.possessive ||
      before.pos === 'PROPN' ||
      before.pos === 'NUM' ||
      INDEFINITE.has(before.key) ||
      named.some(({ end }) => end === before.end))
  )
    return undefined
  const fits = (actor: CastActor) => isFirm(actor, known.cues) && (context.named.get(actor) ?? 0) > 1
  const actor = nearest(page, i, fits) ?? mostNamed(page, fits)
  return actor && { actor, how: 'works', to }
}

/** "sales in the latest quarter": so many words behind a preposition may hold its noun. */
const PHRASE = 4
const OWNED = new Set(['of', 'at', 'in', 'for'])
const INDEFINITE = new Set(['a', 'an', 'another', 'some', 'any', 'every', 'each', 'no', 'other', 'his', 'her', 'our', 'my', 'your'])

/** "the ferry", "the 24-year-old ship", "a passenger ferry" in the lead: the ship that the paragraph named last, else the one that the article names most. */
export function craft(page: Page, i: number): Reference | undefined {
  const { words, known } = page
  if (!known.cues.vessels.has(words[i]!.key) || words[i]!.capital || !closes(page, i)) return undefined
  const isShip = ({ kind }: CastActor) => kind === 'vessel',
    found = determined(page, i, true)
  const met = hereBefore(page, i).findLast(isShip) ?? page.memory.paragraph.flatMap(({ named }) => named).findLast(isShip)
  if (
    found === undefined ||
    (found === 'a' && (met !== undefined || page.sentence > LEAD || page.named.some((mention) => isShip(actorOf(page, mention)))))
  )
    return undefined
  const actor = met ?? mostNamed(page, isShip)
  return actor && { actor, how: 'description', to: i + 1 }
}

/** Does the noun end its phrase, but for a genitive? "the company", "the company's share", "accused the company of hiding", not "the company car". */
export function closes(page: Page, i: number): boolean {
  const { words } = page,
    next = words[i + 1]
  if (next === undefined || words[i]!.possessive || isAccused(page, i)) return true
  return next.gap !== '-' && !(/^\s+$/.test(next.gap) && (['NOUN', 'PROPN', 'ADJ'].includes(next.pos) || next.key === 'of'))
}

/** "accused the British firm of hiding", "convinced the board of its worth": "of" leads to what is done, not to whose it is. */
const isAccused = ({ words, known }: Page, i: number): boolean =>
  words[i + 1]?.key === 'of' &&
  words.slice(Math.max(0, i - CHARGED), i - 1).some(({ pos, lemma }) => pos === 'VERB' && known.cues.charging.has(lemma))

/** How many words before who is accused the verb may stand. */
const CHARGED = 4

/** "Norrick cut its rating of the company", but not "Norrick said the company", "Norrick's bid surprised the company": who does something in the clause is another than whom it is done to. */
function doerBefore(page: Page, i: number): CastActor | undefined {
  const { words, named, known } = page
  const verbs = words.slice(0, i).flatMap(({ pos }, k) => (pos === 'VERB' ? [k] : [])),
    [verb, ...more] = verbs
  // "Norrick's bid lifted the company's shares"
  if (verb === undefined || more.length > 0 || words[i]!.possessive || known.lexicon.verbs.said.has(words[verb]!.lemma)) return undefined
  if (
    words
      .slice(verb, i)
      .some(
        ({ pos, key }) => pos === 'SCONJ' || pos === 'CCONJ' || /^(?:that|which|who|after|before|as|since|until|while|because)$/.test(key),
      )
  )
    return undefined
  const doers = named.filter(({ end }) => end <= words[verb]!.start)
  const [doer, ...others] = doers
  if (!doer || others.length > 0 || doer.start !== words[0]!.start) return undefined
  return words.some(({ end, possessive }) => end === doer.end && possessive) ? undefined : actorOf(page, doer)
}

/** How the noun is determined: by an article alone, by one and what describes it ("the Leeds-based company", "the British firm"), or not at all. `free`: whatever the adjectives. */
function determined({ words, known, places }: Page, i: number, free = false): 'the' | 'described' | 'a' | undefined {
  const stands = (k: number) => known.cues.determiners.has(words[k]!.key) || /^an?$/.test(words[k]!.key)
  const modifies = (k: number) =>
    describes(words[k]!.key, known) ||
    // "the Leeds-based company", "the Leeds company"
    (words[k]!.capital
      ? words[k + 1]!.key === 'based' || (k === i - 1 && places.some(({ end }) => end === words[k]!.end))
      : free &&
        ['ADJ', 'NUM', 'NOUN', 'VERB'].includes(words[k]!.pos) &&
        !words[k]!.possessive &&
        !known.cues.telling_apart.has(words[k]!.key))
  let k = i - 1
  while (k >= 0 && k > i - 6 && /^(?:\s+|-)$/.test(words[k + 1]!.gap) && !stands(k) && modifies(k)) k--
  if (known.cues.determiners.has(words[k]?.key ?? '')) return k === i - 1 ? 'the' : 'described'
  return /^an?$/.test(words[k]?.key ?? '') ? 'a' : undefined
}

/** "the Leeds-BASED company", "the BRITISH company", "the EMBATTLED company": a word that leaves open whom the noun stands for. */
const describes = (key: string, known: Page['known']) => known.cues.epithets.has(key) || known.adjectives.has(key)

/**
 * Whom a noun of a class stands for: in its paragraph the one of that class that its sentence has named, else the subject of the
 * nearest sentence that names any, and nobody where two compete; before its paragraph whoever was the subject there, else whom the text tells most of.
 */
function nearest(page: Page, i: number, fits: (actor: CastActor) => boolean): CastActor | undefined {
  const { paragraph, subject } = page.memory
  for (const { subject, named } of [{ subject: undefined, named: hereBefore(page, i) }, ...paragraph.toReversed()]) {
    const fitting = new Set(named.filter(fits))
    if (fitting.size === 0) continue
    if (fitting.size === 1) return [...fitting][0]
    return subject !== undefined && fits(subject) ? subject : undefined
  }
  return subject !== undefined && fits(subject) ? subject : mostTold(before(page, i).filter(fits))
}

/** Is it a firm that the paragraph has named, or that the sentence before was about? */
const isAtHand = ({ memory: { paragraph, body }, sentence, known }: Page, actor: CastActor): boolean =>
  isFirm(actor, known.cues) &&
  ((body?.actor === actor && body.sentence === sentence - 1) || paragraph.some(({ named }) => named.includes(actor)))

/** Has the last sentence of the paragraph that names any such actor named another one, and not the speaker? */
function overtaken(page: Page, speaker: CastActor, fits: (actor: CastActor) => boolean): boolean {
  const last = page.memory.paragraph.findLast(({ named }) => named.some(fits))?.named
  return last !== undefined && !last.includes(speaker)
}

/** Who stands in the list most often; of those that do as often, the last one. */
function mostTold(actors: CastActor[]): CastActor | undefined {
  const counts = new Map<CastActor, number>()
  for (const actor of actors) counts.set(actor, (counts.get(actor) ?? 0) + 1)
  const most = Math.max(...counts.values())
  return actors.findLast((actor) => counts.get(actor) === most)
}
