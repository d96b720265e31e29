import { stemmer } from 'stemmer'
import * as z from 'zod'
import { ownYaml } from '../own.ts'
import { EventType } from '../records/index.ts'

const load = <T>(name: string, schema: z.ZodType<T>) => schema.parse(ownYaml(`words/${name}`, import.meta.url))

const rows = load('synonyms.yaml', z.array(z.array(z.string())))

/** Words for one happening: each lemma with the first of its row. */
export const SYNONYMS: ReadonlyMap<string, string> = new Map(rows.flatMap((row) => row.map((lemma) => [lemma, row[0]!] as const)))

const plain = load(
  'plain.yaml',
  z.strictObject({
    verbs: z.array(z.string()),
    titles: z.array(z.string()),
    units: z.array(z.string()),
    forums: z.array(z.string()),
    again: z.array(z.string()),
  }),
)

/** Lemmas that two reports share without telling the same thing. */
export const PLAIN: ReadonlySet<string> = new Set([...plain.verbs, ...plain.titles, ...plain.units])

/** Words in the names of courts and parliaments, before which a thing is done. */
export const FORUMS: ReadonlySet<string> = new Set(plain.forums)

/** Words that set an event beside another one of its kind, told in the same article. */
export const AGAIN: ReadonlySet<string> = new Set(plain.again)

const changes = load('changes.yaml', z.strictObject({ verbs: z.array(z.string()), to: z.array(z.string()) }))

/** Lemmas of changes of state, and the words that lead to the new state. */
export const CHANGES: { verbs: ReadonlySet<string>; to: ReadonlySet<string> } = { verbs: new Set(changes.verbs), to: new Set(changes.to) }

const deaths = load(
  'deaths.yaml',
  z.strictObject({ killing: z.array(z.string()), dying: z.array(z.string()), outcome: z.array(z.string()) }),
)

/** Lemmas that say that somebody is dead: whoever suffers it, whoever does it, and beside a verb that leaves it open. */
export const DEATHS: { killing: ReadonlySet<string>; dying: ReadonlySet<string>; outcome: ReadonlySet<string> } = {
  killing: new Set(deaths.killing),
  dying: new Set(deaths.dying),
  outcome: new Set(deaths.outcome),
}

const families = load(
  'families.yaml',
  z.strictObject({
    hedges: z.array(z.string()),
    definite: z.array(z.string()),
    families: z.array(z.strictObject({ types: z.array(EventType), names: z.array(z.string()), general: z.array(z.string()) })),
  }),
)

const stemsOf = (lemmas: readonly string[]): ReadonlySet<string> => new Set(lemmas.map((lemma) => stemmer(SYNONYMS.get(lemma) ?? lemma)))

/** Families of words by which an article comes back to a happening, by their stems; the keys under which those that tell it, and those that stand for any of its kind, are looked up. */
export const FAMILIES = families.families.map(({ types, names, general }, index) => ({
  types,
  names: stemsOf(names),
  general: stemsOf(general),
  key: `#${index}`,
  kind: `~${index}`,
}))

/** Words before a verb or noun by which it is no fact told again. */
export const HEDGES: ReadonlySet<string> = new Set(families.hedges)

/** Words before a noun by which it is known. */
export const DEFINITE: ReadonlySet<string> = new Set(families.definite)
