import { COUNT, features, SPACE } from '../../../src/tag/words/tagger/features.ts'
import { decode } from '../../../src/tag/words/tagger/tagger.ts'
import { LABELS, type Unit } from '../../../src/tag/words/tagger/units.ts'

/** A sentence with the number of the right label of each word; undefined where the corpus does not tell. */
export type Example = { units: Unit[]; gold: (number | undefined)[]; weight: number }

const WIDTH = LABELS.length
/** Features that are rarer are not learned. */
const LEAST = 3

/** Learns the weight of each feature for each label: an averaged perceptron (Collins 2002). The same examples give the same weights. */
export function train(examples: Example[], rounds: number, print: (line: string) => void): { keys: number[]; weights: Float64Array } {
  const rowOf = count(examples)
  const rows = rowOf.reduce((most, row) => Math.max(most, row + 1), 0)
  const weights = new Float64Array(rows * WIDTH),
    sums = new Float64Array(rows * WIDTH),
    since = new Int32Array(rows * WIDTH)
  const out = new Int32Array(COUNT),
    score = new Float64Array(WIDTH)
  let step = 0
  const add = (row: number, label: number, by: number) => {
    const k = row * WIDTH + label
    sums[k]! += (step - since[k]!) * weights[k]!
    since[k] = step
    weights[k]! += by
  }
  const order = examples.flatMap((example) => Array.from({ length: example.weight }, () => example))
  const random = generator()
  for (let round = 0; round < rounds; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[order[i], order[j]] = [order[j]!, order[i]!]
    }
    let asked = 0,
      right = 0
    for (const { units, gold } of order)
      decode(units, (position) => {
        features(position, out)
        score.fill(0)
        for (const feature of out) {
          const row = rowOf[feature]!
          if (row >= 0) for (let k = 0; k < WIDTH; k++) score[k]! += weights[row * WIDTH + k]!
        }
        const chosen = score.reduce((best, value, k) => (value > score[best]! ? k : best), 0),
          wanted = gold[position.index]
        if (wanted === undefined) return chosen
        step++
        asked++
        if (wanted === chosen) right++
        else
          for (const feature of out) {
            const row = rowOf[feature]!
            if (row < 0) continue
            add(row, wanted, 1)
            add(row, chosen, -1)
          }
        return chosen
      })
    print(`round ${round + 1}: ${((100 * right) / asked).toFixed(2)} % of the words of the corpus while learning`)
  }
  weights.forEach((weight, k) => (weights[k] = (sums[k]! + (step - since[k]!) * weight) / step))
  const keys: number[] = []
  rowOf.forEach((row, feature) => {
    if (row >= 0) keys[row] = feature
  })
  return { keys, weights }
}

/** The row of each feature that is common enough, -1 for the others. */
function count(examples: Example[]): Int32Array {
  const seen = new Uint8Array(SPACE),
    out = new Int32Array(COUNT)
  for (const { units, gold } of examples)
    decode(units, (position) => {
      features(position, out)
      for (const feature of out) seen[feature] = Math.min(LEAST, seen[feature]! + 1)
      return gold[position.index] ?? LABELS.length - 1
    })
  let rows = 0
  return Int32Array.from(seen, (n) => (n < LEAST ? -1 : rows++))
}

/** Numbers from 0 to 1 in an order that is always the same. */
function generator(): () => number {
  let seed = 1
  return () => (seed = (seed * 1664525 + 1013904223) % 2 ** 32) / 2 ** 32
}
