import type { Event, Group, Mention, Relation } from '../records/index.ts'
import { append } from '../append.ts'
import type { Context } from './context.ts'
import { CONNECTIVES, type Connective } from './lexicon.ts'
import { collapsed } from './visible.ts'

/** An event with the mentions that report it. */
export type Told = { group: Group; event: Event }

/** A relation found: of which event, and to which. */
export type Found = { of: string; relation: Relation }

/** Words between two events that one connective can span. */
const SPAN = 16

type Spot = { mention: Mention; event: Event }

/** Relations that the words of a sentence state between two events that it tells, or with the one told just before. */
export function stated(made: readonly Told[], { tagged }: Context): Found[] {
  const sentences = new Map<string, Spot[]>()
  for (const { group, event } of made)
    for (const mention of group.mentions) append(sentences, `${mention.article} ${mention.sentence}`, { mention, event })
  return [...sentences.values()].flatMap((spots) => {
    const inOrder = spots.sort((a, b) => a.mention.trigger.start - b.mention.trigger.start)
    const { article, sentence } = inOrder[0]!.mention
    const text = (from: number, to: number) => collapsed(tagged[article]!.article.text.slice(from, Math.max(from, to)))
    const { start, end } = tagged[article]!.sentences[sentence]!
    const before = sentences.get(`${article} ${sentence - 1}`)?.at(-1)
    const pairs = inOrder.slice(1).flatMap((second, index): Found[] => {
      const first = inOrder[index]!
      const between = text(first.mention.trigger.end, second.mention.trigger.start)
      if (between.split(' ').length > SPAN) return []
      return related(
        first,
        second,
        last(CONNECTIVES.between, between) ??
          (index === 0 ? opening(CONNECTIVES.head, text(start, first.mention.trigger.start), governs) : undefined),
      )
    })
    const told = inOrder.flatMap((spot, index): Found[] => {
      const previous = inOrder[index - 1] ?? before
      const words =
        previous &&
        (opening(CONNECTIVES.back, text(start, spot.mention.trigger.start)) ??
          closing(text(spot.mention.trigger.end, inOrder[index + 1]?.mention.trigger.start ?? end)))
      return previous && words ? related(previous, spot, words) : []
    })
    return [...pairs, ...told]
  })
}

type Match = { connective: Connective; words: string }

/** The connective nearest to the second event: the last one between the two. */
function last(list: readonly Connective[], text: string): Match | undefined {
  const found = list.flatMap((connective) => {
    const match = connective.words.exec(text)
    return match && governs(text, match) ? [{ connective, words: match[0], at: match.index }] : []
  })
  return found.sort((a, b) => b.at - a.at || b.words.length - a.words.length)[0]
}

/** The connective that a sentence opens with. */
function opening(
  list: readonly Connective[],
  text: string,
  fits: (text: string, match: RegExpExecArray) => boolean = () => true,
): Match | undefined {
  return list.flatMap((connective) => {
    const match = connective.words.exec(text)
    return match?.index === 0 && fits(text, match) ? [{ connective, words: match[0] }] : []
  })[0]
}

/** Nothing is closed between the connective and the event that it points at. */
const governs = (text: string, match: RegExpExecArray) => !/[,;:–—]/.test(text.slice(match.index + match[0].length))

/** A connective at the end of a clause, with nothing behind it that it could point at. */
function closing(text: string): Match | undefined {
  return CONNECTIVES.back.flatMap((connective) => {
    const match = connective.words.exec(text)
    return match && /^\s*(?:[.,;”"]|$)/.test(text.slice(match.index + match[0].length)) ? [{ connective, words: match[0] }] : []
  })[0]
}

function related(first: Spot, second: Spot, match: Match | undefined): Found[] {
  if (!match || first.event.id === second.event.id) return []
  const { type, from } = match.connective
  const [of, to] = from === 'first' ? [first.event, second.event] : [second.event, first.event]
  if (type === 'precedes' && of.date.earliest && to.date.latest && of.date.earliest > to.date.latest) return []
  return [
    {
      of: of.id,
      relation: { type, id: to.id, why: `The sentence that tells both says “${match.words.replace(/^, /, '').toLowerCase()}”.` },
    },
  ]
}
