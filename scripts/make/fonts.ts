/**
 * Writes templates/fonts/ and templates/css/fonts.css: the site's typefaces, cut from the packages that ship them to the
 * characters, weights and features that the pages use, in parts that a browser fetches as a page needs them.
 * Run by hand when a package or the table below changes: `npx tsx scripts/make/fonts.ts`. With the same packages it writes the
 * same bytes. The files are kept, because cutting them takes longer than building a small site.
 */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'

const { resolve } = createRequire(import.meta.url)
const TEMPLATES = new URL('../../templates/', import.meta.url)

/** Parts by what a page must hold to need them: `from` is the file of the package that has the characters. */
const PARTS = [
  {
    part: 'basic',
    from: 'latin',
    range:
      'U+0020-007E, U+00A0, U+00A3, U+00A7, U+00AB, U+00B0, U+00B7, U+00BB, U+00D7, U+2010-2015, U+2018-201A, U+201C-201E, U+2020-2022, U+2026, U+2032-2033, U+2039-203A, U+20AC, U+2212',
  },
  {
    part: 'latin-1',
    from: 'latin',
    range:
      'U+00A1-00A2, U+00A4-00A6, U+00A8-00AA, U+00AC-00AF, U+00B1-00B6, U+00B8-00BA, U+00BC-00D6, U+00D8-00FF, U+0131, U+0152-0153, U+02C6, U+02DA, U+02DC, U+2044, U+2122',
  },
  { part: 'latin-ext', from: 'latin-ext', range: 'U+0100-0130, U+0132-0151, U+0154-024F, U+02BB-02BC, U+1E00-1EFF' },
] as const

/** Newsreader for all that is said, Public Sans for all that is about it. Below 16 px nothing is set in the serif. */
const FACES = [
  { family: 'Newsreader', name: 'newsreader', axes: 'opsz', weights: { min: 400, max: 600 }, sizes: { opsz: { min: 16, max: 72 } } },
  { family: 'Public Sans', name: 'public-sans', axes: 'wght', weights: { min: 400, max: 700 }, sizes: {} },
] as const

/** Kerning, ligatures, figures that line up, and what accents need. */
const FEATURES = ['kern', 'liga', 'lnum', 'tnum', 'ccmp', 'locl', 'mark', 'mkmk']

const characters = (range: string) =>
  range
    .split(', ')
    .flatMap((span) => {
      const [first, last] = span
        .slice(2)
        .split('-')
        .map((code) => Number.parseInt(code, 16)) as [number, number?]
      return Array.from({ length: (last ?? first) - first + 1 }, (_, i) => String.fromCodePoint(first + i))
    })
    .join('')

await mkdir(new URL('fonts/', TEMPLATES), { recursive: true })
const rules = ['/* Written by scripts/make/fonts.ts. Of each face the second and third file are fetched only for names that need them. */']
for (const { family, name, axes, weights, sizes } of FACES) {
  await copyFile(resolve(`@fontsource-variable/${name}/LICENSE`), new URL(`fonts/${name}-licence.txt`, TEMPLATES))
  for (const { part, from, range } of PARTS) {
    const whole = await readFile(resolve(`@fontsource-variable/${name}/files/${name}-${from}-${axes}-normal.woff2`))
    const cut = await subsetFont(whole, characters(range), {
      targetFormat: 'woff2',
      variationAxes: { wght: weights, ...sizes },
      keepFeatures: FEATURES,
    })
    await writeFile(new URL(`fonts/${name}-${part}.woff2`, TEMPLATES), cut)
    rules.push(`@font-face {
  font-family: "${family}";
  src: url(${name}-${part}.woff2) format("woff2");
  font-weight: ${weights.min} ${weights.max};
  font-display: swap;
  unicode-range: ${range};
}`)
  }
}
await writeFile(new URL('css/fonts.css', TEMPLATES), `${rules.join('\n')}\n`)
