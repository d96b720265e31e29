import { expect, it } from 'vitest'
import { publish } from '../../src/publish/index.ts'
import type { Timeline } from '../../src/records/index.ts'
import { TEMPLATES } from '../../templates/index.ts'
import { document } from '../../templates/page.ts'
import { report, timeline } from '../fixtures/timeline.ts'

function front(story: Timeline) {
  const { pages, frame } = publish(story, { pathPrefix: '/', report })
  const [page] = [...pages.front]
  return { page: page!, markup: document(page!, frame, TEMPLATES.front) }
}

/** The story with the first of its articles published some day in a range. */
const published = (edtf: string): Timeline => ({
  ...timeline,
  sources: timeline.sources.map((source, i) => (i === 0 ? { ...source, published: { ...source.published, edtf } } : source)),
})

it('an article that came out in no known year stretches no drawing, is counted below it, and ends no story', () => {
  const { page: known } = front(timeline)
  const { page, markup } = front(published('1998-08-07/2047-05-28'))
  expect(page.overview?.end).toBe(known.overview?.end)
  expect(page.overview?.start).toBe(known.overview?.start)
  expect(page.overview?.undrawn).toBe(1)
  expect(markup).toContain('One article is not drawn')
  expect(page.ends).toBe('')
})

it('where an article may have come out, no stretch is said to lack a source', () => {
  const { page } = front({ ...timeline, sources: timeline.sources.filter(({ published }) => published.edtf) })
  const [gap] = page.overview!.gaps
  expect(gap).toBeDefined()
  const { page: loose } = front(published(`${gap!.start}/${gap!.start}`))
  expect(loose.overview!.gaps).not.toContainEqual(gap)
  expect(front(published('')).page.overview!.gaps).toEqual([])
  expect(front(published('')).markup).not.toContain('no source in this collection')
})

it('an article known to a month has its place, at the last day of the month', () => {
  const { page, markup } = front(published('2016-02'))
  expect(page.overview?.undrawn).toBe(0)
  expect(markup).not.toContain('not drawn')
  expect(
    page.overview?.bins.some(({ start, end, published }) => start <= '2016-02-29' && end >= '2016-02-29' && published.length > 0),
  ).toBe(true)
})

/** The story with its events spread over so many days from the day on, and the names on the axis of its drawing. */
function axis(from: string, span: number): { x: number; words: string }[] {
  const on = (i: number) =>
    new Date(Date.parse(from) + Math.round((i * span) / (timeline.events.length - 1)) * 86_400_000).toISOString().slice(0, 10)
  const { markup } = front({
    ...timeline,
    sources: [],
    events: timeline.events.map((event, i) => ({
      ...event,
      background: false,
      date: { ...event.date, edtf: on(i), earliest: on(i), latest: on(i), precision: 'day' as const },
    })),
  })
  const svg = /<svg class="wide".*?<\/svg>/s.exec(markup)![0]
  const base = /<text x="[\d.]+" y="(\d+)">(?:\d+ )?(?:[A-Z][a-z]+|\d{4})/.exec(svg)![1]
  return [...svg.matchAll(new RegExp(`<text x="([\\d.]+)" y="${base}">([^<]+)</text>`, 'g'))].map(([, x, words]) => ({
    x: Number(x),
    words: words!,
  }))
}

it.each([
  ['twenty days', '1998-10-19', 20],
  ['two months, from near the end of one', '1998-10-27', 60],
  ['a year and some days, from the middle of a month', '1998-10-19', 370],
  ['ten months across New Year', '1998-06-28', 300],
  ['twenty months', '1998-10-19', 600],
  ['three years', '1998-10-19', 1100],
  ['six years', '1998-10-19', 2200],
  ['eighty years', '1946-10-19', 29_000],
  ['three hundred years', '1698-10-19', 110_000],
])('names on the axis of a drawing of %s stand apart, the first with its year', (_, from, span) => {
  const names = axis(from, span)
  expect(names.length).toBeGreaterThan(2)
  for (const [i, { x }] of names.entries()) {
    const before = names[i - 1]
    if (before) expect(x - before.x).toBeGreaterThan(before.words.length * 12.5 * 0.5)
  }
  if (span > 60) expect(names[0]!.words).toMatch(/\b\d{4}$/)
})
