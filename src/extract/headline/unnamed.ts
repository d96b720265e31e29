import type { Tagged } from '../../records/index.ts'

/** How a headline calls a person whose name stays private, where the article does not tell man from woman or what that person is. */
export const PRIVATE = 'private person'

const MALE = /^(?:he|him|his|himself)$/i,
  FEMALE = /^(?:she|her|hers|herself)$/i
/** What stands right before the name of a minor: "the 6-year-old", "the boy". */
const MINOR = /(?:\b(?:1[0-7]|[1-9])-year-old|\b(?:boy|girl|baby|toddler|schoolboy|schoolgirl|pupil),?)\s*$/i
/** "Ann Lee, a nurse who", "Ann Lee, the nurse": what a person is, in one word behind the name. */
const APPOSED = /^,\s(?:an?|the)\s(\p{Ll}[\p{Ll}-]{2,24})(?=,|\.|\s(?:who|from|at|in|of)\b)/u
/** So many characters before a name, and behind it, are looked at. */
const NEAR = 24,
  BEHIND = 40

/** What each private person of an article is called, worked out once. */
const called = new WeakMap<Tagged, Map<string, string>>()

/** "man", "woman", "boy", "girl", "nurse": a private person as the pronouns, ages and appositions of the article tell. `key`: of the cast. */
export function unnamed(tagged: Tagged, key: string): string {
  const known = called.get(tagged) ?? new Map<string, string>(),
    name = known.get(key) ?? toldOf(tagged, key)
  called.set(tagged, known.set(key, name))
  return name
}

function toldOf({ actors, article: { text } }: Tagged, key: string): string {
  const own = actors.filter((each) => each.actor === key)
  const said = (pattern: RegExp) => own.some(({ start, end }) => pattern.test(text.slice(start, end)))
  const minor = own.some(({ start }) => MINOR.test(text.slice(Math.max(0, start - NEAR), start)))
  if (said(MALE) !== said(FEMALE)) return said(MALE) ? (minor ? 'boy' : 'man') : minor ? 'girl' : 'woman'
  if (minor) return 'child'
  return own.map(({ end }) => APPOSED.exec(text.slice(end, end + BEHIND).replace(/\s+/g, ' '))?.[1]).find(Boolean) ?? PRIVATE
}
