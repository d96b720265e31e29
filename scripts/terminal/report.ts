import { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'
import type { Message } from '../../src/records/index.ts'
import { printable } from '../../templates/html.ts'

/** The messages by file, one a line: place, severity, text, rule. Empty when there are none. */
export function report(messages: readonly Message[], color = false): string {
  const files = new Map<string, VFile>()
  for (const message of messages) {
    // Words of an article, or the name of its file, may hold what a terminal obeys.
    const file = files.get(message.file) ?? new VFile({ path: printable(message.file) })
    files.set(message.file, file)
    // A message on a file as a whole points at its top, where an editor can be sent.
    const at = { line: message.line ?? 1, column: message.column ?? 1 }
    const { rule, severity } = message,
      text = printable(message.text)
    if (severity === 'info') file.info(text, { place: at, ruleId: rule })
    else file.message(text, { place: at, ruleId: rule }).fatal = severity === 'error'
  }
  return files.size ? reporter([...files.values()], { color, quiet: true }) : ''
}

/** Prints the messages to the error stream, if there are any. */
export function printReport(messages: readonly Message[]): void {
  const text = report(messages, process.stderr.isTTY)
  if (text) console.error(`${text}\n`)
}
