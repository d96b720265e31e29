import { similarity, wordPairs } from '../../src/ledger/similar.ts'
import { fold } from '../../src/ledger/slug.ts'
import { kept, seedFile, type Taken } from '../../src/intake/index.ts'
import { parse } from '../../src/parse/index.ts'
import type { Article, SeedFile } from '../../src/records/index.ts'

/** How an article stands to those that a story has: its text again, a new version at its address (`was`: the one before it, in words), nearly the text of another, or new. */
export type Verdict = { kind: 'same' | 'near'; file: string } | { kind: 'version'; file: string; was: string } | { kind: 'new' }

/** Compares an article with those of the story by their words; markup, line breaks and page furniture do not count. */
export function judge(taken: Taken, files: readonly Pick<SeedFile, 'path' | 'text'>[]): Verdict {
  const { title, paragraphs, front } = taken,
    written = parse({ path: 'article.md', text: seedFile(taken) }, () => {})
  const words = fold(written ? ownText(written) : [title, ...paragraphs].join(' ')),
    pairs = wordPairs(words)
  const known = files.flatMap((file) => {
    const article = parse({ path: file.path, text: file.text }, () => {})
    if (!article) return []
    const own = ownText(article)
    return [{ path: file.path, article, url: article.front.url, words: fold(own), alike: similarity(pairs, wordPairs(own)) }]
  })
  const same = known.find((each) => each.words === words)
  if (same) return { kind: 'same', file: same.path }
  const version = front.url && known.find(({ url }) => url === front.url)
  if (version) return { kind: 'version', file: version.path, was: inWords(version.article) }
  const [near] = known.filter(({ alike }) => alike > 0).sort((a, b) => b.alike - a.alike)
  return near ? { kind: 'near', file: near.path } : { kind: 'new' }
}

/** What an article says, and what its outlet says of it. */
const ownText = (article: Article) =>
  kept(article)
    .map(({ start, end }) => article.text.slice(start, end))
    .join(' ')

/** A version of an article, and those before it. */
function inWords({ title, front }: Article): string {
  const known = [
    front.published && `published ${front.published}`,
    front.updated && `updated ${front.updated}`,
    front.retrieved && `saved ${front.retrieved}`,
  ].filter(Boolean)
  return [[`“${title}”`, ...known].join(', '), front.supersedes].filter(Boolean).join('; ')
}

/** The name, with a number where another file has it. */
export function freeName(name: string, taken: readonly string[]): string {
  const [stem] = name.split('.md'),
    used = new Set(taken)
  for (let n = 1; ; n++) {
    const free = n === 1 ? name : `${stem}-${n}.md`
    if (!used.has(free)) return free
  }
}
