import type { Line } from '../line.ts'

/** The stretches of each line that stand within double quotation marks. A quotation may run over sentences, not over blocks. */
export function quotedIn(lines: Line[]): { start: number; end: number }[][] {
  let open = false,
    block = -1
  return lines.map((line) => {
    if (line.block !== block) {
      open = false
      block = line.block
    }
    const spans: { start: number; end: number }[] = []
    let start = 0
    for (let at = line.text.search(/"|``|''/); at >= 0; at = next(line.text, at)) {
      if (open) spans.push({ start, end: at })
      else start = at
      open = !open
    }
    if (open) spans.push({ start, end: line.text.length })
    return spans
  })
}

function next(text: string, at: number): number {
  const rest = text.slice(at + 1).search(/"|``|(?<!')''/)
  return rest < 0 ? -1 : at + 1 + rest
}
