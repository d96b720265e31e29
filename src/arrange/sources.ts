import { compare } from '../compare.ts'
import { once } from '../memory.ts'
import type { Article, Event, Mark, Source, SourceSentence, Tagged } from '../records/index.ts'
import { fileBlocks, inFile } from '../parse/offsets.ts'
import { endingAfter } from '../spans.ts'
import { boundsOf } from '../tag/published/bounds.ts'
import { anchorsOf, privateNamesOf, type Context } from './context.ts'
import { visible } from './visible.ts'

/** Every article as the site shows it, in order of publication; undated ones last, then by file name. */
export function sourcesOf(events: Event[], context: Context): Source[] {
  const told = new Map<string, { events: string[]; marks: Mark[] }>()
  for (const event of events) {
    for (const { source, anchor, marks } of event.evidence) {
      const key = `${source} ${anchor}`
      const seen = told.get(key)
      if (seen) {
        seen.events.push(event.id)
        seen.marks.push(...marks)
      } else told.set(key, { events: [event.id], marks: [...marks] })
    }
  }
  const published = (source: Source) => boundsOf(source.published.edtf)?.earliest ?? '9999'
  return context.tagged
    .map((_, index) => sourceOf(index, told, context))
    .sort((a, b) => compare(published(a), published(b)) || compare(a.file, b.file))
}

function sourceOf(index: number, told: Map<string, { events: string[]; marks: Mark[] }>, context: Context): Source {
  const { article, published } = context.tagged[index]!,
    { front } = article
  const id = context.sourceId(index),
    { sentences, ...own } = printed(context.tagged[index]!)
  const shown = sentences.map((sentence): SourceSentence => {
    const found = told.get(`${id} ${sentence.anchor}`)
    return found ? { ...sentence, events: found.events, marks: distinct(found.marks) } : sentence
  })
  const agency = article.agency ?? front.agency
  return {
    id,
    url: '',
    file: article.file.path,
    title: context.outletLine(article.title) || stem(article.file.path),
    deck: article.deck.map(context.outletLine),
    ...given('publisher', article.publisher),
    ...given('agency', agency),
    byline: article.byline.length > 0 ? article.byline : front.author ? [front.author] : [],
    ...given('dateline', article.dateline),
    published: { ...published, basis: published.basis.map(context.outletLine) },
    ...given('publishedNote', front.published_note),
    ...given('supersedes', front.supersedes),
    blocks: own.blocks,
    boilerplate: own.noise.flatMap(({ lines }) => lines),
    setAside: own.noise,
    timexes: own.timexes,
    events: [...new Set(shown.flatMap((sentence) => sentence.events))],
    ...given('link', front.url),
    ...given('archive', front.archive),
    ...given('rights', front.rights),
    text: front.text,
    words: own.words,
    sentences: shown,
  }
}

/** What the site shows of an article whatever its story makes of it. */
const printed = once((tagged: Tagged) => {
  const { article, sentences, timexes } = tagged,
    anchors = anchorsOf(tagged)
  return {
    sentences: sentences.map((sentence, at): SourceSentence => {
      const { text, at: placeOf } = visible(article.text, sentence),
        names = privateNamesOf(tagged, sentence).map(({ start, end }) => ({ start: placeOf(start), end: placeOf(end) }))
      return {
        ...inFile(article, { start: sentence.start, end: sentence.end }),
        anchor: anchors[at]!,
        text,
        block: sentence.block,
        events: [],
        marks: [],
        ...(names.length > 0 ? { names } : {}),
      }
    }),
    blocks: fileBlocks(article),
    noise: article.blocks
      .filter(({ kind }) => kind === 'noise')
      .map(({ rule, start, end }) => ({
        rule,
        lines: article.text
          .slice(start, end)
          .split(/\r?\n/)
          .map((line) => line.trim())
          .filter(Boolean),
      })),
    timexes: timexes.map(({ start, end, text, type, value }) => ({
      ...inFile(article, { start, end }),
      text,
      type,
      value,
      block: blockAt(article, start),
    })),
    words: sentences.reduce((sum, { tokens }) => sum + tokens.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)).length, 0),
  }
})

/** The block that holds an offset; -1 where none does. */
function blockAt({ blocks }: Article, offset: number): number {
  const at = endingAfter(blocks, offset)
  return blocks[at] && blocks[at].start <= offset ? at : -1
}

/** The field, unless it is missing or empty. */
function given<K extends string>(name: K, value: string | undefined): { [key in K]?: string } {
  return (value ? { [name]: value } : {}) as { [key in K]?: string }
}

function distinct(marks: Mark[]): Mark[] {
  return [...new Map(marks.map((mark) => [`${mark.kind} ${mark.start} ${mark.end}`, mark])).values()].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  )
}

function stem(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.[^.]+$/, '')
}
