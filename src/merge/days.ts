const DAY = 86_400_000

/** Days since 1970-01-01 of a `yyyy-mm-dd`, undefined for anything else. */
export function dayNumber(date: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return undefined
  const time = Date.parse(`${date}T00:00:00Z`)
  return Number.isNaN(time) ? undefined : time / DAY
}

/** `yyyy-mm-dd` of a day number. */
export function dayOf(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10)
}
