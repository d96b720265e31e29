/** Shows how far a long piece of work is: a bar that is drawn over on a terminal, plain lines elsewhere. */
export type Progress = { step(words: string, count?: number): void; end(): void; stopped(): boolean }

const WIDTH = 20
/** Where lines are kept, as in CI, there is one for each step of a short list, and one for each tenth of a long one. */
const SHORT = 20

/**
 * `stage` is what is done, `total` how much of it there is; `step` says that one piece, or `count` of them, is done. Ctrl-C lets the step under way come to its end:
 * `stopped` then is true. A second Ctrl-C ends the process at once.
 */
export function progress(stage: string, total: number, stream: NodeJS.WriteStream = process.stderr): Progress {
  const began = performance.now()
  let done = 0,
    interrupted = false
  const interrupt = () => {
    interrupted = true
  }
  const wipe = () => {
    if (stream.isTTY) stream.write('\r\u001B[2K')
  }
  process.once('SIGINT', interrupt).once('exit', wipe)
  return {
    step(words, count = 1) {
      const tenths = Math.floor((10 * done) / total)
      done += count
      const rate = done / Math.max(0.001, (performance.now() - began) / 1000)
      if (!stream.isTTY) {
        if (total <= SHORT || Math.floor((10 * done) / total) > tenths)
          stream.write(`${stage} ${done}/${total} ${rate.toFixed(1)}/s ${words}\n`)
        return
      }
      const filled = Math.round((WIDTH * done) / total)
      const line = `${stage} ${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done}/${total} ${rate.toFixed(1)}/s ${words}`
      stream.write(`\r\u001B[2K${line.slice(0, (stream.columns || 80) - 1)}`)
    },
    end() {
      wipe()
      process.off('SIGINT', interrupt).off('exit', wipe)
    },
    stopped: () => interrupted,
  }
}

/** So much work is worth a bar on a terminal, or lines elsewhere. */
const WORTHWHILE = { bar: 60, lines: 1000 }

/** Does work that says when each of its pieces is done, and shows how far it is where there is enough of it to wait for. */
export async function shown(
  stage: string,
  total: number,
  work: (done: () => void) => Promise<void>,
  stream: NodeJS.WriteStream = process.stderr,
): Promise<void> {
  if (total < (stream.isTTY ? WORTHWHILE.bar : WORTHWHILE.lines)) return work(() => {})
  const bar = progress(stage, total, stream)
  try {
    await work(() => bar.step(''))
  } finally {
    bar.end()
  }
}
