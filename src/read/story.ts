import * as z from 'zod'
import { isMap, isScalar, type Document } from 'yaml'
import { expected } from '../expected.ts'
import { StoryConfig, type Warn } from '../records/index.ts'
import { parseYaml } from '../yaml.ts'

const FILE = 'story.yaml'

/** What an editor writes: a period is a year, month or day, or an interval of them. */
const Written = StoryConfig.extend({
  period: z
    .string()
    .regex(/^\d{4}(?:-\d\d){0,2}[~?%]?(?:\/\d{4}(?:-\d\d){0,2}[~?%]?)?$/, 'expected EDTF such as 2016-01/2016-12')
    .optional(),
})

/**
 * The configuration of a story from the text of `story.yaml` (YAML core schema). Each field that does not fit is
 * reported with its place and left at its default; YAML that cannot be parsed is reported once and ignored wholly.
 */
export function storyConfig(text: string, warn: Warn): StoryConfig {
  const { document: yaml, problem, at } = parseYaml(text, 'core')
  const report = (offset: number, problem: string) =>
    warn({ file: FILE, ...at(offset), severity: 'warning', rule: 'read:story', text: problem })
  if (problem) {
    report(problem.offset, `${problem.text}; the file was ignored`)
    return StoryConfig.parse({})
  }
  if (yaml.contents === null) return StoryConfig.parse({})
  if (!isMap(yaml.contents)) {
    report(0, 'Expected "key: value" lines; the file was ignored')
    return StoryConfig.parse({})
  }
  return fitting(yaml.toJS() as Record<string, unknown>, yaml, report)
}

function fitting(fields: Record<string, unknown>, yaml: Document, report: (offset: number, problem: string) => void): StoryConfig {
  // A title such as `2016` is a number to YAML; the editor meant its characters.
  const known = Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, plain(yaml, key, value)]))
  for (const issue of Written.safeParse(known, { error: expected }).error?.issues ?? []) {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0])]
    for (const key of keys) {
      const problem =
        issue.code === 'unrecognized_keys'
          ? `Unexpected field "${key}", expected one of ${Object.keys(StoryConfig.shape).join(', ')}`
          : `Unexpected value of "${key}", ${issue.message}; its default is used`
      report(offsetOf(yaml, key), problem)
      delete known[key]
    }
  }
  return StoryConfig.parse(known)
}

function plain(yaml: Document, key: string, value: unknown): unknown {
  const node = yaml.get(key, true),
    source = typeof value === 'number' && isScalar(node) ? node.source : undefined
  if (source === undefined || !Object.hasOwn(Written.shape, key)) return value
  const schema = Written.shape[key as keyof typeof Written.shape]
  return !schema.safeParse(value).success && schema.safeParse(source).success ? source : value
}

function offsetOf(yaml: Document, key: string): number {
  const pair = isMap(yaml.contents) ? yaml.contents.items.find((item) => isScalar(item.key) && String(item.key.value) === key) : undefined
  return isScalar(pair?.key) ? (pair.key.range?.[0] ?? 0) : 0
}
