import type { Clause } from '../../tag/grammar/clauses.ts'
import { lower, type Word } from '../../tag/grammar/words.ts'
import { actor, actorsOf, type Context } from '../context.ts'
import { conditionOf } from './condition.ts'
import { numbered, unsure } from './subject.ts'

/** What a rule looks at: the headline without its quotations, the clause it tells, and where in the sentence its last word stands (-1: nowhere). */
type Told = { text: string; context: Context; clause: Clause; end: number }

/** Verbs that only lead over to what the rest of the sentence tells ("The ruling came a day after …"). */
const LEADING = /^(?:come|follow)$/
/** What must follow the object of a verb that gives it a name. */
const NAMED = new Set<Word['pos'] | undefined>(['NOUN', 'PROPN', 'DET', 'ADJ', 'ADV', 'NUM', 'ADP'])
const QUOTE = /^["“”‘]$/,
  DASH = /^(?:--|[–—])$/
const says = (text: string, word: string) => ` ${text.toLowerCase()} `.includes(` ${word} `)

/** Signs that the clause was read wrongly, or that the headline has lost a word that changes what it says, in the order tried. */
const SIGNS = {
  // "brushed | aside the appeal", "turned the sheets | in"
  particle: ({
    text,
    context: {
      grammar: { words, nouns },
      language,
    },
    clause: { verb, object },
  }) =>
    [verb.last + 1, (object?.last ?? verb.last) + 1].some((k) => {
      const w = words[k],
        follows = words[k + 1]
      if (!w || (verb.passive && k > verb.last + 1) || !language.words.particles.has(lower(w)) || says(text, lower(w))) return false
      if (/^(?:aside|apart)$/.test(lower(w))) return true
      const governs = nouns.some(({ first }) => first === k + 1) && !(k === verb.last + 1 && verb.particle)
      return !w.time && !follows?.time && !governs && (!follows || /^(?:PUNCT|ADP|CCONJ|SCONJ|PART|ADV)$/.test(follows.pos))
    }),
  // "the five, led by Lee, were": the verb shows that the subject is another
  number: ({ context, clause }) => clause.subject !== undefined && numbered(context, clause, clause.subject),
  // "areas opposed the plan", "Roe, led by Lee, signed the deal": what was taken for a passive has an object
  passive: ({
    context: {
      grammar: { words },
      language: { grammar, words: known },
    },
    clause: { verb, object, relation },
  }) =>
    verb.passive &&
    relation !== 'infinitive' &&
    verb.first === verb.last &&
    object !== undefined &&
    !grammar.naming.has(verb.lemma) &&
    !grammar.doubleObject.has(verb.lemma) &&
    !grammar.reporting.has(verb.lemma) &&
    !grammar.addressing.has(verb.lemma) &&
    !known.keeping.has(verb.lemma) &&
    object.first === verb.last + 1 &&
    !words[object.first]!.time &&
    !/%|^percent$/.test(words[object.head]!.text) &&
    words[object.head]!.pos !== 'NUM',
  // "the curfew he imposed on the camp": the object stands before
  contact: ({
    context: {
      grammar: { words, nouns },
      language,
    },
    clause: { subject, object, verb, gap },
  }) =>
    subject !== undefined &&
    // "a plan he called a joke"
    (!object || language.words.calling.has(verb.lemma)) &&
    !gap &&
    !verb.passive &&
    subject.first > 0 &&
    subject.last < verb.first &&
    words[subject.first - 1]!.pos === 'NOUN' &&
    !words[subject.first - 1]!.time &&
    nouns.some(({ last }) => last === subject.first - 1) &&
    words[subject.first]!.pos === 'PRON',
  // "called it | “a fairy tale”"
  naming: ({
    context: {
      grammar: { words },
      language,
    },
    clause: { verb, object },
    end,
  }) => {
    if (!language.words.calling.has(verb.lemma) || verb.passive || !object || end !== object.last || verb.particle) return false
    let k = end + 1
    // "called Roe -- who drove a taxi -- | a crook"
    const closes = DASH.test(words[k]?.text ?? '') ? words.findIndex(({ text }, i) => i > k && DASH.test(text)) : -1
    if (closes > 0) k = closes + 1
    while (QUOTE.test(words[k]?.text ?? '')) k++
    return (
      NAMED.has(words[k]?.pos) && !words[k]!.time && (words[k]!.pos !== 'ADP' || (verb.lemma === 'describe' && lower(words[k]) === 'as'))
    )
  },
  // "the attempt to overthrow him", "kept marchers from interfering", "the blast in the yard, which": whose deed it is, only the words before can tell
  unsure: ({ context, clause }) => unsure(context, clause),
  // "approved | and delivered the permits": the object of both
  shared: ({
    context: {
      grammar: { words },
    },
    clause: { verb, object },
    end,
  }) => end === verb.last && !verb.passive && !object && words[end + 1]?.pos === 'CCONJ' && words[end + 2]?.pos === 'VERB',
  // "The ruling came a day after the march"
  leading: ({
    context: {
      grammar: { words },
      actors,
    },
    clause: { verb, subject },
  }) =>
    LEADING.test(verb.lemma) &&
    !verb.passive &&
    !verb.particle &&
    !/^(?:into|to|under|from|for|on|back|out|up|forward|of)$/.test(lower(words[verb.last + 1])) &&
    subject !== undefined &&
    !actors.some(({ start, end }) => start <= words[subject.head]!.start && words[subject.head]!.end <= end),
  // "can *only* grow": few words matter more
  only: ({
    text,
    clause: { verb },
    context: {
      grammar: { words },
    },
  }) => words.slice(verb.first, verb.last + 1).some((w) => lower(w) === 'only') && !says(text, 'only'),
  // "will sue *if* talks fail": a condition belongs to what depends on it
  condition: ({ text, context, clause }) => {
    const marker = conditionOf(context, clause)?.marker
    return marker !== undefined && !says(text, marker)
  },
  // "moves faster *than* expected to take a loss": what is only compared
  compared: ({
    context: {
      grammar: { words, clauses },
    },
    clause: { marker, governor, verb },
  }) =>
    // but "have more than halved"
    (marker === 'than' && lower(words[verb.first - 2]) !== 'more') || clauses[governor ?? -1]?.marker === 'than',
  // "the talks that Roe and the mayor are having": the object stands before
  objectless: ({
    context: {
      grammar: { words },
      language,
    },
    clause: { marker, subject, object, gap, verb },
  }) =>
    marker === 'that' &&
    subject !== undefined &&
    !object &&
    !gap &&
    !verb.passive &&
    language.words.transitive.has(verb.lemma) &&
    words[subject.first - 2]?.pos === 'NOUN',
  // "would" or "everything" taken for what was done
  verb: ({ clause: { verb }, context: { language } }) => language.grammar.modals.has(verb.lemma) || language.words.generic.has(verb.lemma),
  // "members opposed to the plan", "a firm based in Belmar": how or where somebody is, not what was done
  standing: ({ clause: { relation, verb }, context: { language } }) =>
    verb.first === verb.last && relation === 'participle' && language.words.attributive.has(verb.lemma),
  // "reported a charge, resulting in a loss": what came of it was no deed of the subject
  outcome: ({ clause: { relation, verb }, context: { language } }) =>
    relation === 'participle' && verb.tense === 'gerund' && language.words.ensuing.has(verb.lemma),
  // "a hint that Roe resign": what is wished
  wished: ({ context, clause: { marker, subject, verb } }) =>
    marker === 'that' &&
    verb.tense === 'present' &&
    verb.first === verb.head &&
    lower(context.grammar.words[verb.head]) === verb.lemma &&
    subject?.parts.length === 1 &&
    actorsOf(context, subject).some(
      ({ actor: who, end }) => actor(context, who)?.kind === 'person' && end === context.grammar.words[subject.last]!.end,
    ),
  // "it is unlikely the yard will close": what may not come to be
  doubted: ({
    text,
    context: {
      grammar: { words },
      language,
    },
    clause: { subject },
  }) => {
    const before = subject ? subject.first - 1 : -1,
      doubt = lower(words[lower(words[before]) === 'that' ? before - 1 : before])
    return language.words.doubtful.has(doubt) && !says(text, doubt)
  },
  // "does not see how the yard could close"
  unseen: ({
    text,
    context: {
      grammar: { words, clauses },
    },
    clause: { subject },
  }) => {
    const asks = subject ? lower(words[subject.first - 1]) : ''
    return (
      /^(?:how|why)$/.test(asks) && !says(text, asks) && clauses.findLast(({ verb }) => verb.last < subject!.first)?.verb.negated === true
    )
  },
  // "there was no guarantee of a pact before both return": what there is does nothing further on
  existing: ({
    context: {
      grammar: { words },
    },
    clause: { subject, verb, relation },
  }) =>
    subject !== undefined &&
    relation !== 'relative' &&
    /^(?:present|past)$/.test(verb.tense) &&
    !verb.passive &&
    words[subject.first - 1]?.lemma === 'be' &&
    lower(words[subject.first - 2]) === 'there',
  // "is is", "not not", "Roe is Roe"
  doubled: ({ text }) => /(?<!\p{L})(\p{Ll}{2,12}) \1(?!\p{L})|^(.{2,60}) (?:is|are|was|were) \2$/u.test(text),
} satisfies Record<string, (told: Told) => boolean>

/** Whether the headline rests on a misreading of the sentence, or lacks a word that it must not lose. */
export const misread = (told: Told): boolean => Object.values(SIGNS).some((sign) => sign(told))

/** Whether the headline has lost a word without which the clause claims more. */
export const weakened = (told: Told): boolean =>
  SIGNS.only(told) || SIGNS.condition(told) || SIGNS.contact(told) || SIGNS.doubted(told) || SIGNS.unseen(told) || SIGNS.existing(told)
