import type { BandView, Overview } from '../records/pages.ts'

/** The whole story as a band of columns, which shows on other pages where they stand in it. */
export function band(overview: Overview | undefined): Omit<BandView, 'here'> | undefined {
  if (!overview || overview.bins.length < 3) return undefined
  const most = Math.max(...overview.bins.map(({ count }) => count))
  return {
    from: overview.bins[0]!.words, to: overview.bins.at(-1)!.words, unit: overview.unit,
    // In few steps, so that one more event seldom changes what every page shows.
    heights: overview.bins.map(({ count }) => count === 0 ? 0 : 4 * Math.max(1, Math.round(5 * count / most))),
  }
}

/** The column that a day stands in. */
export const columnOf = (overview: Overview | undefined, day: string) => overview?.bins.findIndex(({ start, end }) => day >= start && day <= end) ?? -1
