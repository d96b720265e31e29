import { lower } from './words.ts'
import { isComma, MARKERS, RELATIVE, type Chart } from './chart.ts'
import type { VerbGroup } from './verbgroups.ts'

/** Tells asides (apposition, reduced relative) from the clause that they interrupt. */
export function asides({ words, groups, nounAt, tables }: Chart) {
  /** The comma that opens the aside (apposition, participle, relative clause) which the comma at `close` ends. */
  const apposition = (close: number): number | undefined => {
    let joined: number | undefined
    for (let c = close - 1; c > 0 && close - c < 30; c--) {
      // dashes come in pairs; "a Belmar, N.Y., firm" has its commas inside
      if (!isComma(words[c]) || nounAt.has(c) || (words[c]!.text === ',') !== (words[close]!.text === ',')) continue
      // "With his wife behind him, the mayor": a pronoun is not explained
      if (!nounAt.has(c - 1) || nounAt.get(c - 1)!.time || words[nounAt.get(c - 1)!.head]!.pos === 'PRON') return joined
      // "relatives, some of whom have waited since May, …"
      const relative = RELATIVE.test(lower(words[c + 1])) || (lower(words[c + 2]) === 'of' && /^(?:whom|which)$/.test(lower(words[c + 3])))
      const finite = groups.some(
        (g) =>
          g.first > c &&
          g.last < close &&
          !['infinitive', 'gerund', 'participle'].includes(g.tense) &&
          !isRelative(g) &&
          !(
            g.form === 'past' &&
            g.first === g.last &&
            (g.first === c + 1 ||
              (g.first === c + 2 && words[c + 1]!.pos === 'ADV') ||
              words[g.first - 1]!.pos === 'CCONJ' ||
              asideParticiple(g, c))
          ),
      )
      if (!relative && finite) return joined
      // ", a judge in Belmar, and former mayor," is one aside; "who has 90 boats, nine of them new," ends with what it counts
      if (words[c + 1]?.pos !== 'CCONJ' && !isShare(c + 1)) return listed(c, close)
      joined ??= c
    }
    return joined
  }

  /** "nine of them", "most of whom": some of those just told of. */
  const isShare = (k: number): boolean => lower(words[k + 1]) === 'of' && /^(?:them|which|whom)$/.test(lower(words[k + 2]))

  /** ", the engineer who copied the files,", ", a builder whose boats sank,". */
  const isRelative = (g: VerbGroup): boolean => {
    const owned = nounAt.get(g.first - 1)
    return (
      (RELATIVE.test(lower(words[g.first - 1])) && nounAt.has(g.first - 2)) ||
      (owned !== undefined &&
        [owned.first, owned.first - 1].some((k) => lower(words[k]) === 'whose' && nounAt.has(k - 1) && nounAt.get(k - 1) !== owned))
    )
  }

  /** "three pilots, A, B and C, …": the comma before the first of the names. */
  const listed = (comma: number, close: number): number => {
    let first = comma
    if (!words.slice(comma + 1, close).some(({ pos }) => pos === 'CCONJ')) return comma
    while (nounAt.has(first - 1) && words[nounAt.get(first - 1)!.head]!.pos === 'PROPN' && isComma(words[nounAt.get(first - 1)!.first - 1]))
      first = nounAt.get(first - 1)!.first - 1
    const head = words[nounAt.get(first - 1)?.head ?? -1]
    return wares(comma) ?? (head?.pos === 'NOUN' && head.lemma !== lower(head) ? first : comma)
  }

  /** "Norrick, a maker of tools for farms, mines and ships, …": the comma before what the list hangs on. */
  const wares = (comma: number): number | undefined => {
    let member = nounAt.get(comma - 1)
    while (member && isComma(words[member.first - 1]) && nounAt.has(member.first - 2)) member = nounAt.get(member.first - 2)
    while (member && words[member.first - 1]?.pos === 'ADP' && nounAt.has(member.first - 2)) member = nounAt.get(member.first - 2)
    const open = member && member !== nounAt.get(comma - 1) ? member.first - 1 : 0
    return open > 0 && isComma(words[open]) && nounAt.has(open - 1) && /^(?:an?|the)$/.test(lower(words[open + 1])) ? open : undefined
  }

  /** ", an agency affiliated to X,": a bare past form after the noun that opens an aside, with no other verb before its comma. */
  const asideParticiple = (g: VerbGroup, comma: number): boolean =>
    g.form === 'past' &&
    g.first === g.last &&
    groups.some((o) => o !== g && finite(o)) &&
    isComma(words[comma]) &&
    nounAt.get(comma + 1)?.last === g.first - 1 &&
    words[g.last + 1]?.pos === 'ADP' &&
    words.slice(g.last + 1, groups.find((o) => o.first > g.last)?.first ?? words.length).some(isComma)

  /** A verb that cannot be a participle: with an auxiliary, a form of "be" or "have", or a past tense of its own ("came"). */
  const finite = (g: VerbGroup): boolean =>
    !['infinitive', 'gerund', 'participle'].includes(g.tense) &&
    (g.first !== g.head || words[g.head]!.pos === 'AUX' || pastOnly(g) || reports(g))

  /** "profit dropped 46%": by how much, only a past tense tells. */
  const measured = (g: VerbGroup): boolean =>
    words[g.last + 1]?.pos === 'NUM' && /^(?:%|percent|per|points?)$/.test(lower(words[g.last + 2])) && lower(words[g.last + 3]) !== 'by'

  /** "came", "sank", "remained": a past tense that is no participle. */
  const pastOnly = (g: VerbGroup): boolean =>
    measured(g) ||
    tables.intransitive.has(g.lemma) ||
    (tables.verbs.past.has(lower(words[g.head])) && !tables.verbs.participle.has(lower(words[g.head])))

  /** "… said it was unlikely": what says a clause is no participle. */
  const reports = (g: VerbGroup): boolean =>
    tables.bareComplement.has(g.lemma) && /^(?:it|he|she|they|that|there)$/.test(lower(words[g.last + 1]))

  /** "troops allied to the president have been killed": with a finite verb right behind its phrase, a bare past form is a participle. */
  const beforeFinite = (g: VerbGroup): boolean => {
    // "men accused of selling the data are held": a gerund behind a preposition goes with the participle
    const next = groups.slice(groups.indexOf(g) + 1).find(({ tense, first }) => !(tense === 'gerund' && words[first - 1]?.pos === 'ADP'))
    const after = words[g.last + 1]
    if (pastOnly(g)) return false
    // "said on Monday talks were …": a verb of speech reports a clause; "a rifle found near the yard may help" has none
    if (
      tables.bareComplement.has(g.lemma) ||
      tables.reporting.has(g.lemma) ||
      (tables.speech.has(g.lemma) && (after?.pos !== 'ADP' || nounAt.get(g.last + 2)?.time !== false))
    )
      return false
    // "a rifle buried near the yard linked the two": two bare past forms, of which the second has an object
    const second =
      next !== undefined &&
      next.form === 'past' &&
      next.first === next.last &&
      after?.pos === 'ADP' &&
      nounAt.has(next.last + 1) &&
      !nounAt.get(next.last + 1)!.time
    if (!next || !(finite(next) || second) || !after || !(after.pos === 'ADP' || after.time)) return false
    // "sanctions imposed on the general, Ann Lee, on May 10 were lifted": what a preposition governs is no subject
    const inner = nounAt.get(next.first - 1),
      commas = words.slice(g.last + 1, next.first).filter(isComma).length
    if (
      finite(next) &&
      commas === 2 &&
      inner &&
      words[inner.first - 1]?.pos === 'ADP' &&
      isComma(words[inner.first - 2]) &&
      words
        .slice(g.last + 1, next.first)
        .every(
          (w) => !/^(?:[;:]|it|he|she|they|we|i|who)$/i.test(w.text) && w.pos !== 'CCONJ' && w.pos !== 'SCONJ' && !MARKERS.has(lower(w)),
        )
    )
      return true
    // "assigned to a force here scanned the crowd"
    const closing = words[next.first - 1]?.pos === 'ADV' ? next.first - 2 : next.first - 1
    return (
      nounAt.get(closing) !== undefined &&
      words.slice(g.last + 1, next.first).every(
        (w, k) =>
          // "killed in Belmar, N.Y., in May sued the firm"
          (!isComma(w) || words[g.last + k]!.text.includes(', ')) &&
          !/^[;:]$/.test(w.text) &&
          !['CCONJ', 'SCONJ', 'PRON'].includes(w.pos) &&
          !MARKERS.has(lower(w)),
      )
    )
  }

  return { apposition, asideParticiple, beforeFinite, finite, pastOnly }
}
