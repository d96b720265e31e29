import * as z from 'zod'

export const ActorKind = z.enum(['person', 'state', 'armed_group', 'organisation', 'intergovernmental', 'media', 'ngo', 'people', 'vessel'])
export type ActorKind = z.infer<typeof ActorKind>

/** `source` reports or claims the event; `mentioned` only stands in its sentence. */
export const ActorRole = z.enum(['actor', 'recipient', 'source', 'mentioned'])
export type ActorRole = z.infer<typeof ActorRole>

/** Another spelling of an actor's name, and the rule by which it is the same actor. */
export const SameAs = z.object({ name: z.string(), rule: z.string().describe('such as `same surname, romanised otherwise`') })
export type SameAs = z.infer<typeof SameAs>

/** Words of or about an actor, as printed on the actor's page. */
export const QuoteRecord = z.object({
  text: z.string(),
  source: z.string().describe('id of the source'),
  anchor: z.string().describe('anchor of the sentence on the source page, without #'),
  by: z.string().optional().describe('id of the speaker'),
  verb: z.string().optional().describe('the said-verb as printed'),
  direct: z.boolean().describe('in quotation marks, not told in the words of the article'),
  to: z.string().optional().describe('id of the actor who is told'),
})
export type QuoteRecord = z.infer<typeof QuoteRecord>

/** An actor of the story, as `actors.json` holds it. */
export const Actor = z.object({
  id: z.string(),
  url: z.string().optional().describe('"/actors/<slug>/"; missing for a private person or one without a page'),
  name: z.string(),
  kind: ActorKind,
  aliases: z.array(z.string()).describe('as each outlet writes the name'),
  sameAs: z.array(SameAs).optional().describe('why each spelling that was merged is the same actor'),
  office: z.string().optional().describe("title or apposition found in the text, or the lexicon's word"),
  partOf: z.string().optional(),
  events: z.array(z.string()),
  quotes: z.array(QuoteRecord),
})
export type Actor = z.infer<typeof Actor>
