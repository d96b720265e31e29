import { verbForm, type VerbForm, type VerbTable } from './verbforms.ts'
import type { Word } from './words.ts'

type Tense = 'past' | 'present' | 'future' | 'modal' | 'infinitive' | 'gerund' | 'participle'

/** A verb with its auxiliaries: words `first` to `last` (inclusive), `head` the main verb. */
export type VerbGroup = {
  first: number
  last: number
  head: number
  lemma: string
  tense: Tense
  perfect: boolean
  progressive: boolean
  passive: boolean
  negated: boolean
  modal?: string
  form: VerbForm
  particle?: string
  inverted?: true // its subject follows it: "Among those killed were 82 troops"
}

const PARTICLES = new Set(['up', 'out', 'off', 'down', 'back', 'away', 'over', 'in', 'on'])
const BE = new Set(['be', 'am', 'is', 'are', 'was', 'were', 'been', 'being', "'s", "'re", "'m", '’s', '’re'])
const NEGATION = /^(?:n't|not|n’t|never|no longer)$/
const HAVE = new Set(['have', 'has', 'had', 'having', "'ve", '’ve', "'s", "'d"])

/** The verb groups of a sentence. A verb that only modifies a noun ("warring parties") stands inside a noun phrase and is skipped. */
export function verbGroups(words: Word[], inNoun: (index: number) => boolean, table: VerbTable, modals: Set<string>): VerbGroup[] {
  const groups: VerbGroup[] = []
  const lower = (i: number) => words[i]?.text.toLowerCase() ?? ''
  const skippable = (i: number) =>
    words[i] !== undefined &&
    !inNoun(i) &&
    (words[i]!.pos === 'ADV' ||
      /^(?:n't|not|n’t)$/.test(lower(i)) ||
      // "had each held a stake"
      (/^(?:each|both|all)$/.test(lower(i)) && words[i - 1]?.pos === 'AUX' && words[i + 1]?.pos === 'VERB') ||
      // "will likely be"
      (lower(i) === 'likely' && words[i - 1]?.pos === 'AUX' && /^(?:AUX|VERB)$/.test(words[i + 1]?.pos ?? '')))
  let i = 0
  while (i < words.length) {
    const w = words[i]!
    const verbal = (w.pos === 'VERB' || w.pos === 'AUX') && !inNoun(i)
    const infinitive = w.pos === 'PART' && lower(i) === 'to'
    if (!verbal && !infinitive) {
      i++
      continue
    }
    const first = i
    const aux: number[] = []
    let negated = false,
      j = i
    if (infinitive) j++
    while (j < words.length && (skippable(j) || (words[j]!.pos === 'AUX' && !inNoun(j)))) {
      if (words[j]!.pos === 'AUX') aux.push(j)
      else if (NEGATION.test(lower(j))) negated = true
      j++
    }
    // 'will "proceed with caution"', 'had "never agreed"': a quotation may begin at the verb or its adverb
    if (aux.length && /^["“]$/.test(lower(j))) {
      const from = j + 1
      let main = from
      while (skippable(main)) main++
      if (words[main]?.pos === 'VERB' && !inNoun(main)) {
        negated ||= words.slice(from, main).some((_, k) => NEGATION.test(lower(from + k)))
        j = main
      }
    }
    let head = j
    if (words[j]?.pos !== 'VERB' || inNoun(j)) {
      // no main verb follows: the last auxiliary is the verb ("talks are under way", "to have talks")
      if (aux.length === 0) {
        i = first + 1
        continue
      }
      head = aux.pop()!
    }
    const form = verbForm(words[head]!, table)
    const group: VerbGroup = {
      first,
      last: head,
      head,
      lemma: words[head]!.lemma,
      form,
      negated,
      tense: 'present',
      perfect: false,
      progressive: false,
      passive: false,
      modal: undefined,
      particle: undefined,
      inverted: undefined,
    }
    const modal = aux.map(lower).find((a) => modals.has(a) && !HAVE.has(a)) ?? (aux.length && lower(aux[0]!) === "'d" ? 'would' : undefined)
    const have = aux.some((a) => HAVE.has(lower(a)) && !(lower(a) === "'s" && form === 'ing'))
    const be = aux.some((a) => BE.has(lower(a)))
    group.perfect = (have && form !== 'ing' && form !== 'base') || (have && be)
    if (be && (form === 'past' || form === 'participle')) group.passive = !have || aux.some((a) => /^(?:been|be|being)$/.test(lower(a)))
    if (be && form === 'ing') group.progressive = true
    // "ca n't"
    if (modal) group.modal = modal === 'ca' ? 'can' : modal
    const firstAux = aux.length ? lower(aux[0]!) : ''
    const pastAux = /^(?:was|were|had|did)$/.test(firstAux) || (aux.length === 0 && /^(?:was|were|had|did)$/.test(lower(head)))
    if (infinitive) group.tense = 'infinitive'
    else if (modal) group.tense = /^(?:will|'ll|shall|wo|’ll)$/.test(modal) ? 'future' : 'modal'
    else if (aux.length)
      group.tense = pastAux
        ? 'past'
        : firstAux === 'being' || firstAux === 'having'
          ? 'gerund'
          : /^(?:been|be)$/.test(firstAux)
            ? 'participle'
            : 'present'
    else if (form === 'ing') group.tense = 'gerund'
    else if (form === 'participle') group.tense = 'participle'
    else if (form === 'past' || pastAux) group.tense = 'past'
    // "is going to resume": future
    if (group.lemma === 'go' && form === 'ing' && be && words[head + 1]?.pos === 'PART' && words[head + 2]?.pos === 'VERB') {
      group.head = head + 2
      group.last = head + 2
      group.lemma = words[head + 2]!.lemma
      group.tense = pastAux ? 'modal' : 'future'
      group.progressive = false
    }
    const after = words[group.last + 1]
    // "made in Rome" has a preposition, "closed in on the town" a particle
    const governs =
      (after &&
        lower(group.last + 1) === 'up' &&
        lower(group.last + 2) === 'to' &&
        ['NUM', 'SYM'].includes(words[group.last + 3]?.pos ?? '')) ||
      (after?.pos === 'ADP' && /^(?:in|on|over)$/i.test(after.text) && inNoun(group.last + 2))
    if (
      after &&
      !governs &&
      PARTICLES.has(after.text.toLowerCase()) &&
      (after.pos === 'ADV' || after.pos === 'ADP' || after.pos === 'PART')
    )
      group.particle = after.text.toLowerCase()
    groups.push(group)
    i = group.last + 1
  }
  return groups
}
