import { verbLemma } from '../lemmas.ts'
import type { Word } from '../words.ts'
import * as adjectives from './adjectives.ts'
import * as nouns from './nouns.ts'
import * as participles from './participles.ts'
import { phraseAt } from './phrases.ts'
import { MODAL, type Mend, type Place, type RetagTables } from './place.ts'
import * as slips from './slips.ts'
import { mendVerb } from './verbs.ts'

/** Asked before a verb's lemma is known, and after it. Each rule sees what those before it made of the word. */
const FIRST: readonly Mend[] = [
    slips.clock,
    slips.genitive,
    slips.about,
    nouns.measured,
    participles.withParticle,
    participles.undergone,
    participles.governing,
    participles.told,
    participles.afterHave,
    participles.byAgent,
    participles.doing,
    participles.lasting,
    participles.changing,
    slips.backing,
    slips.stranded,
    slips.capped,
    participles.having,
    slips.likely,
    slips.purpose,
    slips.once,
    adjectives.timed,
    adjectives.titled,
    adjectives.had,
    adjectives.compound,
    slips.whether,
    slips.there,
    slips.conjunct,
    slips.leading,
    slips.deed,
  ],
  THEN: readonly Mend[] = [
    nouns.adjectiveNoun,
    nouns.placedNoun,
    adjectives.paired,
    adjectives.closing,
    slips.afterModal,
    nouns.police,
    slips.afterHelp,
    slips.emphatic,
    nouns.partOf,
    nouns.verbNoun,
    nouns.countedNoun,
    nouns.governed,
    nouns.compounded,
    slips.that,
    slips.opening,
  ]

/**
 * Mends the commonest tagging slips of news prose, by what stands to the left and right:
 * "the shelling", "in fighting between" are nouns; "the monitor said" is a noun; "allied rebels" has an adjective;
 * "said that talks" has a conjunction, not a pronoun; "as well as" is one conjunction, "no longer" one adverb.
 */
export function retag(words: Word[], tables: RetagTables): Word[] {
  const out: Word[] = []
  for (let i = 0; i < words.length; i++) {
    const phrase = phraseAt(words, i, out, tables.adverbials)
    if (phrase) {
      out.push(...phrase.stand)
      i += phrase.length - 1
    } else out.push(mended(words, i, out, tables))
  }
  return out
}

function mended(words: Word[], index: number, out: Word[], tables: RetagTables): Word {
  const word = words[index]!,
    text = word.text.toLowerCase(),
    { pos, lemma } = word
  const place: Place = { word, text, pos, lemma, words, index, out, before: out.at(-1), next: words[index + 1], tables }
  const base = pos === 'VERB' ? lemma : known(text, lemma, tables)
  apply(FIRST, place)
  if (place.pos === 'VERB') {
    place.lemma = verbLemma(text, base, isBare(place), tables.verbs)
    apply([mendVerb], place)
  }
  apply(THEN, place)
  if (place.pos === 'VERB' && pos === 'ADJ') place.lemma = verbLemma(text, base, isBare(place), tables.verbs)
  if (place.pos === 'NOUN')
    place.lemma = /ings?$/.test(text) && place.lemma.length < text.length - 2 ? text.replace(/s$/, '') : singular(text, place.lemma, tables)
  return place.pos === pos && place.lemma === lemma ? word : { ...word, pos: place.pos, lemma: place.lemma }
}

/** The base of an irregular form that was tagged as no verb ("retook"). */
const known = (text: string, lemma: string, { verbs }: RetagTables) => verbs.past.get(text) ?? verbs.participle.get(text) ?? lemma

function apply(rules: readonly Mend[], place: Place): void {
  for (const rule of rules) place.pos = rule(place) ?? place.pos
}

/** "will open", "to open": the form that stands here is the base. */
const isBare = ({ before }: Place): boolean =>
  before !== undefined && (MODAL.test(before.text) || (before.pos === 'PART' && before.text === 'to'))

/** The tagger leaves plurals that it does not know as they are ("airstrikes"). */
function singular(text: string, lemma: string, { plurals, singulars }: RetagTables): string {
  if (lemma !== text || singulars.has(text)) return lemma
  if (plurals.has(text)) return text.replace(/men$/, 'man')
  if (/(?:ss|sh|ch|x)es$/.test(text)) return text.slice(0, -2)
  if (/[^aeiou]ies$/.test(text) && text.length > 5) return `${text.slice(0, -3)}y`
  return /[^su]s$/.test(text) && text.length > 3 ? text.slice(0, -1) : lemma
}
