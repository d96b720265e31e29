import type { ActorMention } from '../records/index.ts'
import { isNamed } from '../tag/actors/named.ts'
import type { Candidate } from './candidates.ts'
import { actor, type Context } from './context.ts'
import { clauseText, passiveText } from './headline/clause.ts'
import { headlineName, LIMIT, midSentence, nominalText, plain, PRIVATE, skipDeterminers, unquoted } from './headline/nominals.ts'
import { content } from './headline/reported.ts'
import { pastParticiple } from './headline/verbs.ts'

/**
 * The headline of a mention: present tense, subject first, names resolved; a claim keeps its claimant
 * ("Rebels say government forces open offensive"). `clean` is false where the sentence's own words had to do.
 */
export function title(context: Context, candidate: Candidate): { text: string, clean: boolean } {
  const { clause } = candidate
  const { clauses } = context.grammar
  const reported = !candidate.noun && context.language.grammar.speech.has(clause.verb.lemma) && (!clause.object || /^(?:tell|inform|remind|warn)$/.test(clause.verb.lemma)) ? content(context, clause, candidate.frame.type === 'STATEMENT') : undefined
  const speaker = candidate.speaker[0] && candidate.said ? headlineName(context, candidate.speaker[0]) : undefined
  const claims = candidate.status === 'alleged' || candidate.status === 'denied' || candidate.frame.type === 'TOLL' || candidate.frame.type === 'ACCUSE' || /^(?:kill|die|injure|wound)$/.test(clause.verb.lemma)
  const prefix = claims && speaker && clause.attribution?.clause !== clause.index ? `${speaker} ${sayVerb(context, candidate.speaker[0]!, speaker)} ` : ''
  // a bare "X says" tells nothing
  const mute = context.language.grammar.reporting.has(clause.verb.lemma) && !(clause.verb.passive && candidate.frame.weight >= 0.5) && !clause.object && !candidate.noun && (/^(?:say|tell|add)$/.test(clause.verb.lemma) || clause.preps.every((p) => p.prep !== 'of' && p.prep !== 'about' && p.prep !== 'against'))
  // "…, killing 11 people" says "11 people killed": who did it the clause does not say
  const result = candidate.frame.type === 'TOLL' && clause.relation === 'participle' && !clause.verb.passive && clause.object && nominalText(context, clause.object, false)
  let line = result ? `${result} ${pastParticiple(clause.verb.lemma, context.language.participles)}` : reported ?? (mute ? undefined : clauseText(context, clause, LIMIT - prefix.length))
  const led = line ? undefined : passiveText(context, clause, LIMIT - prefix.length)
  if (!line) {
    const governor = clauses[clause.governor ?? -1]
    line = led ?? (governor && clause.relation !== 'complement' && !mute ? clauseText(context, governor, LIMIT - prefix.length) : undefined)
  }
  // two words of a passive ("Devices sold") leave out what matters
  const clean = line !== undefined && (/\S\s+\S+\s/.test(line) || !(clause.verb.passive || clause.relation === 'participle' || led))
  line ??= phraseText(context, candidate, LIMIT - prefix.length)
  return { text: tidy(anonymous(context, prefix + (prefix ? midSentence(context, line) : line))), clean }
}

const sayVerb = (context: Context, mention: ActorMention, name: string) => (actor(context, mention.actor)?.kind !== 'person' && /^\p{Ll}.*s$/u.test(name.split(' ').at(-1)!) ? 'say' : 'says')

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

/** Words taken over from the sentence may hold the name of a private person. */
function anonymous(context: Context, line: string): string {
  return context.actors.filter((a) => actor(context, a.actor)?.private && isNamed(a))
    .reduce((text, { start, end }) => text.replaceAll(context.tagged.article.text.slice(start, end).replace(/\s+/g, ' '), PRIVATE), line)
}

/** Sentence case, no stray quotation mark, no full stop, no dangling preposition. */
function tidy(line: string): string {
  let text = unquoted(line.replace(/\s+/g, ' ').replace(/^["'“‘\s•*-]+/, (m) => (m.includes('“') && line.includes('”') ? '“' : ''))).replace(/[.,;:]{1,4}$/, '')
  text = text.replace(/\s(?:of|in|on|at|to|for|by|with|from|and|or|the|a|an|that|as)$/i, '')
  if (text.length > LIMIT) text = text.slice(0, LIMIT).replace(/\s\S*$/, '')
  // "iPhone" and "eBay" keep their small letter
  return !text ? 'Untitled' : /^\p{Ll}\p{Lu}/u.test(text) ? text : text[0]!.toUpperCase() + text.slice(1)
}
