import { asides } from './asides.ts'
import { attach } from './attach.ts'
import { attribute } from './attribution.ts'
import { chartOf, isComma, lower, MARKERS, QUOTE, RELATIVE, type Clause, type Grammar, type GrammarTables, type Nominal } from './chart.ts'
import { turn } from './inverted.ts'
import { nominals } from './nominals.ts'
import { parentheticals } from './parentheticals.ts'
import { soughtSubject } from './sought.ts'
import type { VerbGroup } from './verbgroups.ts'
import type { Word } from './words.ts'

export type { Clause, Grammar, GrammarTables, Nominal } from './chart.ts'

/** Prepositions of places. */
const LOCATIVE = /^(?:in|at|near|outside|inside|around|across|through|throughout)$/
/** Conjunctions that are prepositions too. */
const TEMPORAL = /^(?:after|before|since|until|as)$/

/** Clauses of one sentence by a chunk-and-attach heuristic over part-of-speech tags: no tree, no training data. */
export function parseClauses(tagged: Word[], tables: GrammarTables): Grammar {
  const chart = chartOf(tagged, tables)
  const { words, nouns, groups, nounAt, verbAt } = chart
  const read = nominals(chart),
    { apposition, asideParticiple, beforeFinite, finite, pastOnly } = asides(chart)
  const { skipLeft, nominalLeft, nominalRight, antecedent, modified } = read
  const inserted = parentheticals(chart),
    reporters = [...inserted.values()].map((each) => each.verb)
  const clauses: Clause[] = []
  /** The word that opens a relative clause. */
  const opensAt = ({ verb, marker }: Clause) => {
    let k = verb.first
    while (k > 0 && lower(words[k]) !== marker) k--
    return k
  }
  const leadOf = (lead: Word) => verbAt.get(words.indexOf(lead) - 1)
  /** "…, cut power to half the country": a past form with an object is no participle, but of verbs that take two. */
  const acts = (g: VerbGroup) => {
    const np = nounAt.get(g.last + 1)
    return (
      np !== undefined &&
      !np.time &&
      !['NUM', 'SYM'].includes(words[np.first]!.pos) &&
      !tables.naming.has(g.lemma) &&
      !tables.doubleObject.has(g.lemma)
    )
  }
  const chains = new Map<Clause, Nominal>() // of a participle's noun: the nominal that it closes
  groups.forEach((verb, g) => {
    const floor = g ? groups[g - 1]!.last + 1 : 0
    const ceiling = groups[g + 1]?.first ?? words.length
    const clause: Clause = { index: g, verb, relation: 'main', preps: [] }
    const previous = clauses[g - 1]
    let k = skipLeft(verb.first - 1)
    // "the summit, she said, would …": what was begun before she is named goes on
    const interruption = inserted.get(k)
    if (interruption) k = skipLeft(interruption.open - 1)
    // ", the director of X," before the verb explains the subject: step over it
    const opening = isComma(words[k]) && verb.tense !== 'gerund' && verb.tense !== 'infinitive' ? apposition(k) : undefined
    if (opening !== undefined) k = opening - 1
    // "Ann Lee, 61, who …, was": her age stands between commas, too
    if (opening !== undefined && words[k]?.pos === 'NUM' && isComma(words[k - 1]) && nounAt.has(k - 2)) k -= 2
    // "the bank, Lyon, France, said": where it sits explains it, too
    const town = opening !== undefined || isComma(words[k]) ? nounAt.get(opening === undefined ? k - 1 : k) : undefined
    if (
      town &&
      town.first === town.last &&
      words[town.head]!.text.includes(', ') &&
      isComma(words[town.first - 1]) &&
      nounAt.has(town.first - 2)
    )
      k = town.first - 2
    // "Lee and Roe all voted"
    if (
      /^(?:all|both|each)$/.test(lower(words[k])) &&
      nounAt.get(k)?.first === k &&
      nounAt.get(k)!.last === k &&
      nounAt.has(k - 1) &&
      !nounAt.get(k - 1)!.time
    )
      k--
    // 'the results "could not be established"', 'says new members "enhance its power"': a quotation begins at the verb
    if (
      QUOTE.test(words[k]?.text ?? '') &&
      k === verb.first - 1 &&
      words[k]!.end === words[verb.first]!.start &&
      nounAt.has(k - 1) &&
      (words[verb.first]!.pos === 'AUX' ||
        (previous !== undefined && tables.speech.has(previous.verb.lemma) && /^(?:base|s|past)$/.test(verb.form)))
    )
      k--
    // "fees, which after the rise will be cut": what the preposition governs is not the subject
    const governing = (nounAt.get(k)?.first ?? 0) - 1
    const later = groups.slice(g + 1).find(({ tense }) => !['infinitive', 'gerund', 'participle'].includes(tense))
    const sole = !later || words.slice(verb.last, later.first).some(isComma)
    if (
      sole &&
      !nounAt.get(k)?.time &&
      /^(?:who|which)$/.test(lower(words[governing - 1])) &&
      words[governing - 2]?.pos !== 'ADP' &&
      (words[governing]!.pos === 'ADP' || TEMPORAL.test(lower(words[governing])))
    )
      k = governing - 1
    const w = words[k]
    const bare = verb.last === verb.first && verb.form !== 'base' && verb.form !== 's' && words[verb.head]!.pos !== 'AUX'

    // "help halt an offensive", "letting athletes be present", "watched them sign"
    if (
      previous &&
      verb.form === 'base' &&
      verb.first === verb.last &&
      (verb.first === previous.verb.last + 1 ? /^(?:help|let|go|come)$/ : /^(?:help|let|make|watch|see|hear)$/).test(previous.verb.lemma) &&
      verb.first === (previous.object?.last ?? previous.verb.last) + 1
    )
      verb.tense = 'infinitive'
    // "tried to impede or delay": "to" stands for both
    const joined =
      previous?.verb.tense === 'infinitive' &&
      verb.form === 'base' &&
      verb.first === verb.last &&
      words[verb.head]!.pos === 'VERB' &&
      words[verb.first - 1]?.pos === 'CCONJ'
        ? previous
        : undefined
    if (joined) {
      verb.tense = 'infinitive'
      clause.relation = 'infinitive'
      clause.governor = joined.governor
      clause.subject = joined.subject
    } else if (verb.tense === 'infinitive') {
      clause.relation = 'infinitive'
      clause.governor = previous?.index
      // "urged Russia to halt", "called on Moscow to halt": the one asked is the one to act
      const asked =
        previous &&
        (tables.control.has(previous.verb.lemma) && !previous.verb.passive
          ? (previous.object ?? previous.preps[0]?.nominal)
          : previous.verb.lemma === 'call'
            ? previous.preps.find((p) => /^(?:on|upon|for)$/.test(p.prep))?.nominal
            : undefined)
      clause.subject = asked ?? previous?.subject
    } else if (
      (w && RELATIVE.test(lower(w))) ||
      (w && lower(w) === 'that' && nounAt.get(k - 1) && !tables.speech.has(previous?.verb.lemma ?? ''))
    ) {
      clause.relation = 'relative'
      clause.marker = lower(w)
      const at = isComma(words[k - 1]) ? k - 2 : k - 1
      clause.subject = /^(?:where|whose|whom)$/.test(lower(w))
        ? undefined
        : antecedent(at, lower(w) === 'who', lower(w) === 'which' ? AUXILIARY[lower(words[verb.first])] : undefined)
      clause.governor = previous?.index
    } else if (w && nounAt.has(k)) {
      const sought = soughtSubject(chart, read, clauses, verb, finite(verb) || (bare && verb.form === 'past' && acts(verb)))
      const subject = sought ?? nominalLeft(k, opening === undefined && !interruption ? floor : 0)
      // what looked like a subject is the infinitive's object
      const aim =
        sought && previous?.verb.tense === 'infinitive' && !previous.object && !previous.preps.length
          ? nominalRight(previous.verb.last + 1, verb.first)
          : undefined
      if (aim) previous!.object = aim
      const lead = words[skipLeft((subject?.first ?? k) - 1)]
      const leadVerb =
        verbAt.get((subject?.first ?? k) - 1) ??
        (QUOTE.test(words[(subject?.first ?? k) - 1]?.text ?? '') ? verbAt.get((subject?.first ?? k) - 2) : undefined)
      // "said the purchase, rejected in May, was …": the clause before the aside
      const reporting = opening === undefined && !sought ? previous : clauses.findLast((each) => each.verb.last < (subject?.first ?? k))
      const inReport =
        reporting && tables.speech.has(reporting.verb.lemma) && !reporting.verb.passive && reporting.verb.tense !== 'participle'
      const takesBare = previous && tables.bareComplement.has(previous.verb.lemma)
      const laterFinite = groups.slice(g + 1).some((o) => o.tense !== 'infinitive' && o.tense !== 'gerund')
      // "areas seized by …", "comments made in Rome": a participle after a noun that another verb or preposition governs
      const afterAside =
        previous?.relation === 'participle' &&
        previous.verb.passive &&
        previous.subject !== undefined &&
        lead?.pos === 'ADP' &&
        !clauses.some((c) => c.relation === 'main')
      // "those who had paid will get …", "firms that had been given access showed …": the relative clause lies between subject and verb
      const past =
        previous?.relation === 'relative' &&
        previous.subject &&
        !isComma(words[opensAt(previous) - 1]) &&
        (leadVerb === previous.verb || lead?.pos === 'ADP') &&
        !words.slice(previous.verb.last, k + 1).some(isComma) &&
        verb.tense !== 'gerund' &&
        !previous.subject.owner &&
        unserved(previous.subject, clauses)
          ? previous.subject
          : undefined
      const namedSo =
        bare &&
        tables.naming.has(verb.lemma) &&
        words[verb.last + 1]?.pos === 'PROPN' &&
        words[nounAt.get(k)!.head]!.pos === 'NOUN' &&
        !/^the$/.test(lower(words[nounAt.get(k)!.first])) &&
        (previous !== undefined || laterFinite)
      const governed =
        namedSo ||
        (!afterAside &&
          !past &&
          ((leadVerb !== undefined && !takesBare) || (lead?.pos === 'ADP' && !MARKERS.has(lower(lead)) && !(takesBare && lead.time))))
      if (verb.tense === 'gerund') {
        clause.relation = 'participle'
        // "farmers marched through Belmar demanding aid": a place demands nothing
        clause.subject =
          previous?.subject &&
          lead &&
          LOCATIVE.test(lower(lead)) &&
          leadOf(lead) === previous.verb &&
          subject &&
          words[subject.head]!.pos === 'PROPN' &&
          words[subject.first]!.pos === 'PROPN'
            ? previous.subject
            : subject
      } else if (
        bare &&
        !reporters.includes(verb) &&
        (verb.tense === 'participle' ||
          (verb.form === 'past' &&
            !pastOnly(verb) &&
            (governed ||
              beforeFinite(verb) ||
              (tables.tied.has(verb.lemma) && lower(words[verb.last + 1]) === 'to') ||
              (nounAt.has(nounAt.get(k)!.first - 2) && asideParticiple(verb, nounAt.get(k)!.first - 1)) ||
              (lower(words[verb.last + 1]) === 'by' && laterFinite))))
      ) {
        clause.relation = 'participle' // reduced relative: "areas seized by …"
        verb.passive = true
        verb.tense = 'participle'
        clause.subject = subject && modified(subject)
        if (subject) chains.set(clause, subject)
      } else {
        // "rebels holding the town have …", "the deal brokered by Norway was …": the participle's noun is the subject
        const aside =
          previous?.relation === 'participle' &&
          previous.subject &&
          !(tables.bareComplement.has(previous.verb.lemma) && tables.reporting.has(previous.verb.lemma)) &&
          !words.slice(previous.verb.last, k + 1).some(isComma) &&
          (leadVerb === previous.verb || lead?.pos === 'ADP')
        clause.subject = past ?? (aside ? (chains.get(previous) ?? previous.subject) : subject)
        // "The deeds of the union, whose envoys met Lee, the mayor, show": what the relative clause has for its object is no subject
        const explained = previous?.relation === 'relative' ? (previous.subject?.owner ?? previous.subject) : undefined
        if (
          explained &&
          isComma(words[verb.first - 1]) &&
          isComma(words[explained.last + 1]) &&
          clause.subject &&
          !unserved(clause.subject, [previous!])
        )
          clause.subject = nominalLeft(explained.last, 0) ?? clause.subject
        // the marker before the subject: "that", "after", "while", "whose delegation held"
        const m = words[skipLeft((clause.subject?.first ?? k) - 1)]
        const mk = lower(m)
        if (mk === 'whose' || lower(words[clause.subject?.first ?? -1]) === 'whose') {
          clause.relation = 'relative'
          clause.governor = previous?.index
          const at = (clause.subject?.first ?? k) - 1
          if (clause.subject) clause.subject.owner = antecedent(isComma(words[at]) ? at - 1 : at, true)
        } else if (m && MARKERS.has(mk)) {
          const at = words.indexOf(m)
          if (mk === 'which' && words[at - 1]?.pos !== 'ADP' && !tables.speech.has(verb.lemma))
            clause.gap = antecedent(isComma(words[at - 1]) ? at - 2 : at - 1, false)
          clause.relation = mk === 'that' ? 'complement' : mk === 'where' || mk === 'which' ? 'relative' : 'adverbial'
          clause.marker = mk
          // an aside may hold a verb of its own between the marker and this one
          const before = clauses.findLast((c) => c.verb.last < skipLeft((clause.subject?.first ?? k) - 1))
          clause.governor = (before ?? previous)?.index
        } else if (
          inReport &&
          reporting &&
          !isComma(words[(clause.subject?.first ?? k) - 1]) &&
          lower(words[(clause.subject?.first ?? k) - 1]) !== 'but' &&
          !clauseBreak(words, reporting.verb.last + 1, clause.subject?.first ?? k)
        ) {
          clause.relation = 'complement'
          clause.governor = reporting.index
          // "said the drop in income will …": what looked like an object is this clause's subject
          if (clause.subject) release(reporting, clause.subject.first)
        }
      }
    } else if (
      previous?.subject &&
      verbAt.get(k) === previous.verb &&
      /^(?:past|present)$/.test(verb.tense) &&
      /^(?:it|he|she|they|we|i)$/.test(lower(words[previous.subject.head])) &&
      nounAt.has(previous.subject.first - 1) &&
      previous.relation !== 'relative'
    ) {
      // "a panel it commissioned found that": the pronoun opens a relative clause of its own
      previous.relation = 'relative'
      clause.subject = nominalLeft(previous.subject.first - 1, 0)
    } else if (
      previous?.subject &&
      verbAt.get(k) === previous.verb &&
      (previous.relation === 'participle'
        ? previous.verb.passive && finite(verb)
        : previous.relation === 'relative' && /^(?:past|present)$/.test(verb.tense) && unserved(previous.subject, clauses))
    ) {
      // "an update released on Thursday came with", "troops who were deployed in May attacked": nothing but a day between the verbs
      clause.subject = previous.subject
    } else if (isComma(w) && bare && verb.form === 'past' && nounAt.has(k - 1) && !previous) {
      // "The forces, backed by a militia, are …": the aside belongs to the noun before the comma
      clause.relation = 'participle'
      verb.passive = true
      clause.subject = nominalLeft(k - 1, 0)
    } else if (
      w?.pos === 'CCONJ' ||
      (isComma(w) && previous && verb.tense !== 'gerund' && !(bare && verb.form === 'past' && !acts(verb)))
    ) {
      // the first verb's partner: skip infinitives and participles unless this verb has the same form
      const told = finite(verb)
      const partner =
        spokenBefore(clauses, verb, tables, acts(verb)) ??
        [...clauses]
          .reverse()
          .find(
            (c) =>
              (c.verb.tense === 'gerund') === (verb.tense === 'gerund') &&
              c.verb.tense !== 'infinitive' &&
              !(told && c.relation === 'participle'),
          ) ??
        previous
      clause.relation = 'conjunct'
      clause.subject = partner?.subject
      clause.governor = partner?.governor
      if (partner?.relation === 'complement') clause.relation = 'complement'
      // "was beaten and robbed": one auxiliary for both
      if (partner?.verb.passive && bare && verb.form === 'past' && !pastOnly(verb) && !nounAt.has(verb.last + 1)) verb.passive = true
      // "means of blocking or delaying"
      if (verb.tense === 'gerund' && partner?.relation === 'participle' && partner.marker) {
        clause.relation = 'participle'
        clause.marker = partner.marker
      }
      // "may buy shares or make an offer": one modal for both
      if (verb.form === 'base' && verb.first === verb.last && words[verb.head]!.pos === 'VERB' && partner?.verb.modal) {
        verb.modal = partner.verb.modal
        verb.tense = partner.verb.tense
      }
      // "whether he left or was forced out": both are in question
      if (/^(?:if|whether|unless)$/.test(partner?.marker ?? '')) clause.marker = partner!.marker!
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
      if (w?.pos === 'ADP' || w?.pos === 'SCONJ') clause.marker = lower(w)
    }
    const reporter = interruption ?? inserted.get(skipLeft((clause.subject?.first ?? verb.first) - 1))
    if (reporter && reporter.verb !== verb && ['main', 'conjunct', 'complement'].includes(clause.relation)) {
      clause.relation = 'complement'
      clause.governor = groups.indexOf(reporter.verb)
    }
    if (
      opening !== undefined &&
      clause.subject &&
      nounAt.has(opening + 1) &&
      words[nounAt.get(opening + 1)!.head]!.name &&
      words[nounAt.get(opening + 1)!.last + 1]?.pos !== 'CCONJ' &&
      !words[clause.subject.head]!.name &&
      !listed(words[clause.subject.head]!)
    )
      clause.subject.apposed = nounAt.get(opening + 1)
    // "…," said the minister: a said-verb whose subject follows it
    let at = verb.last + 1
    if (
      tables.speech.has(verb.lemma) &&
      (!clause.subject || clause.relation === 'conjunct' || (clause.relation === 'participle' && verb.form === 'past')) &&
      (isComma(words[verb.first - 1]) || QUOTE.test(lower(words[verb.first - 1])) || verb.first === 0)
    ) {
      const after = nominalRight(at, ceiling)
      if (after) {
        const name = isComma(words[after.last + 1]) ? nounAt.get(after.last + 2) : undefined
        if (name && words[name.head]!.name && !words[after.head]!.name) after.apposed = name
        clause.subject = after
        clause.relation = 'main'
        clause.governor = undefined
        verb.passive = false
        verb.tense = 'past'
        at = (after.apposed ?? after).last + 1
      }
    }
    if (verb.particle && words[at] && lower(words[at]) === verb.particle && !nounAt.has(at)) at++
    attach(chart, read, clause, at, ceiling)
    if (verb.inverted) turn(clause)
    if (bare && verb.form === 'past' && !verb.passive && !clause.object && clause.subject && tables.transitive.has(verb.lemma))
      verb.passive = true
    clauses.push(clause)
  })

  attribute(words, clauses, reporters, tables)
  const grammar: Grammar = { words, nouns, clauses }
  const according = words.findIndex((w, k) => lower(w) === 'according' && lower(words[k + 1]) === 'to')
  if (according >= 0) grammar.accordingTo = nominalRight(according + 2, words.length)
  return grammar
}

/** "said that it had opened since the truce began and urged Lee to stay": an act of speech in the past goes on from the verb of speech before it, where what stands between is past perfect, passive or subordinate. */
function spokenBefore(
  clauses: Clause[],
  verb: VerbGroup,
  { speech, control, reporting }: GrammarTables,
  hasObject: boolean,
): Clause | undefined {
  const previous = clauses.findLast((c) => !['infinitive', 'participle', 'relative'].includes(c.relation))
  if (
    !previous ||
    verb.form !== 'past' ||
    verb.first !== verb.last ||
    !(SPEECH_ACT.test(verb.lemma) || speech.has(verb.lemma) || control.has(verb.lemma)) ||
    speech.has(previous.verb.lemma)
  )
    return undefined
  if (!(
    previous.relation === 'adverbial' ||
    (previous.relation === 'complement' && (previous.verb.perfect || (previous.verb.passive && hasObject)))
  ))
    return undefined
  return clauses.findLast(
    (c) =>
      c.index < previous.index &&
      reporting.has(c.verb.lemma) &&
      ['main', 'conjunct'].includes(c.relation) &&
      c.verb.form === 'past' &&
      !c.verb.passive,
  )
}

const SPEECH_ACT =
  /^(?:accuse|blame|appeal|call|demand|praise|thank|condemn|criticise|criticize|denounce|reject|dismiss|welcome|apologise|apologize|describe|defend)$/

/** Which auxiliaries want a plural before them. */
const AUXILIARY: Record<string, boolean> = { have: true, are: true, were: true, has: false, is: false, was: false }

/** "two aides": a plural that no single name explains. */
const listed = (head: Word) => head.pos === 'NOUN' && head.lemma !== lower(head)

/** Whether no clause has the nominal in its predicate: then it still wants a verb whose subject it is. */
const unserved = ({ first }: Nominal, clauses: Clause[]) =>
  !clauses.some(
    (c) =>
      c.verb.last < first && [c.object, c.second, ...c.preps.map((p) => p.nominal)].some((n) => n && n.first <= first && first <= n.last),
  )

/** Takes from a clause what stands at `first` or after it. */
function release(clause: Clause, first: number): void {
  if (clause.object && clause.object.first >= first) delete clause.object
  if (clause.second && clause.second.first >= first) delete clause.second
  clause.preps = clause.preps.filter((p) => p.at < first)
}

const main = (clauses: Clause[]) => clauses.findLast((c) => c.relation === 'main' || c.relation === 'conjunct')

function clauseBreak(words: Word[], from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (/^[;:.]$/.test(words[k]!.text)) return true
  return false
}
