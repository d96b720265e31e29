import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { serve } from './browser.ts'
import { score } from './lighthouse.ts'
import { fixtureSite } from './site.ts'

let folder: string
let server: Awaited<ReturnType<typeof serve>>

beforeAll(async () => {
  folder = await fixtureSite()
  server = await serve(folder)
})
afterAll(async () => {
  await server?.close()
  await rm(folder, { recursive: true, force: true })
})

/** `npm run soak` takes all four, `npm test` the two that differ most. */
const PAGES = ['', 'events/2022-03-14-walk-out/', 'actors/lockkeepers-union/', 'sources/courier/'].slice(
  0,
  process.env.DATELINE_SOAK ? 4 : 2,
)

it('Lighthouse gives full marks for accessibility, best practices and SEO', async () => {
  const results = await score(
    PAGES.map((path) => server.url + path),
    ['accessibility', 'best-practices', 'seo'],
  )
  for (const [address, { scores, short }] of results)
    expect({ scores, short }, address).toEqual({ scores: { accessibility: 1, 'best-practices': 1, seo: 1 }, short: [] })
}, 300_000)
