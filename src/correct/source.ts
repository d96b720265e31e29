import { slugify } from '../ledger/slug.ts'

/** A file name, or the slug of a source, as one and the same: `North Gate.md` and `north-gate` are `north-gate`. */
export const stemOf = (name: string) => slugify(name.replace(/^.*\//, '').replace(/\.[a-z0-9]+$/i, ''), 'source')
