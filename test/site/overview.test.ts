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

it('an article known to a month has its place, at the last day of the month', () => {
  const { page, markup } = front(published('2016-02'))
  expect(page.overview?.undrawn).toBe(0)
  expect(markup).not.toContain('not drawn')
  expect(
    page.overview?.bins.some(({ start, end, published }) => start <= '2016-02-29' && end >= '2016-02-29' && published.length > 0),
  ).toBe(true)
})

it('names of years stand apart, however many the drawing spans', () => {
  const day = ({ date }: Timeline['events'][number], at: number) => {
    const own = `${1950 + ((at * 7) % 75)}-05-0${1 + (at % 9)}`
    return { ...date, edtf: own, earliest: own, latest: own, precision: 'day' as const }
  }
  const { page, markup } = front({
    ...timeline,
    sources: [],
    events: timeline.events.map((event, i) => ({ ...event, background: false, date: day(event, i) })),
  })
  expect(page.overview?.unit).toBe('year')
  const svg = /<svg class="wide".*?<\/svg>/s.exec(markup)![0]
  const years = [...svg.matchAll(/<text x="([\d.]+)" y="[\d.]+">(\d{4})<\/text>/g)].map(([, x, year]) => ({
    x: Number(x),
    year: Number(year),
  }))
  expect(years.length).toBeGreaterThan(5)
  for (const [i, { x, year }] of years.entries()) {
    expect(year % 5).toBe(0)
    if (i > 0) expect(x - years[i - 1]!.x).toBeGreaterThan(36)
  }
})
