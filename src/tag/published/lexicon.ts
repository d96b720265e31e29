// eslint-disable-next-line no-restricted-imports -- word lists are part of the program; they are read once, when it loads
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import * as z from 'zod'

const words = z.array(z.string())

function read<T>(name: string, schema: z.ZodType<T>): T {
  return schema.parse(parse(readFileSync(new URL(`./words/${name}.yaml`, import.meta.url), 'utf8')))
}

/** Words by which a page says what a date on it stands for. */
export const labels = read('labels', z.strictObject({ published: words, changed: words, saved: words, archive: words, pages: words }))

/** How reports say since when something lasts, and until when. */
export const starts = read('starts', z.strictObject({ begin: words, same: z.array(words), limits: words }))

/** How reports revise a count, and how they announce what is to come. */
export const orders = read('orders', z.strictObject({ revised: words, announcing: words, not: words }))
