/** Markup that is safe to print as it is. */
export class Html {
  readonly markup: string
  constructor(markup: string) {
    this.markup = markup
  }
  toString() {
    return this.markup
  }
}

/** What may stand in a template: text is escaped, lists are joined, `false`, `undefined` and `null` print nothing. */
export type Value = string | number | Html | false | null | undefined | readonly Value[]

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/**
 * Characters that HTML forbids (control characters, noncharacters, lone surrogates), and those that would turn the
 * direction of the text after them; each prints as U+FFFD, so that a reader sees that something stood there.
 */
const UNPRINTABLE = /[\0-\x08\v\f\x0E-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069\p{Noncharacter_Code_Point}\p{Surrogate}]/gu

/** Any half of a surrogate pair: whether it is a lone one, the slower pattern knows. */
const SUSPECT = /[\0-\x08\v\f\x0E-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069\uD800-\uDFFF\uFDD0-\uFDEF\uFFFE\uFFFF]/

/** Text without what no page may hold. */
export const printable = (text: string) => (SUSPECT.test(text) ? text.replace(UNPRINTABLE, '\uFFFD') : text)

const escape = (text: string) =>
  /[&<>"']/.test(text) ? printable(text).replace(/[&<>"']/g, (character) => ESCAPES[character]!) : printable(text)

function print(value: Value): string {
  if (typeof value === 'string') return escape(value)
  if (value instanceof Html) return value.markup
  if (typeof value === 'number') return String(value)
  if (!Array.isArray(value)) return ''
  let out = ''
  for (const each of value as readonly Value[]) out += print(each)
  return out
}

/**
 * Markup from a template literal. Every value is escaped unless it is markup already; attribute values must stand in
 * double quotes: html`<a href="${url}">${text}</a>`.
 */
export function html(strings: TemplateStringsArray, ...values: Value[]): Html {
  let out = strings[0]!
  for (let i = 0; i < values.length; i++) out += print(values[i]) + strings[i + 1]!
  return new Html(out)
}

/** Marks a string as trusted markup. Only for markup that this program made itself. */
export const raw = (markup: string) => new Html(markup)

/** Values with something between them. */
export const join = (values: Value[], between: Value): Value[] => values.flatMap((value, i) => (i === 0 ? [value] : [between, value]))
