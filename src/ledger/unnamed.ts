import type { SourceSentence } from '../records/index.ts'

/** A sentence as the ledger may keep it: dots where it names a private person. */
export const unnamed = ({ text, names = [] }: Pick<SourceSentence, 'text' | 'names'>): string =>
  names.reduceRight((kept, { start, end }) => `${kept.slice(0, start)}…${kept.slice(end)}`, text)
