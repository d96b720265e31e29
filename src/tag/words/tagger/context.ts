import type { Unit } from './units.ts'

const HAVE = /^(?:have|has|had|having|'ve)$/,
  DO = /^(?:do|does|did|doing|done)$/,
  BE = /^(?:be|am|is|are|was|were|been|being|'s|'re|'m)$/
const OPEN = new Set(['NOUN', 'VERB', 'ADJ', 'ADV', 'PROPN', 'INTJ', 'X'])
/** Ends a clause: what stands behind it may have a verb of its own. */
const BREAK =
  /^(?:[,;:.–—_"“”()]|--|and|but|or|that|which|who|whose|when|while|as|after|before|because|although|though|if|where|until|since|than|whether)$/
const FINITE = /^(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|may|might|should|must)$/

/** What a word of a closed class is to its neighbours; undefined where the tagger has to choose. */
export function fixed({ low, base, text }: Unit): string | undefined {
  if (HAVE.test(low)) return 'HAVE'
  if (DO.test(low)) return 'DO'
  if (BE.test(low) && base !== 'PART') return 'BE'
  if (low === 'not' || low === "n't") return 'NOT'
  if (low === 'to') return base === 'PART' ? 'TO' : 'ADP'
  if (base === 'AUX') return 'MODAL'
  if (base === 'PRON') return pronoun(low)
  if (base === 'PUNCT') return /^[.?!;:]$/.test(text) ? '.' : text === ',' ? ',' : 'QUOTE'
  return OPEN.has(base) && /\p{L}/u.test(text) ? undefined : base
}

function pronoun(low: string): string {
  if (/^(?:his|her|its|their|our|my|your|whose)$/.test(low)) return 'OWNER'
  if (/^(?:who|which|that|what|whom)$/.test(low)) return 'RELATIVE'
  return /^(?:he|she|they|we|i)$/.test(low) ? 'SUBJECT' : 'PRON'
}

/** What the base tagger has behind each word up to the end of its clause: 0 no finite verb, 1 one that is sure, 2 one that may be. */
export function verbsAhead(units: readonly Unit[]): number[] {
  const ahead: number[] = []
  let found = 0
  for (let i = units.length - 1; i >= 0; i--) {
    ahead[i] = found
    const { low, base } = units[i]!
    if (BREAK.test(low)) found = 0
    else if (base === 'AUX' || FINITE.test(low)) found = 1
    else if (base === 'VERB' && !low.endsWith('ing') && units[i - 1]?.low !== 'to' && found === 0) found = 2
  }
  return ahead
}

/** Whether a finite verb stands in the clause by now (1) or none (0), once `unit` bears `label`. */
export function verbSeen(seen: number, { low }: Unit, label: string): number {
  if (BREAK.test(low)) return 0
  return /^(?:VB|VBZ|VBD|MODAL|BE|HAVE|DO)$/.test(label) ? 1 : seen
}
