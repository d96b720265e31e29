import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseTimeMl, type TimexDocument } from './timex.ts'

const folder = fileURLToPath(new URL('../../../shared/bench/timex-dev', import.meta.url))

/** A number from 0 to 255 that depends on nothing but the name. */
export const hash = (name: string): number => createHash('sha1').update(name).digest()[0]!

/** One fifth of the development documents is scored, but its errors are never listed. */
export const isSealed = (name: string): boolean => hash(name) % 5 === 0

/** The corpus that a development document is from. AQUAINT's are the newswire of August 1998 and later. */
export function corpusOf(name: string): 'AQUAINT' | 'TimeBank' | 'Wikinews' {
  if (name.startsWith('apple__')) return 'Wikinews'
  return /^XIE|^(?:APW|NYT)(?:19980[7-9]|1999|19981|2000)/.test(name) ? 'AQUAINT' : 'TimeBank'
}

/** The development documents beside the project, by name; none where they are not. */
export function developmentDocuments(): TimexDocument[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => file.endsWith('.tml'))
    .sort()
    .map((file) => parseTimeMl(file.replace(/\.tml$/, ''), readFileSync(`${folder}/${file}`, 'utf8')))
}
