import { baseOf } from './lemmas.ts'
import { verbForm, type VerbTable } from './verbforms.ts'
import { lower, type Word } from './words.ts'

const NOMINAL = new Set<Word['pos'] | undefined>(['NOUN', 'PROPN', 'NUM'])
/** What follows a verb and no noun: its object begins. */
const OBJECT = /^(?:the|an?|its|his|her|their|it|him|them|himself|itself|themselves)$/
/** What opens a clause of its own. */
const BREAK = /^(?:and|but|or|;|:|–|—|--|that|which|who|whose|when|while|as|after|before|because|although|though|if|where|until|since)$/

/**
 * Finds the verb that a clause lacks because the tagger took it for a noun or an adjective: "The river burst its banks",
 * "The couple married in June", "NASA scrubbed the launch". A past form behind a noun is the verb where its object
 * follows, or where no other verb stands in the sentence up to the next clause.
 */
export function findVerbs(words: Word[], table: VerbTable): Word[] {
  let out = words
  words.forEach((word, i) => {
    if (
      !(isPast(word, table) || isPresent(words, i)) ||
      !(NOMINAL.has(words[i - 1]?.pos) || stands(words, i, table) || endsAside(words, i)) ||
      (lower(words[i + 1]) === 'by' && words[i + 2]?.pos !== 'NUM')
    )
      return
    // "a sniper shot and killed"
    const object =
      OBJECT.test(lower(words[i + 1])) ||
      (table.past.has(lower(word)) &&
        lower(words[i + 1]) === 'and' &&
        words[i + 2]?.pos === 'VERB' &&
        verbForm(words[i + 2]!, table) === 'past')
    if (!object && !lone(out, i, table)) return
    if (object && hasVerb(out, clauseStart(words, i), i, table)) return
    if (out === words) out = [...words]
    // "the industrial average fell": what stands before the verb is its noun
    if (out[i - 1]?.pos === 'ADJ') out[i - 1] = { ...out[i - 1]!, pos: 'NOUN' }
    out[i] = { ...word, pos: 'VERB', lemma: word.lemma === lower(word) ? baseOf(lower(word), table) : word.lemma }
  })
  return out
}

/** "the industrial average fell", "the general accused the king": an irregular past behind an adjective, or one with its object. */
const stands = (words: Word[], i: number, { past }: VerbTable) =>
  words[i - 1]?.pos === 'ADJ' &&
  ((i > 1 && past.has(lower(words[i]))) || (words[i - 2]?.pos === 'DET' && /ed$/.test(lower(words[i])) && OBJECT.test(lower(words[i + 1]))))

/** "Two brewers, Norvik and Vale, reported lower earnings": behind the aside that explains a noun, before what the verb governs. */
function endsAside(words: Word[], i: number): boolean {
  const mark = words[i - 1]?.text ?? '',
    open = /^(?:,|--|–|—)$/.test(mark) ? words.findIndex((w) => w.text === mark) : i
  return open < i - 1 && NOMINAL.has(words[open - 1]?.pos) && /^(?:DET|ADJ|NUM|ADP|PRON)$/.test(words[i + 1]?.pos ?? '')
}

/** A common word in a form of the past that no participle has taken ("burst", "shook", "scrubbed"; not "stolen"). */
function isPast(word: Word, table: VerbTable): boolean {
  if ((word.pos !== 'NOUN' && word.pos !== 'ADJ') || word.name || word.time || /^\p{Lu}/u.test(word.text)) return false
  const text = lower(word)
  return table.past.has(text) || (text.length > 4 && text.endsWith('ed') && baseOf(text, table) !== text)
}

/** "The mayor plans to stand": behind a noun in the singular, before an infinitive. */
function isPresent(words: Word[], i: number): boolean {
  const word = words[i]!,
    before = words[i - 1]
  // "Tests link the two": behind a plural, before a determiner
  if (
    word.pos === 'NOUN' &&
    word.lemma === lower(word) &&
    !word.time &&
    before?.pos === 'NOUN' &&
    !before.time &&
    lower(before) === `${before.lemma}s` &&
    /^(?:the|an?|its|their)$/.test(lower(words[i + 1])) &&
    words[i + 2]?.pos !== 'NUM'
  )
    return true
  return (
    word.pos === 'NOUN' &&
    lower(word) === `${word.lemma}s` &&
    before !== undefined &&
    (before.name || (before.pos === 'NOUN' && before.lemma === lower(before))) &&
    lower(words[i + 1]) === 'to' &&
    words[i + 2]?.pos === 'VERB'
  )
}

/** "the mayor said the council plans to": what is said has a verb of its own. */
const reportedFrom = (words: Word[], i: number) =>
  words.slice(0, i).findLastIndex((w, k) => w.pos === 'VERB' && w.lemma === 'say' && words[k + 1]?.pos !== 'PUNCT') + 1

function clauseStart(words: Word[], i: number): number {
  let k = i - 1
  while (k >= 0 && !BREAK.test(lower(words[k]))) k--
  return k + 1
}

const finite = (word: Word, table: VerbTable) => word.pos === 'AUX' || (word.pos === 'VERB' && verbForm(word, table) !== 'ing')
const hasVerb = (words: Word[], from: number, to: number, table: VerbTable) =>
  words.slice(from, to).some((w, k) => finite(w, table) && !(words[from + k - 1]?.pos === 'PART' && lower(words[from + k - 1]) === 'to'))

/** Whether no verb stands beside word `i` from the beginning of the sentence to the next clause. */
function lone(words: Word[], i: number, table: VerbTable): boolean {
  // ", marking what is the end of a boom": a participle opens a clause, too
  const end = words.findIndex(
    (w, k) => k > i && (BREAK.test(lower(w)) || (w.text === ',' && /ing$/.test(words[k + 1]?.text ?? '') && words[k + 1]?.pos === 'VERB')),
  )
  return !hasVerb(words, reportedFrom(words, i), end < 0 ? words.length : end, table)
}
