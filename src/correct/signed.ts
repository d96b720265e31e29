import type { Corrected, PlacedCorrection } from '../records/index.ts'

/** A correction as readers see it, with who made it and when. */
export function signed(
  { reason, by, on }: PlacedCorrection,
  what: Corrected['what'],
  words: Partial<Pick<Corrected, 'was' | 'now' | 'slug' | 'title'>> = {},
): Corrected {
  return { ...words, what, reason, ...(by === undefined ? {} : { by }), ...(on === undefined ? {} : { on }) }
}
