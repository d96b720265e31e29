/**
 * Scores the time tagger on the development documents beside the project: `tsx scripts/score/timex-eval.ts [--errors FILE]`.
 * One fifth of the documents, by hash of the name, is sealed: it is scored, but its errors are never written.
 */
import { writeFileSync } from 'node:fs'
import { split } from '../../src/parse/sentences.ts'
import type { Sentence } from '../../src/records/index.ts'
import { findTimes, resolveTimes } from '../../src/tag/times/index.ts'
import { tokenize } from '../../src/tag/words/tokens.ts'
import { corpusOf, developmentDocuments, isSealed } from './documents.ts'
import { f1, noCounts, scoreDocument, type Counts, type ScoredTimex } from './timex.ts'

const documents = developmentDocuments()
if (documents.length === 0) {
  console.log('No development documents beside the project: nothing to score.')
  process.exit(0)
}

/** Paragraphs as blocks, cut into sentences. */
function sentencesOf(text: string): Sentence[] {
  return [...text.matchAll(/(?:[^\n]|\n(?![ \t]*\n|[ \t]{2,}))+/g)].flatMap((paragraph, block) =>
    split(paragraph[0]).map(({ start, end }) => ({ start: paragraph.index + start, end: paragraph.index + end, block })),
  )
}

const errorsAt = process.argv.indexOf('--errors')
const tagged = documents.map((document) => ({ document, sentences: tokenize(document.text, sentencesOf(document.text)) }))

const totals = new Map<string, Counts>()
const lines: string[] = []
const show = (timex: ScoredTimex | undefined) => (timex ? `${timex.text.replace(/\s+/g, ' ')} [${timex.type} ${timex.value}]` : '-')

for (const { document, sentences } of tagged) {
  const sealed = isSealed(document.name)
  const system = resolveTimes(findTimes(sentences), sentences, { earliest: document.created, latest: document.created })
  const key = `${corpusOf(document.name)}${sealed ? ' sealed' : ''}`
  for (const name of [key, sealed ? 'all sealed' : 'all']) {
    if (!totals.has(name)) totals.set(name, noCounts())
    const misses = scoreDocument(totals.get(name)!, document.gold, system)
    if (sealed || name === key) continue
    for (const { kind, gold, system: found } of misses) {
      const at = (gold ?? found)!
      const around = document.text.slice(Math.max(0, at.start - 90), at.end + 60).replace(/\s+/g, ' ')
      const rule = system.find((timex) => timex.start === found?.start)?.rule ?? ''
      lines.push([kind, document.name, document.created, show(gold), show(found), rule, around].join('\t'))
    }
  }
}
if (errorsAt > 0) writeFileSync(process.argv[errorsAt + 1]!, lines.join('\n') + '\n')

console.log('corpus            strict relaxed  type  value  calendar   gold  found')
for (const [name, c] of [...totals].sort(([a], [b]) => a.localeCompare(b))) {
  const scores = [
    f1(c.strict, c.gold, c.system),
    f1(c.relaxed, c.gold, c.system),
    f1(c.type, c.gold, c.system),
    f1(c.value, c.gold, c.system),
    f1(c.calendar, c.calendarGold, c.calendarSystem),
  ]
  console.log(
    name.padEnd(17),
    scores.map((score) => score.toFixed(1).padStart(6)).join(' '),
    String(c.gold).padStart(8),
    String(c.system).padStart(6),
  )
}

/** Documents per second of processor time, warm: the best of several rounds. */
function speed(run: () => void): string {
  let best = Infinity
  for (let round = 0; round < 5; round++) {
    const began = process.cpuUsage()
    run()
    best = Math.min(best, process.cpuUsage(began).user / 1000)
  }
  return `${Math.round((documents.length / best) * 1000)} documents a second`
}
console.log(
  'find and resolve:',
  speed(() => {
    for (const { document, sentences } of tagged)
      resolveTimes(findTimes(sentences), sentences, { earliest: document.created, latest: document.created })
  }),
)
console.log(
  'with tokens:     ',
  speed(() => {
    for (const { document } of tagged) {
      const sentences = tokenize(document.text, sentencesOf(document.text))
      resolveTimes(findTimes(sentences), sentences, { earliest: document.created, latest: document.created })
    }
  }),
)
