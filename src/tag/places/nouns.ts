import type { PlaceKind } from '../../records/index.ts'

/** Nouns that stand beside the name of a place ("the village of X", "X province"), and the kind they tell. */
const KINDS = new Map<string, PlaceKind>(Object.entries({
  village: 'village', hamlet: 'village', town: 'city', city: 'city', township: 'city', municipality: 'city', port: 'city',
  district: 'district', suburb: 'district', neighbourhood: 'district', neighborhood: 'district', borough: 'district', quarter: 'district',
  province: 'region', region: 'region', county: 'region', governorate: 'region', state: 'region', prefecture: 'region', oblast: 'region', valley: 'region', island: 'region',
  area: 'area', enclave: 'area', countryside: 'area', outskirts: 'area', camp: 'site', base: 'site', crossing: 'site',
}))

/** The kind that a noun tells, singular or plural. */
export const placeNoun = (word: string): PlaceKind | undefined => KINDS.get(word) ?? KINDS.get(word.replace(/ies$/, 'y')) ?? KINDS.get(word.replace(/s$/, ''))

/** Prepositions of place. */
export const LOCATIVE = new Set(['in', 'near', 'into', 'at', 'outside', 'inside', 'around', 'across', 'throughout', 'within', 'via', 'toward', 'towards', 'from', 'through', 'over', 'off', 'beyond', 'onto', 'bordering', 'surrounding'])
