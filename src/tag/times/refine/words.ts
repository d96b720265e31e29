import { calendar, directionWords } from '../lexicon.ts'
import type { Line } from '../line.ts'

/** The words that tell on which side of the publication day a time lies, for quick lookup. */
export const aheadVerbs = new Set(directionWords.ahead_verbs),
  controls = new Set(directionWords.control_words),
  objectControls = new Set(directionWords.object_control),
  aheadWords = new Set(directionWords.ahead_words),
  timetable = new Set(directionWords.timetable_verbs),
  aheadNouns = new Set(directionWords.ahead_nouns),
  limits = new Set(directionWords.limits),
  lasting = new Set(directionWords.lasting_verbs),
  samePast = new Set(directionWords.same_past),
  invites = new Set(directionWords.inviting_verbs),
  decrees = new Set(directionWords.decreeing_verbs),
  bygone = new Set(directionWords.bygone_nouns),
  movements = new Set(directionWords.movements),
  telling = new Set(directionWords.telling_verbs),
  awaited = new Set(directionWords.awaited_words),
  setWords = new Set(directionWords.set_words),
  callsFor = new Set(directionWords.calling_verbs),
  setNouns = new Set([...directionWords.ahead_nouns, ...directionWords.gathering_nouns])

export const months = new Set(Object.keys(calendar.months)),
  weekdays = new Set(Object.keys(calendar.weekdays))

/** A token of a line in lower case; nothing where there is none. */
export const word = (line: Line, at: number): string => line.tokens[at]?.text.toLowerCase() ?? ''

/** How many words away a verb may govern a time. */
export const reach = 40

export const future = /^(?:will|'ll|shall|wo)$/
export const possible = /^(?:would|may|might|could|should|can|must|'d)$/
export const perfect = /^(?:has|have|had|'ve)$/
export const negative = /^(?:not|n't|never|neither|nor|no)$/
