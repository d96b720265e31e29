import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { RULES } from '../../src/records/index.ts'

/** The stages that speak, in the order of the pipeline, as headings. */
const STAGES: Record<string, string> = {
  read: 'Reading the folder',
  parse: 'Reading an article',
  lexicon: 'The lexicons',
  tag: 'Dates and names',
  extract: 'Events',
  ledger: 'The ledger',
  correct: 'Corrections',
  check: 'The review list',
}

/** `docs/rules.md`, made from the table of rules. */
export function rulesPage(): string {
  const sections = Object.entries(STAGES).map(([stage, heading]) => {
    const rows = Object.entries(RULES)
      .filter(([rule]) => rule.startsWith(`${stage}:`))
      .map(([rule, text]) => `| \`${rule}\` | ${text.replace(/\|/g, '\\|')} |`)
    return [`## ${heading}`, '', '| message | what it means, what to do |', '|---|---|', ...rows].join('\n')
  })
  return `${['# Messages', 'Each message names its file, line and column, and ends with the id of its rule. An error stops the build, a warning does\nnot. (Made by `npx tsx scripts/make/rules.ts` from `src/records/rules.ts`.)', ...sections].join('\n\n')}\n`
}

if (process.argv[1] === import.meta.filename) writeFileSync(join(import.meta.dirname, '..', '..', 'docs', 'rules.md'), rulesPage())
