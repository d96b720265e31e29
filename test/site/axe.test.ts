import { rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, serve } from './browser.ts'
import { fixtureSite, pagesOf } from './site.ts'

let folder: string
let server: Awaited<ReturnType<typeof serve>>
let browser: Awaited<ReturnType<typeof openBrowser>>

beforeAll(async () => {
  folder = await fixtureSite()
  server = await serve(folder)
  browser = await openBrowser({ script: true, bypassCSP: true })
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
  await rm(folder, { recursive: true, force: true })
})

/** One page of each kind, by kind, and those that have parts which the others lack. */
async function representatives(): Promise<Map<string, string>> {
  const pages = (await pagesOf(folder)).filter(({ source }) => !source.includes('http-equiv="refresh"'))
  return new Map([
    ...pages.map(({ file, source }) => [/<body class="page-([\w-]+)">/.exec(source)?.[1] ?? file, file] as const),
    ['event with claims', 'events/2022-03-14-walk-out/index.html'],
    ['actor of much', 'actors/lockkeepers-union/index.html'],
    ['source in full', 'sources/courier/index.html'],
    ['embedded event', 'events/2022-03-14-walk-out/embed.html'],
    ['embedded overview', 'embed/overview.html'],
  ])
}

interface Violation {
  id: string
  nodes: { target: string[]; failureSummary: string }[]
}

/** Against every rule; in the dark against those that turn on colours, as nothing else differs there. */
const ALL = { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }
const COLOURS = { resultTypes: ['violations'], runOnly: ['color-contrast', 'link-in-text-block'] }
/** Each page is loaded once: widths by resizing, colours by emulation. */
const VIEWS = [
  { width: 320, colorScheme: 'light', options: ALL },
  { width: 320, colorScheme: 'dark', options: COLOURS },
  { width: 1280, colorScheme: 'dark', options: COLOURS },
  { width: 1280, colorScheme: 'light', options: ALL },
] as const

it('axe-core finds nothing against WCAG 2.2 AA or its own best practices on any kind of page, narrow and wide, light and dark', async () => {
  const kinds = await representatives()
  expect(kinds.size).toBeGreaterThan(22)
  const page = await browser.context.newPage()
  await page.addInitScript({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') })
  const found: string[] = []
  for (const [kind, file] of kinds) {
    await page.goto(server.url + file)
    await page.addStyleTag({ content: '* { content-visibility: visible !important }' })
    await page.evaluate('document.querySelectorAll("details").forEach((each) => { each.open = true })')
    for (const { width, colorScheme, options } of VIEWS) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme })
      const violations = (await page.evaluate(`axe.run(${JSON.stringify(options)}).then((result) => result.violations)`)) as Violation[]
      found.push(
        ...violations.flatMap(({ id, nodes }) =>
          nodes.map(
            ({ target, failureSummary }) => `${kind}, ${width} px, ${colorScheme}: ${id} at ${target.join(' ')}: ${failureSummary}`,
          ),
        ),
      )
    }
  }
  expect(found).toEqual([])
}, 240_000)
