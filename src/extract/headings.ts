import type { Tagged, Timex } from '../records/index.ts'
import { dates } from './dates.ts'

/** A list has at least so many dated entries. */
const FEWEST = 2

/** What may stand beside a date that is the whole of a line: a weekday's comma, brackets, a colon or dash. */
const BARE = /^[\s,.:;()[\]–—-]*$/
/** What follows a date that heads an entry: a colon, a dash or a new sentence. */
const ENTRY = /^\s*(?:[:–—-]\s|\p{Lu})/u

/**
 * The dates that head the entries of a timeline, by the sentences they hold for: "12 March. A quake destroys 11,000 homes. Troops
 * are sent.", "March 12: A quake …", or a date on a line of its own. A list has several: a lone date dates the page.
 */
export function headings({ article, sentences, timexes }: Tagged): ReadonlyMap<number, Timex> {
  const { text, blocks } = article
  const held = new Map<number, Timex>()
  let heads = 0,
    head: { timex: Timex; block: number; alone: boolean } | undefined
  sentences.forEach(({ start, end, block }, index) => {
    const { kind } = blocks[block]!
    const begins = sentences[index - 1]?.block !== block,
      alone = begins && sentences[index + 1]?.block !== block
    // a date on a line of its own holds until the next title
    if (head && head.block !== block && (!head.alone || kind !== 'paragraph')) head = undefined
    if (kind !== 'paragraph' && kind !== 'subhead') return
    const timex = timexes.find((t) => t.start >= start && t.end <= end),
      day =
        timex && dates(timex) && timex.type === 'DATE' && /\d/.test(timex.text) && BARE.test(text.slice(start, timex.start))
          ? timex
          : undefined
    const bare = day && BARE.test(text.slice(day.end, end))
    if (day && (bare || (begins && ENTRY.test(text.slice(day.end, end))))) {
      head = { timex: day, block, alone: Boolean(bare && alone) }
      heads++
    }
    if (head && kind === 'paragraph') held.set(index, head.timex)
  })
  return heads < FEWEST ? new Map() : held
}
