import { extname } from 'node:path'
import { decode, isBinary } from '../read/decode.ts'
import { fromHtml } from './html.ts'
import { fromMessage } from './message.ts'
import { fromNinjs } from './ninjs.ts'
import { fromText, kept } from './text.ts'
import { fileName, IntakeError, seedFile, type Taken } from './taken.ts'
import { fromWarc } from './warc.ts'

export { fileName, IntakeError, kept, seedFile, type Taken }

type Reader = (bytes: Uint8Array, address?: string) => Taken[] | Promise<Taken[]>

const html: Reader = (bytes, address) => [fromHtml(decode(bytes, true), address)]
const text: Reader = (bytes) => [fromText(decode(bytes, false))]

/** How each kind of file is taken in. A new one is one line here and its own file. */
const READERS: Record<string, Reader> = {
  '.txt': text,
  '.md': text,
  '.html': html,
  '.htm': html,
  '.xhtml': html,
  '.eml': async (bytes) => [await fromMessage(bytes)],
  '.json': (bytes) => [fromNinjs(decode(bytes, false))],
  '.warc': fromWarc,
  '.gz': fromWarc,
}

/** Endings of the files that can be taken in. */
export const INTAKE_EXTENSIONS = Object.keys(READERS)

/** The articles in a file, told by the ending of its name; without one by its beginning. Throws an `IntakeError` for what holds none. */
export async function take(name: string, bytes: Uint8Array, address?: string): Promise<Taken[]> {
  const extension = extname(name).toLowerCase()
  const reader = READERS[extension] ?? (extension === '' ? guessed(bytes) : undefined)
  if (!reader) throw new IntakeError(`Expected a file ending in ${INTAKE_EXTENSIONS.join(', ')}`)
  if (reader !== fromWarc && isBinary(bytes))
    throw new IntakeError('The file is not text (a picture, PDF or word processor file?); save the article as plain text')
  if (!bytes.length) throw new IntakeError('The file is empty; expected an article')
  return reader(bytes, address)
}

function guessed(bytes: Uint8Array): Reader {
  const head = decode(bytes.subarray(0, 2000), true)
  if (/^\s*(?:<!doctype html|<html|<head|<\?xml)/i.test(head)) return html
  if (/^\s*\{/.test(head)) return READERS['.json']!
  return /^(?:[A-Za-z][\w-]{0,60}:[^\r\n]*\r?\n){2}/.test(head) && /^(?:from|subject|mime-version):/im.test(head) ? READERS['.eml']! : text
}
