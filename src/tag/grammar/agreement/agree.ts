import { baseOf as verbBase } from '../lemmas.ts'
import { type GrammarTables } from '../chart.ts'
import { lower, type Word } from '../words.ts'
import * as modifiers from './modifiers.ts'
import * as names from './names.ts'
import * as nouns from './nouns.ts'
import { determines, NOMINAL, type Rule } from './place.ts'
import * as verbs from './verbs.ts'

/**
 * Words that number and place within a phrase prove to be something other than they were tagged as, each rule with an
 * example: a verb agrees with its subject, and what a determiner opens a noun closes. The first that fits decides.
 */
const ORDERED: readonly Rule[] = [
  modifiers.modified,
  modifiers.unhyphened,
  modifiers.modifier,
  modifiers.dwindling,
  modifiers.purchasing,
  names.relative,
  names.possessive,
  verbs.accusing,
  nouns.genitive,
  modifiers.earlier,
  nouns.offers,
  modifiers.opening,
  nouns.toNoun,
  verbs.saying,
  verbs.claiming,
  nouns.governed,
  verbs.resulting,
  nouns.resulted,
  modifiers.paid,
  nouns.leave,
  nouns.measured,
  verbs.seized,
  verbs.appointed,
  verbs.accused,
  nouns.possession,
  modifiers.paired,
  nouns.compounded,
  verbs.joined,
  verbs.pronounVerb,
  nouns.demonstrative,
  nouns.compoundObject,
  nouns.disagreeing,
  nouns.people,
  nouns.casualties,
  modifiers.direction,
  names.letter,
  modifiers.suspect,
  names.capital,
]

/** "lives", tagged as the plural of "life", is of "live"; "killing", tagged as a noun, of "kill". */
const baseOf = (w: Word, { verbs }: GrammarTables) =>
  /(?:ed|ing)$/.test(lower(w))
    ? verbBase(lower(w).replace(/ing$/, 'ed'), verbs)
    : lower(w).startsWith(w.lemma)
      ? w.lemma
      : lower(w).replace(/(?<=ch|sh|x|ss)es$|s$/, '')

/** Mends what agreement and word order prove to be tagged wrong; see `ORDERED`. */
export function agree(words: Word[], tables: GrammarTables): Word[] {
  const out = [...words]
  let phrase = 0
  for (let i = 0; i < out.length; i++) {
    const place = { words: out, i, word: out[i]!, before: out[i - 1], next: out[i + 1], phrase, tables }
    for (const rule of ORDERED) {
      const pos = rule(place)
      if (!pos) continue
      out[i] = { ...out[i]!, pos, lemma: pos === 'VERB' ? baseOf(out[i]!, tables) : out[i]!.lemma }
      if (pos === 'NOUN' && lower(out[i - 1]) === 'to' && out[i - 1]!.pos === 'PART') out[i - 1] = { ...out[i - 1]!, pos: 'ADP' }
      if (pos === 'NOUN' && out[i - 1]?.pos === 'PRON') out[i - 1] = { ...out[i - 1]!, pos: 'DET' }
      break
    }
    if (determines(out[i])) phrase = i
    else if (!NOMINAL.has(out[i]!.pos)) phrase = i + 1
  }
  return out
}
