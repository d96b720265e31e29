import type { Actor, CastActor, Event, QuoteRecord, SameAs } from '../records/index.ts'
import { normalised } from './anchors.ts'
import { append } from '../append.ts'
import type { Context } from './context.ts'
import { collapsed } from './visible.ts'

/** Marks at the end of an office that part it from the name in the sentence. */
const ENDING = /(?<![\s,;:–—-])[\s,;:–—-]+$/u

/** The actors of the story that take part in an event or speak, in order of their number of events, then name. */
export function actorsOf(events: Event[], context: Context): Actor[] {
  const { cast, actorId, actorName } = context
  const inEvents = new Map<string, string[]>()
  for (const event of events) for (const { id } of event.actors) append(inEvents, id, event.id)
  const aliases = aliasesOf(context)
  const quotes = quotesOf(context)
  const found = [...cast.actors.values()].map(({ key, kind, office, partOf, sameAs = [], private: hidden }): Actor => {
    const id = actorId(key)
    const own = { id, name: actorName(key), kind, events: inEvents.get(id) ?? [], quotes: quotes.get(key) ?? [] }
    if (hidden) return { ...own, aliases: [] }
    return {
      ...own,
      url: '',
      aliases: aliases.get(key) ?? [],
      ...explained(sameAs, aliases.get(key) ?? []),
      ...(office === undefined ? {} : { office: office.replace(ENDING, '') }),
      ...(partOf === undefined ? {} : { partOf: cast.actors.get(partOf)?.name ?? partOf }),
    }
  })
  return found
    .filter((actor) => actor.events.length + actor.quotes.length > 0)
    .sort((a, b) => b.events.length - a.events.length || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

/** The reasons for the spellings that the articles use. */
function explained(sameAs: SameAs[], used: string[]): Pick<Actor, 'sameAs'> {
  const texts = new Set(used.map(normalised)),
    reasons = sameAs.filter(({ name }) => texts.has(normalised(name)))
  return reasons.length > 0 ? { sameAs: reasons } : {}
}

/** How the outlets write each actor: the distinct texts of its name, aliases, metonyms and of descriptions that name its country; case and the shape of quotation marks make no other name. */
function aliasesOf({ tagged, actorName, cast }: Context): Map<string, string[]> {
  const found = new Map<string, Map<string, string>>()
  const add = (actor: string, text: string) => {
    // "McDonald's" is read without its ending, as a genitive is
    const own = normalised(actorName(actor)),
      texts = found.get(actor) ?? new Map([own, own.replace(/['’]s$/, '')].map((name) => [name, '']))
    if (!texts.has(normalised(text))) texts.set(normalised(text), text)
    found.set(actor, texts)
  }
  const states = new Map([...cast.actors.values()].flatMap((actor) => (actor.kind === 'state' ? [[actor.name, actor]] : [])))
  for (const { article, actors, places } of tagged) {
    for (const { actor, how, start, end } of actors) {
      const text = collapsed(article.text.slice(start, end))
      if (how !== 'name' && how !== 'alias' && how !== 'metonym' && !(how === 'description' && isOwnName(text, cast.actors.get(actor)!)))
        continue
      add(actor, text)
    }
    // "in Britain": what a country is called where it is no party
    for (const { place, start, end } of places) {
      const state = states.get(cast.places.get(place)!.name)
      const text = collapsed(article.text.slice(start, end))
      if (state !== undefined && state.aliases.includes(text)) add(state.key, text)
    }
  }
  return new Map([...found].map(([key, texts]) => [key, [...texts.values()].filter(Boolean)]))
}

/**
 * "Norland's foreign ministry", "the Norlandic army", "the Norlander army": a mention that stands for a body and names its country, however
 * that is spelled; "the squad" and "the army" do for others, too.
 */
function isOwnName(text: string, { name, kind, partOf }: CastActor): boolean {
  const [first = '', ...rest] = text
      .replace(/^the /i, '')
      .replace(/['\u2019]s(?= )/, '')
      .split(' '),
    [country, ...body] = name.split(' ')
  if (kind === 'person' || rest.length === 0) return false
  return (
    (partOf !== undefined && first.startsWith(partOf)) ||
    (body.length > 0 && (first === country || (/^\p{Lu}/u.test(first) && rest.join(' ') === body.join(' '))))
  )
}

function quotesOf({ tagged, sourceId, actorId, anchor }: Context): Map<string, QuoteRecord[]> {
  const found = new Map<string, QuoteRecord[]>()
  tagged.forEach(({ article, quotations }, index) => {
    for (const { speaker, addressee, verb, direct, sentence, start, end } of quotations) {
      if (speaker === undefined) continue
      append(found, speaker, {
        text: collapsed(article.text.slice(start, end)),
        source: sourceId(index),
        anchor: anchor(index, sentence),
        by: actorId(speaker),
        direct,
        ...(verb === undefined ? {} : { verb }),
        ...(addressee === undefined ? {} : { to: actorId(addressee) }),
      })
    }
  })
  return found
}
