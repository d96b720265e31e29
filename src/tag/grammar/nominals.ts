import type { NounPhrase } from './chunks.ts'
import { isComma, lower, MARKERS, type Chart, type Nominal } from './chart.ts'
import type { VerbGroup } from './verbgroups.ts'

export type Nominals = ReturnType<typeof nominals>

/** Readers of the nominals of a sentence: leftwards to a subject, rightwards to an object, and what a relative pronoun stands for. */
export function nominals({ words, nounAt, verbAt, tables }: Chart) {
  /** Steps left over adverbs and time expressions (with their preposition). */
  const skipLeft = (from: number): number => {
    let k = from
    for (;;) {
      const w = words[k]
      if (!w) return k
      const np = nounAt.get(k)
      if (np?.time || (w.time && !verbAt.has(k))) {
        k = (np?.first ?? k) - 1
        if (words[k]?.pos === 'ADP' && !verbAt.has(k)) k--
        continue
      }
      if (lower(w) === 'though' && nounAt.has(k - 1) && verbAt.has(k + 1)) {
        k--
        continue
      } // "Russia though is …"
      if (w.pos === 'ADV' && !np && !/^(?:when|where|how|why)$/.test(lower(w))) {
        k--
        continue
      }
      return k
    }
  }

  /** The nominal that ends at word `last`, read leftwards over "of", prepositional phrases and coordination. */
  const nominalLeft = (last: number, floor: number): Nominal | undefined => {
    let np = nounAt.get(last)
    if (!np || np.time) return undefined
    let first = np
    const parts = [np]
    for (;;) {
      const k = first.first - 1
      const w = words[k]
      if (!w || k < floor || verbAt.has(k)) break
      const before = nounAt.get(skipTimesLeft(k - 1))
      // "at what is their largest conference": a clause of its own begins
      if (/^(?:what|who|which)$/.test(lower(words[first.head]))) break
      // "troops loyal to the president": an adjective with its complement
      const adjective = w.pos === 'ADP' && words[k - 1]?.pos === 'ADJ' && !words[k - 1]!.time ? nounAt.get(k - 2) : undefined
      if (adjective && adjective.first >= floor && !nounAt.has(k - 1)) {
        parts.length = 0
        first = adjective
        parts.push(adjective)
        np = adjective
        continue
      }
      if (w.pos === 'ADP' && before && before.first >= floor && (!MARKERS.has(lower(w)) || lower(w) === 'like')) {
        parts.length = 0
        first = before
        parts.push(before)
        np = before
        continue
      }
      // "… the company and he founded": a nominative pronoun begins its own clause
      if (/^(?:he|she|they|we|i)$/.test(lower(words[first.head]))) break
      const comma = isComma(words[k - 1]) ? k - 2 : k - 1
      // "was cut to $99, and the old model was …": two members are joined without a comma, two clauses with one
      if (w.pos === 'CCONJ' && comma === k - 2 && parts.length === 1 && floor > 0 && !isComma(words[(nounAt.get(comma)?.first ?? 0) - 1]))
        break
      if (
        w.pos === 'CCONJ' &&
        lower(w) !== 'but' &&
        nounAt.get(comma) &&
        !nounAt.get(comma)!.time &&
        nounAt.get(comma)!.first >= floor &&
        !objectOf(chainStart(nounAt.get(comma)!))
      ) {
        first = nounAt.get(comma)!
        np = first
        parts.unshift(first)
        continue
      }
      // "the envoys of A, B and C": the list is theirs
      const whose = isComma(w) && parts.length > 1 ? nounAt.get(k - 1) : undefined,
        owners = whose && lower(words[whose.first - 1]) === 'of' ? nounAt.get(whose.first - 2) : undefined
      if (
        whose &&
        !whose.time &&
        owners &&
        owners.first >= floor &&
        words[owners.head]!.pos === 'NOUN' &&
        words[owners.head]!.lemma !== lower(words[owners.head]) &&
        words[owners.first - 1]?.pos !== 'ADP'
      ) {
        parts.length = 0
        first = owners
        parts.push(first)
        np = first
        continue
      }
      // "A, B and C": a list
      if (
        isComma(w) &&
        parts.length > 1 &&
        nounAt.get(k - 1) &&
        !nounAt.get(k - 1)!.time &&
        nounAt.get(k - 1)!.first >= floor &&
        !objectOf(nounAt.get(k - 1)!) &&
        words[nounAt.get(k - 1)!.first - 1]?.pos !== 'ADP'
      ) {
        const earlier = nounAt.get(k - 1)!
        parts.unshift(earlier)
        first = earlier
        np = earlier
        continue
      }
      break
    }
    return { first: first.first, last, head: parts[0]!.head, parts: [...parts] }
  }
  /** The noun phrase that a chain of prepositional phrases ending in `np` hangs on. */
  const chainStart = (np: NounPhrase): NounPhrase => {
    let first = np
    for (let steps = 0; steps < 6; steps++) {
      const before = words[first.first - 1]?.pos === 'ADP' ? nounAt.get(first.first - 2) : undefined
      if (!before) return first
      first = before
    }
    return first
  }
  const skipTimesLeft = (k: number): number => {
    const np = nounAt.get(k)
    return np?.time && words[np.first - 1] && !verbAt.has(np.first - 1)
      ? words[np.first - 1]!.pos === 'ADP'
        ? np.first - 2
        : np.first - 1
      : k
  }
  /** Whether the phrase directly follows a verb, with or without a preposition, and so completes it. */
  const objectOf = (np: NounPhrase): VerbGroup | undefined => {
    const k = np.first - 1
    // "said the mayor and the union agree": what is said is a clause, no thing
    if (tables.bareComplement.has(verbAt.get(k)?.lemma ?? '') && tables.reporting.has(verbAt.get(k)!.lemma)) return undefined
    const governor = words[k]?.pos === 'ADP' ? verbAt.get(k - 1) : undefined
    return (
      verbAt.get(k) ??
      (words[k]?.pos === 'ADV' ? verbAt.get(k - 1) : undefined) ??
      (governor && !['participle', 'gerund', 'infinitive'].includes(governor.tense) ? governor : undefined)
    )
  }

  /** The noun that a relative pronoun stands for: the nearest, with its "of" phrase where it is a thing, without "at X" where it is somebody. `plural`: what the verb behind it wants ("the bombings at a port, which have …"). */
  const antecedent = (last: number, person: boolean, plural?: boolean): Nominal | undefined => {
    let np = nounAt.get(last)
    if (!np || np.time) return nominalLeft(last, 0)
    const many = ({ head }: NounPhrase) => words[head]!.pos === 'NOUN' && words[head]!.lemma !== lower(words[head])
    const whole = plural !== undefined && many(np) !== plural ? nominalLeft(last, 0) : undefined
    if (whole && !verbAt.has(whole.first - 1) && whole.parts.length === 1 && many(whole.parts[0]!) === plural) return whole
    // "Ann Lee, an expert at the university, who": the expert, not the university
    if (
      person &&
      (/^(?:at|in)$/.test(lower(words[np.first - 1])) ||
        (/^(?:for|from)$/.test(lower(words[np.first - 1])) && words[np.head]!.pos === 'PROPN'))
    )
      np = nounAt.get(np.first - 2) ?? np
    // "Ann Lee of the Council of Churches, who"
    for (let of = np; person && lower(words[of.first - 1]) === 'of' && nounAt.has(of.first - 2); of = nounAt.get(of.first - 2)!)
      if (words[nounAt.get(of.first - 2)!.head]!.pos === 'PROPN') np = nounAt.get(of.first - 2)!
    const named = person && isComma(words[np.first - 1]) ? nounAt.get(np.first - 2) : undefined
    if (named && words[named.head]!.pos === 'PROPN' && words[np.head]!.pos !== 'PROPN') np = named
    if (np.last !== last) return { first: np.first, last: np.last, head: np.head, parts: [np] }
    const of = !person && lower(words[np.first - 1]) === 'of' ? nounAt.get(np.first - 2) : undefined
    return { first: (of ?? np).first, last, head: (of ?? np).head, parts: [of ?? np] }
  }

  /** The noun of a chain that a participle behind it modifies: "a breach of the pact signed in May" the pact, "dozens of people killed" the dozens. */
  const modified = (chain: Nominal): Nominal => {
    const near = nounAt.get(chain.last)!,
      head = words[chain.head]!
    const counts = head.pos !== 'NOUN' || head.lemma !== lower(head) || tables.measures.has(head.lemma)
    if (chain.parts.length > 1 || counts || near.head === chain.head || lower(words[near.first - 1]) !== 'of') return chain
    return { first: near.first, last: near.last, head: near.head, parts: [near] }
  }

  /** The nominal that begins at word `first`, read rightwards over "of" and coordination. */
  const nominalRight = (first: number, ceiling: number): Nominal | undefined => {
    const np = nounAt.get(first)
    if (!np || np.time) return undefined
    const parts = [np]
    let last = np.last,
      within = false
    for (;;) {
      const k = last + 1
      if (k >= ceiling) break
      const w = words[k]
      // "told the minister of his concerns": a person's name takes no "of" phrase
      if (lower(w) === 'of' && nounAt.get(k + 1) && !(words[np.head]!.name && words[np.head]!.pos === 'PROPN')) {
        last = nounAt.get(k + 1)!.last
        within = parts.length === 1
        continue
      }
      // "control of the villages of A, B and C": the list goes on inside the "of" phrase
      const and = isComma(w) && words[k + 1]?.pos === 'CCONJ' ? k + 1 : k
      const next = nounAt.get(words[and]?.pos === 'CCONJ' ? and + 1 : -1)
      // "2.7 million shares, or 18 %": the same again
      if (and > k && parts.length === 1 && lower(words[and]) === 'or') break
      if (next && next.last < ceiling && !next.time && !startsClause(next)) {
        if (!within) parts.push(next)
        last = next.last
        continue
      }
      const item = isComma(w) ? nounAt.get(k + 1) : undefined
      // "two towns, Belmar and Torvik,": names explain a common noun in the plural, they do not join it
      // "Ann Lee, a member of the board and chair of the trust": who she is
      if (item && words[np.head]!.name && /^an?$/.test(lower(words[item.first]))) break
      if (
        item &&
        !within &&
        words[np.head]!.pos === 'NOUN' &&
        words[np.head]!.lemma !== lower(words[np.head]) &&
        words[item.head]!.pos === 'PROPN' &&
        words[item.first]!.pos !== 'DET' &&
        words[item.last + 1]?.pos === 'CCONJ'
      )
        break
      if (item && item.last < ceiling && !item.time && listGoesOn(item.last + 1)) {
        if (!within) parts.push(item)
        last = item.last
        continue
      }
      break
    }
    return { first: np.first, last, head: np.head, parts }
  }
  const startsClause = (np: NounPhrase): boolean => {
    let k = np.last + 1
    for (;;) {
      const after = words[k]?.pos === 'ADP' ? nounAt.get(k + 1) : undefined
      if (after && !verbAt.has(k)) k = after.last + 1
      // "his lawyer, Ann Lee, said"
      else if (
        k === np.last + 1 &&
        isComma(words[k]) &&
        words[nounAt.get(k + 1)?.head ?? -1]?.pos === 'PROPN' &&
        isComma(words[nounAt.get(k + 1)!.last + 1])
      )
        k = nounAt.get(k + 1)!.last + 2
      else if (words[k] && (words[k]!.pos === 'ADV' || words[k]!.time) && !verbAt.has(k)) k++
      else break
    }
    const g = verbAt.get(k)
    return g !== undefined && g.tense !== 'infinitive' && g.tense !== 'gerund' && g.tense !== 'participle'
  }
  /** Whether commas and noun phrases from word `k` on end in "and X" that is not itself the subject of a verb. */
  const listGoesOn = (k: number): boolean => {
    for (let j = k; j < words.length && j < k + 16; j++) {
      if (words[j]?.pos === 'CCONJ') {
        const end = nounAt.get(j + 1)
        return end !== undefined && !startsClause(end)
      }
      if (!isComma(words[j]) && !nounAt.has(j) && lower(words[j]) !== 'of') return false
    }
    return false
  }

  return { skipLeft, nominalLeft, nominalRight, antecedent, modified }
}
