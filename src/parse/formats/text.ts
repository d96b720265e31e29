import type { Format } from './format.ts'
import { units } from './lines.ts'

/** Plain text: what stands in the file is what is seen. */
export const text: Format = (source, start) => {
  const visible = source.slice(start)
  return { text: visible, segments: [{ at: 0, from: start, length: visible.length }], units: units(visible), pageDates: [] }
}
