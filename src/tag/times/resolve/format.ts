import type { InDay } from '../meaning.ts'

/** A number in two figures. */
export const two = (number: number) => String(number).padStart(2, '0')

/** Adds the clock time or part of the day: `2016-02-03T13:36`, `2016-04-30TMO`. */
export function inDay(date: string, { clock, part }: InDay): string {
  if (clock) return `${date}T${two(clock.hour)}:${two(clock.minute ?? 0)}${clock.second === undefined ? '' : `:${two(clock.second)}`}`
  return part ? `${date}T${part}` : date
}
