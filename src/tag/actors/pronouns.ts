import type { CastActor } from '../../records/index.ts'
import { isAgent } from './evidence.ts'
import { plain } from './fold.ts'
import { actorOf, type Page, type Reference, type Sex } from './page.ts'

/** "he" stands for somebody at most so many sentences back. */
const REACH = 3

/** "he", "she": the speaker of the clause before it, else the first person of the sentence, else the last subject. */
export function pronoun(page: Page, i: number): Reference | undefined {
  const { words, named, known, memory } = page
  const sex = words[i]!.key === 'he' ? 'male' : words[i]!.key === 'she' ? 'female' : undefined
  if (sex === undefined) return undefined
  const here = named.filter((mention) => mention.end <= words[i]!.start && fitsSex(actorOf(page, mention), sex, page)).sort((a, b) => a.start - b.start)
  const near = words.slice(Math.max(0, i - 12), i)
  const behind = near.findLastIndex((word) => known.lexicon.verbs.said.has(word.lemma) && word.pos === 'VERB')
  const verb = behind < 0 ? -1 : i - near.length + behind
  const speaker = verb < 0 ? undefined : here.findLast((mention) => mention.end <= words[verb]!.start && words[verb]!.start - mention.end < 4)
  const first = speaker ?? here[0]
  const last = memory.person !== undefined && page.sentence - memory.person.sentence <= REACH ? memory.person.actor : undefined
  const actor = first !== undefined ? actorOf(page, first) : memory.subject?.kind === 'person' ? memory.subject : last
  if (actor === undefined || !fitsSex(actor, sex, page)) return undefined
  memory.sexes.set(actor.key, sex)
  return { actor, how: 'pronoun', to: i + 1 }
}

/** ", it said", "it added that": the body that spoke last. "It also released": the body that was the subject before. */
export function it({ words, known, memory }: Page, i: number): Reference | undefined {
  const verb = words[i + 1]
  if (words[i]!.key !== 'it' || verb === undefined) return undefined
  const says = known.cues.it_said.has(verb.lemma) && known.lexicon.verbs.said.has(verb.lemma)
  const actor = says ? memory.speaker : i === 0 && isAgent(words, i, i + 1, known) ? memory.subject : undefined
  return actor === undefined || actor.kind === 'person' || actor.kind === 'people' ? undefined : { actor, how: 'pronoun', to: i + 1 }
}

/** May the person be called so? By what was said before, by office, by given name; a name that no list holds may. */
function fitsSex(actor: CastActor, sex: Sex, { memory, known }: Page): boolean {
  if (actor.kind !== 'person') return false
  const told = memory.sexes.get(actor.key)
  if (told !== undefined) return told === sex
  const office = (actor.office ?? '').toLowerCase().split(/[\s,]+/).map((word) => word.replace(/\.$/, ''))
  if (office.some((word) => known[sex].has(word))) return true
  if (office.some((word) => known[sex === 'male' ? 'female' : 'male'].has(word))) return false
  const given = plain(actor.name.split(' ')[0]!), [first = given] = given.split('-')
  return known.women.has(first) ? sex === 'female' : sex === 'male' || !known.given(given)
}
