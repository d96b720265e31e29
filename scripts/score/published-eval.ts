/**
 * Scores the dating of articles on the development documents beside the project, each without its dateline's date:
 * `tsx scripts/score/published-eval.ts [--errors FILE] [--only WORD]`. The settings: the text alone; a story whose period is the true year,
 * or the true month and the two around it; one document among others of its story, of which half, or three in four,
 * have no date either; and pages of several layouts around the text. One fifth of the documents, by hash of the
 * name, is sealed: it is scored, but never listed.
 */
import { writeFileSync } from 'node:fs'
import { parse } from '../../src/parse/index.ts'
import { FrontMatter, StoryConfig, type Published } from '../../src/records/index.ts'
import { readWords } from '../../src/tag/index.ts'
import { boundsOf } from '../../src/tag/published/bounds.ts'
import { datePublished, type Read } from '../../src/tag/published/index.ts'
import { corpusOf, developmentDocuments, hash, isSealed } from './documents.ts'
import { layouts } from './layouts.ts'

type Document = { name: string, created: string, text: string, read: Read }
type Answer = { name: string, created: string, published: Published }

/** Takes the month and day out of a dateline: "PARIS, March 12 (Xinhua) --". */
const undated = (text: string) => text.replace(/^([\s\S]{0,160}?\b[A-Z]{3,}[^\n]{0,40}?),? (?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z.]* \d{1,2}(?:, \d{4})?(?= ?\()/, '$1')

function read(text: string): Read | undefined {
  const article = parse({ path: 'document.txt', text }, () => {})
  return article && { article, ...readWords(article) }
}

const documents = developmentDocuments().flatMap(({ name, text, created }): Document[] => {
  const plain = undated(text), found = read(plain)
  return found ? [{ name, created, text: plain, read: found }] : []
})
if (documents.length === 0) {
  console.log('No development documents beside the project: nothing to score.')
  process.exit(0)
}

/** The stories that the documents of AQUAINT tell, by a word that each of their documents holds; those of Wikinews are one. */
const subjects = { custody: /\bElian\b/, sniper: /\bSlepian|\bKopp\b|abortion/, alliance: /\bNATO\b/, bombings: /\b(?:Kenya|Tanzania|Nairobi)/ }

function storyOf({ name, text }: Document): string | undefined {
  const corpus = corpusOf(name)
  return corpus === 'Wikinews' ? corpus : corpus === 'AQUAINT' ? Object.entries(subjects).find(([, word]) => word.test(text))?.[0] : undefined
}

const stories = ['Wikinews', ...Object.keys(subjects)].map((subject) => documents.filter((document) => storyOf(document) === subject))

const config = (period?: string) => StoryConfig.parse({ period })
const alone = (period: (day: string) => string | undefined) => (): Answer[] => documents.map(({ name, created, read: one }) => ({ name, created, published: datePublished([one], config(period(created)), () => {})[0]! }))

/** Each document in turn without a date, in a story of which one part in `parts` is undated, or all but one part. */
const among = (parts: number, isDated: (part: number, undated: number) => boolean) => (): Answer[] => stories.flatMap((story) =>
  Array.from({ length: parts }, (_, turn): Answer[] => {
    const given = story.map((document) => ({ document, isGiven: isDated(hash(document.name) % parts, turn) }))
    const dated = datePublished(given.map(({ document: { read: { article, ...words }, created }, isGiven }) => ({ ...words, article: { ...article, front: FrontMatter.parse(isGiven ? { published: created } : {}) } })), config(), () => {})
    return given.flatMap(({ document: { name, created }, isGiven }, index) => isGiven ? [] : [{ name, created, published: dated[index]! }])
  }).flat())

/** One in six of the documents, others for each layout, on pages of it. */
const laidOut = (layout: string) => (): Answer[] => documents.filter(({ name }) => hash(name + layout) % 6 === 0).flatMap(({ name, created, text }) => {
  const found = read(layouts[layout]!(text, created, hash(name)))
  return found ? [{ name, created, published: datePublished([found], config(), () => {})[0]! }] : []
})

const month = (day: string, by: number) => new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + by)).toISOString().slice(0, 7)
const settings: Record<string, () => Answer[]> = {
  'text alone': alone(() => undefined),
  'year known': alone((day) => day.slice(0, 4)),
  'three months known': alone((day) => `${month(day, -1)}/${month(day, 1)}`),
  'story, half of it dated': among(2, (part, turn) => part !== turn),
  'story, a quarter of it dated': among(4, (part, turn) => part === turn),
  ...Object.fromEntries(Object.keys(layouts).map((layout) => [`page: ${layout}`, laidOut(layout)])),
}

const days = ({ edtf }: Published) => { const bounds = boundsOf(edtf); return bounds ? (Date.parse(bounds.latest) - Date.parse(bounds.earliest)) / 86_400_000 + 1 : Infinity }
const isInside = ({ created, published: { edtf } }: Answer) => { const bounds = boundsOf(edtf); return bounds !== undefined && bounds.earliest <= created && created <= bounds.latest }
const percent = (part: number, whole: number) => whole === 0 ? '-'.padStart(7) : `${(100 * part / whole).toFixed(1)} %`.padStart(7)

/** Shares are of all documents; one for which no range can be told is not inside, and infinitely wide. */
function row(setting: string, all: readonly Answer[]): string {
  const widths = all.map(({ published }) => days(published)).sort((a, b) => a - b), certain = all.filter(({ published }) => published.certain)
  return [setting.padEnd(38), `${all.filter(({ published }) => published.edtf).length}/${all.length}`.padStart(8), percent(all.filter(isInside).length, all.length), percent(all.filter(({ created, published }) => published.edtf === created).length, all.length),
    String(widths[Math.floor(widths.length / 2)]).padStart(9), String(certain.length).padStart(8), percent(certain.filter((each) => !isInside(each)).length, all.length)].join(' ')
}

const errors: string[] = []
console.log(`${'setting'.padEnd(38)}    dated  inside   exact    median  certain  wrong though certain`)
const option = (name: string) => process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined
for (const [setting, answersOf] of Object.entries(settings)) {
  if (!setting.startsWith(option('--only') ?? '')) continue
  const answers = answersOf(), open = answers.filter(({ name }) => !isSealed(name))
  console.log(row(setting, open))
  if (!setting.startsWith('page:')) console.log(row(`${setting}, sealed`, answers.filter(({ name }) => isSealed(name))))
  errors.push(...open.map((each) => [isInside(each) ? 'inside' : 'MISS', setting, each.name, each.created, each.published.edtf, days(each.published), ...each.published.basis.map((line) => `\n    ${line}`)].join(' ')))
}
const errorsAt = option('--errors')
if (errorsAt) writeFileSync(errorsAt, `${errors.join('\n')}\n`)
