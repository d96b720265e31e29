import { readFile } from 'node:fs/promises'
import { isScalar, visit, type Document } from 'yaml'
import * as z from 'zod'
import { expected } from '../expected.ts'
import { ownYaml } from '../own.ts'
import type { ActorEntry, PlaceEntry, Warn } from '../records/index.ts'
import { textOf } from '../read/open.ts'
import { parseYaml } from '../yaml.ts'
import {
  BodyWords,
  Country,
  Cues,
  Organisations,
  PeopleWords,
  Regions,
  StoryActors,
  StoryPlaces,
  Verbs,
  type KnownActor,
  type KnownPlace,
  type Lexicon,
  type State,
} from './lexicon.ts'

const general = (name: string) => readFile(new URL(name, import.meta.url), 'utf8')

/** A general file is ours: one that does not fit its schema is a programmer's mistake and throws. */
const generalYaml = <T extends z.ZodType>(name: string, schema: T): z.infer<T> => schema.parse(ownYaml(name, import.meta.url))

/** The general lexicon, read once: no build changes it, and `dev` starts a new process when it is edited. */
let read: Promise<Lexicon> | undefined

/** The last story's lexicon: an edit of an article leaves it as it was, and with it the tables that are made of it. */
let last: { entries: string; lexicon: Lexicon } | undefined

/**
 * The general lexicon, with the story's `lexicon/actors.yaml` and `lexicon/places.yaml` where the folder has them.
 * An entry that does not fit is reported with its line and column (`lexicon:entry`) and left out; so is one that
 * holds a date (`lexicon:date`): events and their days come from the articles alone.
 */
export async function loadLexicon(storyFolder: string | undefined, warn: Warn): Promise<Lexicon> {
  const lexicon = await (read ??= generalLexicon())
  const actors = storyFolder === undefined ? [] : await storyFile(storyFolder, 'actors.yaml', StoryActors, warn)
  const places = storyFolder === undefined ? [] : await storyFile(storyFolder, 'places.yaml', StoryPlaces, warn)
  const entries = JSON.stringify([actors, places])
  if (last?.entries !== entries) {
    last = {
      entries,
      lexicon: {
        ...lexicon,
        actors: [...actors.map((entry): KnownActor => ({ ...entry, from: 'story' })), ...lexicon.actors],
        places: [...places.map((entry): KnownPlace => ({ ...entry, from: 'story' })), ...lexicon.places],
      },
    }
  }
  return last.lexicon
}

async function generalLexicon(): Promise<Lexicon> {
  const [names, cities] = await Promise.all([general('given-names.txt'), general('cities.tsv')])
  const states = Object.entries(generalYaml('countries.yaml', z.record(z.string(), Country))).map(([name, row]): State => ({
    name,
    adjectives: row.adj,
    people: row.people ?? row.adj.map(pluralPeople),
    capital: row.capital,
    aliases: row.aliases,
    lat: row.at[0],
    lon: row.at[1],
  }))
  return {
    actors: ['organisations.yaml', 'leaders.yaml'].flatMap((name) => knownActors(generalYaml(name, Organisations))),
    places: [...knownPlaces(generalYaml('places.yaml', Regions), states), ...knownCities(cities)],
    states,
    givenNames: new Set(lines(names).flatMap((line) => line.split(' '))),
    people: generalYaml('people.yaml', PeopleWords),
    bodies: generalYaml('bodies.yaml', BodyWords),
    cues: sets(generalYaml('cues.yaml', Cues)),
    verbs: sets(generalYaml('verbs.yaml', Verbs)),
  }
}

/** Each list as a set. */
const sets = <K extends string>(lists: Record<K, string[]>) =>
  Object.fromEntries(Object.entries<string[]>(lists).map(([name, list]) => [name, new Set(list)])) as unknown as Record<
    K,
    ReadonlySet<string>
  >

const lines = (text: string) => text.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'))

/** "Kenyan" -> "Kenyans", "Ugandan" -> "Ugandans"; adjectives in -ese, -ish and the like name no single people. */
const pluralPeople = (adjective: string) => (/(an|i|o|ot|k|n)$/.test(adjective) ? `${adjective}s` : adjective)

function knownActors(groups: z.infer<typeof Organisations>): KnownActor[] {
  return Object.entries(groups).flatMap(([kind, names]) =>
    Object.entries(names ?? {}).map(([name, aliases]): KnownActor => ({
      name,
      kind: kind as KnownActor['kind'],
      aliases,
      from: 'general',
    })),
  )
}

function knownPlaces(regions: z.infer<typeof Regions>, states: State[]): KnownPlace[] {
  const countries = states.map((state): KnownPlace => ({
    name: state.name,
    kind: 'country',
    aliases: state.aliases,
    lat: state.lat,
    lon: state.lon,
    from: 'general',
  }))
  const rows = [...Object.entries(regions.regions), ...Object.entries(regions.cities)].map(
    ([name, [kind, lat, lon, within, ...aliases]]): KnownPlace => ({
      name,
      kind,
      aliases: aliases.filter((alias) => alias !== null),
      lat: lat ?? undefined,
      lon: lon ?? undefined,
      part_of: within ?? undefined,
      from: 'general',
    }),
  )
  return [...countries, ...rows]
}

function knownCities(tsv: string): KnownPlace[] {
  return lines(tsv).map((line): KnownPlace => {
    const [name = '', country, lat, lon] = line.split('\t')
    return { name, kind: 'city', aliases: [], lat: Number(lat), lon: Number(lon), part_of: country, from: 'general' }
  })
}

/** What a date looks like in a name: a year from 1800 on, or a month with a day. */
const DATED =
  /\b(?:1[89]|20)\d\d\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{1,2}\b|\b\d{1,2}\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/

async function storyFile<E extends ActorEntry | PlaceEntry>(
  folder: string,
  name: string,
  schema: z.ZodArray<z.ZodType<E>>,
  warn: Warn,
): Promise<E[]> {
  const file = `lexicon/${name}`
  const text = textOf(folder, file, ({ rule, text }) => warn({ file, severity: 'warning', rule, text }))
  return text === undefined ? [] : storyEntries(text, file, schema, warn)
}

/** The entries of a story lexicon file, from its text. Exported for tests and editors' tools. */
function storyEntries<E extends ActorEntry | PlaceEntry>(text: string, file: string, schema: z.ZodArray<z.ZodType<E>>, warn: Warn): E[] {
  const { document: yaml, problem, at } = parseYaml(text, 'core')
  const report = (offset: number, rule: 'yaml' | 'entry' | 'date' | 'twice', problem: string) =>
    warn({ file, ...at(offset), severity: 'warning', rule: `lexicon:${rule}`, text: problem })
  if (problem) {
    report(problem.offset, 'yaml', `${problem.text}; the file was ignored`)
    return []
  }
  if (yaml.contents === null) return []
  const rows: unknown = yaml.toJS()
  if (!Array.isArray(rows)) {
    report(0, 'entry', 'Expected a list of entries, each beginning with "- name:"; the file was ignored')
    return []
  }
  const dated = datedScalar(yaml),
    fields = schema.element instanceof z.ZodObject ? Object.keys(schema.element.shape) : [],
    holders = new Map<string, string>()
  return rows.flatMap((row, index): E[] => {
    const checked = schema.element.safeParse(row, { error: expected, reportInput: true })
    const date = dated.get(index)
    if (checked.success && date === undefined) {
      const { name, aliases } = checked.data
      // Two places may well share a name, as a city and its province do.
      for (const each of file.endsWith('actors.yaml') ? new Set([name, ...aliases]) : []) {
        const holder = holders.get(each)
        if (holder === undefined) holders.set(each, name)
        else
          report(
            offsetOf(yaml, [index]),
            'twice',
            `“${each}” is given to ${holder} and to ${name}; which of the two an article means cannot be told: keep it with one of them`,
          )
      }
      return [checked.data]
    }
    for (const issue of checked.error?.issues ?? [])
      report(offsetOf(yaml, [index, ...issue.path]), 'entry', `${describe(issue, fields)}; the entry was left out`)
    if (date !== undefined) report(date, 'date', 'Unexpected date: a lexicon holds names, never dates or events; the entry was left out')
    return []
  })
}

function describe(issue: z.core.$ZodIssue, fields: readonly string[]): string {
  if (issue.code === 'unrecognized_keys') return `Unexpected field "${issue.keys.join('", "')}", expected some of ${fields.join(', ')}`
  const name = issue.path.join('.')
  return `${issue.code === 'invalid_type' && issue.input === undefined ? `"${name}" is missing` : `Unexpected value of "${name}"`}, ${issue.message}`
}

function offsetOf(yaml: Document, at: PropertyKey[]): number {
  for (let length = at.length; length > 0; length--) {
    const node = yaml.getIn(at.slice(0, length), true)
    if (node !== undefined && node !== null && typeof node === 'object' && 'range' in node) return (node.range as [number] | null)?.[0] ?? 0
  }
  return 0
}

/** Entry index -> offset of the first string in it that holds a date. */
function datedScalar(yaml: Document): Map<number, number> {
  const found = new Map<number, number>()
  visit(yaml, {
    Scalar(_, node, ancestors) {
      if (!isScalar(node) || typeof node.value !== 'string' || !DATED.test(node.value)) return
      const list = ancestors[1],
        entry = ancestors[2]
      const index = list !== undefined && 'items' in list && entry !== undefined ? (list.items as unknown[]).indexOf(entry) : -1
      if (index >= 0 && !found.has(index)) found.set(index, node.range?.[0] ?? 0)
    },
  })
  return found
}
