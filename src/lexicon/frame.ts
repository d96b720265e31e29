import * as z from 'zod'
import { EventType } from '../records/index.ts'

/** A frame as `frames/*.yaml` writes it; `frames/README.md` explains the fields. */
const FrameEntry = z.strictObject({
  name: z.string(),
  mode: z.string().optional(),
  verbs: z.array(z.string()).default([]),
  nouns: z.array(z.string()).default([]),
  context: z.array(z.string()).optional(),
  except: z.array(z.string()).optional(),
  patients: z.array(z.string()).optional(),
  agents: z.array(z.string()).optional(),
  roles: z
    .strictObject({ subject: z.enum(['actor', 'recipient']).optional(), object: z.enum(['actor', 'recipient']).optional() })
    .optional(),
  ergative: z.literal(true).optional(),
  plain: z.literal(true).optional(),
  threatening: z.literal(true).optional(),
  accusing: z.literal(true).optional(),
  traded: z.literal(true).optional(),
  weight: z.number().min(0).max(1),
  example: z.string().optional(),
  counter: z.string().optional(),
})
export const FrameFile = z.strictObject({ type: EventType, frames: z.array(FrameEntry) })
export type Frame = z.infer<typeof FrameEntry> & { type: EventType }

/** A frame with its words as the tagger's lemmas have them: "rumour" as "rumor". */
export function respelt(frame: z.infer<typeof FrameEntry>, spellings: Record<string, string>): z.infer<typeof FrameEntry> {
  const words = (list: string[]) => list.map((entry) => entry.replaceAll(/\p{L}+/gu, (word) => spellings[word] ?? word))
  const { verbs, nouns, context, except, patients, agents } = frame
  return {
    ...frame,
    verbs: words(verbs),
    nouns: words(nouns),
    ...(context && { context: words(context) }),
    ...(except && { except: words(except) }),
    ...(patients && { patients: words(patients) }),
    ...(agents && { agents: words(agents) }),
  }
}
