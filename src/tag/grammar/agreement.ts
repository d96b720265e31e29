import { isPeople } from '../quantities/units.ts'
import { baseOf as verbBase } from './lemmas.ts'
import type { GrammarTables } from './chart.ts'
import type { Word } from './words.ts'

/** What a rule looks at: word `i` with those before and after it; `phrase` begins the run of nouns and modifiers that ends before it. */
type Place = {
  words: Word[]
  i: number
  word: Word
  before: Word | undefined
  next: Word | undefined
  phrase: number
  tables: GrammarTables
}
type Tag = Word['pos']

const lower = (w: Word | undefined) => w?.text.toLowerCase() ?? ''
const NOMINAL = new Set<Tag | undefined>(['NOUN', 'PROPN', 'ADJ', 'NUM'])
/** What may stand behind a noun but not between a verb and its object. */
const CLOSING = new Set<Tag | undefined>(['ADP', 'PUNCT', 'VERB', 'AUX', 'CCONJ', 'SCONJ'])
const DEGREE = /^(?:long|well|once|far|much|ever|more|most|less|least|very|so|too|as|highly|\p{L}{2,20}ly)$/u
const DEMONSTRATIVE = /^(?:this|that|these|those)$/
const participle = (w: Word | undefined) =>
  w?.pos === 'VERB' && /(?:ed|en|ing|wn|un|ade|orn|held|led|kept|built|sold|shot|paid)$/.test(lower(w))
const base = (w: Word) => lower(w) === w.lemma
const determines = (w: Word | undefined) =>
  w?.pos === 'DET' || (w?.pos === 'PART' && lower(w) !== 'to') || /^(?:his|her|its|their|our|my)$/.test(lower(w))
/** A common noun in the singular: it takes "announces", not "announce". */
const singular = (w: Word | undefined) =>
  (w?.pos === 'NOUN' && w.lemma === lower(w) && !/s$|^(?:people|police|staff|media|data|youth)$/.test(lower(w))) ||
  (w?.pos === 'PROPN' && !/s$/.test(lower(w)))
/** "an iOS update": "a" and "an" open a singular whatever its name ends in. */
const one = (opener: Word | undefined) => /^an?$/.test(lower(opener))

/**
 * Words that number and place within a phrase prove to be something other than they were tagged as, each rule with an
 * example: a verb agrees with its subject, and what a determiner opens a noun closes.
 */
const RULES: Record<string, (place: Place) => Tag | undefined> = {
  // "the recently announced phone", "the most advanced system": between determiner and noun a participle modifies
  modified: ({ word, before, next, words, i }) =>
    participle(word) && DEGREE.test(lower(before)) && determines(words[i - 2]) && NOMINAL.has(next?.pos) ? 'ADJ' : undefined,
  // "rebel held parts", "government controlled areas", for want of a hyphen
  unhyphened: ({ word, before, next, words, i, tables }) =>
    word.pos === 'VERB' &&
    tables.compounding.has(lower(word)) &&
    before?.pos === 'NOUN' &&
    base(before) &&
    words[i - 2]?.pos === 'ADP' &&
    next?.pos === 'NOUN'
      ? 'ADJ'
      : undefined,
  // "the new operating system", "a long running dispute", "a two-year doping ban"
  modifier: ({ word, before, next, words, i }) =>
    word.pos === 'VERB' &&
    /ing$/.test(lower(word)) &&
    (before?.pos === 'ADJ' || (before?.pos === 'NOUN' && before.text.includes('-'))) &&
    determines(words[i - 2]) &&
    next?.pos === 'NOUN' &&
    next.start > word.end
      ? 'ADJ'
      : undefined,
  // "a Harlow purchasing manager"
  purchasing: ({ word, before, next, words, i }) =>
    word.pos === 'VERB' &&
    /ing$/.test(lower(word)) &&
    before?.pos === 'PROPN' &&
    /^an?$/.test(lower(words[i - 2])) &&
    next?.pos === 'NOUN' &&
    base(next)
      ? 'ADJ'
      : undefined,
  // "a deal in which talks resume": a pronoun, not the talks' determiner
  relative: ({ word, before }) => (lower(word) === 'which' && word.pos === 'DET' && before?.pos === 'ADP' ? 'PRON' : undefined),
  // "Unite's regional officer": a name's genitive
  possessive: ({ word, next }) =>
    word.pos === 'VERB' && /^\p{Lu}/u.test(word.text) && next?.pos === 'PART' && /^['’]s$/.test(lower(next)) && next.start === word.end
      ? 'PROPN'
      : undefined,
  // "…, and accused Lee of hiding it", "the union, which accused bosses of lying": with "of" behind its object it is the verb
  accusing: ({ word, before, words, i }) =>
    /^(?:accused|suspected|convicted|acquitted|robbed|deprived|stripped|cleared)$/.test(lower(word)) &&
    (word.pos === 'ADJ' || word.pos === 'NOUN') &&
    !determines(before) &&
    !['AUX', 'ADJ', 'NUM', 'ADP', 'VERB'].includes(before?.pos ?? 'AUX') &&
    ofBehind(words, i)
      ? 'VERB'
      : undefined,
  // "the general's assets": only a noun has a genitive
  genitive: ({ word, before, next }) =>
    word.pos === 'ADJ' && determines(before) && next?.pos === 'PART' && /^['’]s?$/.test(lower(next)) && next.start === word.end
      ? 'NOUN'
      : undefined,
  // "two earlier offers"
  earlier: ({ word, before, next }) =>
    /^(?:earlier|later)$/.test(lower(word)) &&
    word.pos === 'ADV' &&
    (before?.pos === 'NUM' || determines(before)) &&
    next !== undefined &&
    !['ADP', 'PUNCT', 'AUX'].includes(next.pos)
      ? 'ADJ'
      : undefined,
  offers: ({ word, before, words, i }) =>
    word.pos === 'VERB' &&
    lower(word) === `${word.lemma}s` &&
    before?.pos === 'ADJ' &&
    (words[i - 2]?.pos === 'NUM' || determines(words[i - 2]))
      ? 'NOUN'
      : undefined,
  // "Neighbouring Zambara closed": no comma ends the participle
  opening: ({ word, i, next, words }) =>
    i === 0 &&
    word.pos === 'VERB' &&
    /ing$/.test(word.text) &&
    next?.pos === 'PROPN' &&
    words[2] !== undefined &&
    ['VERB', 'AUX'].includes(words[2].pos)
      ? 'ADJ'
      : undefined,
  // "to figures released", "to rebels holding": only the base of a verb follows "to"
  toNoun: ({ word, before }) =>
    word.pos === 'VERB' && !base(word) && lower(word) === `${word.lemma}s` && before?.pos === 'PART' && lower(before) === 'to'
      ? 'NOUN'
      : undefined,
  // "The firm claims that …": the first word of a sentence that can be its verb, before "that"
  saying: ({ word, before, next, words, i, tables }) =>
    word.pos === 'NOUN' &&
    tables.speech.has(word.lemma) &&
    lower(word) === `${word.lemma}s` &&
    (singular(before) || before?.name) &&
    lower(next) === 'that' &&
    !words.slice(0, i).some((w) => w.pos === 'VERB' || w.pos === 'AUX' || w.pos === 'ADP')
      ? 'VERB'
      : undefined,
  // "Prosecutors claim Harlow signed …": the first word of a sentence that can be its verb, before a subject of its own
  claiming: ({ word, before, next, words, i, tables }) =>
    word.pos === 'NOUN' &&
    base(word) &&
    tables.reporting.has(word.lemma) &&
    tables.speech.has(word.lemma) &&
    i > 0 &&
    /[^s]s$/.test(lower(before)) &&
    before!.end < word.start &&
    next !== undefined &&
    (next.pos === 'PROPN' || next.pos === 'PRON' || next.pos === 'DET') &&
    !words.slice(0, i).some((w) => w.pos === 'VERB' || w.pos === 'AUX' || w.pos === 'ADP')
      ? 'VERB'
      : undefined,
  // "is facing calls to quit", "rejected calls for a vote": no finite verb follows another
  governed: ({ word, before, next, tables }) =>
    word.pos === 'VERB' &&
    lower(word) === `${word.lemma}s` &&
    before?.pos === 'VERB' &&
    !tables.speech.has(before.lemma) &&
    !tables.bareComplement.has(before.lemma) &&
    (!next || CLOSING.has(next.pos) || next.pos === 'PART')
      ? 'NOUN'
      : undefined,
  // "fell, killing pump operators": the result of what was told, and its object
  resulting: ({ word, before, next, words, i }) =>
    word.pos === 'NOUN' &&
    /ing$/.test(lower(word)) &&
    lower(before) === ',' &&
    next?.pos === 'VERB' &&
    base(next) &&
    NOMINAL.has(words[i + 2]?.pos)
      ? 'VERB'
      : undefined,
  resulted: ({ word, before, next, words, i }) =>
    word.pos === 'VERB' &&
    base(word) &&
    before?.pos === 'VERB' &&
    /ing$/.test(lower(before)) &&
    lower(words[i - 2]) === ',' &&
    NOMINAL.has(next?.pos)
      ? 'NOUN'
      : undefined,
  // "on paid leave": a preposition governs a noun
  paid: ({ word, before, next }) => (participle(word) && before?.pos === 'ADP' && next?.pos === 'VERB' && base(next) ? 'ADJ' : undefined),
  leave: ({ word, before, next, words, i }) =>
    word.pos === 'VERB' &&
    base(word) &&
    before?.pos === 'ADJ' &&
    words[i - 2]?.pos === 'ADP' &&
    (!next || next.time || CLOSING.has(next.pos))
      ? 'NOUN'
      : undefined,
  // "the 118-metre hull"
  measured: ({ word, before, next, words, i }) =>
    word.pos === 'VERB' &&
    base(word) &&
    /^\d[\d.,]*-\p{L}/u.test(lower(before)) &&
    determines(words[i - 2]) &&
    (!next || CLOSING.has(next.pos))
      ? 'NOUN'
      : undefined,
  // "searched the office and seized computers": what is joined to a verb and its object
  seized: ({ word, before, next, words, i }) =>
    word.pos === 'ADJ' &&
    /ed$/.test(lower(word)) &&
    /^(?:and|but)$/.test(lower(before)) &&
    NOMINAL.has(words[i - 2]?.pos) &&
    next?.pos === 'NOUN' &&
    /s$/.test(lower(next)) &&
    !isPeople(next.lemma) &&
    words.slice(0, i - 2).some((w) => w.pos === 'VERB' && /ed$/.test(lower(w))) &&
    !words.slice(i + 1).some((w) => w.pos === 'VERB' || w.pos === 'AUX')
      ? 'VERB'
      : undefined,
  // "he also appointed officers": between an adverb and an object
  appointed: ({ word, before, next, words, i }) =>
    word.pos === 'ADJ' &&
    /ed$/.test(lower(word)) &&
    before?.pos === 'ADV' &&
    /ly$/.test(lower(before)) &&
    /^(?:he|she|they|we|i)$/.test(lower(words[i - 2])) &&
    (next?.pos === 'NOUN' || next?.pos === 'PROPN')
      ? 'VERB'
      : undefined,
  // "Ann Lee, the party's whip, accused ministers of hiding it": behind an aside, in a clause without another verb
  accused: ({ word, before, next, words, i }) =>
    word.pos === 'ADJ' &&
    /ed$/.test(lower(word)) &&
    lower(before) === ',' &&
    (next?.pos === 'PROPN' || (next?.pos === 'NOUN' && /s$/.test(lower(next)))) &&
    explained(words, i - 1) &&
    lone(words, i)
      ? 'VERB'
      : undefined,
  // "they have evidence": no participle
  possession: ({ word, before, next, tables }) =>
    word.pos === 'VERB' &&
    base(word) &&
    before?.pos === 'AUX' &&
    /^(?:have|has|had)$/.test(lower(before)) &&
    !tables.verbs.participle.has(lower(word)) &&
    (!next || CLOSING.has(next.pos))
      ? 'NOUN'
      : undefined,
  // "threatening and harassing language": participles joined before a noun modify it
  paired: ({ word, before, next, words, i }) => {
    const [first, noun] = lower(next) === 'and' ? [words[i - 1], words[i + 3]] : lower(before) === 'and' ? [words[i - 3], next] : []
    const other = lower(next) === 'and' ? words[i + 2] : words[i - 2]
    return /ing$/.test(lower(word)) &&
      word.pos === 'VERB' &&
      /ing$/.test(lower(other)) &&
      (other?.pos === 'VERB' || other?.pos === 'ADJ') &&
      noun?.pos === 'NOUN' &&
      (first?.pos === 'ADP' || determines(first) || /^["“]$/.test(lower(first)))
      ? 'ADJ'
      : undefined
  },
  // "use tear gas": behind a verb in the infinitive or with its auxiliary the next is part of a noun
  compounded: ({ word, before, next, words, i, tables }) =>
    word.pos === 'VERB' &&
    base(word) &&
    before?.pos === 'VERB' &&
    base(before) &&
    !tables.bareInfinitive.has(before.lemma) &&
    next?.pos === 'NOUN' &&
    (lower(words[i - 2]) === 'to' || words[i - 2]?.pos === 'AUX')
      ? 'NOUN'
      : undefined,
  // "to impede or delay the ruling"
  joined: ({ word, before, next, words, i }) =>
    word.pos === 'NOUN' &&
    base(word) &&
    before?.pos === 'CCONJ' &&
    words[i - 2]?.pos === 'VERB' &&
    lower(words[i - 3]) === 'to' &&
    (/^["”]$/.test(lower(next)) ? words[i + 2] : next)?.pos === 'DET'
      ? 'VERB'
      : undefined,
  // "the envoy, who lives in …": a subject that wants its verb
  pronounVerb: ({ word, before, next, words, i }) =>
    (lower(before) === 'who' || (lower(before) === 'which' && words[i - 2]?.pos === 'PUNCT')) &&
    word.pos === 'NOUN' &&
    /[^s]s$/.test(lower(word)) &&
    next !== undefined &&
    !['VERB', 'AUX', 'PUNCT'].includes(next.pos)
      ? 'VERB'
      : undefined,
  // "made this comment"
  demonstrative: ({ word, before, next }) =>
    word.pos === 'VERB' &&
    (base(word) || (/^(?:these|those)$/.test(lower(before)) && lower(word) === `${word.lemma}s`)) &&
    DEMONSTRATIVE.test(lower(before)) &&
    before?.pos !== 'SCONJ' &&
    (!next || CLOSING.has(next.pos))
      ? 'NOUN'
      : undefined,
  // "to make phone calls over": a verb that takes no clause has an object, not a subject, behind it
  compoundObject: ({ word, before, words, i, next, tables }) => {
    const governor = words[i - 2]
    const takesClause = governor && (tables.speech.has(governor.lemma) || tables.bareComplement.has(governor.lemma))
    return word.pos === 'VERB' &&
      lower(word) === `${word.lemma}s` &&
      before?.pos === 'NOUN' &&
      singular(before) &&
      governor?.pos === 'VERB' &&
      !takesClause &&
      (!next || CLOSING.has(next.pos))
      ? 'NOUN'
      : undefined
  },
  // "his keynote address Wednesday", "an iOS update released in May": a noun in the singular has no such verb
  disagreeing: ({ word, before, next, phrase, words }) => {
    const opener = words[phrase],
      lead = words[phrase - 1]
    const bareVerb = lead !== undefined && (lead.pos === 'AUX' || lead.pos === 'VERB' || lower(lead) === 'that') // "let the army go", "did the army go", "demands that the army go"
    return word.pos === 'VERB' &&
      base(word) &&
      (singular(before) || (one(opener) && before?.pos === 'PROPN')) &&
      (!before?.name || one(opener)) &&
      determines(opener) &&
      !bareVerb &&
      (!next || next.time || (CLOSING.has(next.pos) && next.pos !== 'AUX'))
      ? 'NOUN'
      : undefined
  },
  // "the number of injured rose", "of confirmed dead has risen": an adjective that a preposition governs stands for people
  people: ({ word, before, next, words, i }) =>
    (word.pos === 'ADJ' || (participle(word) && !/ing$/.test(lower(word)) && lower(before) === 'of')) &&
    (next?.pos === 'AUX' || (next?.pos === 'VERB' && !/ing$/.test(lower(next)))) &&
    (lower(before) === 'of' || (before?.pos === 'ADJ' && lower(words[i - 2]) === 'of'))
      ? 'NOUN'
      : undefined,
  // "the number of dead from the storm rose"
  casualties: ({ word, before, next, words, i }) =>
    word.pos === 'ADJ' &&
    /^(?:dead|wounded|injured|missing|homeless|sick|unemployed|jobless|displaced|infected)$/.test(lower(word)) &&
    lower(before) === 'of' &&
    /^(?:number|total|toll|count|thousands|hundreds|dozens|scores)$/.test(lower(words[i - 2])) &&
    (!next || CLOSING.has(next.pos))
      ? 'NOUN'
      : undefined,
  // "homes downstream were evacuated"
  direction: ({ word, before, next }) =>
    word.pos === 'ADJ' &&
    /^(?:downstream|upstream|nearby|offshore|onshore|inland|abroad|overseas|downtown|uphill|downhill|outside|inside)$/.test(lower(word)) &&
    before?.pos === 'NOUN' &&
    next !== undefined &&
    !NOMINAL.has(next.pos)
      ? 'ADV'
      : undefined,
  // "Class A shares": a capital within a sentence is no article
  letter: ({ word, before }) =>
    word.text === 'A' && before !== undefined && /^\p{L}/u.test(before.text) && word.pos === 'DET' ? 'PROPN' : undefined,
  // "the outlook is suspect": only a participle follows "is" as a verb
  suspect: ({ word, before, next, tables }) =>
    word.pos === 'VERB' &&
    base(word) &&
    /^(?:is|are|was|were)$/.test(lower(before)) &&
    !tables.verbs.participle.has(lower(word)) &&
    !/(?:ing|ed)$/.test(lower(word)) &&
    (!next || CLOSING.has(next.pos))
      ? 'ADJ'
      : undefined,
  // "episodes of Lost", "App Save": a capital within a sentence is a name's
  capital: ({ word, before }) =>
    (word.pos === 'VERB' || (word.pos === 'X' && before?.pos === 'PROPN')) &&
    /^\p{Lu}\p{Ll}/u.test(word.text) &&
    before !== undefined &&
    before.pos !== 'PUNCT' &&
    (/^\p{Ll}/u.test(before.text) || before.pos === 'PROPN')
      ? 'PROPN'
      : undefined,
}

/** "Lee of", "bosses of the firm of": a noun phrase of at most six words right behind word `i`, and "of" with a gerund, a quotation or a noun behind it. */
function ofBehind(words: Word[], i: number): boolean {
  const rest = words.slice(i + 1, i + 8),
    of = rest.findIndex((w) => lower(w) === 'of')
  return of > 0 && rest.slice(0, of).every((w) => NOMINAL.has(w.pos) || ['DET', 'ADJ', 'PART', 'PRON'].includes(w.pos))
}

/** "Ann Lee, the party's whip,": a name or noun phrase at the start and an aside with a determiner or an owner, up to the comma at `close`. */
function explained(words: Word[], close: number): boolean {
  const open = words.findIndex(({ text }) => text === ',')
  return (
    open > 0 &&
    open < close &&
    words.slice(0, open).every((w) => NOMINAL.has(w.pos) || determines(w)) &&
    (determines(words[open + 1]) || words.slice(open + 1, close).some((w) => w.pos === 'PART' && /^['’]s?$/.test(w.text)))
  )
}

/** Whether word `i` is the only finite verb up to the next clause; "of having hidden it" has none. */
function lone(words: Word[], i: number): boolean {
  const next = words.findIndex(({ pos, text }, k) => k > i && (pos === 'SCONJ' || /^(?:that|who|which|when|where|;)$/i.test(text)))
  return words
    .slice(0, next < 0 ? words.length : next)
    .every(
      ({ pos, text }, k) =>
        (pos !== 'VERB' && pos !== 'AUX') || k === i || /ing$/.test(text) || /^(?:to|having|been|being)$/i.test(words[k - 1]?.text ?? ''),
    )
}

/** "lives", tagged as the plural of "life", is of "live"; "killing", tagged as a noun, of "kill". */
const baseOf = (w: Word, { verbs }: GrammarTables) =>
  /(?:ed|ing)$/.test(lower(w))
    ? verbBase(lower(w).replace(/ing$/, 'ed'), verbs)
    : lower(w).startsWith(w.lemma)
      ? w.lemma
      : lower(w).replace(/(?<=ch|sh|x|ss)es$|s$/, '')

const ORDERED = Object.values(RULES)

/** Mends what agreement and word order prove to be tagged wrong; see `RULES`. */
export function agree(words: Word[], tables: GrammarTables): Word[] {
  const out = [...words]
  let phrase = 0
  for (let i = 0; i < out.length; i++) {
    const place = { words: out, i, word: out[i]!, before: out[i - 1], next: out[i + 1], phrase, tables }
    for (const rule of ORDERED) {
      const pos = rule(place)
      if (!pos) continue
      out[i] = { ...out[i]!, pos, lemma: pos === 'VERB' ? baseOf(out[i]!, tables) : out[i]!.lemma }
      if (pos === 'NOUN' && lower(out[i - 1]) === 'to' && out[i - 1]!.pos === 'PART') out[i - 1] = { ...out[i - 1]!, pos: 'ADP' }
      if (pos === 'NOUN' && out[i - 1]?.pos === 'PRON') out[i - 1] = { ...out[i - 1]!, pos: 'DET' }
      break
    }
    if (determines(out[i])) phrase = i
    else if (!NOMINAL.has(out[i]!.pos)) phrase = i + 1
  }
  return out
}
