import { lower, type Word } from '../../tag/grammar/words.ts'
import type { Clause } from '../../tag/grammar/clauses.ts'
import type { Context } from '../context.ts'

/** A place where words of the sentence may end: its last word, the first that counts behind it, and the clause it stands in. */
export type Cut = Pick<Context, 'language'> &
  Pick<Context['grammar'], 'words' | 'nouns' | 'clauses'> & { end: number; word: Word; next: number; clause: Clause | undefined }

/** Why the verb before it still wants what comes behind it. */
export const WANTED: Record<string, (cut: Cut) => boolean> = {
  // "admits that despite the search": what is said has no verb yet
  clausal: ({ end, clause, words, clauses }) =>
    clause !== undefined &&
    words.some(
      (w, k) =>
        w.pos === 'SCONJ' &&
        words[k - 1]?.pos === 'VERB' &&
        k > clause.verb.last &&
        k <= end &&
        !clauses.some(({ verb }) => verb.first > k && verb.first <= end),
    ),
  // "a guarantee that the yards | will stay": a subject without its verb
  subject: ({ end, clause, clauses }) =>
    clauses.some(
      ({ relation, subject, verb }) =>
        /^(?:main|complement|adverbial)$/.test(relation) &&
        subject !== undefined &&
        subject.first > (clause?.verb.last ?? end) &&
        subject.first <= end &&
        end < verb.first,
    ),
  // "seeks to buy | up to 40 percent of the yard"
  object: ({ end, clauses, words }) =>
    clauses.some(({ verb, object }) => verb.last === end && !verb.passive && object && object.first > end && !words[object.head]!.time),
  // "says the large firms | that own the yard back the plan": what is said has not come yet
  content: ({ end, clause, clauses, language }) =>
    clause !== undefined &&
    language.words.clausal.has(clause.verb.lemma) &&
    !clause.verb.passive &&
    clause.verb.last < end &&
    clauses.some(
      ({ attribution, relation, verb }) => attribution?.clause === clause.index && relation !== 'relative' && verb.first > end,
    ) &&
    !clauses.some(({ attribution, verb }) => attribution?.clause === clause.index && verb.first <= end),
  // "makes clerks | wonder": what they are made to do
  made: ({ next, end, clause, clauses, language }) =>
    clause !== undefined &&
    clause.object?.last === end &&
    language.grammar.bareInfinitive.has(clause.verb.lemma) &&
    clauses.some(({ verb, relation }) => verb.first === next && (relation === 'infinitive' || verb.form === 'base')),
  // "prevents the firm | from closing", "puts the men | on its list"
  bound: ({ next, end, word, clause, words, language }) =>
    next === end + 1 &&
    // "appears aimed | at the union"
    ((word.pos === 'VERB' && language.words.bound.has(`${word.lemma} ${lower(words[next])}`) && clause?.verb.last === end) ||
      (clause !== undefined &&
        clause.verb.last < end &&
        clause.object?.last === end &&
        language.words.bound.has(`${clause.verb.lemma} ${lower(words[next])}`))),
  // "puts Lee | and Roe on the list"
  boundBoth: ({ end, clause, words, language }) =>
    clause?.object !== undefined &&
    clause.object.parts.length > 1 &&
    clause.object.first <= end &&
    end < clause.object.last &&
    language.words.bound.has(`${clause.verb.lemma} ${lower(words[clause.object.last + 1])}`),
  // "orders all foreigners | to leave", "is willing | to talk"
  infinitive: ({ next, end, word, clause, words, clauses, language }) => {
    const deed =
      lower(words[next]) === 'to' ? clauses.find(({ verb, relation }) => relation === 'infinitive' && verb.first === next) : undefined
    if (!deed) return false
    const governor = clause?.verb.lemma ?? ''
    // "pays for the envoys | to fly home", "gives the tenants | until May to leave"
    const led = clause?.preps.some(({ prep, nominal }) => prep === 'for' && nominal.last === end) && clause.index === deed.governor,
      given = clause !== undefined && language.grammar.doubleObject.has(clause.verb.lemma) && clause.object?.last === end && !clause.second
    return (
      led ||
      given ||
      word.pos === 'ADJ' ||
      (clause?.relation === 'participle' && clause.verb.passive && clause.verb.last === end) ||
      language.words.relational.has(word.lemma) ||
      ((language.grammar.control.has(governor) ||
        governor === 'design' ||
        language.words.intending.has(governor) ||
        language.attempting.has(governor)) &&
        clause?.index === deed.governor)
    )
  },
  // "tells Americans | that", "expresses irritation | that"
  that: ({ next, end, word, clause, words, clauses, language }) => {
    if (
      lower(words[next]) !== 'that' ||
      lower(words[next - 1]) === 'so' ||
      !clauses.some((c) => c.marker === 'that' && c.verb.first > next)
    )
      return false
    return (
      // "seeks to prove to the mayor | that", "points out | that", "will recommend to the board | that"
      (clause !== undefined &&
        !clause.object &&
        clauses.some((c) => c.marker === 'that' && c.governor === clause.index && c.relation === 'complement')) ||
      word.pos === 'VERB' ||
      word.pos === 'ADJ' ||
      language.words.relational.has(word.lemma) ||
      // "receives assurances of the bank | that"
      (clause?.object?.last === end && language.words.relational.has(words[clause.object.head]!.lemma)) ||
      language.grammar.addressing.has(clause?.verb.lemma ?? '') ||
      /^(?:express|be)$/.test(clause?.verb.lemma ?? '')
    )
  },
  // "denies he ordered | or read any letter": the object of both
  joined: ({ next, end, word, clause, words, clauses }) =>
    next === end + 1 &&
    word.pos === 'VERB' &&
    words[next]?.pos === 'CCONJ' &&
    clause?.verb.last === end &&
    !clause.verb.passive &&
    clauses.some(({ verb, object }) => verb.first === next + 1 && object !== undefined && !verb.passive),
  // "is due to last | until May"
  wanting: ({ end, clause, words, language }) =>
    clause?.verb.last === end &&
    !clause.verb.passive &&
    language.words.wanting.has(clause.verb.lemma) &&
    words[end + 1] !== undefined &&
    words[end + 1]!.pos !== 'PUNCT',
  // "must not end up | with the bill"
  unfinished: ({ end, clause, words, language }) =>
    clause !== undefined &&
    !clause.verb.passive &&
    words[end + 1] !== undefined &&
    (clause.verb.last === end || clause.verb.last === end - 1) &&
    language.words.unfinished.has(`${clause.verb.lemma} ${lower(words[end])}`),
  // "agrees to set | up a panel"
  particle: ({ next, end, clause, words }) =>
    next === end + 1 && clause?.verb.last === end && clause.verb.particle !== undefined && lower(words[next]) === clause.verb.particle,
}
