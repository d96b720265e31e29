import { addAlias } from './cast.ts'
import { fold } from './fold.ts'
import type { Known } from './known.ts'
import { actorOf, type Page, type Reference } from './page.ts'

/** "the Marsh administration", "the Karim Rashad regime": the government of whoever leads a country, by that name alone where the country is not told. */
export function reign(page: Page, i: number): Reference | undefined {
  const { words, known, named, context } = page
  if (!known.cues.reigns.has(words[i]!.key) || words[i]!.capital || words[i]!.gap !== ' ' || words[i - 1]?.capital !== true)
    return undefined
  if (words[i - 1]!.possessive) return undefined
  const mention = named.findIndex((each) => each.end === words[i - 1]!.end),
    ruler = mention < 0 ? undefined : actorOf(page, named[mention]!)
  if (ruler === undefined ? !isLeader(words[i - 1]!.text, known) : ruler.kind !== 'person') return undefined
  const from = ruler === undefined ? i - 1 : words.findIndex(({ start }) => start === named[mention]!.start)
  if (from < 1 || words[from - 1]!.key !== 'the') return undefined
  const state = fold(ruler?.office ?? '')
    .split(' ')
    .map((word) => known.adjectives.get(word))
    .find((each) => each !== undefined)
  if (ruler !== undefined) named.splice(mention, 1)
  const { book } = context,
    name = words[i - 1]!.text,
    met = () => [...known.cues.reigns].map((noun) => book.named(`${name} ${noun}`)).find((each) => each !== undefined)
  const actor = state === undefined ? (met() ?? book.actor(`${name} ${words[i]!.key}`, 'organisation')) : book.party(state, 'government')
  addAlias(actor, `${name} ${words[i]!.key}`)
  return { actor, how: 'description', from, to: i + 1 }
}

/** Is it the surname of somebody who leads a country? */
const isLeader = (surname: string, { lexicon }: Known): boolean =>
  lexicon.actors.some(({ kind, from, name }) => kind === 'person' && from === 'general' && name.endsWith(` ${surname}`))
