import { lstatSync, readFileSync, realpathSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { Message } from '../records/index.ts'
import { decode } from './decode.ts'

/** Why a file of the story was not read. */
export type Problem = Pick<Message, 'severity' | 'rule' | 'text'>

/** Largest file in bytes, for an article some 400,000 words. What is larger is an archive or an attack, and would hold up the build for minutes. */
const LARGEST = 2 * 2 ** 20

/**
 * The bytes of a file of the story folder. `folder` for a folder, `undefined` where nothing has the name, else the
 * bytes or why they were not read: a link must stay inside the story, and a device or pipe is never opened.
 */
export function bytesOf(folder: string, name: string): { bytes: Uint8Array } | { problem: Problem } | 'folder' | undefined {
  const path = join(folder, name)
  try {
    let status = lstatSync(path)
    if (status.isSymbolicLink()) {
      const [home, target] = [realpathSync(folder), realpathSync(path)]
      if (!target.startsWith(home + sep))
        return refused('read:link-outside', 'The file is a link that leads out of the story folder, and was not read; copy it here')
      status = lstatSync(target)
    }
    if (status.isDirectory()) return 'folder'
    if (!status.isFile()) return refused('read:unreadable-file', 'This is not a regular file, and was not read')
    if (status.size > LARGEST)
      return refused(
        'read:too-large',
        `The file holds ${Math.ceil(status.size / 2 ** 20)} MiB, and was not read; expected at most ${LARGEST / 2 ** 20}`,
      )
    return { bytes: readFileSync(path) }
  } catch (error) {
    if (isCode(error, 'ENOENT') && !lstatSync(path, { throwIfNoEntry: false })) return undefined
    return refused('read:unreadable-file', `The file could not be read (${reason(error)})`)
  }
}

/** The text of a file beside the articles, such as `story.yaml`; undefined where there is none, after a message where it cannot be read. */
export function textOf(folder: string, name: string, warn: (problem: Problem) => void): string | undefined {
  const found = bytesOf(folder, name)
  if (found === undefined) return undefined
  if (found === 'folder') warn(refused('read:unreadable-file', 'This is a folder, expected a file').problem)
  else if ('problem' in found) warn(found.problem)
  else return decode(found.bytes, false)
}

const refused = (rule: Problem['rule'], text: string): { problem: Problem } => ({ problem: { severity: 'warning', rule, text } })

const isCode = (error: unknown, code: string) => error instanceof Error && 'code' in error && error.code === code

/** The system's error code alone: its message holds absolute paths, which differ between machines. */
export function reason(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
}
