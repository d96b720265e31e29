import type { Article, Warn } from '../records/index.ts'
import { bare } from './page.ts'

/**
 * Leaves out each article whose text another one has, too, the first by file name kept; both are named in a message.
 * Noise, case, punctuation and white space do not count.
 */
export function sameText(articles: Article[], warn: Warn): Article[] {
  const kept = new Map<string, Article>()
  const byName = [...articles].sort((a, b) => (a.file.path < b.file.path ? -1 : 1))
  for (const article of byName) {
    const text = bare(
      article.blocks
        .filter(({ kind }) => kind !== 'noise')
        .map(({ start, end }) => article.text.slice(start, end))
        .join(' '),
    )
    const first = kept.get(text)
    if (!first) kept.set(text, article)
    else
      warn({
        file: article.file.path,
        severity: 'warning',
        rule: 'parse:same-text',
        text: `The text is the same as that of "${first.file.path}"; this file was left out`,
      })
  }
  const left = new Set(kept.values())
  return articles.filter((article) => left.has(article))
}
