/**
 * Scores the dating of articles: on the annotated stories of `test/gold`, each article in turn without its front matter
 * among the others with theirs, and on the development documents beside the project, each without its dateline's date:
 * `tsx scripts/score/published-eval.ts [--errors FILE] [--only WORD]`. The settings: the text alone; a story whose period is the true year,
 * or the true month and the two around it; one document among others of its story, of which all have a date,
 * half, or one in four; and pages of several layouts around the text. One fifth of the documents, by hash of the
 * name, is sealed: it is scored, but never listed.
 */
import { writeFileSync } from 'node:fs'
import { FrontMatter, StoryConfig, type Published } from '../../src/records/index.ts'
import { boundsOf } from '../../src/tag/published/bounds.ts'
import { datePublished } from '../../src/tag/published/index.ts'
import { hash, isSealed } from './documents.ts'
import { layouts } from './layouts.ts'
import { readArticle, storiesOf, undatedDocuments, undatedGold, type Undated, type UndatedStory } from './undated.ts'

type Answer = { name: string; created: string; published: Published }

const documents = undatedDocuments(),
  stories = storiesOf(documents)
if (documents.length === 0) console.log('No development documents beside the project: the annotated stories alone are scored.')

const config = (period?: string) => StoryConfig.parse({ period })
const alone = (period: (day: string) => string | undefined) => (): Answer[] =>
  documents.map(({ name, created, read: one }) => ({
    name,
    created,
    published: datePublished([one], config(period(created)), () => {})[0]!,
  }))

const dateStory = ({ articles, period }: UndatedStory, isDated: (document: Undated, index: number) => boolean): Published[] =>
  datePublished(
    articles.map((document, index) => ({
      ...document.read,
      article: { ...document.read.article, front: FrontMatter.parse(isDated(document, index) ? { published: document.created } : {}) },
    })),
    config(period),
    () => {},
  )

/** Each article of its story in turn without a date, the others dated. */
const inTurn = (all: readonly UndatedStory[]) => (): Answer[] =>
  all.flatMap((story) =>
    story.articles.map(({ name, created }, turn): Answer => ({
      name,
      created,
      published: dateStory(story, (_, index) => index !== turn)[turn]!,
    })),
  )

/** Each document in turn without a date, in a story of which one part in `parts` is undated, or all but one part. */
const among = (parts: number, isDated: (part: number, undated: number) => boolean) => (): Answer[] =>
  stories.flatMap((story) =>
    Array.from({ length: parts }, (_, turn): Answer[] => {
      const isGiven = ({ name }: Undated) => isDated(hash(name) % parts, turn),
        dated = dateStory(story, isGiven)
      return story.articles.flatMap((document, index) =>
        isGiven(document) ? [] : [{ name: document.name, created: document.created, published: dated[index]! }],
      )
    }).flat(),
  )

/** One in six of the documents, others for each layout, on pages of it. */
const laidOut = (layout: string) => (): Answer[] =>
  documents
    .filter(({ name }) => hash(name + layout) % 6 === 0)
    .flatMap(({ name, created, text }) => {
      const found = readArticle(layouts[layout]!(text, created, hash(name)))
      return found ? [{ name, created, published: datePublished([found], config(), () => {})[0]! }] : []
    })

/** These are the project's own: none is sealed. */
const ANNOTATED = 'annotated story'

const month = (day: string, by: number) =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + by)).toISOString().slice(0, 7)
const settings: Record<string, () => Answer[]> = {
  [`${ANNOTATED}, all others dated`]: inTurn(undatedGold()),
  'text alone': alone(() => undefined),
  'year known': alone((day) => day.slice(0, 4)),
  'three months known': alone((day) => `${month(day, -1)}/${month(day, 1)}`),
  'story, all others dated': inTurn(stories),
  'story, half of it dated': among(2, (part, turn) => part !== turn),
  'story, a quarter of it dated': among(4, (part, turn) => part === turn),
  ...Object.fromEntries(Object.keys(layouts).map((layout) => [`page: ${layout}`, laidOut(layout)])),
}

const days = ({ edtf }: Published) => {
  const bounds = boundsOf(edtf)
  return bounds ? (Date.parse(bounds.latest) - Date.parse(bounds.earliest)) / 86_400_000 + 1 : Infinity
}
const isInside = ({ created, published: { edtf } }: Answer) => {
  const bounds = boundsOf(edtf)
  return bounds !== undefined && bounds.earliest <= created && created <= bounds.latest
}
const percent = (part: number, whole: number) => (whole === 0 ? '-'.padStart(7) : `${((100 * part) / whole).toFixed(1)} %`.padStart(7))

/** Shares are of all documents; one for which no range can be told is not inside, and infinitely wide. */
function row(setting: string, all: readonly Answer[]): string {
  const widths = all.map(({ published }) => days(published)).sort((a, b) => a - b),
    certain = all.filter(({ published }) => published.certain)
  return [
    setting.padEnd(38),
    `${all.filter(({ published }) => published.edtf).length}/${all.length}`.padStart(8),
    percent(all.filter(isInside).length, all.length),
    percent(all.filter(({ created, published }) => published.edtf === created).length, all.length),
    String(widths[Math.floor(widths.length / 2)]).padStart(9),
    String(certain.length).padStart(8),
    percent(certain.filter((each) => !isInside(each)).length, all.length),
  ].join(' ')
}

const errors: string[] = []
console.log(`${'setting'.padEnd(38)}    dated  inside   exact    median  certain  wrong though certain`)
const option = (name: string) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined)
for (const [setting, answersOf] of Object.entries(settings)) {
  if (!setting.startsWith(option('--only') ?? '')) continue
  const answers = answersOf()
  if (answers.length === 0) continue
  const open = answers.filter(({ name }) => setting.startsWith(ANNOTATED) || !isSealed(name))
  console.log(row(setting, open))
  if (answers.length > open.length && !setting.startsWith('page:'))
    console.log(
      row(
        `${setting}, sealed`,
        answers.filter(({ name }) => isSealed(name)),
      ),
    )
  errors.push(
    ...open.map((each) =>
      [
        isInside(each) ? 'inside' : 'MISS',
        setting,
        each.name,
        each.created,
        each.published.edtf,
        days(each.published),
        ...each.published.basis.map((line) => `\n    ${line}`),
      ].join(' '),
    ),
  )
}
const errorsAt = option('--errors')
if (errorsAt) writeFileSync(errorsAt, `${errors.join('\n')}\n`)
