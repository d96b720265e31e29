import { append } from '../../append.ts'
import type { ActorMention, CastActor } from '../../records/index.ts'
import type { CueSets } from '../../lexicon/lexicon.ts'
import { partyNamed, type CastBook } from './cast.ts'
import { fold } from './fold.ts'
import { officeAt, type Known } from './known.ts'
import type { Word } from './words.ts'

/** At most so many words stand between the names of a person and of the body that the person speaks or acts for. */
const REACH = 9
const BODIES = new Set<string>(['organisation', 'armed_group', 'ngo', 'intergovernmental'])
/** What leads from an office to its body. */
const OF = new Set(['of', 'for', 'at', 'with', 'in'])
/** What stands in an office or apposition, beside its nouns. */
const PHRASE = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'ADP', 'CCONJ', 'PART'])
const HEADS = new Set(['head', 'lead', 'chair', 'run', 'command'])

/**
 * Whom each person of a story speaks or acts for, as most mentions tell: "Norrland's chairman, Ann Lee", "Ann Lee, an
 * official with the union", "the council, headed by Col. Omar Said". Sets `partOf` of those who have none.
 */
export function membersOf(articles: { words: Word[][]; actors: ActorMention[] }[], book: CastBook, known: Known): void {
  const votes = new Map<string, Map<string, number>>()
  for (const { words, actors } of articles) {
    const bySentence = new Map<number, ActorMention[]>()
    for (const mention of actors) append(bySentence, mention.sentence, mention)
    for (const [sentence, mentions] of bySentence) {
      const sorted = mentions.toSorted((a, b) => a.start - b.start)
      sorted.forEach((person, i) => {
        if (person.how === 'pronoun' || person.how === 'description' || book.cast.actors.get(person.actor)!.kind !== 'person') return
        for (const [one, other] of [
          [sorted[i - 1], person],
          [person, sorted[i + 1]],
        ] as const) {
          const body = one === person ? other : one
          if (
            one === undefined ||
            other === undefined ||
            body === undefined ||
            !BODIES.has(book.cast.actors.get(body.actor)!.kind) ||
            !speaksFor(words[sentence]!, one, other, one === person, known)
          )
            continue
          const counts = votes.get(person.actor) ?? new Map<string, number>()
          votes.set(person.actor, counts.set(body.actor, (counts.get(body.actor) ?? 0) + 1))
        }
      })
    }
  }
  for (const [key, counts] of votes)
    book.cast.actors.get(key)!.partOf ??= [...counts].reduce((most, each) => (each[1] > most[1] ? each : most))[0]
}

/** So many mentions, and so many times those of the next, make a firm the one that an article is about. */
const TOPIC = 3,
  FAR = 2

/**
 * "Ann Lee, treasurer, will retire": an office that every firm has is one of the firm that the article is about. Sets `partOf`
 * of those who have none.
 */
export function employersOf(articles: { actors: ActorMention[] }[], book: CastBook, { cues }: Known): void {
  for (const { actors } of articles) {
    const counts = new Map<string, number>()
    for (const { actor } of actors) if (isFirm(book.cast.actors.get(actor)!, cues)) counts.set(actor, (counts.get(actor) ?? 0) + 1)
    const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
    if (first === undefined || first[1] < TOPIC || (second !== undefined && second[1] * FAR > first[1])) continue
    for (const { actor } of actors) {
      const person = book.cast.actors.get(actor)!,
        office = person.known ? '' : (person.office ?? '')
      const isPost = cues.firm_offices.has(office) || cues.posts_of_firms.has(office.slice(office.lastIndexOf(' ') + 1))
      if (/^\p{Ll}[\p{Ll} -]*$/u.test(office) && isPost) person.partOf ??= first[0]
    }
  }
}

/** Do the words between two names, and right beside them, tell that the one holds an office of the other? `personFirst`: the first is the person. */
function speaksFor(words: Word[], one: ActorMention, other: ActorMention, personFirst: boolean, known: Known): boolean {
  const from = words.findIndex(({ end }) => end === one.end) + 1,
    to = words.findIndex(({ start }) => start === other.start)
  if (from === 0 || to < from || to - from > REACH) return false
  const between = words.slice(from, to),
    commas = words.slice(from, to + 1).filter(({ gap }) => /^\.?,/.test(gap)).length
  // a full stop may be that of "Corp." or of "Col."
  if (words.slice(from, to + 1).some(({ gap }) => /[.;:"\u201c\u201d]/.test(gap.replace(/^\.(?=['\u2019,]|\s?$)/, '')))) return false
  if (between.some(({ key }) => key === 'former' || key === 'ex' || key === 'late' || key === 'then')) return false
  const office = (k: number, end: number) => {
    const after = officeAt(words, k, known)
    return (
      after !== undefined && after <= end && !known.lexicon.people.courtesy.includes(words[k]!.key) && !known.cues.sought.has(words[k]!.key)
    )
  }
  const holds = between.some((_, k) => office(from + k, to)),
    clause = between.some(({ pos }) => !PHRASE.has(pos))
  if (!personFirst) {
    // "the council, headed by Omar Said"
    if (commas < 2 && between.at(-1)?.pos !== undefined && between.some(({ lemma }, k) => HEADS.has(lemma) && between[k + 1]?.key === 'by'))
      return true
    if (clause || commas > 1) return false
    // "Norrland chairman Ann Lee", "Norrland's chairman, Ann Lee"
    if (holds && !between.some(({ key }) => key === 'and' || OF.has(key) || key === 'by')) return true
    // "a spokesman for the council, Col. Omar Said"
    return (
      commas > 0 &&
      ledTo(
        words,
        words.findIndex(({ start }) => start === one.start),
        known,
      ) &&
      (between.length === 0 || between.length < 4)
    )
  }
  const next = words[from]
  if (next === undefined) return false
  // "Omar Said, who heads the council"
  if (/^,\s$/.test(next.gap) && next.key === 'who' && HEADS.has(words[from + 1]?.lemma ?? '')) return true
  if (clause) return false
  const last = between.at(-1)!
  // "Ann Lee, chief executive of Norrland", "Ann Lee of Norrland"
  if (OF.has(last?.key === 'the' ? (between.at(-2)?.key ?? '') : (last?.key ?? '')))
    return (holds && commas === 1 && /^,/.test(next.gap)) || (commas === 0 && next.key === 'of')
  // "Ann Lee, Norrland's chairman", "Ann Lee, a Norrland spokeswoman"
  const end = words.findIndex((word) => word.end === other.end) + 1
  return (
    commas === 1 && /^,/.test(next.gap) && between.length < 3 && officeAt(words, end, known) !== undefined && !/^,/.test(words[end]!.gap)
  )
}

/** A business, as far as its names tell: no party, no public body, no union. */
export const isFirm = ({ kind, name, aliases }: CastActor, cues: CueSets): boolean =>
  kind === 'organisation' &&
  !partyNamed(name) &&
  ![name, ...aliases].some((each) =>
    fold(each)
      .split(/[\s-]+/)
      .some((word) => cues.civic.has(word) || cues.offices_of_state.has(word)),
  )

/** Is the name at an index what an office is of: "spokesman for the X"? */
function ledTo(words: Word[], at: number, known: Known): boolean {
  let k = at - 1
  if (words[k]?.key === 'the') k--
  if (!OF.has(words[k]?.key ?? '')) return false
  for (let i = Math.max(0, k - 4); i < k; i++) {
    const after = officeAt(words, i, known)
    if ((after === k || after === k + 1) && !known.cues.sought.has(words[i]!.key)) return true
  }
  return false
}
