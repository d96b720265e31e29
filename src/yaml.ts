import { LineCounter, parseDocument, type Document } from 'yaml'

/** Aliases (`*name`) that one file may resolve; a handful serves a file written by hand, more is an attack. */
const MAX_ALIASES = 20

/** Most indentation and dashes in front of a value, in columns. The parser takes memory without bound for thousands. */
const DEEPEST = 200

/** A YAML file of a story: its document, from which `toJS` gives the values, or what is wrong with it and where. */
export type Yaml = { at: (offset: number) => { line: number; column: number } } & (
  { document: Document.Parsed; problem?: undefined } | { document?: undefined; problem: { offset: number; text: string } }
)

/**
 * Parses YAML that somebody wrote. `core` is the YAML 1.2 core schema, `failsafe` takes every value as text. Never
 * throws; a document that is returned has no error, and no aliases that multiply.
 */
export function parseYaml(text: string, schema: 'core' | 'failsafe'): Yaml {
  const lines = new LineCounter()
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const deep = deepLine(text)
  if (deep !== undefined) return { at, problem: { offset: deep, text: `Unexpected nesting of more than ${DEEPEST} columns` } }
  const document = parseDocument(text, { schema, lineCounter: lines, prettyErrors: false, stringKeys: true })
  const broken = document.errors[0] ?? document.warnings[0]
  if (broken) return { at, problem: { offset: broken.pos[0], text: broken.message.split('\n')[0]! } }
  try {
    if (text.includes('*')) document.toJS({ maxAliasCount: MAX_ALIASES })
  } catch {
    return { at, problem: { offset: text.search(/[&*]/), text: `Unexpected alias: one that names nothing, or more than ${MAX_ALIASES}` } }
  }
  return { at, document }
}

/** Where a line begins that is indented too deeply. */
function deepLine(text: string): number | undefined {
  for (let start = 0; start < text.length;) {
    let at = start
    while (' \t-?'.includes(text[at] ?? 'x')) at++
    if (at - start > DEEPEST) return start
    const end = text.indexOf('\n', at)
    start = end < 0 ? text.length : end + 1
  }
}
