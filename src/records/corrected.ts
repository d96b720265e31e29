import * as z from 'zod'

/** What a correction did, as the corrections page and the page of its event tell it. */
export const Corrected = z.object({
  slug: z.string().optional().describe('of what is hidden: where its notice stands, when it was ever published'),
  title: z.string().optional().describe('of what is hidden: its last title'),
  what: z.enum([
    'date',
    'title',
    'type',
    'status',
    'actors',
    'place',
    'note',
    'merge',
    'keep-apart',
    'split',
    'hide',
    'promote',
    'withdraw',
  ]),
  was: z.string().optional().describe('what the program had found'),
  now: z.string().optional(),
  reason: z.string(),
  by: z.string().optional(),
  on: z.string().optional(),
})
export type Corrected = z.infer<typeof Corrected>
