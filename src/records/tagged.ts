import * as z from 'zod'
import { Article, Sentence } from './article.ts'
import { ActorKind, SameAs } from './actor.ts'
import { Span } from './span.ts'

/** A word of a sentence, with its Universal Dependencies part of speech. */
export const Token = Span.extend({ text: z.string(), lemma: z.string(), pos: z.string() })
export type Token = z.infer<typeof Token>

export const TimexType = z.enum(['DATE', 'TIME', 'DURATION', 'SET'])
export type TimexType = z.infer<typeof TimexType>

/** A time expression with its TIMEX3 type and value. */
export const Timex = Span.extend({
  text: z.string(),
  type: TimexType,
  value: z.string().describe('TIMEX3 value'),
  earliest: z
    .string()
    .optional()
    .describe('first day (yyyy-mm-dd) that a calendar value can mean; unset for durations, sets and vague references'),
  latest: z.string().optional().describe('last such day'),
  basis: z
    .enum(['explicit', 'relative', 'tense', 'narrative'])
    .optional()
    .describe(
      'how the value came about: written out; counted from another day; a weekday or bare month placed by tense; counted from the narrated day',
    ),
  approximate: z.boolean().optional(),
  counted: z.string().optional().describe('of weeks counted from a day ("two weeks later"): the day that the count arrives at'),
  /** The sentence (index) and rule that found it. */
  sentence: z.number().int(),
  rule: z.string(),
})
export type Timex = z.infer<typeof Timex>

/** When an article was published, and why we think so. */
export const Published = z.object({
  edtf: z.string().describe('a day, or the narrowest range that the evidence allows; empty when nothing is known'),
  date: z.string().optional().describe('yyyy-mm-dd, when it is one day'),
  certain: z.boolean(),
  basis: z.array(z.string()).describe('the clues used and refused, in words'),
})
export type Published = z.infer<typeof Published>

/** One place in the text where an actor is named or referred to. */
export const ActorMention = Span.extend({
  actor: z.string().describe('key into `Cast.actors`'),
  sentence: z.number().int(),
  how: z
    .enum(['name', 'alias', 'surname', 'description', 'metonym', 'demonym', 'pronoun', 'title', 'works'])
    .describe('what linked the words to the actor'),
})
export type ActorMention = z.infer<typeof ActorMention>

/** One place in the text where a place is named. */
export const PlaceMention = Span.extend({ place: z.string().describe('key into `Cast.places`'), sentence: z.number().int() })
export type PlaceMention = z.infer<typeof PlaceMention>

/** A number with what it counts. */
export const Quantity = Span.extend({
  sentence: z.number().int(),
  number: z.number(),
  max: z.number().optional().describe('upper end of a range'),
  bound: z.enum(['exactly', 'about', 'at_least', 'at_most', 'more_than', 'less_than']),
  unit: z.string().describe('`people`, `km`, `USD` …'),
  of: z.string().describe('the words counted, such as `rebels and their allies`'),
})
export type Quantity = z.infer<typeof Quantity>

/** Direct or indirect speech. */
export const Quotation = Span.extend({
  sentence: z.number().int(),
  direct: z.boolean(),
  speaker: z.string().optional().describe('key into `Cast.actors`'),
  addressee: z.string().optional().describe('key into `Cast.actors`: who is told'),
  verb: z.string().optional(),
})
export type Quotation = z.infer<typeof Quotation>

/** An actor as the tagger knows it, before it has a page. */
export const CastActor = z.object({
  key: z.string(),
  name: z.string(),
  kind: ActorKind,
  aliases: z.array(z.string()),
  office: z.string().optional(),
  partOf: z.string().optional(),
  private: z.boolean().describe('a person without an office, named in passing, or a minor (no page)'),
  minor: z.boolean().optional().describe('a child, as some article of the story tells'),
  central: z
    .boolean()
    .optional()
    .describe('a private person whom the story is nevertheless about: what befalls a minor and the family is its news'),
  sameAs: z.array(SameAs).optional(),
  known: z.boolean().describe('from the lexicon or a gazetteer, not only from the text'),
  family: z.string().optional().describe('the family name, where it stands first'),
  namesake: z.boolean().optional().describe('another person of the cast has the same last name'),
})
export type CastActor = z.infer<typeof CastActor>

/** A place as the tagger knows it. */
export const CastPlace = z.object({
  key: z.string(),
  name: z.string(),
  kind: z.string(),
  lat: z.number().optional(),
  lon: z.number().optional(),
  partOf: z.string().optional(),
  precision: z.enum(['lexicon', 'gazetteer', 'unknown']),
})
export type CastPlace = z.infer<typeof CastPlace>

/** Everybody and every place in the story: shared by all its articles. */
export type Cast = { actors: Map<string, CastActor>; places: Map<string, CastPlace> }

/** A sentence with its words. */
export const TaggedSentence = Sentence.extend({ tokens: z.array(Token) })
export type TaggedSentence = z.infer<typeof TaggedSentence>

/** An article with everything that the language stages found in it. */
export const Tagged = z.object({
  article: Article,
  published: Published,
  sentences: z.array(TaggedSentence),
  timexes: z.array(Timex),
  actors: z.array(ActorMention),
  since: z.string().optional().describe('yyyy-mm-dd from which on the story tells what happens; unset: no article has a day'),
  places: z.array(PlaceMention),
  quantities: z.array(Quantity),
  quotations: z.array(Quotation),
  cast: z.custom<Cast>().describe('Those of its story whom it names'),
})
export type Tagged = z.infer<typeof Tagged>
