import { isNamed } from '../../tag/actors/named.ts'
import { lower } from '../../tag/grammar/words.ts'
import { isComma } from '../../tag/grammar/chart.ts'
import type { Clause } from '../../tag/grammar/clauses.ts'
import { actor, actorsOf, type Context } from '../context.ts'
import { isAwaited } from '../status.ts'
import { againText } from './again.ts'
import { clauseTexts } from './clause.ts'
import { midSentence } from './capital.ts'
import { nominalText, skipDeterminers } from './nominals.ts'
import { isPlural, pluralAs } from './number.ts'
import { ownerOf, withOwner } from './owner.ts'
import { LIMIT, plain } from './print.ts'
import { selfName } from './self.ts'
import { quoted } from './quotation.ts'
import { wordForWord } from './verbatim.ts'
import { verbText } from './verbs.ts'

/** A saying in headline words, and the clause that is said. */
type Saying = { text: string; said?: Clause }

/** "X says Y": the saying with what is said, where a clause said can be put in headline words; `reporting`: somebody's own words do, too. The best first. */
export function* content(context: Context, clause: Clause, reporting: boolean): Generator<Saying> {
  // "growth is explained by the fact that …": only who is told something is told a clause
  if (clause.verb.passive && !context.language.grammar.addressing.has(clause.verb.lemma)) return
  const named = nominalText(context, clause.subject, true),
    owner = ownerOf(context, clause, false)
  if (!named) return
  if (owner) yield* saidBy(context, clause, withOwner(owner, named), reporting)
  yield* saidBy(context, clause, named, reporting)
}

/** What is said, with the `speaker` so named. */
function* saidBy(context: Context, clause: Clause, speaker: string, reporting: boolean): Generator<Saying> {
  const { clauses, words } = context.grammar
  const said = clauses.filter((c) => c.attribution?.clause === clause.index && c !== clause)
  const verb = verbText(context, clause, pluralAs(context, clause.subject, speaker))
  // "assures the ambassador that", but "says" for "tells reporters that"
  const addressee =
    context.language.grammar.addressing.has(clause.verb.lemma) && !clause.verb.passive
      ? nominalText(context, clause.object, true)
      : undefined
  const full = `${speaker} ${addressee ? `${verb} ${addressee}` : verb} `,
    plainly = /^tells?$/.test(verb) ? `${speaker} ${verb === 'tell' ? 'say' : 'says'} ` : full,
    isToSomebody = actorsOf(context, clause.object).some((each) => isNamed(each) && actor(context, each.actor)?.kind === 'person')
  for (const c of said) {
    if (!['complement', 'main', 'conjunct'].includes(c.relation)) continue
    // "He made it clear that he wants …": what another said clause governs is not said by itself
    if (c.relation === 'complement' && (c.index < clause.index || said.includes(clauses[c.governor ?? -1]!))) continue
    // "said that once the envoy arrives, it will sign": what is waited for is not what was said
    if (isAwaited(context, c)) continue
    const subject = c.subject && words[c.subject.head]!.text.toLowerCase()
    if (subject && /^(?:i|we|you)$/.test(subject)) continue
    // "Norway says it observes truce": the speaker's own name is not said twice
    const own =
        selfName(context, c) !== undefined ||
        (subject === 'they' && isPlural(context, clause.subject) && c.subject?.first === c.subject?.last),
      pronoun = own ? subject : isSameFirm(context, clause, c) ? 'it' : undefined
    // "told Roe he had gambled": which of the two "he" is, the sentence leaves to the reader
    const lead = isToSomebody && subject && /^(?:he|she)$/.test(subject) ? full : plainly
    for (const line of clauseTexts(context, c, LIMIT - lead.length, true, subject === 'there' ? subject : pronoun))
      yield { text: lead + midSentence(context, againText(context, clause.subject, speaker, line)), said: c }
    for (const words of wordForWord(context, c, LIMIT - lead.length, true, pronoun))
      yield { text: lead + midSentence(context, againText(context, clause.subject, speaker, words)), said: c }
  }
  const own = reporting ? quoted(context, speaker, clause.index > 0) : undefined
  if (own) yield { text: own }
  const before = preceding(context, clause)
  if (before && plainly.length + before.length <= LIMIT) yield { text: plainly + midSentence(context, before) }
}

/** "Norrick said the firm would sell": who is only described is who speaks. */
function isSameFirm(context: Context, { subject: speaker }: Clause, { subject }: Clause): boolean {
  const mine = actorsOf(context, subject).find(({ how }) => how === 'description'),
    [own] = actorsOf(context, speaker)
  return (
    mine !== undefined &&
    mine.actor === own?.actor &&
    subject!.parts.length === 1 &&
    actor(context, mine.actor)?.kind === 'organisation' &&
    mine.end === context.grammar.words[subject!.last]!.end
  )
}

/** "The attempt to oust him failed, the general said": all that stands before a saying at the end, word for word. */
function preceding(context: Context, { index, subject, verb, relation }: Clause): string | undefined {
  const {
      grammar: { words, clauses },
      language,
    } = context,
    end = Math.min(subject!.first, verb.first) - 1
  if (
    index === 0 ||
    relation !== 'main' ||
    !isComma(words[end]) ||
    !clauses.some((c) => c.verb.last < end && c.subject && c.relation === 'main')
  )
    return undefined
  const opened = words[0]!.pos === 'CCONJ' || words[0]!.pos === 'ADV' ? 1 : 0,
    from = skipDeterminers(context, opened, end),
    said = words.slice(from, end)
  return said.some(({ text }) => /^(?:i|we|you|my|our|your|["“”'‘’;:?!])$/i.test(text)) ||
    said[0]?.pos === 'VERB' ||
    language.words.pronouns.has(lower(said[0]))
    ? undefined
    : plain(context, from, end - 1)
}
