import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { EventPage, Frame } from '../../src/records/pages.ts'
import type { Command } from './timed.ts'

const ROOT = join(import.meta.dirname, '..', '..'),
  TEMPLATES = join(import.meta.dirname, 'rivals')
/** Where rivals are kept that are no packages of the project: downloaded once, with npm. */
const SCRATCH = join(ROOT, '.cache', 'bench')
const ASTRO = '5.9.4'

/** The same records for all: pages of events, and what stands around every page. */
export type Prepared = { frame: Frame; records: EventPage[] }

/** Another generator: writes its own sources from the records into a folder, and tells how it is run and where it writes. Nothing when it cannot be had. */
type Rival = (folder: string, prepared: Prepared) => (Command & { out: string }) | undefined

/** Each renders all fields of an event that its page shows, through the templates in `rivals/`. */
export const RIVALS: Record<string, Rival> = {
  'Hugo of Debian': (folder, { frame, records }) => {
    put(
      join(folder, 'config.json'),
      JSON.stringify({
        title: frame.story,
        params: { nav: frame.nav },
        disableKinds: ['taxonomy', 'term', 'RSS', 'sitemap', 'section', 'home', '404'],
      }),
    )
    copy('hugo.html', join(folder, 'layouts', '_default', 'single.html'))
    for (const record of records)
      put(join(folder, 'content', `${record.url.slice(1, -1)}.md`), JSON.stringify({ title: record.title, url: record.url, record }))
    return spawnSync('hugo', ['version']).error
      ? undefined
      : { command: 'hugo', args: ['--quiet', '-s', folder], out: join(folder, 'public') }
  },
  'Eleventy with Nunjucks': (folder, { frame, records }) => {
    const input = join(folder, 'input'),
      out = join(folder, 'public')
    put(join(input, '_data', 'records.json'), JSON.stringify(records))
    put(join(input, '_data', 'frame.json'), JSON.stringify(frame))
    copy('eleventy.njk', join(input, 'page.njk'))
    return {
      command: process.execPath,
      args: [join(ROOT, 'node_modules', '@11ty', 'eleventy', 'cmd.cjs'), '--quiet', '--input', input, '--output', out],
      out,
    }
  },
  'Astro 5': (folder, prepared) => {
    const home = join(SCRATCH, 'astro'),
      program = join(home, 'node_modules', 'astro', 'astro.js')
    if (!existsSync(program)) {
      put(join(home, 'package.json'), '{ "private": true, "type": "module" }')
      if (spawnSync('npm', ['install', '--no-audit', '--no-fund', '-E', `astro@${ASTRO}`], { cwd: home, stdio: 'ignore' }).status !== 0)
        return undefined
    }
    put(join(home, 'records.json'), JSON.stringify(prepared))
    put(join(home, 'astro.config.mjs'), `export default { outDir: ${JSON.stringify(join(folder, 'public'))} }\n`)
    copy('page.astro', join(home, 'src', 'pages', '[...path].astro'))
    return {
      command: process.execPath,
      args: [program, 'build', '--silent'],
      cwd: home,
      env: { ASTRO_TELEMETRY_DISABLED: '1' },
      out: join(folder, 'public'),
    }
  },
}

const copy = (name: string, to: string): void => {
  mkdirSync(dirname(to), { recursive: true })
  copyFileSync(join(TEMPLATES, name), to)
}

function put(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
