import type { EventStatus } from '../records/index.ts'
import type { Unit } from './unit.ts'

const STATUS: readonly EventStatus[] = ['occurred', 'planned', 'alleged', 'denied']

/** A body sentence says fully what a heading says in short; a caption says it in passing. */
const BLOCKS = ['paragraph', 'headline', 'deck', 'subhead', 'caption']

/**
 * Order of the mentions of one event, the one that speaks for it first: vouched for, dated by its own words and to
 * the day, told in the body, with most parties, most salient; then canonical order.
 */
export function best(a: Unit, b: Unit): number {
  for (const measure of MEASURES) {
    const difference = measure(a) - measure(b)
    if (difference !== 0) return difference
  }
  return a.rank - b.rank
}

/** Wider than any date. */
const UNDATED = 1e9

const MEASURES: readonly ((unit: Unit) => number)[] = [
  ({ mention }) => STATUS.indexOf(mention.status),
  ({ dated }) => (dated ? 0 : 1),
  ({ first, last }) => (first === undefined || last === undefined ? UNDATED : last - first),
  ({ block }) => BLOCKS.indexOf(block),
  ({ parties }) => -Math.min(parties.size, 2),
  ({ mention }) => -mention.salience,
]
