import { arrange } from './arrange/index.ts'
import { desk } from './correct/index.ts'
import { place } from './diagnostics.ts'
import { extract } from './extract/index.ts'
import { mint, newestDay, type Minted } from './ledger/ledger.ts'
import { loadLanguage, type Language } from './lexicon/language.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { loadLexicon } from './lexicon/load.ts'
import { merge } from './merge/index.ts'
import { parse, sameText } from './parse/index.ts'
import { read } from './read/index.ts'
import type { Article, Cast, Draft, Ledger, Mention, SeedFile, StoryConfig, Tagged, Warn } from './records/index.ts'
import { tag } from './tag/index.ts'

/** What a story became, and what it was made of. */
export type Told = Minted & { files: SeedFile[], mentions: number }

/** `inputs`: hash of everything the editor gave; `date`: yyyy-mm-dd for the edition, else that of the newest article. */
export type Given = { inputs: string, date?: string }

/** From a folder of articles to their timeline. */
export async function main(folder: string, ledger: Ledger, given: Given, warn: Warn): Promise<Told> {
  const { files, story, corrections } = await read(folder, warn)
  const knowledge = await know(folder, warn)
  const editor = desk(corrections, ledger, warn)
  const articles = editor.withdraw(sameText(files.flatMap((file) => parse(file, warn) ?? []), warn), (file) => parse(file, warn))
  const { tagged, cast, mentions } = analyse(articles, story, knowledge, warn)
  const merged = editor.regroup(merge(editor.promote(mentions, tagged), tagged, cast), tagged)
  const draft = arrange(merged, tagged, cast, story, editor.edit(tagged))
  eventless(draft, files, warn)
  const minted = editor.scrub(mint(draft, ledger, { inputs: given.inputs, date: given.date ?? newestDay(draft), removed: editor.removed }))
  return { ...minted, files, mentions: mentions.length }
}

/** What the language stages know: of English and the world, and of the story. */
export type Knowledge = { lexicon: Lexicon, language: Language }

/** Loads the lexicons; without a story folder, the general ones alone. */
export async function know(folder: string | undefined, warn: Warn): Promise<Knowledge> {
  return { lexicon: await loadLexicon(folder, warn), language: await loadLanguage() }
}

/** The language stages: who, where, when, how many, and what happened, in the articles of one story. */
export function analyse(articles: Article[], story: StoryConfig, { lexicon, language }: Knowledge, warn: Warn): { tagged: Tagged[], cast: Cast, mentions: Mention[] } {
  const { tagged, cast } = tag(articles, lexicon, story, warn)
  return { tagged, cast, mentions: tagged.flatMap((article, index) => extract(article, index, cast, language)) }
}

/** Tells the editor which articles have a page but no event. */
function eventless({ sources }: Draft, files: readonly SeedFile[], warn: Warn): void {
  for (const { file, events, blocks, title } of sources) {
    if (events.length) continue
    const text = files.find(({ path }) => path === file)?.text ?? ''
    const start = blocks.find(({ kind }) => kind === 'headline')?.start ?? 0
    warn({ file, ...place(text, start), severity: 'warning', rule: 'extract:no-event', text: `No event was found in “${title}”; the article has a page, the timeline nothing of it` })
  }
}
