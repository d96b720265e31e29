import { expect, test } from 'vitest'
import { context } from '../../src/publish/context.ts'
import { redirects } from '../../src/publish/exports/redirects.ts'
import { report, timeline } from '../fixtures/timeline.ts'

test('a moved URL stands in the files that hosts read; one that is gone does not', () => {
  expect(redirects(context(timeline, { pathPrefix: '/x/', report }))).toEqual([
    { url: '/_redirects', content: '/x/events/2022-03-14-old-name/ /x/events/2022-03-14-walk-out/ 301\n' },
    { url: '/redirects.map', content: '/x/events/2022-03-14-old-name/ /x/events/2022-03-14-walk-out/;\n' },
  ])
})
