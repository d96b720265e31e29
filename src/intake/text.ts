import { parse } from '../parse/index.ts'
import type { Message } from '../records/index.ts'
import { collapsed } from '../arrange/visible.ts'
import { clean, IntakeError, type Taken } from './taken.ts'

/** The article of a plain or Markdown file, without what is no part of it; its front matter stays. */
export function fromText(source: string): Taken {
  const problems: Message[] = []
  const article = parse({ path: 'article.md', text: source }, (message) => problems.push(message))
  if (!article) throw new IntakeError(problems.at(-1)?.text ?? 'Nothing to read in this file; expected the text of an article')
  const { front, blocks, text, title } = article
  const kept = blocks.filter(({ kind, repeats }) => kind !== 'noise' && repeats === undefined).map(({ start, end }) => clean(collapsed(text.slice(start, end)))).filter(Boolean)
  const { text: quoting, ...rest } = front
  return { title: clean(title), paragraphs: kept.filter((each, i) => each !== clean(title) || i > 0), front: { ...rest, ...quoting === 'excerpts' ? {} : { text: quoting } } }
}
