import { combine } from './filter.ts'
import { colours, remembered } from './theme.ts'

/** The comfort that a script adds to every page. It stands in the head, so that a chosen scheme shows from the first paint. */
remembered()
document.addEventListener('DOMContentLoaded', () => {
  colours()
  combine()
})
