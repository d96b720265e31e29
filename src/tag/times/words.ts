import type { Match } from './rule.ts'

/** Whether a part of the match is written with a capital, or the whole text is without any (transcripts). */
export function capitalised(match: Match, name: string): boolean {
  const at = match.line.text.indexOf(match.part[name]!, match.start)
  return /[A-Z]/.test(match.line.raw[at] ?? '')
}
