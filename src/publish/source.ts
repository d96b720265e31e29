import type { BlockKind, Event, Source, SourceSentence } from '../records/index.ts'
import type { EventCard, PageList, Passage, SourcePage } from '../records/pages.ts'
import { outletNotices, setAside } from './aside.ts'
import { card } from './cards.ts'
import { differences } from './claims.ts'
import { outletOf, type Context } from './context.ts'
import { edtfBounds, edtfWords, publishedView } from './dates.ts'
import { pagesOf } from './page-list.ts'
import { cut } from './quoting.ts'
import { external } from './urls.ts'
import { counted, listed, percent, sentenceCase } from './wording.ts'

type Section = SourcePage['blocks'][number]
/** Blocks that a page sets apart; all others read as paragraphs. */
const SECTIONS: Partial<Record<BlockKind, Section['kind']>> = { headline: 'headline', deck: 'deck', subhead: 'subhead', caption: 'caption' }

/** Each event is told at the first of its sentences in the article. */
function newEvents(sentence: SourceSentence, told: Set<string>, context: Context): EventCard[] {
  return sentence.events.flatMap((id) => {
    const event = context.events.get(id)
    if (!event || told.has(id)) return []
    told.add(id)
    return [card(event, context)]
  })
}

/** The article in text order: sentences that may be shown, and stretches that may not, with their anchors. */
function blocks(source: Source, context: Context): Section[] {
  const sections: Section[] = []
  const told = new Set<string>()
  let block = -1
  // anchors of earlier editions keep answering where the sentence that replaced theirs stands
  const former = (at: string) => (source.formerAnchors ?? []).filter((each) => each.at === at).map(({ anchor }) => anchor)
  for (const sentence of source.sentences) {
    const kind = SECTIONS[source.blocks[sentence.block]?.kind ?? 'paragraph'] ?? 'paragraph'
    const shown = context.quoting.part(source.id, sentence.anchor)
    const last = sections.at(-1)?.passages.at(-1)
    const events = newEvents(sentence, told, context)
    // A stretch that is not quoted may run over several paragraphs: one ellipsis stands for it.
    if (!shown && last?.kind === 'hidden' && (last.events.length === 0 || events.length === 0)) {
      last.anchors.push(sentence.anchor, ...former(sentence.anchor))
      last.sentences++
      last.events.push(...events)
      block = sentence.block
      continue
    }
    const passage: Passage = shown
      ? {
          kind: 'shown',
          anchor: sentence.anchor,
          former: former(sentence.anchor),
          marked: cut(
            { text: sentence.text, marks: sentence.marks },
            shown,
            sentence.block === block && last?.kind === 'shown' && last.marked.text.endsWith(' …'),
          ),
          events,
        }
      : { kind: 'hidden', anchors: [sentence.anchor, ...former(sentence.anchor)], sentences: 1, events }
    if (sentence.block === block && sections.length > 0) sections.at(-1)!.passages.push(passage)
    else sections.push({ kind, passages: [passage] })
    block = sentence.block
  }
  return sections
}

/** The answer and the clues that led to it, and the clues that speak against it or were not followed: dating puts those last. */
function clues({ published: { basis } }: Source): Pick<SourcePage, 'basis' | 'refused'> {
  const last = basis.findLastIndex((clue) => /^(?:Used|Seen): /.test(clue))
  const against = (clue: string, i: number) => /^(?:Against|Refused): /.test(clue) || (last >= 0 && i > last)
  const plain = (clue: string) => sentenceCase(clue.replace(/^(?:Used|Seen|Against|Refused): /, ''))
  return { basis: basis.filter((clue, i) => !against(clue, i)).map(plain), refused: basis.filter(against).map(plain) }
}

/** Events that a source reports before others do, and those on which it differs from them. */
function against(source: Source, events: Event[], { sources, ...context }: Context): Pick<SourcePage, 'first' | 'differs'> {
  const day = ({ published }: Source) => edtfBounds(published.edtf)
  const shared = events.filter((event) => event.sources > 1)
  const first = shared.filter((event) =>
    event.evidence.every(({ source: id }) => {
      const other = sources.get(id)
      return id === source.id || (other !== undefined && day(source).last !== '' && day(source).last < day(other).first)
    }),
  )
  const views = (list: Event[]) => list.map((event) => card(event, { sources, ...context }))
  return { first: views(first), differs: views(shared.filter((event) => differences(event).length > 0)) }
}

/** Time expressions of the article, headline and captions apart, whose sentence tells no event; only the expression is quoted. */
function loose({ url, timexes, blocks, sentences }: Source): SourcePage['loose'] {
  return timexes.flatMap(({ start, text, type, block }) => {
    const sentence = sentences.find((each) => each.start <= start && start < each.end)
    return (type === 'DATE' || type === 'TIME') && sentence && sentence.events.length === 0 && blocks[block]?.kind === 'paragraph'
      ? [{ words: text, place: `${url}#${sentence.anchor}` }]
      : []
  })
}

const TEXT_NOTES: Record<Source['text'], (share: string) => string> = {
  excerpts: (share) => `Only words that tell an event are quoted here, ${share} of the article. The rest stands in the original.`,
  full: () => 'The whole text, as the holder of the rights allows.',
  none: () => 'This source may not be quoted here.',
}

/** The page of every source: how it was dated, what it tells in its own order, what was set aside. */
export function sourcePages(context: Context): PageList<SourcePage> {
  return pagesOf(context.timeline.sources, context, sourcePage)
}

function sourcePage(source: Source, context: Context): SourcePage {
  const events = context.eventsOf.source.get(source.id) ?? []
  const outlet = outletOf(source)
  const share = percent(context.quoting.share(source.id))
  return {
    kind: 'source',
    url: source.url,
    title: outlet === source.title ? outlet : `${outlet}: ${source.title}`,
    description: `What ${outlet} reports in “${source.title}”, ${edtfWords(source.published.edtf)}: ${counted(events.length, 'event')}.`,
    outlet,
    headline: source.title,
    byline: listed(source.byline),
    agency: source.agency,
    dateline: source.dateline,
    date: publishedView(source.published.edtf),
    certain: source.published.certain,
    ...clues(source),
    note: source.publishedNote,
    rights: source.rights,
    link: external(source.link),
    archive: external(source.archive),
    blocks: blocks(source, context),
    eventCount: events.length,
    onlyHere: events.filter((event) => event.sources === 1).length,
    ...against(source, events, context),
    loose: loose(source),
    quotedShare: share,
    textNote: TEXT_NOTES[source.text](share),
    notices: outletNotices(source),
    supersedes: source.supersedes,
    setAside: setAside(source),
  }
}
