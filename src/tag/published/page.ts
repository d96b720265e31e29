import type { Article, TaggedSentence } from '../../records/index.ts'
import type { FoundTime } from '../times/index.ts'
import { labels } from './lexicon.ts'

/**
 * What a date on a page stands for: the page's own date line, its last change, a dateline, a caption (or one of an
 * archive picture), a tweet, a reader's comment, a legal line, an editor's note, a link to another page; else the text.
 */
export type Role = 'printed' | 'changed' | 'dateline' | 'caption' | 'archive' | 'tweet' | 'comment' | 'legal' | 'note' | 'elsewhere' | 'text'

/** A time expression with its place on the page. */
export type Placed = { time: FoundTime, role: Role, sentence: TaggedSentence, line: string }

/** Longest line above the text, in words, that is taken for the page's own date line and not for a deck. */
const LONGEST = 12

const HEAD = new Set(['dateline', 'byline', 'credit', 'noise', 'deck'])

/** The time expressions of an article with what they stand for. `lines` are its sentences and lines of noise. */
export function placed({ blocks, text }: Article, lines: readonly TaggedSentence[], found: readonly FoundTime[]): Placed[] {
  const prose = blocks.map((block, index) => block.rule === 'paragraph:prose' ? index : -1).filter((index) => index >= 0)
  const first = prose[0] ?? blocks.length, last = prose.at(-1) ?? -1
  const list = blocks.findIndex(({ rule }, index) => index > last && /^noise:(?:widget|link-list|pointer|section)/.test(rule))

  return found.map((time) => {
    const sentence = lines[time.sentence]!, line = text.slice(sentence.start, sentence.end)
    return { time, sentence, line, role: roleOf(time, sentence, line) }
  })

  function roleOf(time: FoundTime, { block, start }: TaggedSentence, line: string): Role {
    const { kind, rule } = blocks[block]!
    if (rule === 'noise:legal' || /©|\(c\) ?\d|copyright/i.test(line)) return 'legal'
    if (rule === 'noise:editors-note') return 'note'
    if (rule === 'noise:comments') return 'comment'
    if (/\(@\w+\)/.test(line)) return 'tweet'
    if (kind === 'caption') return isArchive(line) ? 'archive' : 'caption'
    if (rule.startsWith('dateline:') && rule !== 'dateline:date') return 'dateline'
    const own = isChanged(line.slice(0, time.start - start)) ? 'changed' : 'printed'
    if (kind === 'dateline') return own
    const words = line.split(/\s+/).length
    if (block < first && HEAD.has(kind) && (kind !== 'deck' || words <= LONGEST)) return own
    if (rule === 'noise:stamp') return list >= 0 && block > list ? 'elsewhere' : own
    if (kind === 'noise') return 'elsewhere'
    if ((block < first || block > last) && line.replace(time.text, '').replace(/[^\p{L}\d]/gu, '').length <= 4) return own
    return 'text'
  }
}

/** Whether the last label before a date says that the page was changed then. */
function isChanged(before: string): boolean {
  const words = before.toLowerCase().match(/\p{L}+/gu) ?? []
  const changed = words.findLastIndex((word) => labels.changed.includes(word))
  return changed >= 0 && !words.slice(changed).some((word) => /^publish|^post/.test(word))
}

const archive = new RegExp(`(?:^|[(\\[]|\\bin (?:this|an?) )(?:${labels.archive.join('|')})\\b`, 'i')
const isArchive = (line: string) => archive.test(line)
