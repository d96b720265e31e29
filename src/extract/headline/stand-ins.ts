import { lower } from '../../tag/grammar/words.ts'
import { isNamed } from '../../tag/actors/named.ts'
import type { ActorMention } from '../../records/index.ts'
import { actor, actorsOf, wordAt, type Context } from '../context.ts'
import { headlineName } from './names.ts'
import { plain } from './print.ts'

/** Words `first` to `last` with the names of those whom they only describe: "control of the company" says "control of Norrick", "the company's strategy" says "Norrick's strategy". */
export function spelledOut(context: Context, first: number, last: number): string {
  const { words } = context.grammar
  const said = plain(context, first, last)
  for (const mention of context.actors) {
    const who = actor(context, mention.actor)
    if (mention.how !== 'description' || !who || who.private || who.kind === 'people') continue
    const at = wordAt(context, mention),
      from = at >= first ? opening(context, at, first) : undefined,
      to = words.findLastIndex(({ start }) => start < mention.end)
    // "the company unit", "the mayor of Belmar": more than the name says
    const goesOn = /^(?:NOUN|PROPN|ADJ)$/.test(words[to + 1]?.pos ?? '') || lower(words[to + 1]) === 'of'
    if (from === undefined || to > last || (goesOn && to < last)) continue
    const name = headlineName(context, mention)
    if (said.includes(name) || isActing(context, mention, at)) continue
    const owns = words[to + 1]?.pos === 'PART' && to < last
    return [
      plain(context, first, from - 1),
      owns ? `${name}${name.endsWith('s') ? '’' : '’s'}` : name,
      spelledOut(context, to + (owns ? 2 : 1), last),
    ]
      .filter(Boolean)
      .join(' ')
  }
  return said
}

/** Whether who is described is the subject of the clause that the description, at word `k`, stands in: his name is not said twice. */
function isActing(context: Context, { actor: who }: ActorMention, k: number): boolean {
  const clause = context.grammar.clauses.findLast(({ verb }) => verb.first <= k)
  return actorsOf(context, clause?.subject).some(({ actor: key }) => key === who)
}

/** Where the description whose noun is word `k` begins, from word `first` on: at its definite article, or behind it. */
function opening({ grammar: { words } }: Context, k: number, first: number): number | undefined {
  let from = k
  while (from > first && /^(?:ADJ|NOUN|PROPN|NUM)$/.test(words[from - 1]!.pos)) from--
  if (/^the$/i.test(words[from]?.text ?? '')) return from
  if (!/^the$/i.test(words[from - 1]?.text ?? '')) return undefined
  return from > first ? from - 1 : from
}

/** "In a debate against Lee, Roe attacked him": the one other person whom the sentence has named before word `k`. */
export function otherPerson(context: Context, k: number): string | undefined {
  const { words, clauses } = context.grammar
  if (!/^(?:him|her)$/i.test(words[k]!.text)) return undefined
  const clause = clauses.findLast(({ verb }) => verb.first <= k)
  const own = [clause?.subject, clause?.attribution?.speaker].flatMap((nominal) => actorsOf(context, nominal)).map(({ actor: key }) => key)
  const isOther = (mention: ActorMention) =>
    isNamed(mention) && mention.end <= words[k]!.start && !own.includes(mention.actor) && actor(context, mention.actor)?.kind === 'person'
  const others = context.actors.filter(isOther)
  return own.length > 0 && new Set(others.map(({ actor: key }) => key)).size === 1 ? headlineName(context, others[0]!) : undefined
}

/** "But they warned …", at the head of a sentence: those whom the sentence before let speak. */
export function speakersBefore({ grammar: { words, clauses }, language, spoke }: Context, k: number): string | undefined {
  const opens = k === 0 || (k === 1 && words[0]!.pos === 'CCONJ')
  return opens && /^they$/i.test(words[k]!.text) && clauses.some((c) => c.subject?.first === k && language.grammar.speech.has(c.verb.lemma))
    ? spoke
    : undefined
}
