import { fileOf } from '../publish/urls.ts'
import type { Frame, Page, PageKind, PageList, Site } from '../records/pages.ts'
import { TEMPLATES } from '../../templates/index.ts'
import { writeAssets } from './assets.ts'
import { writePages, type Batch } from './pages.ts'

/** So many pages are made and handed to one instance of Eleventy at once: it keeps all that it has rendered until it is done. */
const BATCH = 250

/** The pages of a site that are to be written into a folder: so many of them, in batches that are made when they are asked for. `rendered` is told how many more there are. */
export type Rendering = { batches: Iterable<Batch>, pages: number, frame: Frame, folder: string, rendered: (count: number) => void }

/** Who writes them. The same bytes come of it whoever does. */
export type Renderers = (rendering: Rendering) => Promise<void>

/** All of them here, one batch after the other. */
export const alone: Renderers = async ({ batches, frame, folder, rendered }) => {
  for (const batch of batches) await writePages(batch, frame, folder, () => rendered(1))
}

/**
 * Writes the pages of a site, its style sheet, scripts and fonts into a folder; of the pages only those whose
 * file is `wanted`. The same site gives the same bytes.
 */
export async function render({ frame, pages }: Pick<Site, 'frame' | 'pages'>, folder: string, options: { wanted?: (file: string) => boolean, rendered?: Rendering['rendered'], renderers?: Renderers } = {}): Promise<void> {
  const { wanted = () => true, rendered = () => {}, renderers = alone } = options
  const chosen = (Object.entries(pages) as [PageKind, PageList][]).flatMap(([kind, list]) => list.urls.flatMap((url, index) => wanted(fileOf(url)) ? [{ kind, make: () => list.at(index) }] : []))
  await renderers({ batches: batchesOf(chosen), pages: chosen.length, frame, folder, rendered })
  await writeAssets(folder)
}

function* batchesOf(chosen: readonly { kind: PageKind, make: () => Page }[]): Generator<Batch> {
  for (let from = 0; from < chosen.length; from += BATCH) {
    const batch = Object.fromEntries(Object.keys(TEMPLATES).map((kind): [string, Page[]] => [kind, []])) as Record<PageKind, Page[]>
    for (const { kind, make } of chosen.slice(from, from + BATCH)) batch[kind].push(make())
    yield batch as Batch
  }
}
