import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { findChromium, FLAGS } from '../../test/chromium.ts'
import { parseOptions, run } from '../terminal/cli.ts'

/** The README's pictures: a page of a built site, its file in `docs/`, the colours, and the size in px. */
const PICTURES = [
  { page: 'index.html', file: 'front.png', colorScheme: 'light', width: 1280, height: 1240 },
  { page: undefined, file: 'event.png', colorScheme: 'dark', width: 1280, height: 1000 },
] as const

/** Takes the pictures that the README shows from a built site. Returns the exit code. */
async function pictures(): Promise<number> {
  const { site, event, out } = parseOptions({
    site: { type: 'string', default: '_site' },
    event: { type: 'string', default: '' },
    out: { type: 'string', default: 'docs' },
  })
  const data = await mkdtemp(join(tmpdir(), 'dateline-pictures-'))
  for (const { page: path, file, colorScheme, width, height } of PICTURES) {
    const browser = await chromium.launchPersistentContext(data, {
      executablePath: findChromium(),
      headless: true,
      args: FLAGS,
      colorScheme,
      viewport: { width, height },
    })
    const page = await browser.newPage()
    await page.goto(pathToFileURL(join(resolve(site), 'index.html')).href)
    // unless told otherwise, the event that the most sources tell, which the front page prints in bold
    if (!path && event) await page.goto(pathToFileURL(join(resolve(site), 'events', event, 'index.html')).href)
    else if (!path)
      await page
        .locator('.event')
        .filter({ has: page.locator('.meta b') })
        .first()
        .locator('a')
        .first()
        .click()
    await page.evaluate('document.fonts.ready')
    await page.screenshot({ path: join(out, file) })
    await browser.close()
  }
  await rm(data, { recursive: true, force: true, maxRetries: 5 })
  return 0
}

await run('pictures', pictures)
