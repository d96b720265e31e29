import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { runs } from '../runs.ts'
import { KINDS, slugsOf } from './kinds.ts'
import { LATER, Story } from './story.ts'

vi.setConfig({ testTimeout: 600_000 })

/** What happens to a story between two builds. None of it changes what the articles say. */
const TURNS: Record<string, (files: Record<string, string>) => Record<string, string>> = {
  'an article joins': (files) => ({ ...files, 'wire.txt': LATER }),
  'the lexicon grows': (files) => ({
    ...files,
    'lexicon/actors.yaml':
      '- name: Ada Brand\n  kind: person\n  office: Mayor of Ellery\n- name: Marrow Tug Company\n  kind: organisation\n  aliases: [Tugs from Marrow]\n',
  }),
  'files are renamed': (files) =>
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name.replace(/^(courier|gazette)\.md$/, '$1-of-january.md'), text])),
  'text is wrapped anew': (files) =>
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, name.endsWith('.md') ? wrapped(text) : text])),
}

/** Each line broken before it passes 60 characters. */
const wrapped = (text: string) =>
  text
    .split('\n')
    .map((line) =>
      line
        .split(' ')
        .reduce(
          (lines, word) =>
            `${lines.at(-1)} ${word}`.length > 60 ? [...lines, word] : [...lines.slice(0, -1), `${lines.at(-1) ?? ''} ${word}`.trim()],
          [''] as string[],
        )
        .join('\n'),
    )
    .join('\n')

describe('a correction outlives what happens to the story', () => {
  for (const [name, { write, holds }] of Object.entries(KINDS)) {
    test(name, async () => {
      await fc.assert(
        fc.asyncProperty(fc.shuffledSubarray(Object.keys(TURNS), { minLength: 3 }), async (turns) => {
          const story = new Story()
          try {
            const slugs = slugsOf((await story.tell()).timeline),
              corrections = write(slugs)
            for (const turn of ['nothing', 'nothing again', ...turns]) {
              story.files = TURNS[turn]?.(story.files) ?? story.files
              const { timeline, messages } = await story.tell(corrections)
              expect(
                messages.filter(({ rule }) => rule !== 'extract:no-event'),
                turn,
              ).toEqual([])
              holds(timeline, story, slugs)
            }
          } finally {
            story.remove()
          }
        }),
        { numRuns: runs(10) },
      )
    })
  }
})
