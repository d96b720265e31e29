import { edtfWords } from '../publish/dates.ts'
import { ACTIONS, CHANGES, type PlacedCorrection, type Warn } from '../records/index.ts'
import { boundsOf } from '../tag/published/bounds.ts'
import { say } from './message.ts'

type Field = keyof typeof CHANGES | keyof typeof ACTIONS

const FIELDS = [...Object.keys(CHANGES), ...Object.keys(ACTIONS)] as Field[]

/** The fields by which a correction changes something. */
export const fieldsOf = (correction: PlacedCorrection): Field[] => FIELDS.filter((field) => correction[field] !== undefined)

/** What must hold of one correction besides the types of its fields: a rule id, and what is wrong where it does not hold. */
const RULES: Record<string, (correction: PlacedCorrection) => string | undefined> = {
  target: ({ event, promote, source, actor }) =>
    [event, promote, source, actor].filter((target) => target !== undefined).length === 1
      ? undefined
      : 'Expected one of "event", "promote", "source" and "actor": what the correction is about',
  nothing: (correction) =>
    fieldsOf(correction).length || correction.promote ? undefined : `The correction changes nothing; expected one of ${FIELDS.join(', ')}`,
  alone: (correction) => {
    const alone = fieldsOf(correction).find((field) => field === 'hide' || field === 'withdraw')
    return alone && fieldsOf(correction).length > 1
      ? `"${alone}" takes the event away, so nothing else can be said of it; take out ${fieldsOf(correction)
          .filter((field) => field !== alone)
          .join(', ')}`
      : undefined
  },
  source: (correction) =>
    correction.source !== undefined && correction.withdraw === undefined
      ? 'An article can only be withdrawn here; its date, publisher and the like stand at its top'
      : undefined,
  actor: ({ actor, names, withdraw }) =>
    actor !== undefined && (withdraw === undefined || !names)
      ? 'An actor can only be withdrawn here, with "names": every form in which the articles name them; who is who stands in lexicon/actors.yaml'
      : actor === undefined && names
        ? '"names" belongs to the withdrawal of an "actor"'
        : undefined,
  promote: (correction) => {
    if (!correction.promote) return undefined
    if (!correction.type || !correction.title)
      return 'A promoted sentence needs a "type" and a "title": the program did not see what it tells'
    const wrong = fieldsOf(correction).find((field) => Object.hasOwn(ACTIONS, field))
    return wrong
      ? `Unexpected "${wrong}": a promoted sentence can be dated, typed and titled; put this into a correction of its own, by its address`
      : undefined
  },
  evidence: ({ event, evidence, withdraw }) =>
    event !== undefined && withdraw && !evidence?.length
      ? 'A withdrawal needs "evidence": the sentences to be taken out of everything, since the ledger forgets them. `npm run check -- --event SLUG` prints them'
      : undefined,
  date: ({ date }) =>
    date === undefined || isEdtf(date)
      ? undefined
      : `Unexpected date "${date}", expected EDTF such as 2016-04-15, 2016-04, 2016-02~ or 2016-04-25/2016-05-02`,
}

/** Whether a date can be shown: a day, month, season or year, or an interval of them, in order. */
function isEdtf(text: string): boolean {
  const bounds = boundsOf(text)
  return bounds !== undefined && (!bounds.earliest || !bounds.latest || bounds.earliest <= bounds.latest) && edtfWords(text) !== text
}

/** The corrections that can be carried out. Each one that cannot, alone or beside the others, is an error. */
export function coherent(corrections: readonly PlacedCorrection[], warn: Warn): PlacedCorrection[] {
  const sound = corrections.filter((correction) =>
    Object.entries(RULES).every(([, rule]) => {
      const problem = rule(correction)
      if (problem) say(warn, correction, 'error', 'rule', problem)
      return !problem
    }),
  )
  return [itself, twice, cycles, contradictions].reduce((kept, rule) => rule(kept, warn), sound)
}

/** An event that is named beside itself. */
function itself(corrections: PlacedCorrection[], warn: Warn): PlacedCorrection[] {
  return corrections.filter(({ event, merge = [], 'keep-apart': apart = [] }) => {
    const same = [...merge, ...apart].find((other) => other.event === event)
    if (same) say(warn, same, 'error', 'rule', 'An event cannot be merged with itself, or kept apart from itself')
    return !same
  })
}

/** Two corrections that set one field of one event. */
function twice(corrections: PlacedCorrection[], warn: Warn): PlacedCorrection[] {
  const first = new Map<string, PlacedCorrection>()
  return corrections.filter((correction) => {
    const keys = fieldsOf(correction)
      .filter((field) => Object.hasOwn(CHANGES, field))
      .map((field) => `${correction.event ?? JSON.stringify(correction.promote)} ${field}`)
    const other = keys.find((key) => first.has(key))
    for (const key of keys) if (!first.has(key)) first.set(key, correction)
    if (other)
      say(
        warn,
        correction,
        'error',
        'twice',
        `“${other.split(' ').at(-1)}” of this event is set in line ${first.get(other)!.at.line} already; keep one of the two`,
      )
    return !other
  })
}

/** Merges that lead back to where they began: which event is to stay cannot be told. */
function cycles(corrections: PlacedCorrection[], warn: Warn): PlacedCorrection[] {
  const into = new Map<string, string>()
  return corrections.filter((correction) => {
    for (const other of correction.merge ?? []) {
      const from = other.event
      for (let at: string | undefined = correction.event, steps = 0; at !== undefined && steps <= into.size; at = into.get(at), steps++) {
        if (at !== from) continue
        say(
          warn,
          other,
          'error',
          'cycle',
          `“${from}” is merged into “${correction.event}”, which is merged into “${from}” by another correction; keep the one whose event is to stay`,
        )
        return false
      }
      into.set(from, correction.event!)
    }
    return true
  })
}

/** Pairs that are both merged and kept apart. */
function contradictions(corrections: PlacedCorrection[], warn: Warn): PlacedCorrection[] {
  const pair = (a: string, b: string) => [a, b].sort().join(' ')
  const merged = new Map(
    corrections.flatMap((correction) => (correction.merge ?? []).map((other) => [pair(other.event, correction.event!), other] as const)),
  )
  return corrections.filter((correction) => {
    const both = (correction['keep-apart'] ?? []).find(({ event }) => merged.has(pair(event, correction.event!)))
    if (both)
      say(
        warn,
        both,
        'error',
        'contradiction',
        `“${both.event}” is merged with this event in line ${merged.get(pair(both.event, correction.event!))!.at.line}; keep one of the two`,
      )
    return !both
  })
}
