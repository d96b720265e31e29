import * as z from 'zod'
import { listsBeside } from '../../lexicon/beside.ts'

const words = z.array(z.string())

const read = listsBeside(import.meta.url)

/** Words by which a page says what a date on it stands for. */
export const labels = read(
  'labels',
  z.strictObject({ published: words, changed: words, saved: words, archive: words, pages: words, opinions: words }),
)

/** How reports say since when something lasts, and until when. */
export const starts = read('starts', z.strictObject({ begin: words, same: z.array(words), limits: words }))

/** How reports revise a count, and how they announce what is to come. */
export const orders = read('orders', z.strictObject({ revised: words, announcing: words, not: words }))

/** Which words tell of one event rather than of any. */
export const telling = read('telling', z.strictObject({ empty: words }))
