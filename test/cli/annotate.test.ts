import { expect, test, vi } from 'vitest'
import { script } from './run.ts'

// The pipeline takes seconds to load, and many times that on a busy machine.
vi.setConfig({ testTimeout: 240_000 })

const TEXT =
  'Dockers walk out\r\n\r\nAbout 400 dockers walked out at Port Ellery on Monday, the union said.\u2028“We will not go back,” Ruth Calder, the head of the union, said on 14 January.\r\n'

test('one line out for each line in, in order; offsets count in the text', async () => {
  const input = [
    { id: 'a', text: TEXT, published: '2020-01-15' },
    { id: 7, text: `\u{1F6A2} ${TEXT}` },
  ].map((line) => JSON.stringify(line))
  const { code, out, err } = await script('annotate', [], { input: [input[0], 'nonsense', '{"id": "b"}', input[1]].join('\n') })
  const lines = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines.map(({ id, error }) => id ?? error)).toEqual([
    'a',
    'Unexpected text, expected one JSON object a line',
    'Unexpected text, expected { id, text, published? }',
    7,
  ])
  expect(code).toBe(1)
  expect(err).toBe(
    'annotate: line 2: Unexpected text, expected one JSON object a line\nannotate: line 3: Unexpected text, expected { id, text, published? }\n',
  )

  const [first, , , last] = lines
  expect(Object.keys(first)).toEqual(expect.arrayContaining(['id', 'published', 'blocks', 'sentences', 'timexes', 'mentions', 'quotes']))
  expect(first.published).toMatchObject({ edtf: '2020-01-15', certain: true })
  expect(first.timexes.map(({ value }: { value: string }) => value)).toEqual(['2020-01-13', '2020-01-14'])
  for (const [text, { timexes, quotes, sentences, mentions }] of [
    [TEXT, first],
    [`\u{1F6A2} ${TEXT}`, last],
  ] as const) {
    for (const { start, end, text: words } of timexes) expect(text.slice(start, end)).toBe(words)
    for (const { start, end } of [...quotes, ...sentences, ...mentions]) expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
    expect(
      quotes
        .filter(({ direct }: { direct: boolean }) => direct)
        .map(({ start, end }: { start: number; end: number }) => text.slice(start, end)),
    ).toEqual(['We will not go back,'])
  }
})

test('an unknown option ends with exit code 2', async () => {
  expect(await script('annotate', ['--jsno'])).toEqual({ code: 2, out: '', err: "annotate: Unknown option '--jsno'\n" })
})
