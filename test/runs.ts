/** Whether the full counts are asked for (`npm run soak`); `npm test` runs a tenth. */
export const SOAK = process.env.DATELINE_SOAK === '1'

/** How often a long check runs, given its full count. */
export const runs = (full: number) => SOAK ? full : Math.ceil(full / 10)
