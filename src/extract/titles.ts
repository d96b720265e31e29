import { isNamed } from '../tag/actors/named.ts'
import { isFronted, type Clause } from '../tag/grammar/clauses.ts'
import type { Candidate } from './candidates.ts'
import { actorsOf, speakerOf, type Context } from './context.ts'
import { claimVerb, foretellers, supposes } from './headline/claimant.ts'
import { clauseText, clauseTexts } from './headline/clause.ts'
import { midSentence } from './headline/capital.ts'
import { anonymous, somebody, tidy, unshouted } from './headline/finish.ts'
import { headlineName } from './headline/names.ts'
import { nominalText, skipDeterminers } from './headline/nominals.ts'
import { pluralAs } from './headline/number.ts'
import { passiveText } from './headline/passive.ts'
import { LIMIT, plain } from './headline/print.ts'
import { quoted } from './headline/quotation.ts'
import { content } from './headline/reported.ts'
import { takenUp } from './headline/pronoun.ts'
import { sound, vague } from './headline/sound.ts'
import { pastParticiple, verbText } from './headline/verbs.ts'
import { PRIVATE } from './headline/unnamed.ts'
import { standsApart, wordForWord } from './headline/verbatim.ts'
import type { Headline } from './salience.ts'

/**
 * The headline of a mention: present tense, subject first, names resolved; a claim keeps its claimant
 * ("Rebels say government forces open offensive").
 */
export function title(context: Context, candidate: Candidate): Headline {
  // "the fair is opened in May", "lamps will end up being sold"
  const timetable =
    candidate.status === 'planned' &&
    candidate.clause.verb.passive &&
    /^(?:present|gerund)$/.test(candidate.clause.verb.tense) &&
    !context.language.prospective.has(candidate.clause.verb.lemma)
  const clause: Clause = timetable ? { ...candidate.clause, verb: { ...candidate.clause.verb, tense: 'future' } } : candidate.clause
  if (candidate.embedded) {
    const own = tidy(context, anonymous(context, plain(context, clause.verb.first, clause.preps.at(-1)?.nominal.last ?? clause.verb.last)))
    return clause.preps.length > 0 ? { text: own, clean: true } : { text: beside(context, undefined) ?? own, clean: false, own }
  }
  const speaker = candidate.speaker[0] && candidate.said ? headlineName(context, candidate.speaker[0]) : undefined
  const claims =
    CLAIMING.test(clause.attribution?.verb ?? '') ||
    supposes(context, clause) ||
    candidate.status === 'alleged' ||
    candidate.status === 'denied' ||
    candidate.frame.type === 'TOLL' ||
    candidate.frame.type === 'ACCUSE' ||
    /^(?:kill|die|injure|wound)$/.test(clause.verb.lemma)
  // what somebody else foretells is a claim too: "Mayor says firm will close yard"
  const foretold =
    candidate.status === 'planned' && candidate.speaker.some(({ actor: who }) => !participantsOf(context, clause).includes(who))
  const forecast = foretellers(context, candidate)
  const prefix =
    (claims || foretold) && speaker && clause.attribution?.clause !== clause.index
      ? `${speaker} ${claimVerb(context, candidate, speaker)} `
      : forecast
  // "it says 23 have died": nothing tells whose claim it is
  const source = candidate.frame.type === 'TOLL' && !speaker ? clause.attribution?.speaker : undefined
  const sourced = !(source && context.language.words.pronouns.has(context.grammar.words[source.head]!.text.toLowerCase()))
  const finish = (line: string) =>
    tidy(
      context,
      somebody(candidate, anonymous(context, prefix + (prefix ? midSentence(context, line) : unshouted(context, line)))),
      clause.verb.particle,
    )
  let first: string | undefined, curt: string | undefined, plainest: string | undefined
  for (const { text: line, of, full, led, said } of lines(
    context,
    candidate,
    clause,
    prefix,
    foretold || (forecast !== '' && prefix === forecast),
  )) {
    const text = full ? tidy(context, line) : finish(line)
    if (sourced && (full || sound(context, of, text, said))) {
      const short = !full && isCurt(context, clause, line, led)
      // what takes the place of a line that leaves a reader asking says more
      const less = plainest !== undefined && (led || text.length < plainest.length)
      if (!short && (full || !vague(context, said ?? of, text)) && !less) return { text, clean: true }
      if (short) curt ??= text
      else plainest ??= text
    }
    first ??= text
  }
  if (plainest) return { text: plainest, clean: true, vague: true }
  if (curt) return { text: curt, clean: false, curt: true }
  const own = first ?? finish(phraseText(context, candidate, LIMIT - prefix.length))
  // all that the sentence says, in its own words
  const whole = !first && context.grammar.words.filter(({ pos, time }) => pos !== 'PUNCT' && !time).length - own.split(' ').length < SPARED
  return { text: (prefix || whole ? undefined : (unspoken(context, clause) ?? beside(context, clause))) ?? own, clean: false, own }
}

/** "“It was blue,” she said": where nobody can be named, what was said stands without who said it, unless it names a private person. */
function unspoken(context: Context, { verb, subject, index }: Clause): string | undefined {
  if (!context.language.grammar.speech.has(verb.lemma) || verb.passive || !subject) return undefined
  const own = [undefined, PRIVATE].includes(nominalText(context, subject, true)) ? quoted(context, undefined, index > 0) : undefined
  return own && own === anonymous(context, own) ? tidy(context, own) : undefined
}

/** A headline of fewer words less than its sentence leaves out nothing but articles. */
const SPARED = 4
/** What is told in another event's place says at least so many words. */
const TELLING = 5

/** What the sentence tells beside a clause that no headline can tell: its first full clause that one can. */
function beside(context: Context, untold: Clause | undefined): string | undefined {
  for (const clause of context.grammar.clauses) {
    const { relation, attribution, verb, index } = clause
    if (clause === untold || !/^(?:main|conjunct)$/.test(relation) || (attribution && attribution.clause !== index) || !clause.subject)
      continue
    const speaks = context.language.grammar.speech.has(verb.lemma)
    const told = speaks ? content(context, clause, true) : [...clauseTexts(context, clause, LIMIT), ...wordForWord(context, clause, LIMIT)]
    for (const line of told) {
      const { text: own, said } = typeof line === 'string' ? { text: line } : line,
        text = tidy(context, anonymous(context, unshouted(context, own)))
      if (text.split(' ').length >= TELLING && sound(context, clause, text, said)) return text
    }
  }
  return undefined
}

/** A headline that may do; `of`: the clause it tells; `full`: somebody's own words; `said`: what it makes somebody say. */
type Line = { text: string; of: Clause; full?: true; led?: true; said?: Clause }

/** What the sentence can say of the event, the best first. */
function* lines(context: Context, candidate: Candidate, clause: Clause, prefix: string, foretold: boolean): Generator<Line> {
  const room = LIMIT - prefix.length,
    silent = mute(context, candidate)
  // "…, killing 11 people" says "11 people killed": who did it the clause does not say
  const result =
    candidate.frame.type === 'TOLL' &&
    clause.relation === 'participle' &&
    !clause.verb.passive &&
    clause.object &&
    nominalText(context, clause.object, false)
  if (result) {
    // "leaving nine dockers dead or homeless": how it left them
    const { words } = context.grammar,
      state = clause.object!.last + 1,
      more = words[state + 1]?.pos === 'CCONJ' && words[state + 2]?.pos === 'ADJ' ? state + 2 : state,
      how = words[state]?.pos === 'ADJ' ? ` ${plain(context, state, more)}` : ''
    yield { text: `${result} ${pastParticiple(clause.verb.lemma, context.language.participles)}${how}`, of: clause }
    return
  }
  const speaks =
    !candidate.noun &&
    context.language.grammar.speech.has(clause.verb.lemma) &&
    (!clause.object || context.language.grammar.addressing.has(clause.verb.lemma))
  if (speaks) for (const saying of content(context, clause, candidate.frame.type === 'STATEMENT')) yield { ...saying, of: clause }
  // "Tyrrell says it will not appeal": the claimant's own name is not said twice
  const self = prefix && speakerOf(context, clause) ? context.grammar.words[clause.subject!.head]!.text.toLowerCase() : undefined
  if (!silent)
    for (const text of clauseTexts(context, clause, room, self !== undefined || (foretold && prefix !== ''), self))
      yield { text, of: clause }
  const own = firstPerson(context, clause)
  if (own) yield { text: own, of: clause, full: true }
  const led = passiveText(context, clause, room)
  if (led) yield { text: led, of: clause, led: true }
  // "Arrested in May, the banker denied the charges", "fell to its lowest since democracy was restored": the main clause tells another event
  const governor = isFronted(clause) || clause.relation === 'adverbial' ? undefined : context.grammar.clauses[clause.governor ?? -1]
  const above =
    governor && governor.verb.tense !== 'infinitive' && clause.relation !== 'complement' && !silent && !prospect(context, clause)
      ? clauseText(context, governor, room)
      : undefined
  if (above) yield { text: above, of: governor! }
  if (!silent) for (const text of wordForWord(context, clause, room)) yield { text, of: clause }
}

/** Two words of a passive ("Devices sold") leave out what matters, but for whom they name ("Hollins indicted"). */
function isCurt(context: Context, { verb, relation, subject, object }: Clause, line: string, led = false): boolean {
  if (/\S\s+\S+\s/.test(line) || !(verb.passive || relation === 'participle' || led)) return false
  return !actorsOf(context, led ? object : subject).some(isNamed)
}

/** Verbs of speech that leave open whether it is so. */
const CLAIMING = /^(?:claim|allege|maintain|contend|insist|argue|assert)$/

/** Who stands in the subject of the clause. */
const participantsOf = (context: Context, clause: Clause) =>
  [...actorsOf(context, clause.subject), speakerOf(context, clause)].map((mention) => mention?.actor)

/** "is due to last": what is only due is not told by its governor. */
const prospect = ({ grammar: { words }, language }: Context, { verb }: Candidate['clause']) =>
  verb.tense === 'infinitive' && language.prospective.has(words[verb.first - 1]?.lemma.toLowerCase() ?? '')

/** A bare "X says", or "X tells reporters", tells nothing; "rules out" says no "rules". */
function mute({ language: { grammar } }: Context, { clause, noun, frame }: Candidate): boolean {
  const { verb, object, second, preps } = clause
  if (!grammar.reporting.has(verb.lemma) || verb.particle || (verb.passive && frame.weight >= 0.5) || noun) return false
  if (grammar.addressing.has(verb.lemma) ? second : object) return false
  const about = preps.some(({ prep }) => /^(?:of|about|against)$/.test(prep))
  return !about || /^(?:say|add)$/.test(verb.lemma)
}

/** "“We asked for justice,” she told a crowd": what somebody says of himself stays a quotation. */
function firstPerson(context: Context, { subject, attribution }: Candidate['clause']): string | undefined {
  if (!subject || !attribution?.speaker || !/^(?:i|we)$/i.test(context.grammar.words[subject.head]!.text)) return undefined
  const speaker = nominalText(context, attribution.speaker, true)
  return speaker && quoted(context, speaker, true)
}

/** Where a sentence gives no clause that can stand as a headline: its words up to the last that fits, cut between phrases, with a past tense in the present. */
function phraseText(context: Context, candidate: Candidate, limit: number): string {
  const { words, nouns } = context.grammar
  const { clause } = candidate
  const meant = takenUp(context, clause)
  const from = skipDeterminers(context, Math.min(clause.subject?.first ?? clause.verb.first, clause.verb.first), clause.verb.first)
  let end = from
  for (let k = from; k < words.length; k++) {
    const np = nouns.find((n) => n.first <= k && k <= n.last)
    const closed = !np || np.last === k
    if (words[k]!.text === ',' && k > clause.verb.last) break
    if (plain(context, from, k).length > limit) break
    // a verb with words behind it still wants them
    const going = words[k]!.pos === 'VERB' && k > clause.verb.last && words[k + 1] && words[k + 1]!.pos !== 'PUNCT'
    if (closed && !going && !['ADP', 'DET', 'CCONJ', 'SCONJ', 'PART', 'AUX', 'PUNCT'].includes(words[k]!.pos)) end = k
  }
  const { first, last, tense, passive, progressive, particle } = clause.verb,
    behind = particle && words[last + 1]?.text.toLowerCase() === particle ? last + 2 : last + 1
  // the subject alone takes the room: what names it must do
  const brief = end < last && clause.subject && clause.subject.last < first ? nominalText(context, clause.subject, true) : undefined
  if (brief) return `${brief} ${verbText(context, clause, pluralAs(context, clause.subject, brief))}`
  if (meant && end >= last)
    return `${meant} ${verbText(context, clause, pluralAs(context, clause.subject, meant))} ${timeless(context, behind, end)}`.trim()
  const joined = clause.subject && words.slice(clause.subject.last + 1, first).some(({ pos }) => pos === 'VERB' || pos === 'AUX')
  if (tense !== 'past' || passive || progressive || joined || !clause.subject || clause.subject.last >= first || end <= last)
    return timeless(context, from, end)
  const text = timeless(context, from, first - 1)
  return `${text} ${verbText(context, clause, pluralAs(context, clause.subject, text))} ${timeless(context, behind, end)}`
}

/** Words of the sentence without the times that stand between its phrases: a headline leaves them out. */
function timeless(context: Context, first: number, last: number): string {
  const { words } = context.grammar
  const apart = (k: number) => standsApart(context, k)
  const parts: string[] = []
  let from = first
  for (let k = first; k <= last + 1; k++) {
    const skips = apart(k) || (words[k]?.pos === 'ADP' && apart(k + 1)) || (words[k]?.pos === 'DET' && apart(k + 1))
    if (k <= last && !skips) continue
    if (k > from) parts.push(plain(context, from, k - 1))
    from = k + 1
  }
  return parts.filter(Boolean).join(' ')
}
