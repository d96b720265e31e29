import { once } from '../memory.ts'
import type { LedgerEntry, SlugKind } from '../records/index.ts'
import type { Candidate, Facts } from './candidates.ts'
import type { Pair } from './match.ts'
import { Index, numbered, shareOfWords, shareWord, similarity, WORDS, wordPairs, wordSet } from './similar.ts'
import { fold } from './slug.ts'

/** A quote that is there nearly word for word. */
const VERBATIM = 0.9
/** Added to the similarity of two quotes whose trigger, or whose source, agree as well. */
const SAME_TRIGGER = 0.25,
  SAME_SOURCE = 0.1

/** The pairs of entry and candidate, of one kind, that may be the same thing. */
export const RECOGNISE: Record<SlugKind, (entries: readonly LedgerEntry[], candidates: readonly Candidate[]) => Pair[]> = {
  event: events,
  source: sources,
  actor: actors,
  place: named,
}

/**
 * Events are known by their evidence: the words of the quotes and the trigger; never by title or date alone. Of entries
 * that know an event equally well, the one that knows nothing else comes first: a merge undone restores both URLs.
 */
function events(entries: readonly LedgerEntry[], candidates: readonly Candidate[]): Pair[] {
  const entryOf = unchanged(entries, candidates),
    settled = new Set(entryOf.values())
  const number = numbered(),
    numberedQuotes = (quotes: readonly Quote[]) => quotes.map((quote): NumberedQuote => ({ ...quote, pairs: number(quote.pairs) }))
  const known = entries.map((entry, at) => (settled.has(at) ? [] : numberedQuotes(quotesOf(entry)))),
    index = new Index<number, number>()
  known.forEach((quotes, entry) => quotes.forEach(({ pairs }) => index.add(entry, pairs)))
  return candidates.flatMap(({ facts }, item) => {
    const own = entryOf.get(item),
      quotes = numberedQuotes(own === undefined ? quotesOf(facts) : quotesOf(entries[own]!))
    const near = new Set(quotes.flatMap(({ pairs }) => [...index.near(pairs)])),
      itself = own === undefined ? undefined : asItself(entries[own]!)
    return [
      ...(itself ? [{ entry: own!, item, ...itself }] : []),
      ...[...near].flatMap((entry): Pair[] => {
        const alike = likeness(entries[entry]!, known[entry]!, facts, quotes)
        return alike ? [{ entry, item, ...alike }] : []
      }),
    ]
  })
}

/** How well an entry knows an event by its quotes; undefined where it does not. */
function likeness<P>(
  entry: LedgerEntry,
  theirs: readonly Quote<P>[],
  facts: Facts,
  quotes: readonly Quote<P>[],
): Omit<Pair, 'entry' | 'item'> | undefined {
  const found = new Set<Quote<P>>()
  let agreed: ReturnType<typeof agree> | undefined,
    score = 0,
    solid = false
  for (const quote of quotes) {
    let best = 0
    for (const other of theirs) {
      const part = similarity(quote.pairs, other.pairs)
      if (part === 0) continue
      agreed ??= agree(entry, facts)
      const sameTrigger = quote.trigger === other.trigger || shareWord(quote.words, other.words)
      if (!(sameTrigger || agreed.alike)) continue
      found.add(other)
      solid ||= part >= VERBATIM
      best = Math.max(best, part + (sameTrigger ? SAME_TRIGGER : 0) + (quote.source === other.source ? SAME_SOURCE : 0))
    }
    score += best
  }
  return agreed && score > 0 ? { score, rank: [found.size / theirs.length, agreed.agreement, live(entry)], solid } : undefined
}

/** How well an entry knows the event that is told just as it was. */
const asItself = once((entry: LedgerEntry) => {
  const quotes = quotesOf(entry)
  return likeness(entry, quotes, entry, quotes)
})

/**
 * The entry of each candidate that is told just as it was, where no other is told like it: the two have found each other
 * and are not compared with others that have. From one build to the next that is nearly all of a story.
 */
function unchanged(entries: readonly LedgerEntry[], candidates: readonly Candidate[]): Map<number, number> {
  const sole = (all: readonly Facts[]) => {
    const at = new Map<string, number | undefined>()
    all.forEach((facts, i) => {
      const key = told(facts)
      at.set(key, at.has(key) ? undefined : i)
    })
    return at
  }
  const items = sole(candidates.map(({ facts }) => facts))
  return new Map(
    [...sole(entries)].flatMap(([key, entry]) => {
      const item = items.get(key)
      return entry !== undefined && item !== undefined && entries[entry]!.state === 'live' ? [[item, entry] as const] : []
    }),
  )
}

const told = once(({ title, type, date, evidence = [] }: Facts) =>
  JSON.stringify([title, type, date, evidence.map(({ quote, trigger, source }) => [quote, trigger, source])]),
)

/**
 * How well title, type and date agree. They make one event of two reports in one sentence, under different triggers,
 * only when the titles do (half of the words): a sentence often tells two events of one type and day.
 */
function agree(entry: Facts, facts: Facts): { agreement: number; alike: boolean } {
  const titles = shareOfWords(wordSet(entry.title), wordSet(facts.title)),
    others = Number(entry.type === facts.type) + Number(entry.date === facts.date)
  return { agreement: titles + others, alike: titles >= 0.5 && others >= 1 }
}

/** A source is known by two of three: its file name, its headline, and half of what used to be its first sentences. */
function sources(entries: readonly LedgerEntry[], candidates: readonly Candidate[]): Pair[] {
  const known = entries.map((entry) => quotesOf(entry)),
    index = new Map<string, number[]>()
  entries.forEach((entry, i) => {
    for (const key of [`file ${entry.type}`, `title ${fold(entry.title)}`]) index.set(key, [...(index.get(key) ?? []), i])
  })
  return candidates.flatMap(({ facts, text: whole = '' }, item) => {
    const verbatim = new Set(facts.evidence?.map(({ quote }) => quote))
    let pairs: ReadonlySet<string> | undefined
    // What is quoted as it was stands in the text: most sources need not be searched.
    const stands = ({ quote, pairs: own }: Quote & { quote: string }) =>
      (own.size >= WORDS && verbatim.has(quote)) || similarity(own, (pairs ??= wordPairs(whole))) > 0
    const near = new Set([...(index.get(`file ${facts.type}`) ?? []), ...(index.get(`title ${fold(facts.title)}`) ?? [])])
    return [...near].flatMap((entry) => {
      const quotes = known[entry]!,
        found = quotes.filter(stands).length
      const text = quotes.length ? found / quotes.length : 0
      const votes =
        Number(entries[entry]!.type === facts.type) + Number(fold(entries[entry]!.title) === fold(facts.title)) + Number(text >= 0.5)
      return votes >= 2 ? [{ entry, item, score: votes + text, rank: [live(entries[entry]!)], solid: text >= 0.5 }] : []
    })
  })
}

/** An actor is known by a name; one that is left over, by part of it. */
function actors(entries: readonly LedgerEntry[], candidates: readonly Candidate[]): Pair[] {
  const pairs = named(entries, candidates),
    [known, found] = [new Set(pairs.map(({ entry }) => entry)), new Set(pairs.map(({ item }) => item))]
  return [...pairs, ...renamed(entries, candidates, known, found)]
}

/**
 * A name that is gone, and one that is new in the same build, where all words of the one are among those of the other:
 * somebody was given their full name. Nobody can tell where several would do; a state is no part of what bears its name.
 */
function renamed(
  entries: readonly LedgerEntry[],
  candidates: readonly Candidate[],
  known: ReadonlySet<number>,
  found: ReadonlySet<number>,
): Pair[] {
  const fresh = candidates.flatMap(({ facts }, item) =>
    found.has(item) || facts.type === 'state' ? [] : [{ item, words: wordSet(facts.title) }],
  )
  if (!fresh.length) return []
  const all = entries.flatMap(({ state, title, type }, entry): Pair[] => {
    if (known.has(entry) || state !== 'live' || type === 'state') return []
    const words = wordSet(title)
    return fresh
      .filter((other) => shareOfWords(words, other.words) === 1)
      .map(({ item }) => ({ entry, item, score: 0, rank: [0, 0], solid: false }))
  })
  return all.filter((one) => all.every((other) => one === other || (other.entry !== one.entry && other.item !== one.item)))
}

/** An actor or place is known by its name, where the name of the one is among the names of the other. */
function named(entries: readonly LedgerEntry[], candidates: readonly Candidate[]): Pair[] {
  const index = new Map<string, number[]>()
  entries.forEach((entry, i) => namesOf(entry).forEach((name) => index.set(name, [...(index.get(name) ?? []), i])))
  return candidates.flatMap(({ facts }, item) => {
    const names = namesOf(facts),
      name = fold(facts.title)
    return [...new Set(names.flatMap((each) => index.get(each) ?? []))].flatMap((at) => {
      const entry = entries[at]!,
        theirs = namesOf(entry),
        same = fold(entry.title) === name
      const akin = theirs.includes(name) || names.includes(fold(entry.title))
      if (!same && !(akin && entry.type === facts.type)) return []
      const shared = theirs.filter((each) => names.includes(each)).length
      const score = (same ? 1000 : 0) + shared
      return [{ entry: at, item, score, rank: [Number(entry.type === facts.type), live(entry)], solid: true }]
    })
  })
}

const live = (entry: LedgerEntry) => Number(entry.state === 'live')
const namesOf = (facts: Facts) => [...new Set([facts.title, ...(facts.names ?? [])].map(fold))].filter(Boolean)
type Quote<P = string> = { trigger?: string; source?: string; pairs: ReadonlySet<P>; words: ReadonlySet<string> }
type NumberedQuote = Quote<number>
const quotesOf = once((facts: Facts) =>
  (facts.evidence ?? []).map((evidence) => ({ ...evidence, pairs: wordPairs(evidence.quote), words: wordSet(evidence.trigger ?? '') })),
)
