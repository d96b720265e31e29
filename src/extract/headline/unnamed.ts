import type { CastActor, Tagged } from '../../records/index.ts'

/** How a headline calls a person whose name stays private, where the article does not tell man from woman or what that person is. */
export const PRIVATE = 'private person'

/** Pronouns of a man and of a woman. */
export const MALE = /^(?:he|him|his|himself)$/i,
  FEMALE = /^(?:she|her|hers|herself)$/i
/** How an article speaks of a child whom it tells of. */
const BOY = /\b(?:boy|schoolboy|son)\b/gi,
  GIRL = /\b(?:girl|schoolgirl|daughter)\b/gi
/** So many times as often as of the other is told of the one, where an article tells of both. */
const CLEARLY = 3
/** "Ann Lee, a nurse who", "Ann Lee, the nurse": what a person is, in one word behind the name. */
const APPOSED = /^,\s(?:an?|the)\s(\p{Ll}[\p{Ll}-]{2,24})(?=,|\.|\s(?:who|from|at|in|of)\b)/u
/** So many characters behind a name are looked at. */
const BEHIND = 40

/** What each private person of an article is called, worked out once. */
const called = new WeakMap<Tagged, Map<string, string>>()

/** "man", "woman", "boy", "girl", "nurse": a private person as the pronouns and appositions of the article tell. */
export function unnamed(tagged: Tagged, who: CastActor): string {
  const known = called.get(tagged) ?? new Map<string, string>(),
    name = known.get(who.key) ?? toldOf(tagged, who)
  called.set(tagged, known.set(who.key, name))
  return name
}

function toldOf({ actors, article: { text } }: Tagged, { key, minor }: CastActor): string {
  const own = actors.filter((each) => each.actor === key)
  const said = (pattern: RegExp) => own.some(({ start, end }) => pattern.test(text.slice(start, end)))
  const male = said(MALE)
  // pronouns may be misread: of a child the article says which it is
  const [boys, girls] = [BOY, GIRL].map((noun) => text.match(noun)?.length ?? 0) as [number, number]
  if (minor && boys > CLEARLY * girls) return 'boy'
  if (minor && girls > CLEARLY * boys) return 'girl'
  if (male !== said(FEMALE)) return minor ? (male ? 'boy' : 'girl') : male ? 'man' : 'woman'
  if (minor) return 'child'
  return own.map(({ end }) => APPOSED.exec(text.slice(end, end + BEHIND).replace(/\s+/g, ' '))?.[1]).find(Boolean) ?? PRIVATE
}
