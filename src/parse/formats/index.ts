import type { Format } from './format.ts'
import { html } from './html.ts'
import { markdown } from './markdown.ts'
import { text } from './text.ts'

/** How each kind of file is read. A new input format is one line here and its own file. */
const FORMATS: Record<string, Format> = {
  '.md': markdown,
  '.txt': text,
  '.html': html,
  '.htm': html,
}

/** Extensions of the files that are read as articles, in lower case, with the dot. */
export const ARTICLE_EXTENSIONS: string[] = Object.keys(FORMATS)

/** The format of a path by its extension; plain text for any other. */
export function formatOf(path: string): Format {
  const extension = /\.[^./\\]+$/.exec(path)?.[0].toLowerCase() ?? ''
  return FORMATS[extension] ?? text
}
