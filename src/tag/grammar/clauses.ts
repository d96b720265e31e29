import { nounPhrases, type NounPhrase } from './chunks.ts'
import { verbGroups, type VerbGroup } from './verbgroups.ts'
import { retag, type Retag, type VerbTable, type Word } from './words.ts'

/**
 * Noun phrases that work as one: coordinated ("X and Y"), with their "of" phrases. `apposed` is the name that explains it
 * ("the envoy for Syria, Staffan de Mistura"), `owner` the noun that "whose" stands for.
 */
export type Nominal = { first: number, last: number, head: number, parts: NounPhrase[], apposed?: NounPhrase, owner?: Nominal }

export type Relation = 'main' | 'complement' | 'infinitive' | 'relative' | 'adverbial' | 'participle' | 'conjunct'

/** One verb with what it governs. Indexes are word indexes of the sentence. */
export type Clause = {
  index: number
  verb: VerbGroup
  relation: Relation
  governor?: number // index of the clause that governs this one
  marker?: string // "after", "while", "if", "who" …
  subject?: Nominal
  object?: Nominal
  second?: Nominal
  preps: { prep: string, at: number, nominal: Nominal, loose?: boolean }[] // loose: after a comma
  attribution?: Attribution // set when the clause stands in reported speech
}

/** Who is made to say a clause: `speaker` unset for "it was reported". */
export type Attribution = { speaker?: Nominal, clause?: number, verb: string }

export type Grammar = { words: Word[], nouns: NounPhrase[], clauses: Clause[], accordingTo?: Nominal }

export type GrammarTables = Retag & { bareComplement: Set<string>, transitive: Set<string>, verbs: VerbTable, modals: Set<string>, speech: Set<string>, reporting: Set<string>, control: Set<string> }

const RELATIVE = /^(?:who|which|whom|whose|where)$/
const MARKERS = new Set(['that', 'where', 'which', 'after', 'before', 'while', 'as', 'when', 'if', 'unless', 'because', 'although', 'though', 'until', 'since', 'whether', 'despite', 'without', 'once', 'whereas', 'so', 'like'])
const DIRECTION = /^(?:north|south|east|west|northeast|northwest|southeast|southwest|outside|inside|ahead|because|instead|out)$/
const OPEN_QUOTE = /^["“«‘]$/, QUOTE = /^["“”«»]$/
const lower = (w: Word | undefined) => w?.text.toLowerCase() ?? ''
const isComma = (w: Word | undefined) => w !== undefined && /^(?:,|--|–|—)$/.test(w.text)

/** Clauses of one sentence by a chunk-and-attach heuristic over part-of-speech tags: no tree, no training data. */
export function parseClauses(tagged: Word[], tables: GrammarTables): Grammar {
  const words = retag(tagged, tables)
  const nouns = nounPhrases(words)
  const nounAt = new Map<number, NounPhrase>() // every word of a noun phrase -> the phrase
  for (const np of nouns) for (let k = np.first; k <= np.last; k++) nounAt.set(k, np)
  const groups = verbGroups(words, (k) => nounAt.has(k), tables.verbs, tables.modals)
  const verbAt = new Map<number, VerbGroup>()
  for (const g of groups) for (let k = g.first; k <= g.last; k++) verbAt.set(k, g)

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
      if (lower(w) === 'though' && nounAt.has(k - 1) && verbAt.has(k + 1)) { k--; continue } // "Russia though is …"
      if (w.pos === 'ADV' && !np && !/^(?:when|where|how|why)$/.test(lower(w))) { k--; continue }
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
      // "troops loyal to the president": an adjective with its complement
      const adjective = w.pos === 'ADP' && words[k - 1]?.pos === 'ADJ' ? nounAt.get(k - 2) : undefined
      if (adjective && adjective.first >= floor && !nounAt.has(k - 1)) { parts.length = 0; first = adjective; parts.push(adjective); np = adjective; continue }
      if (w.pos === 'ADP' && before && before.first >= floor && (!MARKERS.has(lower(w)) || lower(w) === 'like')) { parts.length = 0; first = before; parts.push(before); np = before; continue }
      // "… the company and he founded": a nominative pronoun begins its own clause
      if (/^(?:he|she|they|we|i)$/.test(lower(words[first.head]))) break
      const comma = isComma(words[k - 1]) ? k - 2 : k - 1
      if (w.pos === 'CCONJ' && lower(w) !== 'but' && nounAt.get(comma) && !nounAt.get(comma)!.time && nounAt.get(comma)!.first >= floor && !objectOf(chainStart(nounAt.get(comma)!))) {
        first = nounAt.get(comma)!; np = first; parts.unshift(first)
        continue
      }
      // "A, B and C": a list
      if (isComma(w) && parts.length > 1 && nounAt.get(k - 1) && !nounAt.get(k - 1)!.time && nounAt.get(k - 1)!.first >= floor && !objectOf(nounAt.get(k - 1)!) && words[nounAt.get(k - 1)!.first - 1]?.pos !== 'ADP') {
        const earlier = nounAt.get(k - 1)!
        parts.unshift(earlier)
        first = earlier; np = earlier
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
    return np?.time && words[np.first - 1] && !verbAt.has(np.first - 1) ? (words[np.first - 1]!.pos === 'ADP' ? np.first - 2 : np.first - 1) : k
  }
  /** Whether the phrase directly follows a verb, and so is its object. */
  const objectOf = (np: NounPhrase): VerbGroup | undefined => {
    const k = np.first - 1
    return verbAt.get(k) ?? (words[k]?.pos === 'ADV' ? verbAt.get(k - 1) : undefined)
  }

  /** The noun that a relative pronoun stands for: the nearest, with its "of" phrase where it is a thing. */
  const antecedent = (last: number, person: boolean): Nominal | undefined => {
    const np = nounAt.get(last)
    if (!np || np.time) return nominalLeft(last, 0)
    const of = !person && lower(words[np.first - 1]) === 'of' ? nounAt.get(np.first - 2) : undefined
    return { first: (of ?? np).first, last, head: (of ?? np).head, parts: [of ?? np] }
  }

  /** The nominal that begins at word `first`, read rightwards over "of" and coordination. */
  const nominalRight = (first: number, ceiling: number): Nominal | undefined => {
    const np = nounAt.get(first)
    if (!np || np.time) return undefined
    const parts = [np]
    let last = np.last
    for (;;) {
      const k = last + 1
      if (k >= ceiling) break
      const w = words[k]
      // "told the minister of his concerns": a person's name takes no "of" phrase
      if (lower(w) === 'of' && nounAt.get(k + 1) && !(words[np.head]!.name && words[np.head]!.pos === 'PROPN')) { last = nounAt.get(k + 1)!.last; continue }
      // "control of the villages of A, B and C": the list goes on inside the "of" phrase
      const within = last > np.last
      const and = isComma(w) && words[k + 1]?.pos === 'CCONJ' ? k + 1 : k
      const next = nounAt.get(words[and]?.pos === 'CCONJ' ? and + 1 : -1)
      if (next && next.last < ceiling && !next.time && !startsClause(next)) { if (!within) parts.push(next); last = next.last; continue }
      const item = isComma(w) ? nounAt.get(k + 1) : undefined
      if (item && item.last < ceiling && !item.time && listGoesOn(item.last + 1)) { if (!within) parts.push(item); last = item.last; continue }
      break
    }
    return { first: np.first, last, head: np.head, parts }
  }
  const startsClause = (np: NounPhrase): boolean => {
    let k = np.last + 1
    for (;;) {
      const after = words[k]?.pos === 'ADP' ? nounAt.get(k + 1) : undefined
      if (after && !verbAt.has(k)) k = after.last + 1
      else if (words[k] && (words[k]!.pos === 'ADV' || words[k]!.time) && !verbAt.has(k)) k++
      else break
    }
    const g = verbAt.get(k)
    return g !== undefined && g.tense !== 'infinitive' && g.tense !== 'gerund' && g.tense !== 'participle'
  }
  /** Whether commas and noun phrases from word `k` on end in "and X" that is not itself the subject of a verb. */
  const listGoesOn = (k: number): boolean => {
    for (let j = k; j < words.length && j < k + 16; j++) {
      if (words[j]?.pos === 'CCONJ') { const end = nounAt.get(j + 1); return end !== undefined && !startsClause(end) }
      if (!isComma(words[j]) && !nounAt.has(j) && lower(words[j]) !== 'of') return false
    }
    return false
  }

  /** The comma that opens the aside (apposition, participle, relative clause) which the comma at `close` ends. */
  const apposition = (close: number): number | undefined => {
    for (let c = close - 1; c > 0 && close - c < 30; c--) {
      if (!isComma(words[c])) continue
      if (!nounAt.has(c - 1) || nounAt.get(c - 1)!.time) return undefined
      const relative = RELATIVE.test(lower(words[c + 1]))
      const finite = groups.some((g) => g.first > c && g.last < close && !['infinitive', 'gerund', 'participle'].includes(g.tense) && !(g.form === 'past' && g.first === g.last && (g.first === c + 1 || asideParticiple(g, c))))
      if (relative || !finite) return c
      return undefined
    }
    return undefined
  }

  /** ", an agency affiliated to X,": a bare past form after the noun that opens an aside, with no other verb before its comma. */
  const asideParticiple = (g: VerbGroup, comma: number): boolean =>
    g.form === 'past' && g.first === g.last && isComma(words[comma]) && nounAt.get(comma + 1)?.last === g.first - 1 && words[g.last + 1]?.pos === 'ADP'
    && words.slice(g.last + 1, (groups.find((o) => o.first > g.last)?.first ?? words.length)).some(isComma)

  /** "troops allied to the president have been killed": with a finite verb right behind its phrase, a bare past form is a participle. */
  const beforeFinite = (g: VerbGroup): boolean => {
    const next = groups[groups.indexOf(g) + 1]
    if (!next || next.first === next.head || ['infinitive', 'gerund', 'participle'].includes(next.tense) || words[g.last + 1]?.pos !== 'ADP') return false
    return nounAt.get(next.first - 1) !== undefined && words.slice(g.last + 1, next.first).every((w) => !isComma(w) && !['CCONJ', 'SCONJ', 'PRON'].includes(w.pos) && !MARKERS.has(lower(w)))
  }

  const clauses: Clause[] = []
  groups.forEach((verb, g) => {
    const floor = g ? groups[g - 1]!.last + 1 : 0
    const ceiling = groups[g + 1]?.first ?? words.length
    const clause: Clause = { index: g, verb, relation: 'main', preps: [] }
    const previous = clauses[g - 1]
    let k = skipLeft(verb.first - 1)
    // ", the director of X," before the verb explains the subject: step over it
    const opening = isComma(words[k]) && verb.tense !== 'gerund' && verb.tense !== 'infinitive' ? apposition(k) : undefined
    if (opening !== undefined) k = opening - 1
    const w = words[k]
    const bare = verb.last === verb.first && verb.form !== 'base' && verb.form !== 's'

    if (previous && verb.form === 'base' && verb.first === verb.last && verb.first === previous.verb.last + 1 && /^(?:help|let)$/.test(previous.verb.lemma)) verb.tense = 'infinitive'
    if (verb.tense === 'infinitive') {
      clause.relation = 'infinitive'
      clause.governor = previous?.index
      // "urged Russia to halt", "called on Moscow to halt": the one asked is the one to act
      const asked = previous && (tables.control.has(previous.verb.lemma) && !previous.verb.passive ? previous.object ?? previous.preps[0]?.nominal
        : previous.verb.lemma === 'call' ? previous.preps.find((p) => /^(?:on|upon|for)$/.test(p.prep))?.nominal : undefined)
      clause.subject = asked ?? previous?.subject
    } else if (w && RELATIVE.test(lower(w)) || (w && lower(w) === 'that' && nounAt.get(k - 1) && !tables.speech.has(previous?.verb.lemma ?? ''))) {
      clause.relation = 'relative'
      clause.marker = lower(w)
      const at = isComma(words[k - 1]) ? k - 2 : k - 1
      clause.subject = /^(?:where|whose|whom)$/.test(lower(w)) ? undefined : antecedent(at, lower(w) === 'who')
      clause.governor = previous?.index
    } else if (w && nounAt.has(k)) {
      const subject = nominalLeft(k, opening === undefined ? floor : 0)
      const lead = words[skipLeft((subject?.first ?? k) - 1)]
      const leadVerb = verbAt.get((subject?.first ?? k) - 1) ?? (QUOTE.test(words[(subject?.first ?? k) - 1]?.text ?? '') ? verbAt.get((subject?.first ?? k) - 2) : undefined)
      const inReport = previous && tables.speech.has(previous.verb.lemma) && !previous.verb.passive && previous.verb.tense !== 'participle'
      const takesBare = previous && tables.bareComplement.has(previous.verb.lemma)
      const laterFinite = groups.slice(g + 1).some((o) => o.tense !== 'infinitive' && o.tense !== 'gerund')
      // "areas seized by …", "comments made in Rome": a participle after a noun that another verb or preposition governs
      const afterAside = previous?.relation === 'participle' && previous.verb.passive && previous.subject !== undefined && lead?.pos === 'ADP' && !clauses.some((c) => c.relation === 'main')
      const governed = !afterAside && ((leadVerb !== undefined && !takesBare) || (lead?.pos === 'ADP' && !MARKERS.has(lower(lead)) && !(takesBare && lead.time)))
      if (verb.tense === 'gerund') {
        clause.relation = 'participle'
        clause.subject = subject
      } else if (bare && (verb.tense === 'participle' || (verb.form === 'past' && (governed || beforeFinite(verb) || (nounAt.has(nounAt.get(k)!.first - 2) && asideParticiple(verb, nounAt.get(k)!.first - 1)) || (lower(words[verb.last + 1]) === 'by' && laterFinite))))) {
        clause.relation = 'participle' // reduced relative: "areas seized by …"
        verb.passive = true
        verb.tense = 'participle'
        clause.subject = subject
      } else {
        // "rebels holding the town have …", "the deal brokered by Norway was …": the participle's noun is the subject
        const aside = previous?.relation === 'participle' && previous.subject && !words.slice(previous.verb.last, k + 1).some(isComma) && (leadVerb === previous.verb || lead?.pos === 'ADP')
        clause.subject = aside ? previous.subject : subject
        // the marker before the subject: "that", "after", "while", "whose delegation held"
        const m = words[skipLeft((clause.subject?.first ?? k) - 1)]
        const mk = lower(m)
        if (mk === 'whose' || lower(words[clause.subject?.first ?? -1]) === 'whose') {
          clause.relation = 'relative'
          clause.governor = previous?.index
          const at = (clause.subject?.first ?? k) - 1
          if (clause.subject) clause.subject.owner = antecedent(isComma(words[at]) ? at - 1 : at, true)
        } else if (m && MARKERS.has(mk)) {
          clause.relation = mk === 'that' ? 'complement' : mk === 'where' || mk === 'which' ? 'relative' : 'adverbial'
          clause.marker = mk
          clause.governor = previous?.index
        } else if (inReport && previous && !isComma(words[(clause.subject?.first ?? k) - 1]) && !clauseBreak(words, previous.verb.last + 1, clause.subject?.first ?? k)) {
          clause.relation = 'complement'
          clause.governor = previous.index
        }
      }
    } else if (isComma(w) && bare && verb.form === 'past' && nounAt.has(k - 1) && !previous) {
      // "The forces, backed by a militia, are …": the aside belongs to the noun before the comma
      clause.relation = 'participle'
      verb.passive = true
      clause.subject = nominalLeft(k - 1, 0)
    } else if (w?.pos === 'CCONJ' || (isComma(w) && previous && verb.tense !== 'gerund' && !(bare && verb.form === 'past'))) {
      // the first verb's partner: skip infinitives and participles unless this verb has the same form
      const partner = [...clauses].reverse().find((c) => (c.verb.tense === 'gerund') === (verb.tense === 'gerund') && c.verb.tense !== 'infinitive') ?? previous
      clause.relation = 'conjunct'
      clause.subject = partner?.subject
      clause.governor = partner?.governor
      if (partner?.relation === 'complement') clause.relation = 'complement'
    } else if (w && MARKERS.has(lower(w))) {
      clause.relation = verb.tense === 'gerund' || bare ? 'participle' : lower(w) === 'that' ? 'complement' : 'adverbial'
      clause.marker = lower(w)
      clause.governor = previous?.index
      clause.subject = previous?.subject
    } else if (verb.tense === 'gerund' || (bare && verb.form === 'past' && previous)) {
      clause.relation = 'participle'
      if (verb.tense !== 'gerund') verb.passive = true
      clause.governor = previous?.index
      clause.subject = previous && w?.pos !== 'ADP' ? main(clauses)?.subject : previous?.subject
      if (w?.pos === 'ADP') clause.marker = lower(w)
    }
    if (opening !== undefined && clause.subject && nounAt.has(opening + 1) && words[nounAt.get(opening + 1)!.head]!.name && !words[clause.subject.head]!.name) clause.subject.apposed = nounAt.get(opening + 1)
    // "…," said the minister: a said-verb whose subject follows it
    let at = verb.last + 1
    if (tables.speech.has(verb.lemma) && (!clause.subject || clause.relation === 'conjunct' || (clause.relation === 'participle' && verb.form === 'past')) && (isComma(words[verb.first - 1]) || QUOTE.test(lower(words[verb.first - 1])) || verb.first === 0)) {
      const after = nominalRight(at, ceiling)
      if (after) {
        const name = isComma(words[after.last + 1]) ? nounAt.get(after.last + 2) : undefined
        if (name && words[name.head]!.name && !words[after.head]!.name) after.apposed = name
        clause.subject = after; clause.relation = 'main'; clause.governor = undefined; verb.passive = false; verb.tense = 'past'; at = (after.apposed ?? after).last + 1
      }
    }
    if (verb.particle && words[at] && lower(words[at]) === verb.particle && !nounAt.has(at)) at++
    attach(clause, at, ceiling)
    if (bare && verb.form === 'past' && !verb.passive && !clause.object && clause.subject && tables.transitive.has(verb.lemma)) verb.passive = true
    clauses.push(clause)
  })

  function attach(clause: Clause, from: number, ceiling: number) {
    let loose = false
    for (let k = from; k < ceiling; k++) {
      const w = words[k]!
      const np = nounAt.get(k)
      if (w.time && (!np || np.time)) { k = np ? np.last : k; continue }
      const direction = DIRECTION.test(lower(w)) && lower(words[k + 1]) === 'of' ? nominalRight(k + 2, ceiling) : undefined
      if (direction) {
        clause.preps.push({ prep: `${lower(w)} of`, at: k, nominal: direction })
        k = direction.last
        continue
      }
      if (np) {
        const nominal = nominalRight(np.first, ceiling)
        if (!nominal) return
        if (clause.relation !== 'participle' && groups[clause.index + 1] && subjectOfNext(nominal, clause.index + 1)) return
        if (!clause.object && clause.preps.length === 0) clause.object = nominal
        else if (!clause.object && OPEN_QUOTE.test(words[np.first - 1]?.text ?? '') && words[np.first - 1]!.end === words[np.first]!.start) clause.object = nominal
        else if (clause.object && !clause.second && clause.preps.length === 0) clause.second = nominal
        else return
        k = nominal.last
        continue
      }
      if (w.pos === 'ADP' || (w.pos === 'PART' && lower(w) === 'to')) {
        let n = k + 1
        if (words[n] && OPEN_QUOTE.test(words[n]!.text) && nounAt.has(n + 1)) n++
        while (words[n]?.pos === 'ADP' && n < ceiling) n++ // "from behind", "out of"
        if (words[n]?.time) { k = nounAt.get(n)?.last ?? n; continue }
        const nominal = nominalRight(n, ceiling)
        if (!nominal) { if (MARKERS.has(lower(w))) return; continue }
        if (MARKERS.has(lower(w)) && finiteFollows(nominal.last + 1, clause.index + 1)) return
        loose ||= isComma(words[k - 1])
        clause.preps.push(loose ? { prep: lower(w), at: k, nominal, loose } : { prep: lower(w), at: k, nominal })
        k = nominal.last
        continue
      }
      if (MARKERS.has(lower(w))) return
      if (w.pos === 'ADV' || w.pos === 'ADJ' || OPEN_QUOTE.test(w.text) || QUOTE.test(w.text)) continue
      if (isComma(w) && nounAt.has(k + 1)) {
        const aside = nounAt.get(k + 1)!
        const closed = words[aside.last + 1] === undefined || words[aside.last + 1]!.pos === 'PUNCT'
        if (closed && words[aside.head]!.name) apposeTo(clause, aside)
        if (closed) { k = aside.last; continue }
      }
      if (isComma(w) && words[k + 1]?.pos === 'ADP' && nounAt.has(k + 2)) continue
      return
    }
  }
  /** Gives the name in apposition to the nearest title or common noun before it. */
  function apposeTo(clause: Clause, name: NounPhrase) {
    const before = [clause.object, clause.second, ...clause.preps.map((p) => p.nominal)].filter((n) => n !== undefined && n.last < name.first)
    const titled = before.findLast((n) => n && n.parts.length === 1 && words[n.head]!.pos === 'NOUN')
    if (titled) titled.apposed = name
  }

  /** Whether the next verb is finite with no comma before it: what stands between is its subject. */
  function finiteFollows(from: number, next: number): boolean {
    const g = groups[next]
    return g !== undefined && !['infinitive', 'gerund', 'participle'].includes(g.tense) && !words.slice(from, g.first).some((w) => isComma(w) || w.pos === 'CCONJ')
  }
  /** Whether the nominal is the subject of the next verb ("believe the fire was started"), not an object. */
  function subjectOfNext(nominal: Nominal, next: number): boolean {
    const g = groups[next]!
    if (['infinitive', 'gerund', 'participle'].includes(g.tense) || skipLeft(g.first - 1) !== nominal.last) return false
    return g.first !== g.head || tables.bareComplement.has(groups[next - 1]?.lemma ?? '')
  }

  attribute(words, clauses, tables)
  const grammar: Grammar = { words, nouns, clauses }
  const according = words.findIndex((w, k) => lower(w) === 'according' && lower(words[k + 1]) === 'to')
  if (according >= 0) grammar.accordingTo = nominalRight(according + 2, words.length)
  return grammar
}

const main = (clauses: Clause[]) => clauses.findLast((c) => c.relation === 'main' || c.relation === 'conjunct')

function clauseBreak(words: Word[], from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (/^[;:.]$/.test(words[k]!.text)) return true
  return false
}

/** Marks the clauses that somebody is made to say: "X said that …", "…, X said". */
function attribute(words: Word[], clauses: Clause[], tables: GrammarTables) {
  for (const clause of clauses) {
    if (!tables.speech.has(clause.verb.lemma) || clause.verb.tense === 'infinitive' || clause.verb.tense === 'participle') continue
    const attribution: Attribution = { verb: words[clause.verb.head]!.text, clause: clause.index }
    if (clause.subject) attribution.speaker = clause.subject
    const head = Math.min(clause.subject?.first ?? clause.verb.first, clause.verb.first)
    const before = words[head - 1]
    const trailing = tables.reporting.has(clause.verb.lemma) && clause.index > 0 && before && (before.text === ',' || QUOTE.test(before.text)) && clause.relation !== 'complement'
      && !clauses.slice(clause.index + 1).some((c) => c.relation === 'complement' && c.governor === clause.index)
    if (trailing) {
      for (const c of clauses.slice(0, clause.index)) c.attribution ??= attribution
      continue
    }
    // the complement clause and what follows it, up to a clause that is the speaker's own deed
    const complement = clauses.find((c) => c.index > clause.index && c.relation === 'complement' && c.governor === clause.index)
    if (!complement) {
      // said: "…"
      if (words[clause.verb.last + 1]?.text === ':') for (const c of clauses.slice(clause.index + 1)) c.attribution ??= attribution
      continue
    }
    for (const c of clauses.slice(complement.index)) {
      if (c.relation === 'conjunct' && c.subject === clause.subject) continue
      c.attribution = attribution
    }
  }
}
