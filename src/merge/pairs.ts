import { staysWarm } from '../memory.ts'
import { looksNear, type Close } from './near.ts'
import { needed, weigh, worthWeighing, type Verdict } from './score.ts'
import type { Field, Unit } from './unit.ts'

/** What comparing two mentions came to: a link, or nearly one, or neither. */
type Judged = { link?: Verdict; near?: Close }

/** Compares mentions; what it found of two that are the very same units in the next build, it does not work out again. */
export type Pairs = {
  /** Whether a mention is linked to each of some others. Most share nothing with it that tells their event from its like. */
  judge: (a: Unit, others: readonly Unit[]) => Judged[]
  weigh: (a: Unit, b: Unit) => Verdict
}

/** What was found, and what was asked of the whole story for it: how many mentions have some words. */
type Found<T> = { told: T; asked: readonly Asked[] }

type Asked = { words: readonly string[]; most: number; told: boolean }

const NEITHER: Judged = {},
  NOTHING: Found<Judged> = { told: NEITHER, asked: [] }

const JUDGED = new WeakMap<Unit, { others: readonly Unit[]; found: Found<Judged>[] }>(),
  WEIGHED = new WeakMap<Unit, Map<Unit, Found<Verdict>>>()

/** Compares the mentions of a story. */
export function pairsOf(field: Field): Pairs {
  if (!staysWarm())
    return {
      judge: (a, others) => others.map((b) => judged(a, b, field)),
      weigh: (a, b) => weigh(a, b, field),
    }
  const { weight } = field
  let asked: Asked[] = []
  const noted: Field = {
    ...field,
    weight: {
      ...weight,
      isFew: (words, most) => {
        const told = weight.isFew(words, most)
        asked.push({ words, most, told })
        return told
      },
    },
  }
  const holds = ({ asked }: Found<unknown>) => asked.every(({ words, most, told }) => weight.isFew(words, most) === told)
  const find = <T>(make: () => T): Found<T> => {
    asked = []
    return { told: make(), asked }
  }
  const known = new Map<Unit, { before: Map<Unit, Found<Verdict>> | undefined; now: Map<Unit, Found<Verdict>> }>()
  return {
    judge(a, others) {
      const before = JUDGED.get(a),
        isSame = before?.others.length === others.length && others.every((b, at) => before.others[at] === b),
        known = isSame ? undefined : new Map(before?.others.map((b, at) => [b, before.found[at]!]))
      const found = others.map((b, at) => {
        const own = isSame ? before!.found[at]! : known!.get(b)
        if (own && holds(own)) return own
        const made = find(() => judged(a, b, noted))
        return made.told === NEITHER && made.asked.length === 0 ? NOTHING : made
      })
      JUDGED.set(a, { others, found })
      return found.map(({ told }) => told)
    },
    weigh(a, b) {
      let own = known.get(a)
      if (!own) {
        known.set(a, (own = { before: WEIGHED.get(a), now: new Map() }))
        WEIGHED.set(a, own.now)
      }
      let found = own.now.get(b) ?? own.before?.get(b)
      if (!found || (!own.now.has(b) && !holds(found))) found = find(() => weigh(a, b, noted))
      own.now.set(b, found)
      return found.told
    },
  }
}

function judged(a: Unit, b: Unit, field: Field): Judged {
  if (!worthWeighing(a, b, field)) return NEITHER
  const verdict = weigh(a, b, field)
  if (!verdict.apart && verdict.score >= needed(a, b)) return { link: verdict }
  const near = looksNear(a, b, verdict, field)
  return near ? { near } : NEITHER
}
