import { readdirSync, readFileSync } from 'node:fs'
import { copyFile, cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { browserScripts, SCRIPTS, shrink } from './scripts.ts'

const TEMPLATES = fileURLToPath(new URL('../../templates', import.meta.url))

/** Parts of the one style sheet, in the order of the cascade. */
const SHEETS = [
  'fonts.css',
  'tokens.css',
  'base.css',
  'frame.css',
  'timeline.css',
  'front.css',
  'record.css',
  'figures.css',
  'pictures.css',
  'print.css',
]

/** The style sheet as one file, so that a page needs one request for it. */
async function styleSheet(): Promise<string> {
  const parts = await Promise.all(SHEETS.map((name) => readFile(join(TEMPLATES, 'css', name), 'utf8')))
  return shrink(parts.join('\n'))
}

/** Every file that `writeAssets` writes. */
export const assetFiles = (): string[] =>
  ['site.css', ...SCRIPTS.map((name) => `${name}.js`), 'icon.svg', ...readdirSync(join(TEMPLATES, 'fonts'))].map((name) => `assets/${name}`)

/** All that these files are made of, as it stands now: `dev` writes edited ones while the rest of the program stays as it began. */
export const assetSources = (): Buffer[] =>
  ['css', 'browser', 'fonts']
    .flatMap((folder) => readdirSync(join(TEMPLATES, folder)).map((name) => join(folder, name)))
    .concat('icon.svg')
    .sort()
    .map((file) => readFileSync(join(TEMPLATES, file)))

/** Writes the style sheet, the scripts, the icon, and the fonts with their licences into `assets/`. */
export async function writeAssets(folder: string): Promise<void> {
  const assets = join(folder, 'assets')
  await mkdir(assets, { recursive: true })
  await writeFile(join(assets, 'site.css'), await styleSheet())
  for (const { name, text } of await browserScripts()) await writeFile(join(assets, name), text)
  await copyFile(join(TEMPLATES, 'icon.svg'), join(assets, 'icon.svg'))
  await cp(join(TEMPLATES, 'fonts'), assets, { recursive: true })
}
