import { edtfWords } from '../publish/dates.ts'
import type { Cast, EventStatus } from '../records/index.ts'
import type { Pair } from './candidates.ts'
import type { Apart } from './apart.ts'
import { evidence, needed, type Verdict } from './score.ts'
import type { Field, Unit } from './unit.ts'

/** What kept a pair apart: a rule, too little in common, or the other members of their clusters. */
type Rule = Exclude<Apart, 'merge:one-sentence' | 'merge:other-type'> | 'merge:too-little' | 'merge:others-differ'

/** Two mentions that came close to one event. `score`: evidence as a share of what a merge needs. */
export type Near = Close & { pair: Pair }

/** How close they came. */
export type Close = { score: number; rule: Rule }

/** Evidence from this share of the points on is worth an editor's look. */
const NEAR = 0.8

/** Whether a pair that was not linked came close: by its evidence, or but for one rule. Undefined where it did not. */
export function looksNear(a: Unit, b: Unit, verdict: Verdict, field: Field): Close | undefined {
  const { apart } = verdict
  if (apart === 'merge:one-sentence' || apart === 'merge:other-type') return undefined
  const score = (apart ? evidence(a, b, field).score : verdict.score) / needed(a, b)
  return score >= (apart ? 1 : NEAR) ? { score, rule: apart ?? 'merge:too-little' } : undefined
}

const STATUS: Record<EventStatus, string> = { occurred: 'told as a fact', planned: 'a plan', denied: 'denied', alleged: 'alleged' }

const WORDS: Record<Rule, (a: Unit, b: Unit, cast: Cast, score: number) => string> = {
  'merge:again': () => 'one of them is told as a further one of its kind',
  'merge:other-status': (a, b) => `one is ${STATUS[a.mention.status]}, the other ${STATUS[b.mention.status]}`,
  'merge:other-day': (a, b) => `one is dated ${edtfWords(a.mention.date.edtf)}, the other ${edtfWords(b.mention.date.edtf)}`,
  'merge:other-actor': (a, b, cast) => `those who take part differ (${names(a, cast)}; ${names(b, cast)})`,
  'merge:other-words': () => 'what is said has too few words in common',
  'merge:other-number': () => 'one tells of a single happening, the other of several',
  'merge:other-place': () => 'they tell of two places',
  'merge:other-result': () => 'they lead to different states',
  'merge:too-little': (_a, _b, _cast, score) => `they share ${Math.floor(100 * score)} % of the evidence that one event needs`,
  'merge:others-differ': () => 'other reports of one of them do not fit the other',
}

/** Why a near pair was kept apart, in a sentence for the editor. */
export function reasonApart({ pair, rule, score }: Near, { units }: Field, cast: Cast): string {
  return `Kept apart because ${WORDS[rule](units[pair[0]]!, units[pair[1]]!, cast, score)}.`
}

function names({ parties }: Unit, cast: Cast): string {
  return (
    [...parties]
      .flatMap((key) => {
        const actor = cast.actors.get(key)
        return actor && !actor.private ? [actor.name] : []
      })
      .sort()
      .join(', ') || 'nobody named'
  )
}
