import { accessSync, constants, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** Milliseconds between two looks at a lock that another build holds. */
const WAIT = 100

/** The locks that this process holds. */
const held = new Set<string>()

/**
 * Does its work while it holds the lock of a path: `.NAME.lock` beside it, with the process id of the holder. A lock
 * whose process is no more counts for nothing. Another build waits, and says so. Where the folder cannot be written
 * there is nothing to keep apart.
 */
export async function locked<T>(path: string, work: () => Promise<T>): Promise<T> {
  const target = resolve(path),
    lock = join(dirname(target), `.${basename(target)}.lock`)
  if (!isWritable(dirname(target))) return work()
  for (let said = false; !take(lock); said = true) {
    if (!said) console.error(`Another build holds ${lock}; waiting for it.`)
    await setTimeout(WAIT)
  }
  held.add(lock)
  const release = () => {
    held.delete(lock)
    rmSync(lock, { force: true })
  }
  process.once('exit', release).once('SIGINT', stop).once('SIGTERM', stop)
  try {
    return await work()
  } finally {
    process.off('exit', release).off('SIGINT', stop).off('SIGTERM', stop)
    release()
  }
}

/** Ctrl-C ends the process in such a way that what it holds is given back: locks, folders that are half written. */
const stop = (signal: NodeJS.Signals) => process.exit(signal === 'SIGINT' ? 130 : 143)

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Whether the lock is now ours. It appears by link, with its content, or not at all. */
function take(lock: string): boolean {
  const own = `${lock}.${process.pid}`
  writeFileSync(own, String(process.pid))
  try {
    linkSync(own, lock)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return breakStale(lock, own) && take(lock)
  } finally {
    rmSync(own, { force: true })
  }
}

/** Whether it took away a lock whose holder has died; moved aside first, so that of two that do so one finds nothing. */
function breakStale(lock: string, aside: string): boolean {
  if (isRunning(holder(lock), lock)) return false
  try {
    renameSync(lock, aside)
    // Between the look and the move another may have broken it and taken its own.
    if (!isRunning(holder(aside), lock)) return true
    linkSync(aside, lock)
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code!)) throw error
  }
  return false
}

/** Process id in a lock; nothing when it is gone. */
function holder(lock: string): number | undefined {
  try {
    return Number(readFileSync(lock, 'utf8'))
  } catch {
    return undefined
  }
}

/**
 * A lock that is gone is looked at again; one that holds no process id has no holder. One with the id of this process
 * that this process does not hold was left by another of that id: in a container each build may have the same.
 */
function isRunning(pid: number | undefined, lock: string): boolean {
  if (pid === undefined) return true
  if (pid === process.pid) return held.has(lock)
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
