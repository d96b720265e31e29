import { bandPicture } from '../../templates/band.ts'
import type { BandView, Overview, SiteFile } from '../records/pages.ts'
import { URLS } from './urls.ts'

/** The columns of a story that has enough of them to make a band. */
function columns(overview: Overview | undefined): Overview['bins'] {
  return overview && overview.bins.length >= 3 ? overview.bins : []
}

/** Heights of columns, in few steps, so that one more event seldom changes what a page shows. */
function heights(bins: Overview['bins']): number[] {
  const most = Math.max(...bins.map(({ count }) => count))
  return bins.map(({ count }) => (count === 0 ? 0 : 4 * Math.max(1, Math.round((5 * count) / most))))
}

/** Gives the band of a page by the column that it stands in, or by none (-1). */
export function bands(overview: Overview | undefined): (column: number) => BandView | undefined {
  const bins = columns(overview),
    high = heights(bins)
  if (!overview || !bins.length) return () => undefined
  const story = { picture: URLS.band, from: bins[0]!.words, to: bins.at(-1)!.words, unit: overview.unit, columns: bins.length }
  return (column) => ({
    ...story,
    here: column < 0 ? undefined : { column, height: high[column]!, url: bins[column]!.url, words: bins[column]!.words },
  })
}

/** The picture of the whole story that the bands of all pages share. */
export function bandFiles(overview: Overview | undefined): SiteFile[] {
  const bins = columns(overview)
  return bins.length ? [{ url: URLS.band, content: bandPicture(heights(bins)) }] : []
}

/** The column that a day stands in. */
export const columnOf = (overview: Overview | undefined, day: string) =>
  overview?.bins.findIndex(({ start, end }) => day >= start && day <= end) ?? -1
