import { createRequire } from 'node:module'
import { check } from '@placemarkio/check-geojson'
import { parseFeed } from '@rowanmanning/feed-parser'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse as parseCsv } from 'csv-parse/sync'
import { parseJsonFeed } from 'feedsmith'
import ical from 'node-ical'
import { describe, expect, test } from 'vitest'
import { isDay } from '../../src/days.ts'
import type { EventPoints, EventRecord } from '../../src/records/index.ts'
import { data } from '../../templates/data.ts'
import { timeline } from '../fixtures/timeline.ts'
import { BASE, made } from './site.ts'

/** Each file is read by a program that somebody else wrote, and tells the same as events.json. */

const { file } = made()
const text = (url: string) => file.get(url)!
const events = JSON.parse(text('/data/events.json')) as EventRecord[]
const dated = events.filter(({ date }) => isDay(date.earliest))

/** What the test asks of graphology, whose own types do not load here. */
interface Graph {
  mapNodes: <T>(each: (id: string, attributes: Record<string, string>) => T) => T[]
  mapEdges: <T>(each: (id: string, attributes: Record<string, string>, from: string, to: string) => T) => T[]
}
const require = createRequire(import.meta.url)
const readGexf = (source: string) =>
  (require('graphology-gexf') as { parse: (graph: unknown, source: string) => Graph }).parse(require('graphology'), source)

const plain = (words: string) => words.replace(/^(?=[=+\-@])/, "'")

describe('tables', () => {
  const rows = (url: string) => parseCsv(text(url), { columns: true, bom: true }) as Record<string, string>[]

  test('events.csv holds every event with its dates and names', () => {
    expect(rows('/data/events.csv').map(({ id, title, date, earliest, latest }) => ({ id, title, date, earliest, latest }))).toEqual(
      events.map(({ id, title, date }) => ({ id, title: plain(title), date: date.edtf, earliest: date.earliest, latest: date.latest })),
    )
    const walkOut = rows('/data/events.csv').find(({ id }) => id === '2022-03-14-walk-out')!
    expect(walkOut).toMatchObject({
      acted: 'Lockkeepers’ Union',
      lat: '54.25',
      lon: '-3.5',
      sources: '3',
      url: `${BASE}/strike/events/2022-03-14-walk-out/`,
    })
  })

  test('claims.csv holds every claim with its claimant', () => {
    const all = events.flatMap((event) => event.claims.map((claim) => ({ event: event.id, field: claim.field, by: claim.by ?? '' })))
    expect(all.length).toBeGreaterThan(4)
    expect(rows('/data/claims.csv').map(({ event, field, by }) => ({ event, field, by }))).toEqual(all)
    expect(rows('/data/claims.csv').find(({ by }) => by === 'lockkeepers-union')).toMatchObject({
      number: '340',
      bound: 'about',
      by_name: 'Lockkeepers’ Union',
      verb: 'said',
      outlet: 'Varden Courier',
    })
  })
})

test('the calendar has every event of a month or less, as whole days', () => {
  const entries = Object.values(ical.sync.parseICS(text('/data/timeline.ics'))).flatMap((entry) =>
    entry?.type === 'VEVENT' ? [entry] : [],
  )
  const local = (day: Date) =>
    `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`
  const short = dated.filter(({ date }) => (Date.parse(date.latest) - Date.parse(date.earliest)) / 86_400_000 < 31)
  expect(short.length).toBeGreaterThan(8)
  expect(entries.map(({ uid, start, datetype }) => [uid, local(start), datetype])).toEqual(
    short.map(({ id, date }) => [`${id}@varden.example`, date.earliest, 'date']),
  )
  for (const [i, { id, title, date }] of short.entries()) {
    expect(String(entries[i]!.summary).startsWith(title), id).toBe(true)
    expect(Date.parse(local(entries[i]!.end!)) - Date.parse(date.latest)).toBe(86_400_000)
  }
})

test('the GeoJSON is valid and has each located place of each event', () => {
  const points = check(text('/data/events.geojson')) as unknown as EventPoints
  const all = events.flatMap(({ id, title, date, places }) =>
    places.flatMap((place) => (place.lat === undefined ? [] : [[id, title, date.edtf, place.name, place.lon, place.lat]])),
  )
  expect(all.length).toBeGreaterThan(1)
  expect(
    points.features.map(({ properties, geometry }) => [
      properties.event,
      properties.title,
      properties.date,
      properties.place,
      ...geometry.coordinates,
    ]),
  ).toEqual(all)
})

describe('the network', () => {
  const graph = readGexf(text('/data/network.gexf'))

  test('has every actor with a page, and ties only those who act or are acted upon', () => {
    const named = timeline.actors.filter(({ url, events }) => url && events.length > 0)
    expect(graph.mapNodes((id, { label }) => [id, label])).toEqual(named.map(({ id, name }) => [id, name]))
    expect(graph.mapEdges((_, { relation, events }, from, to) => [from, relation, to, events])).toEqual([
      ['mira-okafor', 'upon', 'lockkeepers-union', '2022-03-15-town-hall'],
    ])
    expect(text('/data/network.gexf')).toContain('<spell start="2022-03-15" end="2022-03-15"/>')
  })

  test('ties those who act together each way', () => {
    const talks = timeline.events.map((event) =>
      event.id !== '2022-03-15-town-hall'
        ? event
        : { ...event, actors: event.actors.map((actor) => ({ ...actor, role: 'actor' as const })) },
    )
    const together = readGexf(made({ ...timeline, events: talks }).file.get('/data/network.gexf')!)
    expect(together.mapEdges((_, { relation }, from, to) => [from, relation, to])).toEqual([
      ['lockkeepers-union', 'with', 'mira-okafor'],
      ['mira-okafor', 'with', 'lockkeepers-union'],
    ])
  })
})

describe('feeds', () => {
  // The reader takes entities in a text title as meant for HTML.
  const decoded = (title: string | undefined) => title?.replaceAll('&lt;', '<') ?? ''
  const told = events.filter(({ background, date }) => !background && date.latest)

  test('Atom', () => {
    const feed = parseFeed(text('/feed.xml'))
    expect(feed.title).toBe(timeline.story.title)
    expect(new Map(feed.items.map(({ id, title }) => [id, title]))).toEqual(
      new Map(told.map((event) => [`tag:varden.example,2022-05-07:${event.url}`, expect.stringContaining(decoded(event.title))])),
    )
    expect(feed.items.find(({ title }) => title?.startsWith('Gates freeze'))?.title).toBe(
      'Gates freeze, residents say (alleged, says a resident)',
    )
    for (const { url, updated } of feed.items) {
      expect(url).toMatch(/^https:\/\/varden\.example\/strike\/events\//)
      expect(updated?.toISOString()).toBe('2022-05-07T00:00:00.000Z')
    }
  })

  test('JSON Feed has the same entries', () => {
    const feed = parseJsonFeed(JSON.parse(text('/feed.json'))) as { items?: { id?: string; title?: string }[] }
    expect(feed.items?.map(({ id, title }) => ({ id, title: decoded(title) }))).toEqual(
      parseFeed(text('/feed.xml')).items.map(({ id, title }) => ({ id, title })),
    )
  })

  test('of changes names what an edition added, with its claimant, and what became of it', () => {
    const told = (JSON.parse(text('/data/changes.json')) as { changes: { what: string; slug: string; title: string }[] }[]).flatMap(
      ({ changes }) => changes,
    )
    expect(told).toContainEqual(
      expect.objectContaining({
        what: 'added',
        slug: '2022-03-07-chain-cut',
        title: 'Ferry owners accuse union of cutting chain at North Gate (alleged, says Ferry Owners of Varden)',
      }),
    )
    expect(told).toContainEqual(expect.objectContaining({ what: 'added', slug: '2022-03-14-old-name', title: 'Lock keepers strike' }))
    expect(text('/changes.xml')).toContain('Lock keepers walk out and shut the Ember Canal: added')
  })

  test('of changes has an entry for each edition', () => {
    const changes = parseFeed(text('/changes.xml'))
    expect(changes.items.map(({ title }) => title)).toEqual(
      timeline.editions.map(({ number, summary }) => `Edition ${number}: ${summary}`).reverse(),
    )
  })
})

describe('schemas', () => {
  const ajv = new Ajv2020({ strict: false })
  const EXPORTS = {
    events: '/data/events.json',
    actors: '/data/actors.json',
    sources: '/data/sources.json',
    places: '/data/places.json',
    changes: '/data/changes.json',
    timelinejs: '/data/timelinejs.json',
    'events.geojson': '/data/events.geojson',
  }
  for (const [name, url] of Object.entries(EXPORTS)) {
    test(name, () => {
      const validate = ajv.compile(JSON.parse(text(`/data/schemas/${name}.schema.json`)))
      expect(validate(JSON.parse(text(url))), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true)
      expect(validate({ nothing: 1 })).toBe(false)
    })
  }
})

test('a statement names the alleged event that it claims', () => {
  expect(events.filter(({ reports }) => reports).map(({ id, reports }) => [id, reports])).toEqual([
    ['2022-03-14-chain-denied', ['2022-03-07-chain-cut']],
  ])
})

test('a table starts with a byte order mark, and its encoding is one that IANA names', () => {
  const { resources } = JSON.parse(text('/data/datapackage.json')) as { resources: { path: string; encoding: string }[] }
  for (const { path, encoding } of resources) {
    expect(encoding, path).toBe('utf-8')
    expect(text(`/data/${path}`).startsWith('\uFEFF'), path).toBe(path.endsWith('.csv'))
  }
})

test('the data package describes each file under data/ as it is', () => {
  const { resources } = JSON.parse(text('/data/datapackage.json')) as {
    resources: { name: string; path: string; bytes: number; jsonSchema?: string; schema?: { fields: { name: string; type: string }[] } }[]
  }
  expect(resources.map(({ path }) => path).sort()).toEqual(
    [...file.keys()]
      .filter((url) => /^\/data\/[^/]+$/.test(url) && !url.endsWith('datapackage.json'))
      .map((url) => url.slice(6))
      .sort(),
  )
  expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length)
  const TYPES: Record<string, RegExp> = {
    string: /^/,
    number: /^-?\d*(\.\d+)?$/,
    integer: /^\d*$/,
    boolean: /^(TRUE|FALSE)$/,
    date: /^(\d{4}-\d\d-\d\d)?$/,
  }
  for (const { path, bytes, schema, jsonSchema } of resources) {
    expect(bytes, path).toBe(Buffer.byteLength(text(`/data/${path}`)))
    if (jsonSchema) expect(file.has(`/data/${jsonSchema}`), jsonSchema).toBe(true)
    if (!schema) continue
    const [head, ...rows] = parseCsv(text(`/data/${path}`), { bom: true }) as string[][]
    expect(head).toEqual(schema.fields.map(({ name }) => name))
    for (const row of rows) row.forEach((cell, i) => expect(cell, `${path} ${head![i]}`).toMatch(TYPES[schema.fields[i]!.type]!))
  }
})

test('the licence that a story states stands in its data package, its dataset and on its Data page', () => {
  const { site, file } = made({ ...timeline, story: { ...timeline.story, licence: 'CC-BY-4.0' } }),
    url = 'https://spdx.org/licenses/CC-BY-4.0.html',
    [page] = site.pages.data
  expect((JSON.parse(file.get('/data/datapackage.json')!) as { licenses: object[] }).licenses).toEqual([
    expect.objectContaining({ name: 'CC-BY-4.0', path: url }),
  ])
  expect(page!.machine!.graph).toMatchObject({ mainEntity: { license: url } })
  expect(data(page!, { href: (to: string) => to } as never).main.markup).toContain(
    `Quotations: their publishers’</div><div>The rest: <a href="${url}">CC-BY-4.0</a>`,
  )
  expect(text('/data/datapackage.json')).not.toContain('licenses')
})

test('the sitemap lists every page that may be found, once', () => {
  const urls = [...text('/sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url!)
  expect(new Set(urls).size).toBe(urls.length)
  for (const { url } of timeline.events) expect(urls).toContain(`${BASE}/strike${url}`)
  expect(urls.filter((url) => /404|gone-actor|old-name|embed/.test(url))).toEqual([])
  expect(text('/robots.txt')).toContain(`Sitemap: ${BASE}/strike/sitemap.xml`)
})
