import { parse as parseCsv } from 'csv-parse/sync'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import type { Event, Timeline } from '../../src/records/index.ts'
import { everyPage } from '../../src/publish/page-list.ts'
import { timeline } from '../fixtures/timeline.ts'
import { made } from './site.ts'

const { site, file } = made()

/** The fixture with another headline for its best event. */
function titled(title: string): Timeline {
  return { ...timeline, events: timeline.events.map((event): Event => (event.id === '2022-03-14-walk-out' ? { ...event, title } : event)) }
}

describe('hostile words', () => {
  const FORMULAS = ['=HYPERLINK("http://x.example","y")', '+1+1', '-1+1', '@SUM(A1)', "=cmd|' /C calc'!A0", '＝1+1', '\t=1']

  test('are no formulas in a table', () => {
    const events = timeline.events.map((event, i): Event => ({ ...event, title: FORMULAS[i] ?? event.title }))
    const rows = parseCsv(made({ ...timeline, events }).file.get('/data/events.csv')!, { columns: true, bom: true }) as Record<
      string,
      string
    >[]
    FORMULAS.forEach((formula, i) => expect(rows[i]!.title, formula).toMatch(/^(?:'| =1$)/))
  })

  test('control characters and halves of surrogate pairs end no line and break no file', () => {
    const { file } = made(titled('Bells\u0007 ring\r\nEND:VCALENDAR\u0000 \u2028 \ud800 ]]> \u001b[31m'))
    for (const url of [
      '/feed.xml',
      '/feed.json',
      '/data/timeline.ics',
      '/data/network.gexf',
      '/data/events.csv',
      '/data/timelinejs.json',
    ]) {
      expect(file.get(url), url).not.toMatch(/[\u0000\u0007\u001b]|\\u000[07]|\\u001b|[\ud800-\udbff](?![\udc00-\udfff])/)
    }
    const calendar = new ICAL.Component(ICAL.parse(file.get('/data/timeline.ics')!) as never)
    expect(
      calendar
        .getAllSubcomponents('vevent')
        .find((entry) => String(entry.getFirstPropertyValue('uid')).startsWith('2022-03-14-walk-out@'))!
        .getFirstPropertyValue('summary'),
    ).toContain('END:VCALENDAR')
  })
})

describe('private people', () => {
  test('have no file, no node and no term of their own', () => {
    const privateOnes = timeline.actors.filter(({ url }) => !url)
    expect(privateOnes.length).toBeGreaterThan(0)
    for (const { id } of privateOnes) {
      expect([...file.keys()].filter((url) => url.includes(id))).toEqual([])
      for (const url of ['/data/network.gexf', '/data/events.csv']) expect(file.get(url), url).not.toContain(id)
      for (const page of everyPage(site.pages)) expect(JSON.stringify(page.machine ?? {}), page.url).not.toContain(`/${id}/`)
    }
  })

  test('a comment of a reader is counted and not given', () => {
    const [courier] = (JSON.parse(file.get('/data/sources.json')!) as { id: string; boilerplate: string[] }[]).filter(
      ({ id }) => id === 'courier',
    )
    expect(courier!.boilerplate).toEqual(['Share this', ''])
    for (const [url, content] of file) expect(content, url).not.toContain('harbourfan')
  })
})

describe('a story that is not to be found', () => {
  const { file } = made({ ...timeline, story: { ...timeline.story, noindex: true } })

  test('has no sitemap and closes its files to crawlers', () => {
    expect(file.has('/sitemap.xml')).toBe(false)
    expect(file.get('/robots.txt')).toContain('Disallow: /strike/data/*.')
  })
})

describe('what is gone', () => {
  test('stands in no file but the list of changes', () => {
    const gone = timeline.events.find(({ id }) => id === '2022-03-18-offer')!
    const { file, site } = made({
      ...timeline,
      events: timeline.events.filter((event) => event !== gone),
      retired: [...timeline.retired, { kind: 'event', slug: gone.id, state: 'gone', title: 'Withdrawn', reason: 'Withdrawn.', edition: 2 }],
    })
    for (const [url, content] of file) if (!/sources|actors|places/.test(url)) expect(content, url).not.toContain(gone.title)
    for (const { svg } of site.images) expect(svg).not.toContain(gone.title)
  })
})

test('a source that may not be quoted is quoted in no file', () => {
  const closed = timeline.sources.find(({ text }) => text === 'none')!
  for (const [url, content] of file) for (const { text } of closed.sentences) expect(content, url).not.toContain(text)
})

test('the same timeline gives the same bytes, whatever day it is', () => {
  const again = made().file
  for (const [url, content] of file) expect(again.get(url), url).toBe(content)
  for (const [url, content] of again) expect(content.includes(String(new Date().getUTCFullYear())), url).toBe(false)
})
