import * as z from 'zod'
import { listsBeside } from '../lexicon/beside.ts'

const words = z.array(z.string())
const groups = z.record(z.string(), words)

const read = listsBeside(import.meta.url)

/** Class words of HTML elements by noise rule. */
export const CLASSES = read('classes', z.record(z.string().regex(/^noise:[a-z-]+$/), words))

/** Vocabulary of what stands around an article. */
export const NOISE = read(
  'noise',
  z.strictObject({
    widgets: groups,
    joiners: words,
    sections: words,
    pointers: words,
    openers: words,
    edge_openers: words,
    ambiguous: words,
    comments_maybe: words,
    highlights: words,
    actions: z.strictObject({ strong: words, weak: words, follow: words, reader: words, things: words }),
    stamps: words,
    list_titles: words,
    notices: z.strictObject({ parties: words, things: words, alone: words }),
    advertisements: z.strictObject({ openers: words, endings: words }),
    imprint: words,
    appeals: z.strictObject({ parties: words, things: words }),
    homes: words,
    biographies: z.strictObject({ words, verbs: words, subjects: words, titles: words, reach: words }),
    phones: words,
    promotions: words,
    comments: words,
    comment_marks: words,
    legal: words,
    notes: words,
    revisions: words,
    products: words,
  }),
)

/** Agencies, by-lines, datelines. */
export const PRESS = read(
  'press',
  z.strictObject({
    agencies: groups,
    outlets: groups,
    own_openers: words,
    photo_agencies: words,
    photo_labels: words,
    byline_openers: words,
    byline_posts: words,
    byline_desks: words,
    byline_nobody: words,
    credit_openers: words,
    ends: words,
    particles: words,
    labels: words,
    papers: words,
    months: words,
    weekdays: words,
    clock: words,
    told: words,
  }),
)

export const CAPTIONS = read('captions', z.strictObject({ scenes: words, deixis: words }))

export const ENGLISH = read('english', z.strictObject({ function_words: words }))

/** Abbreviations and other words that tell where a sentence ends. */
export const SENTENCES = read('sentences', z.strictObject({ leading: words, numbered: words, either: words, starters: words, said: words }))
