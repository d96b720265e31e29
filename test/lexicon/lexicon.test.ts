import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { loadLexicon } from '../../src/lexicon/load.ts'
import type { Message } from '../../src/records/index.ts'

const made: string[] = []
afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true })
})

async function storyOf(files: Record<string, string>) {
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-'))
  made.push(folder)
  await mkdir(path.join(folder, 'lexicon'))
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, 'lexicon', name), text)
  const messages: Message[] = []
  const lexicon = await loadLexicon(folder, (message) => messages.push(message))
  return { messages, story: [...lexicon.actors, ...lexicon.places].filter((entry) => entry.from === 'story').map((entry) => entry.name) }
}

describe('the lexicon of a story', () => {
  it('may be missing', async () => {
    const messages: Message[] = []
    const lexicon = await loadLexicon(path.join(tmpdir(), 'no-such-story'), (message) => messages.push(message))
    expect(messages).toEqual([])
    expect(lexicon.states.length).toBeGreaterThan(190)
  })

  it('is read before the general one', async () => {
    expect(
      await storyOf({
        'actors.yaml': '- name: Meridian Front\n  kind: armed_group\n',
        'places.yaml': '- {name: Tel Rabia, kind: village, lat: 35, lon: 37}\n',
      }),
    ).toEqual({ messages: [], story: ['Meridian Front', 'Tel Rabia'] })
  })

  it('keeps the good entries and tells the place of the bad ones', async () => {
    const { messages, story } = await storyOf({ 'actors.yaml': '- name: Good Group\n  kind: ngo\n- name: Bad Group\n  kind: gang\n' })
    expect(story).toEqual(['Good Group'])
    expect(messages).toMatchObject([{ file: 'lexicon/actors.yaml', line: 4, column: 9, severity: 'warning', rule: 'lexicon:entry' }])
  })

  it('refuses dates and events', async () => {
    const { messages, story } = await storyOf({
      'actors.yaml':
        '- name: Rebels of 15 April 2016\n  kind: people\n- name: Meridian Front\n  kind: armed_group\n  events: [attack]\n- name: Good Group\n  kind: ngo\n',
    })
    expect(story).toEqual(['Good Group'])
    expect(messages.map(({ line, rule }) => [line, rule])).toEqual([
      [1, 'lexicon:date'],
      [3, 'lexicon:entry'],
    ])
  })

  it('reports broken YAML once and goes on', async () => {
    const { messages, story } = await storyOf({ 'actors.yaml': '- name: [unclosed\n' })
    expect(story).toEqual([])
    expect(messages).toHaveLength(1)
    expect(messages[0]).toMatchObject({ rule: 'lexicon:yaml', severity: 'warning' })
  })
})

describe('the general lexicon', () => {
  it('names each country once, with a point on the map', async () => {
    const { states, places } = await loadLexicon(undefined, () => {})
    expect(new Set(states.map((state) => state.name)).size).toBe(states.length)
    for (const place of places) {
      expect(Math.abs(place.lat ?? 0), place.name).toBeLessThanOrEqual(90)
      expect(Math.abs(place.lon ?? 0), place.name).toBeLessThanOrEqual(180)
    }
  })

  it('holds a word once in a list', () => {
    const src = path.join(import.meta.dirname, '../../src')
    const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'))
    expect(files.length).toBeGreaterThan(50)
    for (const file of files) expect(repeated(parse(readFileSync(path.join(src, file), 'utf8'))), file).toEqual([])
  })
})

/** The words that stand twice in one list, at whatever depth. */
function repeated(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const words = Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
  return [...words.filter((word, i) => words.indexOf(word) < i), ...Object.values(value).flatMap(repeated)]
}
