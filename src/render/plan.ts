import { createHash } from 'node:crypto'
import { everyPage } from '../publish/page-list.ts'
import { fileOf } from '../publish/urls.ts'
import type { Page, Site } from '../records/pages.ts'

/** File of the site -> hash of all that its bytes depend on. */
export type Plan = Map<string, string>

/** Every file of a site beside its assets. `version` stands for the templates and everything else in the program; `see` is shown each page on the way. */
export function planOf(site: Site, version: string, see: (page: Page) => void = () => {}): Plan {
  const frame = JSON.stringify(site.frame)
  const hash = (...parts: (string | Uint8Array)[]) => {
    const sum = createHash('sha256')
    for (const part of parts) sum.update(`${part.length} `).update(part)
    return sum.digest('hex').slice(0, 32)
  }
  const plan: Plan = new Map()
  for (const page of everyPage(site.pages)) {
    see(page)
    plan.set(fileOf(page.url), hash(version, frame, JSON.stringify(page)))
  }
  for (const { url, content } of site.files) plan.set(fileOf(url), hash(content))
  for (const { url, svg } of site.images) plan.set(fileOf(url), hash(version, svg))
  return plan
}
