import type { Chart, Nominal } from '../chart.ts'
import { antecedent, modified } from './antecedent.ts'
import { nominalLeft, skipLeft } from './left.ts'
import { nominalRight } from './right.ts'

export type Nominals = ReturnType<typeof nominals>

/** Readers of the nominals of a sentence: leftwards to a subject, rightwards to an object, and what a relative pronoun stands for. */
export const nominals = (chart: Chart) => ({
  skipLeft: (from: number) => skipLeft(chart, from),
  nominalLeft: (last: number, floor: number) => nominalLeft(chart, last, floor),
  nominalRight: (first: number, ceiling: number) => nominalRight(chart, first, ceiling),
  antecedent: (last: number, person: boolean, plural?: boolean) => antecedent(chart, last, person, plural),
  modified: (chain: Nominal) => modified(chart, chain),
})
