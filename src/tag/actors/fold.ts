import { ofText } from '../../memory.ts'

/** Lower case without diacritics, apostrophes and dots: "Ra’ad" -> "raad", "U.S." -> "us". */
export function fold(text: string): string {
  return /^[A-Za-z]*$/.test(text) ? text.toLowerCase() : withoutMarks(text)
}

const withoutMarks = ofText((text) => {
  const plain = /^[\x20-\x7e]*$/.test(text)
    ? text
    : text
        .normalize('NFD')
        .replace(/[\p{M}\u2018\u2019\u02bc\u02bb]/gu, '')
        .replace(/ı/g, 'i')
        .replace(/ø/gi, 'o')
        .replace(/ł/gi, 'l')
        .replace(/ß/g, 'ss')
  return plain.replace(/['.`]/g, '').toLowerCase()
})

/** The word without diacritics, its capitals kept. */
export const plain = (word: string) =>
  word.normalize('NFD').replace(/\p{M}/gu, '').replace(/Ł/g, 'L').replace(/ł/g, 'l').replace(/Ø/g, 'O').replace(/ø/g, 'o')

/** Equivalents of Arabic and Cyrillic romanisation (ALA-LC against press use): digraphs and doublets to one letter. */
const CONSONANTS: [RegExp, string][] = [
  [/kh|ch/g, 'h'],
  [/gh/g, 'g'],
  [/sch|sh|sz/g, 's'],
  [/zh|dj|j/g, 'g'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/ph/g, 'f'],
  [/tz|ts/g, 's'],
  [/ck|q|c/g, 'k'],
  [/w/g, 'v'],
  [/[^a-z]/g, ''],
]

const consonants = (word: string) => CONSONANTS.reduce((bones, [from, to]) => bones.replace(from, to), fold(word))

/** A spelling with consonants written one way and none twice, the vowels kept: "Kassem" -> "kasem". */
export const romanised = (word: string) => consonants(word).replace(/([a-z])\1+/g, '$1')

/**
 * A spelling with the choices of transliteration taken out, so that "Sergei" and "Sergey", "Mohammed" and "Muhamad",
 * "Qasim" and "Kassem" agree: vowels inside the word become one sign, doubled letters one, a final vowel goes.
 */
export function skeleton(word: string): string {
  const bones = consonants(word)
    .replace(/[aeiouy]+/g, 'a')
    .replace(/([a-z])\1+/g, '$1')
  return bones.length > 3 ? bones.replace(/a?h?$/, '') : bones
}

/** Particles between the parts of a name that one outlet writes and the next leaves out. */
const INNER = new Set(['al', 'el', 'the', 'bin', 'ibn', 'ben', 'bint', 'ul'])
/** The Arabic article, also before a letter that it takes on: "ash-Sharif". */
const ARTICLE = /^(?:al|el|an|as|ad|ar|ash|az|at)$/

/** Behind a personal name: not its surname. */
export const SUFFIX = /^(?:jr|sr|ii|iii|iv|md|phd|mp|mep|msp|mla|td|qc|kc|sc|cbe|obe)$/

/** "Ann Lee Jr." -> "Ann Lee". */
export const withoutSuffix = (name: string) => name.replace(/,? (\S+)$/, (whole, last: string) => (SUFFIX.test(fold(last)) ? '' : whole))

/** The words of a name that tell it apart: folded, without suffixes ("Jr", "III") and articles ("Karim al-Masri" -> karim, masri; "Al Gore" keeps both). */
export const nameWords = ofText((name): readonly string[] => {
  const parts = name.split(/(?<=[-\u2010\u2011])|\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part))
  while (parts.length > 2 && SUFFIX.test(fold(parts.at(-1)!))) parts.pop()
  const telling = parts.filter((part, i) => {
    const word = fold(part.replace(/[-\u2010\u2011]$/, ''))
    if (i === parts.length - 1) return true
    if (ARTICLE.test(word) && (part !== part.replace(/[-\u2010\u2011]$/, '') || part === part.toLowerCase())) return false
    return !(INNER.has(word) && (i > 0 || part === part.toLowerCase()))
  })
  return withKunya(
    (telling.length > 0 ? telling : parts).map((part) => fold(part.replace(/[-,\u2010\u2011]$/, ''))).filter((part) => part !== ''),
  )
})

/** "Abu Shnaf", "Bou Shnaf" and "Boushnaf" are one: the father-word is written with what follows it. */
function withKunya(words: string[]): string[] {
  return words.flatMap((word, i) =>
    KUNYA.test(words[i - 1] ?? '')
      ? []
      : KUNYA.test(word) && words[i + 1] !== undefined
        ? [`bu${words[i + 1]}`]
        : [word.replace(/^bou(?=[^aeiouy]{1,2}[a-z]{2,}$)/, 'bu')],
  )
}

const KUNYA = /^(?:abu|abou|bou|bu)$/

/** "Lee & Park" and "Lee and Park". */
export const joinedForms = (name: string): string[] => (name.includes(' & ') ? [name, name.replace(' & ', ' and ')] : [name])

/** A slug for the key of an actor or place. */
export function slug(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}
