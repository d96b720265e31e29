import { edtfWords } from '../publish/dates.ts'
import type { Cast } from '../records/index.ts'
import type { Comparison } from './again.ts'
import { inLikeWords } from './alike.ts'
import type { Link } from './cluster.ts'
import { isOnly } from './only.ts'
import { common } from './shared.ts'
import type { Field } from './unit.ts'

/** So many of the words in common are named, the rarest. */
const NAMED_WORDS = 6

/**
 * Why two mentions are one event, in a sentence for readers: `Both tell of John Doe and Jane Roe, dated 15 April
 * 2016; 3 words in common (call, cessation, demand).`
 */
export function reason({ pair, verdict }: Link, field: Field, cast: Cast): string {
  const { units, weight } = field
  const [a, b] = [units[pair[0]]!, units[pair[1]]!]
  const who = verdict.actors.flatMap((key) => {
    const actor = cast.actors.get(key)
    return actor && !actor.private ? [actor.name] : []
  })
  const where = verdict.places.map((key) => cast.places.get(key)?.name ?? key)
  const dates = [...new Set([a.mention.date.edtf, b.mention.date.edtf].filter(Boolean).map(edtfWords))]
  const rarity = (word: string) => weight.words.get(word) ?? weight.triggers.get(word) ?? weight.around.get(word) ?? 0
  const around = inLikeWords(a, b, field) > 0 ? common(a.around, b.around) : []
  const stems = [...new Set([...verdict.triggers, ...verdict.words, ...around])].sort((x, y) => rarity(y) - rarity(x) || (x < y ? -1 : 1))
  const words = stems.map((stem) => a.words.get(stem) ?? a.trigger.get(stem) ?? a.around.get(stem) ?? stem)
  const told = [who.length > 0 ? `of ${list(who)}` : 'of an event', ...(where.length > 0 ? [`in ${list(where)}`] : [])].join(' ')
  return `${[
    `Both tell ${told}${dates.length > 0 ? `, dated ${list(dates)}` : ''}`,
    ...(verdict.figures.length > 0 ? [`the same number (${list(verdict.figures.map((figure) => figure.split(' ')[0]!))})`] : []),
    ...(words.length > 0
      ? [
          `${words.length} ${words.length === 1 ? 'word' : 'words'} in common (${words.slice(0, NAMED_WORDS).join(', ')}${words.length > NAMED_WORDS ? ' …' : ''})`,
        ]
      : []),
    ...(isOnly(a, b, field) ? ['all that either article tells of that day'] : []),
  ].join('; ')}.`
}

/** What an article that comes back to an event has in common with it: `Told again as “blast”, with the date and words in common.` */
export function reasonAgain({ spot, signs }: Comparison): string {
  const common = [
    ...(signs.date > 0 ? ['the date'] : []),
    ...(signs.actor > 0 ? ['who is named'] : []),
    ...(signs.place > 0 ? ['the place'] : []),
    ...(signs.figure > 0 ? ['a number'] : []),
    ...(signs.words > 0 ? ['words'] : []),
  ]
  return `Told again as “${spot.token.text}”${common.length > 0 ? `, with ${list(common)} in common` : ''}.`
}

function list(names: string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
