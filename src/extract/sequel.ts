import { SPEECH } from './background.ts'
import type { Candidate } from './candidates.ts'
import type { Context } from './context.ts'
import type { Anchor } from './dates.ts'
import { CALAMITY } from './happenings.ts'
import { pointsBack } from './speaking.ts'

/** A time that is no news any more, and the sentence that told of it; `isBeginning`: things have been so since; `isFlashback`: it told of it beside its own news. */
export type Bygone = { sentence: number; block: number; anchor: Anchor; isBeginning?: boolean; isFlashback?: boolean }

/** What "within hours," "Within an hour a crowd", "Minutes later" and "shortly after" look like: a stretch of time or an adverb, and nothing that it is counted from. */
const AT_ONCE =
  /(?:\b(?:within|in) (?:(?:a few|a couple of|an?|the|two|three) )?([a-z]+?)s?(?= [a-z]+ing\b|[,.;]|$)|^within (?:(?:a few|an?|the) )?([a-z]+?)s?(?= (?!of\b))|\b([a-z]+?)s? (?:later|after|afterwards?|thereafter)(?=[,.;]|$))/gi

/** "tabled a motion within hours", "Minutes later, the roof fell in": what follows on the same day. */
export const isAtOnce = ({ sentence, tagged: { article }, language: { words } }: Context): boolean =>
  [...article.text.slice(sentence.start, sentence.end).matchAll(AT_ONCE)].some(
    ([, within = '', opening = '', after = '']) =>
      words.moments.has((within || opening || after).toLowerCase()) || (after !== '' && words.promptly.has(after.toLowerCase())),
  )

/** Told in the past tense right behind a sentence of times gone by, or, behind one of what began then, what came over people in it; nobody's word, nothing beside a quotation, and nothing that is "now", "recently" or "within hours". */
export function isSequel(
  context: Context,
  { clause: { verb }, frame, said }: Candidate,
  { sentence: before, block, isBeginning, isFlashback }: Bygone,
): boolean {
  const {
    index,
    grammar: { words },
    language,
    quotations,
    sentence,
  } = context
  const fresh = words.slice(Math.max(0, verb.first - 3), verb.last + 3).some(({ text }) => language.words.tying.has(text.toLowerCase()))
  return (
    index === before + 1 &&
    // a paragraph of its own goes on with the news
    !(isFlashback && sentence.block !== block) &&
    verb.tense === 'past' &&
    !said &&
    !fresh &&
    !isAtOnce(context) &&
    !quotations.some(({ direct }) => direct) &&
    (isBeginning ? CALAMITY.has(frame.type) : verb.passive || !SPEECH.has(frame.type) || pointsBack(context))
  )
}
