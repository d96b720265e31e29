/**
 * Scores the dating of articles on the development documents beside the project, each without its dateline's date:
 * `tsx scripts/published-eval.ts [--errors FILE]`. Three settings: the text alone (documents that name a year), and
 * with a story whose period is the true year, or the true month and the two around it. One fifth of the documents, by
 * hash of the name, is sealed: it is scored, but never listed.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from '../src/parse/index.ts'
import { StoryConfig, type Published } from '../src/records/index.ts'
import { boundsOf } from '../src/tag/published/bounds.ts'
import { datePublished, type Read } from '../src/tag/published/index.ts'
import { findTimes } from '../src/tag/times/index.ts'
import { tokenize } from '../src/tag/words/tokens.ts'
import { parseTimeMl } from './score/timex.ts'

const folder = fileURLToPath(new URL('../../shared/bench/timex-dev', import.meta.url))
if (!existsSync(folder)) {
  console.log('No development documents beside the project: nothing to score.')
  process.exit(0)
}

const isSealed = (name: string) => createHash('sha1').update(name).digest()[0]! % 5 === 0

/** Takes the month and day out of a dateline: "PARIS, March 12 (Xinhua) --". */
const undated = (text: string) => text.replace(/^([\s\S]{0,160}?\b[A-Z]{3,}[^\n]{0,40}?),? (?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z.]* \d{1,2}(?:, \d{4})?(?= ?\()/, '$1')

function read(text: string): Read | undefined {
  const article = parse({ path: 'document.txt', text: undated(text) }, () => {})
  if (!article) return undefined
  const noise = article.blocks.flatMap(({ kind, start, end }, block) => kind === 'noise' ? [{ start, end, block }] : [])
  const lines = [...tokenize(article.text, article.sentences), ...tokenize(article.text, noise)]
  return { article, lines, found: findTimes(lines) }
}

const documents = readdirSync(folder).filter((file) => file.endsWith('.tml')).sort()
  .map((file) => parseTimeMl(file.replace(/\.tml$/, ''), readFileSync(`${folder}/${file}`, 'utf8')))
  .flatMap(({ name, text, created }) => { const found = read(text); return found ? [{ name, created, found }] : [] })

const month = (day: string, by: number) => new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + by)).toISOString().slice(0, 7)
const settings: Record<string, (day: string) => string | undefined> = {
  'text alone': () => undefined,
  'year known': (day) => day.slice(0, 4),
  'three months known': (day) => `${month(day, -1)}/${month(day, 1)}`,
}

const days = ({ edtf }: Published) => { const bounds = boundsOf(edtf)!; return (Date.parse(bounds.latest) - Date.parse(bounds.earliest)) / 86_400_000 + 1 }
const percent = (part: number, whole: number) => whole === 0 ? '-' : `${(100 * part / whole).toFixed(1)} %`.padStart(7)
const errors: string[] = []

console.log('setting                          dated   inside  exact   median width  certain  wrong though certain')
for (const [setting, period] of Object.entries(settings)) {
  for (const sealed of [false, true]) {
    const all = documents.filter(({ name }) => isSealed(name) === sealed)
    const answers = all.map(({ name, created, found }) => ({ name, created, answer: datePublished([found], StoryConfig.parse({ period: period(created) }), () => {})[0]! })).filter(({ answer }) => answer.edtf)
    const isInside = ({ created, answer }: typeof answers[number]) => { const { earliest, latest } = boundsOf(answer.edtf)!; return earliest <= created && created <= latest }
    const widths = answers.map(({ answer }) => days(answer)).sort((a, b) => a - b), certain = answers.filter(({ answer }) => answer.certain)
    console.log(`${setting}${sealed ? ', sealed' : ''}`.padEnd(30), `${answers.length}/${all.length}`.padStart(8), percent(answers.filter(isInside).length, answers.length), percent(answers.filter(({ created, answer }) => answer.edtf === created).length, answers.length),
      String(widths[Math.floor(widths.length / 2)]).padStart(10), String(certain.length).padStart(10), percent(certain.filter((each) => !isInside(each)).length, answers.length).padStart(14))
    if (!sealed) errors.push(...answers.filter((each) => !isInside(each)).map(({ name, created, answer }) => [setting, name, created, answer.edtf, ...answer.basis.map((line) => `\n    ${line}`)].join(' ')))
  }
}
const errorsAt = process.argv.indexOf('--errors')
if (errorsAt > 0) writeFileSync(process.argv[errorsAt + 1]!, `${errors.join('\n')}\n`)
