import { describe, expect, test } from 'vitest'
import { context } from '../../src/publish/context.ts'
import { exportsOf } from '../../src/publish/exports/index.ts'
import type { Timeline } from '../../src/records/index.ts'
import { report, timeline } from '../fixtures/timeline.ts'

/** The fields that the export contract names, as `path: type`; a question mark where one may be missing. */
const CONTRACT = {
  events:
    'id url title type mode? status background date.edtf date.earliest date.latest date.precision date.basis date.expression date.how ' +
    'actors[].id actors[].name actors[].kind actors[].role actors[].as places[].id places[].name places[].lat? places[].lon? salience ' +
    'evidence[].source evidence[].quote evidence[].start evidence[].end evidence[].prefix evidence[].suffix ' +
    'claims[].field claims[].value claims[].by? claims[].verb? claims[].source claims[].start claims[].end origins sources relations[].type relations[].id',
  sources:
    'id url file title deck publisher? agency? byline dateline? published.edtf published.date? published.certain published.basis ' +
    'blocks[].kind blocks[].start blocks[].end boilerplate timexes[].start timexes[].end timexes[].text timexes[].type timexes[].value timexes[].block events link? archive?',
  actors: 'id url? name kind aliases office? partOf? events quotes',
  places: 'id url name lat? lon? kind precision events',
} as const
type File = keyof typeof CONTRACT

const files = (told: Timeline) =>
  exportsOf(context(told, { pathPrefix: '/', report })).exports.map((each) => ({
    ...each,
    // the byte order mark of a table counts, too
    content: new TextDecoder('utf-8', { ignoreBOM: true }).decode(each.content),
  }))
const records = (told: Timeline) =>
  Object.fromEntries(
    files(told).flatMap(({ url, content }) =>
      url.endsWith('.json') ? [[url.replace(/^\/data\/|\.json$/g, ''), JSON.parse(content)]] : [],
    ),
  ) as Record<File, Record<string, unknown>[]>
const data = records(timeline)

describe('every record has the fields of the contract', () => {
  for (const file of Object.keys(CONTRACT) as File[]) {
    test(`${file}.json`, () => {
      expect(data[file].length).toBe(timeline[file].length)
      expect(data[file].length).toBeGreaterThan(0)
      const missing = data[file].flatMap((record) =>
        CONTRACT[file]
          .split(' ')
          .filter((path) => !has(record, path))
          .map((path) => `${record.id}: ${path}`),
      )
      expect(missing).toEqual([])
    })
  }
})

/** Whether a record has a field at a path such as `evidence[].quote`; a list may be empty. */
function has(record: unknown, path: string): boolean {
  if (path.endsWith('?')) return true
  const [head, ...rest] = path.split('.'),
    list = head!.endsWith('[]'),
    value = (record as Record<string, unknown>)[head!.replace('[]', '')]
  if (value === undefined || value === null) return false
  if (list) return Array.isArray(value) && value.every((each) => rest.length === 0 || has(each, rest.join('.')))
  return rest.length === 0 || has(value, rest.join('.'))
}

test('a count of rows stands with each file, and each file ends its last line', () => {
  for (const { url, rows, bytes, content } of files(timeline)) {
    if (url.endsWith('.json'))
      expect(rows, url).toBe(
        [JSON.parse(content)].flatMap((all) => (Array.isArray(all) ? all : (all.resources ?? all.events ?? all.items))).length,
      )
    expect(bytes, url).toBe(Buffer.byteLength(content))
    expect(content.endsWith('\n'), url).toBe(true)
  }
})

describe('quoting', () => {
  /** The distinct sentences of a source whose words the exports give away, as words. */
  const quoted = (told: ReturnType<typeof records>, id: string) =>
    new Set(
      [
        ...told.events
          .flatMap(({ evidence }) => evidence as { source: string; quote: string }[])
          .filter(({ source }) => source === id)
          .map(({ quote }) => quote),
        ...told.actors
          .flatMap(({ quotes }) => quotes as { source: string; text: string }[])
          .filter(({ source }) => source === id)
          .map(({ text }) => text),
      ].filter(Boolean),
    )
  const words = (texts: Iterable<string>) => [...texts].join(' ').split(/\s+/).filter(Boolean).length

  test('stays within the budget of each source that is excerpted', () => {
    const excerpts = timeline.sources.filter(({ text }) => text === 'excerpts')
    expect(excerpts.length).toBeGreaterThan(0)
    for (const { id, words: all } of excerpts) expect(words(quoted(data, id)), id).toBeLessThanOrEqual(timeline.story.quoting * all)
  })

  test('gives no word of a source that may not be quoted, but the place of its evidence', () => {
    const closed = timeline.sources.find(({ text }) => text === 'none')!
    expect([...quoted(data, closed.id)]).toEqual([])
    const evidence = data.events
      .flatMap((event) => event.evidence as { source: string; start: number; end: number }[])
      .filter(({ source }) => source === closed.id)
    expect(evidence.length).toBeGreaterThan(0)
    for (const { start, end } of evidence) expect(end).toBeGreaterThan(start)
  })

  test('never exports the sentences of a source as text', () => {
    for (const source of data.sources)
      for (const sentence of source.sentences as object[]) expect(Object.keys(sentence)).not.toContain('text')
  })
})
