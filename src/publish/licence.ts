import type { LicenceView } from '../records/pages.ts'
import type { StoryConfig } from '../records/index.ts'

/** The licence that `story.yaml` gives the data, by its name; its address is that of the SPDX list unless it is given as one. */
export const licenceOf = ({ licence }: Pick<StoryConfig, 'licence'>): LicenceView | undefined =>
  licence === undefined
    ? undefined
    : { name: licence, url: /^https?:/.test(licence) ? licence : `https://spdx.org/licenses/${licence}.html` }

/** What the coordinates of the gazetteer are under. */
export const GEONAMES: LicenceView = { name: 'CC-BY-4.0', url: 'https://creativecommons.org/licenses/by/4.0/' }
