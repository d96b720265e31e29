import type { ActorKind, ActorMention, CastActor, PlaceMention } from '../../records/index.ts'
import { isAgent, SUFFERED } from './evidence.ts'
import { fold } from './fold.ts'
import type { Reading } from './names.ts'
import type { Context, Resolved } from './resolve.ts'
import type { Party } from './known.ts'
import { PARTY_NAME, partyAt, subject } from './states.ts'
import type { Word } from './words.ts'

/** References without a name, in one article: "the group", "government forces", "his Russian counterpart", "he". */
export function refer(reading: Reading, resolved: Resolved, given: Context): Resolved {
  const context = { ...given, named: new Set(resolved.actors.map((mention) => given.book.cast.actors.get(mention.actor)!)) }
  const pages: ActorMention[][] = reading.words.map(() => [])
  for (const mention of resolved.actors) pages[mention.sentence]!.push(mention)
  const places = reading.words.map((): PlaceMention[] => [])
  for (const mention of resolved.places) places[mention.sentence]!.push(mention)
  const memory: Memory = { named: [], speaker: undefined, subject: undefined, sexes: new Map() }
  reading.words.forEach((words, sentence) => {
    const page: Page = { words, sentence, named: pages[sentence]!, places: places[sentence]!, context, memory }
    readOn(page)
    page.named.sort((a, b) => a.start - b.start)
    remember(page)
  })
  return { actors: pages.flat(), places: resolved.places }
}

/** What a reader keeps in mind from sentence to sentence. */
type Memory = { named: CastActor[], speaker: CastActor | undefined, subject: CastActor | undefined, sexes: Map<string, Sex> }
type Page = { words: Word[], sentence: number, named: ActorMention[], places: PlaceMention[], context: Context & { named: Set<CastActor> }, memory: Memory }

type Reference = { actor: CastActor, how: ActorMention['how'], to: number }
/** Rules in order: the first that knows the words at an index wins. */
const RULES: ((page: Page, i: number) => Reference | undefined)[] = [pronoun, itSaid, monitor, counterpart, fighters, localBody, partyOfFocus, police, anaphor, office, crowd]

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

const actorOf = ({ context }: Page, mention: ActorMention) => context.book.cast.actors.get(mention.actor)!

/** Actors named before a word, the last one last. */
function before(page: Page, i: number): CastActor[] {
  const here = page.named.filter((mention) => mention.end <= page.words[i]!.start).sort((a, b) => a.start - b.start)
  return [...page.memory.named, ...here.map((mention) => actorOf(page, mention))]
}

/** "he", "she": the speaker of the clause before it, else the first person of the sentence, else the last subject. */
function pronoun(page: Page, i: number): Reference | undefined {
  const { words, named, memory, context } = page
  const sex = words[i]!.key === 'he' ? 'male' : words[i]!.key === 'she' ? 'female' : undefined
  if (sex === undefined) return undefined
  const here = named.filter((mention) => mention.end <= words[i]!.start && fitsSex(actorOf(page, mention), sex, page)).sort((a, b) => a.start - b.start)
  const near = words.slice(Math.max(0, i - 12), i)
  const behind = near.findLastIndex((word) => context.known.lexicon.verbs.said.has(word.lemma) && word.pos === 'VERB')
  const verb = behind < 0 ? -1 : i - near.length + behind
  const speaker = verb < 0 ? undefined : here.findLast((mention) => mention.end <= words[verb]!.start && words[verb]!.start - mention.end < 4)
  const first = speaker ?? here[0]
  const actor = first !== undefined ? actorOf(page, first) : memory.subject
  if (actor === undefined || !fitsSex(actor, sex, page)) return undefined
  memory.sexes.set(actor.key, sex)
  return { actor, how: 'pronoun', to: i + 1 }
}

/** ", it said", "it added that": the body that spoke last. */
function itSaid({ words, memory, context }: Page, i: number): Reference | undefined {
  const verb = words[i + 1]
  if (words[i]!.key !== 'it' || verb === undefined || !SAYS.has(verb.lemma) || !context.known.lexicon.verbs.said.has(verb.lemma)) return undefined
  const { speaker } = memory
  return speaker === undefined || speaker.kind === 'person' || speaker.kind === 'people' ? undefined : { actor: speaker, how: 'pronoun', to: i + 1 }
}

const SAYS = new Set(['say', 'add', 'report', 'claim', 'warn', 'note', 'state', 'announce'])

/** "a monitoring group said": the one such body that the article names, before or after. */
function monitor({ words, context }: Page, i: number): Reference | undefined {
  const next = words[i + 1]
  const phrase = ['monitoring', 'watchdog', 'rights', 'aid'].includes(words[i]!.key) && next !== undefined && ['group', 'organisation', 'organization', 'charity'].includes(next.key)
  if (!phrase || !['a', 'the', 'based'].includes(words[i - 1]?.key ?? '') || !isAgent(words, i, i + 2, context.known, 'said')) return undefined
  const bodies = [...context.named].filter((actor) => actor.kind === 'ngo')
  return bodies.length === 1 ? { actor: bodies[0]!, how: 'description', to: i + 2 } : undefined
}

type Sex = 'male' | 'female'

/** May the person be called so? By what was said before, by office, by given name; a name that no list holds may. */
function fitsSex(actor: CastActor, sex: Sex, { memory, context: { known } }: Page): boolean {
  if (actor.kind !== 'person') return false
  const told = memory.sexes.get(actor.key)
  if (told !== undefined) return told === sex
  const office = (actor.office ?? '').toLowerCase().split(/[\s,]+/).map((word) => word.replace(/\.$/, ''))
  if (office.some((word) => known[sex].has(word))) return true
  if (office.some((word) => known[sex === 'male' ? 'female' : 'male'].has(word))) return false
  const given = actor.name.split(' ')[0]!
  return known.women.has(given) ? sex === 'female' : sex === 'male' || !known.lexicon.givenNames.has(given)
}

/** "his counterpart", "the Syrian leader": a person whose office is of that country, where no name follows. */
function counterpart({ words, context }: Page, i: number): Reference | undefined {
  const next = words[i + 1]
  if (next === undefined || !['counterpart', 'leader', 'president'].includes(next.key) || words[i + 2]?.capital === true) return undefined
  const state = context.known.adjectives.get(words[i]!.key)
  if (state === undefined) return undefined
  const office = next.key === 'counterpart' ? '' : 'president'
  const fits = [...context.book.cast.actors.values()].filter((actor) => actor.kind === 'person' && state.adjectives.some((adjective) => actor.office?.includes(adjective)) && (actor.office ?? '').toLowerCase().includes(office))
  return fits.length === 1 ? { actor: fits[0]!, how: 'description', to: i + 2 } : undefined
}

/** "Kurdish fighters", "Shiite militias": a people without a state, under arms. */
function fighters({ words, context }: Page, i: number): Reference | undefined {
  const { ethnic, fighters: nouns } = context.known
  const next = words[i + 1]
  if (!ethnic.has(words[i]!.key) || next === undefined || !nouns.has(next.key) || !/^\s+$/.test(next.gap)) return undefined
  const adjective = words[i]!.text.charAt(0).toUpperCase() + words[i]!.text.slice(1)
  return { actor: context.book.fighters(adjective, next.key), how: 'description', to: i + 2 }
}

const AGAINST = new Set(['pro', 'anti', 'non', 'ex', 'former'])
const HELD = /^(?:held|controlled|run|ruled|appointed|owned|friendly|free|occupied|besieged)$/

/** "government forces", "the opposition", "rebels": parties of the state that the article is about. */
function partyOfFocus(page: Page, i: number): Reference | undefined {
  const { words, context } = page
  const { focus, contested, book, known } = context
  const word = words[i]!
  if (focus === undefined || (word.capital && !word.opens)) return undefined
  const party = partyAt(words, i, known)
  if (party === undefined) return undefined
  const { to } = party
  const previous = words[i - 1], next = words[to]
  if (word.gap === '-' && AGAINST.has(previous?.key ?? '')) return undefined
  if (next?.gap === '-' && HELD.test(next.key)) return undefined
  if (HELD.test(next?.key ?? '') && /^\s$/.test(next?.gap ?? '')) return undefined
  if (word.key === 'regime' && next?.key === 'of') return owner(page, to + 1, party.party) ?? undefined
  const owned = previous !== undefined && previous.capital && previous.pos !== 'DET' && previous.pos !== 'ADP' && !previous.opens && /^\s+$/.test(word.gap)
  if (owned && !ownedByFocus(page, i, focus.name)) return undefined
  const bare = to - i === 1
  const determined = ['the', 'his', 'its', 'their', 'both'].includes(previous?.key ?? '')
  if (!contested) return party.party === 'government' && bare && previous?.key === 'the' && word.key === 'government' && isAgent(words, i, to, known) ? { actor: book.party(focus, 'government'), how: 'description', to } : undefined
  if (bare && word.key === 'forces' && !owned && !words.slice(Math.max(0, i - 4), i).some((each) => each.possessive) && !['his', 'its'].includes(previous?.key ?? '')) return undefined
  if (bare && (word.key === 'military' || word.key === 'administration' || word.key === 'cabinet') && !(determined && !['NOUN', 'PROPN'].includes(next?.pos ?? ''))) return undefined
  return { actor: book.party(focus, party.party), how: 'description', to }
}

/** "the regime of President Assad": the regime itself. */
function owner({ context, words }: Page, from: number, party: Party): Reference | undefined {
  const { focus, contested, book } = context
  if (!contested || focus === undefined || words[from] === undefined || !words.slice(from, from + 3).some((word) => word.capital)) return undefined
  return { actor: book.party(focus, party), how: 'description', to: from - 1 }
}

/** "Assad’s forces", "the Assad regime": is the owner named before somebody of the article's own state? */
function ownedByFocus(page: Page, i: number, focus: string): boolean {
  const { words, named, context } = page
  const mention = named.find((each) => each.end === words[i - 1]!.end)
  if (mention === undefined) return false
  const actor = actorOf(page, mention)
  if (actor.kind !== 'person') return false
  const adjectives = context.known.lexicon.states.filter((state) => state.name !== focus).flatMap((state) => [state.name, ...state.adjectives])
  return !adjectives.some((adjective) => actor.office?.includes(adjective))
}

/** Bodies that a town or province has: "Boston police", "the local council of Aleppo". */
const LOCAL = new Set(['police', 'council', 'authorities', 'parliament', 'prosecutors', 'court', 'assembly', 'legislature', 'firefighters', 'officials', 'militia', 'governorate'])
const LOCAL_ADJECTIVES = new Set(['city', 'local', 'town', 'county', 'provincial', 'regional', 'municipal', 'district', 'governate', 'governorate', 'military', 'revolutionary', 'fire', 'high', 'state', 'magistrates'])

function localBody(page: Page, i: number): Reference | undefined {
  const { words, places, context } = page
  const word = words[i]!
  if (word.capital || !(LOCAL.has(word.key) || LOCAL_ADJECTIVES.has(word.key)) || !/^\s+$/.test(word.gap)) return undefined
  let head = i
  while (LOCAL_ADJECTIVES.has(words[head]?.key ?? '') && words[head + 1]?.gap === ' ') head++
  if (words[head] === undefined || !LOCAL.has(words[head]!.key)) return undefined
  const phrase = words.slice(i, head + 1).map((each) => each.text).join(' ')
  const nameOf = (k: number, side: 'start' | 'end') => places.find((place) => words[k] !== undefined && place[side] === words[k]![side])
  const before = i > 0 && !words[i - 1]!.possessive ? nameOf(i - 1, 'end') : undefined
  const after = words[head + 1]?.key === 'of' ? nameOf(head + 2, 'start') : undefined
  const place = before ?? after
  if (place === undefined || context.known.adjectives.has(words[i - 1]?.key ?? '')) return undefined
  const name = `${context.book.cast.places.get(place.place)!.name} ${phrase}`
  return { actor: context.book.actor(name, 'organisation'), how: 'description', to: head + 1 }
}

/** "police said": the police of the article's state. */
function police({ words, context }: Page, i: number): Reference | undefined {
  if (words[i]!.key !== 'police' || (words[i]!.capital && !words[i]!.opens) || words[i]!.gap === '-') return undefined
  if (!isAgent(words, i, i + 1, context.known)) return undefined
  return { actor: context.book.actor('Police', 'organisation', { aliases: ['police'] }), how: 'description', to: i + 1 }
}

/** Bodies that a country has one of and that are named without a capital: "the presidency". */
const OFFICES = new Set(['presidency', 'coast guard', 'coastguard', 'central bank', 'electoral commission', 'election commission', 'constitutional court', 'supreme court', 'appeals court', 'navy', 'air force', 'border guard', 'fire service', 'fire department', 'ambulance service', 'civil defence', 'civil defense', 'weather service', 'weather office', 'met office', 'intelligence service', 'security service', 'statistics office', 'stock exchange', 'tax authority', 'prison service', 'health service', 'national guard'])
/** Fields that a country has a ministry for. */
const FIELDS = new Set(['interior', 'foreign', 'transport', 'health', 'defence', 'defense', 'finance', 'justice', 'education', 'agriculture', 'trade', 'energy', 'environment', 'labour', 'labor', 'culture', 'economy', 'economics', 'information', 'oil', 'water', 'tourism', 'communications', 'industry', 'housing', 'migration', 'fisheries', 'planning', 'home', 'commerce'])

/** "the interior ministry said", "the coast guard rescued": a body without a capital, where it acts and no longer name holds its words. */
function office(page: Page, i: number): Reference | undefined {
  const { words, context } = page
  const word = words[i]!, next = words[i + 1]
  if ((word.capital && !word.opens) || word.gap === '-') return undefined
  const pair = next !== undefined && /^\s+$/.test(next.gap) ? `${word.key} ${next.key}` : ''
  const ministry = FIELDS.has(word.key) && /\s(?:ministry|department)$/.test(pair)
  const to = ministry || OFFICES.has(pair) ? i + 2 : OFFICES.has(word.key) ? i + 1 : i
  if (to === i || !(DETERMINERS.has(words[i - 1]?.key ?? '') || (i === 0 && ministry))) return undefined
  const transitive = words[to]?.pos === 'VERB' && /^\s+$/.test(words[to]!.gap) && ['DET', 'NUM', 'PROPN', 'PRON', 'NOUN'].includes(words[to + 1]?.pos ?? '')
  if (!transitive && !isAgent(words, i, to, context.known)) return undefined
  const phrase = words.slice(i, to).map((each) => each.key).join(' ')
  const named = before(page, i).findLast((actor) => [actor.name, ...actor.aliases].some((name) => fold(name).endsWith(phrase)))
  return { actor: named ?? context.book.actor(phrase, 'organisation'), how: 'description', to }
}

const DETERMINERS = new Set(['the', 'that', 'this'])
/** "the observatory", "the company": the last actor whose name holds the noun, else the last that the noun fits. */
function anaphor(page: Page, i: number): Reference | undefined {
  const { words, context, memory } = page
  const word = words[i]!
  const kinds: ActorKind[] | undefined = context.known.lexicon.bodies.anaphors[word.key]
  if (kinds === undefined || !(DETERMINERS.has(words[i - 1]?.key ?? '') || describedMonitor(words, i))) return undefined
  const next = words[i + 1]
  if (next !== undefined && /^\s+$/.test(next.gap) && (['NOUN', 'PROPN', 'ADJ'].includes(next.pos) || next.key === 'of')) return undefined
  if (next?.gap === '-') return undefined
  const known = before(page, i).filter((actor) => !PARTY_NAME.test(actor.name)) // parties are named by their own words, never as "the group"
  const bearing = GENERIC.has(word.key) && word.key !== 'observatory' ? undefined : known.findLast((actor) => [actor.name, ...actor.aliases].some((name) => fold(name).split(/[\s-]+/).includes(word.key)))
  const speaks = isAgent(words, i, i + 1, context.known, 'said')
  const speaker = speaks && memory.speaker !== undefined && kinds.includes(memory.speaker.kind) && !PARTY_NAME.test(memory.speaker.name) ? memory.speaker : undefined
  const actor = bearing ?? speaker ?? (GENERIC.has(word.key) ? known.findLast((each) => kinds.includes(each.kind) && each.kind !== 'media' === (word.key !== 'newspaper')) : undefined)
  return actor === undefined ? undefined : { actor, how: 'description', to: i + 1 }
}

/** "the Britain-based monitor" */
const describedMonitor = (words: Word[], i: number) => words[i - 1]?.key === 'based' && words.slice(Math.max(0, i - 5), i).some((word) => DETERMINERS.has(word.key))

/** Nouns that stand for any body of their kind; others ("the ministry") must be part of its name. */
const GENERIC = new Set(['company', 'firm', 'group', 'organisation', 'organization', 'militants', 'jihadists', 'extremists', 'agency', 'newspaper', 'broadcaster', 'charity', 'watchdog', 'monitor', 'observatory', 'party', 'airline', 'bank', 'retailer', 'automaker', 'carmaker', 'manufacturer', 'corporation'])

/** "protesters clashed", "residents said": people without a name who act together. */
function crowd({ words, context }: Page, i: number): Reference | undefined {
  const word = words[i]!
  if (!context.known.people.has(word.key) || (word.capital && !word.opens) || word.gap === '-') return undefined
  const next = words[i + 1]
  const acts = isAgent(words, i, i + 1, context.known) || (next?.pos === 'VERB' && subject(words, i + 1) && !SUFFERED.has(next.key))
  if (!acts) return undefined
  const name = word.key.charAt(0).toUpperCase() + word.key.slice(1)
  return { actor: context.book.actor(name, 'people', { aliases: [word.key] }), how: 'description', to: i + 1 }
}

/** Who was the subject, and who spoke: the first actor before the first verb, or the one behind an inverted verb. */
function remember(page: Page): void {
  const { words, named, memory, context } = page
  const verb = words.find((word) => (word.pos === 'VERB' || word.pos === 'AUX') && !word.opens)
  const early = named.filter((mention) => mention.how !== 'demonym' && (verb === undefined || mention.start < verb.start))
  const first = early.findLast((mention) => actorOf(page, mention).kind === 'person') ?? early[0]
  const speaking = named.find((mention) => {
    const from = words.findIndex((word) => word.start === mention.start), to = words.findIndex((word) => word.end === mention.end) + 1
    return from >= 0 && to > 0 && isAgent(words, from, to, context.known, 'said')
  })
  const subject = speaking ?? first
  if (speaking !== undefined) memory.speaker = actorOf(page, speaking)
  if (subject !== undefined) {
    const actor = actorOf(page, subject)
    if (actor.kind === 'person' || subject === first) memory.subject = actor
  }
  memory.named.push(...named.map((mention) => actorOf(page, mention)))
  if (memory.named.length > 40) memory.named.splice(0, memory.named.length - 40)
}
