import type { Message, Warn } from './records/index.ts'

/** Line and column, both from 1, of an offset into a text. LF, CRLF and CR each end a line. */
export function place(text: string, offset: number): { line: number; column: number } {
  const end = Math.max(0, Math.min(offset, text.length))
  let line = 1,
    start = 0
  for (let i = 0; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) {
      line++
      start = i + 1
    }
  }
  return { line, column: end - start + 1 }
}

/** Gathers what the stages report, without printing it. A repeated message is kept once. */
export function collect(): { messages: Message[]; warn: Warn } {
  const messages: Message[] = [],
    seen = new Set<string>()
  const warn: Warn = (message) => {
    const key = JSON.stringify([message.file, message.line, message.column, message.rule, message.text])
    if (seen.has(key)) return
    seen.add(key)
    messages.push(message)
  }
  return { messages, warn }
}
