import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { openBrowser, serve } from '../site/browser.ts'
import { tree } from '../cli/run.ts'

/** What an attack leaves in the source of a page where it became mere text: the openings of elements, handlers, addresses that act, calls, template syntax, breaks out of an attribute. */
const MARKS =
  /&lt;[!/?%]?[a-z]*|\bon[a-z]{4,16}=|\b(?:java|vb)script:|data:text|(?:pwned|expression|url)\(|evil\.example|srcdoc|@import|\{[{%]|\$\{|#\{|(?:&quot;|&#39;)[&>\s]|--&gt;|\]\]|u003c|__proto__|\uFFFD/gi

/** How many kinds of attack a page carries as text, and how many attacks. */
function rank(source: string): [kinds: number, all: number] {
  const found = source.match(MARKS) ?? []
  return [new Set(found.map((mark) => mark.toLowerCase())).size, found.length]
}

interface Kept {
  story: number
  file: string
  source: string
  rank: [number, number]
}

const worseFirst = (a: Kept, b: Kept) => b.rank[0] - a.rank[0] || b.rank[1] - a.rank[1]

/** The pages, of all stories that it is shown, that carry the most kinds of attack; each with the search index of its story. */
export class Worst {
  readonly #most: number
  readonly #indexes = new Map<number, string>()
  #pages: Kept[] = []
  #stories = 0
  constructor(most: number) {
    this.#most = most
  }

  take(site: string): void {
    const story = this.#stories++,
      files = tree(site)
    const pages = [...files.keys()]
      .filter((file) => file.endsWith('.html'))
      .map((file): Kept => {
        const source = readFileSync(join(site, file), 'utf8')
        return { story, file, source, rank: rank(source) }
      })
    this.#pages = [...this.#pages, ...pages].sort(worseFirst).slice(0, this.#most)
    this.#indexes.set(story, Buffer.from(files.get(INDEX) ?? '', 'latin1').toString('utf8'))
    for (const known of this.#indexes.keys()) if (!this.#pages.some((page) => page.story === known)) this.#indexes.delete(known)
  }

  /** Writes the pages, with what they ask for, into a folder; returns their addresses in it, the worst first, and what they carry. */
  write(folder: string, assets: string): { file: string; rank: [number, number] }[] {
    for (const [story, index] of this.#indexes) {
      cpSync(assets, join(folder, String(story), 'assets'), { recursive: true })
      put(join(folder, String(story), INDEX), index)
    }
    put(join(folder, CONTROL), '<!doctype html><title>x</title><img src="data:image/png,x" onerror="pwned(1)">')
    put(join(folder, 'favicon.ico'), '')
    return this.#pages.map(({ story, file, source, rank }) => {
      put(join(folder, String(story), file), source)
      return { file: `${story}/${file}`, rank }
    })
  }
}
const INDEX = 'search/index.js'
/** A page that does act, to show that it would be seen. */
export const CONTROL = 'control.html'

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** In the page: attributes and elements that could act, after the scripts of the site have run. */
const ACTS = `[...document.querySelectorAll('*')].flatMap((element) => [
  ...[...element.attributes].filter(({ name, value }) => /^on/i.test(name) || /^\\s*(?:javascript|vbscript|data:text)/i.test(value)).map(({ name }) => '<' + element.localName + ' ' + name + '>'),
  ...element.matches('iframe, object, embed, base, form, math, svg script') ? ['<' + element.localName + '>'] : [],
])`

/**
 * Opens pages in Chromium with their scripts, once as published and once without their policy, so that only the
 * escaping stands between a text and its execution; returns, by page, each dialog, error, line on the console, call of
 * `pwned`, request to elsewhere and element that could act.
 */
export async function actsOf(folder: string, files: readonly string[]): Promise<string[]> {
  const server = await serve(folder),
    seen: string[] = []
  for (const bypassCSP of [false, true]) {
    const { context, close } = await openBrowser({ script: true, bypassCSP })
    try {
      const page = await context.newPage()
      let file = ''
      const note = (what: string) => {
        seen.push(`${file}${bypassCSP ? ' without its policy' : ''}: ${what}`)
      }
      await context.exposeFunction('pwned', () => note('pwned was called'))
      context.on('page', () => note('a window was opened'))
      listen(page, note, server.url)
      for (file of files) {
        await page.goto(server.url + file.split('/').map(encodeURIComponent).join('/'))
        if (file.endsWith('/search/index.html')) await search(page)
        for (const act of (await page.evaluate(ACTS)) as string[]) note(act)
      }
    } finally {
      await close()
    }
  }
  await server.close()
  return seen
}

function listen(page: Page, note: (what: string) => void, home: string): void {
  page.on('dialog', (dialog) => {
    note(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('console', (message) => note(`console: ${message.text()} ${message.location().url}`))
  page.on('pageerror', (error) => note(`error: ${error.message}`))
  // What the page before still asked for when it was left is no fault.
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') note(`failed: ${request.url()}`)
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(home) && !request.url().startsWith('data:image/')) note(`request: ${request.url()}`)
  })
}

/** A search prints what the index holds: the titles and quotes of the articles. */
async function search(page: Page): Promise<void> {
  await page.locator('#q').fill('pwned')
  await page.locator('.search output:not(:empty)').waitFor()
}
