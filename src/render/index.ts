import { fileURLToPath } from 'node:url'
import configure from '../../eleventy.config.ts'
import { fileOf } from '../publish/urls.ts'
import type { Frame, Page, Pages, Site } from '../records/pages.ts'
import { TEMPLATES as KINDS } from '../../templates/index.ts'
import { writeAssets } from './assets.ts'

const TEMPLATES = fileURLToPath(new URL('../../templates', import.meta.url))

/** Eleventy copies plain objects deeply for every template and hands instances of a class on. */
class Handed implements Pick<Site, 'frame' | 'pages'> {
  readonly frame: Frame
  readonly pages: Pages
  constructor({ frame, pages }: Pick<Site, 'frame' | 'pages'>) {
    this.frame = frame
    this.pages = pages
  }
}

/** So many pages are handed to one instance of Eleventy: it keeps all that it has rendered until it is done. */
const BATCH = 1000

/**
 * Writes the pages of a site, its style sheet, scripts and fonts into a folder; of the pages only those whose
 * file is `wanted`. `rendered` is told of each. The same site gives the same bytes.
 */
export async function render(site: Site, folder: string, wanted: (file: string) => boolean = () => true, rendered: () => void = () => {}): Promise<void> {
  const pages = (Object.values(site.pages) as Page[][]).flat().filter(({ url }) => wanted(fileOf(url)))
  for (let from = 0; from < pages.length; from += BATCH) await write({ frame: site.frame, pages: byKind(pages.slice(from, from + BATCH)) }, folder, rendered)
  await writeAssets(folder)
}

async function write(site: Pick<Site, 'frame' | 'pages'>, folder: string, rendered: () => void): Promise<void> {
  // A build that renders nothing need not wait for Eleventy to load.
  const { Eleventy } = await import('@11ty/eleventy')
  const eleventy = new Eleventy(TEMPLATES, folder, {
    quietMode: true,
    config(config) {
      configure(config)
      config.addGlobalData('site', new Handed(site))
      config.addTransform('rendered', (content) => {
        rendered()
        return content
      })
    },
  })
  eleventy.disableLogger()
  await eleventy.init()
  await eleventy.write()
}

function byKind(pages: readonly Page[]): Pages {
  const kinds = Object.fromEntries(Object.keys(KINDS).map((kind): [string, Page[]] => [kind, []]))
  for (const page of pages) kinds[page.kind]!.push(page)
  return kinds as unknown as Pages
}
