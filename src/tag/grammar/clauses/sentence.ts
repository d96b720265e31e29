import { MEASURES, NOT_COUNTED } from '../../quantities/units.ts'
import { lower, type Word } from '../words.ts'
import { asides } from '../asides.ts'
import { isPluralNoun, type Chart, type Clause, type GrammarTables, type Nominal } from '../chart.ts'
import { nominals, type Nominals } from '../nominals/nominals.ts'
import { parentheticals } from '../parentheticals.ts'
import type { VerbGroup } from '../verbgroups.ts'

/** What each step of reading clauses looks at: the chart of the sentence, its readers and the clauses read so far. */
export type Sentence = {
  chart: Chart
  read: Nominals
  aside: ReturnType<typeof asides>
  inserted: ReturnType<typeof parentheticals>
  reporters: VerbGroup[] // the verbs of parentheticals: "she said" in the middle
  clauses: Clause[]
  chains: Map<Clause, Nominal> // of a participle's noun: the nominal that it closes
}

/** The sentence of a chart before any clause is read. */
export function sentenceOf(chart: Chart): Sentence {
  const inserted = parentheticals(chart)
  return {
    chart,
    read: nominals(chart),
    aside: asides(chart),
    inserted,
    reporters: [...inserted.values()].map((each) => each.verb),
    clauses: [],
    chains: new Map(),
  }
}

/** "…, cut power to half the country": a past form with an object is no participle, but of verbs that take two. */
export function acts({ words, nounAt, tables }: Chart, verb: VerbGroup): boolean {
  const np = nounAt.get(verb.last + 1)
  return (
    np !== undefined &&
    !np.time &&
    (!['NUM', 'SYM'].includes(words[np.first]!.pos) || isCounted(words[np.head]!, tables)) &&
    !tables.naming.has(verb.lemma) &&
    !tables.doubleObject.has(verb.lemma)
  )
}

/** "freed 31 hostages": a number of what is neither a measure nor a time ("a camp located 20 miles north"). */
const isCounted = (head: Word, { rateUnits }: GrammarTables): boolean =>
  isPluralNoun(head) && !MEASURES.has(head.lemma) && !NOT_COUNTED.has(head.lemma) && !rateUnits.has(head.lemma)

/** Whether no clause has the nominal in its predicate: then it still wants a verb whose subject it is. */
export const unserved = ({ first }: Nominal, clauses: Clause[]): boolean =>
  !clauses.some(
    (c) =>
      c.verb.last < first && [c.object, c.second, ...c.preps.map((p) => p.nominal)].some((n) => n && n.first <= first && first <= n.last),
  )

/** Whether a nominal is in no predicate but that of a verb of speech, which may report what it does. */
export const wantsVerb = ({ chart: { tables }, clauses }: Sentence, nominal: Nominal): boolean =>
  unserved(
    nominal,
    clauses.filter(({ verb }) => !tables.speech.has(verb.lemma)),
  )

/** The word that opens a relative clause. */
export function opensAt({ words }: Chart, { verb, marker }: Clause): number {
  let k = verb.first
  while (k > 0 && lower(words[k]) !== marker) k--
  return k
}
