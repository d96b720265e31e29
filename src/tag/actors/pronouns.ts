import type { CastActor } from '../../records/index.ts'
import { isAgent } from './agents.ts'
import { isCalendar } from './lists.ts'
import { plain } from './fold.ts'
import type { Known } from './known.ts'
import { actorOf, type Page, type Reference, type Sex } from './page.ts'
import type { Word } from './words.ts'

/** "he" stands for somebody at most so many sentences back. */
const REACH = 3

/** "he", "she": the speaker of the clause before it, else the first person of the sentence, else whom the text was about. */
export function pronoun(page: Page, i: number): Reference | undefined {
  const { words, named, known, memory } = page
  const sex = SEX.get(words[i]!.key)
  if (sex === undefined) return undefined
  const subject = words[i]!.key === 'he' || words[i]!.key === 'she'
  const here = named
    .filter((mention) => mention.end <= words[i]!.start && fitsSex(actorOf(page, mention), sex, page))
    .sort((a, b) => a.start - b.start)
  const near = words.slice(Math.max(0, i - 12), i)
  const behind = near.findLastIndex((word) => known.lexicon.verbs.said.has(word.lemma) && word.pos === 'VERB')
  const verb = behind < 0 ? -1 : i - near.length + behind
  const speaker =
    verb < 0 ? undefined : here.findLast((mention) => mention.end <= words[verb]!.start && words[verb]!.start - mention.end < 4)
  // "the judge told him that he …": who is told
  const addressed = speaker !== undefined && /^(?:him|her)$/.test(words[verb + 1]?.key ?? '')
  const first = addressed ? here.find((mention) => mention.actor !== speaker.actor) : (speaker ?? here[0])
  // whom "him" and "his" stand for among those whom the sentence names, or calls "the boy", is not told here
  if (!subject && (first !== undefined || looksAhead(page, i) || words.slice(0, i).some((word) => known.persons.has(word.key))))
    return undefined
  const actor = first !== undefined ? actorOf(page, first) : told(page, (each) => fitsSex(each, sex, page))
  if (actor === undefined || !fitsSex(actor, sex, page)) return undefined
  if (subject) memory.sexes.set(actor.key, sex)
  return { actor, how: 'pronoun', to: i + 1 }
}

const SEX = new Map<string, Sex>([
  ['he', 'male'],
  ['him', 'male'],
  ['his', 'male'],
  ['himself', 'male'],
  ['she', 'female'],
  ['her', 'female'],
  ['hers', 'female'],
  ['herself', 'female'],
])

/** "In her letter, Ann Lee said": a pronoun in a phrase before the subject is whoever follows. */
const looksAhead = ({ words, named }: Page, i: number) =>
  i < 4 && words[0]!.pos === 'ADP' && named.some((mention) => mention.start > words[i]!.start)

/** The last one of whom the sentences before told and who fits. */
export function told({ memory, sentence }: Page, fits: (actor: CastActor) => boolean): CastActor | undefined {
  return (
    memory.persons.findLast((topic) => sentence - topic.sentence <= REACH && fits(topic.actor))?.actor ??
    (memory.subject?.kind === 'person' && fits(memory.subject) ? memory.subject : undefined)
  )
}

/** ", it said", "it added that": the body that spoke last. "It also released", "It was fined": the body that was the subject right before. */
export function it(page: Page, i: number): Reference | undefined {
  const { words, known, memory, sentence } = page
  const verb = words[i + 1]
  if (words[i]!.key !== 'it' || verb === undefined) return undefined
  const says = known.cues.it_said.has(verb.lemma) && known.lexicon.verbs.said.has(verb.lemma)
  const goesOn = opens(page, i) && (isAgent(words, i, i + 1, known) || (memory.body?.sentence === sentence - 1 && isAct(words, i, known)))
  const actor = says ? memory.speaker : goesOn ? memory.subject : undefined
  return actor === undefined || actor.kind === 'person' || actor.kind === 'people' ? undefined : { actor, how: 'pronoun', to: i + 1 }
}

/** Does the word begin its sentence, or stand behind no more than a time or a phrase that names nobody: "On Wednesday it acknowledged", "To cut costs, they"? */
const opens = ({ words, named, known }: Page, i: number): boolean =>
  i === 0 ||
  isIntroduced(words, named, i) ||
  (i < SOON &&
    !named.some(({ start }) => start < words[i]!.start) &&
    words
      .slice(0, i)
      .every(
        (word, k) =>
          ['ADP', 'NUM', 'DET'].includes(word.pos) ||
          isCalendar(word) ||
          known.names.longest(words, k)?.values.some(({ type }) => type === 'time') === true,
      ))

/** "In addition to the vans, they": behind a phrase without a subject or a finite verb, closed by a comma. */
const isIntroduced = (words: Word[], named: Page['named'], i: number): boolean =>
  /^,\s$/.test(words[i]!.gap) &&
  (words[0]!.pos === 'ADP' || words[0]!.key === 'to') &&
  !words.slice(1, i).some(({ pos, gap }, k) => /[,;:]/.test(gap) || pos === 'AUX' || (pos === 'VERB' && words[k]!.key !== 'to' && k > 0)) &&
  !named.some(({ start }) => start < words[i]!.start)

/** A time that opens a sentence has fewer words. */
const SOON = 6

/** "They plan a march": the people or the body that the sentence before was about. */
export function they(page: Page, i: number): Reference | undefined {
  const {
    words,
    memory: { body },
    sentence,
  } = page
  if (words[i]!.key !== 'they' || !opens(page, i) || body?.sentence !== sentence - 1 || !COLLECTIVE.has(body.actor.kind)) return undefined
  return { actor: body.actor, how: 'pronoun', to: i + 1 }
}

const COLLECTIVE = new Set(['people', 'armed_group', 'organisation', 'ngo'])

/** "It was fined", "It fined the quarry": does the sentence say of "it" what only somebody does or suffers, not what is the case? */
function isAct(words: Word[], i: number, known: Known): boolean {
  let k = i + 1
  while (['AUX', 'ADV', 'PART'].includes(words[k]?.pos ?? '')) k++
  const verb = words[k],
    next = words[k + 1]
  return (
    verb?.pos === 'VERB' &&
    !known.cues.expletive.has(verb.lemma) &&
    next !== undefined &&
    !['that', 'to', 'whether', 'if', 'how'].includes(next.key)
  )
}

/** "its president said": the body that the sentence before was about, at the head of a sentence or beside a quotation. */
export function its(page: Page, i: number): Reference | undefined {
  const {
    words,
    named,
    memory: { body },
  } = page
  if (
    words[i]!.key !== 'its' ||
    body === undefined ||
    page.sentence - body.sentence > 1 ||
    !(i === 0 || /["\u201d]/.test(words[i]!.gap) || page.known.lexicon.verbs.said.has(words[i - 1]!.lemma))
  )
    return undefined
  if (body.actor.kind === 'people' || named.some((mention) => mention.end <= words[i]!.start && actorOf(page, mention).kind !== 'person'))
    return undefined
  return { actor: body.actor, how: 'pronoun', to: i + 1 }
}

/** May the person be called so? By what was said before, by office, by given name; a name that no list holds may. */
function fitsSex(actor: CastActor, sex: Sex, { memory, known }: Page): boolean {
  if (actor.kind !== 'person') return false
  const told = memory.sexes.get(actor.key)
  if (told !== undefined) return told === sex
  const office = (actor.office ?? '')
    .toLowerCase()
    .split(/[\s,]+/)
    .map((word) => word.replace(/\.$/, ''))
  if (office.some((word) => known[sex].has(word))) return true
  if (office.some((word) => known[sex === 'male' ? 'female' : 'male'].has(word))) return false
  const given = plain(actor.name.split(' ')[0]!),
    [first = given] = given.split('-')
  return known.women.has(first) ? sex === 'female' : sex === 'male' || !known.given(given)
}
