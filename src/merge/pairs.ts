import { staysWarm } from '../memory.ts'
import { looksNear, type Close } from './near.ts'
import { needed, weigh, worthWeighing, type Verdict } from './score.ts'
import type { Field, Unit } from './unit.ts'

/** What comparing two mentions came to: a link, or nearly one, or neither. */
export type Judged = { link?: Verdict; near?: Close }

/** What is known of two mentions, and what was asked of the whole story for it. */
type Known = { judged?: Judged; verdict?: Verdict; asked: Asked[] }

type Asked = { words: readonly string[]; most: number; told: boolean }

/** Compares mentions; what it found of two that are the very same units in the next build, it does not work out again. */
export type Pairs = {
  /** Whether two mentions are linked. Asked of each pair, most of which share nothing that tells their event from its like. */
  judge: (a: Unit, b: Unit) => Judged
  weigh: (a: Unit, b: Unit) => Verdict
}

const KNOWN = new WeakMap<Unit, Map<Unit, Known>>()

/** Compares the mentions of a story. */
export function pairsOf(field: Field): Pairs {
  if (!staysWarm())
    return {
      weigh: (a, b) => weigh(a, b, field),
      judge: (a, b) => (worthWeighing(a, b, field) ? judged(a, b, weigh(a, b, field), field) : NEITHER),
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
  const known = new Map<Unit, { before: Map<Unit, Known> | undefined; now: Map<Unit, Known> }>()
  const of = (a: Unit, b: Unit): Known => {
    let own = known.get(a)
    if (!own) {
      known.set(a, (own = { before: KNOWN.get(a), now: new Map() }))
      KNOWN.set(a, own.now)
    }
    let pair = own.now.get(b)
    if (pair) return pair
    const before = own.before?.get(b)
    pair = before?.asked.every(({ words, most, told }) => weight.isFew(words, most) === told) ? before : { asked: [] }
    own.now.set(b, pair)
    return pair
  }
  const weighed = (a: Unit, b: Unit, pair = of(a, b)): Verdict => {
    asked = pair.asked
    return (pair.verdict ??= weigh(a, b, noted))
  }
  return {
    weigh: weighed,
    judge: (a, b) => {
      const pair = of(a, b)
      asked = pair.asked
      return (pair.judged ??= worthWeighing(a, b, noted) ? judged(a, b, weighed(a, b, pair), noted) : NEITHER)
    },
  }
}

const NEITHER: Judged = {}

function judged(a: Unit, b: Unit, verdict: Verdict, field: Field): Judged {
  if (!verdict.apart && verdict.score >= needed(a, b)) return { link: verdict }
  const near = looksNear(a, b, verdict, field)
  return near ? { near } : NEITHER
}
