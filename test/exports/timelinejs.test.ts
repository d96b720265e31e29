import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { isDay } from '../../src/days.ts'
import type { EventRecord } from '../../src/records/index.ts'
import { openBrowser, serve } from '../site/browser.ts'
import { made } from './site.ts'

/** The page of somebody who loads the file with the lines that the Data page gives. */
const pageWith = (
  lines: readonly string[],
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Timeline</title><link rel="stylesheet" href="timelinejs/css/timeline.css"></head>
<body><div id="timeline-embed" style="width: 100%; height: 700px"></div><script src="timelinejs/js/timeline.js"></script>
<script>(async () => {
${lines.join('\n')}
})()</script></body></html>`

test('TimelineJS itself shows every dated event, in Chromium, and asks no other host', async () => {
  const { site, file } = made(),
    folder = await mkdtemp(join(tmpdir(), 'dateline-timelinejs-'))
  await cp(
    join(dirname(createRequire(import.meta.url).resolve('@knight-lab/timelinejs/package.json')), 'dist'),
    join(folder, 'timelinejs'),
    { recursive: true },
  )
  const { lines } = site.pages.data.at(0).recipes.find(({ tool }) => tool === 'TimelineJS')!
  for (const name of ['index.html', '404.html']) await writeFile(join(folder, name), pageWith(lines))
  await writeFile(join(folder, 'timelinejs.json'), file.get('/data/timelinejs.json')!)
  const server = await serve(folder),
    browser = await openBrowser({ script: true })
  try {
    const page = await browser.context.newPage(),
      requests: string[] = [],
      complaints: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('dialog', (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    await page.goto(server.url)
    await page.waitForSelector('.tl-slide .tl-headline', { state: 'attached' })

    const dated = (JSON.parse(file.get('/data/events.json')!) as EventRecord[]).filter(
      ({ date }) => isDay(date.earliest) && isDay(date.latest),
    )
    const ids = (selector: string, suffix: string) =>
      page.locator(selector).evaluateAll((found, end) => found.map(({ id }) => id.slice(0, id.length - end.length)), suffix)
    expect(dated.length).toBeGreaterThan(8)
    expect((await ids('.tl-timemarker', '-marker')).sort()).toEqual(dated.map(({ id }) => id).sort())
    const headlines = await page.locator('.tl-timemarker .tl-headline').allTextContents()
    for (const { title } of dated.filter(({ title }) => title.length < 40 && !title.includes('<')))
      expect(headlines.join('\n')).toContain(title)

    expect(requests.length).toBeGreaterThan(3)
    expect(requests.filter((url) => !url.startsWith(server.url) && !url.startsWith('data:'))).toEqual([])
    expect(complaints).toEqual([])
  } finally {
    await browser.close()
    await server.close()
    await rm(folder, { recursive: true, force: true })
  }
}, 60_000)
