import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import * as z from 'zod'

const GoldEvent = z.object({
  title: z.string(),
  type: z.string(),
  date: z.string(),
  altDates: z.array(z.string()).default([]),
  acceptRange: z.string().optional(),
  actors: z.array(z.string()),
  places: z.array(z.string()).optional().describe('where it happened; unset: not annotated'),
  evidence: z.string(),
  accept: z.array(z.string()).optional().describe('type codes that are right'),
  background: z.boolean().default(false),
  optional: z.boolean().default(false),
})
export type GoldEvent = z.infer<typeof GoldEvent>

/** What a careful editor finds in one article. */
export const Gold = z.object({
  published: z.object({ date: z.string(), altDates: z.array(z.string()).default([]), alt: z.array(z.string()).default([]) }),
  publisher: z.string().nullish(),
  boilerplate: z.array(z.string()),
  timex: z.array(
    z.object({
      text: z.string(),
      offset: z.number().optional(),
      sentence_prefix: z.string().optional(),
      value: z.string(),
      alt: z.array(z.string()).default([]),
      core: z.boolean().default(true),
    }),
  ),
  events: z.array(GoldEvent),
})
export type Gold = z.infer<typeof Gold>

/** An event of the gold: article and index. */
const Member = z.tuple([z.string(), z.number()])

/** Groups of gold events that are one event; `soft` groups may be merged or not. */
const Merges = z.object({
  groups: z.array(z.object({ members: z.array(Member) })),
  soft: z.array(z.object({ members: z.array(Member).default([]) })).default([]),
})
type Merges = z.infer<typeof Merges>

const ROOT = join(import.meta.dirname, '..', '..')
export const GOLD = join(ROOT, 'test', 'gold')

/** The front matter of an article. */
export const FRONT = /^\uFEFF?---\r?\n[\s\S]*?\n---\r?\n/

/** Each folder of `test/gold` that holds annotations, with the articles beside them or, without any, those of `seeds/`. */
export function goldStories(): { name: string; gold: string; seeds: string }[] {
  return readdirSync(GOLD, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .flatMap((name) => {
      const gold = join(GOLD, name),
        names = readdirSync(gold)
      return names.some((file) => file.endsWith('.gold.json'))
        ? [{ name, gold, seeds: names.includes('seeds') ? join(gold, 'seeds') : join(ROOT, 'seeds') }]
        : []
    })
}

/** The gold of a story: by article stem, with the article's text where the gold folder has it. */
export type GoldStory = { articles: Map<string, Gold>; merges: Merges | undefined; texts: Map<string, string> }

export const stem = (file: string) => basename(file).replace(/\.(gold\.json|txt|md|html?)$/, '')

/** Reads `<stem>.gold.json`, `<stem>.txt` and `merges.json` of a folder. */
export function readGold(folder: string): GoldStory {
  const json = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'))
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.gold.json'))
    .sort()
  const texts = files.map(stem).filter((name) => existsSync(join(folder, `${name}.txt`)))
  return {
    articles: new Map(files.map((file) => [stem(file), Gold.parse(json(file))])),
    merges: existsSync(join(folder, 'merges.json')) ? Merges.parse(json('merges.json')) : undefined,
    texts: new Map(texts.map((name) => [name, readFileSync(join(folder, `${name}.txt`), 'utf8')])),
  }
}
