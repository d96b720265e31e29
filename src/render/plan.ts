import { createHash } from 'node:crypto'
import { fileOf } from '../publish/urls.ts'
import type { Page, Site } from '../records/pages.ts'

/** File of the site -> hash of all that its bytes depend on. */
export type Plan = Map<string, string>

/** Every file of a site beside its assets. `version` stands for the templates and everything else in the program. */
export function planOf(site: Site, version: string): Plan {
  const frame = JSON.stringify(site.frame)
  const hash = (...parts: (string | Uint8Array)[]) => {
    const sum = createHash('sha256')
    for (const part of parts) sum.update(`${part.length} `).update(part)
    return sum.digest('hex').slice(0, 32)
  }
  const pages = (Object.values(site.pages) as Page[][]).flat()
  return new Map([
    ...pages.map((page): [string, string] => [fileOf(page.url), hash(version, frame, JSON.stringify(page))]),
    ...site.files.map(({ url, content }): [string, string] => [fileOf(url), hash(content)]),
    ...site.images.map(({ url, svg }): [string, string] => [fileOf(url), hash(version, svg)]),
  ])
}
