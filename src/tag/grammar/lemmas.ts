import type { VerbTable } from './verbforms.ts'

/** Words whose "-ed" belongs to the stem. */
const STEM = /^(?:\p{L}{0,3}eed|exceed|proceed|succeed|embed|shed|wed|bed|sled)$/u
/** Ends of a stem before which "-e" falls mute: "raised", "sued", "merged", "settled", "deflated", "retired". */
const MUTE = /(?:[^s]s|[cvuz]|[dr]g|[bcdfgkpt]l|(?<!(?:[fphbs]|tr)e|o)at|ir)$/
/** No verb of several syllables ends so without "-e": "barricaded", "alleged", "corroded", "pillaged", "confined", "reconciled", "polluted", "captured". */
const CLIPPED = /^[^aeiou]*[aeiou].*[^aeiou](?:[aiou]d|i?eg|[ai]g|[iu][nm]|il|u[rt])$/
const SHORT = /^[^aeiou]*[aeiou][^aeiouwxy]$/

/** The base of a past form that the tagger leaves as it is: "scrubbed" -> "scrub", "shook" -> "shake", "countersued" -> "countersue". */
export function baseOf(past: string, { past: irregular }: VerbTable): string {
  const known = irregular.get(past)
  if (known) return known
  if (!past.endsWith('ed') || STEM.test(past)) return past
  const stem = past.slice(0, -2)
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`
  if (/([bdgmnprt])\1$/.test(stem) || (stem.endsWith('ell') && /[aeiou]/.test(stem.slice(0, -3)))) return stem.slice(0, -1)
  return MUTE.test(stem) || CLIPPED.test(stem) || SHORT.test(stem) ? `${stem}e` : stem
}

/** "bringing", but not "bring": the ending behind a vowel. */
export const isGerund = (text: string): boolean => text.endsWith('ing') && /[aeiouy]/.test(text.slice(0, -3))

/**
 * The lemma of a verb where the tagger has taken another: "staged" and "staging" are of "stage", not "stag" (a short stem that ends in
 * vowel and consonant would have doubled it); after "to" or a modal stands a base ("will lay off", "to found a club").
 */
export function verbLemma(text: string, lemma: string, bare: boolean, table: VerbTable): string {
  if (bare && table.past.has(text)) return text
  const ending = text.endsWith('ed') ? 'ed' : isGerund(text) ? 'ing' : undefined
  if (!ending) return lemma
  if (text === `${lemma}${ending}` && SHORT.test(lemma)) return `${lemma}e`
  // "paralysed" has the lemma "paralyzed"
  return lemma.endsWith(ending) && lemma.length >= text.length ? baseOf(lemma.replace(/ing$/, 'ed'), table) : lemma
}
