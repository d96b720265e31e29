import type { ActorMention, Span, Token } from '../../records/index.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'

/** Who says, with which verb. The span covers speaker and verb, where they stand together. */
export type Attribution = Span & { speaker?: string, addressee?: string, verb: string, lemma: string, inverted: boolean, direct: boolean }

/** Verbs whose clause tells what was said; others ("urge", "condemn") only introduce a quotation. */
const TELLS = new Set(['say', 'tell', 'add', 'announce', 'claim', 'report', 'declare', 'warn', 'argue', 'insist', 'explain', 'admit', 'acknowledge', 'confirm', 'deny', 'reply', 'write', 'tweet', 'note', 'state', 'stress', 'complain', 'vow', 'pledge', 'allege', 'conclude', 'predict', 'suggest', 'recall', 'assert', 'reveal', 'estimate', 'promise', 'testify', 'maintain', 'concede', 'contend', 'remark', 'disclose', 'caution', 'according to'])
/** Verbs that report speech beside a quotation. */
const INTRODUCES = new Set(['condemn', 'call', 'describe', 'urge', 'demand', 'accuse', 'ask', 'agree', 'hope', 'believe', 'respond', 'comment', 'refer', 'cite', 'denounce', 'criticise', 'criticize', 'praise', 'express', 'continue', 'conclude', 'joke', 'quip', 'shout', 'recall', 'retort', 'counter', 'boast', 'lament', 'exclaim', 'proclaim', 'threaten', 'appeal'])

export const tells = (lemma: string) => TELLS.has(lemma)

/** "told" and whom it is told to stand no further apart, in characters: "told the BBC". */
const TOLD = 12

/** Words of a sentence outside its quotations, with the mark that stands in each one's place. */
export type Outside = { tokens: Token[], afterQuote: Set<Token> }

/** The attribution of a sentence: the first that reports speech, else the first that may introduce a quotation. */
export function attributionOf({ tokens, afterQuote }: Outside, mentions: ActorMention[], lexicon: Lexicon): Attribution | undefined {
  let second: Attribution | undefined
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.text.toLowerCase() === 'according' && tokens[i + 1]?.text.toLowerCase() === 'to') {
      const end = tokens[i + 1]!.end
      const speaker = mentions.filter((mention) => mention.start >= end && mention.start <= end + 60).find((mention, k, all) => mention.how !== 'demonym' || k === all.length - 1)
      return { start: token.start, end: speaker?.end ?? end, speaker: speaker?.actor, verb: 'according to', lemma: 'according to', inverted: true, direct: false }
    }
    const lemma = verbLemma(token, lexicon)
    if (lemma === undefined || notFinite(tokens, i)) continue
    const found = attributed(tokens, i, lemma, mentions, afterQuote)
    if (TELLS.has(lemma)) return found
    second ??= INTRODUCES.has(lemma) && found.speaker !== undefined ? found : undefined
  }
  return second
}

function verbLemma(token: Token, lexicon: Lexicon): string | undefined {
  const lemma = token.lemma.toLowerCase()
  if (token.pos !== 'VERB' && token.text !== 'said' && token.text !== 'says') return undefined
  return (TELLS.has(lemma) && lexicon.verbs.said.has(lemma)) || INTRODUCES.has(lemma) ? lemma : undefined
}

/** "is said", "to say", "by saying", "did not comment" and "his reported" attribute nothing. */
function notFinite(tokens: Token[], i: number): boolean {
  const text = tokens[i]!.text.toLowerCase(), before = tokens[i - 1]?.text.toLowerCase() ?? '', before2 = tokens[i - 2]?.text.toLowerCase() ?? ''
  if (/^(?:am|is|are|was|were|been|be|being)$/.test(before) && !/ing$/.test(text)) return true
  if (/ing$/.test(text) && (i === 0 || !/^(?:am|is|are|was|were|been|,|-|--)$/.test(before))) return true
  if (before === 'to' && !/^(?:on|going|went)$/.test(before2)) return true
  return /^(?:by|of|for|without|the|a|his|her|its|their)$/.test(before) || (text === 'called' && /^(?:off|up)$/.test(tokens[i + 1]?.text.toLowerCase() ?? ''))
}

function attributed(tokens: Token[], i: number, lemma: string, mentions: ActorMention[], afterQuote: Set<Token>): Attribution {
  const token = tokens[i]!
  const subject = subjectBefore(tokens, i, mentions)
  // `…,” said X`: nothing but a mark or a comma before the verb
  const opens = i === 0 || afterQuote.has(token) || /^[,"\u201d\u2019']$/.test(tokens[i - 1]!.text)
  const behind = opens && lemma !== 'tell' ? subjectBehind(tokens, i, mentions) : undefined
  const speaker = afterQuote.has(token) || (opens && /^(?:said|says)$/.test(token.text)) ? behind ?? subject : subject ?? behind
  const inverted = speaker !== undefined && speaker === behind
  const told = lemma === 'tell' ? mentions.find((mention) => mention.start > token.end && mention.start - token.end <= TOLD && mention !== speaker) : undefined
  return { addressee: told?.actor, start: Math.min(token.start, !inverted && speaker !== undefined ? speaker.start : token.start), end: Math.max(token.end, inverted ? speaker.end : 0), speaker: speaker?.actor, verb: token.text, lemma, inverted, direct: TELLS.has(lemma) }
}

/** The person that follows an inverted verb, over a title: "said another Army commander, Iyad Shamsi". */
function subjectBehind(tokens: Token[], verb: number, mentions: ActorMention[]): ActorMention | undefined {
  const from = tokens[verb]!.end
  let to = from
  for (let i = verb + 1; i < tokens.length && i < verb + 16; i++) {
    const token = tokens[i]!
    if (token.pos === 'VERB' || token.pos === 'AUX' || /^(?:that|adding|who|which|in|on|after|during|at|[.;"\u201c])$/i.test(token.text)) break
    to = token.end
  }
  const near = mentions.filter((mention) => mention.start >= from && mention.end <= to)
  return near.find((mention) => mention.actor.startsWith('actor:') && (mention.how === 'name' || mention.how === 'surname' || mention.how === 'title' || mention.how === 'alias' || mention.how === 'pronoun') && near.every((other) => other === mention || other.start > mention.start || other.end < mention.start)) && lastOf(near)
}

/** "Army of Islam commander Iyad Shamsi": of a body and its person, the person stands last. */
const lastOf = (near: ActorMention[]) => near.find((mention, k) => k === near.length - 1 || near[k + 1]!.start - mention.end > 30) ?? near[0]

/** The actor before the verb: over an apposition between commas, not across another clause's verb. */
function subjectBefore(tokens: Token[], verb: number, mentions: ActorMention[]): ActorMention | undefined {
  let from = 0
  for (let i = verb - 1; i >= 0; i--) {
    const token = tokens[i]!
    if (/^(?:that|while|but|;|because|when|:|although)$/i.test(token.text)) {
      from = i + 1
      break
    }
  }
  const start = tokens[from]?.start ?? 0
  const before = mentions.filter((mention) => mention.start >= start && mention.end <= tokens[verb]!.start && mention.how !== 'demonym')
  const next = before.findLast((mention) => tokens[verb]!.start - mention.end < 3)
  if (next !== undefined) return next
  // "X condemned the raid and said": verbs joined by "and" have one subject
  const joined = /^(?:and|but|or)$/i.test(tokens[verb - 1]?.text ?? '')
  const finite = joined ? tokens.slice(from, verb).find((token) => token.pos === 'VERB' || token.pos === 'AUX') : undefined
  const shared = finite === undefined ? undefined : before.findLast((mention) => mention.end <= finite.start)
  if (shared !== undefined) return shared
  if (before.length === 0) return mentions.findLast((mention) => mention.start >= start && mention.end <= tokens[verb]!.start)
  const clause = tokens.slice(from, verb)
  const comma = clause.findIndex((token) => token.text === ',')
  // "X, the head of Y, said": what stands before the first comma, unless it is an opening phrase ("After the talks, X said")
  if (comma > 0 && clause.at(-1)?.text === ',') {
    const untilComma = before.filter((mention) => mention.end <= clause[comma]!.start && clause[comma]!.start - mention.end < 3)
    if (untilComma.length > 0) return untilComma.at(-1)
  }
  const whose = clause.findLastIndex((token) => /^(?:who|which|whose)$/i.test(token.text))
  const inner = whose >= 0 && clause.slice(whose).some((token) => token.text === ',') ? before.filter((mention) => mention.end <= clause[whose]!.start) : []
  return inner.at(-1) ?? before.at(-1)
}
