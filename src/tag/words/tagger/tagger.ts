// eslint-disable-next-line no-restricted-imports -- what the tagger has learned is part of the program; it is read once
import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import type { Token } from '../../../records/index.ts'
import { changed } from './changes.ts'
import { isClass, readClasses, type Classes } from './classes.ts'
import { fixed, verbSeen, verbsAhead } from './context.ts'
import { COUNT, features, type Position } from './features.ts'
import { hash } from './hash.ts'
import { lemmaOf } from './lemma.ts'
import { LABELS, unitsOf, type Unit } from './units.ts'
import { unpack, type Weights } from './weights.ts'

const HASHES = LABELS.map(hash)

let model: { classes: Classes; weights: Weights } | undefined

/**
 * Sets right which words are nouns, verbs, adjectives or adverbs ("dockers strike", "the strike"): an averaged perceptron
 * (Collins 2002) over the words, what each may be, and what another tagger took it and those behind it for. Names and words
 * of closed classes stay as they were.
 */
export function chooseClasses(tokens: readonly Token[]): Token[] {
  model ??= {
    classes: readClasses(),
    weights: unpack(brotliDecompressSync(readFileSync(new URL('weights.br', import.meta.url)))),
  }
  const { classes, weights } = model,
    units = unitsOf(tokens, classes),
    found = [...tokens],
    out = new Int32Array(COUNT)
  const labels = decode(units, (position) => {
    features(position, out)
    return weights.best(out)
  })
  units.forEach((unit, i) => {
    const label = LABELS[labels[i] ?? -1]
    if (label === undefined || unit.length > 1) return
    const pos = changed({ unit, before: units[i - 1], next: units[i + 1], label, known: isClass(classes(unit.low), label) })
    if (pos) found[unit.first] = { ...tokens[unit.first]!, pos, lemma: lemmaOf(unit.low, label, classes) }
  })
  return found
}

/** Labels the words of a sentence from left to right; `choose` has the number of a label for a word where it stands. Undefined for closed classes. */
export function decode(units: readonly Unit[], choose: (position: Position) => number): (number | undefined)[] {
  const ahead = verbsAhead(units),
    labels: number[] = []
  let seen = 0
  return units.map((unit, index) => {
    const known = fixed(unit)
    const label = known === undefined ? choose({ units, index, labels, seen, ahead: ahead[index]! }) : undefined
    labels.push(label === undefined ? hash(known!) : HASHES[label]!)
    seen = verbSeen(seen, unit, known ?? LABELS[label!]!)
    return label
  })
}
