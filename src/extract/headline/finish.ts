import { isNamed } from '../../tag/actors/named.ts'
import type { Candidate } from '../candidates.ts'
import { actor, type Context } from '../context.ts'
import { LIMIT, unquoted } from './print.ts'
import { PRIVATE, unnamed } from './unnamed.ts'

/** "TWO men": some papers set the first word of a report in capitals. */
export function unshouted({ grammar: { words } }: Context, line: string): string {
  const first = words[0]
  return first &&
    first.pos !== 'PROPN' &&
    !first.name &&
    /^\p{Lu}{2,}$/u.test(first.text) &&
    words[1] &&
    /^\p{Ll}/u.test(words[1].text) &&
    line.startsWith(first.text)
    ? first.text[0] + line.slice(1, first.text.length).toLowerCase() + line.slice(first.text.length)
    : line
}

/** What is done to people, whoever they are. */
const UNDERGONE = new Set(['COERCE', 'LEGAL', 'ASSAULT', 'TOLL', 'RETREAT'])

/** "Police arrest person at airport": of a deed done to somebody whose name stays private, that it was somebody. */
export const somebody = ({ frame }: Candidate, line: string): string =>
  UNDERGONE.has(frame.type) ? line.replaceAll(PRIVATE, 'person') : line

/** Words taken over from the sentence may hold the name of a private person. */
export function anonymous(context: Context, line: string): string {
  return context.actors
    .filter((a) => actor(context, a.actor)?.private && isNamed(a))
    .reduce(
      (text, { start, end, actor: key }) =>
        text.replaceAll(context.tagged.article.text.slice(start, end).replace(/\s+/g, ' '), unnamed(context.tagged, actor(context, key)!)),
      line,
    )
}

/** Sentence case, typographic apostrophes, no stray quotation mark, no full stop, no dangling preposition. */
export function tidy(context: Context, line: string, particle?: string): string {
  let text = unquoted(line.replace(/\s+/g, ' ').replace(/^["'“‘\s•*-]+/, (m) => (m.includes('“') && line.includes('”') ? '“' : '')))
  if (!shortened(context, text)) text = text.replace(/[.,;:]{1,4}$/, '')
  if (!particle || !text.endsWith(` ${particle}`))
    text = text.replace(/\s(?:of|in|on|at|to|for|by|with|from|and|or|the|a|an|that|as)$/i, '')
  if (text.length > LIMIT) text = text.slice(0, LIMIT).replace(/\s\S*$/, '')
  text = text.replace(/(?<=[\p{L}\p{N}])'/gu, '’')
  // "iPhone" and "eBay" keep their small letter
  return !text ? 'Untitled' : /^\p{Ll}\p{Lu}/u.test(text) ? text : text[0]!.toUpperCase() + text.slice(1)
}

/** "Norrick Inc.", "in the U.S.": the stop belongs to the last word. */
const shortened = ({ grammar: { words } }: Context, line: string): boolean =>
  words.some(({ text }) => /[^.]\.$/.test(text) && ` ${line}`.endsWith(` ${text}`))
