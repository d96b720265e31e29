import * as z from 'zod'
import { Country } from '../../lexicon/lexicon.ts'
import { ownYaml } from '../../own.ts'

/** A general file is ours: one that does not fit its schema throws. */
const load = <T extends z.ZodType>(name: string, schema: T): z.infer<T> =>
  schema.parse(ownYaml(`../../lexicon/${name}.yaml`, import.meta.url))

/** Words of measures, of what is not counted, of human beings and of what became of them. */
export const words = load(
  'quantities',
  z.strictObject({
    measures: z.record(z.string(), z.string()),
    not_counted: z.array(z.string()),
    people: z.array(z.string()),
    person_endings: z.strictObject({ any: z.array(z.string()), stems: z.array(z.string()), stemmed: z.array(z.string()) }),
    fates: z.record(z.string(), z.array(z.string())),
  }),
)

/** Adjectives and names of peoples. */
export const peoples = Object.values(load('countries', z.record(z.string(), Country))).flatMap(({ adj, people = [] }) => [
  ...adj,
  ...people,
])
