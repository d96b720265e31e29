import { fileURLToPath } from 'node:url'
import configure from '../../eleventy.config.ts'
import type { Frame, PageKind, PageOf } from '../records/pages.ts'

const TEMPLATES = fileURLToPath(new URL('../../templates', import.meta.url))

/** Some pages of a site, by kind. */
export type Batch = { [K in PageKind]: PageOf<K>[] }

/** Eleventy copies plain objects deeply for every template and hands instances of a class on. */
class Handed {
  readonly frame: Frame
  readonly pages: Batch
  constructor(frame: Frame, pages: Batch) {
    this.frame = frame
    this.pages = pages
  }
}

/** Writes some pages of a site into a folder, through an instance of Eleventy; `rendered` is told of each. */
export async function writePages(pages: Batch, frame: Frame, folder: string, rendered: () => void = () => {}): Promise<void> {
  // A build that renders nothing need not wait for Eleventy to load, nor any build for the thread in which it would look up modules that change while it watches.
  process.env.ELEVENTY_SKIP_ESM_RESOLVER = 'true'
  const { Eleventy } = await import('@11ty/eleventy')
  const eleventy = new Eleventy(TEMPLATES, folder, {
    quietMode: true,
    config(config) {
      configure(config)
      // It would tell the editor of a transform that waits for a busy machine.
      config.benchmarks.config.setIsVerbose(false)
      config.addGlobalData('site', new Handed(frame, pages))
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
