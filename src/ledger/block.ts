import { Document, isSeq } from 'yaml'

/** What an entry holds. */
type Value = string | number | undefined | readonly (string | Fields)[]
type Fields = { readonly [field: string]: Value }

/** How text begins that stands in YAML as it is, and what it may not hold. Other text may need no quotes either, but that is for the library to say. */
const BEGINS = /^[\p{L}\d“‘(]/u
const QUOTED = /\p{C}|[^\S ]|: | #|[ :]$/u
/** Text that would be read as a number, or as no text at all. */
const READ_OTHERWISE = /^(?:true|false|null|\d[\d.]*(?:e[-+]?\d+)?|0[xo].*)$/i
/** Text that needs no quotes between brackets either. */
const WORD = /^[a-z]-[\da-z-]+$/

/** What plain text may not hold, though it may stand between double quotes as it is: `Ellery: no deal`, and years. */
const BETWEEN = /: | #|[ :]$|^\d+$/
const ESCAPED = /["\\]|\p{C}|[^\S ]/u

/** Text as YAML where that is plain to see. */
function scalar(text: string): string | undefined {
  if (!BEGINS.test(text)) return undefined
  if (!QUOTED.test(text) && !READ_OTHERWISE.test(text)) return text
  return BETWEEN.test(text) && !ESCAPED.test(text) ? `"${text}"` : undefined
}

/** An entry or edition of the ledger as YAML, its anchors on one line: the bytes of the library, for plain text written out in a small part of its time. */
export function block(item: object): string {
  const lines = fields(item as Fields, '  ')
  return lines === undefined ? byLibrary(item) : `- ${lines.slice(2)}`
}

/** The same by the YAML library, which knows what to quote, and how. */
export function byLibrary(item: object): string {
  const document = new Document([item]),
    anchors = document.getIn([0, 'anchors'])
  if (isSeq(anchors)) anchors.flow = true
  return document.toString({ lineWidth: 0, flowCollectionPadding: false })
}

/** The lines of a record; nothing where a text is not plain. */
function fields(record: Fields, indent: string): string | undefined {
  let lines = ''
  for (const [field, value] of Object.entries(record)) {
    const told = value === undefined ? '' : field === 'anchors' ? onOneLine(value) : written(value, `${indent}  `)
    if (told === undefined) return undefined
    if (told) lines += `${indent}${field}:${told}\n`
  }
  return lines
}

function written(value: NonNullable<Value>, indent: string): string | undefined {
  if (typeof value === 'number') return ` ${value}`
  if (typeof value === 'string') {
    const told = scalar(value)
    return told === undefined ? undefined : ` ${told}`
  }
  let items = ''
  for (const item of value) {
    const told = typeof item === 'string' ? written(item, '') : fields(item, `${indent}  `)?.slice(indent.length + 1, -1)
    if (!told) return undefined
    items += `\n${indent}-${told}`
  }
  return items || ' []'
}

const onOneLine = (value: NonNullable<Value>) =>
  typeof value === 'object' && value.every((item) => typeof item === 'string' && WORD.test(item)) ? ` [${value.join(', ')}]` : undefined
