import { isComma } from '../../tag/grammar/chart.ts'
import { lower } from '../../tag/grammar/words.ts'
import type { Clause, Nominal } from '../../tag/grammar/clauses.ts'
import type { ActorMention } from '../../records/index.ts'
import { actor, actorsIn, actorsOf, type Context } from '../context.ts'
import { headlineName } from './names.ts'

/** `Norton` -> `Norton’s`, `Dow Jones` -> `Dow Jones’`. */
const possessive = (name: string) => `${name}${name.endsWith('s') ? '’' : '’s'}`

/** "Norton said profit rose 5%": whose profit, the headline must tell. */
export function owned(context: Context, { index, subject, attribution }: Clause): Nominal | undefined {
  const { words } = context.grammar,
    speaker = attribution?.speaker
  if (!subject || !speaker || attribution.clause === index || subject.owner || subject.parts.length > 1) return subject
  const own = words.slice(subject.first, subject.last + 1)
  const { accounts } = context.language.words
  if (
    !(accounts.has(words[subject.head]!.lemma.toLowerCase()) || accounts.has(lower(words[subject.head]))) ||
    own.some(({ pos, text }, at) => pos === 'ADP' || pos === 'DET' || (subject.first + at > 0 && /^\p{Lu}/u.test(text)))
  )
    return subject
  const isFirm = (nominal: Nominal) => actorsOf(context, nominal).some((each) => actor(context, each.actor)?.kind === 'organisation')
  const { apposed } = speaker,
    named = apposed && { first: apposed.first, last: apposed.last, head: apposed.head, parts: [apposed] }
  const owner = named && isFirm(named) ? named : isFirm(speaker) ? speaker : undefined
  return owner ? { ...subject, owner } : subject
}

/**
 * Whose the subject is, where the sentence does not name him: "his lawyers quit", "sales rose 4%", "the board met". Not where the
 * headline has named him as the speaker.
 */
export function ownerOf(context: Context, { subject, attribution, index }: Clause, reported: boolean): string | undefined {
  // "his deputy, Ann Lee, quit": she is named
  if (!subject || subject.parts.length > 1 || subject.apposed) return undefined
  const mine =
      (subject.first < subject.last ? possessor(context, subject.first) : undefined) ??
      firmOf(context, subject) ??
      placed(context, subject),
    speaks =
      reported &&
      attribution &&
      attribution.clause !== index &&
      actorsOf(context, attribution.speaker).some(({ actor: who }) => who === mine?.actor)
  return mine && !speaks ? headlineName(context, mine) : undefined
}

/** "its", "his", where word `at` is known to stand for somebody whose name may be told. */
export function possessor(context: Context, at: number): ActorMention | undefined {
  const word = context.grammar.words[at]!
  if (!/^(?:its|his|her|their)$/i.test(word.text)) return undefined
  const mine = context.actors.find(({ start, end }) => start === word.start && end === word.end),
    who = mine && actor(context, mine.actor)
  return who && who.kind !== 'people' && !who.private ? mine : undefined
}

/** "At Norrick, net fell 3%": the firm that the sentence sets out from. */
function placed(context: Context, { first, head }: Nominal): ActorMention | undefined {
  const { words } = context.grammar
  return context.language.words.accounts.has(words[head]!.lemma) && lower(words[0]) === 'at' && isComma(words[first - 1])
    ? actorsIn(context, 1, first - 1).find(({ actor: who }) => actor(context, who)?.kind === 'organisation')
    : undefined
}

/** The firm that the text is about, of a noun that every firm has, unless the sentence tells of a part of it ("in the paper segment, sales rose"). */
function firmOf(context: Context, subject: Nominal): ActorMention | undefined {
  const { words } = context.grammar
  const head = words[subject.head]!,
    mine = context.actors.find(({ how, start, end }) => how === 'works' && start <= head.start && head.end <= end)
  if (!mine || actorsIn(context, subject.first, subject.last).some((each) => each !== mine) || !unmarked(context, subject, mine.start))
    return undefined
  const named = actorsIn(context, 0, Math.max(0, subject.first - 1)).some(({ actor: who }) => who === mine.actor) || words[0]!.time
  return !named && words[0]!.pos === 'ADP' && subject.first > 1 ? undefined : mine
}

/** "third-quarter sales", but not "car sales", "Belmar shares", "100,000 shares": nothing in the phrase before `start` tells whose or which they are. */
const unmarked = ({ grammar: { words }, language }: Context, { first, head }: Nominal, start: number): boolean =>
  words
    .slice(first, head)
    .filter((w) => w.end <= start)
    .every(({ pos, text, lemma }) => !MARKING.has(pos) && (pos !== 'NOUN' || text.includes('-') || language.words.accounts.has(lemma)))

const MARKING = new Set(['PROPN', 'NUM', 'SYM'])

/** The name of an owner before what is his. */
export const withOwner = (owner: string, own: string): string =>
  `${possessive(owner)} ${own.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())}`
