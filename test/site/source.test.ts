import { expect, it } from 'vitest'
import { publish } from '../../src/publish/index.ts'
import { TEMPLATES } from '../../templates/index.ts'
import { document } from '../../templates/page.ts'
import { report, timeline } from '../fixtures/timeline.ts'

it.each([
  ['Locks closed as keepers walk out', '<h1>Locks closed as keepers walk out</h1>'],
  [
    'Lock keepers at Port Varden walked out on Monday, closing the Ember Canal to all traffic for the first time since the spring of 2011.',
    '<h1 class="sentence">Lock keepers at Port Varden',
  ],
])('a headline is set large, the first sentence that stands for one as text: %s', (title, markup) => {
  const { pages, frame } = publish(
    { ...timeline, sources: timeline.sources.map((source, i) => (i === 0 ? { ...source, title } : source)) },
    { pathPrefix: '/', report },
  )
  const [page] = [...pages.source].filter(({ headline }) => headline === title)
  expect(document(page!, frame, TEMPLATES.source)).toContain(markup)
})
