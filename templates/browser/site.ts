import { combine } from './filter.ts'
import { colours } from './theme.ts'

/** The comfort that a script adds to every page, once it is read. */
colours()
combine()
