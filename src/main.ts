import { arrange } from './arrange/index.ts'
import { extract } from './extract/index.ts'
import { mint, newestDay, type Minted } from './ledger/ledger.ts'
import { loadLanguage } from './lexicon/language.ts'
import { loadLexicon } from './lexicon/load.ts'
import { merge } from './merge/index.ts'
import { parse, sameText } from './parse/index.ts'
import { read } from './read/index.ts'
import type { Ledger, SeedFile, Warn } from './records/index.ts'
import { tag } from './tag/index.ts'

/** What a story became, and what it was made of. */
export type Told = Minted & { files: SeedFile[], mentions: number }

/** `inputs`: hash of everything the editor gave; `date`: yyyy-mm-dd for the edition, else that of the newest article. */
export type Given = { inputs: string, date?: string }

/** From a folder of articles to their timeline. */
export async function main(folder: string, ledger: Ledger, given: Given, warn: Warn): Promise<Told> {
  const { files, story } = await read(folder, warn)
  const lexicon = await loadLexicon(folder, warn)
  const language = await loadLanguage()
  const articles = sameText(files.flatMap((file) => parse(file, warn) ?? []), warn)
  const { tagged, cast } = tag(articles, lexicon, story, warn)
  const mentions = tagged.flatMap((article, index) => extract(article, index, cast, language))
  const groups = merge(mentions, tagged, cast)
  const draft = arrange(groups, tagged, cast, story)
  return { ...mint(draft, ledger, { inputs: given.inputs, date: given.date ?? newestDay(draft) }), files, mentions: mentions.length }
}
