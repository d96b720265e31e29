import { expect, test } from 'vitest'
import { publish } from '../../src/publish/index.ts'
import { document } from '../../templates/page.ts'
import { TEMPLATES } from '../../templates/index.ts'
import { HOSTILE, report, timeline } from '../fixtures/timeline.ts'

const site = publish(timeline, { pathPrefix: '/', report })

test('an event page lists its corrections, a page without any has no such section', () => {
  const page = site.pages.event.find(({ url }) => url.endsWith('-walk-out/'))!
  const text = document(page, site.frame, TEMPLATES.event)
  expect(text).toContain('Corrections by the editor')
  expect(text).toContain('<time datetime="2022-05-08">')
  expect(text).not.toContain(HOSTILE)
  const other = site.pages.event.find(({ corrections }) => !corrections.length)!
  expect(document(other, site.frame, TEMPLATES.event)).not.toContain('Corrections by the editor')
})

test('the corrections page tells what stands and what was taken away, of a withdrawal only the ground', () => {
  const [page] = site.pages.corrections
  expect(page).toMatchObject({ url: '/corrections/', lead: '3 corrections by the editor, each with its reason.' })
  expect(page!.removed[1]).toEqual({ ref: { text: 'An entry' }, correction: expect.objectContaining({ what: 'Withdrawn', reason: 'This entry was withdrawn for legal reasons.' }) })
  const text = document(page!, site.frame, TEMPLATES.corrections)
  expect(text).not.toContain(HOSTILE)
  expect(text).toContain('href="../events/2022-03-14-walk-out/index.html"')
})
