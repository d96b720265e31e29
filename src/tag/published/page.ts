import type { Article, Block, TaggedSentence } from '../../records/index.ts'
import type { FoundTime } from '../times/index.ts'
import { labels } from './lexicon.ts'

/**
 * What a date on a page stands for: the page's own date line, its last change, a dateline, a caption (or one of an
 * archive picture), a tweet, a reader's comment, a legal line, an editor's note, a link to another page; when it stood in
 * print (`edition`), when a copy of it was taken; else the text. A date line that says so above the text is `labelled`; one above the headline (`banner`) may be the day on
 * which the page was printed out.
 */
export type Role =
  | 'printed'
  | 'labelled'
  | 'banner'
  | 'changed'
  | 'saved'
  | 'edition'
  | 'dateline'
  | 'caption'
  | 'archive'
  | 'tweet'
  | 'comment'
  | 'legal'
  | 'note'
  | 'elsewhere'
  | 'text'

/** A time expression with its place on the page; `alone`: on a line of dates and nothing else. */
export type Placed = { time: FoundTime; role: Role; sentence: TaggedSentence; line: string; alone: boolean }

/** Longest line above the text, in words, that is taken for the page's own date line and not for a deck; one without a label has so few words beside its dates. */
const LONGEST = 12,
  BESIDE = 4

/** How far before a date its label stands, and how much punctuation a date alone on its line may carry, in characters. */
const LABEL = 60,
  PUNCTUATION = 6

const HEAD = new Set(['dateline', 'byline', 'credit', 'noise', 'deck'])

/** The time expressions of an article with what they stand for. `lines` are its sentences and lines of noise. */
export function placed({ blocks, text }: Article, lines: readonly TaggedSentence[], found: readonly FoundTime[]): Placed[] {
  const isProse = ({ rule, start, end }: Block) =>
    rule === 'paragraph:prose' && (countWords(text.slice(start, end)) > LONGEST || /[.!?]["”’']?\s*$/.test(text.slice(start, end)))
  const prose = blocks.map((block, index) => (isProse(block) ? index : -1)).filter((index) => index >= 0)
  const first = prose[0] ?? blocks.length,
    last = prose.at(-1) ?? -1
  const headline = blocks.findIndex(({ kind }) => kind === 'headline')
  const list = blocks.findIndex(({ rule }, index) => index > last && /^noise:(?:widget|link-list|pointer|section)/.test(rule))

  const seen = new Map<number, Sheet>()
  return found.map((time) => {
    const sentence = lines[time.sentence]!,
      sheet = seen.get(time.sentence) ?? sheetOf(sentence)
    seen.set(time.sentence, sheet)
    return {
      time,
      sentence,
      line: sheet.line,
      role: roleOf(time, sentence, sheet),
      alone: blocks[sentence.block]!.rule === 'dateline:date',
    }
  })

  /** What the line tells of all its dates. */
  function sheetOf({ block, start, end }: TaggedSentence): Sheet {
    const { kind, rule } = blocks[block]!,
      line = text.slice(start, end)
    if (rule === 'noise:legal' || /©|\(c\) ?\d|copyright/i.test(line)) return { line, role: 'legal' }
    if (EDITION.test(line) || (block <= first && OPINION.test(line))) return { line, role: 'edition' }
    if (ITSELF.test(line)) return { line, role: 'own' }
    if (rule === 'noise:editors-note') return { line, role: 'note' }
    if (rule === 'noise:comments') return { line, role: 'comment' }
    if (/\(@\w+\)/.test(line)) return { line, role: 'tweet' }
    if (kind === 'caption') return { line, role: isArchive(line) ? 'archive' : 'caption' }
    if (rule.startsWith('dateline:') && rule !== 'dateline:date') return { line, role: 'dateline' }
    if (kind === 'dateline' && list >= 0 && block > list) return { line, role: 'elsewhere' }
    if (kind === 'dateline' || (block < first && HEAD.has(kind) && (kind !== 'deck' || isDateDeck(start, line))))
      return { line, role: 'own' }
    if (rule === 'noise:stamp') return { line, role: list >= 0 && block > list ? 'elsewhere' : 'own' }
    return { line, role: kind === 'noise' ? 'elsewhere' : 'text' }
  }

  /** A deck is a date line when it has a label, or little beside its dates. */
  function isDateDeck(start: number, line: string): boolean {
    if (countWords(line) > LONGEST) return false
    const dated = found
      .filter((time) => time.start >= start && time.end <= start + line.length)
      .reduce((sum, { text }) => sum + countWords(text), 0)
    return countWords(line) - dated <= BESIDE || (line.toLowerCase().match(/\p{L}+/gu) ?? []).some(isLabel)
  }

  function roleOf(time: FoundTime, sentence: TaggedSentence, { line, role }: Sheet): Role {
    const { block, start } = sentence,
      after = line.slice(time.end - start)
    if (block === first && role === 'text' && time.start === blocks[block]!.start && /^\s*(?:[–—:]|--?\s)/.test(after)) return 'dateline'
    const isAlone =
      role === 'text' &&
      (block < first || block > last) &&
      (line.length - time.text.length <= PUNCTUATION ||
        (blocks[block]!.kind !== 'headline' && isStamp(sentence, line) && !isToldIn(sentence, line, time)))
    if (role !== 'own' && !isAlone) return role
    const label = labelOf(line.slice(Math.max(0, time.start - start - LABEL), time.start - start), after)
    if (label === 'labelled' && block > last) return 'printed'
    return label === 'printed' && block < headline ? 'banner' : label
  }
}

/** How long a page says that it takes to read: no words of a headline or a deck. */
const READING = /\b\d+[ -]min(?:ute)?s?[ -]read\b/i

/** Words of a line; strokes and dots between them are none. */
const countWords = (line: string) => line.replace(READING, '').match(/[^\s|·•–—/]\S*/g)?.length ?? 0

/** Whether a short line without a verb of its own holds the date: a date line, whatever stands beside it. */
function isStamp({ tokens, start }: TaggedSentence, line: string): boolean {
  const reading = READING.exec(line),
    isReading = (at: number) => reading !== null && at >= start + reading.index && at < start + reading.index + reading[0].length
  return (
    countWords(line) <= LONGEST &&
    !tokens
      .filter((token) => !isReading(token.start))
      .some(({ pos, text }) => (pos === 'VERB' || pos === 'AUX') && !isLabel(text.toLowerCase()) && text.toLowerCase() === text)
  )
}

/** "Nine people drowned on May 3.": a short line that puts something on a day, whatever its verb was taken for. */
const isToldIn = ({ tokens }: TaggedSentence, line: string, { start }: FoundTime): boolean =>
  /[.!?]["”’']?\s*$/.test(line) && tokens.findLast(({ end }) => end <= start)?.pos === 'ADP'

/** A line, with what its dates stand for; `own`: a date of the page, printed or changed. */
type Sheet = { line: string; role: Role | 'own' }

const kinds = [
  ['labelled', labels.published],
  ['changed', labels.changed],
  ['saved', labels.saved],
] as const
const kindOf = (word: string) => kinds.find(([, words]) => words.includes(word))?.[0]
const isLabel = (word: string) => kindOf(word) !== undefined

/** What the last label before a date says of it; "May 6, 2016 -- Updated 1406 GMT" has its label behind. */
function labelOf(before: string, after: string): 'printed' | 'labelled' | 'changed' | 'saved' {
  const label = before
    .toLowerCase()
    .match(/\p{L}+/gu)
    ?.findLast(isLabel)
  return label !== undefined ? kindOf(label)! : /^\W*(?:last )?updated \d/i.test(after) ? 'changed' : 'printed'
}

const archive = new RegExp(`(?:^|[(\\[]|\\bin (?:this|an?) )(?:${labels.archive.join('|')})\\b`, 'i')
const isArchive = (line: string) => archive.test(line)

const pages = `(?:${labels.pages.join('|')})`

/** "This article was first published on …": the page tells of itself. */
const ITSELF = new RegExp(
  `^\\W*(?:this ${pages}|the ${pages} above|(?:first|originally)) (?:was |is |has been )?(?:(?:first|originally|last) )?(?:${[...labels.published, ...labels.changed].join('|')})\\b`,
  'i',
)

/** "A version of this article appears in print on …", "A version appeared on p12 on …". */
const EDITION = new RegExp(
  `^\\W*(?:a version(?: of this ${pages})?|this ${pages}) (?:appear(?:s|ed)|ran|was printed|is printed)\\b.{0,80}?\\b(?:print|page|p\\d+|section|edition|newspaper|issue)\\b`,
  'i',
)

/** "The Courier said in an editorial on Tuesday, June 4:" at the head of it. */
const OPINION = new RegExp(
  `^\\W*the [^.:;]{2,60}? (?:said|says|wrote|writes) in an? (?:${labels.opinions.join('|')})\\b[^:]{4,40}:[^.:]{0,8}$`,
  'i',
)
