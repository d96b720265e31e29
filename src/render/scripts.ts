import { fileURLToPath } from 'node:url'
import { build, transform } from 'esbuild'

const BROWSER = fileURLToPath(new URL('../../templates/browser', import.meta.url))

/** The browser scripts by name: classic scripts, since a page that is opened from the disk may load no module. */
export const SCRIPTS = ['site', 'search'] as const

/** Each script as one file, shrunk: the name it is written under, and its text. The same sources give the same bytes. */
export async function browserScripts(): Promise<{ name: string; text: string }[]> {
  const { outputFiles } = await build({
    entryPoints: SCRIPTS.map((name) => `${BROWSER}/${name}.ts`),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    outdir: '/',
    write: false,
    logLevel: 'silent',
  })
  return outputFiles.map(({ text }, i) => ({ name: `${SCRIPTS[i]!}.js`, text }))
}

/** A style sheet without comments and white space. */
export const shrink = async (css: string): Promise<string> =>
  (await transform(css, { loader: 'css', minify: true, legalComments: 'none', logLevel: 'silent' })).code
