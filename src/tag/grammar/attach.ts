import { lower } from './words.ts'
import type { NounPhrase } from './chunks.ts'
import { isComma, MARKERS, OPEN_QUOTE, QUOTE, type Chart, type Clause, type Nominal } from './chart.ts'
import type { Nominals } from './nominals/nominals.ts'

const DIRECTION = /^(?:north|south|east|west|northeast|northwest|southeast|southwest|outside|inside|ahead|because|instead|out)$/

/** Gives a clause its objects and prepositional phrases: what stands between its verb (word `from` on) and the next (`ceiling`). */
export function attach(
  { words, groups, nounAt, tables }: Chart,
  { skipLeft, nominalRight }: Nominals,
  clause: Clause,
  from: number,
  ceiling: number,
): void {
  let loose = false,
    explained = false
  for (let k = from; k < ceiling; k++) {
    const w = words[k]!
    const np = nounAt.get(k)
    if (w.time && (!np || np.time)) {
      k = np ? np.last : k
      continue
    }
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
      else if (!clause.object && OPEN_QUOTE.test(words[np.first - 1]?.text ?? '') && words[np.first - 1]!.end === words[np.first]!.start)
        clause.object = nominal
      else if (isShifted(clause, np)) clause.object = nominal
      else if (clause.object && !clause.second && clause.preps.length === 0) clause.second = nominal
      else return
      k = nominal.last
      continue
    }
    if (w.pos === 'ADP' || (w.pos === 'PART' && lower(w) === 'to')) {
      let n = k + 1
      if (words[n] && OPEN_QUOTE.test(words[n]!.text) && nounAt.has(n + 1)) n++
      while (words[n]?.pos === 'ADP' && n < ceiling) n++ // "from behind", "out of"
      if (words[n]?.time) {
        k = nounAt.get(n)?.last ?? n
        continue
      }
      const nominal = nominalRight(n, ceiling)
      if (!nominal) {
        if (MARKERS.has(lower(w))) return
        continue
      }
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
      // "bought a mill, a landmark, Ann Lee, …": the name explains what explains the mill, if anything
      if (closed && words[aside.head]!.name && !explained) apposeTo(clause, aside)
      if (closed) {
        explained = true
        k = aside.last
        continue
      }
    }
    if (isComma(w) && words[k + 1]?.pos === 'ADP' && nounAt.has(k + 2)) continue
    return
  }

  /** "handed over to the embassy a suspect", "imposed on the island a ban": an object so long that its receiver goes first. */
  function isShifted({ object, preps }: Clause, np: NounPhrase): boolean {
    const [only, ...more] = preps
    return (
      !object &&
      !more.length &&
      /^(?:to|on|upon|from)$/.test(only?.prep ?? '') &&
      only!.nominal.last + 1 === np.first &&
      /^(?:an?|the|its|their)$/.test(lower(words[np.first])) &&
      !/^(?:day|week|month|year|morning|night)$/.test(words[np.head]!.lemma)
    )
  }

  /** Gives the name in apposition to the nearest title or common noun before it. */
  function apposeTo(clause: Clause, name: NounPhrase) {
    const before = [clause.object, clause.second, ...clause.preps.map((p) => p.nominal)].filter(
      (n) => n !== undefined && n.last < name.first,
    )
    const titled = before.findLast((n) => n && n.parts.length === 1 && words[n.head]!.pos === 'NOUN')
    if (titled) titled.apposed = name
  }

  /** Whether the next verb is finite with no comma before it: what stands between is its subject. */
  function finiteFollows(from: number, next: number): boolean {
    const g = groups[next]
    return (
      g !== undefined &&
      !['infinitive', 'gerund', 'participle'].includes(g.tense) &&
      !words.slice(from, g.first).some((w) => isComma(w) || w.pos === 'CCONJ')
    )
  }
  /** Whether the nominal is the subject of the next verb ("believe the fire was started"), not an object. */
  function subjectOfNext(nominal: Nominal, next: number): boolean {
    const g = groups[next]!
    // "those who had paid the fee will …": what was paid
    if (
      clause.relation === 'relative' &&
      clause.subject &&
      !tables.speech.has(clause.verb.lemma) &&
      !tables.bareComplement.has(clause.verb.lemma)
    )
      return false
    if (['infinitive', 'gerund', 'participle'].includes(g.tense) || skipLeft(g.first - 1) !== nominal.last) return false
    return g.first !== g.head || tables.bareComplement.has(groups[next - 1]?.lemma ?? '')
  }
}
