import { parse } from '../parse/index.ts'
import type { Article, Message } from '../records/index.ts'
import { collapsed } from '../arrange/visible.ts'
import { clean, IntakeError, type Taken } from './taken.ts'

/** The blocks of an article that are kept when it is taken in: its text, and what its outlet says of it afterwards. */
export const kept = ({ blocks }: Article): Article['blocks'] =>
  blocks.filter(({ kind, rule, repeats }) => (kind !== 'noise' || rule === 'noise:editors-note') && repeats === undefined)

/** Whether a line that is no part of the article helps to date it: a time stamp of the page, a copyright year. */
const dates = ({ kind, rule }: Article['blocks'][number], text: string) =>
  kind === 'noise' && (rule === 'noise:stamp' || (rule === 'noise:legal' && /\b(?:19|20)\d\d\b/.test(text)))

/** The article of a plain or Markdown file, without what is no part of it; its front matter stays, and so do lines that date it. */
export function fromText(source: string): Taken {
  const problems: Message[] = []
  const article = parse({ path: 'article.md', text: source }, (message) => problems.push(message))
  if (!article) throw new IntakeError(problems.at(-1)?.text ?? 'Nothing to read in this file; expected the text of an article')
  const { front, text, title } = article
  const own = new Set(kept(article))
  const paragraphs = article.blocks
    .filter((block) => own.has(block) || dates(block, text.slice(block.start, block.end)))
    .map(({ start, end }) => clean(collapsed(text.slice(start, end))))
    .filter(Boolean)
  const { text: quoting, ...rest } = front
  return {
    title: clean(title),
    paragraphs: paragraphs.filter((each, i) => each !== clean(title) || i > 0),
    front: { ...rest, ...(quoting === 'excerpts' ? {} : { text: quoting }) },
  }
}
