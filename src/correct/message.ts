import { CORRECTIONS_FILE } from '../read/corrections.ts'
import type { Message, Placed, PlacedTarget, RuleId, Warn } from '../records/index.ts'
import type { Found, Locator, Lost } from './locate.ts'

/** What stands behind `correct:` in the id of a rule. */
type Rule = Extract<RuleId, `correct:${string}`> extends `correct:${infer R}` ? R : never

/** Reports on a correction, or on an event that it names, at its place in the file. */
export function say(warn: Warn, { at }: Placed<unknown>, severity: Message['severity'], rule: Rule, text: string): void {
  warn({ file: CORRECTIONS_FILE, ...at, severity, rule: `correct:${rule}` satisfies RuleId, text })
}

const LOST: Record<Lost, { severity: Message['severity']; rule: Rule; text: (event: string, near?: string) => string }> = {
  ambiguous: {
    severity: 'error',
    rule: 'ambiguous',
    text: (event) => `The evidence of “${event}” fits several events equally well; add the "trigger", the word that names what happened`,
  },
  gone: {
    severity: 'warning',
    rule: 'dead-event',
    text: (event) =>
      `The event “${event}” is not told any more, so nothing was corrected; take the correction out, or give as evidence the sentence that tells it now`,
  },
  unknown: {
    severity: 'error',
    rule: 'unknown-event',
    text: (event, near) =>
      `No event “${event}” was ever published, and no sentence matches its evidence; expected the last part of an event page's address${near ? `, such as “${near}”` : ''}`,
  },
}

/** The item of a target; what is lost or reworded is reported. */
export function find(locate: Locator, target: PlacedTarget, warn: Warn): Found | undefined {
  const found = locate(target)
  if (typeof found === 'string') {
    const { severity, rule, text } = LOST[found]
    say(warn, target, severity, rule, text(target.event, locate.nearest(target.event)))
    return undefined
  }
  if (found.changed)
    say(
      warn,
      target,
      'warning',
      'evidence-changed',
      `The words given as evidence of “${target.event}” are not in its sentences any more; the correction still applies: see that it is still right, then give the words as they stand now`,
    )
  return found
}
