import { MONTHS, MONTHS_SHORT } from '../../days.ts'
import type { Quantity, TaggedSentence, Token } from '../../records/index.ts'
import { writtenNumbers, type Written } from './numbers.ts'
import { isPeople, isPeoples, MEASURES, NOT_COUNTED } from './units.ts'

/** Words before a number that say how firm it is; the longest that fits counts. */
const BOUNDS: [RegExp, Quantity['bound']][] = [
  [/\b(?:at least|no fewer than|no less than|not less than|a minimum of|minimum|at the very least)\s$/i, 'at_least'],
  [/\b(?:more than|over|upwards of|in excess of|exceeding|exceeded|above|greater than|topped|surpassed|well over)\s$/i, 'more_than'],
  [/\b(?:up to|at most|no more than|not more than|as many as|as much as|a maximum of)\s$/i, 'at_most'],
  [/\b(?:fewer than|less than|under|below|short of)\s$/i, 'less_than'],
  [
    /\b(?:about|around|approximately|roughly|some|nearly|almost|close to|closer to|an estimated|estimated|circa|just over|just under|or so|more or less)\s$/i,
    'about',
  ],
]
const MONTH_BEFORE = new RegExp(`\\b(?:${[...MONTHS, ...MONTHS_SHORT].join('|')})\\.?\\s$`)
/** How a bare number goes on with the count before it: "puts the figure at 38", "the ministry's 214", "MSF's was 231", "has counted 140". */
const GOES_ON_BEFORE =
  /(?:\b(?:number|count|figure|tally|total)(?:\s[^\s.;:]{1,14}){0,6}\s(?:to|at|as|is|was|of)|['\u2019]s?(?:\s(?:was|is|stood at|stands at))?|\b(?:counted|recorded|documented|registered|listed))\s$/i
const GOES_ON_BEHIND = /^\s(?:according to|in the [^\s.;:]{1,14}['\u2019]s? (?:count|reckoning|estimate)\b)/i
/** Those of whom the next sentence may give the number: "Even the dead are in dispute." */
const TOLLED = new Set(['dead', 'toll', 'victim', 'casualty', 'fatality'])
/** "the 297 of the charity". */
const OWNED = /^\sof (?:the )?\p{Lu}/u
const TOLL_BEFORE =
  /\b(?:kill(?:s|ed|ing)?|wound(?:s|ed|ing)?|injur(?:e|es|ed|ing)|toll(?:\s[^\s.;:]{1,14}){0,4}\s(?:to|at|of|hits?|reach(?:es|ed)|pass(?:es|ed)|tops|topped|is|was)|number of (?:the )?(?:confirmed |known )?(?:dead|deaths|victims|fatalities|casualties|injured|wounded|missing|arrests|detentions|detainees)(?:\s[^\s.;:]{1,14}){0,7}\s(?:to|at|as|is|was)|dead:|claim(?:s|ed|ing)?|left)\s(?:[a-z]+\s){0,3}$/i

/**
 * The numbers of an article that count or measure something, with how firm they are and what they count. Dates, times,
 * ages, years, scores and ranks are left to others. Vague plurals are lower bounds: "dozens" is at least 24, "scores" 40,
 * "hundreds" 200, "thousands" 2000. Spans count in `article.text`.
 */
export function tagQuantities(sentences: TaggedSentence[]): Quantity[] {
  let people = false
  return sentences.flatMap((sentence, index) => {
    const found = quantitiesOf(sentence, index, people)
    people = found.some(({ unit }) => unit === 'people') || sentence.tokens.some(({ lemma }) => TOLLED.has(lemma.toLowerCase()))
    return found
  })
}

/** Text of a sentence, rebuilt from its words with one blank for each gap: offsets stay those of the article. */
function textOf({ start, end, tokens }: TaggedSentence): string {
  let text = ''
  for (const token of tokens) text += ' '.repeat(Math.max(0, token.start - start - text.length)) + token.text
  return text.padEnd(end - start)
}

/** `people`: the sentence before counts people, so that a bare number may go on with them. */
function quantitiesOf(sentence: TaggedSentence, index: number, people: boolean): Quantity[] {
  const text = textOf(sentence)
  const found: Quantity[] = [],
    tolled = sentence.tokens.find(({ lemma }) => TOLLED.has(lemma.toLowerCase()))?.start ?? Infinity
  for (const written of writtenNumbers(text)) {
    const quantity = quantityOf(
      sentence,
      text,
      written,
      people || tolled < sentence.start + written.start || found.some(({ unit }) => unit === 'people'),
    )
    if (quantity !== undefined)
      found.push({ ...quantity, start: sentence.start + written.start, end: sentence.start + written.end, sentence: index })
  }
  return found
}

function quantityOf(
  sentence: TaggedSentence,
  text: string,
  written: Written,
  people: boolean,
): Omit<Quantity, 'start' | 'end' | 'sentence'> | undefined {
  const after = text.slice(written.end),
    before = text.slice(Math.max(0, written.start - 60), written.start)
  const bound =
    BOUNDS.find(([words]) => words.test(before))?.[1] ??
    (/^\s(?:or more)\b/.test(after) || written.vague ? 'at_least' : written.max !== undefined ? 'about' : 'exactly')
  const base = { number: written.number, ...(written.max !== undefined ? { max: written.max } : {}), bound }
  // "9:30", "3pm", "2nd", "1990s", "1/3"; "a 48-hour siege", "the 13,000-dwt tanker": what is joined to a number describes and counts nothing
  if (/^(?::\d|\s?[ap]\.?m\b|(?:st|nd|rd|th)\b|[-\u2010\u2011]\p{L}|s\b|\/)/iu.test(after)) return undefined
  // "on March 2 killed"
  if (written.number <= 31 && MONTH_BEFORE.test(before)) return undefined
  // "father-of-three"
  if (/-$/.test(before)) return undefined
  if (written.currency !== undefined) return { ...base, unit: written.currency, of: '' }
  if (/^\s?(?:%|per\s?cent\b)/i.test(after)) return { ...base, unit: 'percent', of: percentOf(after) }
  const next = sentence.tokens.findIndex((token) => token.start >= sentence.start + written.end)
  const phrase = next < 0 ? [] : nounPhrase(sentence.tokens, next)
  const head = headOf(phrase)
  const lemma = head?.lemma.toLowerCase() ?? ''
  if (
    NOT_COUNTED.has(lemma) ||
    NOT_COUNTED.has(phrase[0]?.lemma.toLowerCase() ?? '') ||
    NOT_COUNTED.has(phrase[0]?.text.toLowerCase() ?? '')
  )
    return undefined
  const first = phrase[0]?.lemma.toLowerCase() ?? ''
  const measure = MEASURES.get(first) ?? MEASURES.get(first.replace(/s$/, ''))
  if (measure !== undefined) return { ...base, unit: measure, of: '' }
  if (looksLikeYear(text, written) && !isPeople(lemma)) return undefined
  const word = text.slice(written.start, written.end)
  if (/^(?:one|two|three)$/i.test(word) && (head === undefined || /^\sof\b/.test(after) || first === 'side')) return undefined
  if (people && OWNED.test(after) && /\bthe\s$/i.test(before)) return { ...base, unit: 'people', of: '' }
  if (head !== undefined)
    return {
      ...base,
      unit:
        isPeoples(head.text) ||
        phrase.some((token) => isPeople(token.lemma.toLowerCase()) || isPeople(token.text.toLowerCase().replace(/s$/, '')))
          ? 'people'
          : lemma,
      of: spanText(sentence, text, phrase),
    }
  if (
    /^\s(?:of (?:them|those|whom)\b|(?:were |was |have been |had been |have |has |had )?(?:killed|dead|wounded|injured|missing|unaccounted|homeless|arrested|displaced|hurt|detained|died|hospitali[sz]ed|fled|fallen ill|others)\b)/i.test(
      after,
    ) ||
    TOLL_BEFORE.test(before)
  ) {
    return { ...base, unit: 'people', of: /^\sof them\b/i.test(after) ? 'of them' : '' }
  }
  if (/^\sthe (?:death toll|toll|number of (?:dead|deaths|victims|injured|wounded|missing))\b/i.test(after))
    return { ...base, unit: 'people', of: '' }
  return people && !written.vague && goesOn(before, after) ? { ...base, unit: 'people', of: '' } : undefined
}

function goesOn(before: string, after: string): boolean {
  const bound = BOUNDS.map(([words]) => words.exec(before)).find((match) => match !== null)
  return GOES_ON_BEFORE.test(bound ? before.slice(0, bound.index) : before) || GOES_ON_BEHIND.test(after)
}

/** A bare number from 1500 to 2100 without a comma is a year unless it counts people. */
const looksLikeYear = (text: string, written: Written) =>
  written.number >= 1500 && written.number <= 2100 && /^\d{4}$/.test(text.slice(written.start, written.end))

function percentOf(after: string): string {
  return /^\s?(?:%|per\s?cent)\s+of\s+((?:the\s|its\s|their\s|all\s)?\w+(?:\s\w+)?)/i.exec(after)?.[1] ?? ''
}

/** The words counted: "rebels and their allies", "members of the main alliance". */
function nounPhrase(tokens: Token[], from: number): Token[] {
  const phrase: Token[] = []
  let i = from,
    noun = false
  if (tokens[i]?.text.toLowerCase() === 'of') {
    i++
    if (['the', 'its', 'their', 'his', 'these', 'those'].includes(tokens[i]?.text.toLowerCase() ?? '')) i++
  }
  for (; i < tokens.length && phrase.length < 16; i++) {
    const token = tokens[i]!,
      word = token.text.toLowerCase()
    // "two Red Cross volunteers": a name within the phrase, however its words are tagged
    const isNoun =
      token.pos === 'NOUN' ||
      token.pos === 'PROPN' ||
      (/^\p{Lu}/u.test(token.text) && /^\p{Lu}/u.test(phrase.at(-1)?.text ?? '') && token.pos !== 'PUNCT')
    const hyphen = /^[-\u2010\u2011]$/.test(token.text)
    const modifier =
      token.pos === 'ADJ' ||
      hyphen ||
      (token.pos === 'VERB' &&
        /(?:ed|ing|led|held)$/.test(word) &&
        ['NOUN', 'PROPN', 'ADJ'].includes(tokens[i + 1]?.pos ?? '') &&
        (!noun || /^[-\u2010\u2011]$/.test(tokens[i - 1]?.text ?? ''))) ||
      (!noun && ['more', 'other', 'further'].includes(word)) ||
      word === "'s" ||
      word === '’s'
    if (isNoun) noun = true
    else if (noun && (word === 'and' || word === 'or') && joinsPhrase(tokens, i + 1)) {
      phrase.push(token)
      if (/^(?:their|its|his|the)$/i.test(tokens[i + 1]!.text)) phrase.push(tokens[++i]!)
      continue
    } else if (noun && word === 'of' && ['DET', 'NOUN', 'PROPN', 'ADJ'].includes(tokens[i + 1]?.pos ?? '')) {
      phrase.push(token)
      if (tokens[i + 1]!.pos === 'DET') phrase.push(tokens[++i]!)
      noun = false
      continue
    } else if (!modifier || (noun && token.pos === 'ADJ' && !/^[-\u2010\u2011]$/.test(tokens[i - 1]?.text ?? ''))) break
    phrase.push(token)
  }
  while (phrase.length > 0 && !['NOUN', 'PROPN'].includes(phrase.at(-1)!.pos)) phrase.pop()
  return phrase
}

function joinsPhrase(tokens: Token[], i: number): boolean {
  const at = /^(?:their|its|his|the)$/i.test(tokens[i]?.text ?? '') ? i + 1 : i
  for (let k = at; k < at + 6 && k < tokens.length; k++) {
    const pos = tokens[k]!.pos
    if (pos === 'NOUN')
      return (
        !['VERB', 'AUX'].includes(tokens[k + 1]?.pos ?? '') ||
        k + 1 >= tokens.length ||
        tokens[k + 1]!.pos === 'AUX' ||
        /(?:ed|were|was)$/.test(tokens[k + 1]!.text)
      )
    if (!['ADJ', 'PROPN', 'PUNCT'].includes(pos) || /^[,;.]$/.test(tokens[k]!.text)) return false
  }
  return false
}

/** The noun that is counted: the last of the first stretch, before "of" and "and". */
function headOf(phrase: Token[]): Token | undefined {
  const end = phrase.findIndex((token) => ['of', 'and', 'or'].includes(token.text.toLowerCase()))
  return (end < 0 ? phrase : phrase.slice(0, end)).findLast((token) => token.pos === 'NOUN' || token.pos === 'PROPN')
}

function spanText(sentence: TaggedSentence, text: string, phrase: Token[]): string {
  return text.slice(phrase[0]!.start - sentence.start, phrase.at(-1)!.end - sentence.start).replace(/\s+/g, ' ')
}
