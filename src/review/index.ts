import { place } from '../diagnostics.ts'
import { actorLines, dateLines, mergeLines, promoteLines } from '../correct/paste.ts'
import type { Told } from '../main.ts'
import { edtfWords } from '../publish/dates.ts'
import type { Actor, Cast, Event, Message, RuleId, Source } from '../records/index.ts'
import { aliases } from './aliases.ts'

/** Something for the editor to look at: where, what, and the lines to paste if they agree. */
type Item = Message & { paste?: { into: string; lines: string } }

/** Items of one kind, the most valuable first. */
export type Section = { rule: string; title: string; items: Item[] }

type Look = { told: Told; files: ReadonlyMap<string, string>; sources: ReadonlyMap<string, Source>; cast: Cast }

/** What there is to review, the kind that is worth most first. The title is what a person reads above the list. */
const KINDS: [rule: RuleId, title: string, find: (look: Look) => Omit<Item, 'rule' | 'severity'>[]][] = [
  ['check:undated-article', 'Articles dated without certainty', undated],
  ['check:doubtful-event', 'Events whose day no words of the article carry', doubtful],
  ['check:near-miss', 'Events that may be one', nearMisses],
  ['check:unknown-actor', 'Actors that no lexicon knows', unknown],
  ['check:alias', 'Names that may mean one actor', sameName],
  ['check:no-event', 'Dated sentences that tell no event', untold],
  ['check:dead-entry', 'Addresses that answer with a notice only', dead],
]

/** The review list of a story: the messages of the build first, then what only an editor can judge. */
export function review(told: Told, cast: Cast, messages: readonly Message[]): Section[] {
  const look: Look = {
    told,
    cast,
    files: new Map(told.files.map(({ path, text }) => [path, text])),
    sources: new Map(told.timeline.sources.map((source) => [source.id, source])),
  }
  const found = KINDS.map(([rule, title, find]): Section => ({
    rule,
    title,
    items: find(look).map((item) => ({ ...item, rule, severity: 'info' })),
  }))
  return [{ rule: 'messages', title: 'Messages of the build', items: [...messages] }, ...found].filter(({ items }) => items.length > 0)
}

/** What the pasted date of an article is to be made. */
const TO_FILL_IN = 'the day, or as much of it as you know: a year alone helps'

function undated({ told }: Look) {
  return told.timeline.sources
    .filter(({ published }) => !published.certain)
    .map(({ file, published }) => ({
      file,
      text: [
        published.edtf ? `Published ${edtfWords(published.edtf)}` : 'Day of publication not known',
        ...published.basis.filter((clue) => !clue.startsWith('Most likely published')),
      ].join('\n'),
      paste: { into: `the top of ${file}`, lines: `---\npublished: ${published.edtf || 'YYYY-MM-DD'} # ${TO_FILL_IN}\n---` },
    }))
}

function doubtful({ told, files, sources }: Look) {
  return byWeight(
    told.timeline.events.filter(
      ({ background, date, corrections }) =>
        !background &&
        (date.basis === 'publication' || date.basis === 'inferred' || !date.edtf) &&
        !corrections?.some(({ what }) => what === 'date'),
    ),
  ).map((event) => ({
    ...at(event, files, sources),
    text: `“${event.title}”, ${event.date.edtf ? edtfWords(event.date.edtf) : 'no date'}: ${event.date.how}`,
    paste: { into: 'corrections.yaml', lines: dateLines(event, told.timeline.sources) },
  }))
}

function nearMisses({ told, files, sources }: Look) {
  const events = new Map(told.timeline.events.map((event) => [event.id, event]))
  return told.timeline.nearMisses.flatMap(({ a, b, reason }) => {
    const [one, other] = [events.get(a), events.get(b)]
    return one && other
      ? [
          {
            ...at(one, files, sources),
            text: `“${one.title}” and “${other.title}”. ${reason}`,
            paste: { into: 'corrections.yaml', lines: mergeLines(one, other, told.timeline.sources) },
          },
        ]
      : []
  })
}

function unknown({ told, cast }: Look) {
  const known = new Set([...cast.actors.values()].filter((actor) => actor.known).map(({ name }) => name))
  return named(told)
    .filter((actor) => !known.has(actor.name) && actor.events.length > 0)
    .map((actor) => ({
      file: 'lexicon/actors.yaml',
      text: `“${actor.name}” (${actor.kind}) takes part in ${actor.events.length === 1 ? 'one event' : `${actor.events.length} events`}`,
      paste: { into: 'lexicon/actors.yaml', lines: actorLines(actor.name, actor.kind, actor.aliases) },
    }))
}

function sameName({ told }: Look) {
  return aliases(named(told)).map(({ actor, other }) => ({
    file: 'lexicon/actors.yaml',
    text: `“${other.name}” may be ${actor.name}`,
    paste: { into: 'lexicon/actors.yaml', lines: actorLines(actor.name, actor.kind, [...actor.aliases, other.name]) },
  }))
}

function untold({ told, files }: Look) {
  return told.timeline.sources.flatMap(({ file, sentences, timexes, blocks }) =>
    sentences
      .filter(({ events, block }) => !events.length && blocks[block]?.kind === 'paragraph')
      .flatMap((sentence) => {
        const timex = timexes.find(({ type, start, end }) => type === 'DATE' && start >= sentence.start && end <= sentence.end)
        return timex
          ? [
              {
                file,
                ...place(files.get(file) ?? '', sentence.start),
                text: `“${sentence.text}” names ${timex.text}`,
                paste: { into: 'corrections.yaml', lines: promoteLines(file, sentence.text) },
              },
            ]
          : []
      }),
  )
}

function dead({ told }: Look) {
  return told.ledger.entries
    .filter(({ state, kind }) => state === 'gone' && kind === 'event')
    .map(({ slug, title, reason }) => ({ file: 'permalinks.yaml', text: `${slug} (“${title}”): ${reason}` }))
}

const named = ({ timeline }: Told): Actor[] => timeline.actors.filter(({ url }) => url !== undefined)

const byWeight = (events: readonly Event[]) => events.toSorted((a, b) => b.salience - a.salience)

/** The sentence that leads an event, as a place in its file. */
function at({ evidence }: Event, files: ReadonlyMap<string, string>, sources: ReadonlyMap<string, Source>) {
  const [first] = evidence,
    file = sources.get(first!.source)?.file ?? ''
  return { file, ...place(files.get(file) ?? '', first!.start) }
}
