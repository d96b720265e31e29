import { dayNumber } from '../../days.ts'
import { append } from '../../append.ts'
import type { Quantity, Tagged, TaggedSentence, Token } from '../../records/index.ts'
import { boundsOf } from '../../tag/published/bounds.ts'
import { FATES } from '../../tag/quantities/fates.ts'
import { FIGURES } from '../lexicon.ts'
import type { Cue, Days } from './cues.ts'
import { fateOf, type Fate } from './fate.ts'
import { apartInTime, daysAt, happeningsOf, mainOf, nameless, type Happening, type Told } from './happenings.ts'

/** A number of people with what became of them, and in which happening. `whom`: `` for people as such, else the noun as printed. */
export type Count = {
  article: number
  quantity: Quantity
  fate: string
  whom: string
  happening: Happening
  places: string[]
  teller: Told | undefined
  first: number
  heading: boolean
  open: boolean
}

/** So many sentences on, a count without a happening of its own is of the one that was counted before. */
const NEXT = 2

/** A count of what was over so many days before the article tells of something else than the story. */
const FORMER = 31

/** "Dozens" is no figure. */
const VAGUE = /^(?:dozens|scores|hundreds|thousands)$/i

const SPOKEN = new Set(['dead', 'death', 'toll', 'victim', 'casualty', 'fatality', 'injured', 'wounded', 'missing'])

const [ANYONE, PARTS] = [new Set(FIGURES.anyone), new Set(FIGURES.parts)]

/** What somebody does to others on an occasion of its own, where no happening is named. */
const DOING = new Set(FIGURES.doing)

/** Words within which a doer, or a part of the time, belongs to a count. */
const CLOSE = 6

/** The counts of an article, each with its happening. `told`: what the article tells, by sentence. */
export function countsOf(tagged: Tagged, article: number, told: (sentence: number) => readonly Told[]): Count[] {
  const { all, named } = happeningsOf(tagged, article, told),
    main = mainOf(all, article),
    day = boundsOf(tagged.published.edtf)?.earliest
  const counts: Count[] = [],
    quantities = new Map<number, Quantity[]>()
  for (const quantity of tagged.quantities) append(quantities, quantity.sentence, quantity)
  for (const [index, list] of quantities) {
    const sentence = tagged.sentences[index]!,
      heading = /^(?:headline|deck)$/.test(tagged.article.blocks[sentence.block]!.kind)
    for (const quantity of list) {
      if (VAGUE.test(tagged.article.text.slice(quantity.start, quantity.end))) continue
      const fate = fateOf(quantity, sentence.tokens),
        before = counts.findLast((count) => index - count.quantity.sentence <= NEXT)
      if (fate === undefined || (fate.besides && before?.fate === fate.fate)) continue
      const teller = told(index).find(({ mention }) => mention.claims.some((claim) => claim.quantity.start === quantity.start)),
        places = placesAt(tagged, quantity)
      const spoken = before === undefined && fate.elliptic ? spokenOf(tagged.sentences[index - 1]) : undefined
      if (fate.elliptic && spoken === undefined) {
        if (before)
          counts.push({ ...before, quantity, teller, heading, first: fate.first, places: places.length > 0 ? places : before.places })
        continue
      }
      const days = daysAt(sentence, fate.at, tagged, teller),
        cue = nearest(
          named[index]!.map((each) => each.cue),
          fate,
          sentence,
        )
      // "buses with 118 wounded people"
      if (fate.modifies && cue === undefined) continue
      const happening =
        named[index]!.find((each) => each.cue === cue)?.happening ??
        inherited(
          sentence,
          index,
          fate,
          days,
          counts,
          index > 0 ? named[index - 1]!.at(-1)?.happening : undefined,
          counts.find((count) => count.fate === fate.fate)?.happening ?? main,
        )
      if (
        happening.whole &&
        (isPartial(sentence, tagged, fate) || isFormer(days ?? cue?.days, day, sentence, fate, isSince(sentence, tagged)))
      )
        continue
      if (teller) happening.events.push(teller.event)
      counts.push({
        article,
        quantity,
        fate: spoken ?? fate.fate,
        whom: whomOf(
          quantity.of === ''
            ? (list.findLast((other) => other.start < quantity.start && other.unit === 'people' && isGapped(sentence, other, quantity)) ??
                quantity)
            : quantity,
        ),
        happening,
        places,
        teller,
        heading,
        first: fate.first,
        open: goesOn(sentence, fate.at),
      })
    }
  }
  return counts
}

/** "Even the dead are in dispute. The ministry's count stood at 158": what became of those of whom the sentence before speaks. */
function spokenOf(sentence: TaggedSentence | undefined): string | undefined {
  return sentence?.tokens
    .map(({ lemma }) => lemma.toLowerCase())
    .flatMap((lemma) => (SPOKEN.has(lemma) ? (FATES.get(lemma) ?? 'killed') : []))[0]
}

/** Of the words that name a happening, the one nearest to the count, in its own stretch of the sentence if there is one. */
function nearest(cues: readonly Cue[], { first, last, at }: Fate, { tokens }: TaggedSentence): Cue | undefined {
  // "11 deaths, most of them in mudslides": of a part
  const isPart = (cue: Cue) =>
    cue.at > at && tokens.slice(at, cue.at).some(({ text }, k) => /^(?:them|whom)$/.test(text) && tokens[at + k - 1]?.text === 'of')
  const far = (cue: Cue) =>
    Math.min(...[first, last, at].map((k) => Math.abs(cue.at - k))) +
    (tokens.slice(Math.min(cue.at, at), Math.max(cue.at, at)).some(({ text }) => text === ';') ? tokens.length : 0)
  return cues.filter((cue) => !isPart(cue)).sort((a, b) => far(a) - far(b))[0]
}

/** The happening of a count whose sentence names none: its own where somebody did it or it has another day, else the one told before. */
function inherited(
  { tokens }: TaggedSentence,
  sentence: number,
  fate: Fate,
  days: Days | undefined,
  counts: readonly Count[],
  last: Happening | undefined,
  main: Happening,
): Happening {
  const before = counts.findLast((count) => sentence - count.quantity.sentence <= NEXT)
  const known = before?.happening ?? (last?.whole ? undefined : last) ?? main
  if (fate.fate === 'arrested')
    return (
      counts.findLast((count) => count.fate === 'arrested' && sentence - count.quantity.sentence <= NEXT)?.happening ??
      nameless(main.article, true)
    )
  const isViolent = tokens
    .slice(Math.max(0, fate.at - 3), fate.at + 1)
    .some(({ lemma, pos }) => pos === 'VERB' && DOING.has(lemma.toLowerCase()))
  // the dead of a disaster are found, and the wounded die, for weeks
  const isAnother =
    known.days !== undefined &&
    days !== undefined &&
    (isViolent ? !known.whole && apartInTime(known.days, days) : days[1] < known.days[0] - 1)
  return (isViolent && hasDoer(tokens, fate)) || isAnother ? nameless(main.article, true) : known
}

/** "police killed 30", "were killed by a mob". */
function hasDoer(tokens: readonly Token[], { first, last, at }: Fate): boolean {
  if (at > last) return tokens.slice(at + 1, at + 1 + CLOSE).some(({ text }) => text === 'by')
  return at < first && tokens.slice(0, at).some(({ pos }) => pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON')
}

/** "in the past 24 hours": a part of what goes on. */
function isPartial({ start, end, tokens }: TaggedSentence, { timexes }: Tagged, { first, last, at }: Fate): boolean {
  return timexes.some((timex) => {
    if (
      timex.start < start ||
      timex.end > end ||
      !timex.text
        .toLowerCase()
        .split(/\s+/)
        .some((word) => PARTS.has(word))
    )
      return false
    const from = tokens.findIndex((token) => token.end > timex.start),
      said = tokens.slice(Math.max(0, from - 3), from).some(({ lemma }) => FIGURES.giving.includes(lemma.toLowerCase()))
    return !said && Math.min(...[first, last, at].map((k) => Math.abs(from - k))) <= CLOSE
  })
}

/** "in 1974", but not "since 2011", nor a count that goes on: "have died", "the toll". */
function isFormer(days: Days | undefined, published: string | undefined, sentence: TaggedSentence, fate: Fate, since: boolean): boolean {
  return days !== undefined && published !== undefined && dayNumber(published) - days[1] > FORMER && !since && !goesOn(sentence, fate.at)
}

function goesOn({ tokens }: TaggedSentence, at: number): boolean {
  return (
    tokens.slice(Math.max(0, at - 3), at).some(({ text }) => /^(?:have|has)$/i.test(text)) ||
    tokens.some(({ lemma }) => FIGURES.counting.includes(lemma.toLowerCase()))
  )
}

/** Whether a date of the sentence stands behind "since". */
function isSince({ tokens, start, end }: TaggedSentence, { timexes }: Tagged): boolean {
  return timexes.some((timex) => {
    const from = tokens.findIndex((token) => token.end > timex.start)
    return (
      timex.start >= start &&
      timex.end <= end &&
      tokens.slice(Math.max(0, from - 6), from).some(({ text }) => text.toLowerCase() === 'since') &&
      !tokens.slice(Math.max(0, from - 6), from).some(({ pos }) => pos === 'VERB')
    )
  })
}

/** The places named in the stretch of the sentence that holds a number. */
function placesAt({ sentences, places }: Tagged, { start, sentence }: Quantity): string[] {
  const { tokens } = sentences[sentence]!,
    parts = tokens.filter(({ text }) => /^[;:—]$/.test(text))
  const from = parts.findLast((token) => token.end <= start)?.end ?? 0,
    to = parts.find((token) => token.start >= start)?.start ?? Infinity
  return places.filter((place) => place.sentence === sentence && place.start >= from && place.end <= to).map(({ place }) => place)
}

/** "212 mutineers were seized and 58 killed": what the second number counts stands with the first. */
function isGapped({ tokens }: TaggedSentence, { end }: Quantity, { start }: Quantity): boolean {
  const between = tokens.filter((token) => token.start >= end && token.end <= start)
  return between.at(-1)?.pos === 'CCONJ' && !between.some(({ text }) => /^[,;:]$/.test(text))
}

/** Those who are counted: `` for people as such, else the noun as printed (`civilians`). */
function whomOf({ of, unit }: Quantity): string {
  const words = of.toLowerCase().split(/\s+/),
    noun = words.findIndex((word) => word === 'of' || word === 'and')
  const head = words[(noun < 0 ? words.length : noun) - 1] ?? ''
  return unit !== 'people' || of === '' || ANYONE.has(head) || ANYONE.has(head.replace(/s$/, '')) ? '' : of.toLowerCase()
}
