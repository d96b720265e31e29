/**
 * The speed of the time tagger, as ratios within one run: `tsx scripts/score/timex-speed.ts`. Against chrono-node on the same
 * documents (the development documents beside the project, else generated ones), and what twice the text costs on input
 * that invites backtracking.
 */
import * as chrono from 'chrono-node'
import { split } from '../../src/parse/sentences.ts'
import { findTimes, resolveTimes } from '../../src/tag/times/index.ts'
import { tokenize } from '../../src/tag/words/tokens.ts'
import { developmentDocuments } from './documents.ts'

const development = developmentDocuments().map(({ text }) => text)
const day = '2016-04-15',
  published = { earliest: day, latest: day }

const sentencesOf = (text: string) =>
  [...text.matchAll(/(?:[^\n]|\n(?![ \t]*\n|[ \t]{2,}))+/g)].flatMap((paragraph, block) =>
    split(paragraph[0]).map(({ start, end }) => ({ start: paragraph.index + start, end: paragraph.index + end, block })),
  )

/** Milliseconds of processor time, warm: the least of several rounds. */
function cost(run: () => void, rounds = 5): number {
  let least = Infinity
  for (let round = 0; round < rounds; round++) {
    const began = process.cpuUsage()
    run()
    least = Math.min(least, process.cpuUsage(began).user / 1000)
  }
  return least
}

const plain = Array.from({ length: 200 }, (_, n) =>
  `The council met on ${['Monday', 'Friday'][n % 2]!} and will vote on May ${(n % 28) + 1}. Talks began two weeks ago, in March 2016, and last until the end of next month.\n\n`.repeat(
    12,
  ),
)
const texts = development.length ? development : plain
const tagged = texts.map((text) => tokenize(text, sentencesOf(text)))
const reference = new Date(`${day}T12:00:00Z`)

const ours = cost(() => {
  for (const sentences of tagged) resolveTimes(findTimes(sentences), sentences, published)
})
const withTokens = cost(() => {
  for (const text of texts) {
    const sentences = tokenize(text, sentencesOf(text))
    resolveTimes(findTimes(sentences), sentences, published)
  }
})
const theirs = cost(() => {
  for (const text of texts) chrono.parse(text, reference)
})
const perSecond = (time: number) => `${Math.round((texts.length / time) * 1000)} documents a second`
console.log(`${development.length ? 'development' : 'generated'} documents: ${texts.length}`)
console.log(`find and resolve        ${perSecond(ours)}, ${(theirs / ours).toFixed(2)} times as fast as chrono-node`)
console.log(`with sentences, tokens  ${perSecond(withTokens)}, ${(theirs / withTokens).toFixed(2)} times as fast as chrono-node`)
console.log(`chrono-node             ${perSecond(theirs)}`)

const inputs: Record<string, (size: number) => string> = {
  digits: (size) => '1'.repeat(size),
  'weekday words': (size) => 'Monday '.repeat(size),
  'nested quotes': (size) => '“"Monday” '.repeat(size),
  dates: (size) => 'May 1 and 2, 2016, '.repeat(size),
  hyphens: (size) => 'five-year-'.repeat(size),
  numbers: (size) => '1,234,'.repeat(size),
}
console.log('\ntwice the text, times the time (find and resolve):')
for (const [name, make] of Object.entries(inputs)) {
  const [once, twice] = [5_000, 10_000].map((size) => {
    const text = make(size),
      sentences = tokenize(text, [{ start: 0, end: text.length, block: 0 }])
    return cost(() => resolveTimes(findTimes(sentences), sentences, published), 3)
  })
  console.log(`${name.padEnd(24)}${(twice! / once!).toFixed(2)}   (${once!.toFixed(0)} ms, ${twice!.toFixed(0)} ms)`)
}
