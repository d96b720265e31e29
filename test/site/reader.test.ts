import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './browser.ts'
import { fixtureSite } from './site.ts'

let folder: string
const home = () => pathToFileURL(join(folder, 'index.html')).href
const at = (path: string) => pathToFileURL(join(folder, path)).href

beforeAll(async () => {
  folder = await fixtureSite()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const WALK_OUT = 'Lock keepers walk out and shut the Ember Canal'

describe('a reader without JavaScript, from the disk', () => {
  let browser: Awaited<ReturnType<typeof openBrowser>>
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  it('finds an event by its actor, and by its month', async () => {
    const page = await browser.context.newPage()
    await page.goto(home())
    const site = page.getByRole('navigation', { name: 'Site' })
    await site.getByRole('link', { name: 'Actors' }).click()
    await page.getByRole('link', { name: 'Lockkeepers’ Union' }).click()
    await page.getByRole('link', { name: WALK_OUT }).click()
    expect(await page.locator('h1').innerText()).toBe(WALK_OUT)

    await site.getByRole('link', { name: 'Timeline' }).click()
    await page.locator('.month h2').getByRole('link', { name: 'March 2022' }).click()
    expect(await page.locator('h1').innerText()).toBe('March 2022')
    await page.getByRole('link', { name: WALK_OUT }).click()
    expect(await page.locator('h1').innerText()).toBe(WALK_OUT)
    await page.close()
  })

  it('finds its sentence in the source, and its citation', async () => {
    const page = await browser.context.newPage()
    await page.goto(at('events/2022-03-14-walk-out/index.html'))
    expect(await page.locator('.cite').innerText()).toMatch(
      /“Lock keepers walk out and shut the Ember Canal”, 14\sMarch\s2022\. In: The Varden lock strike\. Dateline, edition 2\.\s+Permalink:\s+\/events\/2022-03-14-walk-out\//,
    )
    await page.getByRole('link', { name: 'Read in place' }).first().click()
    expect(await page.locator('.sentence:target').innerText()).toContain('walked out')
    await page.close()
  })

  it('finds all events of one week, from the overview and from an event of that week', async () => {
    const page = await browser.context.newPage()
    await page.goto(at('events/2022-03-14-walk-out/index.html'))
    await page.getByRole('link', { name: /^All of this week, 14–20/ }).click()
    expect(page.url()).toMatch(/index\.html#t-2022-03-14$/)
    const day = page.locator('#t-2022-03-14')
    expect(await day.isVisible()).toBe(true)
    await page.locator('.as-table summary').click()
    const cells = await page.locator('.as-table tr', { hasText: '14–20' }).locator('td').allInnerTexts()
    const inTable = cells
      .map(Number)
      .filter((count) => count > 0)
      .reduce((a, b) => a + b)
    await page.locator('.month h2').getByRole('link', { name: 'March 2022' }).click()
    const ofWeek = page
      .locator('.day')
      .filter({ has: page.locator('h2', { hasText: /^(?:About )?(?:1[4-9]|20)[\s–]/ }) })
      .locator('.event')
    expect(await ofWeek.count()).toBe(inTable)
    await page.close()
  })

  it('has an index of everything from A to Z where a script would search', async () => {
    const page = await browser.context.newPage()
    await page.goto(at('search/index.html'))
    expect(await page.locator('.search').isVisible()).toBe(false)
    await page.getByRole('navigation', { name: 'Letters' }).getByRole('link', { name: 'L' }).click()
    await page.locator('#az-l').getByRole('link', { name: WALK_OUT }).click()
    expect(await page.locator('h1').innerText()).toBe(WALK_OUT)
    await page.close()
  })
})

describe('a reader with JavaScript, from the disk', () => {
  let browser: Awaited<ReturnType<typeof openBrowser>>
  beforeAll(async () => {
    browser = await openBrowser({ script: true })
  })
  afterAll(() => browser.close())

  it('chooses light or dark, and keeps the choice', async () => {
    const page = await browser.context.newPage()
    const paper = () => page.evaluate('getComputedStyle(document.body).backgroundColor')
    await page.goto(home())
    const light = await paper()
    await page.getByRole('button', { name: 'Dark colours' }).click()
    const dark = await paper()
    expect(dark).not.toBe(light)
    await page.goto(at('about/index.html'))
    expect(await paper()).toBe(dark)
    await page.getByRole('button', { name: 'Light colours' }).click()
    expect(await paper()).toBe(light)
    expect(await page.evaluate('document.documentElement.dataset.theme === undefined')).toBe(true)
    await page.close()
  })

  it('combines filters, and finds the combination in an address', async () => {
    const page = await browser.context.newPage()
    await page.goto(`${home()}?show=talks&who=lockkeepers-union`)
    const shown = () => page.locator('.timeline .event').filter({ visible: true }).allInnerTexts()
    const both = await shown()
    expect(both.length).toBeGreaterThan(0)
    for (const text of both) expect(text).toMatch(/^Talks[^]*union|^Talks[^]*Lockkeepers’ Union/i)
    expect(await page.locator('.combine output').innerText()).toMatch(/^\d+ of \d+ events on this page$/)
    await page.getByRole('combobox', { name: /^Who/ }).selectOption('')
    expect((await shown()).length).toBeGreaterThan(both.length)
    await page.getByRole('button', { name: 'Clear' }).click()
    expect(await page.locator('.combine output').innerText()).toBe('')
    await page.close()
  })

  it('searches titles, names and quotes', async () => {
    const page = await browser.context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(at('search/index.html'))
    await page.getByLabel(/^Words of a title/).fill('okaf')
    await page.locator('.hits').getByRole('link', { name: 'Mira Okafor' }).waitFor()
    await page.getByLabel(/^Words of a title/).fill('gate reopen')
    await page.locator('.hits').getByRole('link', { name: 'Bly says no gate will reopen' }).click()
    expect(await page.locator('h1').innerText()).toBe('Bly says no gate will reopen')
    expect(complaints).toEqual([])
    await page.close()
  })
})
