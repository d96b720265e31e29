import { publish } from '../../src/publish/index.ts'
import type { Timeline } from '../../src/records/index.ts'
import { report, timeline } from '../fixtures/timeline.ts'

export const BASE = 'https://varden.example'

/** The site of a timeline, with the content of each of its files by URL. */
export function made(told: Timeline = timeline, baseUrl = BASE) {
  const site = publish(told, { baseUrl: baseUrl || undefined, pathPrefix: '/strike/', images: true, report })
  return { site, file: new Map(site.files.map(({ url, content }) => [url, Buffer.from(content).toString()])) }
}
