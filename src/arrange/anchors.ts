/**
 * Anchor of a sentence on its source page: `s-` and the 8 hex digits of the FNV-1a hash (32 bit, over UTF-8) of the
 * normalised sentence. White space, case, quotation marks and dashes do not count, so that re-wrapping or re-typing a
 * file moves no link. A sentence that comes again in the same source gets `-2`, `-3` …: `seen` counts for one source.
 */
export function anchor(text: string, seen: Map<string, number>): string {
  const plain = normalised(text)
  const base = `s-${fnv1a(plain).toString(16).padStart(8, '0')}`
  const times = (seen.get(base) ?? 0) + 1
  seen.set(base, times)
  return times === 1 ? base : `${base}-${times}`
}

/** The sentence with white space collapsed, in lower case, with straight quotes and plain hyphens. */
export function normalised(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/[\u2018\u2019\u201a\u201b\u2039\u203a\u0060\u00b4]/g, "'")
    .replace(/[\u201c\u201d\u201e\u201f\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
}

/** FNV-1a, 32 bit, of the UTF-8 bytes of a text (Fowler, Noll, Vo: offset basis 2166136261, prime 16777619). */
export function fnv1a(text: string): number {
  let hash = 2166136261
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit > 127) return bytes(hash, encoder.encode(text.slice(at)))
    hash = Math.imul(hash ^ unit, 16777619)
  }
  return hash >>> 0
}

/** The hash of what is left when a text goes beyond ASCII. */
function bytes(hash: number, rest: Uint8Array): number {
  return rest.reduce((sum, byte) => Math.imul(sum ^ byte, 16777619), hash) >>> 0
}

const encoder = new TextEncoder()
