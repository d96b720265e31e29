import { readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { everyPage } from '../../src/publish/page-list.ts'
import type { Page } from '../../src/records/pages.ts'
import { writeImages } from '../../src/render/images.ts'
import { meta } from '../../templates/meta.ts'
import { HOSTILE } from '../fixtures/timeline.ts'
import { BASE, made } from './site.ts'

const { site, file } = made()
const pages = [...everyPage(site.pages)]
const at = (url: string) => pages.find((page) => page.url === url)!
const names = (page: Page) => page.machine!.tags.filter(({ key }) => key === 'name').map(({ of, content }) => [of, content])

/**
 * A context of the terms of schema.org alone, from the types of schema-dts. The published context has a default
 * vocabulary, under which a misspelt property would pass; under this one it is dropped.
 */
const declared = readFileSync(
  createRequire(import.meta.url)
    .resolve('schema-dts')
    .replace(/schema\.js$/, 'schema.d.ts'),
  'utf8',
)
const terms = new Set([...declared.matchAll(/^ {4}"(\w+)"\?:|"@type": "(\w+)"/gm)].map(([, property, type]) => property ?? type!))
const CONTEXT = Object.fromEntries([...terms].map((term) => [term, `http://schema.org/${term}`]))
const documentLoader = async (url: string) => ({ contextUrl: undefined, documentUrl: url, document: { '@context': CONTEXT } })
type Expand = (input: object, options: { documentLoader: typeof documentLoader; base: string }) => Promise<object[]>
const { expand: expandWith } = createRequire(import.meta.url)('jsonld') as { expand: Expand }
const expand = (graph: object) => expandWith(graph, { documentLoader, base: `${BASE}/strike/` })

/** Keys and values of a document: what is left of it when it is expanded can be counted. */
function count(node: unknown): number {
  if (Array.isArray(node)) return node.reduce<number>((sum, each) => sum + count(each), 0)
  if (typeof node !== 'object' || node === null) return 0
  return Object.entries(node)
    .filter(([key]) => !['@context', '@value', '@language'].includes(key))
    .reduce((sum, [, value]) => sum + 1 + count(value), 0)
}

describe('JSON-LD', () => {
  for (const kind of new Set(pages.map((page) => page.kind))) {
    const own = pages.filter((page) => page.kind === kind && page.machine)
    if (own.length === 0) continue
    test(`of every ${kind} page loses nothing when it is expanded`, async () => {
      for (const { url, machine } of own) {
        expect(count(await expand(JSON.parse(JSON.stringify(machine!.graph)) as object)), url).toBe(count(machine!.graph))
      }
    })
  }

  test('would lose a term that schema.org does not have', async () => {
    const wrong = { '@context': 'https://schema.org', '@type': 'Event', name: 'a', nickname: 'b' }
    expect(count(await expand(wrong))).toBeLessThan(count(wrong))
  })

  const about = (url: string) => (at(url).machine!.graph as { about: Record<string, unknown> }).about

  test('tells what happened from what is alleged or denied, with the claimant', () => {
    expect(about('/events/2022-03-14-walk-out/')).toMatchObject({ '@type': 'Event', startDate: '2022-03-14' })
    expect(about('/events/2022-03-07-chain-cut/')).toMatchObject({
      '@type': 'Claim',
      name: 'Ferry owners accuse union of cutting chain at North Gate (alleged, says Ferry Owners of Varden)',
      author: [{ name: 'Ferry Owners of Varden' }],
    })
    expect(about('/events/2022-03-14-chain-denied/')['@type']).toBe('Claim')
    expect(about('/events/2022-03-21-talks/')).toMatchObject({ '@type': 'Event', eventStatus: 'https://schema.org/EventScheduled' })
  })

  test('joins a statement with the alleged event that it claims', () => {
    expect(about('/events/2022-03-14-chain-denied/').about).toContainEqual({ '@id': `${BASE}/strike/events/2022-03-07-chain-cut/#event` })
    expect(about('/events/2022-03-07-chain-cut/').subjectOf).toEqual([{ '@id': `${BASE}/strike/events/2022-03-14-chain-denied/#event` }])
  })

  test('tells what the editor put right, and why', () => {
    const { correction } = at('/events/2022-03-14-walk-out/').machine!.graph as { correction: Record<string, unknown>[] }
    expect(correction).toEqual([
      expect.objectContaining({
        '@type': 'CorrectionComment',
        dateCreated: '2022-05-08',
        text: expect.stringMatching(
          /^Headline: was “.*”, now “Lock keepers walk out and shut the Ember Canal”\. The paper put it right\./,
        ) as string,
      }),
    ])
    expect(at('/events/2022-03-07-chain-cut/').machine!.graph).not.toHaveProperty('correction')
  })

  test('states no day where none is certain', () => {
    expect(about('/events/2022-03-18-offer/')).not.toHaveProperty('startDate')
    expect(at('/events/2022-03-18-offer/').machine!.graph).toMatchObject({ temporalCoverage: '2022-03-18/2022-03-20' })
    expect(about('/events/2022-02-traffic-falls/')).toMatchObject({ startDate: '2022-02' })
    expect(about('/sources/gazette/')).not.toHaveProperty('datePublished')
  })

  test('cannot end its script element', () => {
    const printed = (meta(at('/actors/hostile/')) as { markup: string }).markup
    expect(printed.match(/<\/script>/g)).toEqual(['</script>'])
    expect(JSON.parse(/<script type="application\/ld\+json">(.*)<\/script>/s.exec(printed)![1]!)).toMatchObject({
      about: { name: HOSTILE },
    })
  })
})

describe('Zotero', () => {
  test('reads an event as a web page', () => {
    expect(names(at('/events/2022-03-14-walk-out/')).filter(([of]) => of !== 'twitter:card')).toEqual([
      ['z:itemType', 'webpage'],
      ['citation_title', 'Lock keepers walk out and shut the Ember Canal'],
      ['citation_date', '2022-05-07'],
      ['citation_language', 'en'],
      ['citation_public_url', `${BASE}/strike/events/2022-03-14-walk-out/`],
      ['DC.title', 'Lock keepers walk out and shut the Ember Canal'],
      ['DC.date', '2022-05-07'],
      ['DC.source', 'The Varden lock strike'],
      ['DC.language', 'en'],
    ])
  })

  test('reads a source as the newspaper article', () => {
    expect(names(at('/sources/courier/')).filter(([of]) => of !== 'twitter:card')).toEqual([
      ['z:itemType', 'newspaperArticle'],
      ['citation_title', 'Locks closed as keepers walk out'],
      ['citation_author', 'Ana Pell'],
      ['citation_author', 'Tom Reeve'],
      ['citation_date', '2022-03-15'],
      ['citation_journal_title', 'Varden Courier'],
      ['citation_language', 'en'],
      ['citation_public_url', 'https://courier.example/locks?a=1&b="2"'],
      ['DC.title', 'Locks closed as keepers walk out'],
      ['DC.creator', 'Ana Pell'],
      ['DC.creator', 'Tom Reeve'],
      ['DC.date', '2022-03-15'],
      ['DC.source', 'Varden Courier'],
      ['DC.language', 'en'],
    ])
  })
})

describe('OpenGraph', () => {
  const properties = (page: Page) =>
    Object.fromEntries(page.machine!.tags.filter(({ key }) => key === 'property').map(({ of, content }) => [of, content]))

  test('shows an event with its claimant and a picture of its own', () => {
    expect(properties(at('/events/2022-03-07-chain-cut/'))).toMatchObject({
      'og:title': 'Ferry owners accuse union of cutting chain at North Gate (alleged, says Ferry Owners of Varden)',
      'og:url': `${BASE}/strike/events/2022-03-07-chain-cut/`,
      'og:image': `${BASE}/strike/events/2022-03-07-chain-cut/share.png`,
    })
    expect(site.images.find(({ url }) => url === '/events/2022-03-07-chain-cut/share.png')!.svg).toContain(
      'Alleged, says Ferry Owners of Varden',
    )
  })

  test('has no address and no picture without a base URL', () => {
    const { site: silent } = made(undefined, '')
    expect(silent.images).toEqual([])
    for (const page of everyPage(silent.pages))
      if (page.machine) expect(Object.keys(properties(page)).filter((of) => /url|image/.test(of))).toEqual([])
  })
})

describe('beside a page', () => {
  test('of an event, an actor or a source stands its record, named in its head', () => {
    for (const [kind, list] of [
      ['event', 'events'],
      ['actor', 'actors'],
      ['source', 'sources'],
    ] as const) {
      const records = JSON.parse(file.get(`/data/${list}.json`)!) as { url?: string }[],
        own = pages.filter((page) => page.kind === kind)
      expect(own.length, kind).toBeGreaterThan(1)
      for (const page of own) {
        expect(JSON.parse(file.get(`${page.url}index.json`)!), page.url).toEqual(records.find(({ url }) => url === page.url))
        expect((meta(page) as { markup: string }).markup).toContain(
          `<link rel="alternate" type="application/json" title="This page as JSON" href="../..${page.url}index.json">`,
        )
      }
    }
  })

  test('of an event of the front page stand a frame and a picture, with a line to copy that leads to them', () => {
    const { embed } = at('/events/2022-03-14-walk-out/') as { embed?: string }
    expect(embed).toBe(
      `<iframe src="${BASE}/strike/events/2022-03-14-walk-out/embed.html" title="Lock keepers walk out and shut the Ember Canal" width="100%" height="320" style="border:0" loading="lazy"></iframe>`,
    )
    for (const name of ['embed.html', 'embed.svg'])
      expect(file.get(`/events/2022-03-14-walk-out/${name}`)).toContain('Lock keepers walk out')
    const lines = site.pages.data.at(0).embeds.map(({ line }) => /src="([^"]*)"/.exec(line)![1]!.replace(`${BASE}/strike`, ''))
    expect(lines.map((url) => file.has(url))).toEqual([true, true])
  })
})

test('a share image is drawn once, 1200 by 630, and comes out of the cache the next time', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-share-')),
    cache = new Map<string, Uint8Array>(),
    [first] = site.images
  let drawn = 0
  const kept = {
    get: (key: string) => cache.get(key),
    put(key: string, png: Uint8Array) {
      drawn++
      cache.set(key, png)
    },
  }
  try {
    for (const time of ['first', 'again']) {
      await writeImages([first!], join(folder, time), kept)
      const png = await readFile(join(folder, time, first!.url))
      expect([png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20), drawn]).toEqual(['PNG', 1200, 630, 1])
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
