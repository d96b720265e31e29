import type { Clause } from '../../tag/grammar/clauses.ts'
import type { Context } from '../context.ts'
import { isPlural, nominalText, plain } from './nominals.ts'

/** A stretch of the predicate: `must` stays whatever the room, but where words are short only the first and what is `bound` to the verb. */
export type Piece = { text: string; must: boolean; bound?: boolean }

const QUOTE = /^["“”«»‘]$/
const ASIDE = /^(?:[(;:]|--|–|—)$/
// prepositions that complete a verb after its object ("accuse X of", "bar X from")
const COMPLETING = /^(?:of|from|into|to|with|as|against|by)$/

const RESTRICTIVE = /^(?:who|that|which)$/
/** "one another", "himself": pronouns that stand for what the clause has named. */
const BACKWARD = /^(?:one another|each other|(?:it|him|her|them)sel(?:f|ves)\b.*)$/
/** Words that open an indirect question, without and with a preposition before them. */
const QUESTION = /^(?:what|who|whom|how|why|whether|if|where|when|which)$/
const PREPOSED = /^(?:what|who|how|why|whether)$/
/** "of hiding": a preposition with its gerund. */
const GERUND = /^(?:of|from|by|for|with|in) \S+ing$/
const CONTENT = new Set(['NOUN', 'PROPN', 'PRON', 'DET', 'NUM', 'VERB', 'ADJ', 'AUX'])
const STOP = /^[.,;:?!()–—]$|^--$|^["“”]$/

/** "an application *that limits volume*", "a player *who can be used on the left*": the relative clause behind the noun that ends at `last`, in the text's own tense. */
function relativeText(context: Context, last: number): string | undefined {
  const { words, clauses } = context.grammar
  const pronoun = words[last + 1]?.text.toLowerCase() ?? ''
  if (!RESTRICTIVE.test(pronoun)) return undefined
  const clause = clauses.find((c) => c.relation === 'relative' && c.verb.first === last + 2)
  const rest = clause && !clause.attribution && predicate(context, clause, true)
  if (!clause || !rest || (!rest.length && !clause.verb.passive)) return undefined
  return [
    pronoun,
    plain(context, clause.verb.first, clause.verb.last),
    ...rest.filter(({ must }, i) => must || i === 0).map(({ text }) => text),
  ].join(' ')
}

/**
 * What a headline keeps of the words after the verb, in their order: objects, prepositional phrases, infinitives and
 * predicative words; times, most adverbs and everything from the first aside or further clause on goes. `brief` also drops
 * what hangs on a noun. Undefined where an object is a pronoun that nothing resolves.
 */
export function predicate(context: Context, clause: Clause, brief: boolean): Piece[] | undefined {
  const { words, nouns, clauses } = context.grammar
  const pieces: Piece[] = []
  // "believes only in force", "agrees not to compete": without the word the headline would say something else
  let only = ''
  const add = (text: string, must: boolean) => {
    pieces.push({ text: only + text, must })
    only = ''
  }
  const glue = (text: string) => {
    const last = pieces.at(-1)
    if (last) last.text += ` ${text}`
    else add(text, true)
  }
  const nounAt = (k: number) => nouns.find((n) => n.first <= k && k <= n.last)
  const verbAt = (k: number) => clauses.find((c) => c.verb.first <= k && k <= c.verb.last)
  const nominals = [clause, ...clauses.filter((c) => c.index > clause.index)]
    .flatMap((c) => [c.object, c.second, ...c.preps.map((p) => p.nominal)])
    .filter((n) => n !== undefined)
  const subjects = new Set(
    clauses
      .filter((c) => c.index > clause.index && !['infinitive', 'conjunct', 'relative', 'participle'].includes(c.relation))
      .map((c) => c.subject?.first),
  )
  const lower = (k: number) => words[k]?.text.toLowerCase() ?? ''
  /** "bought the yard but refused to reopen it": what the joined verb before had for its object. */
  const taken = ({ first, last }: { first: number; last: number }) => {
    if (first !== last || !/^(?:it|them)$/.test(lower(first)) || clause.relation !== 'conjunct') return undefined
    const { object } =
      clauses.findLast((c) => c.index < clause.index && c.subject?.first === clause.subject?.first && c.object !== undefined) ?? {}
    return object && isPlural(context, object) === (lower(first) === 'them') ? object : undefined
  }
  /** The noun phrase that begins at `k`, as a headline says it, and its last word. */
  const phrase = (k: number) => {
    const np = nounAt(k)
    if (!np || np.time) return undefined
    const nominal = nominals.find((n) => n.first === np.first) ?? { first: np.first, last: np.last, head: np.head, parts: [np] }
    // "will license some to": of what, the sentence before says
    const lone = np.first === np.last && nominal.last === np.last && words[np.first]!.pos === 'DET'
    return { text: lone ? undefined : (nominalText(context, nominal, brief) ?? nominalText(context, taken(np), true)), last: nominal.last }
  }
  const lasting = (k: number) => context.timexes.some((t) => t.type === 'DURATION' && t.start <= words[k]!.start && words[k]!.end <= t.end)
  /** Last word of what completes the adjective at `k`: a preposition with its noun, through a gerund or not. */
  const adjectiveEnd = (k: number) => {
    if (words[k + 1]?.pos !== 'ADP' && lower(k + 1) !== 'than') return undefined
    const gerund = verbAt(k + 2)
    const inside = nounAt(gerund?.verb.tense === 'gerund' ? gerund.verb.last + 1 : k + 2)
    return inside && !inside.time && !verbAt(inside.last + 1) ? inside.last : undefined
  }
  /** "to anyone who has paid": without the relative clause the phrase tells nothing. */
  const hollow = (from: number, to: number) =>
    context.language.words.generic.has(words[to]!.lemma.toLowerCase()) && from === to && /^(?:who|that|whose|which)$/.test(lower(to + 1))
  const { verb } = clause
  if (clause.gap) {
    const text = nominalText(context, clause.gap, brief)
    if (!text) return undefined
    add(text, true)
  }
  /** An indirect question, word for word: "declines to say what was stolen". */
  const question = (from: number): string => {
    const end = words.findIndex((w, i) => i > from && STOP.test(w.text))
    return plain(context, from, (end < 0 ? words.length : end) - 1)
  }
  /** What a noun or verb is bound to: "ties to the party", "any plan for the port", "attributes losses to the storm". */
  const needs = (from: number, to: number, preposition: string) =>
    preposition !== 'of' &&
    (/^(?:any|no|such|those|only|every)$/.test(lower(from)) || context.language.words.relational.has(words[to]!.lemma.toLowerCase())) &&
    !/^(?:in|at|near|by|after|before|during|as|like)$/.test(preposition)
  const binds = (preposition: string) => context.language.words.bound.has(`${governs} ${preposition}`)
  let governs = verb.lemma,
    open = false,
    k = verb.last + 1 // `open`: the verb just before still lacks its object
  let bearer: [number, number] = [-1, -1] // first and last word of the noun phrase just told
  if ((verb.particle && lower(k) === verb.particle) || /^(?:aside|apart)$/.test(lower(k))) k++
  for (open = true; k < words.length; k++) {
    const w = words[k]!,
      text = lower(k),
      np = nounAt(k)
    if (np?.time && open && context.language.words.enduring.has(governs) && lasting(np.last)) {
      add(plain(context, np.first, np.last), true)
      open = false
      k = np.last
      continue
    }
    if (w.time && (!np || np.time)) {
      k = np ? np.last : k
      continue
    }
    if (QUOTE.test(w.text)) continue
    if (w.text === '(') {
      const close = words.findIndex((o, i) => i > k && o.text === ')')
      if (close < 0) break
      k = close
      continue
    }
    if (ASIDE.test(w.text) || w.text === ',' || w.text === '.') break
    if (
      open &&
      QUESTION.test(text) &&
      (pieces.length === 0 || governs !== verb.lemma) &&
      (np === undefined || subjects.has(k) || verbAt(k + 1)) &&
      !context.language.words.copulas.has(governs)
    ) {
      const asked = question(k)
      if (pieces.length) glue(asked)
      else add(asked, true)
      open = false
      break
    }
    const backward = BACKWARD.exec(`${text}${/^(?:one|each)$/.test(text) ? ` ${lower(k + 1)}` : ''}`)?.[0]
    if (backward) {
      if (pieces.length) glue(backward)
      else add(backward, true)
      open = false
      if (backward.includes(' ')) k++
      continue
    }
    if (np && k === np.first && subjects.has(k) && k !== clause.object?.first) break
    if (np && k === np.first) {
      const found = phrase(k)
      if (!found?.text) {
        if (pieces.length === 0) return undefined
        if (open) pieces.pop()
        break
      }
      const which = relativeText(context, found.last)
      // "is a player who can …", "leaves behind something that …": the noun alone tells nothing
      if (!which && words[found.last + 1] && RESTRICTIVE.test(lower(found.last + 1)) && (verb.lemma === 'be' || hollow(k, found.last)))
        return undefined
      if (open || pieces.length === 0) {
        if (pieces.length && governs !== verb.lemma) glue(found.text)
        else add(found.text, true)
      } else if (pieces.length === 1) add(found.text, true)
      else break
      open = false
      bearer = [k, found.last]
      k = found.last
      if (which) {
        if (verb.lemma === 'be') glue(which)
        else add(which, false)
        break
      }
      continue
    }
    // "to impede or delay the ruling": both verbs want the object
    const shared = open && w.pos === 'CCONJ' && pieces.length > 0 ? verbAt(k + 1) : undefined
    if (shared?.verb.tense === 'infinitive' && shared.verb.first === k + 1) {
      glue(plain(context, k, shared.verb.last))
      governs = shared.verb.lemma
      k = shared.verb.last
      continue
    }
    const group = verbAt(k)
    // "in the quarter ended in May"
    if (group?.relation === 'participle' && words[k - 1]!.time && group.verb.passive && group.verb.first === group.verb.last) continue
    if (group && group !== clause) {
      if (
        k !== group.verb.first ||
        group.relation === 'relative' ||
        group.relation === 'conjunct' ||
        group.relation === 'main' ||
        group.relation === 'adverbial' ||
        group.relation === 'complement'
      )
        break
      const said = plain(context, k, group.verb.last)
      // "orders schools closed", "reports nine dockers killed"
      const bound =
        group.verb.tense === 'participle' &&
        (context.language.words.resultative.has(governs) || (governs === verb.lemma && context.language.grammar.reporting.has(governs)))
      // "to keep rallying": the gerund is what the verb before lacks
      const completes = open && group.verb.tense === 'gerund' && pieces.length > 0 && verbAt(k - 1) !== undefined
      // "to try to revive", "bid to have the pickets moved": one stands and falls with the other
      // "is willing to talk"
      const wants =
        group.verb.tense === 'infinitive' && pieces.length > 0 && words[k - 1]!.pos === 'ADJ' && context.language.words.copulas.has(governs)
      if (completes || wants || (group.verb.tense === 'infinitive' && pieces.length > 0 && bearer[1] === k - 1 && needs(...bearer, 'to')))
        glue(said)
      else if (pieces.length > 1 && ((group.verb.tense === 'infinitive' && open) || (bound && governs !== verb.lemma))) glue(said)
      // "orders all foreigners in the town to leave": what is asked for stays, where they are may go
      else if (
        group.verb.tense === 'infinitive' &&
        pieces.length > 0 &&
        governs === verb.lemma &&
        context.language.grammar.control.has(governs)
      ) {
        pieces.push({ text: only + said, must: true, bound: true })
        only = ''
      } else if (group.verb.tense === 'infinitive') add(said, pieces.length < 2)
      else add(said, bound && pieces.length === 1)
      governs = group.verb.lemma
      open = true
      k = group.verb.last
      if (group.verb.particle && lower(k + 1) === group.verb.particle) glue(lower(++k))
      continue
    }
    if (w.pos === 'ADP' || (w.pos === 'PART' && text === 'to') || (text === 'as' && binds(text))) {
      let at = k
      while (words[at + 1]?.pos === 'ADP' && !nounAt(at + 1)) at++
      let first = at + 1
      while (words[first] && (QUOTE.test(words[first]!.text) || (words[first]!.pos === 'ADV' && !nounAt(first)))) first++
      if (pieces.length === 0 && PREPOSED.test(lower(first))) {
        add(question(k), true)
        open = false
        break
      }
      if (
        /^(?:which|whom|whose|what|how|where|whether)$/.test(lower(first)) ||
        /^(?:whether|if|because|unless|although|though)$/.test(text)
      )
        break // "a deal in which …"
      const inside = nounAt(first)
      // "later in the day"
      if (inside && !inside.time && inside.last - inside.first < 2 && context.language.words.hours.has(lower(inside.last))) {
        k = inside.last
        continue
      }
      if (inside?.time || words[first]?.time) {
        // "sentences him to six years in prison": how much is no date
        if (inside && text === 'to' && lasting(inside.first)) add(plain(context, k, inside.last), true)
        k = inside ? inside.last : first
        // "within a week of his capture"
        if (text === 'within' && lower(k + 1) === 'of' && nounAt(k + 2)) k = nounAt(k + 2)!.last
        continue
      }
      if (inside && subjects.has(inside.first)) break
      const gerund = verbAt(first)
      const preposition = plain(context, k, at)
      if (!inside && gerund?.verb.tense === 'gerund') {
        const doing = `${preposition} ${plain(context, first, gerund.verb.last)}`
        if (pieces.length && binds(text) && governs === verb.lemma) pieces.push({ text: doing, must: true, bound: true })
        else if (pieces.length && (binds(text) || (bearer[1] === k - 1 && (text === 'of' || needs(...bearer, text))))) glue(doing)
        else add(doing, pieces.length === 0 || (pieces.length === 1 && COMPLETING.test(text)))
        governs = gerund.verb.lemma
        open = true
        k = gerund.verb.last
        continue
      }
      const found = inside && phrase(inside.first)
      if (!found && pieces.length && binds(text) && words[first]?.pos === 'ADJ') {
        pieces.push({ text: plain(context, k, first), must: true, bound: true })
        open = false
        k = first
        continue
      }
      if (!found) {
        if (pieces.length === 0 && /^(?:up|out|off|down|away|back|over|on|in)$/.test(text)) {
          add(preposition, true)
          continue
        }
        break
      }
      if (!found.text) {
        if (pieces.length === 0) return undefined
        if (open && governs !== verb.lemma) {
          pieces.pop()
          open = false
        }
        k = found.last
        continue
      }
      if (pieces.length && hollow(inside!.first, found.last)) break
      const full = `${preposition} ${found.text}`
      // "in response to the call", "in exchange for prisoners"
      // "is subject to approval"
      const completed = pieces.length === 1 && words[k - 1]!.pos === 'ADJ' && context.language.words.copulas.has(governs)
      const linked =
        pieces.length > 0 &&
        words[k - 1]!.pos === 'NOUN' &&
        words[k - 2]?.pos === 'ADP' &&
        context.language.words.linking.has(words[k - 1]!.lemma) &&
        /^(?:to|for|with)$/.test(text)
      if (pieces.length && binds(text) && governs === verb.lemma) pieces.push({ text: full, must: true, bound: true })
      else if (
        (text === 'of' && pieces.length) ||
        linked ||
        completed ||
        (pieces.length && binds(text)) ||
        (pieces.length && bearer[1] === k - 1 && needs(...bearer, text))
      )
        glue(full)
      else if (open && pieces.length && governs !== verb.lemma) glue(full)
      else add(full, pieces.length === 0)
      open = false
      bearer = [inside!.first, found.last]
      k = found.last
      continue
    }
    // "a phone capable of video", "a sound louder than 100 decibels"
    const complement = pieces.length && w.pos === 'ADJ' && !context.language.words.copulas.has(governs) ? adjectiveEnd(k) : undefined
    if (complement) {
      add(plain(context, k, complement), false)
      k = complement
      continue
    }
    if (w.pos === 'ADJ' || w.pos === 'NUM' || (w.pos === 'VERB' && !group)) {
      if (context.language.words.copulas.has(governs) || context.language.words.resultative.has(governs) || pieces.length === 0) {
        // "grave and sinister"
        const pair = words[k + 1]?.pos === 'CCONJ' && words[k + 2]?.pos === 'ADJ' && !nounAt(k + 2) ? k + 2 : k
        add(plain(context, k, pair), true)
        open = false
        k = pair
        continue
      }
      break
    }
    if (
      text === 'only' ||
      (text === 'not' && !(verb.negated && governs === verb.lemma) && (lower(k + 1) === 'to' || words[k + 1]?.pos === 'ADJ'))
    )
      only = `${text} `
    if (w.pos === 'ADV') {
      if (context.language.words.directions.has(text) && (pieces.length < 2 || lower(k + 1) === 'of')) {
        if (pieces.length) glue(text)
        else add(text, true)
      } else if (
        context.language.words.copulas.has(governs) &&
        words[k + 1]?.pos === 'ADJ' &&
        !/ly$/.test(text) &&
        !context.language.words.tying.has(text)
      )
        add(w.text, true)
      continue
    }
    if (w.pos === 'DET' || w.pos === 'PART') continue
    break
  }
  // "calls the minister to demand", "ground lost": a verb that lacks what completes it
  if (!open || governs === verb.lemma) return pieces
  const { words: list, grammar } = context.language
  const last = pieces.at(-1)?.text ?? '',
    cut = CONTENT.has(words[k]?.pos ?? '') && !STOP.test(words[k]!.text) && verbAt(k - 1) !== undefined
  const lacks = /^(?:not )?to /.test(last)
    ? cut || list.transitive.has(governs) || grammar.speech.has(governs) || grammar.control.has(governs)
    : GERUND.test(last)
      ? list.wanting.has(governs)
      : !list.resultative.has(verb.lemma) && !grammar.reporting.has(verb.lemma) && pieces.length > 1
  if (lacks && pieces.length < 2 && cut) return undefined
  if (lacks && pieces.length > 1) pieces.pop()
  return pieces
}
