import type { ActorMention, PlaceMention } from '../../records/index.ts'
import { anaphor, counterpart, crowd, localBody, monitor, office, police } from './described.ts'
import { isAgent } from './evidence.ts'
import type { Reading } from './names.ts'
import { actorOf, type Memory, type Page, type Rule } from './page.ts'
import { fighters, partyOfFocus } from './parties.ts'
import { it, pronoun } from './pronouns.ts'
import type { Context, Resolved } from './resolve.ts'

/** Rules in order: the first that knows the words at an index wins. */
const RULES: Rule[] = [pronoun, it, monitor, counterpart, fighters, localBody, partyOfFocus, police, anaphor, office, crowd]
/** So many actors a reader keeps in mind. */
const MEMORY = 40

/** References without a name, in one article: "the group", "government forces", "his Russian counterpart", "he". */
export function refer(reading: Reading, resolved: Resolved, given: Context): Resolved {
  const context = { ...given, named: new Set(resolved.actors.map((mention) => given.book.cast.actors.get(mention.actor)!)) }
  const pages: ActorMention[][] = reading.words.map(() => [])
  for (const mention of resolved.actors) pages[mention.sentence]!.push(mention)
  const places = reading.words.map((): PlaceMention[] => [])
  for (const mention of resolved.places) places[mention.sentence]!.push(mention)
  const memory: Memory = { paragraph: [], named: [], speaker: undefined, subject: undefined, person: undefined, sexes: new Map() }
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
      named.push({ start: words[i]!.start, end: words[found.to - 1]!.end, actor: found.actor.key, sentence: page.sentence, how: found.how })
      i = found.to - 1
      break
    }
  }
}

function free({ words, named, places }: Page, from: number, to: number): boolean {
  const start = words[from]!.start, end = words[to - 1]!.end
  return !named.some((span) => span.start < end && start < span.end) && !places.some((span) => span.start < end && start < span.end)
}

/** Who was the subject, and who spoke: the first actor before the first verb, or the one behind an inverted verb. */
function remember(page: Page): void {
  const { words, named, known, memory } = page
  const verb = words.find((word) => (word.pos === 'VERB' || word.pos === 'AUX') && !word.opens)
  const early = named.filter((mention) => mention.how !== 'demonym' && (verb === undefined || mention.start < verb.start))
  const first = early.findLast((mention) => actorOf(page, mention).kind === 'person') ?? early[0]
  const speaking = named.find((mention) => {
    const from = words.findIndex((word) => word.start === mention.start), to = words.findIndex((word) => word.end === mention.end) + 1
    return from >= 0 && to > 0 && isAgent(words, from, to, known, 'said')
  })
  const subject = speaking ?? first
  if (speaking !== undefined) memory.speaker = actorOf(page, speaking)
  if (subject !== undefined) {
    const actor = actorOf(page, subject)
    if (actor.kind === 'person' || subject === first) memory.subject = actor
    if (actor.kind === 'person') memory.person = { actor, sentence: page.sentence }
  }
  memory.paragraph.push({ subject: subject && actorOf(page, subject), named: named.map((mention) => actorOf(page, mention)) })
  memory.named.push(...named.map((mention) => actorOf(page, mention)))
  if (memory.named.length > MEMORY) memory.named.splice(0, memory.named.length - MEMORY)
}
