import { isComma, QUOTE, type Clause, type Nominal } from '../chart.ts'
import { soughtSubject } from '../sought.ts'
import type { VerbGroup } from '../verbgroups.ts'
import type { Word } from '../words.ts'
import { acts, opensAt, unserved, type Sentence } from './sentence.ts'
import type { Site } from './site.ts'

/** What stands before the verb: a nominal and what leads to it. */
export type Before = {
  subject: Nominal | undefined
  first: number // first word of the nominal
  lead: Word | undefined // the word before it
  leadVerb: VerbGroup | undefined // the verb right before it
  past: Nominal | undefined // the noun that a relative clause before the verb explains
  reporting: Clause | undefined // the clause that may report this one
}

/** The nominal before a verb, with what lies between that nominal and the clause before. */
export function nounBefore(sentence: Sentence, site: Site): Before {
  const { verb, previous, end, floor, opening, interruption, bare } = site
  const { chart, read, aside, clauses } = sentence
  const { words, verbAt } = chart
  const tells = aside.finite(verb) || (bare && verb.form === 'past' && acts(chart, verb))
  const sought = soughtSubject(chart, read, clauses, verb, tells)
  const subject = sought ?? speakers(sentence, site) ?? read.nominalLeft(end, opening === undefined && !interruption ? floor : 0)
  // what looked like a subject is the infinitive's object
  if (sought && previous?.verb.tense === 'infinitive' && !previous.object && !previous.preps.length) {
    const aim = read.nominalRight(previous.verb.last + 1, verb.first)
    if (aim) previous.object = aim
  }
  const first = subject?.first ?? end
  const lead = words[read.skipLeft(first - 1)]
  const leadVerb = verbAt.get(first - 1) ?? (QUOTE.test(words[first - 1]?.text ?? '') ? verbAt.get(first - 2) : undefined)
  // "said the purchase, rejected in May, was …": the clause before the aside
  const reporting = opening === undefined && !sought ? previous : clauses.findLast((each) => each.verb.last < first)
  return { subject, first, lead, leadVerb, past: relativeBetween(sentence, site, { lead, leadVerb }), reporting }
}

/** "… held the airport and the bridge, witnesses and envoys said": who closes a report stands behind its last comma. */
function speakers({ chart: { words, tables, verbAt }, read, clauses }: Sentence, { verb, end }: Site): Nominal | undefined {
  const after = words[verb.last + 1]
  if (!tables.reporting.has(verb.lemma) || verb.first - 1 !== end || (after && !/^[.;"”]$/.test(after.text))) return undefined
  const comma = words.findLastIndex((w, k) => k < end && isComma(w)),
    told = clauses.findLast((c) => c.relation !== 'infinitive')
  const joined = words.slice(comma + 1, end).filter(({ pos }) => pos === 'CCONJ').length === 1
  return comma > 0 && joined && told && told.verb.last < comma && !words.slice(comma, end).some((_, k) => verbAt.has(comma + k))
    ? read.nominalLeft(end, comma + 1)
    : undefined
}

/** "those who had paid will get …", "firms that had been given access showed …", "people who said they had paid left": the relative clause lies between subject and verb. */
function relativeBetween(
  { chart, aside, clauses }: Sentence,
  { clause, verb, previous, end, bare }: Site,
  { lead, leadVerb }: Pick<Before, 'lead' | 'leadVerb'>,
): Nominal | undefined {
  const { words, groups, tables } = chart,
    next = groups[clause.index + 1]
  const relative = clauses.findLast(({ relation }) => relation === 'relative'),
    inside = relative ? clauses.slice(relative.index + 1) : []
  // "the minister who ordered the border closed, resigned": what was done at his order
  const done = bare && previous === relative && isComma(words[verb.last + 1]) && next?.first === verb.last + 2 && aside.finite(next)
  if (
    done ||
    !previous ||
    !relative?.subject ||
    !inside.every(({ relation }) => relation === 'complement') ||
    (inside.length > 0 && !aside.finite(verb) && !acts(chart, verb))
  )
    return undefined
  // "a man whose house was a mill was held": he was
  const { owner } = relative.subject,
    noun = owner ?? relative.subject,
    opens = owner ? relative.subject.first : opensAt(chart, relative)
  // "people who said they had paid": what is said has a subject of its own
  const reported = leadVerb === previous.verb && tables.speech.has(previous.verb.lemma) && tables.bareComplement.has(previous.verb.lemma)
  return !reported &&
    !isComma(words[opens - 1]) &&
    (leadVerb === previous.verb || lead?.pos === 'ADP' || lead === words[previous.verb.last]) &&
    !words.slice(relative.verb.last, end + 1).some(isComma) &&
    verb.tense !== 'gerund' &&
    // "said nine clerks who had left the town were missing": what is said is no object
    unserved(
      noun,
      clauses.filter(({ verb: { lemma } }) => !tables.speech.has(lemma)),
    )
    ? noun
    : undefined
}
