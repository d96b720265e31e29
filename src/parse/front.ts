import matter from 'gray-matter'
import { isMap, isScalar } from 'yaml'
import { place } from '../diagnostics.ts'
import { expected } from '../expected.ts'
import { FrontMatter, type RuleId, type SeedFile, type Warn } from '../records/index.ts'
import { parseYaml } from '../yaml.ts'

/** Longest front matter, in characters. Past it gray-matter slows down (quadratic in blank lines), and nobody writes so much. */
const LONGEST = 5_000

/** What stands at the top of a file, and where its body begins. */
export type Front = { front: FrontMatter; bodyStart: number }

/**
 * Front matter by gray-matter, YAML with strings only, so that `2016-04-15` stays what the editor wrote. No other
 * language is run. Anything wrong is reported with its place; the article is read all the same, without the fields
 * that do not fit.
 */
export function frontMatter(file: SeedFile, warn: Warn): Front {
  const none = FrontMatter.parse({})
  const fence = fences(file.text)
  if (!fence) return { front: none, bodyStart: 0 }
  const report = (offset: number, rule: RuleId, text: string) =>
    warn({ file: file.path, ...place(file.text, offset), severity: 'warning', rule, text })
  const { open, close, bodyStart, language } = fence
  const unread = { front: none, bodyStart }
  if (close === undefined) {
    report(open, 'parse:front-matter-open', 'The front matter that begins here is never closed; expected a line "---" after it')
    return unread
  }
  if (!['', 'yaml', 'yml'].includes(language.toLowerCase())) {
    report(open, 'parse:front-matter-language', `Unexpected front matter in "${language.slice(0, 40)}", expected YAML; it was ignored`)
    return unread
  }
  if (close - open > LONGEST) {
    report(open, 'parse:front-matter-long', `The front matter is longer than ${LONGEST} characters; it was ignored`)
    return unread
  }
  const fields = parseFields(file.text.slice(open, bodyStart), (offset, text) => report(open + offset, 'parse:front-matter', text))
  return { front: fields ?? none, bodyStart }
}

type Fences = { open: number; close: number | undefined; bodyStart: number; language: string }

const FIELD = /^[ \t]{0,9}(?:#|["']?[A-Za-z_][\w -]{0,40}["']?\t?:)/

/** Where the front matter opens and closes. A line `---` that no field follows is only a rule across the page. */
function fences(text: string): Fences | undefined {
  const open = text.startsWith('\uFEFF') ? 1 : 0
  const first = /---([^\r\n-][^\r\n]*)?(?:\r?\n|$)/y
  first.lastIndex = open
  const opening = first.exec(text)
  if (!opening) return
  const inner = first.lastIndex,
    language = opening[1]?.trim() ?? ''
  const closing = /^---[ \t]*(?:\r?\n|$)/gm
  // From the line break before it, so that an empty front matter closes too.
  closing.lastIndex = inner
  const closed = closing.exec(text)
  if (closed) return { open, close: closed.index, bodyStart: closed.index + closed[0].length, language }
  return FIELD.test(text.slice(inner, inner + 100)) ? { open, close: undefined, bodyStart: afterFields(text, inner), language } : undefined
}

/** Where the lines that look like fields end. */
function afterFields(text: string, from: number): number {
  let at = from
  while (at < text.length && FIELD.test(text.slice(at, at + 100))) {
    const end = text.indexOf('\n', at)
    at = end < 0 ? text.length : end + 1
  }
  return at
}

function parseFields(source: string, report: (offset: number, text: string) => void): FrontMatter | undefined {
  let offset = 0,
    isReported = false
  const fail = (at: number, text: string) => {
    isReported = true
    report(at, text)
  }
  const yaml = (block: string): object => {
    offset = source.indexOf(block)
    return fieldsOf(block, offset, fail)
  }
  const refuse = () => fail(0, 'Unexpected language of front matter, expected YAML')
  try {
    // gray-matter's own engines would run JavaScript found in an article.
    const { data } = matter(source, { language: 'yaml', engines: { yaml, json: refuse as never, javascript: refuse as never } })
    return fitting(data, (key, text) =>
      report(offset + Math.max(0, source.slice(offset).search(new RegExp(`^[ \t]*["']?${escaped(key)}\\b`, 'm'))), text),
    )
  } catch {
    if (!isReported) fail(0, 'The front matter could not be read; it was ignored')
    return undefined
  }
}

/** The fields of a YAML block, all values as written. Throws after reporting when there are none to be had. */
function fieldsOf(block: string, offset: number, fail: (at: number, text: string) => void): object {
  const { document: yaml, problem } = parseYaml(block, 'failsafe')
  if (problem) {
    fail(offset + problem.offset, `${problem.text}; the front matter was ignored`)
    throw new SyntaxError(problem.text)
  }
  if (!isMap(yaml.contents)) {
    fail(offset, 'Expected "key: value" lines; the front matter was ignored')
    throw new SyntaxError('not a mapping')
  }
  const data = yaml.toJS() as Record<string, unknown>
  // A key without a value, such as `url:`, says nothing.
  for (const { key, value } of yaml.contents.items)
    if (isScalar(key) && (value === null || (isScalar(value) && value.value === ''))) delete data[String(key.value)]
  return data
}

function fitting(data: Record<string, unknown>, report: (key: string, text: string) => void): FrontMatter {
  const known = { ...data }
  for (const issue of FrontMatter.safeParse(known, { error: expected }).error?.issues ?? []) {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0])]
    for (const key of keys) {
      report(
        key,
        issue.code === 'unrecognized_keys'
          ? `Unexpected field "${key}", expected one of ${Object.keys(FrontMatter.shape).join(', ')}`
          : `Unexpected value of "${key}", ${issue.message}; the field was ignored`,
      )
      delete known[key]
    }
  }
  return FrontMatter.parse(known)
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
