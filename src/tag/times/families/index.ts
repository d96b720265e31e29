import type { Family } from '../rule.ts'
import { clock } from './clock.ts'
import { dates } from './dates.ts'
import { durations } from './durations.ts'
import { nameFamily } from './names.ts'
import { parts } from './parts.ts'
import { quarters } from './quarters.ts'
import { referenceWords } from './references.ts'
import { relative } from './relative.ts'
import { seasons } from './seasons.ts'
import { sets } from './sets.ts'
import { weekdays } from './weekdays.ts'
import { years } from './years.ts'

/** All ways to write a time. Of two readings of the same words the earlier family has it. */
export const families: Family[] = [
  nameFamily,
  dates,
  clock,
  weekdays,
  quarters,
  seasons,
  years,
  relative,
  sets,
  parts,
  referenceWords,
  durations,
]
