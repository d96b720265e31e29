import { isNode, isScalar, isSeq, visit, type Document } from 'yaml'
import type * as z from 'zod'
import { expected } from '../expected.ts'
import { Correction, type PlacedCorrection, type RuleId, type Target, type Warn } from '../records/index.ts'
import { parseYaml } from '../yaml.ts'

/** Where the editor's corrections stand in a story folder. */
export const CORRECTIONS_FILE = 'corrections.yaml'

/**
 * The corrections in the text of `corrections.yaml` (YAML core schema), each with its place. Whatever does not fit is
 * an error with its line, for a correction that is left out would let a page say again what the editor put right.
 */
export function correctionsIn(text: string, warn: Warn): PlacedCorrection[] {
  const { document: yaml, problem, at: place } = parseYaml(text, 'core')
  const report = (offset: number, rule: RuleId, problem: string) =>
    warn({ file: CORRECTIONS_FILE, ...place(offset), severity: 'error', rule, text: problem })
  if (problem) {
    report(problem.offset, 'correct:yaml', `${problem.text}. Every correction waits until this is put right`)
    return []
  }
  if (yaml.contents === null) return []
  // A title such as `2016` is a number to YAML; no field of a correction is one.
  visit(yaml, {
    Scalar(_, node) {
      if (typeof node.value === 'number') node.value = node.source ?? String(node.value)
    },
  })
  if (!isSeq(yaml.contents)) {
    report(0, 'correct:yaml', 'Unexpected content, expected a list of corrections, each beginning with "- event:"')
    return []
  }
  return (yaml.toJS() as unknown[]).flatMap((row, index): PlacedCorrection[] => {
    const checked = Correction.safeParse(row, { error: expected, reportInput: true })
    const placed = (field: 'merge' | 'keep-apart', targets: readonly Target[] = []) =>
      targets.length ? { [field]: targets.map((target, i) => ({ ...target, at: place(offsetOf(yaml, [index, field, i])) })) } : {}
    if (checked.success) {
      const { merge, 'keep-apart': apart, ...rest } = checked.data
      return [{ ...rest, ...placed('merge', merge), ...placed('keep-apart', apart), at: place(offsetOf(yaml, [index])) }]
    }
    for (const issue of checked.error.issues.slice(0, 3))
      report(offsetOf(yaml, [index, ...innermost(issue).path]), 'correct:field', describe(innermost(issue)))
    return []
  })
}

/** Of a value that may be one of several kinds, the complaint of the kind that it comes nearest to. */
function innermost(issue: z.core.$ZodIssue): { path: PropertyKey[]; issue: z.core.$ZodIssue } {
  if (issue.code === 'unrecognized_keys') return { path: [...issue.path, issue.keys[0]!], issue }
  if (issue.code !== 'invalid_union') return { path: issue.path, issue }
  const branches = issue.errors.flatMap((issues) => (issues[0] ? [issues[0]] : [])).sort((a, b) => b.path.length - a.path.length)
  const [best] = branches
  return best ? { path: [...issue.path, ...best.path], issue: best } : { path: issue.path, issue }
}

function describe({ path, issue }: { path: PropertyKey[]; issue: z.core.$ZodIssue }): string {
  const name = (issue.code === 'unrecognized_keys' ? issue.path : path).filter((step) => typeof step === 'string').join('.')
  if (issue.code === 'unrecognized_keys')
    return `Unexpected field "${issue.keys.join('", "')}"${name ? ` of "${name}"` : `, expected some of ${Object.keys(Correction.shape).join(', ')}`}`
  const isMissing = issue.code === 'invalid_type' && issue.input === undefined
  return `${isMissing ? `"${name || 'correction'}" is missing` : `Unexpected value of "${name || 'correction'}"`}, ${issue.message}`
}

/** Where the node at a path begins, else the innermost node that is there; of a field, its key. */
function offsetOf(yaml: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = yaml.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range && !(isScalar(node) && node.value === null)) return node.range[0]
  }
  return 0
}
