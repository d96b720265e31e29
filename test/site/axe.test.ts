import { readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, serve } from './browser.ts'
import { fixtureSite, pagesOf } from './site.ts'

let folder: string
let server: Awaited<ReturnType<typeof serve>>
let axe: string
/** One page of each kind, by kind. */
let kinds: Map<string, string>

beforeAll(async () => {
  folder = await fixtureSite()
  server = await serve(folder)
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  const pages = (await pagesOf(folder)).filter(({ source }) => !source.includes('http-equiv="refresh"'))
  kinds = new Map(pages.map(({ file, source }) => [/<body class="page-([\w-]+)">/.exec(source)?.[1] ?? file, file]))
  // a page on which sources differ, and one with every part of a record
  kinds.set('event with claims', 'events/2022-03-14-walk-out/index.html').set('actor of much', 'actors/lockkeepers-union/index.html').set('source in full', 'sources/courier/index.html')
})
afterAll(async () => {
  await server?.close()
  await rm(folder, { recursive: true, force: true })
})

interface Violation { id: string, nodes: { target: string[], failureSummary: string }[] }

describe.each(['light', 'dark'] as const)('axe-core, %s', (colorScheme) => {
  it.each([320, 1280])('finds nothing against WCAG 2.2 AA or its own best practices at %i px', async (width) => {
    const browser = await openBrowser({ colorScheme, width, script: true, bypassCSP: true })
    const found: string[] = []
    for (const [kind, file] of kinds) {
      const page = await browser.context.newPage()
      await page.goto(server.url + file)
      await page.evaluate('document.querySelectorAll("details").forEach((each) => { each.open = true })')
      await page.evaluate(axe)
      const violations = await page.evaluate('axe.run({ resultTypes: ["violations"], rules: { "target-size": { enabled: true } } }).then((result) => result.violations)') as Violation[]
      found.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${kind}: ${id} at ${target.join(' ')}: ${failureSummary}`)))
      await page.close()
    }
    await browser.close()
    expect(kinds.size).toBeGreaterThan(15)
    expect(found).toEqual([])
  }, 240_000)
})
