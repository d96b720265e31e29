import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rulesPage } from '../../scripts/make/rules.ts'
import { RULES } from '../../src/records/index.ts'
import { ROOT } from '../cli/run.ts'

const sources = ['src', 'scripts']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.endsWith('records/rules.ts'))
      .map((path) => readFileSync(join(ROOT, folder, path), 'utf8')),
  )
  .join('\n')

test('docs/rules.md is the table of rules (npx tsx scripts/make/rules.ts makes it anew)', () => {
  expect(readFileSync(join(ROOT, 'docs', 'rules.md'), 'utf8')).toBe(rulesPage())
  for (const rule of Object.keys(RULES)) expect(rulesPage()).toContain(`| \`${rule}\` |`)
})

test('every rule in the table is still in use', () => {
  const unused = Object.keys(RULES).filter((rule) => {
    const [stage, name] = rule.split(':')
    // corrections and lexicons name their rules without the stage
    return !sources.includes(`'${rule}'`) && !((stage === 'correct' || stage === 'lexicon') && sources.includes(`'${name}'`))
  })
  expect(unused).toEqual([])
})
