import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { ROOT } from '../cli/run.ts'

/** A command that runs in a terminal of its own: what it has shown, keys for it, its end. */
export type Terminal = {
  said: () => string
  type: (keys: string) => void
  shows: (words: string | RegExp) => Promise<RegExpExecArray>
  ended: Promise<number | null>
}

export const CTRL_C = '\u0003'

/** Milliseconds after which what was waited for is not going to come. */
const PATIENCE = 240_000

/** Runs a command line of the shell in a pseudo-terminal (`script` of util-linux), 100 columns wide, in the project's folder. */
export function terminal(command: string, env: Record<string, string> = {}): Terminal {
  const child = spawn('script', ['--quiet', '--flush', '--return', '--command', `stty cols 100; ${command}`, '/dev/null'], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const ended = once(child, 'close').then(([code]) => code as number | null)
  return {
    said: () => said,
    ended,
    type: (keys) => child.stdin.write(keys),
    async shows(words) {
      const pattern = typeof words === 'string' ? new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')) : words
      for (const began = Date.now(); Date.now() - began < PATIENCE; await setTimeout(20)) {
        const found = pattern.exec(said)
        if (found) return found
        if (child.exitCode !== null) break
      }
      throw new Error(`Expected ${pattern} on the terminal, which shows: ${said}`)
    },
  }
}

/** Runs a command line in a terminal to its end. */
export async function typed(command: string, env: Record<string, string> = {}): Promise<{ code: number | null; said: string }> {
  const { ended, said } = terminal(command, env),
    code = await ended
  return { code, said: said() }
}
