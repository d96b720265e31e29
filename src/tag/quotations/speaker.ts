import type { ActorMention, Token } from '../../records/index.ts'

/** The words of a sentence outside its quotations, with those whom they name or refer to, in order. */
export type Heard = { tokens: Token[]; mentions: ActorMention[]; isPerson: (mention: ActorMention) => boolean }

/** Words at which the clause of a verb behind them begins. */
const OPENS_CLAUSE = /^(?:that|while|but|;|because|when|:|although)$/i
const JOINS = /^(?:and|but|or|then)$/i
const RELATIVE = /^(?:who|which|that)$/i
const LEADS_ON = /^(?:of|at|in|with|from|for|on|to|near|by)$/i
const TIME =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tonight|earlier|later|late|early|last|this|next|week|month|year|night|morning|afternoon|evening)$/

/** So many words a subject may reach back over commas and relative clauses, that hostile text costs no more than its length. */
const REACH = 60

/** Who is the subject of the verb at an index: over appositions, relative clauses and joined verbs. */
export function subjectBefore(heard: Heard, verb: number, depth = 0): ActorMention | undefined {
  const { tokens } = heard
  let i = overAdverbs(tokens, verb - 1)
  if (i < 0 || depth > 3) return undefined
  const participle = tokens[verb]!.text.endsWith('ing') && !/^(?:am|is|are|was|were|been|be)$/i.test(tokens[verb - 1]?.text ?? '')
  if (participle || JOINS.test(tokens[i]!.text)) return subjectOfFirst(heard, i, depth)
  // "Ann Lee, who said"
  if (RELATIVE.test(tokens[i]!.text)) i--
  if (tokens[i]?.text === ')') i = tokens.findLastIndex(({ text }, k) => k < i && text === '(') - 1
  if (i < 0) return undefined
  return tokens[i]!.text === ',' ? beforeComma(heard, i, depth) : phraseEnding(heard, i)
}

/** "has also", "on Monday", "in a statement": what may stand between a subject and its verb. */
function overAdverbs(tokens: Token[], from: number): number {
  let i = from
  for (;;) {
    const { text = '', pos = '' } = tokens[i] ?? {}
    if (pos === 'AUX' || pos === 'ADV' || pos === 'PART' || TIME.test(text) || (/^on$/i.test(text) && TIME.test(tokens[i + 1]?.text ?? '')))
      i--
    else if (
      /^(?:statement|report|letter|interview|speech|email|tweet)$/.test(text) &&
      /^an?$/.test(tokens[i - 1]?.text ?? '') &&
      tokens[i - 2]?.text === 'in'
    )
      i -= 3
    else return i
  }
}

/** Index of the first word of the clause that a word belongs to. */
function clauseStart(tokens: Token[], at: number): number {
  for (let i = at; i >= 0; i--) if (OPENS_CLAUSE.test(tokens[i]!.text)) return i + 1
  return 0
}

/** "X condemned the raid and said", "X left, saying": the subject of the clause's first finite verb. */
function subjectOfFirst(heard: Heard, at: number, depth: number): ActorMention | undefined {
  const { tokens } = heard
  const before = JOINS.test(tokens[at]!.text) ? at - 1 : at
  const from = clauseStart(tokens, before)
  for (let i = from + 1; i <= before; i++) {
    const { pos, text } = tokens[i]!
    if ((pos === 'VERB' || pos === 'AUX') && !text.endsWith('ing') && tokens[i - 1]!.text !== 'to')
      return subjectBefore(heard, i, depth + 1)
  }
  return undefined
}

const ending = ({ mentions }: Heard, token: Token | undefined) =>
  mentions.findLast((mention) => mention.end === token?.end || (token?.text === "'s" && mention.end === token.start))

/** "Ann Lee, the head of Norrland, said"; "The mayor, Ann Lee, said"; "Ann Lee, who was there, said". */
function beforeComma(heard: Heard, comma: number, depth: number): ActorMention | undefined {
  const { tokens, isPerson } = heard
  const from = Math.max(clauseStart(tokens, comma - 1), comma - REACH)
  const commas = tokens.flatMap(({ text }, i) => (i > from && i < comma && text === ',' ? [i] : []))
  const apposed = ending(heard, tokens[comma - 1])
  if (commas.length === 0) return apposed ?? subjectOfFirst(heard, comma, depth)
  if (apposed !== undefined && isPerson(apposed) && namedOnly(tokens, commas.at(-1)! + 1, apposed)) return apposed
  const named = commas.flatMap((i) => ending(heard, tokens[i - 1]) ?? [])
  const person = named.findLast(isPerson)
  if (person !== undefined) return person
  // "In Paris, the ministry, which …, said": the first phrase is no subject
  const first = commas.length > 1 && tokens[from]?.pos === 'ADP' ? commas[1]! : commas[0]!
  return phraseEnding(heard, first - 1) ?? (apposed !== undefined && tokens[commas.at(-1)! + 1]?.pos === 'DET' ? undefined : apposed)
}

/** Is there nothing but a title before the name? */
const namedOnly = (tokens: Token[], from: number, { start }: ActorMention) =>
  tokens.slice(from).every((token) => token.start >= start || /^(?:PROPN|NOUN|ADJ|PUNCT)$/.test(token.pos))

/** Whom the noun phrase that ends at an index stands for. */
function phraseEnding(heard: Heard, end: number): ActorMention | undefined {
  const { tokens, isPerson } = heard
  const found = ending(heard, tokens[end])
  if (found === undefined) return common(heard, end)
  let before = tokens.findLastIndex((token) => token.end <= found.start)
  while (tokens[before]?.pos === 'DET' || tokens[before]?.pos === 'ADJ') before--
  const prep = tokens[before]
  if (prep === undefined || !LEADS_ON.test(prep.text) || before === 0) return found
  const owner = ending(heard, tokens[before - 1])
  // "Ann Lee of Norrland said"
  if (owner !== undefined && isPerson(owner)) return owner
  // "relatives of Ann Lee said"; but "a statement by Ann Lee said"
  return isPerson(found) && /^(?:NOUN|PROPN)$/.test(tokens[before - 1]!.pos) && !/^(?:from|by)$/.test(prep.text) ? undefined : found
}

/** "Norrland officials said", "Norway's ministry said": people of a body or state speak for it, those of a person do not. */
function common(heard: Heard, end: number): ActorMention | undefined {
  const { tokens, mentions, isPerson } = heard
  // "what it called": the last body before it
  if (/^it$/i.test(tokens[end]!.text)) return mentions.findLast((mention) => mention.end <= tokens[end]!.start && !isPerson(mention))
  if (tokens[end]!.pos !== 'NOUN' && tokens[end]!.pos !== 'PROPN') return undefined
  let first = end
  while (first > 0 && end - first < 8 && /^(?:NOUN|PROPN|ADJ|NUM|DET|PART)$/.test(tokens[first - 1]!.pos)) first--
  const inside = mentions.findLast((mention) => mention.start >= tokens[first]!.start && mention.end <= tokens[end]!.end)
  if (inside !== undefined) return isPerson(inside) ? undefined : inside
  // "officials of Norrland in the capital said"
  return first > 1 && LEADS_ON.test(tokens[first - 1]!.text) ? phraseEnding(heard, first - 2) : undefined
}

const STOPS = /^(?:that|adding|who|which|in|on|after|during|at|as|when|while|[.;:()"\u201c])$/i

/** Whom an inverted verb has behind it: "said Ann Lee of Norrland", "said another Army commander, Iyad Shamsi". */
export function subjectBehind({ tokens, mentions, isPerson }: Heard, verb: number): ActorMention | undefined {
  const parts: ActorMention[][] = [[]]
  let common = false,
    clause = false
  for (let i = verb + 1; i < tokens.length && i < verb + 16 && parts.length < 3; i++) {
    const token = tokens[i]!,
      inside = mentions.find((mention) => mention.start <= token.start && token.end <= mention.end)
    // "said residents were safe": the subject of what is said
    clause =
      inside === undefined && parts.length === 1 && (token.pos === 'AUX' || (token.pos === 'VERB' && !/(?:ing|ed)$/.test(token.text)))
    if (clause || (inside === undefined && (token.pos === 'VERB' || STOPS.test(token.text)))) break
    if (token.text === ',') parts.push([])
    else if (inside !== undefined && parts.at(-1)!.at(-1) !== inside) parts.at(-1)!.push(inside)
    common =
      parts.length === 1 && inside === undefined && token.pos === 'NOUN'
        ? true
        : parts.length === 1 && inside !== undefined
          ? false
          : common
  }
  const [first = [], second = []] = clause ? [] : parts
  const person = first.find(isPerson)
  if (person !== undefined) return person
  // the name behind the office
  if (second[0] !== undefined && isPerson(second[0]) && (common || first.length === 0)) return second[0]
  return first.at(-1)
}
