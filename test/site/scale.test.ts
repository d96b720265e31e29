import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { publish } from '../../src/publish/index.ts'
import type { Event } from '../../src/records/index.ts'
import { document } from '../../templates/page.ts'
import { TEMPLATES } from '../../templates/index.ts'
import { report, timeline } from '../fixtures/timeline.ts'
import { runs } from '../runs.ts'

/** So many events over eleven years, made from the dated ones of the fixture, each with a title of its own. */
function events(count: number): Event[] {
  const dated = timeline.events.filter(({ date, background }) => date.precision === 'day' && date.earliest && !background)
  return Array.from({ length: count }, (_, i) => {
    const event = dated[i % dated.length]!,
      day = new Date(Date.UTC(2004, 0, 1 + Math.floor((i * 4018) / count))).toISOString().slice(0, 10)
    return {
      ...event,
      id: `e${i}`,
      url: `/events/e${i}/`,
      title: `${event.title} ${(i * 7919) % count}`,
      salience: ((i * 7919) % 1000) / 1000,
      relations: [],
      date: { ...event.date, edtf: day, earliest: day, latest: day },
    }
  })
}

it('a front page of very many events stays light, and leads to every month by year', () => {
  const many = events(runs(20_000))
  const site = publish(
    {
      ...timeline,
      events: many,
      actors: timeline.actors.map((actor) => ({
        ...actor,
        events: many.filter(({ actors }) => actors.some(({ id }) => id === actor.id)).map(({ id }) => id),
      })),
    },
    { pathPrefix: '/', report },
  )
  const [front] = site.pages.front
  const markup = document(front!, site.frame, TEMPLATES.front)
  expect(gzipSync(markup).length).toBeLessThan(50_000)
  expect(front!.months).toEqual([])
  expect(front!.years.map(({ year }) => year)).toEqual([
    '2004',
    '2005',
    '2006',
    '2007',
    '2008',
    '2009',
    '2010',
    '2011',
    '2012',
    '2013',
    '2014',
  ])
  expect(front!.years.reduce((sum, { count }) => sum + count, 0)).toBe(many.length)
  for (const page of site.pages.month) expect(markup).toContain(`href="${page.url.slice(1)}index.html"`)
  for (const page of site.pages.month) expect(gzipSync(document(page, site.frame, TEMPLATES.month)).length).toBeLessThan(50_000)
}, 300_000)
