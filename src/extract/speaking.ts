import { daysBetween } from '../days.ts'
import { isNamed } from '../tag/actors/named.ts'
import { SPEECH } from './background.ts'
import type { Candidate } from './candidates.ts'
import { actorsOf, type Context } from './context.ts'
import type { Anchor } from './dates.ts'

/** Whose day a sentence told, and who took part in it. */
export type Scene = { anchor: Anchor; actors: Set<string>; block: number; isTraded?: boolean; isSaid?: boolean }

/** So many days after it what was said is gone on with. */
const FRESH = 3

/** Whoever is named to say something, and took no part in what the sentence before told of that day, says it to the paper. */
export function speaksAnew(context: Context, { clause, frame, said }: Candidate, actors: Set<string>): boolean {
  if (!SPEECH.has(frame.type) && !said) return false
  const own = actorsOf(context, said ? clause.attribution?.speaker : clause.subject)
  return own.some(isNamed) && !own.some((each) => actors.has(each.actor))
}

/** "The premier said on Monday …" and, in the next paragraph, "The premier said …": whoever spoke goes on. */
export function speaksOn(context: Context, { clause, frame, said }: Candidate, { isSaid, actors, block, anchor }: Scene): boolean {
  if (!isSaid || block < context.sentence.block - 1 || !(SPEECH.has(frame.type) || said)) return false
  // "said last Wednesday that it was for sale": what went before today's news
  if (daysBetween(anchor.timex.earliest!, context.tagged.published.date!) > FRESH) return false
  const saying = said ? context.grammar.clauses[clause.attribution?.clause ?? -1] : clause,
    own = actorsOf(context, said ? clause.attribution?.speaker : clause.subject)
  return saying?.verb.tense === 'past' && !saying.verb.perfect && own.some((each) => isNamed(each) && actors.has(each.actor))
}

/** "said outside the court", "told the meeting": where that was of which the article has told, and so on its day. */
export function speaksThere({ grammar: { clauses, words }, language }: Context, { clause, frame, said }: Candidate): boolean {
  if (!SPEECH.has(frame.type) && !said) return false
  const place = (head: number, first: number) =>
    /^(?:the|that)$/i.test(words[first]!.text) && language.words.scenes.has(words[head]!.lemma.toLowerCase())
  return [clause, clauses[clause.attribution?.clause ?? -1]].some(
    (saying) =>
      saying?.verb.tense === 'past' &&
      (saying.preps.some(
        ({ prep, nominal }) => /^(?:outside|after|at|on|in|inside|during|before|to)$/.test(prep) && place(nominal.head, nominal.first),
      ) ||
        (language.grammar.addressing.has(saying.verb.lemma) &&
          saying.object !== undefined &&
          place(saying.object.head, saying.object.first))),
  )
}

/** "In that suit, the bank accused …", "At the same meeting, …": where that was of which the sentence before told. */
export function pointsBack({ sentence, tagged: { article }, language: { reciprocalNouns, words } }: Context): boolean {
  const noun = POINTING.exec(article.text.slice(sentence.start, sentence.end))?.[1]?.toLowerCase()
  return (
    noun !== undefined && [words.scenes, words.communications, words.findings, reciprocalNouns].some((occasions) => occasions.has(noun))
  )
}

const POINTING = /^(?:in|at|during)\s+(?:that|the same)\s+(?:[\p{L}-]+\s+)?([\p{L}-]+),/iu
