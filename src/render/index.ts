import { fileURLToPath } from 'node:url'
import configure from '../../eleventy.config.ts'
import { urlsOf } from '../publish/page-list.ts'
import { fileOf } from '../publish/urls.ts'
import type { Frame, Page, PageKind, PageList, PageOf, Pages, Site } from '../records/pages.ts'
import { TEMPLATES as KINDS } from '../../templates/index.ts'
import { document, type Template } from '../../templates/page.ts'
import { assetFiles, writeAssets } from './assets.ts'
import { writeFiles } from './write.ts'

const TEMPLATES = fileURLToPath(new URL('../../templates', import.meta.url))

/** The pages of a batch, by kind. */
type Batch = { [K in PageKind]: PageOf<K>[] }

/** Eleventy copies plain objects deeply for every template and hands instances of a class on. */
class Handed {
  readonly frame: Frame
  readonly pages: Batch
  constructor(frame: Frame, pages: Batch) {
    this.frame = frame
    this.pages = pages
  }
}

/** So many pages are made and handed to one instance of Eleventy at once: it keeps all that it has rendered until it is done. */
const BATCH = 250

/** Up to this share of a site's pages are written without Eleventy, which takes longer to load than an edit of an article makes it work. */
const FEW = 0.25

/**
 * Writes the pages of a site whose file is `wanted`, and all of its style sheet, scripts and fonts where one of them is.
 * `rendered` is told of each page. The same site gives the same bytes, whatever part of it is wanted.
 */
export async function render(
  site: Pick<Site, 'frame' | 'pages'>,
  folder: string,
  wanted: (file: string) => boolean = () => true,
  rendered: () => void = () => {},
): Promise<void> {
  const all = urlsOf(site.pages),
    few = all.filter((url) => wanted(fileOf(url))).length <= FEW * all.length
  for (const batch of batches(site.pages, wanted)) {
    if (few) writeFew(batch, site.frame, folder, rendered)
    else await write(new Handed(site.frame, batch), folder, rendered)
  }
  if (assetFiles().some(wanted)) await writeAssets(folder)
}

function* batches(lists: Pages, wanted: (file: string) => boolean): Generator<Batch> {
  const empty = () => Object.fromEntries(Object.keys(KINDS).map((kind): [string, Page[]] => [kind, []])) as Record<PageKind, Page[]>
  let batch = empty(),
    size = 0
  for (const [kind, pages] of Object.entries(lists) as [PageKind, PageList][]) {
    for (const [index, url] of pages.urls.entries()) {
      if (!wanted(fileOf(url))) continue
      batch[kind].push(pages.at(index))
      if (++size < BATCH) continue
      yield batch as Batch
      batch = empty()
      size = 0
    }
  }
  if (size > 0) yield batch as Batch
}

function writeFew(batch: Batch, frame: Frame, folder: string, rendered: () => void): void {
  for (const page of Object.values(batch).flat() as Page[]) {
    writeFiles(folder, [{ url: fileOf(page.url), content: document(page, frame, KINDS[page.kind] as Template<Page>) }])
    rendered()
  }
}

async function write(site: Handed, folder: string, rendered: () => void): Promise<void> {
  // A build that renders nothing need not wait for Eleventy to load, nor any build for the thread in which it would look up modules that change while it watches.
  process.env.ELEVENTY_SKIP_ESM_RESOLVER = 'true'
  const { Eleventy } = await import('@11ty/eleventy')
  const eleventy = new Eleventy(TEMPLATES, folder, {
    quietMode: true,
    config(config) {
      configure(config)
      // It would tell the editor of a transform that waits for a busy machine.
      config.benchmarks.config.setIsVerbose(false)
      config.addGlobalData('site', site)
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
