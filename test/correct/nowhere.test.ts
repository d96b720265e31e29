import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { writeFiles } from '../../src/render/write.ts'
import { publish } from '../../src/publish/index.ts'
import { render } from '../../src/render/index.ts'
import type { Told } from '../../src/main.ts'
import { filesOf } from '../site/site.ts'
import { addressless, KINDS, slugsOf } from './kinds.ts'
import { Story } from './story.ts'

/** Every file of the site that a build makes, with the ledger and the texts of the share images, by name. */
async function everything(told: Told): Promise<Map<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-nowhere-'))
  try {
    const site = publish(told.timeline, {
      baseUrl: 'https://ellery.example',
      pathPrefix: '/',
      images: true,
      report: { version: '', files: 2, mentions: told.mentions, messages: [] },
    })
    await render(site, folder)
    writeFiles(folder, site.files)
    const files = await Promise.all(
      (await filesOf(folder)).map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const),
    )
    return new Map([...files, ...site.images.map(({ url, svg }) => [url, svg] as const), ['permalinks.yaml', stringify(told.ledger)]])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const holding = (files: ReadonlyMap<string, string>, words: RegExp) =>
  [...files].filter(([, content]) => words.test(content)).map(([name]) => name)

test('a sentence that was withdrawn stands in no file of the site', async () => {
  const story = new Story(),
    words = /Oriana|towed/i
  try {
    const first = await story.tell(),
      slugs = slugsOf(first.timeline)
    expect(holding(await everything(first), words).length).toBeGreaterThan(10)
    const files = await everything(await story.tell(KINDS.withdraw!.write(slugs)))
    // the address itself still answers
    expect(files.has(`events/${slugs.tugs}/index.html`)).toBe(true)
    expect(holding(new Map([...files].map(([name, content]) => [name, addressless(content, slugs)])), words)).toEqual([])
  } finally {
    story.remove()
  }
}, 120_000)

test('a private person and a reader who comments stand in no file of the site, and not in the ledger', async () => {
  const story = new Story()
  story.files['passer-by.md'] =
    `---\npublisher: Coast Wire\npublished: 2020-01-17\n---\nFerry crews join the strike\n\nFerry crews joined the strike at Port Ellery on Thursday, and the council condemned the walk-out.\n\nTomas Quillfeather, a father of three, said he lost his boat on Thursday. "The police arrested two pickets on Wednesday," Quillfeather said.\n\nComments\n\nWobblebeck99 says:\n\nThey should all be sacked, every single one of them.\n`
  story.files['rights-held.md'] =
    `---\npublisher: Pier Post\npublished: 2020-01-18\ntext: full\n---\nBoats lie idle\n\nResident Tomas Quillfeather, 44, told the paper that fishermen burned three boats in Port Ellery on Friday.\n`
  try {
    const told = await story.tell(),
      files = await everything(told)
    expect(told.timeline.actors.filter(({ url }) => url === undefined).map(({ name }) => name)).toEqual(['a father'])
    expect(
      told.timeline.events.flatMap(({ evidence }) => evidence).filter(({ quote }) => quote.includes('Quillfeather')).length,
    ).toBeGreaterThan(1)
    expect(holding(files, /Quillfeather|Tomas/i)).toEqual([])
    expect([...files.keys()].filter((name) => /quillfeather|wobblebeck/i.test(name))).toEqual([])
    expect(holding(files, /lost his boat on Thursday|burned three boats/).length).toBeGreaterThan(3)
    expect(holding(files, /Wobblebeck|should all be sacked/i)).toEqual([])
  } finally {
    story.remove()
  }
}, 120_000)
