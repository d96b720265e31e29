import type { CastActor } from '../../records/index.ts'
import { fold } from './fold.ts'
import { officeAt } from './known.ts'
import { actorOf, before, mostNamed, type Page, type Reference } from './page.ts'
import { told } from './pronouns.ts'
import type { Word } from './words.ts'

/** "the minister", "the company's chair", "the chief executive of the bank": the last person named who holds that office, else the one whom the article names most. */
export function holder(page: Page, i: number): Reference | undefined {
  const { words, known } = page
  if (words[i]!.capital && !words[i]!.opens && !isTitle(words, i)) return undefined
  const to = officeAt(words, i, known)
  if (
    to === undefined ||
    !isHolder(words, i, to, known.lexicon.bodies.persons) ||
    !definite(page, i) ||
    (words[to - 1]!.possessive && words[to]?.capital === true)
  )
    return undefined
  const next = words[to]
  if (
    next !== undefined &&
    (next.gap === '-' ||
      (/^\s+$/.test(next.gap) && (next.capital || ['NOUN', 'PROPN', 'ADJ'].includes(next.pos)) && !words[to - 1]!.possessive) ||
      (/^,\s$/.test(next.gap) && next.capital) ||
      (next.key === 'for' && words[to + 1]?.capital === true))
  )
    return undefined
  const telling = words.slice(i, to).map(({ key }) => sameOffice(key, known.cues.chairs))
  const fits = (actor: CastActor) =>
    actor.kind === 'person' &&
    actor.office !== undefined &&
    telling.every((word) =>
      fold(actor.office!)
        .split(/[\s,-]+/)
        .some((each) => sameOffice(each, known.cues.chairs) === word),
    )
  const actor = (next?.key === 'of' ? undefined : before(page, i).findLast(fits)) ?? mostNamed(page, fits)
  return actor && { actor, how: 'description', to }
}

/** Is the office one that a reader takes for somebody told before, by its last word or two? */
const isHolder = (words: Word[], from: number, to: number, offices: string[]) =>
  offices.includes(words[to - 1]!.key) || (to - from > 1 && offices.includes(`${words[to - 2]!.key} ${words[to - 1]!.key}`))

/** "the Minister" in the style that writes offices with a capital. */
const isTitle = (words: Word[], i: number) => words[i]!.capital && words[i + 1]?.capital !== true && words[i - 1]?.key === 'the'

/** "chairman", "chairwoman" and "chair" are one office. */
const sameOffice = (word: string, chairs: ReadonlySet<string>) => (chairs.has(word) ? 'chair' : word)

/** Is somebody meant whom the reader knows: "the", "its", "the company's", over what describes without telling apart? */
function definite({ words, named, known }: Page, i: number): boolean {
  let k = i - 1
  while (k > 0 && (known.cues.epithets.has(words[k]!.key) || known.adjectives.has(words[k]!.key)) && /^\s+$/.test(words[k + 1]!.gap)) k--
  const before = words[k]
  // "is the leader of", "Ann Lee, the mayor": who somebody is said to be
  if (before?.key === 'the' && (/^,/.test(before.gap) ? named.some(({ end }) => end === words[k - 1]?.end) : words[k - 1]?.lemma === 'be'))
    return false
  return (
    before !== undefined &&
    /^\s+$/.test(words[k + 1]!.gap) &&
    (before.possessive || known.cues.determiners.has(before.key) || known.lexicon.people.relations.includes(before.key))
  )
}

/** "the 54-year-old", "the father-of-two", "the defendant": whom the sentence before was about. */
export function aged(page: Page, i: number): Reference | undefined {
  const { words, named, known } = page
  if (words[i]!.key !== 'the') return undefined
  const to =
    /^\d{1,3}$/.test(words[i + 1]?.text ?? '') && words[i + 2]?.key === 'year' && words[i + 3]?.key === 'old'
      ? i + 4
      : /^(?:father|mother|dad|mum|mom)$/.test(words[i + 1]?.key ?? '') && words[i + 2]?.key === 'of' && words[i + 2]!.gap === '-'
        ? i + 4
        : known.cues.accused.has(words[i + 1]?.key ?? '')
          ? i + 2
          : undefined
  if (to === undefined || to > words.length) return undefined
  const next = words[to]
  if (next !== undefined && (next.gap === '-' || (/^\s+$/.test(next.gap) && ['NOUN', 'PROPN', 'ADJ'].includes(next.pos)))) return undefined
  const here = new Set(named.filter((mention) => mention.end <= words[i]!.start).map((mention) => actorOf(page, mention)))
  // whoever is before the court, not who sits in it
  const ofCourt = ({ office = '' }: CastActor) =>
    words[i + 1]!.pos !== 'NUM' &&
    fold(office)
      .split(/[\s,-]+/)
      .some((word) => known.cues.court.has(word))
  const actor = told(page, (each) => !here.has(each) && !ofCourt(each))
  return actor && { actor, how: 'description', to }
}
