import { fileOf } from '../../src/publish/urls.ts'
import type { Page, PageList, Site } from '../../src/records/pages.ts'
import { writeFiles } from '../../src/render/write.ts'
import type { TEMPLATES } from '../../templates/index.ts'
import type { document, Template } from '../../templates/page.ts'

/** What makes pages: the templates that the program began with, or those that were edited since. */
export type Templates = { TEMPLATES: typeof TEMPLATES; document: typeof document }

/** Writes those pages of a site that answer at `paths` into its folder, ahead of all others. Returns the paths that it found. */
export function writeOpen(site: Site, out: string, paths: readonly string[], { TEMPLATES, document }: Templates): string[] {
  const pages = new Map(
    (Object.values(site.pages) as PageList[]).flatMap((list) => list.urls.map((url, index) => [fileOf(url), () => list.at(index)])),
  )
  const open = paths.flatMap((path) => pages.get(fileOf(path))?.() ?? [])
  writeFiles(
    out,
    open.map((page) => ({ url: fileOf(page.url), content: document(page, site.frame, TEMPLATES[page.kind] as Template<Page>) })),
  )
  return paths.filter((path) => pages.has(fileOf(path)))
}
