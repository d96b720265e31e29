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

/** How far before a date its label stands, and how much punctuation a date alone on its line may carry, in characters. */
const LABEL = 60, PUNCTUATION = 6

const HEAD = new Set(['dateline', 'byline', 'credit', 'noise', 'deck'])

/** The time expressions of an article with what they stand for. `lines` are its sentences and lines of noise. */
export function placed({ blocks, text }: Article, lines: readonly TaggedSentence[], found: readonly FoundTime[]): Placed[] {
  const prose = blocks.map((block, index) => block.rule === 'paragraph:prose' ? index : -1).filter((index) => index >= 0)
  const first = prose[0] ?? blocks.length, last = prose.at(-1) ?? -1
  const list = blocks.findIndex(({ rule }, index) => index > last && /^noise:(?:widget|link-list|pointer|section)/.test(rule))

  const seen = new Map<number, Sheet>()
  return found.map((time) => {
    const sentence = lines[time.sentence]!, sheet = seen.get(time.sentence) ?? sheetOf(sentence)
    seen.set(time.sentence, sheet)
    return { time, sentence, line: sheet.line, role: roleOf(time, sentence, sheet) }
  })

  /** What the line tells of all its dates. */
  function sheetOf({ block, start, end }: TaggedSentence): Sheet {
    const { kind, rule } = blocks[block]!, line = text.slice(start, end)
    if (rule === 'noise:legal' || /©|\(c\) ?\d|copyright/i.test(line)) return { line, role: 'legal' }
    if (rule === 'noise:editors-note') return { line, role: 'note' }
    if (rule === 'noise:comments') return { line, role: 'comment' }
    if (/\(@\w+\)/.test(line)) return { line, role: 'tweet' }
    if (kind === 'caption') return { line, role: isArchive(line) ? 'archive' : 'caption' }
    if (rule.startsWith('dateline:') && rule !== 'dateline:date') return { line, role: 'dateline' }
    if (kind === 'dateline' || block < first && HEAD.has(kind) && (kind !== 'deck' || line.split(/\s+/).length <= LONGEST)) return { line, role: 'own' }
    if (rule === 'noise:stamp') return { line, role: list >= 0 && block > list ? 'elsewhere' : 'own' }
    return { line, role: kind === 'noise' ? 'elsewhere' : 'text' }
  }

  function roleOf(time: FoundTime, { block, start }: TaggedSentence, { line, role }: Sheet): Role {
    const isAlone = role === 'text' && (block < first || block > last) && line.length - time.text.length <= PUNCTUATION
    if (role !== 'own' && !isAlone) return role
    return isChanged(line.slice(Math.max(0, time.start - start - LABEL), time.start - start)) ? 'changed' : 'printed'
  }
}

/** A line, with what its dates stand for; `own`: a date of the page, printed or changed. */
type Sheet = { line: string, role: Role | 'own' }

/** Whether the last label before a date says that the page was changed then. */
function isChanged(before: string): boolean {
  const words = before.toLowerCase().match(/\p{L}+/gu) ?? []
  const changed = words.findLastIndex((word) => labels.changed.includes(word))
  return changed >= 0 && !words.slice(changed).some((word) => /^publish|^post/.test(word))
}

const archive = new RegExp(`(?:^|[(\\[]|\\bin (?:this|an?) )(?:${labels.archive.join('|')})\\b`, 'i')
const isArchive = (line: string) => archive.test(line)
