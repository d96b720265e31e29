import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { browserScripts, shrink } from './scripts.ts'

const TEMPLATES = fileURLToPath(new URL('../../templates', import.meta.url))

/** Parts of the one style sheet, in the order of the cascade. */
const SHEETS = ['fonts.css', 'tokens.css', 'base.css', 'frame.css', 'timeline.css', 'front.css', 'record.css', 'figures.css', 'pictures.css', 'print.css']

/** Font files by the name that `fonts.css` knows them by, and their licences, which must travel with them. */
const FONTS: Record<string, string> = {
  'newsreader-latin.woff2': '@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2',
  'newsreader-latin-ext.woff2': '@fontsource-variable/newsreader/files/newsreader-latin-ext-opsz-normal.woff2',
  'newsreader-licence.txt': '@fontsource-variable/newsreader/LICENSE',
  'public-sans-latin.woff2': '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2',
  'public-sans-latin-ext.woff2': '@fontsource-variable/public-sans/files/public-sans-latin-ext-wght-normal.woff2',
  'public-sans-licence.txt': '@fontsource-variable/public-sans/LICENSE',
}

const { resolve } = createRequire(import.meta.url)

/** The style sheet as one file, so that a page needs one request for it. */
export async function styleSheet(): Promise<string> {
  const parts = await Promise.all(SHEETS.map((name) => readFile(join(TEMPLATES, 'css', name), 'utf8')))
  return shrink(parts.join('\n'))
}

/** Writes the style sheet, the scripts, the icon and the fonts into `assets/`. */
export async function writeAssets(folder: string): Promise<void> {
  const assets = join(folder, 'assets')
  await mkdir(assets, { recursive: true })
  await writeFile(join(assets, 'site.css'), await styleSheet())
  for (const { name, text } of await browserScripts()) await writeFile(join(assets, name), text)
  await copyFile(join(TEMPLATES, 'icon.svg'), join(assets, 'icon.svg'))
  await Promise.all(Object.entries(FONTS).map(([name, module]) => copyFile(resolve(module), join(assets, name))))
}
