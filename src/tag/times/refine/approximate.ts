import type { Candidate } from '../find.ts'

const within = /^(?:about|around|roughly|approximately|nearly|almost|some|close to|an estimated|circa)\b/
const before =
  /\b(?:about|around|roughly|approximately|nearly|almost|circa|sometime (?:in|on|around)|some time (?:in|on|around)) (?:the )?$/

/** Whether a word such as "about" stands in the expression or before it; "more than" and its like bound a value, they do not blur it. */
export function isApproximate({ line, start, end }: Candidate): boolean {
  return within.test(line.text.slice(start, end)) || before.test(line.text.slice(Math.max(0, start - 20), start))
}
