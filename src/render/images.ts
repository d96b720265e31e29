import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { ShareImage } from '../records/pages.ts'

const require = createRequire(import.meta.url)

/** Where pictures are kept from build to build, by a key in hex. */
export interface Kept {
  get(key: string): Uint8Array | undefined
  put(key: string, content: Uint8Array): void
}

/** The site's own two families as TrueType, which the renderer wants; no font of the machine is used. */
const FONTS = [
  'newsreader/500Medium/Newsreader_500Medium.ttf',
  'public-sans/400Regular/PublicSans_400Regular.ttf',
  'public-sans/600SemiBold/PublicSans_600SemiBold.ttf',
].map((file) => `@expo-google-fonts/${file}`)
const PACKAGES = ['@resvg/resvg-js', '@expo-google-fonts/newsreader', '@expo-google-fonts/public-sans']

/** What a picture depends on beside its own SVG. */
const tools = (): string => PACKAGES.map((name) => `${name} ${(require(`${name}/package.json`) as { version: string }).version}`).join(', ')

/** Writes share images as PNG files; `drawn` is told of each. One that was drawn before comes out of the cache, which knows it by its content. */
export async function writeImages(images: readonly ShareImage[], folder: string, kept: Kept, drawn: () => void = () => {}): Promise<void> {
  if (images.length === 0) return
  const made = tools()
  for (const { url, svg } of images) {
    const file = join(folder, url),
      key = createHash('sha256').update(made).update(svg).digest('hex'),
      known = kept.get(key),
      png = known ?? (await draw(svg))
    if (!known) kept.put(key, png)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, png)
    drawn()
  }
}

async function draw(svg: string): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js')
  return new Resvg(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: FONTS.map((font) => require.resolve(font)),
      defaultFontFamily: 'Newsreader',
      serifFamily: 'Newsreader',
      sansSerifFamily: 'Public Sans',
    },
  })
    .render()
    .asPng()
}
