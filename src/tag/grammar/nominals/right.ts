import { lower, type Word } from '../words.ts'
import type { NounPhrase } from '../chunks.ts'
import { isComma, isPluralNoun, type Chart, type Nominal } from '../chart.ts'

/** The nominal that begins at word `first`, read rightwards over "of" and coordination. */
export function nominalRight(chart: Chart, first: number, ceiling: number): Nominal | undefined {
  const np = chart.nounAt.get(first)
  if (!np || np.time) return undefined
  const parts = [np]
  let last = np.last,
    within = false // "control of the villages of A, B and C": the list goes on inside the "of" phrase
  while (last + 1 < ceiling) {
    const of = ofPhrase(chart, np, last + 1)
    if (of) {
      last = of.last
      within = parts.length === 1
      continue
    }
    if (parts.length === 1 && isSameAgain(chart, last + 1)) break
    const next = conjunct(chart, last + 1, ceiling) ?? listed(chart, np, last + 1, ceiling, within)
    if (!next) break
    if (!within) parts.push(next)
    last = next.last
  }
  return { first: np.first, last, head: np.head, parts }
}

/** "the mayor of the town", but not "told Ann Lee of his concerns": a person's name takes no "of" phrase. */
function ofPhrase({ words, nounAt }: Chart, { head }: NounPhrase, k: number): NounPhrase | undefined {
  return lower(words[k]) === 'of' && !(words[head]!.name && words[head]!.pos === 'PROPN') ? nounAt.get(k + 1) : undefined
}

/** "2.7 million shares, or 18 %". */
const isSameAgain = ({ words }: Chart, k: number): boolean =>
  isComma(words[k]) && words[k + 1]?.pos === 'CCONJ' && lower(words[k + 1]) === 'or'

/** "A and B", "A, and B": the member behind a conjunction, unless it is the subject of a clause. */
function conjunct(chart: Chart, k: number, ceiling: number): NounPhrase | undefined {
  const { words, nounAt } = chart
  const and = isComma(words[k]) && words[k + 1]?.pos === 'CCONJ' ? k + 1 : k
  const next = words[and]?.pos === 'CCONJ' ? nounAt.get(and + 1) : undefined
  return next && next.last < ceiling && !next.time && !startsClause(chart, next) ? next : undefined
}

/** "A, B and C": the member behind a comma. */
function listed(chart: Chart, { head: at }: NounPhrase, k: number, ceiling: number, within: boolean): NounPhrase | undefined {
  const { words, nounAt } = chart
  const item = isComma(words[k]) ? nounAt.get(k + 1) : undefined
  if (!item || item.last >= ceiling || item.time) return undefined
  const head = words[at]!,
    opens = words[item.first]!
  // "Ann Lee, a member of the board and chair of the trust": who she is
  if (head.name && /^an?$/.test(lower(opens))) return undefined
  if (head.pos === 'PROPN' && sharesArticle(chart, item)) return undefined
  // "two towns, Belmar and Torvik,": names explain a common noun in the plural, they do not join it
  const names = words[item.head]!.pos === 'PROPN' && opens.pos !== 'DET' && words[item.last + 1]?.pos === 'CCONJ'
  if (!within && isPluralNoun(head) && names) return undefined
  return listGoesOn(chart, item.last + 1) ? item : undefined
}

/** "the guild's founder and treasurer": two offices of one person, for the second has no article of its own. */
function sharesArticle({ words, nounAt }: Chart, { head, last }: NounPhrase): boolean {
  const second = words[last + 1]?.pos === 'CCONJ' ? nounAt.get(last + 2) : undefined
  const isOffice = (w: Word) => w.pos === 'NOUN' && !isPluralNoun(w)
  return second !== undefined && isOffice(words[head]!) && words.slice(second.first, second.head + 1).every(isOffice)
}

/** "the union agreed", "his lawyer, Ann Lee, said": is the noun phrase the subject of a verb that tells when? */
function startsClause({ words, nounAt, verbAt }: Chart, np: NounPhrase): boolean {
  let k = np.last + 1
  for (;;) {
    const after = words[k]?.pos === 'ADP' ? nounAt.get(k + 1) : undefined
    const apposed = k === np.last + 1 && isComma(words[k]) ? nounAt.get(k + 1) : undefined
    if (after && !verbAt.has(k)) k = after.last + 1
    else if (apposed && words[apposed.head]!.pos === 'PROPN' && isComma(words[apposed.last + 1])) k = apposed.last + 2
    else if (words[k] && (words[k]!.pos === 'ADV' || words[k]!.time) && !verbAt.has(k)) k++
    else break
  }
  const verb = verbAt.get(k)
  return verb !== undefined && !['infinitive', 'gerund', 'participle'].includes(verb.tense)
}

/** Whether commas and noun phrases from word `k` on end in "and X" that is not itself the subject of a verb. */
function listGoesOn(chart: Chart, k: number): boolean {
  const { words, nounAt } = chart
  for (let j = k; j < words.length && j < k + 16; j++) {
    if (words[j]!.pos === 'CCONJ') {
      const end = nounAt.get(j + 1)
      return end !== undefined && !startsClause(chart, end)
    }
    if (!isComma(words[j]) && !nounAt.has(j) && lower(words[j]) !== 'of') return false
  }
  return false
}
