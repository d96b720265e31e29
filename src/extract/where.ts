import type { PlaceMention, Span } from '../records/index.ts'
import type { Clause } from '../tag/grammar/clauses.ts'
import { lower, type Word } from '../tag/grammar/words.ts'
import { SPEECH } from './background.ts'
import type { Candidate } from './candidates.ts'
import { wordAt, type Context } from './context.ts'

/** How a sentence ties a place to what happens: there, somehow to it, or to something else. */
type Tie = 'there' | 'loose' | 'elsewhere'
type Phrase = Context['grammar']['nouns'][number]

/** A place in its noun phrase, and what governs that: the preposition, the word before it, the phrase that ends there. */
type Seen = {
  context: Context
  place: PlaceMention
  clause: Clause
  phrase: Phrase
  preposition: string
  locative: boolean // "in Rome", "near the border"
  topical: boolean // "envoy for Kenya", "30 km from Vell"
  before: Word | undefined
  outer: Phrase | undefined
  talk: boolean // somebody says, asks or discusses something
  part: boolean // "the outskirts of", "north of"
  modifies: boolean // "the Kenya conflict": it only says which
}

const JOINS = /^(?:,|and|or)$/
/** What stands between a name and a phrase that explains it ("Rijeka, once the largest port in Croatia"). */
const ASIDE = /^,? (?:(?:once|now|then|long) )?$/
/** What stands between "Croatian" and the name that it explains in "the Croatian port of Rijeka". */
const NAMED = /^ (?:\p{Ll}+ ){0,2}?(\p{Ll}+) of $/u

/** What a place is to the event, the first rule that holds. */
const RULES: [name: string, tie: Tie, holds: (seen: Seen) => boolean][] = [
  // "Marl, north of Vell", "Rijeka, the largest port in Croatia": it only says where the other place lies
  [
    'around',
    'elsewhere',
    ({
      context: {
        places,
        tagged,
        grammar: { words },
      },
      outer,
      preposition,
      part,
    }) =>
      outer !== undefined &&
      (preposition !== 'of' || part) &&
      places.some(
        ({ start, end }) =>
          (start >= words[outer.first]!.start && (part ? end <= words[outer.last]!.end : end === words[outer.head]!.end)) ||
          (end < words[outer.first]!.start && ASIDE.test(tagged.article.text.slice(end, words[outer.first]!.start))),
      ),
  ],
  // "the Croatian port of Rijeka", but not "the Marl suburb of Vell"
  [
    'kind',
    'elsewhere',
    ({ context: { places, tagged, language }, place, modifies }) =>
      modifies &&
      places.some(({ start }) => {
        const noun = start > place.end ? NAMED.exec(tagged.article.text.slice(place.end, start))?.[1] : undefined
        return noun !== undefined && !language.words.parts.has(noun)
      }),
  ],
  ['seat', 'elsewhere', ({ locative, before }) => locative && /^(?:base|headquarter)$/.test(before?.lemma ?? '')],
  // "in a Rome hotel", but "in Roman style"
  [
    'style',
    'loose',
    ({ context: { cast, tagged }, place, locative, modifies }) =>
      locative && modifies && tagged.article.text.slice(place.start, place.end) !== cast.places.get(place.place)?.name,
  ],
  // "the British orbiter", but the Kenyan war goes on in Kenya
  [
    'belonging',
    'elsewhere',
    ({
      context: {
        cast,
        tagged,
        language,
        grammar: { words },
      },
      place,
      phrase,
      locative,
    }) =>
      !locative &&
      !language.words.eras.has(words[phrase.head]!.lemma) &&
      !cast.places.get(place.place)?.name.includes(tagged.article.text.slice(place.start, place.end)),
  ],
  ['locative', 'there', ({ locative }) => locative],
  [
    'title',
    'elsewhere',
    ({
      context: {
        language,
        grammar: { words },
      },
      preposition,
      outer,
    }) => preposition === 'of' && outer !== undefined && language.persons.has(words[outer.head]!.lemma.toLowerCase()),
  ],
  ['part', 'there', ({ preposition, outer, talk, part }) => preposition === 'of' && outer !== undefined && (part || !talk)],
  ['towards', 'there', ({ preposition, talk }) => preposition === 'to' || (preposition === 'on' && !talk)],
  [
    'topic',
    'elsewhere',
    ({ preposition, topical, talk, modifies }) =>
      (topical && (talk || preposition === 'from')) || (modifies && talk && preposition !== 'on'),
  ],
  // what is hit, taken or visited
  [
    'struck',
    'there',
    ({ phrase, topical, clause: { verb, subject, object, second }, talk, modifies }) =>
      !talk &&
      !modifies &&
      !topical &&
      (verb.passive ? [subject] : [object, second]).some(
        (nominal) => nominal !== undefined && nominal.first <= phrase.first && phrase.last <= nominal.last,
      ),
  ],
]

/**
 * The places where a mention happens, by keys into the cast: those to which its clause ties it with a preposition of place
 * or as what is hit, taken or visited, else those that are named with it; where it names none, those of the sentence
 * around it. What only belongs to a title ("envoy for Kenya"), a seat ("London-based"), a distance ("30 km from Vell")
 * or a topic ("discussed the Kenya conflict") is none, as in the ACLED codebook, which codes where an event took place.
 */
export function where(context: Context, { clause, frame }: Candidate, span: Span): string[] {
  const talk = SPEECH.has(frame.type) || frame.type === 'CONSULT'
  const tied = (places: readonly PlaceMention[]) =>
    places.map((place) => ({ place, tie: tieOf(context, place, clause, talk) })).filter(({ tie }) => tie !== 'elsewhere')
  const inside = tied(context.places.filter(({ start, end }) => start >= span.start && end <= span.end))
  const named = inside.length ? inside : tied(context.places.filter((place) => !toldApart(context, clause, place))),
    there = named.filter(({ tie }) => tie === 'there')
  return [...new Set((there.length ? there : named).map(({ place }) => place.place))]
}

function tieOf(context: Context, place: PlaceMention, clause: Clause, talk: boolean): Tie {
  const {
    grammar: { words, nouns },
    tagged: {
      article: { text },
    },
    places,
    language,
  } = context
  if (text[place.end] === '-') return 'elsewhere' // "UK-based"
  const first = wordAt(context, place),
    phrase = nouns.find((each) => each.first <= first && first <= each.last)
  if (!phrase) return 'loose'
  const at = governorOf(words, nouns, phrase.first),
    before = words[at - 1]
  // "the Kenyan and Ugandan armies": both modify what the second does
  const joined = JOINS.test(lower(words[phrase.last + 1])) ? nouns.find((each) => each.first === phrase.last + 2) : undefined
  const shared = joined !== undefined && joined.head !== joined.first && places.some(({ start }) => start === words[joined.first]!.start)
  const preposition = lower(words[at])
  const seen: Seen = {
    context,
    place,
    clause,
    phrase,
    preposition,
    locative: language.words.locative.has(preposition),
    topical: language.words.topical.has(preposition),
    before,
    outer: nouns.find((each) => each.last === at - 1),
    talk,
    part: language.words.parts.has(lower(before)),
    modifies: words[phrase.head]!.start >= place.end || shared,
  }
  return RULES.find(([, , holds]) => holds(seen))?.[1] ?? 'loose'
}

/** The word that governs a noun phrase, across those with which it is coordinated or that it explains ("in two towns, Nubul and Zahraa"). */
function governorOf(words: readonly Word[], nouns: readonly Phrase[], first: number): number {
  let at = first - 1
  while (at > 0 && JOINS.test(lower(words[at]))) {
    let end = at - 1
    while (JOINS.test(lower(words[end]))) end--
    const other = nouns.find((each) => each.last === end)
    if (!other || other.time) break
    at = other.first - 1
  }
  return at
}

/** Whether a place stands in a clause of its own beside this one ("…, as parties met in Oslo", "it fired in May and went dark over Spain"). */
function toldApart({ grammar: { words, clauses } }: Context, clause: Clause, { start }: PlaceMention): boolean {
  const own = clauses.filter(({ subject, verb }) => words[Math.min(subject?.first ?? verb.first, verb.first)]!.start <= start).at(-1)
  return own !== undefined && own !== clause && BESIDE.has(own.relation) && own.subject !== undefined && own.index !== clause.governor
}

const BESIDE = new Set(['adverbial', 'conjunct'])
