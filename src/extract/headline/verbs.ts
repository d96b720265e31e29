import type { Clause } from '../../tag/grammar/clauses.ts'
import type { Context } from '../context.ts'
import { lower } from '../../tag/grammar/words.ts'
import { isToBe, wished } from '../status.ts'

/** `say` -> `says`; `carry` -> `carries`; plural and base stay. */
export function present(lemma: string, plural: boolean): string {
  if (lemma === 'be') return plural ? 'are' : 'is'
  if (lemma === 'have') return plural ? 'have' : 'has'
  if (plural) return lemma
  if (/(?:s|x|z|ch|sh|o)$/.test(lemma)) return `${lemma}es`
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`
  return `${lemma}s`
}

/** `call` -> `called`, `carry` -> `carried`, `stop` -> `stopped`; irregular verbs from the table. */
export function pastParticiple(lemma: string, irregular: Map<string, string>): string {
  const known = irregular.get(lemma)
  if (known) return known
  if (lemma.endsWith('e')) return `${lemma}d`
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`
  return /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(lemma) ? `${lemma}${lemma.at(-1)}ed` : `${lemma}ed`
}

/** The verb as a headline says it, with the adverb that says whether it happened; `reported`: behind "X says", where "will" stays. */
export function verbText(context: Context, clause: Clause, plural: boolean, reported = false): string {
  return bygoneText(context, clause) ?? qualified(qualifier(context, clause), bareText(context, clause, plural, reported))
}

/** "will nearly double", "is reportedly ill": an adverb stands behind an auxiliary. */
const qualified = (adverb: string, verb: string): string =>
  adverb && AUXILIARY.test(verb) ? verb.replace(AUXILIARY, (first) => `${first.trim()} ${adverb}`).trim() : adverb + verb
const AUXILIARY = /^(?:(?:will|would|may|might|can|could|shall|should|must|to)(?: be)? |(?:is|are|was|were)(?: |$))/

/** "Previously, the firm ran two mills": what a headline in the present would tell as news. */
function bygoneText({ grammar: { words }, language }: Context, { subject, verb }: Clause): string | undefined {
  if (verb.tense !== 'past' || verb.negated || verb.modal || verb.lemma === 'be' || !subject) return undefined
  const gone = [verb.last + 1, verb.first - 1, subject.first - 1, subject.first - 2]
    .concat(Array.from({ length: verb.last - verb.first }, (_, k) => verb.first + k))
    .map((k) => lower(words[k]))
    .find((word) => language.words.foregone.has(word))
  return gone && `${gone} ${lower(words[verb.head])}${verb.particle ? ` ${verb.particle}` : ''}`
}

/** "rarely ", "nearly ", "reportedly ": from beside the verb or among its auxiliaries. */
function qualifier({ grammar: { words }, language }: Context, { verb }: Clause): string {
  const beside = [verb.first - 1, verb.last + 1, ...Array.from({ length: verb.last - verb.first + 1 }, (_, k) => verb.first + k)]
  const { words: known } = language
  const found = beside
    // "nearly 40", "nearly twice as high"
    .filter((k) => !/^(?:NUM|SYM)$/.test(words[k + 1]?.pos ?? '') && !(k > verb.last && /^(?:ADV|ADJ|DET)$/.test(words[k + 1]?.pos ?? '')))
    // "took mostly old lives"
    .filter((k) => (verb.first <= k && k <= verb.last) || !known.grading.has(lower(words[k])))
    .map((k) => lower(words[k]))
    .find((word) => known.qualifying.has(word) || known.grading.has(word))
  return found && !(verb.negated && /^(?:never|no longer)$/.test(found)) ? `${found} ` : ''
}

/** Particles that are never prepositions: "brushed aside the appeal". */
const APART = /^(?:aside|apart)$/

function bareText(context: Context, clause: Clause, plural: boolean, reported: boolean): string {
  const {
    grammar: { words },
    language,
  } = context
  const { verb } = clause
  const next = words[verb.last + 1]?.text.toLowerCase() ?? '',
    // "were unaccounted for", "was shot at": the preposition has nothing behind it
    stranded = verb.passive && words[verb.last + 1]?.pos === 'ADP' && (words[verb.last + 2]?.pos ?? 'PUNCT') === 'PUNCT',
    parted =
      verb.particle && !clause.preps.some((p) => p.at === verb.last + 1) ? verb.particle : stranded || APART.test(next) ? next : undefined
  const particle = parted ? ` ${parted}` : ''
  const main = words[verb.head]!.text.toLowerCase()
  const not = verb.negated ? 'not ' : ''
  const hedge = hedged(context, clause)
  if (hedge) return `${reported ? `${present('be', plural)} ` : ''}${hedge} to ${not}${verb.passive ? `be ${main}` : verb.lemma}${particle}`
  if (verb.passive) {
    if (reported && ahead(context, clause)) return `will ${not}be ${main}${particle}`
    if (ahead(context, clause)) return `to be ${not}${main}${particle}`
    if (verb.modal) return `${modalText(verb)}be ${main}${particle}`
    // "says she was not shown the letter": behind a pronoun, and with "not", no auxiliary goes without saying
    const lone =
      clause.subject &&
      clause.subject.first === clause.subject.last &&
      language.words.pronouns.has(words[clause.subject.head]!.text.toLowerCase())
    if (reported && verb.tense !== 'participle' && (lone || verb.negated))
      return `${verb.tense === 'past' || verb.perfect ? (plural ? 'were' : 'was') : present('be', plural)} ${not}${main}${particle}`
    return `${not}${main}${particle}`
  }
  if (ahead(context, clause)) return `${reported ? `will ${not}` : `${not}to `}${verb.lemma}${particle}`
  if (verb.tense === 'infinitive') return `${present(verb.lemma, plural)}${particle}`
  const told = reported ? past(context, clause, plural) : undefined
  if (told) return `${told}${particle}`
  if (verb.modal && verb.perfect) return `${modalText(verb)}have ${main}${particle}`
  // "may be hiding" is no "may hide"
  if (verb.modal && verb.tense === 'modal') return `${modalText(verb)}${verb.progressive ? `be ${main}` : verb.lemma}${particle}`
  if (reported && verb.progressive && !verb.perfect) return `${present('be', plural)} ${not}${main}${particle}`
  if (verb.negated && verb.progressive) return `${present('be', plural)} not ${main}${particle}`
  if (verb.negated) return verb.lemma === 'be' ? `${present('be', plural)} not` : `${plural ? 'do' : 'does'} not ${verb.lemma}${particle}`
  return isBygone(context, clause) ? (plural ? 'were' : 'was') : `${present(verb.lemma, plural)}${particle}`
}

/** "was once a mill", "had been chairman", "was a trustee until May": what somebody or something no longer is. */
const isBygone = ({ grammar: { words }, language }: Context, { verb, preps }: Clause): boolean =>
  verb.lemma === 'be' &&
  verb.tense === 'past' &&
  (verb.perfect ||
    preps.some(({ prep }) => prep === 'until') ||
    words.slice(Math.max(0, verb.first - 1), verb.last + 2).some((word) => language.words.bygone.has(lower(word))))

/** "is likely to close", "is not expected to close": what leaves open whether it comes to be. */
function hedged({ grammar: { words, clauses }, language }: Context, { verb, governor }: Clause): string | undefined {
  const above = clauses[governor ?? -1]
  if (verb.tense !== 'infinitive' || !above) return undefined
  const before = lower(words[verb.first - 1])
  return language.words.hedging.has(before) && (above.verb.lemma === 'be' || above.verb.passive)
    ? `${above.verb.negated ? 'not ' : ''}${before}`
    : undefined
}

/** "may ", "could not ", "cannot ". */
const modalText = ({ modal, negated }: Clause['verb']): string =>
  modal === 'can' && negated ? 'cannot ' : `${modal!.toLowerCase()} ${negated ? 'not ' : ''}`

/**
 * What lies before the saying keeps its tense behind "says": "found", for "had found" too, and "has found". States and words
 * do not: "said it was aware" tells of the time of saying.
 */
function past(context: Context, { verb, object }: Clause, plural: boolean): string | undefined {
  const {
    grammar: { words },
    language,
    quotations,
  } = context
  if (verb.modal || verb.progressive) return undefined
  const main = words[verb.head]!.text.toLowerCase()
  if (verb.perfect && verb.tense === 'present') return `${plural ? 'have' : 'has'} ${verb.negated ? 'not ' : ''}${main}`
  const lasting =
    language.words.stative.has(verb.lemma) ||
    language.words.copulas.has(verb.lemma) ||
    (language.grammar.speech.has(verb.lemma) && !object) ||
    language.attempting.has(verb.lemma) ||
    verb.lemma === 'have'
  // "“He wanted a yard,” she said": in the speaker's own words the past is past
  const { start, end } = words[verb.head]!,
    quoted = quotations.some((q) => q.direct && q.start <= start && end <= q.end)
  if (verb.tense !== 'past' || (lasting && !verb.perfect && !quoted)) return undefined
  if (verb.negated) return verb.lemma === 'be' ? undefined : `did not ${verb.lemma}`
  if (verb.lemma === 'be') return plural ? 'were' : 'was'
  return verb.perfect
    ? ([...language.grammar.verbs.past].find(([, base]) => base === verb.lemma)?.[0] ?? pastParticiple(verb.lemma, language.participles))
    : main
}

/** Whether the verb tells what is to come: "will", reported "would", "is due to", "has decided to", "will begin to". */
function ahead(context: Context, clause: Clause): boolean {
  const {
    grammar: { words, clauses },
    language,
  } = context
  const { verb, attribution } = clause
  if (verb.tense === 'future' || (verb.modal === 'would' && attribution !== undefined && !verb.perfect)) return true
  if (verb.tense !== 'infinitive') return false
  const governor = clauses[clause.governor ?? -1]
  const before = words[verb.first - 1]?.lemma.toLowerCase() ?? ''
  if (language.prospective.has(before)) return true
  if (!governor) return false
  if (isToBe(context, clause, governor)) return true
  if ((language.prospective.has(governor.verb.lemma) && !wished(clause, governor)) || language.words.intending.has(governor.verb.lemma))
    return true
  return (language.aspectual.has(governor.verb.lemma) || language.words.implicative.has(governor.verb.lemma)) && ahead(context, governor)
}
