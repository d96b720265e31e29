import winkNLP, { type ItsFunction } from 'wink-nlp'
import model from 'wink-eng-lite-web-model'
import type { Sentence, Token, TaggedSentence } from '../../records/index.ts'
import { chooseClasses } from './tagger/tagger.ts'

/** The part of the model in which its words stand; `list[hash[word]]` is the word. */
type Core = { features: { lexeme: { list: string[]; hash: Record<string, number> } } }
const core = (model.core as () => Core)(),
  nlp = winkNLP({ ...model, core: () => core }, ['sbd', 'pos'])
const { its } = nlp

/** The words that the tagger has met: its own list, behind which it adds each new one. */
const { list, hash } = core.features.lexeme
let met = list.length

/**
 * Makes the tagger forget the new words that it would not cut if it met them again, as it cuts "Hadley's" and "well-lit" when it meets
 * them first: what it read before must not change how it reads. Plain words and figures have no place to be cut at.
 */
function forget(): void {
  for (; met < list.length; met++) if (!/^(?:[A-Za-z]+|\d+)$/.test(list[met]!)) delete hash[list[met]!]
}

/** A year with a clock time stuck to it, as pages copy where two columns met: "May 6, 201610:44 PM". */
const GLUED = /(?<!\d)((?:19|20)\d\d)(?=\d{1,2}:\d\d)/g
/** Quotation marks as news agencies type them: ``so'' or ''so''. The mark of the model stands where the word begins or ends. */
const TYPED = /``|''/g
/** A dash as news agencies type it: "the council _ a body of nine _ approved". */
const DASH = /(?<=\s)_(?=\s)/g

/**
 * The words of a sentence with Universal Dependencies part of speech and lemma, by wink-nlp.
 * `offset` is where `text` begins in the article's text; the tokens' spans count there.
 */
export const tokens = (text: string, offset: number): Token[] => chooseClasses(baseTokens(text, offset))

/** The same with the parts of speech as wink-nlp has them. */
export function baseTokens(text: string, offset: number): Token[] {
  // The model knows the straight apostrophe only; both have one code unit, so offsets hold.
  const plain = text
    .replaceAll('\u2019', "'")
    .replace(TYPED, (_, k: number) => (/\s/.test(text[k - 1] ?? ' ') ? ' "' : '" '))
    .replace(DASH, '–')
  const all = nlp.readDoc(plain.replace(GLUED, '$1 ')).tokens()
  const words: string[] = all.out()
  const tags = all.out(its.pos as ItsFunction<string>)
  const lemmas = all.out(its.lemma as ItsFunction<string>)
  forget()
  const found: Token[] = []
  let at = 0
  words.forEach((word, index) => {
    const start = plain.indexOf(word, at)
    if (start < 0) return
    at = start + word.length
    const typed = word === '"' && text[start] !== word ? (/[`']/.test(text[start - 1] ?? '') ? start - 1 : start) : undefined
    found.push({
      start: offset + (typed ?? start),
      end: offset + (typed === undefined ? at : typed + 2),
      text: typed === undefined && word !== '–' ? text.slice(start, at) : word,
      lemma: lemmas[index] ?? word.toLowerCase(),
      pos: tags[index] ?? 'X',
    })
  })
  return found.flatMap((token, i) => (i === found.length - 1 && STOPPED.test(token.text) ? stopped(token) : token))
}

/** "caved in.", "said no.": not inches, not a number. */
const STOPPED = /^(?:in|no)\.$/i
function stopped({ start, end, text }: Token): Token[] {
  const word = text.slice(0, -1),
    stop = end - 1
  return [
    { start, end: stop, text: word, lemma: word.toLowerCase(), pos: word.toLowerCase() === 'in' ? 'ADV' : 'DET' },
    { start: stop, end, text: '.', lemma: '.', pos: 'PUNCT' },
  ]
}

/** Adds its words to each sentence. */
export function tokenize(text: string, sentences: Sentence[]): TaggedSentence[] {
  return sentences.map((sentence) => ({ ...sentence, tokens: tokens(text.slice(sentence.start, sentence.end), sentence.start) }))
}
