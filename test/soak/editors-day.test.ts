import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import { correctionLines, mergeLines } from '../../src/correct/paste.ts'
import type { Event, Ledger, Source } from '../../src/records/index.ts'
import { scratch, tree } from '../cli/run.ts'
import { nginx, NGINX } from '../desk/nginx.ts'
import { sends, website } from '../desk/server.ts'
import { place } from '../desk/story.ts'
import { CTRL_C, terminal, typed } from '../desk/terminal.ts'
import { SOAK } from '../runs.ts'
import { openBrowser } from '../site/browser.ts'
import { ARRIVALS, ONLINE } from './arrivals.ts'

/**
 * An editor's day as they type it, in a terminal: a new story, eight articles, the review list, corrections, a renamed
 * file, edits seen in a browser while they are made, and the site behind nginx. `npm test` has the morning only.
 */

vi.setConfig({ testTimeout: 1_800_000, hookTimeout: 60_000 })

const { folder, remove } = scratch(),
  story = join(folder, 'story'),
  site = join(folder, 'site'),
  www = join(folder, 'www'),
  inbox = join(folder, 'inbox')
const env = { DATELINE_CACHE: join(folder, 'cache') }
let online: Awaited<ReturnType<typeof website>>
const times: string[] = []

beforeAll(async () => {
  place(inbox, ARRIVALS)
  online = await website(Object.fromEntries(Object.entries(ONLINE).map(([path, page]) => [path, sends(page)])))
})
afterAll(() => {
  online.close()
  remove()
  console.log(`The editor's day:\n${times.join('\n')}`)
})

/** Does a step, and notes how long it took. */
async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now()
  try {
    return await work()
  } finally {
    times.push(`${((performance.now() - began) / 1000).toFixed(1).padStart(7)} s  ${name}`)
  }
}

/** Types a command and waits for its end; what the terminal shows must fit. */
const types = (command: string, code: number, ...shows: RegExp[]) =>
  step(command.replaceAll(folder, ''), async () => {
    const ran = await typed(`npm run ${command}`, env)
    for (const words of shows) expect(ran.said).toMatch(words)
    expect(ran.code, ran.said).toBe(code)
    return ran.said
  })

const data = <T>(name: string) => JSON.parse(readFileSync(join(site, 'data', name), 'utf8')) as T
const told = (words: string) =>
  data<Event[]>('events.json').find(({ evidence }) => evidence.some(({ quote }) => quote.includes(words))) ?? expect.fail(words)
const pages = () => readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('index.html'))
const slugs = () =>
  (parse(readFileSync(join(story, 'permalinks.yaml'), 'utf8')) as Ledger).entries.map(({ kind, slug }) => `${kind} ${slug}`)

test('the morning: a new story, articles that arrive, the first edition', async () => {
  await types(`new -- ${story} "The Ellery strike"`, 0, /Made .+story\./)
  rmSync(join(story, 'example.md'))
  const arrived = SOAK
    ? [inbox, ...Object.keys(ONLINE).map((path) => online.at(path))]
    : ['walkout.txt', 'yesterday.txt', 'broken.json'].map((name) => join(inbox, name))
  const before = tree(story)
  const said = await types(
    `add -- --story ${story} --allow-private ${arrived.join(' ')}`,
    1,
    /yesterday\.txt: has the same text as .+; nothing to add/,
    /broken\.json: The file is not/,
    SOAK ? /Added 6 articles, refused 2\./ : /Added 1 article, refused 2\./,
    /On the timeline: \+\d+ events/,
  )
  // The bar is drawn over, ends full, and leaves the line empty.
  expect(said).toMatch(new RegExp(`\\r\\u001B\\[2Kadd █{20} ${SOAK ? '8/8' : '3/3'} [\\d.]+/s `))
  expect(said).toContain('\r\u001B[2K')
  const wrote = [...tree(story).keys()].filter((name) => !before.has(name))
  expect(wrote).toHaveLength(SOAK ? 6 : 1)
  if (SOAK) await types(`build -- --story ${story} --out ${site} --path-prefix /story/`, 0, /Read 6 articles/, /Edition 1: /)
})

test.skipIf(!SOAK)('the rest of the day: corrections, a renamed file, live edits, the site behind nginx', async () => {
  const first = pages(),
    addresses = slugs()
  expect(first.length).toBeGreaterThan(20)
  expect(await types(`check -- --story ${story}`, 0)).toMatch(/corrections\.yaml|lexicon\/actors\.yaml/)

  const sources = data<Source[]>('sources.json'),
    [arrest, visit, ferries, walkout, talks] = [
      'arrested two pickets',
      'visited the striking dockers',
      'cancelled all ferries',
      'walked out at Port Ellery',
      'broke off talks',
    ].map(told)
  await types(`check -- --story ${story} --event ${arrest!.id}`, 0, new RegExp(`- event: ${arrest!.id}\\r?\\n`))
  const corrections = [
    `${correctionLines(arrest!, sources)}\n  date: 2020-01-12`,
    `${correctionLines(walkout!, sources)}\n  title: Dockers leave the quays`,
    `${correctionLines(ferries!, sources)}\n  hide: true`,
    mergeLines(talks!, visit!, sources),
    `${correctionLines(arrest!, sources)}\n  note: Both were let go.`,
  ].join('\n')
  writeFileSync(join(story, 'corrections.yaml'), corrections)
  const renamed = sources.find(({ title }) => title.includes('ferries'))!.file
  renameSync(join(story, renamed), join(story, `renamed-${renamed}`))

  await live(corrections, walkout!.id)

  const out = join(www, 'story')
  place(www, {})
  await types(`build -- --story ${story} --out ${site} --path-prefix /story/`, 0, /Edition 2: /)
  await types(`check -- --story ${story}`, 0)
  await types(`build -- --story ${story} --out ${out} --path-prefix /story/ --frozen`, 0, /Edition 2, unchanged/)
  expect(slugs()).toEqual(expect.arrayContaining(addresses))
  if (!NGINX) return void times.push('        no nginx: not served')
  const server = await step('nginx', () => nginx(folder, www))
  try {
    const answers = await step('every link of the first edition', () =>
      Promise.all(
        first.map(async (page) => {
          const [path] = page.split('index.html'),
            plain = await fetch(`${server.host}/story/${page}`),
            folderForm = await fetch(`${server.host}/story/${path}`)
          return [page, plain.status, folderForm.status] as const
        }),
      ),
    )
    times.push(`        ${answers.length} pages answer, each in both forms`)
    expect(answers.filter(([, ...statuses]) => statuses.some((status) => status !== 200))).toEqual([])
    const moved = await fetch(`${server.host}/story/events/${visit!.id}/`, { redirect: 'manual' })
    expect([moved.status, moved.headers.get('location')]).toEqual([301, `/story/events/${talks!.id}/`])
    expect(await (await fetch(`${server.host}/story/events/${ferries!.id}/`)).text()).toContain('Taken off the timeline by the editor')
    expect(await (await fetch(`${server.host}/story/events/${arrest!.id}/`)).text()).toMatch(/12\sJanuary\s2020[^]+Both were let go\./)
  } finally {
    await server.stop()
  }
})

/** Edits while `dev` runs, each seen by a reader of the open page; then Ctrl-C. */
async function live(corrections: string, event: string): Promise<void> {
  const dev = await step('dev, until it serves', async () => {
    const dev = terminal(`exec node scripts/start.mjs dev --story ${story} --out ${join(folder, 'preview')} --port 0`, env),
      [, address] = await dev.shows(/ at (http:\/\/127\.0\.0\.1:\d+\/)/)
    return { ...dev, address: address! }
  })
  const { context, close } = await openBrowser({ script: true })
  try {
    const page = await context.newPage(),
      actors = join(story, 'lexicon', 'actors.yaml')
    const seen = (name: string, file: string, text: string, shows: string, gone?: string) =>
      step(`live: ${name}, until the browser shows it`, async () => {
        writeFileSync(file, text)
        await page.waitForFunction(
          `document.body?.textContent.includes(${JSON.stringify(shows)}) && !document.body.textContent.includes(${JSON.stringify(gone ?? '\u0000')})`,
          undefined,
          { polling: 20, timeout: 120_000 },
        )
      })
    await page.goto(`${dev.address}events/${event}/`)
    const own = join(story, 'corrections.yaml')
    for (const title of ['One word', 'Two words', 'Three words'])
      await seen('a correction', own, corrections.replace('Dockers leave the quays', title), title)
    await seen(
      'a correction that does not parse, over the page and in the terminal',
      own,
      corrections.replace('  title:', '  titel:'),
      'Unexpected field "titel"',
    )
    expect(dev.said()).toContain('Unexpected field "titel"')
    expect(await page.locator('#dateline-messages').isVisible()).toBe(true)
    await seen('the correction put right', own, corrections, 'Dockers leave the quays', 'titel')
    await seen(
      'the lexicon',
      actors,
      `${readFileSync(actors, 'utf8')}\n- name: Guild of the Quays\n  kind: organisation\n  aliases: [Harbour Workers’ Union]\n`,
      'Guild of the Quays',
    )
    await page.goto(dev.address)
    const article = join(
      story,
      readdirSync(story).find((name) => name.includes('walk-out') && name.endsWith('.md'))!,
    )
    await seen(
      'an article',
      article,
      `${readFileSync(article, 'utf8')}\nThe council of Ellery condemned the strike on Thursday.\n`,
      'condemn',
    )
  } finally {
    await close()
    dev.type(CTRL_C)
    await step('dev, from Ctrl-C to its end', async () => expect(await dev.ended, dev.said()).toBe(0))
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
    expect(
      readdirSync(story)
        .filter((name) => name.startsWith('.'))
        .map((name) => relative(story, name)),
    ).toEqual([])
  }
}
