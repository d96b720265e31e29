import { place } from '../../diagnostics.ts'
import type { Article, Block, Published, Warn } from '../../records/index.ts'
import type { FoundTime } from '../times/index.ts'
import { boundsOf } from './bounds.ts'

/** When an article was published, by the first clue that tells; `found` are its time expressions, noise included. */
export function datePublished(article: Article, found: FoundTime[], warn: Warn): Published {
  const { front, file } = article
  if (front.published && !boundsOf(front.published)) {
    warn({ file: file.path, ...place(file.text, Math.max(0, file.text.indexOf('published:'))), severity: 'error', rule: 'tag:published',
      text: `Unexpected date "${front.published}", expected EDTF such as 2016-04-15 or 2016-04/2016-05; it was ignored` })
  }
  for (const clue of CLUES) {
    const published = clue(article, found)
    if (published) return published
  }
  return { edtf: '', certain: false, basis: ['Nothing in the file tells when it was published'] }
}

type Clue = (article: Article, found: FoundTime[]) => Published | undefined

/** Blocks in which a page prints its own date. */
const OWN: ReadonlySet<Block['kind']> = new Set(['dateline', 'byline', 'credit', 'noise'])

/** What tells the publication date, the surest first. */
const CLUES: readonly Clue[] = [
  ({ front: { published } }) => published && boundsOf(published) ? told(published, true, `Front matter says ${published}`) : undefined,
  ({ pageDates }) => {
    const dates = pageDates.map(({ value, from }) => ({ day: value.slice(0, 10), from })).filter(({ day }) => boundsOf(day) && day.length === 10)
    const best = dates.find(({ from }) => /publish/i.test(from)) ?? dates[0]
    return best && told(best.day, true, `The page's metadata says ${best.day} (${best.from})`)
  },
  (article, found) => {
    const first = article.blocks.findIndex(({ kind }) => kind === 'paragraph')
    const line = written(article, found, (block, index) => OWN.has(block.kind) && (index < first || block.kind === 'dateline')).at(0)
    return line && told(line.day, true, `A line above the text is dated “${line.text}”`)
  },
  (article, found) => {
    const last = article.blocks.findLastIndex(({ kind }) => kind === 'paragraph')
    const stamp = written(article, found, (block, index) => block.kind === 'noise' && index > last).at(0)
    return stamp && told(stamp.day, false, `A stamp below the text, such as a reader's comment carries, is dated “${stamp.text}”`)
  },
  (article, found) => {
    const [latest] = written(article, found, ({ kind }) => !OWN.has(kind)).sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
    return latest && told(latest.day, false, `“${latest.text}” is the latest full date in the text: it was published then or later`)
  },
]

function told(edtf: string, certain: boolean, basis: string): Published {
  const bounds = boundsOf(edtf)!
  return { edtf, ...(bounds.earliest === bounds.latest ? { date: bounds.earliest } : {}), certain, basis: [basis] }
}

/** Days written out in full in the wanted blocks, in text order; what lies ahead of the article is no clue. */
function written({ blocks }: Article, found: FoundTime[], wanted: (block: Block, index: number) => boolean): { day: string, text: string }[] {
  return found.flatMap(({ meaning, direction, quoted, start, text }) => {
    if (meaning.kind !== 'calendar' || direction === 'future' || quoted || meaning.week) return []
    const { year, month, day } = meaning
    if (year === undefined || month === undefined || day === undefined) return []
    const index = blocks.findIndex((block) => start >= block.start && start < block.end)
    const date = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    return index >= 0 && wanted(blocks[index]!, index) && boundsOf(date) ? [{ day: date, text }] : []
  })
}
