import type { ActorMention, CastActor, PlaceMention } from '../../records/index.ts'
import { agency } from './agencies.ts'
import { anaphor, bridge, craft, isNameless } from './anaphors.ts'
import { byname } from './bynames.ts'
import { counterpart, country, crowd, localBody, monitor, office, police } from './described.ts'
import { aged, holder } from './holders.ts'
import { isAgent } from './agents.ts'
import { reign } from './reigns.ts'
import { introduced } from './relatives.ts'
import type { Reading } from './names.ts'
import { actorOf, type Memory, type Page, type Rule } from './page.ts'
import { pair } from './pairs.ts'
import { fighters, partyOfFocus } from './parties.ts'
import { it, its, pronoun, they } from './pronouns.ts'
import { works } from './works.ts'
import type { Context, Resolved } from './resolve/article.ts'

/** Rules in order: the first that knows the words at an index wins. */
const RULES: Rule[] = [
  pronoun,
  it,
  its,
  they,
  monitor,
  counterpart,
  holder,
  introduced,
  aged,
  fighters,
  localBody,
  agency,
  pair,
  partyOfFocus,
  reign,
  police,
  byname,
  anaphor,
  craft,
  works,
  bridge,
  office,
  country,
  crowd,
]
/** So many actors a reader keeps in mind. */
const MEMORY = 40

/** References without a name, in one article: "the group", "government forces", "his Norwegian counterpart", "he". */
export function refer(reading: Reading, resolved: Resolved, given: Context): Resolved {
  const named = new Map<CastActor, number>()
  for (const mention of resolved.actors) {
    const actor = given.book.cast.actors.get(mention.actor)!
    named.set(actor, (named.get(actor) ?? 0) + 1)
  }
  const context = { ...given, named }
  const pages: ActorMention[][] = reading.words.map(() => [])
  for (const mention of resolved.actors) pages[mention.sentence]!.push(mention)
  const places = reading.words.map((): PlaceMention[] => [])
  for (const mention of resolved.places) places[mention.sentence]!.push(mention)
  const memory: Memory = {
    paragraph: [],
    named: [],
    speaker: undefined,
    subject: undefined,
    persons: [],
    sentences: [],
    body: undefined,
    nameless: new Set(),
    sexes: new Map(),
  }
  for (const mention of resolved.actors) {
    const words = reading.words[mention.sentence]!,
      courtesy = words[words.findIndex(({ start }) => start === mention.start) - 1]
    if (courtesy !== undefined && mention.how === 'title')
      for (const sex of ['male', 'female'] as const)
        if (given.known.lexicon.people.courtesy.includes(courtesy.key) && given.known[sex].has(courtesy.key))
          memory.sexes.set(mention.actor, sex)
  }
  reading.words.forEach((words, sentence) => {
    const page: Page = { words, known: given.known, sentence, named: pages[sentence]!, places: places[sentence]!, context, memory }
    if (given.paragraphs[sentence] !== given.paragraphs[sentence - 1]) memory.paragraph = []
    readOn(page)
    page.named.sort((a, b) => a.start - b.start)
    remember(page)
  })
  return { actors: pages.flat(), places: resolved.places }
}

function readOn(page: Page): void {
  const { words, named } = page
  for (let i = 0; i < words.length; i++) {
    if (!free(page, i, i + 1)) continue
    for (const rule of RULES) {
      const found = rule(page, i)
      if (found === undefined || !free(page, i, found.to)) continue
      const span = { start: words[found.from ?? i]!.start, end: words[found.to - 1]!.end, sentence: page.sentence, how: found.how }
      for (const actor of [found.actor, ...(found.others ?? [])]) named.push({ ...span, actor: actor.key })
      i = found.to - 1
      break
    }
  }
}

function free({ words, named, places }: Page, from: number, to: number): boolean {
  const start = words[from]!.start,
    end = words[to - 1]!.end
  return !named.some((span) => span.start < end && start < span.end) && !places.some((span) => span.start < end && start < span.end)
}

/** Words that open a clause beside that of the subject. */
const ASIDE = /^(?:as|while|when|after|before|because|until)$/

/** Who was the subject, and who spoke: the first actor before the first verb, or the one behind an inverted verb. */
function remember(page: Page): void {
  const { words, named, known, memory } = page
  const verb = words.find((word) => (word.pos === 'VERB' || word.pos === 'AUX') && !word.opens)
  // "A motion by Norland and Sudland was lost": by whom something is done is not what the sentence is about
  const isAgentOf = ({ start }: ActorMention) => {
    const at = words.findIndex((word) => word.start === start)
    return words.findLast((word, k) => k < at && !word.capital && word.key !== 'and' && word.key !== 'the')?.key === 'by'
  }
  const early = named.filter(
    (mention) =>
      mention.how !== 'demonym' && mention.how !== 'works' && !isAgentOf(mention) && (verb === undefined || mention.start < verb.start),
  )
  const first = early.findLast((mention) => actorOf(page, mention).kind === 'person') ?? early[0]
  const speaking = named.find((mention) => {
    const from = words.findIndex((word) => word.start === mention.start),
      to = words.findIndex((word) => word.end === mention.end) + 1
    return from >= 0 && to > 0 && isAgent(words, from, to, known, 'said')
  })
  // "Ann Lee wept as the judge said …": who speaks in another's clause is not whom the sentence is about
  const aside =
    speaking !== undefined &&
    first !== undefined &&
    first.end < speaking.start &&
    words.some((word) => word.start > first.end && word.end <= speaking.start && ASIDE.test(word.key))
  const subject = aside ? first : (speaking ?? first)
  if (speaking !== undefined) memory.speaker = actorOf(page, speaking)
  if (subject !== undefined) {
    const actor = actorOf(page, subject)
    if (actor.kind === 'person' || subject === first) memory.subject = actor
    if (actor.kind !== 'person') memory.body = { actor, sentence: page.sentence }
  }
  // who is the subject, else the only person that the sentence names, wherever it stands
  const persons = [...new Set(named.map((mention) => actorOf(page, mention)).filter(({ kind }) => kind === 'person'))]
  const topic =
    subject !== undefined && actorOf(page, subject).kind === 'person'
      ? actorOf(page, subject)
      : persons.length === 1
        ? persons[0]!
        : undefined
  if (topic !== undefined) memory.persons.push({ actor: topic, sentence: page.sentence })
  memory.paragraph.push({ subject: subject && actorOf(page, subject), named: named.map((mention) => actorOf(page, mention)) })
  words.forEach((_, i) => {
    if (isNameless(page, i)) memory.nameless.add(words[i]!.key)
  })
  memory.sentences.push([...new Set(named.map((mention) => actorOf(page, mention)))])
  memory.named.push(...named.map((mention) => actorOf(page, mention)))
  if (memory.persons.length > MEMORY) memory.persons.shift()
  if (memory.named.length > MEMORY) memory.named.splice(0, memory.named.length - MEMORY)
}
