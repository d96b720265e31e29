import type { BlockKind } from '../records/index.ts'
import type { Unit } from './formats/format.ts'
import { TERMINAL } from './formats/lines.ts'
import { endMark } from './press.ts'
import { widgetsOf, type Widgets } from './rules/widgets.ts'
import { lower } from './rules/words.ts'

/** A unit of the page with what the rules look at, and in the end what it was told to be. */
export type Line = Unit & {
  text: string
  /** The text in lower case, with straight apostrophes. */
  plain: string
  words: number
  /** Ends as a sentence does. */
  isTerminal: boolean
  /** Reads as running text: a sentence of eight words, or thirty words of any kind. */
  isProse: boolean
  /** What it is made of, when it is made of widgets alone. */
  widgets?: Widgets
  kind?: BlockKind
  rule?: string
  /** Index of the line that this one says again. */
  repeats?: number
}

/** The lines of a page in order, and what its publisher is called, if that is known. */
export type Page = {
  lines: Line[]
  publisher?: string
  /** Whether blank lines stand between most of its lines. */
  isSpaced: boolean
  /** Index of the first and last line of prose that are not known to be anything else; -1 without one. */
  firstProse: number
  lastProse: number
}

/** A named, general reason to take a line for something. Rules are asked in order; the first that fits tells. */
export type Rule = {
  /** `kind:reason`, as the block will carry it. */
  name: string
  kind: BlockKind
  fits: (line: Line, index: number, page: Page) => boolean
}

/** Prose has a sentence of at least this many words, or this many words without a full stop. */
const PROSE = { sentence: 8, any: 30 }

/** A link that an embedded post leaves behind its last sentence. */
const TRAILING_LINK = /\s(?:https?:\/\/|pic\.twitter\.com\/)\S+$/

export function pageOf(text: string, units: Unit[], publisher: string | undefined): Page {
  const lines = units.map((unit) => lineOf(unit, text.slice(unit.start, unit.end)))
  return { publisher, lines, isSpaced: lines.filter(({ gap }) => gap).length * 2 > lines.length, firstProse: -1, lastProse: -1 }
}

function lineOf(unit: Unit, text: string): Line {
  const words = text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0
  const isTerminal = TERMINAL.test(text.slice(0, endMark(text)).replace(TRAILING_LINK, ''))
  const isProse = (isTerminal && words >= PROSE.sentence) || words >= PROSE.any
  return { ...unit, text, plain: lower(text), words, isTerminal, isProse, widgets: widgetsOf(text) }
}

/** Asks the rules about the lines that nothing is known of yet. */
export function tell(page: Page, rules: Rule[], from = 0, to = page.lines.length): void {
  page.firstProse = page.lines.findIndex(isUntoldProse)
  page.lastProse = page.lines.findLastIndex(isUntoldProse)
  page.lines.slice(from, to).forEach((line, i) => {
    if (line.kind) return
    const rule = rules.find(({ fits }) => fits(line, from + i, page))
    if (rule) Object.assign(line, { kind: rule.kind, rule: rule.name })
  })
}

const isUntoldProse = ({ isProse, kind }: Line) => isProse && !kind

/** Lower case, white space collapsed, punctuation gone: what makes two lines the same. */
export function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
