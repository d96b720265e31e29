import { LABELS } from './units.ts'

/** Of each feature, how much it speaks for each label. */
export type Weights = { best: (features: Int32Array) => number }

const WIDTH = LABELS.length

/** Reads weights: for each feature, ascending, its distance from the one before (7 bits a byte), which labels it weighs (2 bytes), and how much. */
export function unpack(bytes: Uint8Array): Weights {
  const { keys, rows } = read(bytes)
  const size = 1 << (32 - Math.clz32(keys.length * 2)),
    // a key and its row stand side by side, where one look into memory finds both
    slots = new Int32Array(size * 2).fill(-1)
  keys.forEach((key, row) => {
    let slot = key & (size - 1)
    while (slots[slot * 2]! >= 0) slot = (slot + 1) & (size - 1)
    slots[slot * 2] = key
    slots[slot * 2 + 1] = row
  })
  const rowOf = (key: number) => {
    let slot = key & (size - 1)
    while (slots[slot * 2]! >= 0 && slots[slot * 2] !== key) slot = (slot + 1) & (size - 1)
    return slots[slot * 2 + 1]!
  }
  const score = new Int32Array(WIDTH)
  return {
    best(features) {
      score.fill(0)
      for (const feature of features) {
        const row = rowOf(feature)
        if (row >= 0) for (let k = 0; k < WIDTH; k++) score[k]! += rows[row * WIDTH + k]!
      }
      return score.reduce((best, value, k) => (value > score[best]! ? k : best), 0)
    },
  }
}

function read(bytes: Uint8Array): { keys: Int32Array; rows: Int8Array } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    count = view.getUint32(0),
    keys = new Int32Array(count),
    rows = new Int8Array(count * WIDTH)
  let at = 4,
    key = 0
  for (let row = 0; row < count; row++) {
    let step = 0
    do step = step * 128 + (bytes[at]! & 127)
    while (bytes[at++]! & 128)
    keys[row] = key += step
    const labels = view.getUint16(at)
    at += 2
    for (let k = 0; k < WIDTH; k++) if (labels & (1 << k)) rows[row * WIDTH + k] = view.getInt8(at++)
  }
  return { keys, rows }
}

/** The same as bytes. `rows` holds a whole number from -127 to 127 for each label of each of the `keys`, which ascend. */
export function pack(keys: readonly number[], rows: Int8Array): Uint8Array {
  const bytes: number[] = [keys.length >>> 24, (keys.length >>> 16) & 255, (keys.length >>> 8) & 255, keys.length & 255]
  let last = 0
  keys.forEach((key, row) => {
    const step = key - last
    last = key
    for (let shift = 21; shift > 0; shift -= 7) if (step >>> shift) bytes.push(((step >>> shift) & 127) | 128)
    bytes.push(step & 127)
    const values = rows.subarray(row * WIDTH, (row + 1) * WIDTH)
    const labels = values.reduce((bits, value, k) => (value ? bits | (1 << k) : bits), 0)
    bytes.push(labels >>> 8, labels & 255, ...values.filter((value) => value !== 0))
  })
  return Uint8Array.from(bytes)
}
