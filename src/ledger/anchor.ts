/**
 * The anchor of a sentence, such as `s-1f0c22ab`: FNV-1a (32 bits) of the sentence with white space collapsed, letters
 * lower-cased, quotation marks and dashes folded, so that typographic repairs of a copied page move no link.
 */
export function anchor(sentence: string): string {
  const text = sentence.normalize('NFC').toLowerCase().replace(/[‘’‚‛′`´]/g, "'").replace(/[“”„‟″«»]|''/g, '"')
    .replace(/[‐‑‒–—―−]|--+/g, '-').replace(/\s+/g, ' ').trim()
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193)
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193)
  }
  return `s-${(hash >>> 0).toString(16).padStart(8, '0')}`
}

/** Anchors of the sentences of one page, in order; a repeated sentence gets `-2`, `-3` … */
export function anchors(sentences: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return sentences.map((sentence) => {
    const base = anchor(sentence), nth = (seen.get(base) ?? 0) + 1
    seen.set(base, nth)
    return nth === 1 ? base : `${base}-${nth}`
  })
}
