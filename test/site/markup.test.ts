import * as fc from 'fast-check'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { html, join, raw } from '../../templates/html.ts'
import { quoteClass } from '../../templates/parts.ts'
import { marked } from '../../templates/text.ts'
import { HOSTILE } from '../fixtures/timeline.ts'
import { textOf } from './site.ts'

const parse = (markup: string) => unified().use(rehypeParse, { fragment: true }).parse(markup)

describe('html', () => {
  it('escapes every value but markup', () => {
    expect(html`<p title="${'"&<>\''}">${'<b>'}${raw('<i>x</i>')}${html`<u>${'&'}</u>`}</p>`.markup).toBe(
      '<p title="&quot;&amp;&lt;&gt;&#39;">&lt;b&gt;<i>x</i><u>&amp;</u></p>',
    )
  })

  it('prints lists and numbers, and nothing for what is missing', () => {
    expect(html`${['a', 1, [html`<b>c</b>`]]}${false}${undefined}${null}${0}${''}`.markup).toBe('a1<b>c</b>0')
    expect(html`${join(['a', 'b', 'c'], ', ')}`.markup).toBe('a, b, c')
  })

  it('keeps any text as text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/[\r\0]/.test(text))
        expect(textOf(parse(html`<p title="${text}">${text}</p>`.markup))).toBe(text)
      }),
    )
  })
})

describe('marked', () => {
  it('marks words and escapes the rest', () => {
    expect(
      marked({
        text: 'A & <b> met C',
        marks: [
          { start: 8, end: 11, kind: 'what' },
          { start: 0, end: 1, kind: 'who' },
        ],
      }).markup,
    ).toBe(
      '<mark class="who">A</mark> &#x26; &#x3C;b> <mark class="what">met</mark> C'.replace('&#x26;', '&amp;').replace('&#x3C;', '&lt;'),
    )
  })

  it('leaves out a mark that overlaps another or lies outside', () => {
    expect(
      marked({
        text: 'abcdef',
        marks: [
          { start: 0, end: 4, kind: 'who' },
          { start: 2, end: 5, kind: 'what' },
          { start: 5, end: 99, kind: 'when' },
          { start: 3, end: 3, kind: 'when' },
        ],
      }).markup,
    ).toBe('<mark class="who">abcd</mark>ef')
  })

  it('never loses or adds a character, wherever the marks are', () => {
    const mark = fc.record({ start: fc.nat(60), end: fc.nat(60), kind: fc.constantFrom('who' as const, 'what' as const, 'when' as const) })
    fc.assert(
      fc.property(fc.constantFrom(HOSTILE, 'A plain sentence.', '“Quoted” & <marked>'), fc.array(mark), (text, marks) => {
        const tree = parse(marked({ text, marks }).markup)
        expect(textOf(tree)).toBe(text)
        expect(tree.children.every((node) => node.type === 'text' || (node.type === 'element' && node.tagName === 'mark'))).toBe(true)
      }),
    )
  })
})

describe('quotation marks of the page', () => {
  it.each([
    ['A plain sentence.', 'quote'],
    ['“Opens,” he said.', 'quote opens'],
    ['He said: “Closes.”', 'quote closes'],
    ['"Both"', 'quote opens closes'],
    ['He said "no".', 'quote closes'],
  ])('%s', (text, classes) => expect(quoteClass(text)).toBe(classes))
})
