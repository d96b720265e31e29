import type { BlockKind, Cast, Mention, Quantity, Span, Tagged } from '../records/index.ts'
import { append } from '../append.ts'
import { compare } from '../compare.ts'
import { dayNumber, isDay } from '../days.ts'
import { ofObject, once, staysWarm } from '../memory.ts'
import { DEADLY } from './compatible.ts'
import { resultOf } from './change.ts'
import { countOf, happeningsOf, type Count } from './count.ts'
import { KEYS } from './keys.ts'
import { isForum, isLoose, kinOf, type Kin } from './kin.ts'
import { solesOf, type Soles } from './sole.ts'
import { AGAIN, DEATHS, PLAIN } from './lexicon.ts'
import { namesOf, type Names } from './names.ts'
import { weightsOf, type Weights } from './weight.ts'
import { saidIn, type Said } from './said.ts'
import { contentOf, evoking, lemmas, stems, wording } from './wording.ts'

/** A mention with all that comparing needs, worked out once. */
export type Unit = {
  mention: Mention
  /** Position in the canonical order, which does not depend on the order of the articles. */
  rank: number
  /** The name of its article, by its text. */
  article: string
  /** Article and sentence: two mentions of one sentence are two events. */
  sentence: string
  block: BlockKind
  /** Day numbers; both undefined when nothing is known of the date. */
  first: number | undefined
  last: number | undefined
  /** The words of the article date it; otherwise it was placed by the publication day, and may be off by a few days. */
  dated: boolean
  actors: Set<string>
  recipients: Set<string>
  /** All who take part, sources and bystanders apart. */
  parties: Set<string>
  /** All who take part, speak or are named beside them. */
  named: Set<string>
  sources: Set<string>
  /** Of these, those who tell two events apart: nobody loose, such as `residents`; of the recipients no court or parliament. */
  sure: { actors: Set<string>; recipients: Set<string>; parties: Set<string>; named: Set<string> }
  /** The people who are dead by it, or whom it harms and the story knows as killed. */
  dead: Set<string>
  /** It speaks of one such happening, or of several: `the blast`, `the blasts`. */
  count: Count | undefined
  /** Stems of the nouns by which its clause names attacks and disasters. */
  happenings: Set<string>
  /** The day of its article, where it is known. */
  published: number | undefined
  places: Set<string>
  /** `field number max unit`, for equality. */
  figures: Set<string>
  /** The same of everything that its sentence counts, its own figures or not. */
  counted: Set<string>
  fields: Map<string, number>
  /** Content words, less those that already count as name or date: stem, and the lemma that has it. */
  words: Map<string, string>
  /** The same of all that its sentence says. */
  around: Map<string, string>
  /** Stems of the words that evoke the event. */
  trigger: Map<string, string>
  /** What it leads to, where it is a change of state. */
  result: Set<string>
  /** Told in the body behind its first third without a date of its own: it may tell again what was news before. */
  retold: boolean
  /** Its clause says that it is one of several (`again`, `another`). */
  again: boolean
  /** Weight of all its words together. */
  substance: number
  /** Its words, triggers, parties, places and figures as numbers. */
  keys: Int32Array
}

/** The mentions of a story in canonical order, with the names of its articles and the weights of what they share. */
export type Field = { units: Unit[]; articles: Names; kin: Kin; weight: Weights; soles: Soles }

/** Bases of a date that come from the words of the article; the others lean on its publication day. */
const DATED = new Set(['explicit', 'relative', 'tense'])

/** The words of its article date it: its own, or those before it, from which a day is counted or goes on. */
const isDated = ({ date: { basis, edtf } }: Mention) => DATED.has(basis) || (basis === 'narrative' && isDay(edtf))

/** What a mention tells by itself; with its article; and in its story. */
type Own = Omit<Unit, 'article' | 'sentence' | 'rank' | 'substance' | 'keys'>
export type Placed = Own & Pick<Unit, 'article' | 'sentence'>

/**
 * Prepares the mentions of a story for comparison. A mention of which the story says nothing else than in the last build
 * of a process that stays warm is the very unit that it was, so that what was found by comparing it holds.
 */
export function prepare(mentions: Mention[], tagged: Tagged[], cast: Cast): Field {
  const articles = namesOf(tagged),
    { names, order } = articles
  const all = mentions
    .map((mention) => placed(unit(mention, tagged[mention.article]!), names[mention.article]!))
    .sort(
      ({ mention: a }, { mention: b }) =>
        order[a.article]! - order[b.article]! ||
        a.sentence - b.sentence ||
        a.trigger.start - b.trigger.start ||
        a.trigger.end - b.trigger.end ||
        compare(a.type, b.type) ||
        compare(a.title, b.title),
    )
  const killed = new Set(all.flatMap(({ dead }) => [...dead])),
    weight = weightsOf(all),
    kin = kinOf(cast),
    soles = solesOf(all)
  const beside = staysWarm() ? surroundings(all, weight, kin) : () => ''
  const units = all.map((each, rank): Unit => {
    const dead = isDeadly(each.mention) ? [...each.recipients].filter((actor) => killed.has(actor)) : []
    const made = inStory(each, beside(each), dead.join('\n'))
    made.rank = rank
    made.substance = [...each.words.keys()].reduce((sum, word) => sum + weight.words.get(word)!, 0)
    return made
  })
  return { units, articles, kin, weight, soles }
}

const placed = once((own: Own, article: string): Placed => ({ ...own, article, sentence: `${article} ${own.mention.sentence}` }))

/** A mention in its story. `beside`: what the story says of what it names; `killed`: those of its recipients who are dead by it. */
const inStory = once((own: Placed, _beside: string, killed: string): Unit => {
  const { words, trigger, parties, places, figures } = own
  return {
    ...own,
    dead: new Set([...own.dead, ...killed.split('\n').filter(Boolean)]),
    rank: 0,
    substance: 0,
    keys: KEYS.all({ word: words.keys(), trigger: trigger.keys(), party: parties, place: places, figure: figures }),
  }
})

/** What a story says of what each mention names, as a text: how rare it is, who belongs to whom, and which other mentions its article has. */
function surroundings(units: readonly Placed[], weight: Weights, { factsOf }: Kin): (unit: Placed) => string {
  const others = new Map<string, string[]>()
  for (const { article, mention } of units) append(others, article, numberOf(mention))
  const beside = new Map([...others].map(([article, numbers]) => [article, numbers.join(' ')]))
  return (unit) =>
    `${beside.get(unit.article)!}\n${Array.from(unit.named, factsOf).join(' ')}\n${Array.from(unit.places, factsOf).join(' ')}\n${weight.of(unit)}`
}

let count = 0
/** A number that no other object has. */
const numberOf = ofObject(() => `${(count += 1)}`)

/** What a mention tells by itself. */
const unit = once((mention: Mention, tagged: Tagged): Own => {
  const { article, sentences, cast } = tagged,
    said = saidIn(tagged)(mention.sentence)
  const sentence = sentences[mention.sentence]
  const role = (wanted: string) => new Set(mention.participants.filter((p) => p.role === wanted).map((p) => p.actor))
  const [actors, recipients] = [role('actor'), role('recipient')]
  const tokens = sentence?.tokens ?? []
  const names = new Set([
    ...spansOfNames(said, mention).flatMap((span) => lemmas(tokens, span)),
    ...mention.claims.flatMap(({ quantity }) =>
      lemmas(
        tokens.filter(({ pos }) => pos === 'NUM'),
        quantity,
      ),
    ),
    ...mention.participants
      .filter(({ role }) => role !== 'mentioned')
      .flatMap(({ actor }) => (cast.actors.get(actor)?.office ?? '').toLowerCase().split(' ')),
  ])
  const telling = (all: string[]) => stems(all.filter((lemma) => !lemma.split(' ').every((word) => names.has(word) || PLAIN.has(word))))
  const parties = new Set([...actors, ...recipients]),
    named = new Set(mention.participants.map(({ actor }) => actor))
  const sure = (all: Set<string>) => new Set([...all].filter((actor) => !isLoose(cast.actors.get(actor))))
  const block = article.blocks[sentence?.block ?? -1]?.kind ?? 'paragraph',
    dated = isDated(mention)
  return {
    mention,
    block,
    first: day(mention.date.earliest),
    last: day(mention.date.latest),
    dated,
    retold: !dated && block === 'paragraph' && mention.sentence >= sentences.length / 3,
    actors,
    recipients,
    parties,
    named,
    sure: {
      actors: sure(actors),
      recipients: new Set([...sure(recipients)].filter((actor) => !isForum(cast.actors.get(actor)!))),
      parties: sure(parties),
      named: sure(named),
    },
    sources: role('source'),
    dead: dead(mention, lemmas(tokens, mention.trigger), actors, recipients, cast),
    count: countOf(mention, tokens),
    happenings: happeningsOf(mention, tokens),
    published: day(tagged.published.date ?? ''),
    places: new Set(mention.places),
    figures: new Set(mention.claims.map(({ quantity }) => figure(quantity))),
    counted: new Set(said.quantities.map(figure)),
    fields: new Map(mention.claims.map(({ field, quantity }) => [field, quantity.number])),
    words: telling(wording(mention, tokens)),
    around: telling(contentOf(tokens)),
    trigger: stems(evoking(mention.trigger, tokens)),
    result: resultOf(mention.trigger, tokens),
    again: lemmas(tokens, mention.clause).some((lemma) => AGAIN.has(lemma)),
  }
})

/** Who is dead by what a mention tells: people by name, of whom a plan, a denial or another's death tells nothing. */
function dead(mention: Mention, trigger: string[], actors: Set<string>, recipients: Set<string>, { actors: cast }: Cast): Set<string> {
  if (!isDeadly(mention)) return new Set()
  const people = (all: Set<string>) => [...all].filter((actor) => cast.get(actor)?.kind === 'person')
  const isKilled = trigger.some((lemma) => DEATHS.killing.has(lemma)) || mention.lemmas.some((lemma) => DEATHS.outcome.has(lemma))
  return new Set([...(isKilled ? people(recipients) : []), ...(trigger.some((lemma) => DEATHS.dying.has(lemma)) ? people(actors) : [])])
}

/** It may be somebody’s death, and is told as such. */
const isDeadly = ({ type, status }: Mention) => DEADLY.has(type) && status !== 'planned' && status !== 'denied'

/** A number as a key. */
export const figure = ({ number, max, unit }: Quantity) => `${number} ${max ?? ''} ${unit}`

const day = (date: string) => (isDay(date) ? dayNumber(date) : undefined)

/** The words that name actors, places and times in a mention's sentence: they count as such, not as wording. */
function spansOfNames({ actors, places, timexes }: Said, { timex }: Mention): Span[] {
  return [...actors, ...places, ...timexes, ...(timex ? [timex] : [])]
}
