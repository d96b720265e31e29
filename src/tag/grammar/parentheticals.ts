import { lower } from './words.ts'
import { isComma, MARKERS, QUOTE, RELATIVE, type Chart } from './chart.ts'
import type { VerbGroup } from './verbgroups.ts'

/** Most words of an attribution that interrupts what it reports. */
const LONGEST = 12

/** An attribution between commas: the comma before it and the verb that reports. */
export type Parenthetical = { open: number; verb: VerbGroup }

/**
 * "The summit, she said, would …", "After the war, said the envoy, it must …": the attributions that interrupt what they
 * report, by the comma that closes each. What goes on must be a finite clause of its own or the rest of one; ", she
 * said, adding …" closes a report.
 */
export function parentheticals({ words, groups, nounAt, verbAt, tables }: Chart): Map<number, Parenthetical> {
  const found = new Map<number, Parenthetical>()
  groups.forEach((verb, g) => {
    if (!tables.reporting.has(verb.lemma) || verb.passive || !/^(?:past|present)$/.test(verb.tense)) return
    const plain = (k: number) =>
      words[k] !== undefined &&
      !isComma(words[k]) &&
      !verbAt.has(k) &&
      !QUOTE.test(words[k]!.text) &&
      !/^[.;:?!]$/.test(words[k]!.text) &&
      !RELATIVE.test(lower(words[k])) &&
      !MARKERS.has(lower(words[k])) &&
      words[k]!.pos !== 'CCONJ'
    let open = verb.first - 1,
      close = verb.last + 1
    while (plain(open)) open--
    while (plain(close)) close++
    const opens = open > 0 && (isComma(words[open]) || (QUOTE.test(words[open]!.text) && isComma(words[open - 1])))
    if (!opens || !isComma(words[close]) || close - open > LONGEST) return
    const before = verb.first - open > 1,
      named = before ? nounAt.has(verb.first - 1) : nounAt.has(verb.last + 1)
    const next = groups[g + 1],
      on = words[close + 1]
    if (
      !named ||
      !next ||
      !on ||
      ['infinitive', 'gerund', 'participle'].includes(next.tense) ||
      on.pos === 'CCONJ' ||
      RELATIVE.test(lower(on)) ||
      MARKERS.has(lower(on))
    )
      return
    // "the army left, she said, backed by jets": what was begun before her must want a verb
    if (next.first === close + 1 && g > 0) return
    // the next verb must not be an aside's: ", she said, 61, who …"
    if (
      words
        .slice(close + 1, next.first)
        .some((w) => isComma(w) || /^[.;:?!]$/.test(w.text) || MARKERS.has(lower(w)) || RELATIVE.test(lower(w)))
    )
      return
    found.set(close, { open: QUOTE.test(words[open]!.text) ? open - 1 : open, verb })
  })
  return found
}
