import type { Span, TaggedSentence, Token } from '../../records/index.ts'
import { verbLemma } from './lemmas.ts'

/** The form of a verb, as far as spelling tells it. `past` may be a past tense or a participle. */
export type VerbForm = 'base' | 's' | 'ing' | 'past' | 'participle'

/** A word of the grammar: a token, or several that one hyphenated compound or one name holds together. */
export type Word = Token & {
  time: boolean // inside a time expression
  name: boolean // a known name: one unit, however many tokens
}

export type VerbTable = { past: Map<string, string>; participle: Map<string, string> }

/** What an irregular verb may begin with and stay irregular; "relay" and "overlay" are bases. */
const PREFIXES = ['over', 'out', 're', 'under', 'mis'],
  REGULAR = new Set(['lie', 'be', 'have', 'do'])

/** Reads the lines `base past participle` of the irregular verbs; "overshoot" goes as "shoot". */
export function verbTable(lines: string[]): VerbTable {
  const table: VerbTable = { past: new Map(), participle: new Map() }
  for (const prefix of ['', ...PREFIXES]) {
    for (const line of lines) {
      const [base = '', past = '', participle = ''] = line.split(' ')
      if (prefix && REGULAR.has(base)) continue
      if (!table.past.has(prefix + past)) table.past.set(prefix + past, prefix + base)
      if (!table.participle.has(prefix + participle)) table.participle.set(prefix + participle, prefix + base)
    }
  }
  return table
}

/** "took" is `past`, "taken" `participle`, "killed" `past` (either), "kills" `s`. */
export function verbForm(word: Word, table: VerbTable): VerbForm {
  const text = word.text.toLowerCase()
  const past = table.past.has(text),
    participle = table.participle.has(text)
  if (participle && !past) return 'participle'
  if (past) return 'past'
  if (text.endsWith('ing') && text !== word.lemma) return 'ing'
  if (text.endsWith('ed') && text !== word.lemma) return 'past'
  if (text.endsWith('s') && text !== word.lemma) return 's'
  return 'base'
}

const HYPHEN = /^[-\u2010\u2011]$/

/** Joins hyphenated compounds ("cease-fire", "rebel-held") and names into one word each, and marks time words. */
export function words(sentence: TaggedSentence, times: Span[], names: Span[]): Word[] {
  const joined: Word[] = []
  const { tokens } = sentence
  const within = (list: Span[], t: Span) => list.find((s) => s.start <= t.start && t.end <= s.end)
  for (let i = 0; i < tokens.length; i++) {
    const first = tokens[i]!
    const name = within(names, first)
    let last = i
    if (name) while (tokens[last + 1] && tokens[last + 1]!.end <= name.end) last++
    // a hyphen without space on either side holds a compound together
    while (
      tokens[last + 1] &&
      HYPHEN.test(tokens[last + 1]!.text) &&
      tokens[last + 1]!.start === tokens[last]!.end &&
      tokens[last + 2] &&
      tokens[last + 2]!.start === tokens[last + 1]!.end &&
      /[\p{L}\p{N}]/u.test(tokens[last + 2]!.text)
    )
      last += 2
    const { start, end: close, text, lemma, pos } = first
    if (last === i) {
      joined.push({ start, end: close, text, lemma, pos, time: within(times, first) !== undefined, name: name !== undefined })
      continue
    }
    const all = tokens.slice(i, last + 1),
      end = all.at(-1)!
    const time = all.some((t) => within(times, t) !== undefined)
    joined.push({
      start: first.start,
      end: end.end,
      text: all.map((t, k) => (k && all[k - 1]!.end < t.start ? ' ' : '') + t.text).join(''),
      lemma: all
        .map((t, k) => (k && all[k - 1]!.end < t.start ? ' ' : '') + (k === all.length - 1 ? t.lemma : t.text.toLowerCase()))
        .join(''),
      pos: name && end.end <= name.end ? 'PROPN' : compoundTag(all),
      time,
      name: name !== undefined && end.end <= name.end,
    })
    i = last
  }
  return joined
}

const MODAL = /^(?:will|would|can|could|may|might|shall|should|must)$/i

/** Participles that stand before a noun as adjectives, and "-ing" nouns: read from verbs.yaml. */
export type Retag = {
  verbs: VerbTable
  adjectives: Set<string>
  gerundNouns: Set<string>
  adjectiveNouns: Set<string>
  prepositions: Set<string>
  bareInfinitive: Set<string>
  adverbials: string[][]
}

/** "8pm", "10.30am", "6am". */
const CLOCK = /^\d{1,2}(?:[.:]\d\d)?[ap]m$/i

/**
 * Mends the commonest tagging slips of news prose, by what stands to the left and right:
 * "the shelling", "in fighting between" are nouns; "the monitor said" is a noun; "allied rebels" has an adjective;
 * "said that talks" has a conjunction, not a pronoun; "as well as" is one conjunction, "no longer" one adverb.
 */
export function retag(
  words: Word[],
  { verbs, adjectives, gerundNouns, adjectiveNouns, prepositions, bareInfinitive, adverbials }: Retag,
): Word[] {
  const out: Word[] = []
  const firstWord = words.findIndex((w) => w.pos !== 'PUNCT')
  for (let i = 0; i < words.length; i++) {
    const w = words[i]!,
      text = w.text.toLowerCase(),
      next = words[i + 1],
      before = out.at(-1)
    // "will on average be cut"
    const adverbial = phraseAt(words, i, adverbials)
    if (adverbial) {
      for (const part of words.slice(i, i + adverbial)) out.push({ ...part, pos: 'ADV' })
      i += adverbial - 1
      continue
    }
    const called = text === 'what' ? whatCalled(words, i) : 0
    if (called) {
      i += called
      continue
    }
    if (text === 'as' && next?.text === 'well' && words[i + 2]?.text === 'as') {
      out.push({ ...w, end: words[i + 2]!.end, text: 'as well as', lemma: 'as well as', pos: 'CCONJ' })
      i += 2
      continue
    }
    if (text === 'no' && next?.text === 'longer') {
      out.push({ ...w, end: next.end, text: 'no longer', lemma: 'no longer', pos: 'ADV' })
      i++
      continue
    }
    let { pos, lemma } = w
    // "from 8pm to 6am"
    if (CLOCK.test(text)) pos = 'NUM'
    else if (text === 'to' && CLOCK.test(before?.text ?? '') && CLOCK.test(next?.text ?? '')) pos = 'ADP'
    // "the ministers' plan": the genitive of a plural
    if (
      /^['’]$/.test(text) &&
      pos === 'PUNCT' &&
      before?.end === w.start &&
      /s$/i.test(before.text) &&
      next &&
      next.start > w.end &&
      ['NOUN', 'ADJ', 'NUM'].includes(next.pos) &&
      !openQuote(out)
    )
      pos = 'PART'
    const determined =
      before !== undefined &&
      (before.pos === 'DET' ||
        before.pos === 'ADJ' ||
        (before.pos === 'PART' && before.text !== 'to' && /s$|['’]$/.test(before.text)) ||
        /^(?:his|her|its|their|our|my)$/i.test(before.text))
    if (pos === 'VERB') {
      lemma = verbLemma(
        text,
        lemma,
        before !== undefined && (MODAL.test(before.text) || (before.pos === 'PART' && before.text === 'to')),
        verbs,
      )
      const closed = !next || ['ADP', 'PUNCT', 'VERB', 'AUX', 'CCONJ', 'SCONJ', 'PART'].includes(next.pos)
      const singular = before?.pos === 'NOUN' && !before.text.toLowerCase().endsWith('s') && out.slice(-4).some((o) => o.pos === 'DET')
      if (prepositions.has(text) && next && next.pos !== 'PUNCT' && before?.pos !== 'AUX') pos = 'ADP'
      // no agreement ("the regime push in …"): a noun
      else if (singular && text === lemma && next?.pos === 'ADP') pos = 'NOUN'
      else if (
        adjectives.has(text) &&
        next &&
        ['NOUN', 'PROPN', 'ADJ'].includes(next.pos) &&
        !/^(?:that|who|which)$/.test(before?.text ?? '') &&
        before?.pos !== 'AUX' &&
        before?.pos !== 'PROPN' &&
        (before?.pos !== 'PRON' || determined) &&
        !(before?.pos === 'NOUN' && /s$/.test(before.text))
      )
        pos = 'ADJ'
      else if (
        text.endsWith('ing') &&
        before?.pos !== 'AUX' &&
        ((determined && closed) || (gerundNouns.has(text) && closed && before?.pos !== 'SCONJ'))
      )
        pos = 'NOUN'
      // "a strike over pay by crane drivers", "the number of calls dropped": a preposition governs a noun
      else if (before?.pos === 'ADP' && before.text.toLowerCase() !== 'to' && (text === lemma || text === `${lemma}s`) && closed)
        pos = 'NOUN'
      // "the new operating system": between a determiner's words and their noun an "-ing" form modifies
      else if (
        text.endsWith('ing') &&
        next?.pos === 'NOUN' &&
        next.start > w.end &&
        before?.pos === 'ADJ' &&
        ['DET', 'PART'].includes(out.at(-2)?.pos ?? '')
      )
        pos = 'ADJ'
      // "the country's most-sold MP3 player": a participle of degree modifies
      else if (determined && DEGREE.test(text) && next && ['NOUN', 'PROPN', 'ADJ', 'NUM'].includes(next.pos)) pos = 'ADJ'
      // "came to power": a noun after a verb of motion
      else if (text === 'power' && before?.text === 'to' && closed) pos = 'NOUN'
      else if (determined && before?.pos !== 'ADJ' && text === lemma && closed && next?.pos !== 'PART') pos = 'NOUN'
      else if (before?.pos === 'ADJ' && out.at(-2)?.pos === 'DET' && text === lemma && closed) pos = 'NOUN'
    }
    if (
      pos === 'ADJ' &&
      adjectiveNouns.has(lemma) &&
      !(next && ['NOUN', 'PROPN', 'ADJ'].includes(next.pos)) &&
      before &&
      before.pos !== 'AUX' &&
      before.pos !== 'ADV'
    )
      pos = 'NOUN'
    // "in the north is": a noun by its place
    if (
      (pos === 'ADV' || pos === 'ADJ') &&
      (before?.pos === 'DET' || (pos === 'ADJ' && before?.pos === 'PART' && /^['’]s$/.test(before.text) && out.at(-2)?.pos !== 'PRON')) &&
      (!next || ['PUNCT', 'VERB', 'AUX', 'CCONJ', 'SCONJ'].includes(next.pos)) &&
      !modifying(pos, next, words[i + 2])
    )
      pos = 'NOUN'
    // "will open a plant", "would close": what follows a modal is a verb
    if (
      (pos === 'ADJ' || pos === 'NOUN') &&
      text === lemma &&
      modalBefore(out) &&
      (!next || ['DET', 'NOUN', 'PROPN', 'PRON', 'ADP', 'ADJ', 'PUNCT'].includes(next.pos))
    )
      pos = 'VERB'
    // "to help halt an offensive", "helped free the hostages": after "help" a verb stands bare
    if (
      (pos === 'NOUN' || pos === 'ADJ') &&
      text === lemma &&
      before?.pos === 'VERB' &&
      (before.lemma === 'help' || before.lemma === 'let') &&
      next?.pos === 'DET'
    )
      pos = 'VERB'
    // "the president himself"
    if (pos === 'PRON' && /^(?:it|him|her|them)sel(?:f|ves)$/.test(text) && (before?.pos === 'NOUN' || before?.pos === 'PROPN')) pos = 'ADV'
    if (text === 'part' && pos === 'ADV' && next?.text === 'of') pos = 'NOUN'
    // "a regime of calm", "have much in common"
    if (pos === 'ADJ' && /^(?:of|in)$/i.test(before?.text ?? '') && (!next || next.pos === 'PUNCT')) pos = 'NOUN'
    // "fired tear gas": a bare verb straight after a finite one is part of a noun
    if (
      pos === 'VERB' &&
      text === lemma &&
      before?.pos === 'VERB' &&
      /(?:ed|ing)$/.test(before.text) &&
      !bareInfinitive.has(before.lemma) &&
      next &&
      ['NOUN', 'PROPN'].includes(next.pos)
    )
      pos = 'NOUN'
    if (text === 'that' && next && before?.pos === 'VERB' && next.pos === 'NOUN' && !verbAhead(words, i + 1)) pos = 'DET'
    else if (text === 'that' && pos !== 'SCONJ' && next) {
      const clause = ['DET', 'NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ', 'ADV', 'ADP'].includes(next.pos)
      if (clause && before && before.pos !== 'ADP') pos = 'SCONJ'
      else if (['VERB', 'AUX'].includes(next.pos) && before && ['NOUN', 'PROPN', 'PUNCT'].includes(before.pos)) pos = 'SCONJ'
    }
    // a sentence begins with a capital: "Discussions are …" is no name
    if (pos === 'PROPN' && !w.name && i === firstWord && next && ['VERB', 'AUX', 'ADP'].includes(next.pos) && /s$/.test(text)) pos = 'NOUN'
    if (pos === 'NOUN') lemma = /ings?$/.test(text) && lemma.length < text.length - 2 ? text.replace(/s$/, '') : singular(text, lemma)
    out.push(pos === w.pos && lemma === w.lemma ? w : { ...w, pos, lemma })
  }
  return out
}

/** "will personally direct": a modal, with or without an adverb in -ly behind it. */
const modalBefore = (out: Word[]): boolean => {
  const last = out.at(-1),
    modal = last?.pos === 'ADV' && /ly$/.test(last.text) ? out.at(-2) : last
  return modal?.pos === 'AUX' && MODAL.test(modal.text)
}

/** "most-sold", "best-known", "long-awaited". */
const DEGREE = /^(?:most|best|least|worst|much|well|long|newly|highly|ill|oft|often)-\p{L}+$/u

/** "was reviewing that letter": with no verb behind it before the next mark, "that" opens no clause. */
function verbAhead(words: Word[], from: number): boolean {
  const rest = words.slice(from),
    end = rest.findIndex((o) => o.pos === 'PUNCT')
  return rest.slice(0, end < 0 ? undefined : end).some((o) => o.pos === 'VERB' || o.pos === 'AUX')
}

/** How many words of a phrase that works as an adverb stand at `i`, between an auxiliary and its verb. */
const phraseAt = (words: Word[], i: number, phrases: string[][]): number =>
  words[i - 1]?.pos === 'AUX'
    ? (phrases.find(
        (phrase) =>
          phrase.every((part, k) => words[i + k]?.text.toLowerCase() === part) &&
          ['AUX', 'VERB', 'ADV'].includes(words[i + phrase.length]?.pos ?? ''),
      )?.length ?? 0)
    : 0

/** "the recently announced phone", "the new operating system": a participle and its noun follow. */
const modifying = (pos: Word['pos'], next: Word | undefined, noun: Word | undefined) =>
  next?.pos === 'VERB' &&
  noun !== undefined &&
  ['NOUN', 'PROPN', 'ADJ'].includes(noun.pos) &&
  (pos === 'ADV' ? /(?:ed|en|ing)$/ : /ing$/).test(next.text)

/** Whether a single quotation mark stands open: then the next one closes it. */
const openQuote = (words: Word[]) => words.filter((w) => /^['‘]$/.test(w.text)).length % 2 === 1

/** "what it called “crucial” talks" says "“crucial” talks": how many words after "what" to leave out. */
function whatCalled(words: Word[], i: number): number {
  for (let k = 2; k <= 5; k++) {
    const w = words[i + k]?.text.toLowerCase()
    if (w && /^(?:called|calls|termed|dubbed)$/.test(w)) return k
    if (w && /^(?:described|describes)$/.test(w) && words[i + k + 1]?.text === 'as') return k + 1
  }
  return 0
}

/** The tagger leaves plurals that it does not know as they are ("airstrikes"). */
function singular(text: string, lemma: string): string {
  if (lemma === text && /(?:ss|sh|ch|x)es$/.test(text)) return text.slice(0, -2)
  if (lemma === text && /[^aeiou]ies$/.test(text) && text.length > 5 && !/^(?:series|species|movies|cookies|rookies|zombies)$/.test(text))
    return `${text.slice(0, -3)}y`
  return lemma === text && /[^su]s$/.test(text) && text.length > 4 ? text.slice(0, -1) : lemma
}

/** "rebel-held" and "Russian-backed" modify; "cease-fire" and "air-strikes" are what their last part is. */
export function compoundTag(parts: Token[]): string {
  const last = parts.at(-1)!
  if (last.pos === 'VERB' && /(?:ed|ing|en|held|led|run|born|hit|made|torn|built)$/.test(last.text.toLowerCase())) return 'ADJ'
  if (last.pos === 'ADP' || last.pos === 'ADV') return 'NOUN'
  return last.pos
}
