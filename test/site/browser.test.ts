import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from '../chromium.ts'
import { openBrowser, serve } from './browser.ts'
import { fixtureSite } from './site.ts'

let folder: string
let server: Awaited<ReturnType<typeof serve>>
let browser: Awaited<ReturnType<typeof openBrowser>>
let context: BrowserContext

beforeAll(async () => {
  folder = await fixtureSite('/strike/')
  server = await serve(folder, '/strike/')
  browser = await openBrowser()
  context = browser.context
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
  await rm(folder, { recursive: true, force: true })
})

/** Everything that a page asked for or complained of. */
function watch(page: Page): { requests: string[]; complaints: string[] } {
  const seen = { requests: [] as string[], complaints: [] as string[] }
  page.on('request', (request) => seen.requests.push(request.url()))
  // A page that is left while its icon still loads gives that up.
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') seen.complaints.push(`failed: ${request.url()}`)
  })
  page.on('console', (message) => seen.complaints.push(message.text()))
  page.on('pageerror', (error) => seen.complaints.push(error.message))
  return seen
}

const WALK_OUT = 'Lock keepers walk out and shut the Ember Canal'

describe.each([
  ['over http, under a path prefix', () => server.url],
  ['from the disk', () => pathToFileURL(join(folder, 'index.html')).href],
])('a reader without JavaScript, %s', (_, address) => {
  it('goes from the timeline to an event, its actor, its source and the sentence', async () => {
    const page = await context.newPage()
    const seen = watch(page)
    await page.goto(address())
    expect(await page.locator('h1').innerText()).toBe('The Varden lock strike')

    await page.locator('#m-2022-03').getByRole('link', { name: WALK_OUT }).click()
    expect(await page.locator('h1').innerText()).toBe(WALK_OUT)
    await page.locator('summary', { hasText: 'How the date was found' }).click()
    expect(await page.locator('details.how p').first().isVisible()).toBe(true)

    await page.locator('.roles').getByRole('link', { name: 'Lockkeepers’ Union' }).click()
    expect(await page.locator('h1').innerText()).toBe('Lockkeepers’ Union')
    await page.getByRole('link', { name: WALK_OUT }).click()

    await page.getByRole('link', { name: 'Read in place' }).first().click()
    expect(await page.locator('h1').innerText()).toBe('Locks closed as keepers walk out')
    expect(await page.locator('.sentence:target').innerText()).toContain('walked out')

    await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Timeline' }).click()
    expect(await page.locator('h1').innerText()).toBe('The Varden lock strike')

    const origin = address().slice(0, address().startsWith('file:') ? 7 : server.url.length)
    expect(seen.requests.filter((url) => !url.startsWith(origin))).toEqual([])
    expect(seen.complaints).toEqual([])
    await page.close()
  })

  it("sees the site's own fonts and style", async () => {
    const page = await context.newPage()
    await page.goto(address())
    const used = await page.evaluate('getComputedStyle(document.querySelector("h1")).fontFamily')
    expect(used).toMatch(/^Newsreader/)
    expect(
      await page.evaluate(
        'document.fonts.ready.then(() => [...document.fonts].some((font) => font.family === "Newsreader" && font.status === "loaded"))',
      ),
    ).toBe(true)
    await page.close()
  })

  it('filters the timeline by kind, and finds a week through the overview', async () => {
    const page = await context.newPage()
    await page.goto(address())
    const day = page.locator('#m-2022-03 .event')
    const all = await day.count()
    await page.locator('label', { hasText: 'Talks' }).click()
    const shown = await day.filter({ visible: true }).allInnerTexts()
    expect(shown.length).toBeLessThan(all)
    for (const text of shown) expect(text).toMatch(/^Talks/)
    expect(shown.length).toBe(2)
    await page.locator('label', { hasText: 'All' }).click()

    await page.locator('svg.wide a').filter({ hasText: '7–13' }).first().click()
    expect(page.url()).toMatch(/#t-2022-03-07$/)
    await page.close()
  })
})

describe('the page of a wrong address', () => {
  it('is styled and leads back at any depth', async () => {
    const page = await context.newPage()
    await page.goto(`${server.url}events/no/such/page/`)
    expect(await page.locator('h1').innerText()).toBe('There is no page here')
    await page.locator('main').getByRole('link', { name: 'Timeline' }).click()
    expect(await page.locator('h1').innerText()).toBe('The Varden lock strike')
    await page.close()
  })
})

describe('the page of the ceasefire', () => {
  it('draws each turn with a line of its own, whatever its colour', async () => {
    const page = await context.newPage()
    await page.goto(`${server.url}ceasefire/`)
    for (const list of ['.stages', '.chain']) {
      const styles = await page.evaluate<string[]>(
        `[...document.querySelectorAll('${list} > li')].map((item) => getComputedStyle(item)).map((style) => [style.borderLeftStyle, style.borderLeftWidth, style.borderImageSource].join(' '))`,
      )
      const lines = styles.map((style) => style.replace(/rgba?\([^)]*\)/g, ''))
      expect(lines.length, list).toBe(list === '.stages' ? 6 : 2)
      expect(new Set(lines).size, lines.join('\n')).toBe(lines.length)
    }
    await page.close()
  })
})

describe('layout', () => {
  it.each([320, 390, 768, 1280])('never scrolls sideways at %i px', async (width) => {
    const page = await context.newPage()
    await page.setViewportSize({ width, height: 900 })
    for (const path of [
      '',
      'events/2022-03-14-walk-out/',
      'events/2022-03-15-paint/',
      'actors/lockkeepers-union/',
      'actors/hostile/',
      'sources/gazette/',
      'places/port-varden/',
      'types/assault/',
      'months/2022-03/',
      'actors/',
      'about/',
      'data/',
      'map/',
      'network/',
      'figures/',
      'ceasefire/',
      'search/',
    ]) {
      await page.goto(server.url + path)
      const spare = await page.evaluate(
        'Math.max(document.documentElement.scrollWidth - innerWidth, ...[...document.querySelectorAll("figure, .filter")].map((each) => each.scrollWidth - each.clientWidth))',
      )
      expect(spare, path).toBeLessThanOrEqual(0)
    }
    await page.close()
  })
})

describe('a key event', () => {
  it('spans the list of its day', async () => {
    const page = await context.newPage()
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.goto(server.url)
    for (const box of await Promise.all((await page.locator('.events > .key').all()).map((event) => event.boundingBox())))
      expect(box!.width).toBeGreaterThan(700)
    await page.close()
  })
})

describe('findChromium', () => {
  it('says what to do when there is no browser', () => {
    expect(() => findChromium({ PATH: '' })).toThrow(/Install one .* CHROMIUM_PATH/)
  })
  it('takes the program that it is given', () => {
    expect(findChromium({ CHROMIUM_PATH: '/opt/chrome' })).toBe('/opt/chrome')
  })
})
