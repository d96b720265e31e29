import { fileURLToPath } from 'node:url'
import { Eleventy } from '@11ty/eleventy'
import configure from '../../eleventy.config.ts'
import type { Frame, Pages, Site } from '../records/pages.ts'
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

/** Writes every page of a site, its style sheet, scripts and fonts into a folder. The same site gives the same bytes. */
export async function render(site: Site, folder: string): Promise<void> {
  const eleventy = new Eleventy(TEMPLATES, folder, {
    quietMode: true,
    config(config) {
      configure(config)
      config.addGlobalData('site', new Handed(site))
    },
  })
  eleventy.disableLogger()
  await eleventy.init()
  await eleventy.write()
  await writeAssets(folder)
}
