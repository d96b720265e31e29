import { createHash } from 'node:crypto'
import { copyFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ShareImage } from '../records/pages.ts'

const require = createRequire(import.meta.url)
const CACHE = fileURLToPath(new URL('../../.cache/share', import.meta.url))

/** The site's own two families as TrueType, which the renderer wants; no font of the machine is used. */
const FONTS = ['newsreader/500Medium/Newsreader_500Medium.ttf', 'public-sans/400Regular/PublicSans_400Regular.ttf', 'public-sans/600SemiBold/PublicSans_600SemiBold.ttf'].map((file) => `@expo-google-fonts/${file}`)
const PACKAGES = ['@resvg/resvg-js', '@expo-google-fonts/newsreader', '@expo-google-fonts/public-sans']

/** What a picture depends on beside its own SVG. */
const tools = (): string => PACKAGES.map((name) => `${name} ${(require(`${name}/package.json`) as { version: string }).version}`).join(', ')

/** Writes share images as PNG files. One that was drawn before comes out of the cache, which is keyed by content. */
export async function writeImages(images: readonly ShareImage[], folder: string): Promise<void> {
  if (images.length === 0) return
  await mkdir(CACHE, { recursive: true })
  const made = tools()
  for (const { url, svg } of images) {
    const cached = join(CACHE, `${createHash('sha256').update(made).update(svg).digest('hex').slice(0, 32)}.png`), file = join(folder, url)
    await mkdir(dirname(file), { recursive: true })
    await readFile(cached).catch(() => draw(svg, cached))
    await copyFile(cached, file)
  }
}

async function draw(svg: string, file: string): Promise<void> {
  const { Resvg } = await import('@resvg/resvg-js')
  const png = new Resvg(svg, { font: { loadSystemFonts: false, fontFiles: FONTS.map((font) => require.resolve(font)), defaultFontFamily: 'Newsreader', serifFamily: 'Newsreader', sansSerifFamily: 'Public Sans' } }).render().asPng()
  // Two builds may draw the same picture at once.
  const temporary = `${file}.${process.pid}`
  await writeFile(temporary, png)
  await rename(temporary, file)
}
