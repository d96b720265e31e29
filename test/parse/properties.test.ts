import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { place } from '../../src/diagnostics.ts'
import { fileBlocks, inFile, parse } from '../../src/parse/index.ts'
import type { Article } from '../../src/records/index.ts'

const quiet = () => {}

/** Pieces that pages are made of, and pieces that break parsers. */
const piece = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'The talks ended on Monday without a deal, officials said after midnight.',
      'He left.',
      '\n',
      '\n\n',
      '\r\n',
      ' ',
      '  ',
      '\t',
      'Comments 3',
      'By Jane Doe',
      'GENEVA (Reuters) - ',
      'Advertisement',
      'Share',
      '- A crosshead -',
      '3 May 2016',
      '• a point',
      'Photo: AFP',
      '"Yes," she said.',
      'U.S. ',
      '...',
      '…',
      '“',
      '”',
      '(',
      ')',
      'العربية',
      '\u{1F600}',
      '\uD800',
      '\uFEFF',
      '\u00A0',
      '\u2028',
      '\0',
      '# ',
      '## ',
      '*',
      '**',
      '_',
      '`',
      '```\n',
      '> ',
      '- ',
      '1. ',
      '[a](b)',
      '![a](b)',
      '[',
      '](',
      '&amp;',
      '&#8217;',
      '&#0;',
      '&bogus;',
      '\\*',
      '\\',
      '<b>',
      '</b>',
      '<p>',
      '</p>',
      '<br>',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      '<nav>',
      '</nav>',
      '<h1>',
      '</h1>',
      '<table>',
      '<td>',
      '<title>',
      '</title>',
      '<div hidden>',
      '</div>',
      '---\n',
      'publisher: x\n',
      '---js\n',
      ':',
      '===\n',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
)
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))
const file = fc.record({ path: fc.constantFrom('a.txt', 'a.md', 'a.html'), text })

function parsed(check: (article: Article) => void) {
  fc.assert(
    fc.property(file, (input) => {
      const article = parse(input, quiet)
      if (article) check(article)
    }),
    { numRuns: 1500 },
  )
}

describe('any text', () => {
  test('parses without an exception, or gives a message that says why not', () => {
    fc.assert(
      fc.property(file, (input) => {
        let messages = 0
        if (!parse(input, () => messages++)) expect(messages).toBeGreaterThan(0)
      }),
      { numRuns: 1500 },
    )
  })

  test('is tiled by its blocks', () =>
    parsed(({ text, blocks }) => {
      expect(blocks[0]?.start).toBe(0)
      blocks.forEach((block, i) => expect(block.end).toBe(blocks[i + 1]?.start ?? text.length))
      blocks.forEach(({ start, end }) => expect(end).toBeGreaterThanOrEqual(start))
    }))

  test('has sentences that stand inside their blocks, in order', () =>
    parsed(({ blocks, sentences }) => {
      sentences.forEach(({ start, end, block }, i) => {
        expect(start).toBeGreaterThanOrEqual(Math.max(blocks[block]?.start ?? Infinity, sentences[i - 1]?.end ?? 0))
        expect(end).toBeLessThanOrEqual(blocks[block]?.end ?? -1)
        expect(blocks[block]?.kind).not.toBe('noise')
      })
    }))

  test('repeats only an earlier block of the same kind', () =>
    parsed(({ blocks }) => {
      blocks.forEach(({ repeats, kind }, i) => {
        if (repeats === undefined) return
        expect(repeats).toBeLessThan(i)
        expect(blocks[repeats]?.kind).toBe(kind)
      })
    }))
})

describe('the file', () => {
  test('holds each segment as it is seen, in order', () =>
    parsed(({ file, text, segments }) => {
      segments.forEach(({ at, from, length }, i) => {
        expect(file.text.slice(from, from + length)).toBe(text.slice(at, at + length))
        expect(at).toBeGreaterThanOrEqual((segments[i - 1]?.at ?? 0) + (segments[i - 1]?.length ?? 0))
      })
    }))

  test('is tiled by its blocks from the end of the front matter on', () =>
    parsed((article) => {
      const blocks = fileBlocks(article)
      expect(blocks[0]?.start).toBe(article.bodyStart)
      expect(blocks.at(-1)?.end).toBe(article.file.text.length)
      blocks.forEach((block, i) => {
        expect(block.end).toBeGreaterThanOrEqual(block.start)
        if (i) expect(block.start).toBe(blocks[i - 1]?.end)
      })
    }))

  test('is where the words of a sentence are found again', () =>
    parsed((article) => {
      for (const sentence of article.sentences) {
        const { start, end } = inFile(article, sentence)
        expect(start).toBeGreaterThanOrEqual(article.bodyStart)
        expect(end).toBeLessThanOrEqual(article.file.text.length)
        expect(end).toBeGreaterThanOrEqual(start)
        expect(() => place(article.file.text, start)).not.toThrow()
      }
    }))
})

describe('prose in any format', () => {
  const words = [
    'the',
    'minister',
    'left',
    'for',
    'the',
    'talks',
    'in',
    'Vell',
    'and',
    'said',
    'it',
    'was',
    'late',
    'fish & chips',
    'café',
    '“yes”',
  ]
  const sentence = fc.array(fc.constantFrom(...words), { minLength: 9, maxLength: 14 }).map((all) => `The ${all.join(' ')}.`)
  const prose = fc.array(sentence, { minLength: 2, maxLength: 5 })
  const html = (text: string) => text.replaceAll('&', '&amp;').replaceAll('é', '&eacute;')
  const formats: Record<string, (sentences: string[]) => string> = {
    'a.txt': (sentences) => ['Talks end', ...sentences].join('\n\n'),
    'a.md': (sentences) => ['# Talks *end*', ...sentences.map((one) => `**${one.slice(0, 1)}**${one.slice(1)}`)].join('\n\n'),
    'a.html': (sentences) =>
      `<html><title>Talks end</title><body><h1>Talks <i>end</i></h1>${sentences.map((one) => `<p>${html(one)}</p>`).join('\n')}</body></html>`,
  }

  test.each(Object.entries(formats))('%s: each sentence is seen whole, and its words lead back to the file', (path, write) => {
    fc.assert(
      fc.property(prose, (all) => {
        const article = parse({ path, text: write(all) }, quiet)
        expect(article?.title).toBe('Talks end')
        expect(article?.sentences.slice(1).map(({ start, end }) => article.text.slice(start, end))).toEqual(all)
        for (const [, word] of (article?.text ?? '').matchAll(/(minister|Vell|talks)/g)) {
          const start = article!.text.indexOf(word!),
            span = inFile(article!, { start, end: start + word!.length })
          expect(article!.file.text.slice(span.start, span.end)).toBe(word)
        }
      }),
    )
  })
})

describe('time', () => {
  const hostile: Record<string, (n: number) => string> = {
    digits: (n) => '1'.repeat(n),
    brackets: (n) => '['.repeat(n),
    'closed brackets': (n) => '[a]'.repeat(n / 3),
    links: (n) => '[a]('.repeat(n / 4),
    stars: (n) => '*a_'.repeat(n / 3),
    'stars and bars': (n) => '*_'.repeat(n / 2),
    backticks: (n) => '`a``'.repeat(n / 4),
    'quote marks': (n) =>
      '> '
        .repeat(n / 200)
        .concat('\n')
        .repeat(100),
    tags: (n) => '<a '.repeat(n / 3),
    comments: (n) => '<!--'.repeat(n / 4),
    scripts: (n) => '<script>'.repeat(n / 8),
    elements: (n) => '<b>x'.repeat(n / 4),
    lines: (n) => 'a\n'.repeat(n / 2),
    blanks: (n) => '\n'.repeat(n),
    spaces: (n) => ' '.repeat(n),
    widgets: (n) => 'share print email '.repeat(n / 18),
    'widget lines': (n) => 'Share Print\n'.repeat(n / 12),
    dots: (n) => '. '.repeat(n / 2),
    capitals: (n) => 'A. '.repeat(n / 3),
    dashes: (n) => '- A -'.repeat(n / 5),
    parentheses: (n) => '(a '.repeat(n / 3),
    captions: (n) => 'Photo: AFP\n'.repeat(n / 11),
    names: (n) => 'Jane Doe, '.repeat(n / 10),
    datelines: (n) => 'VELL (AP) '.repeat(n / 10),
    fences: (n) => '---\n'.repeat(n / 4),
    'front matter': (n) => `---\n${'\n'.repeat(n)}---\n`,
    headings: (n) => '<h1>a</h1>'.repeat(n / 10),
    paragraphs: (n) => `<p>${'word '.repeat(20)}</p>`.repeat(n / 106),
    references: (n) => '&amp;'.repeat(n / 5),
    headlines: (n) => 'The same line of more than six words\n'.repeat(n / 37),
  }

  test.each(Object.keys(hostile).flatMap((name) => ['a.txt', 'a.md', 'a.html'].map((path) => [name, path] as const)))(
    '%s in %s: grows no faster than the text',
    (name, path) => {
      const make = hostile[name]!
      // Of the processor, in milliseconds: other programs may be running.
      const time = (n: number) => {
        const text = make(n),
          from = process.cpuUsage()
        parse({ path, text }, quiet)
        return process.cpuUsage(from).user / 1000
      }
      const n = 3_000
      time(n)
      const once = Math.min(time(n), time(n)),
        bound = Math.max(300, 10 * once)
      // Linear is 4; a quadratic rule gives 16. Small times are noise, and a long one may be the collector's: it is taken again.
      const first = time(4 * n)
      expect(first < bound ? first : time(4 * n)).toBeLessThan(bound)
    },
  )
})
