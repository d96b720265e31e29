import type { Context } from '../context.ts'

/** "“Great companies …": tagged as a name only for the capital that opens a quotation. */
function opensSpeech({ grammar: { words }, language, tagged }: Context, word: Context['grammar']['words'][number]): boolean {
  const k = words.indexOf(word),
    next = words[k + 1],
    common = word.text.toLowerCase()
  return (
    /^(?:["“‘:])$/.test(words[k - 1]?.text ?? '') &&
    ((next?.pos === 'NOUN' && (next.lemma !== next.text || tagged.article.text.includes(` ${common} `))) ||
      language.words.generic.has(common) ||
      language.words.pronouns.has(common))
  )
}

/** A line that no longer begins the headline: its first word keeps a capital only if it is a name. */
export function midSentence(context: Context, line: string): string {
  const first = /^[\p{L}\p{N}'’.-]+/u.exec(line)?.[0]
  const word = context.grammar.words.find((w) => w.text === first)
  return word &&
    !word.name &&
    (word.pos !== 'PROPN' || opensSpeech(context, word) || context.language.words.accounts.has(word.text.toLowerCase()))
    ? line[0]!.toLowerCase() + line.slice(1)
    : line
}
