import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import { alone, type Renderers, type Rendering } from '../../src/render/index.ts'
import { writePages, type Batch } from '../../src/render/pages.ts'
import { lost, Thread } from './thread.ts'

/** With fewer pages, starting threads costs more than they save. */
const WORTHWHILE = 2000

/** Batches that a thread has before it: while it writes one the next lies ready, and no more, for memory's sake. */
const AHEAD = 2

/** Threads that write the pages of a site together with the main one, `size` with it; where it is given they are started for any number of pages. */
export function renderers(size?: number): Renderers {
  const worthwhile = size === undefined ? WORTHWHILE : 1, helpers = (size ?? availableParallelism()) - 1
  return async (rendering) => rendering.pages < worthwhile || helpers < 1 ? alone(rendering) : share(rendering, helpers)
}

async function share({ batches, frame, folder, rendered }: Rendering, helpers: number): Promise<void> {
  let threads = Array.from({ length: helpers }, () => new Thread('renderers-thread', { frame, folder }))
  const open = new Set<Promise<void>>(), left: Batch[] = []
  const here = (batch: Batch) => writePages(batch, frame, folder, () => rendered(1))
  const there = async (batch: Batch, thread: Thread) => {
    try {
      rendered(await thread.ask<number>(batch))
    } catch (error) {
      // It may have had more than one batch before it.
      if (threads.includes(thread)) lost(error)
      threads = threads.filter((other) => other !== thread)
      left.push(batch)
    }
  }
  const terminate = () => Promise.all(threads.map((thread) => thread.terminate()))
  // Nobody may write any more when a build that is stopped takes away what is half written.
  process.prependOnceListener('exit', terminate)
  try {
    for (const batch of batches) {
      const free = threads.find((thread) => thread.open < AHEAD)
      if (!free) await here(batch)
      else {
        const asked = there(batch, free).finally(() => open.delete(asked))
        open.add(asked)
      }
      // Answers come in, and signals.
      await setImmediate()
    }
    await Promise.all(open)
    for (const batch of left) await here(batch)
  } finally {
    await Promise.all(open)
    await terminate()
    process.off('exit', terminate)
  }
}
