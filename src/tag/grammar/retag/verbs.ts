import { isClosed, isDetermined, isNominal, isResult, type Mend, type Place } from './place.ts'

/** What was tagged as a verb and is none, the first that fits. */
const ORDERED: readonly Mend[] = [
  // "including the port": a participle that has become a preposition
  ({ text, next, before, tables }) =>
    tables.prepositions.has(text) && next && next.pos !== 'PUNCT' && before?.pos !== 'AUX' ? 'ADP' : undefined,
  // no agreement ("the regime push in …"): a noun
  (place) => (hasSingularBefore(place) && place.text === place.lemma && place.next?.pos === 'ADP' ? 'NOUN' : undefined),
  allied,
  shelling,
  // "a strike over pay by crane drivers", "the number of calls dropped": a preposition governs a noun
  (place) => {
    const { before, text, lemma } = place
    const isGoverned = before?.pos === 'ADP' && before.text.toLowerCase() !== 'to'
    return isGoverned && (text === lemma || text === `${lemma}s`) && isClosed(place) ? 'NOUN' : undefined
  },
  // "their pay dispute"
  ({ text, lemma, before, next }) =>
    before?.pos === 'PRON' && /^(?:its|their|our|my|your)$/i.test(before.text) && text === lemma && next?.pos === 'NOUN'
      ? 'NOUN'
      : undefined,
  // "the new operating system": between a determiner's words and their noun an "-ing" form modifies
  ({ text, next, word, before, out }) =>
    text.endsWith('ing') &&
    next?.pos === 'NOUN' &&
    next.start > word.end &&
    before?.pos === 'ADJ' &&
    ['DET', 'PART'].includes(out.at(-2)?.pos ?? '')
      ? 'ADJ'
      : undefined,
  // "the country's most-sold MP3 player": a participle of degree modifies
  (place) => (isDetermined(place) && DEGREE.test(place.text) && (isNominal(place.next) || place.next?.pos === 'NUM') ? 'ADJ' : undefined),
  // "came to power": a noun after a verb of motion
  (place) => (place.text === 'power' && place.before?.text === 'to' && isClosed(place) ? 'NOUN' : undefined),
  // "the push by the army"
  (place) =>
    isDetermined(place) && place.before?.pos !== 'ADJ' && place.text === place.lemma && isClosed(place) && place.next?.pos !== 'PART'
      ? 'NOUN'
      : undefined,
  // "a heavy push by the army"
  (place) =>
    place.before?.pos === 'ADJ' && place.out.at(-2)?.pos === 'DET' && place.text === place.lemma && isClosed(place) ? 'NOUN' : undefined,
]

/** What a word tagged as a verb is taken for. */
export const mendVerb: Mend = (place) => {
  for (const rule of ORDERED) {
    const pos = rule(place)
    if (pos !== undefined) return pos
  }
  return undefined
}

/** "the regime push": a noun in the singular behind a determiner. */
const hasSingularBefore = ({ before, out }: Place): boolean =>
  before?.pos === 'NOUN' && !before.text.toLowerCase().endsWith('s') && out.slice(-4).some(({ pos }) => pos === 'DET')

/** "allied rebels": a participle of the lexicon before its noun; in "who allied rebels with …" and "is backed" it is a verb. */
function allied(place: Place) {
  const { text, lemma, next, before, tables } = place
  if (!tables.adjectives.has(text) || !isNominal(next) || /^(?:that|who|which)$/.test(before?.text ?? '')) return undefined
  if (before?.pos === 'AUX' || before?.pos === 'PROPN' || (before?.pos === 'PRON' && !isDetermined(place))) return undefined
  // "rebels allied troops with …", "a paper reported Friday", but "a reported Friday deadline", "a committee appointed last May"
  const reports = next?.time && tables.reporting.has(lemma)
  return before?.pos === 'NOUN' && (/s$/.test(before.text) || reports) ? undefined : ('ADJ' as const)
}

/** "the shelling of", "in fighting between". */
function shelling(place: Place) {
  const { text, before, tables } = place
  if (!text.endsWith('ing') || before?.pos === 'AUX' || !isClosed(place) || isResult(place)) return undefined
  return isDetermined(place) || (tables.gerundNouns.has(text) && before?.pos !== 'SCONJ') ? ('NOUN' as const) : undefined
}

/** "most-sold", "best-known", "long-awaited". */
const DEGREE = /^(?:most|best|least|worst|much|well|long|newly|highly|ill|oft|often)-\p{L}+$/u
