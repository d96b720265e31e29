import type { PeopleWords } from '../../lexicon/lexicon.ts'

/** One or two syllables of Hanyu Pinyin: "Qiao", "Jinping". */
const PINYIN =
  /^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:i?ang|i?ong|uang|eng|ing|iao|ian|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|ui|uo|ue|er|[aeiou])['’]?){1,2}$/

/** The two halves of a Korean or Taiwanese given name: "Ji-sun", "Ing-wen"; "Myung-Bak" behind a family name. */
const HALVES = /^\p{Lu}\p{Ll}{0,5}-\p{Ll}{1,5}$/u,
  HALF = /^\p{Lu}\p{Ll}{1,5}$/u

/** The family name of somebody whose family name stands first ("Park Ji-sun", "Kim Jong Un", "Lin Qiao"), by the way the given name is written and lists of family names. */
export function familyFirst(
  name: string,
  { family_first: { korean, chinese } }: PeopleWords,
  given: (word: string) => boolean,
): string | undefined {
  const [family, ...rest] = name.split(' ') as [string, ...string[]]
  const [first = '', second = ''] = rest
  if (rest.length === 1) {
    const halves = first.split('-')
    const isKorean = korean.includes(family) && halves.length === 2 && halves.every((half) => HALF.test(half))
    return HALVES.test(first) || isKorean || (chinese.includes(family) && PINYIN.test(first.toLowerCase())) ? family : undefined
  }
  const isApart = rest.length === 2 && korean.includes(family) && rest.every((half) => HALF.test(half))
  return isApart && !given(first) && !given(second) ? family : undefined
}
