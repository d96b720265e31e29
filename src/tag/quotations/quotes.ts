import type { Span } from '../../records/index.ts'

/**
 * The stretches inside quotation marks of one block, without the marks. Curly marks pair with each other, straight
 * ones alternate, and so do those that agencies type (``so''); a mark that opens at the end of a word is an apostrophe.
 * A quotation that the block does not close runs to its end, as in speech over several paragraphs.
 */
export function quoted(text: string, from: number, to: number): Span[] {
  const found: Span[] = []
  let open: { mark: string; at: number } | undefined
  for (let i = from; i < to; i++) {
    const mark = text[i]!,
      typed = TYPED.test(text.slice(i, i + 2))
    if (typed && (open === undefined || open.mark === '"')) {
      if (open) found.push({ start: open.at, end: i })
      open = open ? undefined : { mark: '"', at: i + 2 }
      i++
      continue
    }
    if (open === undefined) {
      if (mark === '\u201c' || mark === '\u00ab' || (mark === '"' && /\S/.test(text[i + 1] ?? ' '))) open = { mark, at: i + 1 }
      else if ((mark === '\u2018' || mark === "'") && opensWord(text, i) && closesBefore(text, i + 1, to, mark)) open = { mark, at: i + 1 }
      continue
    }
    const closes =
      (open.mark === '\u201c' && mark === '\u201d') ||
      (open.mark === '"' && mark === '"') ||
      (open.mark === '\u00ab' && mark === '\u00bb') ||
      (open.mark === '\u2018' && mark === '\u2019' && !/\p{L}/u.test(text[i + 1] ?? ' ')) ||
      (open.mark === "'" && mark === "'" && !/\p{L}/u.test(text[i + 1] ?? ' '))
    if (!closes) continue
    found.push({ start: open.at, end: i })
    open = undefined
  }
  if (open !== undefined && open.mark !== "'" && open.mark !== '\u2018') found.push({ start: open.at, end: to })
  return found.filter(({ start, end }) => /\p{L}/u.test(text.slice(start, end)))
}

/** Quotation marks as news agencies type them. */
const TYPED = /^(?:``|'')$/

const opensWord = (text: string, i: number) => /[\s([\u2014-]/.test(text[i - 1] ?? ' ') && /[\p{L}\p{N}\u2026.]/u.test(text[i + 1] ?? ' ')

/** A single mark opens a quotation only if another closes one within 300 characters. */
function closesBefore(text: string, from: number, to: number, mark: string): boolean {
  const close = mark === "'" ? "'" : '\u2019'
  for (let i = from; i < Math.min(to, from + 300); i++)
    if (text[i] === close && !/\p{L}/u.test(text[i + 1] ?? ' ') && !/s/.test(text[i - 1] ?? '')) return true
  return false
}
