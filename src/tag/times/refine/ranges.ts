import type { Candidate } from '../find.ts'

const to = /^ ?(?:-|to|through|thru|until|till|into) ?(?:the )?$/,
  and = /^ and (?:the )?$/,
  between = /\bbetween (?:the )?$/

/** Whether an expression begins a range that the next one ends: "from June to August", "between Monday and Thursday". */
export function beginsRange({ line, start, end }: Candidate, next: Candidate | undefined): boolean {
  if (next === undefined) return false
  const gap = line.text.slice(end, next.start)
  return to.test(gap) || (and.test(gap) && between.test(line.text.slice(Math.max(0, start - 20), start)))
}
