import type { ActorMention, CastActor } from '../../records/index.ts'
import type { Reading } from './names.ts'
import { emitParty, type Context, type Resolved } from './resolve.ts'
import { partyAt } from './states.ts'
import type { Word } from './words.ts'

const DETERMINERS = new Set(['the', 'that', 'this'])
const PERSON_PRONOUNS = new Set(['he', 'she'])

/** Adds references without a name: "the group", "government forces", "his Russian counterpart", "he". */
export function refer(reading: Reading, resolved: Resolved, context: Context): Resolved {
  const actors: ActorMention[] = []
  const bySentence = new Map<number, ActorMention[]>()
  for (const mention of resolved.actors) bySentence.set(mention.sentence, [...(bySentence.get(mention.sentence) ?? []), mention])
  const taken = new Map<number, { start: number, end: number }[]>()
  for (const mention of [...resolved.actors, ...resolved.places]) taken.set(mention.sentence, [...(taken.get(mention.sentence) ?? []), mention])
  let lastSubject: CastActor | undefined
  reading.words.forEach((words, s) => {
    const named = bySentence.get(s) ?? []
    const spans = taken.get(s) ?? []
    const free = (from: number, to: number) => !spans.some((span) => span.start < words[to - 1]!.end && words[from]!.start < span.end)
    const before = (i: number) => [...actors, ...named.filter((mention) => mention.end <= words[i]!.start)]
    const emit = (to: CastActor, how: ActorMention['how'], from: number, end: number) => {
      const mention = { start: words[from]!.start, end: words[end - 1]!.end, actor: to.key, sentence: s, how }
      named.push(mention)
      spans.push(mention)
    }
    for (let i = 0; i < words.length; i++) {
      const word = words[i]!
      if (PERSON_PRONOUNS.has(word.key) && lastSubject !== undefined && lastSubject.kind === 'person') {
        emit(lastSubject, 'pronoun', i, i + 1)
        continue
      }
      const party = context.contested && context.focus !== undefined && !word.capital || word.opens ? partyAt(words, i, context.known) : undefined
      if (party !== undefined && context.contested && context.focus !== undefined && free(i, party.to)) {
        const focus = context.focus
        emitParty(focus, party.party, i, party.to, undefined, context, (to, how, from = i, end = party.to) => emit(to, how, from, end))
        i = party.to - 1
        continue
      }
      const kinds = context.known.lexicon.bodies.anaphors[word.lemma] ?? context.known.lexicon.bodies.anaphors[word.key]
      if (kinds !== undefined && DETERMINERS.has(words[i - 1]?.key ?? '') && free(i, i + 1)) {
        const last = before(i).map((mention) => context.book.cast.actors.get(mention.actor)!).findLast((actor) => kinds.includes(actor.kind))
        if (last !== undefined) emit(last, 'description', i, i + 1)
      }
    }
    named.sort((a, b) => a.start - b.start)
    const subject = subjectOf(words, named)
    if (subject !== undefined) lastSubject = context.book.cast.actors.get(subject.actor)
    actors.push(...named)
  })
  return { actors, places: resolved.places }
}

/** The first person of the sentence that stands before its first verb, else its last named person after "said". */
function subjectOf(words: Word[], named: ActorMention[]): ActorMention | undefined {
  const verb = words.find((word) => word.pos === 'VERB' || word.pos === 'AUX')
  return named.find((mention) => verb === undefined || mention.start < verb.start) ?? named.at(-1)
}
