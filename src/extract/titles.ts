import type { ActorMention, Cast } from '../records/index.ts'
import type { Clause, Nominal } from '../tag/grammar/clauses.ts'
import type { Candidate } from './candidates.ts'
import { actor, actorsIn, single, speakerOf, type Context } from './context.ts'

/** Newspaper headlines are short; the export contract allows 90 characters (design: at most 90). */
const LIMIT = 90

const PLURAL = new Set(['people', 'police', 'troops', 'forces', 'children', 'men', 'women', 'they', 'we', 'these', 'those', 'both', 'some', 'many', 'hundreds', 'thousands', 'dozens', 'scores'])
/** How a headline calls a person whose name stays private. */
const PRIVATE = 'private person'

const PRONOUNS = new Set(['it', 'he', 'she', 'they', 'we', 'i', 'you', 'who', 'which', 'that', 'this', 'there', 'those', 'these', 'one', 'him', 'her', 'them', 'us', 'me', 'what', 'itself', 'himself', 'themselves'])
const KEPT_PREPS = new Set(['in', 'on', 'at', 'near', 'into', 'from', 'to', 'with', 'against', 'over', 'for', 'by', 'toward', 'towards', 'across', 'around', 'through', 'about', 'between', 'after', 'under', 'onto', 'of', 'off', 'out', 'during', 'among', 'along'])

/** `say` -> `says`; `carry` -> `carries`; plural and base stay. */
export function present(lemma: string, plural: boolean): string {
  if (lemma === 'be') return plural ? 'are' : 'is'
  if (lemma === 'have') return plural ? 'have' : 'has'
  if (plural) return lemma
  if (/(?:s|x|z|ch|sh|o)$/.test(lemma)) return `${lemma}es`
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`
  return `${lemma}s`
}

/** The name that a headline uses: the surname of a person whom no namesake shares the story with, else the whole name. */
export function headlineName(context: Context, mention: ActorMention): string {
  const who = actor(context, mention.actor)
  if (!who || who.kind === 'people') return context.tagged.article.text.slice(mention.start, mention.end).replace(/\s+/g, ' ').replace(/^(?:the|a|an)\s+/i, '')
  if (who.private) return PRIVATE
  if (who.kind !== 'person') return who.name
  const parts = who.name.split(' ')
  const at = parts.findIndex((p, i) => i > 0 && /^(?:al|el|de|di|da|del|della|van|von|der|den|la|le|bin|ibn|abu|ter|dos|al-.+|el-.+)$/i.test(p))
  const surname = at > 0 ? parts.slice(at).join(' ') : parts.at(-1)!
  return (namesakes(context.cast).get(parts.at(-1)!) ?? 0) > 1 ? who.name : surname
}

const counted = new WeakMap<Cast, Map<string, number>>()

/** How many persons of a cast have each last name; counted once for a cast, which is complete when headlines are written. */
function namesakes(cast: Cast): Map<string, number> {
  const known = counted.get(cast)
  if (known) return known
  const counts = new Map<string, number>()
  for (const { kind, name } of cast.actors.values()) {
    const last = name.split(' ').at(-1)!
    if (kind === 'person') counts.set(last, (counts.get(last) ?? 0) + 1)
  }
  counted.set(cast, counts)
  return counts
}

/** Text of words `first` to `last`: white space collapsed, time expressions and unpaired quotation marks out. */
function plain(context: Context, first: number, last: number): string {
  const { words } = context.grammar
  const { text } = context.tagged.article
  const kept = words.slice(first, last + 1).map((w, i, all) => ({ w, gap: i && all[i - 1]!.end < w.start ? ' ' : '' }))
  const line = kept.map(({ w, gap }) => gap + text.slice(w.start, w.end)).join('').replace(/\s+/g, ' ').trim()
  return unquoted(line)
}

function unquoted(line: string): string {
  const marks = (line.match(/["“”]/g) ?? []).length
  return (marks % 2 ? line.replace(/["“”]/g, '') : line).replace(/\(\s*\)/g, '').replace(/\s+([,.;:])/g, '$1').replace(/[,;:–—-]+$/, '').trim()
}

/** A nominal as a headline says it: names short, articles and possessives dropped. Undefined for a pronoun that nothing resolves. */
function nominalText(context: Context, given: Nominal | undefined, brief: boolean): string | undefined {
  if (!given) return undefined
  const nominal = single(context, given)
  const { words } = context.grammar
  const texts: string[] = []
  const named = nominal.apposed && actorsIn(context, nominal.apposed.first, nominal.apposed.last).find((a) => actor(context, a.actor)?.kind === 'person')
  if (named) return headlineName(context, named)
  const owner = nominal.owner && nominalText(context, nominal.owner, true)
  const closer = actorsIn(context, nominal.first, nominal.last).find((a) => actor(context, a.actor)?.kind === 'person' && a.end === context.grammar.words[nominal.last]!.end)
  if (nominal.owner && !closer) {
    const rest = nominalText(context, { ...nominal, owner: undefined }, brief)
    return owner && rest ? `${owner}${owner.endsWith('s') ? '’' : '’s'} ${rest}` : undefined
  }
  for (let i = 0; i < nominal.parts.length; i++) {
    const part = nominal.parts[i]!
    const last = i + 1 < nominal.parts.length ? part.last : Math.max(part.last, !brief ? nominal.last : nominal.parts.length === 1 ? ofPhrase(context, part.last, nominal.last) : part.last)
    const here = actorsIn(context, part.first, last)
    const head = words[part.head]!
    const lone = part.first === part.last
    const covering = here.find((a) => a.start <= head.start && head.end <= a.end)
    const closing = here.filter((a) => actor(context, a.actor)?.kind === 'person' && a.end >= words[last]!.end).at(-1)
    const chosen = closing ?? (covering && (covering.how !== 'demonym') && covering.start <= words[skipDeterminers(context, part.first, part.last)]!.start && covering.end >= words[part.last]!.end && last <= part.last ? covering : undefined)
    if (chosen) { texts.push(headlineName(context, chosen)); continue }
    if (lone && PRONOUNS.has(head.text.toLowerCase())) {
      if (covering) { texts.push(headlineName(context, covering)); continue }
      return undefined
    }
    const from = skipDeterminers(context, part.first, last)
    const phrase = plain(context, from, last).replace(/\s+of (?:them|us|those|these)$/i, '')
    if (!phrase) return undefined
    texts.push(phrase)
  }
  if (texts.length === 1) return texts[0]
  return texts.length > 3 ? `${texts.slice(0, 2).join(', ')} and others` : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`
}

/** Last word of the "of" phrase that must stay with the noun that ends at `last`. */
function ofPhrase(context: Context, last: number, ceiling: number): number {
  const { words, nouns } = context.grammar
  if (words[last + 1]?.text.toLowerCase() !== 'of') return last
  const after = nouns.find((n) => n.first === last + 2)
  return after && after.last <= ceiling ? after.last : last
}

function skipDeterminers(context: Context, first: number, last: number): number {
  const { words } = context.grammar
  let k = first
  while (k < last && /^(?:the|a|an|its|his|her|their|our|my|this|these|those|that|whose)$/i.test(words[k]!.text)) k++
  return k
}

function isPlural(context: Context, given: Nominal | undefined): boolean {
  if (!given) return false
  const nominal = single(context, given)
  if (nominal.parts.length > 1) return true
  const head = context.grammar.words[nominal.head]!
  const last = head.text.split(' ').at(-1)!
  if (PLURAL.has(last.toLowerCase())) return true
  if (head.name && (head.text.includes(' ') || head.pos === 'PROPN')) return /^\p{Ll}.*s$/u.test(last)
  return head.pos !== 'PROPN' && last.endsWith('s') && !last.endsWith('ss') && head.lemma !== head.text.toLowerCase() || (head.pos === 'NUM')
}

/** Number of the subject as the headline names it: "the army" may have become "government forces". */
function pluralAs(context: Context, nominal: Nominal | undefined, text: string): boolean {
  const here = nominal && single(context, nominal).parts.length === 1 ? actorsIn(context, nominal.first, nominal.last) : []
  return here.some((a) => headlineName(context, a) === text) ? /(?:^|\s)\p{Ll}\S*[^s]s$/u.test(text) || /(?:^|\s)(?:people|police)$/.test(text) : isPlural(context, nominal)
}

/** The verb as a headline says it. */
function verbText(context: Context, clause: Clause, plural: boolean): string {
  const { words } = context.grammar
  const { verb } = clause
  const particle = verb.particle && !clause.preps.some((p) => p.at === verb.last + 1) ? ` ${verb.particle}` : ''
  const main = words[verb.head]!.text.toLowerCase()
  const not = verb.negated ? 'not ' : ''
  const before = words[verb.first - 1]?.lemma.toLowerCase() ?? ''
  const governor = context.grammar.clauses[clause.governor ?? -1]
  if (verb.passive) {
    if (verb.tense === 'future' || (verb.modal === 'would' && clause.attribution)) return `to be ${not}${main}${particle}`
    if (verb.modal) return `${verb.modal.toLowerCase()} ${not}be ${main}${particle}`
    return `${not}${main}${particle}`
  }
  if (verb.tense === 'infinitive') {
    const ahead = context.language.prospective.has(before) || (governor && context.language.prospective.has(governor.verb.lemma))
    return ahead ? `${not}to ${verb.lemma}${particle}` : `${present(verb.lemma, plural)}${particle}`
  }
  if (verb.tense === 'future' || (verb.modal === 'would' && clause.attribution && !verb.perfect)) return `${not}to ${verb.lemma}${particle}`
  if (verb.modal && verb.perfect) return `${verb.modal.toLowerCase()} ${not}have ${main}${particle}`
  if (verb.modal && verb.tense === 'modal') return `${verb.modal.toLowerCase()} ${not}${verb.lemma}${particle}`
  if (verb.negated) return verb.lemma === 'be' ? `${present('be', plural)} not` : `${plural ? 'do' : 'does'} not ${verb.lemma}${particle}`
  return `${present(verb.lemma, plural)}${particle}`
}

type Piece = { text: string, must: boolean }

/** The clause in headline words, longest version that fits `limit`; undefined when its subject cannot be named. */
export function clauseText(context: Context, clause: Clause, limit: number, depth = 0, pronoun?: string): string | undefined {
  const { words, clauses } = context.grammar
  const { language } = context
  const bare = clause.verb.passive && clause.relation === 'participle'
  // "there was heavy shelling in …" says "heavy shelling in …"
  if (clause.subject && words[clause.subject.head]!.text.toLowerCase() === 'there') return thereText(context, clause, limit)
  for (const brief of [false, true]) {
    const self = speakerOf(context, clause)
    const subject = pronoun ?? (self ? headlineName(context, self) : nominalText(context, clause.subject, brief))
    if (!subject) return undefined
    const pieces: Piece[] = [{ text: subject, must: true }, { text: verbText(context, clause, pluralAs(context, clause.subject, subject)), must: true }]
    const object = nominalText(context, clause.object, brief)
    if (clause.object && object) pieces.push({ text: object, must: true })
    const second = nominalText(context, clause.second, brief)
    if (clause.second && second && !bare) pieces.push({ text: second, must: true })
    // "is out of control", "was under way": what follows a copula belongs to it
    if (!clause.object && clause.verb.lemma === 'be') {
      let at = clause.verb.last + 1
      while (words[at] && (words[at]!.pos === 'ADV' || /^["“”]$/.test(words[at]!.text))) at++
      const complement = words[at]
      if (complement && ['ADJ', 'VERB'].includes(complement.pos)) pieces.push({ text: complement.text, must: true })
      else if (words[at - 1]?.pos === 'ADV' && /^(?:closer|near|nearer|back|under|better|worse|further)$/i.test(words[at - 1]!.text)) pieces.push({ text: words[at - 1]!.text, must: true })
      else if (clause.preps.length === 0) return undefined
    }
    // "wears thin", "stands ready"
    else if (!clause.object && words[clause.verb.last + 1]?.pos === 'ADJ') pieces.push({ text: words[clause.verb.last + 1]!.text, must: true })
    for (const { prep, nominal, loose } of clause.preps) {
      if (loose) continue
      const text = (KEPT_PREPS.has(prep) || prep.endsWith(' of')) ? nominalText(context, nominal, true) : undefined
      if (text) pieces.push({ text: `${prep} ${text}`, must: false })
    }
    const next = clauses[clause.index + 1]
    if (next && depth < 2) {
      const close = Math.max(clause.verb.last, clause.object?.last ?? 0, ...clause.preps.map((p) => p.nominal.last))
      if (next.relation === 'infinitive' && next.verb.first <= close + 3 && (language.grammar.control.has(clause.verb.lemma) || language.aspectual.has(clause.verb.lemma) || language.attempting.has(clause.verb.lemma)
        || language.prospective.has(clause.verb.lemma) || /^(?:agree|vow|pledge|promise|refuse|fail|decide|decline|threaten|call|claim|demand|be|appear|seem|offer|continue|move|propose|believe)$/.test(clause.verb.lemma))) {
        const tail = infinitiveText(context, next)
        if (tail) pieces.push({ text: tail, must: clause.object === undefined || /^(?:urge|ask|call|press|fail|agree)$/.test(clause.verb.lemma) })
      }
    }
    const line = fit(pieces, limit)
    if (line) return line
  }
  return undefined
}

function thereText(context: Context, clause: Clause, limit: number): string | undefined {
  const what = nominalText(context, clause.object, false)
  if (!what || clause.verb.negated) return undefined
  return fit([{ text: what, must: true }, ...clause.preps.flatMap(({ prep, nominal }) => {
    const text = nominalText(context, nominal, true)
    return text ? [{ text: `${prep} ${text}`, must: false }] : []
  })], limit)
}

function infinitiveText(context: Context, clause: Clause): string | undefined {
  const { words } = context.grammar
  const object = clause.object ? nominalText(context, clause.object, true) : ''
  if (object === undefined) return undefined
  const prep = clause.preps.find((p) => KEPT_PREPS.has(p.prep))
  const place = prep && nominalText(context, prep.nominal, true)
  // "to demand that …": without what is demanded it says nothing
  if (!clause.object && clause.preps.length === 0 && context.language.grammar.speech.has(clause.verb.lemma)) return undefined
  const verb = clause.verb.passive ? `be ${words[clause.verb.head]!.text}` : clause.verb.form === 'ing' ? words[clause.verb.head]!.text : clause.verb.lemma
  const chained = context.grammar.clauses[clause.index + 1]
  if (!clause.object && chained && chained.verb.first === clause.verb.last + 1 && chained.verb.form === 'base' && chained.object) {
    const last = nominalText(context, chained.object, true)
    return last ? `to ${verb} ${chained.verb.lemma} ${last}` : undefined
  }
  const base = [`to ${verb}${clause.verb.particle && !clause.preps.some((p) => p.at === clause.verb.last + 1) ? ` ${clause.verb.particle}` : ''}`, object].filter(Boolean).join(' ')
  return place && base.length + place.length < 42 ? `${base} ${prep.prep} ${place}` : base
}

/** "They announced a new player": where nothing tells who they are, the object leads ("New player announced"). */
function passiveText(context: Context, clause: Clause, limit: number): string | undefined {
  const { verb } = clause
  const subject = clause.subject && context.grammar.words[clause.subject.head]!.text.toLowerCase()
  const object = clause.object && nominalText(context, clause.object, true)
  if (!subject || !PRONOUNS.has(subject) || !object || verb.negated || verb.passive || verb.modal || /^(?:be|have|get|become|tell|inform|remind|warn)$/.test(verb.lemma)) return undefined
  const line = `${object} ${pastParticiple(verb.lemma, context.language.participles)}${verb.particle ? ` ${verb.particle}` : ''}`
  return line.length <= limit ? line : undefined
}

/** `call` -> `called`, `carry` -> `carried`, `stop` -> `stopped`; irregular verbs from the table. */
export function pastParticiple(lemma: string, irregular: Map<string, string>): string {
  const known = irregular.get(lemma)
  if (known) return known
  if (lemma.endsWith('e')) return `${lemma}d`
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`
  return /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(lemma) ? `${lemma}${lemma.at(-1)}ed` : `${lemma}ed`
}

/** Joins the pieces; optional ones from the left as long as all fit. */
function fit(pieces: Piece[], limit: number): string | undefined {
  const must = pieces.filter((p) => p.must).reduce((sum, p) => sum + p.text.length + 1, -1)
  if (must > limit) return undefined
  let length = must
  const line = pieces.filter((p) => {
    if (p.must) return true
    if (length + p.text.length + 1 > limit) return false
    length += p.text.length + 1
    return true
  })
  return line.map((p) => p.text).join(' ')
}

/** Where a sentence gives no clause that can stand as a headline: its words up to the last that fits, cut between phrases. */
function phraseText(context: Context, candidate: Candidate, limit: number): string {
  const { words, nouns } = context.grammar
  const { clause } = candidate
  const from = skipDeterminers(context, Math.min(clause.subject?.first ?? clause.verb.first, clause.verb.first), clause.verb.first)
  let end = from
  for (let k = from; k < words.length; k++) {
    const np = nouns.find((n) => n.first <= k && k <= n.last)
    const closed = !np || np.last === k
    if (words[k]!.text === ',' && k > clause.verb.last) break
    if (plain(context, from, k).length > limit) break
    if (closed && !['ADP', 'DET', 'CCONJ', 'SCONJ', 'PART', 'AUX', 'PUNCT'].includes(words[k]!.pos)) end = k
  }
  return plain(context, from, end)
}

/**
 * The headline of a mention: present tense, subject first, names resolved; a claim keeps its claimant
 * ("Rebels say government forces open offensive").
 */
export function title(context: Context, candidate: Candidate): string {
  const { clause } = candidate
  const { clauses } = context.grammar
  const reported = !candidate.noun && context.language.grammar.speech.has(clause.verb.lemma) && (!clause.object || /^(?:tell|inform|remind|warn)$/.test(clause.verb.lemma)) ? content(context, clause, candidate.frame.type === 'STATEMENT') : undefined
  const speaker = candidate.speaker[0] && candidate.said ? headlineName(context, candidate.speaker[0]) : undefined
  const claims = candidate.status === 'alleged' || candidate.status === 'denied' || candidate.frame.type === 'TOLL' || /^(?:kill|die|injure|wound)$/.test(clause.verb.lemma)
  const prefix = claims && speaker && clause.attribution?.clause !== clause.index ? `${speaker} ${sayVerb(context, candidate.speaker[0]!, speaker)} ` : ''
  // a bare "X says" tells nothing
  const mute = context.language.grammar.reporting.has(clause.verb.lemma) && !clause.object && !candidate.noun && clause.preps.every((p) => p.prep !== 'of' && p.prep !== 'about' && p.prep !== 'against')
  // "…, killing 11 people" says "11 people killed": who did it the clause does not say
  const result = candidate.frame.type === 'TOLL' && clause.relation === 'participle' && !clause.verb.passive && clause.object && nominalText(context, clause.object, false)
  let line = result ? `${result} ${pastParticiple(clause.verb.lemma, context.language.participles)}` : reported ?? (mute ? undefined : clauseText(context, clause, LIMIT - prefix.length))
  if (!line) {
    const governor = clauses[clause.governor ?? -1]
    line = passiveText(context, clause, LIMIT - prefix.length) ?? (governor && clause.relation !== 'complement' ? clauseText(context, governor, LIMIT - prefix.length) : undefined) ?? phraseText(context, candidate, LIMIT - prefix.length)
  }
  return tidy(anonymous(context, prefix + (prefix ? midSentence(context, line) : line)))
}

const sayVerb = (context: Context, mention: ActorMention, name: string) => (actor(context, mention.actor)?.kind !== 'person' && /\p{Ll}[^\s]*s$/u.test(name.split(' ').at(-1)!) && /^\p{Ll}/u.test(name.split(' ').at(-1)!) ? 'say' : 'says')

/** A line that no longer begins the headline: its first word keeps a capital only if it is a name. */
function midSentence(context: Context, line: string): string {
  const first = /^[\p{L}\p{N}'’.-]+/u.exec(line)?.[0]
  const word = context.grammar.words.find((w) => w.text === first)
  return word && word.pos !== 'PROPN' && !word.name ? line[0]!.toLowerCase() + line.slice(1) : line
}

/** "X says Y": the saying with what is said, where the clause said can be put in headline words. */
function content(context: Context, clause: Clause, reporting: boolean): string | undefined {
  const { clauses, words } = context.grammar
  const said = clauses.filter((c) => c.attribution?.clause === clause.index && c !== clause)
  const speaker = nominalText(context, clause.subject, true)
  if (!speaker) return undefined
  const verb = verbText(context, clause, isPlural(context, clause.subject))
  const lead = `${speaker} ${/^tells?$/.test(verb) ? (verb === 'tell' ? 'say' : 'says') : verb} `
  for (const c of said) {
    if (!['complement', 'main', 'conjunct'].includes(c.relation)) continue
    const subject = c.subject && words[c.subject.head]!.text.toLowerCase()
    if (subject && /^(?:i|we|you)$/.test(subject)) continue
    // "Russia says it observes truce": the speaker's own name is not said twice
    const line = clauseText(context, c, LIMIT - lead.length, 1, speakerOf(context, c) && subject)
    if (line) return lead + midSentence(context, line)
  }
  return reporting ? quoted(context, clause, speaker) : undefined
}

/** First-person speech stays in quotation marks: `Kerry: “We're getting closer to a place of understanding”`. */
function quoted(context: Context, clause: Clause, speaker: string): string | undefined {
  const { start, end } = context.sentence
  const text = context.tagged.article.text.slice(start, end).replace(/\s+/g, ' ')
  const quote = /["“]([^"“”]{12,})["”]/.exec(text)?.[1] ?? (clause.index > 0 ? /^["“]?([^"“”]{12,}?)[,.]?["”]/.exec(text)?.[1] : undefined)
  if (!quote) return undefined
  const room = LIMIT - speaker.length - 4
  const clausesOf = quote.replace(/[,.;]$/, '').split(/(?<=[,;—–])\s|\s(?=(?:and|but|because|which)\s)/)
  let line = clausesOf[0]!
  for (const part of clausesOf.slice(1)) { if (line.length + part.length + 1 > room) break; line += ` ${part}` }
  line = line.replace(/[,;—–\s]+$/, '')
  return line.length >= 12 && line.length <= room ? `${speaker}: “${line}”` : undefined
}

/** Words taken over from the sentence may hold the name of a private person. */
function anonymous(context: Context, line: string): string {
  return context.actors.filter((a) => actor(context, a.actor)?.private && a.how !== 'pronoun' && a.how !== 'description')
    .reduce((text, { start, end }) => text.replaceAll(context.tagged.article.text.slice(start, end).replace(/\s+/g, ' '), PRIVATE), line)
}

/** Sentence case, no stray quotation mark, no full stop, no dangling preposition. */
function tidy(line: string): string {
  let text = unquoted(line.replace(/\s+/g, ' ').replace(/^["'“‘\s•*-]+/, (m) => (m.includes('“') && line.includes('”') ? '“' : ''))).replace(/[.,;:]+$/, '')
  text = text.replace(/\s+(?:of|in|on|at|to|for|by|with|from|and|or|the|a|an|that|as)$/i, '')
  if (text.length > LIMIT) text = text.slice(0, LIMIT).replace(/\s+\S*$/, '')
  // "iPhone" and "eBay" keep their small letter
  return !text ? 'Untitled' : /^\p{Ll}\p{Lu}/u.test(text) ? text : text[0]!.toUpperCase() + text.slice(1)
}
