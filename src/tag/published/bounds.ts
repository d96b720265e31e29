import { dayOf, isoDay } from '../../days.ts'

/** First and last day (`yyyy-mm-dd`) of a date. */
export type Bounds = { earliest: string; latest: string }

/** First and last month of our seasons: spring 21, summer 22, autumn 23, and winter 24, which ends in the next year. */
const SEASONS: Readonly<Record<number, readonly [number, number]>> = { 21: [3, 5], 22: [6, 8], 23: [9, 11], 24: [12, 14] }

/**
 * The days that an EDTF level 1 date allows; undefined for one that is empty, malformed or open at an end.
 * `2016-04` -> 2016-04-01, 2016-04-30. (The `edtf` package reads seasons as quarters and fails on an open start.)
 */
export function boundsOf(edtf: string): Bounds | undefined {
  const parts = edtf.split('/')
  const [first, last] = [simple(parts[0]!), simple(parts.at(-1)!)]
  return parts.length <= 2 && first && last && first.earliest <= last.latest ? { earliest: first.earliest, latest: last.latest } : undefined
}

function simple(edtf: string): Bounds | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[?~%]?$/.exec(edtf) ?? []
  if (!year) return undefined
  if (day)
    return date(year, Number(month), Number(day)) === edtf.slice(0, 10)
      ? { earliest: edtf.slice(0, 10), latest: edtf.slice(0, 10) }
      : undefined
  const [from, to] = month ? (SEASONS[Number(month)] ?? [Number(month), Number(month)]) : [1, 12]
  return from < 1 || from > 12 ? undefined : { earliest: date(year, from, 1), latest: date(year, to + 1, 0) }
}

const date = (year: string, month: number, day: number): string => isoDay(dayOf(Number(year), month, day))
