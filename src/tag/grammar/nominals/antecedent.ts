import { lower } from '../words.ts'
import type { NounPhrase } from '../chunks.ts'
import { isComma, isPluralNoun, type Chart, type Nominal } from '../chart.ts'
import { nominalLeft } from './left.ts'

/** The noun that a relative pronoun stands for: the nearest, with its "of" phrase where it is a thing, without "at X" where it is somebody. `plural`: what the verb behind it wants ("the bombings at a port, which have …"). */
export function antecedent(chart: Chart, last: number, person: boolean, plural?: boolean): Nominal | undefined {
  const { words, nounAt, verbAt } = chart
  const np = nounAt.get(last)
  if (!np || np.time) return nominalLeft(chart, last, 0)
  const many = ({ head }: NounPhrase) => isPluralNoun(words[head]!)
  const whole = plural !== undefined && many(np) !== plural ? nominalLeft(chart, last, 0) : undefined
  if (whole && !verbAt.has(whole.first - 1) && whole.parts.length === 1 && many(whole.parts[0]!) === plural) return whole
  const near = person ? somebody(chart, np) : np
  if (near.last !== last) return { first: near.first, last: near.last, head: near.head, parts: [near] }
  const of = !person && lower(words[near.first - 1]) === 'of' ? nounAt.get(near.first - 2) : undefined,
    noun = of ?? near
  return { first: noun.first, last, head: noun.head, parts: [noun] }
}

/** Who is meant by "who" behind a noun phrase: the person before what tells where or of what that person is. */
function somebody({ words, nounAt }: Chart, np: NounPhrase): NounPhrase {
  const isName = ({ head }: NounPhrase) => words[head]!.pos === 'PROPN'
  const preposition = lower(words[np.first - 1])
  // "Ann Lee, an expert at the university, who": the expert, not the university
  const placed = /^(?:at|in)$/.test(preposition) || (/^(?:for|from)$/.test(preposition) && isName(np))
  let near = (placed ? nounAt.get(np.first - 2) : undefined) ?? np
  // "Ann Lee of the Council of Churches, who"
  for (let of: NounPhrase | undefined = near; of && lower(words[of.first - 1]) === 'of';) {
    of = nounAt.get(of.first - 2)
    if (of && isName(of)) near = of
  }
  const named = isComma(words[near.first - 1]) ? nounAt.get(near.first - 2) : undefined
  // but "In Belmar, residents who": many are not explained by one name
  return named && isName(named) && !isName(near) && !isPluralNoun(words[near.head]!) ? named : near
}

/** The noun of a chain that a participle behind it modifies: "a breach of the pact signed in May" the pact, "dozens of people killed" the dozens. */
export function modified({ words, nounAt, tables }: Chart, chain: Nominal): Nominal {
  const near = nounAt.get(chain.last)!,
    head = words[chain.head]!
  const counts = head.pos !== 'NOUN' || isPluralNoun(head) || tables.measures.has(head.lemma)
  if (chain.parts.length > 1 || counts || near.head === chain.head || lower(words[near.first - 1]) !== 'of') return chain
  return { first: near.first, last: near.last, head: near.head, parts: [near] }
}
