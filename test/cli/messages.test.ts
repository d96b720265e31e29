import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { collect } from '../../src/diagnostics.ts'
import { main } from '../../src/main.ts'
import { report } from '../../scripts/terminal/report.ts'

const CASES = join(import.meta.dirname, 'messages')

describe('each kind of bad input gives one message, and the good article beside it is told', () => {
  for (const name of readdirSync(CASES).sort()) {
    test(name, async () => {
      const input = join(CASES, name, 'input')
      expect(readdirSync(input)).toContain('good.txt')
      const { messages, warn } = collect()
      const { timeline } = await main(input, { entries: [], editions: [] }, { inputs: '' }, warn)
      const lines = messages.map(({ file, line = 1, column = 1, severity, rule }) => `${file}:${line}:${column} ${severity} ${rule}\n`)
      expect(lines.join('')).toBe(readFileSync(join(CASES, name, 'messages.txt'), 'utf8'))
      expect(timeline.sources.map(({ file }) => file)).toContain('good.txt')
      expect(timeline.events.length).toBeGreaterThan(0)
      // What is printed names the file, the line and the rule, and fits on a line of its own.
      for (const { rule, text } of messages)
        expect(
          report(messages)
            .split('\n')
            .filter((line) => line.includes(rule) && line.includes(text) && /\d+:\d+/.test(line)),
        ).toHaveLength(1)
    })
  }
})
