import type { ActorMention } from '../../records/index.ts'
import type { Nominal } from '../../tag/grammar/clauses.ts'
import { lower, type Word } from '../../tag/grammar/words.ts'
import { actor, actorsIn, actorsOf, single, type Context } from '../context.ts'
import { midSentence } from './capital.ts'
import { headlineName } from './names.ts'
import { isPlural } from './number.ts'
import { possessor, withOwner } from './owner.ts'
import { plain, tellsHowMany } from './print.ts'
import { otherPerson, speakersBefore, spelledOut } from './stand-ins.ts'
import { PRIVATE } from './unnamed.ts'

/** A nominal as a headline says it: names short, articles and possessives dropped. Undefined for a pronoun that nothing resolves. */
export function nominalText(context: Context, given: Nominal | undefined, brief: boolean): string | undefined {
  if (!given) return undefined
  const nominal = single(context, given)
  const named = explained(context, nominal)
  if (named) return headlineName(context, named)
  if (nominal.owner && !closesWithPerson(context, nominal)) return owned(context, nominal, brief)
  const texts: string[] = []
  for (const part of nominal.parts) {
    const text = partText(context, nominal, part, endOf(context, nominal, part, brief), texts)
    if (text === undefined) return undefined
    texts.push(text)
  }
  return coordinated(context, nominal, texts)
}

type Part = Nominal['parts'][number]

/** "The envoy, Ann Lee,": the name that explains the nominal; but "five councillors, led by Ann Lee,": one person is not all of them. */
function explained(context: Context, nominal: Nominal): ActorMention | undefined {
  const { apposed, first, last, parts, head } = nominal,
    { words } = context.grammar,
    inside = words[first - 1]?.pos === 'ADP' || (last > parts.at(-1)!.last && !context.language.persons.has(words[head]!.lemma))
  // "a suspect in the slaying -- Ann Lee": behind a dash stands who the whole phrase means
  if (!apposed || (/^(?:--|[–—])$/.test(words[apposed.first - 1]?.text ?? '') && inside)) return undefined
  const isPerson = ({ actor: key }: ActorMention) => actor(context, key)?.kind === 'person'
  const its = /^(?:his|her|its|their)$/i.test(words[first]!.text)
  const named = actorsIn(context, apposed.first, apposed.last).find((a) => isPerson(a) || (a.how === 'name' && its))
  const many = parts.length === 1 && isPlural(context, { ...nominal, apposed: undefined })
  return named && !(many && isPerson(named)) ? named : undefined
}

/** "whose leader Ann Lee": the name tells who it is without the owner. */
const closesWithPerson = (context: Context, { first, last }: Nominal): boolean =>
  actorsIn(context, first, last).some((a) => actor(context, a.actor)?.kind === 'person' && a.end === context.grammar.words[last]!.end)

/** "the ministry, whose website": "the ministry’s website". */
function owned(context: Context, nominal: Nominal, brief: boolean): string | undefined {
  const owner = nominalText(context, nominal.owner, true),
    rest = nominalText(context, { ...nominal, owner: undefined }, brief)
  return owner && rest ? `${owner}${owner.endsWith('s') ? '’' : '’s'} ${midSentence(context, rest)}` : undefined
}

/** The last word that is told of one part: the last part has what hangs on it, in brief only the "of" phrase of a nominal without others. */
function endOf(context: Context, { parts, last }: Nominal, part: Part, brief: boolean): number {
  if (part !== parts.at(-1)) return part.last
  if (!brief) return Math.max(part.last, last)
  return parts.length === 1 ? Math.max(part.last, ofPhrase(context, part.last, last)) : part.last
}

/** One part up to word `last`: by the name of whom it stands for, else in the words of the text. `before`: the parts already told. */
function partText(context: Context, nominal: Nominal, part: Part, last: number, before: string[]): string | undefined {
  const { words } = context.grammar
  const head = words[part.head]!,
    here = actorsIn(context, part.first, last),
    covering = here.find((a) => a.start <= head.start && head.end <= a.end)
  const chosen = nameOf(context, part, last, here, covering)
  const name = chosen && (described(context, chosen, part.first) ?? headlineName(context, chosen))
  // "between regime troops and loyalist militia": two that would be called the same keep the words of the text, but no private name
  if (name && !before.includes(name)) return name
  if (name && actor(context, chosen.actor)?.private) return PRIVATE
  if (part.first === part.last && isUntold(context, head, last === part.last))
    return covering ? headlineName(context, covering) : (otherPerson(context, part.first) ?? speakersBefore(context, part.first))
  const owner = ownerName(context, part),
    begin = skipDeterminers(context, part.first, last),
    negated = part === nominal.parts[0] && words[begin - 1]?.text.toLowerCase() === 'not'
  const said = wordsOf(context, negated ? begin - 1 : begin, last) || undefined
  return owner && said ? withOwner(owner, said) : said
}

/** "offered for his capture", "reinstated her conviction": whose it is, where what hangs on the verb has a possessive for somebody whom the clause has not named before. */
function ownerName(context: Context, { first, last }: Part): string | undefined {
  const mine = first < last ? possessor(context, first) : undefined,
    clause = context.grammar.clauses.findLast(({ verb }) => verb.first <= first)
  if (!mine || !clause || context.grammar.clauses.some(({ subject }) => subject?.first === first)) return undefined
  const named = [clause.subject, clause.object, clause.attribution?.speaker, ...clause.preps.map(({ nominal }) => nominal)].some(
    (nominal) => nominal && nominal.first !== first && actorsOf(context, nominal).some(({ actor: who }) => who === mine.actor),
  )
  return named ? undefined : headlineName(context, mine)
}

/** A pronoun, and "most" or "some" without what it is of, tell nothing by themselves. */
const isUntold = ({ language }: Context, { text }: Word, alone: boolean): boolean =>
  language.words.pronouns.has(text.toLowerCase()) || (alone && /^(?:all|most|some)$/i.test(text))

/** The actor whose name says all that a part says: a person who closes it, a name behind its class, or one that covers it. */
function nameOf(
  context: Context,
  part: Part,
  last: number,
  here: ActorMention[],
  covering: ActorMention | undefined,
): ActorMention | undefined {
  const { words } = context.grammar
  const closing = here.findLast(
    (a) => actor(context, a.actor)?.kind === 'person' && a.end >= words[last]!.end && !ofPerson(context, words[part.head]!, a),
  )
  if (closing || last > part.last) return closing
  const whole =
    covering &&
    covering.how !== 'demonym' &&
    covering.how !== 'works' &&
    covering.start <= words[skipDeterminers(context, part.first, part.last)]!.start &&
    covering.end >= words[part.last]!.end
  return classed(context, here, part) ?? (whole ? covering : undefined)
}

const OF_THEM = /\sof (?:them|us|those|these|that|this|it)$/i

/** The words of the text, without the "of them" of "two of them" (but "a priority of this") and the "others" of "three others". */
function wordsOf(context: Context, first: number, last: number): string {
  const said = spelledOut(context, first, last),
    count = context.grammar.words[Math.max(first, last - 2)]!
  const isCounted = count.pos === 'NUM' || tellsHowMany(context.language, count.text)
  return (isCounted ? said.replace(OF_THEM, '') : said).replace(
    /(?<=\d|^(?:two|three|four|five|six|seven|eight|nine|ten|\w{2,5}teen|\w{3,5}ty|hundreds|dozens|scores|thousands)) others$/i,
    '',
  )
}

/** "A and B", "A or B", "A, B and others". */
function coordinated(context: Context, { parts }: Nominal, said: string[]): string {
  const { words } = context.grammar,
    told = said.filter((text) => text !== PRIVATE),
    strangers = said.length - told.length
  if (said.length === 1) return said[0]!
  if (told.length === 0) return `${strangers === 2 ? 'two' : strangers} people`
  // whoever stays without a name comes last, and beside several whom a noun tells of says nothing
  const many = parts.some((part, k) => said[k] !== PRIVATE && isPlural(context, { ...part, parts: [part] })),
    texts = strangers === 0 || many ? told : [...told, strangers === 1 ? 'another' : `${strangers === 2 ? 'two' : strangers} others`]
  if (texts.length === 1) return texts[0]!
  const before = words[parts.at(-1)!.first - 1]?.text ?? '',
    or = /^n?or$/i.test(before) ? before.toLowerCase() : 'and'
  return texts.length > 3 ? `${texts.slice(0, 2).join(', ')} ${or} others` : `${texts.slice(0, -1).join(', ')} ${or} ${texts.at(-1)}`
}

/** "aides to Martin Luther King" and "the death of Dr. Ann Lee" are not they; "Secretary of State Ann Lee" is she. */
function ofPerson({ grammar: { words }, language }: Context, head: Word, { start }: ActorMention): boolean {
  let k = words.findIndex((w) => w.end > start)
  const titled = language.persons.has(head.lemma.toLowerCase())
  if (!titled) while (k > 0 && /^\p{Lu}|^\.$/u.test(words[k - 1]!.text)) k--
  return k > 0 && words[k - 1]!.pos === 'ADP'
}

/** "Computer maker Apple" is "Apple": the name that ends a phrase of nothing but what it is. */
function classed(context: Context, here: ActorMention[], { first, last }: { first: number; last: number }): ActorMention | undefined {
  const { words } = context.grammar
  const name = here.find((a) => a.how === 'name' && a.end === words[last]!.end)
  const before = words.slice(
    skipDeterminers(context, first, last),
    words.findIndex((w) => w.start === name?.start),
  )
  return before.at(-1)?.pos === 'NOUN' &&
    before.every((w) => /^\p{Ll}/u.test(w.text) && w.text !== 'former' && (w.pos === 'NOUN' || w.pos === 'ADJ'))
    ? name
    : undefined
}

/** "Employee Ann Lee" is "employee" where her name stays private. */
function described(context: Context, mention: ActorMention, first: number): string | undefined {
  if (!actor(context, mention.actor)?.private) return undefined
  const { words } = context.grammar
  const from = skipDeterminers(context, first, words.length),
    name = words.findIndex((w) => w.end > mention.start)
  return name > from && words[name - 1]!.pos === 'NOUN' ? plain(context, from, name - 1) : undefined
}

/** Last word of the "of" phrase that must stay with the noun that ends at `last`. */
function ofPhrase(context: Context, last: number, ceiling: number): number {
  const { words, nouns } = context.grammar
  if (words[last + 1]?.text.toLowerCase() !== 'of') return last
  const after = nouns.find((n) => n.first === last + 2)
  // "maker of paper, steel and glass goods": all of them or none
  const listed =
    after?.first === after?.last &&
    words[last + 2]?.pos === 'NOUN' &&
    words[last + 2]!.lemma === words[last + 2]!.text &&
    words[last + 3]?.text === ','
  return after && after.last <= ceiling && !listed ? after.last : last
}

/** The first word behind articles, demonstratives and possessives: "the", "such", "today's". */
export function skipDeterminers(context: Context, first: number, last: number): number {
  const { words } = context.grammar
  let k = first
  // "today's glitches"
  while (k + 1 < last && words[k]!.time && words[k + 1]!.pos === 'PART') k += 2
  if (k < last && /^such$/i.test(words[k]!.text) && words[k + 1]?.pos !== 'ADP') k++
  while (k < last && /^(?:the|a|an|its|his|her|their|our|my|this|these|those|that|whose)$/i.test(words[k]!.text) && !counts(context, k)) k++
  return k
}

/** "a few", "a hundred": without its article the count would be another, or none. */
const counts = ({ grammar: { words }, language }: Context, k: number): boolean =>
  /^an?$/i.test(words[k]!.text) && language.words.amounts.has(lower(words[k + 1]))
