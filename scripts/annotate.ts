import { once } from 'node:events'
import * as z from 'zod'
import { collect } from '../src/diagnostics.ts'
import { analyse, know } from '../src/main.ts'
import type { Knowledge } from '../src/stages.ts'
import { ARTICLE_EXTENSIONS } from '../src/parse/formats/index.ts'
import { fileBlocks, inFile } from '../src/parse/index.ts'
import { StoryConfig, type Article, type Cast, type Span, type Tagged } from '../src/records/index.ts'
import { codeVersion } from './work/cache.ts'
import { parseOptions, run } from './terminal/cli.ts'
import { CachedCrew } from './work/crew.ts'
import { lines } from './work/ndjson.ts'
import { Gathered } from './work/results.ts'

const Input = z.object({ id: z.union([z.string(), z.number()]), text: z.string(), published: z.string().optional() })
type Input = z.infer<typeof Input>

/** A filter: one article a line in, `{ id, text, published? }`; its annotations a line out, in the same order. */
async function annotate(): Promise<number> {
  const { story } = parseOptions({ story: { type: 'string' } })
  const setup = collect(),
    knowledge = await know(story, setup.warn),
    version = codeVersion()
  for (const { file, text } of setup.messages) console.error(`${file}: ${text}`)
  let code = 0,
    number = 0
  for await (const line of lines(process.stdin.setEncoding('utf8'))) {
    number++
    const input = parseLine(line)
    if (typeof input === 'string') {
      console.error(`annotate: line ${number}: ${input}`)
      code = 1
    }
    const result = typeof input === 'string' ? { error: input } : await annotations(input, knowledge, story, version)
    if (!process.stdout.write(`${JSON.stringify(result)}\n`)) await once(process.stdout, 'drain')
  }
  return code
}

/** The article of a line, or what is wrong with it. */
function parseLine(line: string): Input | string {
  try {
    const input = Input.safeParse(JSON.parse(line))
    return input.success ? input.data : `Unexpected ${input.error.issues[0]!.path.join('.') || 'value'}, expected { id, text, published? }`
  } catch {
    return 'Unexpected text, expected one JSON object a line'
  }
}

/** An id that is the name of an article's file says its format; any other text is plain. */
const pathOf = (id: string | number) => (ARTICLE_EXTENSIONS.some((extension) => String(id).endsWith(extension)) ? String(id) : 'text.txt')

/** What the pipeline finds in one text; all offsets count in `text`. `results` is for `build --annotations`. */
async function annotations({ id, text, published }: Input, knowledge: Knowledge, story: string | undefined, version: string) {
  const gathered = new Gathered(),
    crew = new CachedCrew({ cache: gathered, version }, story, 1)
  const scans = await crew.scan([{ path: pathOf(id), text }]),
    { article, messages } = scans[0]!
  if (!article)
    return {
      id,
      published: { edtf: '', certain: false, basis: [] },
      blocks: [],
      sentences: [],
      timexes: [],
      mentions: [],
      quotes: [],
      messages,
      results: gathered.packed(),
    }
  if (published !== undefined) article.front = { ...article.front, published }
  const dated: Article = article
  const {
    tagged: [tagged],
    cast,
    mentions,
  } = await analyse([dated], scans, StoryConfig.parse({}), knowledge, (message) => messages.push(message), crew)
  const at = (span: Span) => inFile(dated, span)
  return {
    id,
    published: tagged!.published,
    blocks: fileBlocks(dated),
    sentences: tagged!.sentences.map(({ start, end, block }) => ({ ...at({ start, end }), block })),
    timexes: tagged!.timexes.map(({ start, end, text, type, value }) => ({ ...at({ start, end }), text, type, value })),
    mentions: mentions.map(
      ({ clause, trigger, type, mode, status, background, title, date, participants, places, claims, salience, sentence }) => ({
        ...at(clause),
        trigger: at(trigger),
        sentence,
        type,
        mode,
        status,
        background,
        title,
        date,
        actors: participants.map(({ actor, role, as, start, end }) => ({ ...at({ start, end }), name: nameOf(cast, actor), role, as })),
        places: places.map((place) => cast.places.get(place)?.name ?? place),
        claims: claims.map(({ field, quantity: { start, end, ...quantity }, verb }) => ({ field, ...at({ start, end }), quantity, verb })),
        salience,
      }),
    ),
    quotes: quotes(tagged!, cast, at),
    messages,
    results: gathered.packed(),
  }
}

const nameOf = (cast: Cast, key: string) => cast.actors.get(key)?.name ?? key

const quotes = ({ quotations }: Tagged, cast: Cast, at: (span: Span) => Span) =>
  quotations.map(({ start, end, direct, speaker, verb }) => ({
    ...at({ start, end }),
    direct,
    ...(speaker === undefined ? {} : { speaker: nameOf(cast, speaker) }),
    verb,
  }))

await run('annotate', annotate)
