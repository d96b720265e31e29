import * as z from 'zod'
import { ActorKind } from './actor.ts'
import { PlaceKind } from './place.ts'

/** An address under which a site can stand: no script, no query, no fragment. */
export const SITE_ADDRESS = /^https?:\/\/[^\s/?#][^\s?#]*$/

/** `story.yaml`. Every field may be missing: a folder of articles is a story. */
export const StoryConfig = z.strictObject({
  title: z.string().optional(),
  description: z.string().optional(),
  period: z.string().optional().describe('EDTF interval that the story falls in, such as 2016-01/2016-12'),
  language: z
    .string()
    .regex(/^en(?:-[a-z0-9]{2,8})*$/i, 'expected English, such as en or en-GB')
    .default('en')
    .describe('what pages, feeds and citations say of the language of the site'),
  base_url: z.string().regex(SITE_ADDRESS, 'expected the address of the site, such as https://example.org').optional(),
  contact: z.string().optional().describe('who answers corrections and replies'),
  reply: z.string().optional().describe('right-of-reply line'),
  licence: z
    .string()
    .regex(/^(?:https?:\/\/\S+|[\w.-]+)$/, 'expected an SPDX identifier such as CC-BY-4.0, or the address of a licence')
    .optional()
    .describe('licence of the data, quotations apart: an SPDX identifier or an address'),
  noindex: z.boolean().default(false),
  originals: z.boolean().optional().describe('whether `add` keeps what it was given, under originals/'),
  quoting: z.number().min(0).max(1).default(0.5).describe("largest share of an article's words that the site may quote"),
})
export type StoryConfig = z.infer<typeof StoryConfig>

/** One entry of `lexicon/actors.yaml`. It holds no dates and no events. */
export const ActorEntry = z.strictObject({
  name: z.string(),
  kind: ActorKind,
  aliases: z.array(z.string()).default([]),
  office: z.string().optional(),
  part_of: z.string().optional(),
})
export type ActorEntry = z.infer<typeof ActorEntry>

/** One entry of `lexicon/places.yaml`. */
export const PlaceEntry = z.strictObject({
  name: z.string(),
  kind: PlaceKind,
  aliases: z.array(z.string()).default([]),
  lat: z.number().min(-90).max(90).optional(),
  lon: z.number().min(-180).max(180).optional(),
  part_of: z.string().optional(),
})
export type PlaceEntry = z.infer<typeof PlaceEntry>
