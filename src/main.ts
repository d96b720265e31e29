import { arrange } from './arrange/index.ts'
import { desk } from './correct/index.ts'
import { place } from './diagnostics.ts'
import { mint, newestDay, type Minted } from './ledger/ledger.ts'
import { loadLanguage } from './lexicon/language.ts'
import { loadLexicon } from './lexicon/load.ts'
import { once } from './memory.ts'
import { merge } from './merge/index.ts'
import { parse, sameText } from './parse/index.ts'
import { read } from './read/index.ts'
import type { Article, Cast, Draft, Ledger, Mention, SeedFile, StoryConfig, Tagged, Warn } from './records/index.ts'
import { alone, castOf, type Crew, type Knowledge, type Scan } from './stages.ts'
import { readWords, relate } from './tag/index.ts'
import { boundsOf } from './tag/published/bounds.ts'

/** What a story became, and what it was made of. */
export type Told = Minted & { files: SeedFile[]; mentions: number; cast: Cast }

/** `inputs`: hash of everything the editor gave; `date`: yyyy-mm-dd for the edition, else that of the newest article. */
export type Given = { inputs: string; date?: string }

/** What the language stages find in the articles of a story. */
type Analysis = { tagged: Tagged[]; cast: Cast; mentions: Mention[] }

/** From a folder of articles to their timeline. `crew` does what each article needs by itself. */
export async function main(folder: string, ledger: Ledger, given: Given, warn: Warn, crew: Crew = alone): Promise<Told> {
  const { files, story, corrections } = await read(folder, warn)
  const knowledge = await know(folder, warn)
  const editor = desk(corrections, ledger, warn)
  const { tagged, cast, mentions } = await understand(files, editor, story, knowledge, warn, crew)
  const merged = editor.regroup(merge(editor.promote(mentions, tagged), tagged, cast), tagged)
  const draft = arrange(merged, tagged, cast, story, editor.edit(tagged))
  eventless(draft, files, warn)
  yearless(draft, warn)
  const minted = editor.scrub(
    mint(draft, editor.forget(ledger), { inputs: given.inputs, date: given.date ?? newestDay(draft, ledger), removed: editor.removed }),
  )
  return { ...minted, files, mentions: mentions.length, cast }
}

/** From the files to what they tell. What was found on the way and is not needed further, such as the words of menus, goes with this call. */
async function understand(
  files: readonly SeedFile[],
  editor: ReturnType<typeof desk>,
  story: StoryConfig,
  knowledge: Knowledge,
  warn: Warn,
  crew: Crew,
): Promise<Analysis> {
  const scans = await crew.scan(files)
  for (const { messages } of scans) messages.forEach(warn)
  const articles = editor.withdraw(
    sameText(
      scans.flatMap(({ article }) => article ?? []),
      warn,
    ),
    (file) => parse(file, warn),
  )
  return analyse(articles, scans, story, knowledge, warn, crew)
}

/** Loads the lexicons; without a story folder, the general ones alone. */
export async function know(folder: string | undefined, warn: Warn): Promise<Knowledge> {
  return { lexicon: await loadLexicon(folder, warn), language: loadLanguage() }
}

/**
 * The language stages: who, where, when, how many, and what happened, in the articles of one story. Each article is
 * read by itself, then all together, then each within its story. `scans`: what is known of them already.
 */
export async function analyse(
  articles: readonly Article[],
  scans: readonly Scan[],
  story: StoryConfig,
  knowledge: Knowledge,
  warn: Warn,
  crew: Crew = alone,
): Promise<Analysis> {
  const known = new Map(scans.map(({ article, reading }) => [article, reading]))
  const readings = articles.map((article) => known.get(article) ?? readWords(article))
  const { cast, related } = relate(articles, readings, knowledge.lexicon, story, warn)
  const told = await crew.tell(
    articles.map((article, index) => ({
      article,
      reading: readings[index]!,
      related: related[index]!,
      cast: castOf(related[index]!, cast),
    })),
    knowledge,
  )
  return { tagged: told.map(({ tagged }) => tagged), cast, mentions: told.flatMap(({ mentions }, index) => placed(mentions, index)) }
}

/** The mentions of an article by its place in the story. */
const placed = once((mentions: Mention[], article: number) => mentions.map((mention) => ({ ...mention, article })))

/** Tells the editor which articles have a page but no event. */
function eventless({ sources }: Draft, files: readonly SeedFile[], warn: Warn): void {
  for (const { file, events, blocks, title } of sources) {
    if (events.length) continue
    const text = files.find(({ path }) => path === file)?.text ?? ''
    const start = blocks.find(({ kind }) => kind === 'headline')?.start ?? 0
    warn({
      file,
      ...place(text, start),
      severity: 'warning',
      rule: 'extract:no-event',
      text: `No event was found in “${title}”; the article has a page, the timeline nothing of it`,
    })
  }
}

/** Whether a date leaves the year open: it is not there, or may lie in one of three years or more. */
function isYearless(edtf: string): boolean {
  const bounds = boundsOf(edtf)
  return !bounds || Number(bounds.latest.slice(0, 4)) - Number(bounds.earliest.slice(0, 4)) > 1
}

/** Tells the editor that no article could be dated, since none of them names its year. */
function yearless({ sources, events }: Draft, warn: Warn): void {
  const [first] = sources,
    dateless = events.filter(({ date }) => isYearless(date.edtf)).length
  if (!first || !dateless || sources.some(({ published }) => !isYearless(published.edtf))) return
  warn({
    file: first.file,
    severity: 'warning',
    rule: 'tag:no-year',
    text: `No article names its year, so ${dateless} of ${events.length} events have no date within a year; write the year above this one, as "published: YYYY" between two lines "---": one is often enough to date the others`,
  })
}
