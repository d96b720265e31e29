import type { Message } from '../../src/records/index.ts'

const LEVELS: Record<Message['severity'], string> = { error: 'error', warning: 'warning', info: 'notice' }

/** Percent-encodes what has a meaning in a workflow command (GitHub Docs, "Workflow commands for GitHub Actions"). */
const data = (text: string) => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
const property = (text: string) => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C')

/** A message as a GitHub annotation; the file is named from the root of the repository. */
export function annotation({ file, line = 1, column = 1, severity, rule, text }: Message, story: string): string {
  return `::${LEVELS[severity]} file=${property(`${story}/${file}`)},line=${line},col=${column},title=${property(rule)}::${data(text)}`
}
