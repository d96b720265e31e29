import { isFronted, type Clause } from '../../tag/grammar/clauses.ts'
import { type Context } from '../context.ts'
import { midSentence } from './capital.ts'
import { conditionText } from './condition.ts'
import { frontedPlace } from './fronted.ts'
import { nominalText } from './nominals.ts'
import { pluralAs } from './number.ts'
import { plain, unarticled } from './print.ts'
import { fronted } from './pronoun.ts'
import { selfName } from './self.ts'
import { owned, ownerOf, withOwner } from './owner.ts'
import { predicate, type Piece } from './predicate.ts'
import { verbText } from './verbs.ts'

/** Optional phrases are added as long as a headline stays this short; the export contract allows 90 (see `LIMIT`). */
const SOFT = 78

/** The clause in headline words, the fullest that fits `limit`; see `clauseTexts`. */
export const clauseText = (context: Context, clause: Clause, limit: number, reported = false, pronoun?: string): string | undefined =>
  clauseTexts(context, clause, limit, reported, pronoun).next().value ?? undefined

/**
 * How much of a clause is told, the fullest first: all of it; without articles within its phrases; and in brief, without what hangs
 * on its nouns (relative clauses, participles, prepositional phrases but "of"), where of what follows the verb only the first
 * complement and what the verb is bound to must stay.
 */
const RUNGS: readonly { brief: boolean; articles: readonly boolean[] }[] = [
  { brief: false, articles: [true, false] },
  { brief: true, articles: [true] },
]

/** The clause in headline words: subject, verb in the present, and what of its predicate fits `limit`, the fullest first; `reported`: it follows "X says", which may leave it a `pronoun` for a subject. Nothing when it cannot stand alone. */
export function* clauseTexts(
  context: Context,
  clause: Clause,
  limit: number,
  reported = false,
  pronoun?: string,
): Generator<string, undefined> {
  const { words } = context.grammar
  if (clause.subject && words[clause.subject.head]!.text.toLowerCase() === 'there') {
    const there = thereText(context, clause, limit, pronoun !== undefined)
    if (there) yield there
    return
  }
  // "said the minister": what follows the verb is no predicate
  if (clause.subject && clause.subject.first > clause.verb.last && !isFronted(clause)) return
  const told = new Set<string>(),
    condition = conditionText(context, clause),
    room = condition ? limit - condition.length - 1 : limit
  for (const rung of RUNGS)
    for (const line of onRung(context, clause, room, reported, pronoun, rung))
      if (!told.has(line)) {
        told.add(line)
        yield condition && !/ (?:if|unless) /.test(line) ? `${line} ${condition}` : line
      }
}

/** The clause in full or in brief: with its whole subject and, in brief, with the first of several; with articles and, in full, without. */
function* onRung(
  context: Context,
  clause: Clause,
  limit: number,
  reported: boolean,
  pronoun: string | undefined,
  { brief, articles }: (typeof RUNGS)[number],
): Generator<string> {
  const self = selfName(context, clause),
    joint = jointVerb(context, clause),
    place = reported ? undefined : frontedPlace(context, clause),
    rest = predicate(context, joint ?? clause, brief)
  if (!rest) return
  const governed =
    rest.length === 0 && reported && !clause.verb.passive
      ? context.grammar.clauses.find((c) => c.relation === 'complement' && c.governor === clause.index && c.index > clause.index)
      : undefined
  if (!governed && rest.length === 0 && !clause.verb.passive && lacking(context, clause)) return
  for (const subject of subjects(context, clause, brief, reported, pronoun ?? self)) {
    const plural = pluralAs(context, self ? clause.attribution?.speaker : clause.subject, subject),
      verbs = [clause, ...(joint ? [joint] : [])].map((each) => verbText(context, each, plural, reported))
    const head = `${subject} ${verbs.join(' and ')}`
    const more = governed && governedText(context, governed, limit - head.length - 1)
    if (governed && !more && lacking(context, clause)) return
    const told = rest.length === 1 ? contentText(context, clause, limit - head.length - rest[0]!.text.length - 2) : undefined
    const site = place && clear(context, head, rest, place) ? `${place.preposition} ${place.name}` : undefined
    const pieces = [
      ...(more ? [{ text: more, must: true }] : told ? [...rest, { text: told, must: true }] : rest),
      ...(site ? [{ text: site, must: false }] : []),
    ]
    const all = [
      { text: head, must: true },
      ...pieces.map((piece, i) => ({ ...piece, must: brief ? stays(clause, piece, i) : piece.must })),
    ]
    for (const has of articles) {
      const line = fit(has ? all : all.map((piece) => ({ ...piece, text: unarticled(context, piece.text) })), limit)
      if (line) yield line
    }
  }
}

/** A place stands last only where it cannot be taken for that of something else ("calls for restraint in Belmar"). */
const clear = (context: Context, head: string, rest: Piece[], { name }: { name: string }): boolean =>
  !head.includes(name.split(' ')[0]!) &&
  rest.length <= 1 &&
  !rest.some(({ text }) => context.language.words.directions.has(text)) &&
  rest.every(({ text }) => text.split(' ').length <= BRIEF && !/(?:^| )(?:in|at|to|for|from) /.test(text) && !text.includes(name))

/** So many words behind the verb leave no doubt what the place belongs to. */
const BRIEF = 4

/** "approved and delivered the permits": the verb right behind that shares the object. */
function jointVerb({ grammar: { words, clauses } }: Context, { verb, object, subject, index }: Clause): Clause | undefined {
  if (object || verb.passive || words[verb.last + 1]?.text.toLowerCase() !== 'and') return undefined
  return clauses.find((c) => c.verb.first === verb.last + 2 && c.index > index && !c.verb.passive && c.subject?.first === subject?.first)
}

/** Whether a piece stays in brief. */
const stays = ({ verb }: Clause, { text, must, bound }: Piece, i: number): boolean =>
  bound === true || (must && i === 0 && !(verb.passive && SPOT.test(text)))

/** A place behind a passive, which tells enough without it. */
const SPOT = /^(?:in|at|on|near|around|inside|outside|across|throughout|along) /

/** "the deal means *that the port will close*": the clause that a verb has for its object. A pronoun in it stands for what the headline has named. */
function governedText(context: Context, clause: Clause, limit: number): string | undefined {
  const subject = clause.subject && context.grammar.words[clause.subject.head]!.text.toLowerCase()
  const line = clauseText(context, clause, limit, true, subject && /^(?:it|they|he|she)$/.test(subject) ? subject : undefined)
  return line && midSentence(context, line)
}

/** "rejects reports *that the port will close*": what the object says. Not with a pronoun for a subject, which may be anybody. */
function contentText(context: Context, { index, object, verb }: Clause, limit: number): string | undefined {
  const { words, clauses } = context.grammar
  if (!object || verb.negated || words[object.last + 1]?.text.toLowerCase() !== 'that') return undefined
  const clause = clauses.find((c) => c.marker === 'that' && c.governor === index && c.subject?.first === object.last + 2)
  // "says evidence that clerks may present includes a letter"
  if (!clause || clauses.some((c) => c !== clause && c.attribution?.clause === index && c.governor === index)) return undefined
  if (context.language.words.pronouns.has(words[clause.subject!.head]!.text.toLowerCase())) return undefined
  const line = clauseText(context, clause, limit - 'that '.length, true)
  return line && `that ${midSentence(context, line)}`
}

/** "The board emphasizes", "the exiles will": the verb alone tells nothing. */
export const lacking = ({ language: { grammar, words } }: Context, { verb }: Clause) =>
  (words.wanting.has(verb.lemma) && !verb.particle) || grammar.reporting.has(verb.lemma) || grammar.modals.has(verb.lemma)

/** The subject in full, and where there is no room for a long list, or for who else is counted, its first member "and others". */
function subjects(context: Context, clause: Clause, brief: boolean, reported: boolean, name: string | undefined): string[] {
  const subject = owned(context, clause),
    told = name ?? nominalText(context, subject, brief) ?? fronted(context, clause, brief),
    owner = name || subject?.owner ? undefined : ownerOf(context, clause, reported),
    full = told && owner ? withOwner(owner, told) : told
  if (!full) return []
  const { words } = context.grammar,
    [first, second, third] = subject?.parts ?? []
  // "state and local officials": the first is no one
  const bare =
    first &&
    first.first === first.last &&
    words[first.head]!.pos === 'NOUN' &&
    words[first.head]!.lemma === words[first.head]!.text.toLowerCase()
  const counted = first && second && words.slice(first.first, first.head).some(({ pos }) => pos === 'NUM')
  const one =
    brief && !name && subject && first && !bare && (third || counted)
      ? nominalText(context, { ...subject, last: first.last, parts: [first] }, true)
      : undefined
  return one ? [full, `${one} and others`] : [full]
}

/** "There was heavy shelling in …" says "heavy shelling in …"; in reported speech "there is a long way to go". */
function thereText(context: Context, clause: Clause, limit: number, reported: boolean): string | undefined {
  const { words, clauses } = context.grammar
  const what = nominalText(context, clause.object, false)
  // "there are many people who …"
  const hollow =
    clause.object &&
    context.language.words.generic.has(words[clause.object.head]!.lemma) &&
    /^(?:who|that)$/i.test(words[clause.object.last + 1]?.text ?? '')
  if (!clause.object || !what || hollow || clause.verb.negated || context.language.words.pronouns.has(what.toLowerCase())) return undefined
  const form = words[clause.verb.first]!.text.toLowerCase(),
    plural = /^(?:is|was)$/.test(form) ? false : pluralAs(context, clause.object, what)
  const article = /^an?$/i.test(words[clause.object.first]!.text) ? `${words[clause.object.first]!.text.toLowerCase()} ` : ''
  const still = clauses.find((c) => c.verb.tense === 'infinitive' && c.verb.first === clause.object!.last + 1)
  const line = fit(
    [
      { text: reported ? `there ${verbText(context, clause, plural)} ${article}${what}` : what, must: true },
      ...(still
        ? [{ text: plain(context, still.verb.first, still.verb.last), must: true }]
        : clause.preps.flatMap(({ prep, nominal }) => {
            const text = nominalText(context, nominal, true)
            return text ? [{ text: `${prep} ${text}`, must: false }] : []
          })),
    ],
    limit,
  )
  return line?.includes(' ') ? line : undefined
}

/** Joins the pieces; optional ones from the left as long as all fit. */
export function fit(pieces: Piece[], limit: number): string | undefined {
  let length = pieces.filter((p) => p.must).reduce((sum, p) => sum + p.text.length + 1, -1)
  if (length > limit) return undefined
  let full = false
  return pieces
    .filter((p) => {
      if (p.must) return true
      full ||= length + p.text.length + 1 > Math.min(limit, SOFT)
      if (full) return false
      length += p.text.length + 1
      return true
    })
    .map((p) => p.text)
    .join(' ')
}
