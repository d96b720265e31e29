import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import { annotation } from '../../scripts/terminal/github.ts'
import { checkStory, type CheckOptions } from '../../scripts/desk/review.ts'
import { collect } from '../../src/diagnostics.ts'
import { main } from '../../src/main.ts'
import { Correction } from '../../src/records/index.ts'
import { scratch } from '../cli/run.ts'
import { place, printed, STORY } from './story.ts'

vi.setConfig({ testTimeout: 120_000 })

const { folder, remove } = scratch(),
  story = join(folder, 'story'),
  broken = join(folder, 'broken')
// An article without a date, and one sentence with a date that tells no event.
const UNDATED =
  'Old pier to stand empty\n\nAbout 30 workers left the old pier, the council said.\n\nThe pier was not much of a sight on 3 January 2020.\n'

beforeAll(() => {
  place(story, { ...STORY, 'pier.txt': UNDATED })
  place(broken, { ...STORY, 'corrections.yaml': '- event: x\n  titel: New\n  reason: y\n' })
})
afterAll(() => {
  vi.unstubAllEnvs()
  remove()
})

const check = (options: Partial<CheckOptions> = {}) => printed(() => checkStory({ story, json: false, all: false, ...options }))
type Listed = {
  errors: boolean
  items: {
    file: string
    line?: number
    column?: number
    severity: string
    rule: string
    text: string
    paste?: { into: string; lines: string }
  }[]
}

test('--json is one JSON document with every item, its place, its rule and the lines to paste', async () => {
  const { code, said } = await check({ json: true }),
    { errors, items } = JSON.parse(said) as Listed
  expect([code, errors]).toEqual([0, false])
  expect(items.find(({ rule }) => rule === 'check:undated-article')).toMatchObject({
    file: 'pier.txt',
    severity: 'info',
    paste: { into: 'the top of pier.txt' },
  })
  // What was worked out may be pasted as it is; nothing else is put into the editor's mouth.
  const { text, paste } = items.find(({ rule }) => rule === 'check:undated-article')!
  expect(text.split('\n').length).toBeGreaterThan(1)
  const told = await main(story, { entries: [], editions: [] }, { inputs: '' }, () => {}),
    { edtf } = told.timeline.sources.find(({ file }) => file === 'pier.txt')!.published
  expect(edtf).toContain('/')
  expect(paste!.lines).toMatch(new RegExp(`^---\npublished: ${edtf} # .+\n---$`))
  expect(items.find(({ rule, text }) => rule === 'check:unknown-actor' && text.includes('Ada Brand'))?.paste).toEqual({
    into: 'lexicon/actors.yaml',
    lines: '- name: Ada Brand\n  kind: person',
  })
  for (const { paste } of items.filter(({ paste }) => paste?.into.endsWith('.yaml'))) expect(parse(paste!.lines)).toHaveLength(1)
  // Lines for corrections.yaml are corrections as they are, but for what the editor wants.
  for (const { paste } of items.filter(({ paste }) => paste?.into === 'corrections.yaml'))
    expect(Correction.safeParse({ ...parse(paste!.lines)[0], note: 'x' }).error).toBeUndefined()
})

test('the lines about a day, pasted as they are, are a correction, and the next list has the item no more', async () => {
  const doubtful = async (at: string) =>
    (JSON.parse((await check({ story: at, json: true })).said) as Listed).items.filter(({ rule }) => rule === 'check:doubtful-event')
  const pasted = join(folder, 'pasted')
  place(pasted, {
    'quay.md': '---\npublished: 2020-01-15\n---\nTraders want money\n\nTraders at Port Ellery demanded compensation for the strike.\n',
  })
  const items = await doubtful(pasted)
  expect(items.length).toBeGreaterThan(0)
  place(pasted, { 'corrections.yaml': items.map(({ paste }) => paste!.lines).join('\n') })
  expect(await doubtful(pasted)).toEqual([])
  expect((await check({ story: pasted })).said).not.toContain('correct:')
})

test('an error is told in both forms, and ends with 1', async () => {
  const json = await check({ story: broken, json: true }),
    words = await check({ story: broken })
  expect([json.code, words.code]).toEqual([1, 1])
  expect(JSON.parse(json.said)).toMatchObject({
    errors: true,
    items: [
      { file: 'corrections.yaml', line: 2, rule: 'correct:field', severity: 'error' },
      ...(JSON.parse(json.said) as Listed).items.slice(1),
    ],
  })
  expect(words.said).toMatch(/^corrections\.yaml\n2:\d+ +error +Unexpected field "titel"/m)
})

test('--event gives lines that correct the event once a change is added', async () => {
  const { warn } = collect(),
    [event] = (await main(story, { entries: [], editions: [] }, { inputs: '' }, warn)).timeline.events
  const { code, said } = await check({ event: event!.id })
  expect(code).toBe(0)
  const corrected = join(folder, 'corrected')
  place(corrected, { ...STORY, 'pier.txt': UNDATED, 'corrections.yaml': `${said}\n  title: As the editor puts it\n` })
  const { messages, warn: listen } = collect(),
    { timeline } = await main(corrected, { entries: [], editions: [] }, { inputs: '' }, listen)
  expect(messages.filter(({ rule }) => rule.startsWith('correct:'))).toEqual([])
  expect(timeline.events.filter(({ title }) => title === 'As the editor puts it')).toHaveLength(1)
})

test('where GitHub runs it, each item is an annotation at its line; elsewhere none is', async () => {
  expect((await check({ story: broken })).said).not.toContain('::error')
  vi.stubEnv('GITHUB_ACTIONS', 'true')
  const { said } = await check({ story: broken }),
    json = await check({ json: true })
  vi.stubEnv('GITHUB_ACTIONS', '')
  expect(said.split('\n')).toContainEqual(
    expect.stringMatching(
      new RegExp(`^::error file=${broken}/corrections\\.yaml,line=2,col=\\d+,title=correct%3Afield::Unexpected field "titel"`),
    ),
  )
  expect(JSON.parse(json.said)).toHaveProperty('items')
})

test('what has a meaning to GitHub is encoded', () => {
  expect(annotation({ file: 'a,b:c.md', line: 3, column: 4, severity: 'info', rule: 'check:alias', text: '50 %\nof ::it' }, 's')).toBe(
    '::notice file=s/a%2Cb%3Ac.md,line=3,col=4,title=check%3Aalias::50 %25%0Aof ::it',
  )
})
