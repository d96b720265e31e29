import { execFileSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Flags under which Chromium asks nobody for anything. */
export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']

/** The program `name` on the path, if it is there. */
function onPath(name: string, env: NodeJS.ProcessEnv): string | undefined {
  return (env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, name))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK)
        return true
      } catch {
        return false
      }
    })
}

/** The browser of the browser tests: `CHROMIUM_PATH`, else the first Chromium or Chrome on the path. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string {
  const found = env.CHROMIUM_PATH ?? NAMES.map((name) => onPath(name, env)).find(Boolean)
  if (!found)
    throw new Error(
      'No Chromium or Chrome found. Install one ("apt-get install chromium", "brew install chromium") or set CHROMIUM_PATH to its program.',
    )
  return found
}

/** Before all tests: where no browser is found and Debian's package manager may be used, it is asked for one. */
export default function setup(): void {
  try {
    findChromium()
  } catch (missing) {
    const apt = onPath('apt-get', process.env)
    if (!apt || process.getuid?.() !== 0) throw missing
    console.log('No Chromium found: installing the Debian package.')
    execFileSync(apt, ['update'], { stdio: 'inherit' })
    execFileSync(apt, ['install', '-y', 'chromium'], { stdio: 'inherit' })
  }
}
