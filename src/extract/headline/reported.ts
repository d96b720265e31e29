import type { Clause } from '../../tag/grammar/clauses.ts'
import type { Context } from '../context.ts'
import { clauseText } from './clause.ts'
import { isPlural, LIMIT, midSentence, nominalText, pluralAs, selfName } from './nominals.ts'
import { wordForWord } from './verbatim.ts'
import { verbText } from './verbs.ts'

/** What a quotation that opens so says stands only with the clause after it. */
const DEPENDENT = /^(?:no matter|if|when|while|because|although|though|unless|since|until|as|but|and)\b/i

/** So few words of a clause that goes on tell something. */
const BEGUN = 5

/** "X says Y": the saying with what is said, where a clause said can be put in headline words; `reporting`: somebody's own words do, too. The best first. */
export function* content(context: Context, clause: Clause, reporting: boolean): Generator<string> {
  const { clauses, words } = context.grammar
  // "growth is explained by the fact that …": only who is told something is told a clause
  if (clause.verb.passive && !context.language.grammar.addressing.has(clause.verb.lemma)) return
  const said = clauses.filter((c) => c.attribution?.clause === clause.index && c !== clause)
  const speaker = nominalText(context, clause.subject, true)
  if (!speaker) return
  const verb = verbText(context, clause, pluralAs(context, clause.subject, speaker))
  // "assures the ambassador that", but "says" for "tells reporters that"
  const addressee = context.language.grammar.addressing.has(clause.verb.lemma) && !clause.verb.passive ? nominalText(context, clause.object, true) : undefined
  const lead = `${speaker} ${/^tells?$/.test(verb) ? (verb === 'tell' ? 'say' : 'says') : addressee ? `${verb} ${addressee}` : verb} `
  for (const c of said) {
    if (!['complement', 'main', 'conjunct'].includes(c.relation)) continue
    // "He made it clear that he wants …": what another said clause governs is not said by itself
    if (c.relation === 'complement' && (c.index < clause.index || said.includes(clauses[c.governor ?? -1]!))) continue
    const subject = c.subject && words[c.subject.head]!.text.toLowerCase()
    if (subject && /^(?:i|we|you)$/.test(subject)) continue
    // "Russia says it observes truce": the speaker's own name is not said twice
    const own = selfName(context, c) !== undefined || (subject === 'they' && isPlural(context, clause.subject) && c.subject?.first === c.subject?.last)
    const line = clauseText(context, c, LIMIT - lead.length, true, subject === 'there' || own ? subject : undefined)
    if (line) yield lead + midSentence(context, line)
    for (const words of wordForWord(context, c, LIMIT - lead.length, true, own ? subject : undefined)) yield lead + midSentence(context, words)
  }
  const own = reporting ? quoted(context, speaker, clause.index > 0) : undefined
  if (own) yield own
}

/** What may follow a main clause. */
const SUBORDINATE = /\s(?=(?:that|which|who|whose|where|whether|how|if|as|so|for|to|by|but|and|than|in)\s)/

/** The words of a long clause before the longest stretch that can be left out, with dots for it: "We need to see a situation …". */
function begun(clause: string, room: number): string | undefined {
  const parts = clause.split(SUBORDINATE)
  let line = parts[0]!
  for (const part of parts.slice(1)) { if (line.length + part.length + 1 > room) break; line += ` ${part}` }
  line = line.replace(/\s(?:and|but|that|as|so|than)$/, '')
  return line.length <= room && line.split(' ').length >= BEGUN ? `${line} …` : undefined
}

/** A quotation of fewer characters says too little. */
const SHORT = 12

/** First-person speech stays in quotation marks, cut where a clause ends; `closes`: who speaks is named behind it. `Kerry: “We're getting closer to a place of understanding”`. */
export function quoted(context: Context, speaker: string, closes: boolean): string | undefined {
  const { start, end } = context.sentence
  const text = context.tagged.article.text.slice(start, end).replace(/\s+/g, ' ')
  const quote = /["“]([^"“”]{12,})(?:["”]|$)/.exec(text)?.[1] ?? (closes ? /^["“]?([^"“”]{12,}?)[,.?!]\s?["”]/.exec(text)?.[1] : undefined)
  // a quotation that does not begin a sentence is a fragment of one
  if (!quote || !/^[\p{Lu}\p{N}]/u.test(quote) || DEPENDENT.test(quote)) return undefined
  // "dubbed “Mission Control”" is a name, not speech
  if (!verbIn(context, start + text.indexOf(quote), quote.length)) return undefined
  const room = LIMIT - speaker.length - 4
  const clausesOf = quote.replace(/[,.;]$/, '').split(/(?<=[,;—–])\s|\s(?=(?:because|when|until|unless|while)\s)/)
  let line = clausesOf[0]!
  for (const part of clausesOf.slice(1)) { if (line.length + part.length + 1 > room) break; line += ` ${part}` }
  line = line.replace(/[,;—–\s-]{1,4}$/, '')
  if (line.length > room || line.length < SHORT || line.split(' ').length < 3) line = begun(quote.replace(/[,.;]$/, ''), room - 2) ?? line
  // "To the families of those who died, I bring …": what comes before the first verb is no sentence
  if (!verbIn(context, start + text.indexOf(quote), line.length)) return undefined
  return line.length >= SHORT && line.length <= room ? `${speaker}: “${line}”` : undefined
}

/** Whether a verb stands in the `length` characters of the sentence from `from` on. */
const verbIn = ({ grammar: { clauses, words } }: Context, from: number, length: number): boolean =>
  clauses.some(({ verb }) => verb.tense !== 'gerund' && verb.tense !== 'participle' && verb.tense !== 'infinitive' && words[verb.head]!.start >= from && words[verb.head]!.end <= from + length)
