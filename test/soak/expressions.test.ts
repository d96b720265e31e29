import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkSync } from 'recheck'
import ts from 'typescript'
import { describe, expect, it, vi } from 'vitest'
import { ROOT } from '../cli/run.ts'
import { SOAK } from '../runs.ts'

vi.setConfig({ testTimeout: 3_600_000 })

type Expression = { at: string; source: string; flags: string }

/** Folders whose code meets text that others wrote. Scorers read the project's own annotations alone. */
const CODE = ['src', 'templates', 'scripts']
const OWN_DATA = /^scripts\/(?:score\/|make\/|bench(?:\/|\.ts)|eval\.ts)/

/** Every regular expression that stands in a file of code. */
function expressionsIn(path: string): Expression[] {
  const file = ts.createSourceFile(path, readFileSync(join(ROOT, path), 'utf8'), ts.ScriptTarget.Latest, true),
    found: Expression[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      found.push({
        at: `${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`,
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
      })
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

const files = CODE.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
)
  .filter((path) => path.endsWith('.ts') && !OWN_DATA.test(path))
  .sort()

/** Milliseconds for one expression. Where they do not suffice, `npm test` passes it; the soak takes its time and does not. */
const timeout = SOAK ? 120_000 : 2_000

describe('every regular expression matches in time that grows no faster than the text', () => {
  it.each(files.map((path) => [path, expressionsIn(path)] as const).filter(([, expressions]) => expressions.length > 0))(
    '%s',
    (_, expressions) => {
      const slow = expressions.filter(({ source, flags }) => {
        const { status } = checkSync(source, flags, { timeout })
        return status === 'vulnerable' || (SOAK && status === 'unknown')
      })
      expect(slow).toEqual([])
    },
  )

  it('finds one that does not', () => {
    expect(checkSync('^(a|a)*$', '', { timeout }).status).toBe('vulnerable')
  })
})
