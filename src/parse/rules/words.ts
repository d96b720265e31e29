/** Tests whether a text, in lower case, begins with one of the phrases, whole words only; gives the longest. */
export function opener(text: string, phrases: Iterable<string>): string | undefined {
  let longest: string | undefined
  for (const phrase of phrases) {
    if (text.startsWith(phrase) && !/[\p{L}\p{N}'’]/u.test(text[phrase.length] ?? '') && phrase.length > (longest?.length ?? 0))
      longest = phrase
  }
  return longest
}

/** Whether a text, in lower case, holds one of the phrases as whole words. */
export function holds(text: string, phrases: Iterable<string>): boolean {
  for (const phrase of phrases) {
    for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
      const isFree = (side: string | undefined, edge: string | undefined) =>
        !/[\p{L}\p{N}]/u.test(side ?? '') || !/[\p{L}\p{N}]/u.test(edge ?? '')
      if (isFree(text[at - 1], phrase[0]) && isFree(text[at + phrase.length], phrase.at(-1))) return true
    }
  }
  return false
}

/** The lower-case words of a text: letters, and digits apart from letters; `a.m.` is `am`. */
export function tokens(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/\b([ap])\.m\b\.?/g, '$1m')
      .match(/\p{L}+|\p{N}+/gu) ?? []
  )
}

/** Lower case with plain apostrophes, as the word lists have them. */
export function lower(text: string): string {
  return text.toLowerCase().replaceAll('’', "'")
}

/** A line in lower case without the bullet, bracket or picture sign before its first letter. */
export const unmarked = ({ plain }: { plain: string }): string => plain.replace(/^[^\p{L}]+/u, '')

/** An e-mail address or a handle. */
export const ADDRESS = /\w@[\w-]{1,64}\.\w|(?:^|[\s(])@\w{2}/
