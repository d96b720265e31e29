import { stringify } from 'yaml'
import type { Event, Source } from '../records/index.ts'

/** Longest line of pasted YAML; longer quotes fold. */
const WIDTH = 110

/** An entry for `corrections.yaml` about an event, with the sentences that tell it; the editor adds what is to change, and why. */
export function correctionLines(event: Pick<Event, 'id' | 'evidence'>, sources: readonly Pick<Source, 'id' | 'file'>[]): string {
  return lines({ event: event.id, evidence: proofs(event, sources), reason: 'why' })
}

/** The same with the day that the program took, for an editor who can say that it is right, or which is. */
export function dateLines(event: Pick<Event, 'id' | 'evidence' | 'date'>, sources: readonly Pick<Source, 'id' | 'file'>[]): string {
  const { edtf } = event.date
  return lines({ event: event.id, evidence: proofs(event, sources), ...(edtf ? { date: edtf.replace(/[~?%]/g, '') } : {}), reason: 'why' })
}

/** The same for two events that may be one. */
export function mergeLines(
  a: Pick<Event, 'id' | 'evidence'>,
  b: Pick<Event, 'id' | 'evidence'>,
  sources: readonly Pick<Source, 'id' | 'file'>[],
): string {
  return lines({ event: a.id, evidence: proofs(a, sources), merge: [{ event: b.id, evidence: proofs(b, sources) }], reason: 'why' })
}

/** The same for a sentence that may tell an event. */
export const promoteLines = (file: string, quote: string): string =>
  lines({ promote: { source: file, quote }, type: 'STATEMENT', title: 'headline', reason: 'why' })

/** An entry for `lexicon/actors.yaml`. */
export const actorLines = (name: string, kind: string, aliases: readonly string[]): string =>
  lines({ name, kind, ...(aliases.length ? { aliases } : {}) })

const proofs = ({ evidence }: Pick<Event, 'evidence'>, sources: readonly Pick<Source, 'id' | 'file'>[]) =>
  evidence.map(({ quote, trigger, source }) => ({ quote, trigger, source: sources.find(({ id }) => id === source)?.file ?? source }))

const lines = (entry: object) => stringify([entry], { lineWidth: WIDTH }).trimEnd()
