import type { Context } from '../context.ts'
import { LIMIT } from './print.ts'
import { torn } from './torn.ts'

/** An aside that has not been closed: "-- in". */
const OPEN_ASIDE = /(?:^|\s)(?:--|[–—])\s(?!.*\s(?:--|[–—])(?:\s|$))/
/** "has, I think": what the speaker puts in belongs to what goes on. */
const PUT_IN = /[,\s](?:I|we) (?:think|believe|hope|guess|suppose|mean|know|say)$/i
/** What a quotation that opens so says stands only with the clause after it. */
const DEPENDENT = /^(?:no matter|if|when|while|because|although|though|unless|since|until|as|but|and)\b/i
/** A quotation of fewer characters says too little. */
const SHORT = 12
/** So few words of a clause that goes on tell something. */
const BEGUN = 5

/**
 * First-person speech stays in quotation marks, cut where a clause ends, else where a phrase does, with dots for the rest; `closes`: who
 * speaks is named behind it. `Doe: “We are close to an agreement”`, `Doe: “We need to see a situation …”`; without a `speaker` the words alone.
 */
export function quoted(context: Context, speaker: string | undefined, closes: boolean): string | undefined {
  const { start, end } = context.sentence
  // of the same length, so that places in it are places in the article
  const text = context.tagged.article.text
    .slice(start, end)
    .replace(/``|(?<=^|\s)''/g, ' "')
    .replace(/''/g, '" ')
    .replace(/\s+/g, ' ')
  const quote =
    /["“]([^"“”]{12,})(?:["”]|$)/.exec(text)?.[1] ?? (closes ? /^\s?["“]?([^"“”]{12,}?)[,.?!]\s?["”]/.exec(text)?.[1] : undefined)
  const by = speaker ? `${speaker}: ` : '',
    room = LIMIT - by.length - 2
  // a quotation that does not begin a sentence is a fragment of one
  if (!quote || !/^[\p{Lu}\p{N}]/u.test(quote) || (DEPENDENT.test(quote) && quote.length > room)) return undefined
  const from = start + text.indexOf(quote)
  const whole = quote.replace(/[,.;]$/, '')
  for (const line of cuts(whole, room)) {
    const words = line.replace(/ …$/, '')
    if (line !== whole && (OPEN_ASIDE.test(words) || PUT_IN.test(words))) continue
    // "To the families of those who died, I bring …": what comes before the first verb is no sentence; "dubbed “Mission Control”" is a name
    if (verbIn(context, from, words.length) && (line === whole || !breaksOff(context, from, words))) return `${by}“${line}”`
  }
  return undefined
}

/** The beginnings of a quotation that fit: as many clauses as there is room for, then ever fewer words. */
function* cuts(quote: string, room: number): Generator<string> {
  const [first, ...more] = quote.split(/(?<=[,;—–])\s|\s(?=(?:because|when|until|unless|while)\s)/)
  let line = first!
  for (const part of more) {
    if (line.length + part.length + 1 > room) break
    line += ` ${part}`
  }
  line = line.replace(/[,;—–\s-]{1,4}$/, '')
  if (line.length >= SHORT && line.length <= room && line.split(' ').length >= 3) yield line
  const words = quote
    .slice(0, room - 1)
    .split(' ')
    .slice(0, -1)
  for (; words.length >= BEGUN; words.pop()) yield `${words.join(' ').replace(/[,;—–\s-]{1,4}$/, '')} …`
}

/** Whether the words of a quotation that begins at `from` end amid a phrase: "part of such a broad", "not only about pay". */
function breaksOff(context: Context, from: number, line: string): boolean {
  const end = context.grammar.words.findLastIndex((w) => w.start >= from && w.end <= from + line.length)
  return torn(context, end) || (/\bnot only\b/i.test(line) && !/\bbut\b/i.test(line))
}

/** Whether a verb stands in the `length` characters of the sentence from `from` on. */
const verbIn = ({ grammar: { clauses, words } }: Context, from: number, length: number): boolean =>
  clauses.some(
    ({ verb }) =>
      verb.tense !== 'gerund' &&
      verb.tense !== 'participle' &&
      verb.tense !== 'infinitive' &&
      words[verb.head]!.start >= from &&
      words[verb.head]!.end <= from + length,
  )
