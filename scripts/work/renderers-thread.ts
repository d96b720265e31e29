import { parentPort, workerData } from 'node:worker_threads'
import type { Frame } from '../../src/records/pages.ts'
import { writePages, type Batch } from '../../src/render/pages.ts'

/** A thread that writes batches of pages and answers with the number of each. */
const { frame, folder } = workerData as { frame: Frame, folder: string }
let queue = Promise.resolve()

parentPort!.on('message', (batch: Batch) => {
  queue = queue.then(async () => {
    let written = 0
    await writePages(batch, frame, folder, () => { written++ })
    parentPort!.postMessage(written)
  })
})
