import { hash as hashed } from 'node:crypto'
import { once, type Memory } from '../memory.ts'
import { fileOf } from '../publish/urls.ts'
import type { Page, PageList, Site } from '../records/pages.ts'
import { assetFiles, assetSources } from './assets.ts'

/** File of the site -> hash of all that its bytes depend on. */
export type Plan = Map<string, string>

/** What is to be known of a page beside its hash: `find` looks at the page alone, `take` gets what it found in every build. */
export type Look<T> = { find: (page: Page) => T; take: (url: string, found: T) => void }

/** Every file of a site. `version` stands for the templates and everything else in the program; `memory` knows pages of earlier builds of it. */
export function planOf<T>(site: Site, version: string, look: Look<T>, memory?: Memory): Plan {
  const frame = hash(version, JSON.stringify(site.frame)),
    plan: Plan = new Map()
  for (const list of Object.values(site.pages) as PageList[]) {
    list.urls.forEach((url, index) => {
      const seen = (page: Page, frame: string) => ({ found: look.find(page), hash: hash(frame, JSON.stringify(page)) })
      const record = list.record?.(index),
        known =
          memory && record
            ? memory.recall('page', record, { frame, page: list.around }, (around) => seen(list.within(index, around.page), around.frame))
            : seen(list.at(index), frame)
      look.take(url, known.found)
      plan.set(fileOf(url), known.hash)
    })
  }
  for (const { url, content } of site.files) plan.set(fileOf(url), hashOf(content))
  for (const { url, svg } of site.images) plan.set(fileOf(url), hash(version, svg))
  const assets = hash(version, ...assetSources().map(sha256))
  for (const file of assetFiles()) plan.set(file, assets)
  return plan
}

const hash = (...parts: string[]): string => sha256(parts.map((part) => `${part.length} ${part}`).join(''))

const hashOf = once((content: Uint8Array) => sha256(content))

/** At one stroke, which takes half the time of an object for each hash. */
const sha256 = (content: string | Uint8Array) => hashed('sha256', content).slice(0, 32)
