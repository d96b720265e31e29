import type { ActorMention } from '../../records/index.ts'
import type { Clause, Nominal } from '../../tag/grammar/clauses.ts'
import type { Word } from '../../tag/grammar/words.ts'
import { unnamed } from './unnamed.ts'
import { actor, actorsIn, actorsOf, single, speakerOf, type Context } from '../context.ts'

/** Newspaper headlines are short; the export contract allows 90 characters (design: at most 90). */
export const LIMIT = 90

/** "Harold Smith Jr.", "James Dunn III"; what is left of "Elizabeth II" is no surname. */
const SUFFIX = /,?\s(?:[JS]r\.?|[IVX]{1,4})$/

/** The name that a headline uses: the surname of a person whom no namesake shares the story with, else the whole name. */
export function headlineName(context: Context, mention: ActorMention): string {
  const who = actor(context, mention.actor)
  if (!who || who.kind === 'people')
    return context.tagged.article.text
      .slice(mention.start, mention.end)
      .replace(/\s+/g, ' ')
      .replace(/^(?:the|a|an)\s+/i, '')
  if (who.private) return unnamed(context.tagged, mention.actor)
  if (who.kind !== 'person') return who.name
  const parts = who.name.replace(SUFFIX, '').split(' ')
  if (parts.length === 1) return who.name
  const at = parts.findIndex(
    (p, i) => i > 0 && /^(?:al|el|de|di|da|del|della|van|von|der|den|la|le|bin|ibn|abu|ter|dos|al-.+|el-.+)$/i.test(p),
  )
  const surname = at > 0 ? parts.slice(at).join(' ') : parts.at(-1)!
  return who.namesake ? who.name : surname
}

/** Text of words `first` to `last`: white space collapsed, time expressions and unpaired quotation marks out. */
export function plain(context: Context, first: number, last: number): string {
  const { words } = context.grammar
  const { text } = context.tagged.article
  const kept = words
    .slice(first, last + 1)
    .map((w, i, all) => ({ w, gap: i && all[i - 1]!.end < w.start && !joined(all[i - 1]!, w) ? ' ' : '' }))
  const line = kept
    .map(({ w, gap }) => gap + (w.name ? text.slice(w.start, w.end) : printed(text.slice(w.start, w.end))))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
  return unquoted(line)
}

/** "£ 12", "3 %", "workers ' union": what a page has set apart and print does not. */
const joined = (before: Word, w: Word) =>
  w.text === '%' || /^\p{Lu}{0,3}[£€$¥]$/u.test(before.text) || (w.pos === 'PART' && /^['’]/.test(w.text))

/** "pro - Russian" as one word, "' s" as an ending, quotation marks as print has them. */
const printed = (text: string) =>
  text
    .replace(/^(?:``|'')$/, '"')
    .replace(/(?<=[\p{L}\p{N}]) ?([-\u2010\u2011]) ?(?=[\p{L}\p{N}])/gu, '$1')
    .replace(/^(['’]) s$/, '$1s')

export function unquoted(line: string): string {
  const marks = (line.match(/["“”]/g) ?? []).length
  return (marks % 2 ? line.replace(/["“”]/g, '') : line.replace(/"([^"]{0,90})"/g, '“$1”'))
    .replace(/\(\s*\)/g, '')
    .replace(/\s{1,4}([,.;:])/g, '$1')
    .replace(/[,;:–—-]{1,4}$/, '')
    .trim()
}

/** "aides to Martin Luther King" and "the death of Dr. Ann Lee" are not they; "Secretary of State Ann Lee" is she. */
function ofPerson({ grammar: { words }, language }: Context, head: Word, { start }: ActorMention): boolean {
  let k = words.findIndex((w) => w.end > start)
  const titled = language.persons.has(head.lemma.toLowerCase())
  if (!titled) while (k > 0 && /^\p{Lu}|^\.$/u.test(words[k - 1]!.text)) k--
  return k > 0 && words[k - 1]!.pos === 'ADP'
}

/** A nominal as a headline says it: names short, articles and possessives dropped. Undefined for a pronoun that nothing resolves. */
export function nominalText(context: Context, given: Nominal | undefined, brief: boolean): string | undefined {
  if (!given) return undefined
  const nominal = single(context, given)
  const { words } = context.grammar
  const texts: string[] = []
  const named =
    nominal.apposed &&
    actorsIn(context, nominal.apposed.first, nominal.apposed.last).find(
      (a) =>
        actor(context, a.actor)?.kind === 'person' || (a.how === 'name' && /^(?:his|her|its|their)$/i.test(words[nominal.first]!.text)),
    )
  // "five councillors, led by Ann Lee,": one person is not all of them
  if (
    named &&
    !(nominal.parts.length === 1 && isPlural(context, { ...nominal, apposed: undefined }) && actor(context, named.actor)?.kind === 'person')
  )
    return headlineName(context, named)
  const owner = nominal.owner && nominalText(context, nominal.owner, true)
  const closer = actorsIn(context, nominal.first, nominal.last).find(
    (a) => actor(context, a.actor)?.kind === 'person' && a.end === context.grammar.words[nominal.last]!.end,
  )
  if (nominal.owner && !closer) {
    const rest = nominalText(context, { ...nominal, owner: undefined }, brief)
    return owner && rest ? `${owner}${owner.endsWith('s') ? '’' : '’s'} ${midSentence(context, rest)}` : undefined
  }
  for (let i = 0; i < nominal.parts.length; i++) {
    const part = nominal.parts[i]!
    const last =
      i + 1 < nominal.parts.length
        ? part.last
        : Math.max(part.last, !brief ? nominal.last : nominal.parts.length === 1 ? ofPhrase(context, part.last, nominal.last) : part.last)
    const here = actorsIn(context, part.first, last)
    const head = words[part.head]!
    const lone = part.first === part.last
    const covering = here.find((a) => a.start <= head.start && head.end <= a.end)
    const closing = here
      .filter((a) => actor(context, a.actor)?.kind === 'person' && a.end >= words[last]!.end && !ofPerson(context, head, a))
      .at(-1)
    const chosen =
      closing ??
      (last <= part.last ? classed(context, here, part) : undefined) ??
      (covering &&
      covering.how !== 'demonym' &&
      covering.how !== 'works' &&
      covering.start <= words[skipDeterminers(context, part.first, part.last)]!.start &&
      covering.end >= words[part.last]!.end &&
      last <= part.last
        ? covering
        : undefined)
    const name = chosen && (described(context, chosen, part.first) ?? headlineName(context, chosen))
    // "between regime troops and loyalist militia": two that would be called the same keep the words of the text
    if (name && !texts.includes(name)) {
      texts.push(name)
      continue
    }
    if (
      lone &&
      (context.language.words.pronouns.has(head.text.toLowerCase()) || (last === part.last && /^(?:all|most|some)$/i.test(head.text)))
    ) {
      if (covering) {
        texts.push(headlineName(context, covering))
        continue
      }
      return undefined
    }
    const begin = skipDeterminers(context, part.first, last),
      from = i === 0 && words[begin - 1]?.text.toLowerCase() === 'not' ? begin - 1 : begin
    const phrase = plain(context, from, last)
      .replace(/\sof (?:them|us|those|these|that|this|it)$/i, '')
      .replace(
        /(?<=\d|^(?:two|three|four|five|six|seven|eight|nine|ten|\w{2,5}teen|\w{3,5}ty|hundreds|dozens|scores|thousands)) others$/i,
        '',
      )
    if (!phrase) return undefined
    texts.push(phrase)
  }
  if (texts.length === 1) return texts[0]
  const last = nominal.parts.at(-1)!.first - 1,
    or = /^n?or$/i.test(words[last]?.text ?? '') ? words[last]!.text.toLowerCase() : 'and'
  return texts.length > 3 ? `${texts.slice(0, 2).join(', ')} ${or} others` : `${texts.slice(0, -1).join(', ')} ${or} ${texts.at(-1)}`
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
  return after && after.last <= ceiling ? after.last : last
}

export function skipDeterminers(context: Context, first: number, last: number): number {
  const { words } = context.grammar
  let k = first
  // "today's glitches"
  while (k + 1 < last && words[k]!.time && words[k + 1]!.pos === 'PART') k += 2
  if (k < last && /^such$/i.test(words[k]!.text) && words[k + 1]?.pos !== 'ADP') k++
  while (k < last && /^(?:the|a|an|its|his|her|their|our|my|this|these|those|that|whose)$/i.test(words[k]!.text)) k++
  return k
}

/** What counts more than one: "all Cubans", "many Republicans". */
const MANY = /^(?:all|many|most|some|several|few|both|these|those|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands)$/i

export function isPlural(context: Context, given: Nominal | undefined): boolean {
  if (!given) return false
  const nominal = single(context, given)
  if (nominal.parts.length > 1) return true
  const head = context.grammar.words[nominal.head]!
  const last = head.text.split(' ').at(-1)!
  if (context.language.words.plurals.has(last.toLowerCase())) return true
  // "Cuban Americans", "the Greens"
  if (
    /[^s]s$/.test(last) &&
    context.actors.some((a) => a.start <= head.start && head.end <= a.end && actor(context, a.actor)?.kind === 'people')
  )
    return true
  if (/[^s]s$/.test(last) && MANY.test(context.grammar.words[nominal.first]!.text)) return true
  // "the Russians", "20,000 GIs"
  if (
    /[^s]s$/.test(last) &&
    head.pos === 'PROPN' &&
    (context.grammar.words.slice(nominal.first, nominal.head).some(({ pos }) => pos === 'NUM') ||
      context.actors.some((a) => a.how === 'demonym' && a.start <= head.start && head.end <= a.end))
  )
    return true
  if (head.name && (head.text.includes(' ') || head.pos === 'PROPN')) return /^\p{Ll}.*s$/u.test(last)
  // "gunmen", "fishermen"
  if (/\p{Ll}men$/u.test(last) && !head.name) return true
  return (
    (head.pos !== 'PROPN' && /[^s]s$/.test(last) && head.lemma !== head.text.toLowerCase()) ||
    (head.pos === 'NUM' && context.grammar.words[nominal.head - 1]?.pos !== 'PROPN')
  )
}

const NUMBER: Partial<Record<string, boolean>> = { it: false, he: false, she: false, they: true }

/** Who speaks, where the subject of what is said is a pronoun for the speaker ("the operator denied that it …", "police said they …"). */
export function selfName(context: Context, clause: Clause): string | undefined {
  const self = speakerOf(context, clause)
  if (self) return headlineName(context, self)
  const { subject, attribution } = clause
  const speaker = attribution?.speaker
  if (!subject || subject.first !== subject.last || !speaker || attribution.clause === clause.index) return undefined
  const pronoun = context.grammar.words[subject.head]!
  const plural = NUMBER[pronoun.text.toLowerCase()]
  if (
    plural === undefined ||
    plural !== isPlural(context, speaker) ||
    actorsOf(context, speaker).length ||
    context.actors.some(({ start }) => start === pronoun.start)
  )
    return undefined
  // "an official said it was a bomb": a person is no "it"
  if (pronoun.text.toLowerCase() === 'it' && context.language.words.speakers.has(context.grammar.words[speaker.head]!.lemma.toLowerCase()))
    return undefined
  return nominalText(context, speaker, true)
}

/** Number of the subject as the headline names it: "the army" may have become "government forces". */
export function pluralAs(context: Context, nominal: Nominal | undefined, text: string): boolean {
  const pronoun = NUMBER[text.toLowerCase()]
  if (pronoun !== undefined) return pronoun
  const { words, clauses } = context.grammar
  // "Families who fled were returning": the verb itself tells, where the headline keeps its subject
  if (nominal && text.toLowerCase().endsWith(words[nominal.head]!.text.toLowerCase())) {
    const finite = clauses.filter(({ subject }) => subject?.head === nominal.head).map(({ verb }) => words[verb.first]!.text)
    if (finite.some((form) => /^(?:are|were|have)$/i.test(form))) return true
    if (finite.some((form) => /^(?:is|was|has)$/i.test(form))) return false
  }
  const here =
    nominal && single(context, nominal).parts.length === 1
      ? actorsIn(context, nominal.first, nominal.last).filter((a) => actor(context, a.actor)?.kind !== 'people')
      : []
  if (!here.some((a) => headlineName(context, a) === text)) return isPlural(context, nominal)
  // "Rebels": a group whose whole name is a common noun
  const head = nominal && context.grammar.words[nominal.head]!,
    common = head?.pos === 'NOUN' && head.text.toLowerCase() === text.toLowerCase() && isPlural(context, nominal)
  return common || /(?:^|\s)\p{Ll}\S*[^s]s$/u.test(text) || /(?:^|\s)(?:people|police)$/i.test(text)
}

/** "“Great companies …": tagged as a name only for the capital that opens a quotation. */
function opensSpeech({ grammar: { words }, language, tagged }: Context, word: Context['grammar']['words'][number]): boolean {
  const k = words.indexOf(word),
    next = words[k + 1],
    common = word.text.toLowerCase()
  return (
    /^(?:["“‘:])$/.test(words[k - 1]?.text ?? '') &&
    ((next?.pos === 'NOUN' && (next.lemma !== next.text || tagged.article.text.includes(` ${common} `))) ||
      language.words.generic.has(common) ||
      language.words.pronouns.has(common))
  )
}

/** A line that no longer begins the headline: its first word keeps a capital only if it is a name. */
export function midSentence(context: Context, line: string): string {
  const first = /^[\p{L}\p{N}'’.-]+/u.exec(line)?.[0]
  const word = context.grammar.words.find((w) => w.text === first)
  return word &&
    !word.name &&
    (word.pos !== 'PROPN' || opensSpeech(context, word) || context.language.words.accounts.has(word.text.toLowerCase()))
    ? line[0]!.toLowerCase() + line.slice(1)
    : line
}
