/** Lower case without diacritics, apostrophes and dots: "Ra’ad" -> "raad", "U.S." -> "us". */
export function fold(text: string): string {
  const plain = /^[\x20-\x7e]*$/.test(text) ? text : text.normalize('NFD').replace(/[\p{M}\u2018\u2019\u02bc\u02bb]/gu, '').replace(/ı/g, 'i').replace(/ø/gi, 'o').replace(/ł/gi, 'l').replace(/ß/g, 'ss')
  return plain.replace(/['.`]/g, '').toLowerCase()
}

/** Articles and particles that one outlet writes and the next leaves out. */
const DROPPED = new Set(['al', 'el', 'the', 'an', 'as', 'ad', 'ar', 'ash', 'az', 'ul', 'ibn', 'bin', 'ben', 'bint'])

/**
 * A spelling with the choices of transliteration taken out, so that "Sergei" and "Sergey", "Mohammed" and "Muhamad",
 * "Qasim" and "Kassem" agree. After the usual equivalents of Arabic and Cyrillic romanisation (ALA-LC against press use):
 * digraphs to one letter, doubled letters to one, vowels inside the word to one sign.
 */
export function skeleton(word: string): string {
  const consonants = fold(word)
    .replace(/kh|ch/g, 'h').replace(/gh/g, 'g').replace(/sh|sch|sz/g, 's').replace(/zh|dj|j/g, 'g').replace(/th/g, 't').replace(/dh/g, 'd').replace(/ph/g, 'f').replace(/tz|ts/g, 's')
    .replace(/ck|q|c/g, 'k').replace(/w/g, 'v').replace(/[^a-z]/g, '')
  const vowels = consonants.replace(/[aeiouy]+/g, 'a').replace(/([a-z])\1+/g, '$1')
  return vowels.length > 3 ? vowels.replace(/a?h?$/, '') : vowels
}

/** The words of a name that tell it apart: without articles, folded. */
export function nameWords(name: string): string[] {
  const words = name.split(/[\s\-\u2010\u2011]+/).map(fold).filter((word) => word !== '')
  const telling = words.filter((word) => !DROPPED.has(word))
  return telling.length > 0 ? telling : words
}
