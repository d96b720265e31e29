import { createReadStream } from 'node:fs'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import * as z from 'zod'
import { Article, Mention, Message, Quantity, Quotation, TaggedSentence, Timex } from '../../src/records/index.ts'
import { Cache, type Kept } from './cache.ts'
import { UsageError } from '../terminal/cli.ts'
import { lines } from './ndjson.ts'

/** What the stages made of one article, as its annotation carries it: key of the cache -> JSON, deflated, in base64. */
const Results = z.object({ results: z.record(z.string().regex(/^[0-9a-f]{64}$/), z.base64()) })

/** What a result may be: that of a scan, or of what an article tells. */
const Result = z.union([
  z.object({
    article: Article.optional(),
    messages: Message.array(),
    reading: z
      .object({
        sentences: TaggedSentence.array(),
        noise: TaggedSentence.array(),
        found: z.object({ start: z.number(), end: z.number() }).array(),
        quantities: Quantity.array(),
      })
      .optional(),
  }),
  z.object({ timexes: Timex.array(), quotations: Quotation.array(), mentions: Mention.array() }),
])

/** Most bytes that one result unpacks to; that of the longest article that is read takes a fraction of it. */
const LARGEST = 200_000_000

/** Gathers results instead of keeping them. */
export class Gathered implements Kept {
  readonly folder = ''
  readonly #made: Record<string, string> = {}
  get = () => undefined
  put(key: string, content: Uint8Array): void {
    this.#made[key] = deflateRawSync(content).toString('base64')
  }
  packed = () => this.#made
}

/** A cache with results of `annotate` behind it. They are keyed by the text, its name, the lexicon and the program, so that one of anything else is never taken. */
export class Annotated extends Cache {
  readonly #results = new Map<string, Buffer>()
  #used = 0

  override get(key: string): Buffer | undefined {
    const own = super.get(key),
      packed = own ? undefined : this.#results.get(key)
    if (!packed) return own
    try {
      const result = inflateRawSync(packed, { maxOutputLength: LARGEST })
      if (!Result.safeParse(JSON.parse(result.toString('utf8'))).success) return undefined
      this.#used++
      return result
    } catch {
      return undefined
    }
  }

  /** Reads a file of annotations. Throws a `UsageError` where it cannot be read; a line that is none is said, and its article read anew. */
  async add(file: string): Promise<void> {
    let number = 0
    try {
      for await (const line of lines(createReadStream(file, 'utf8'))) {
        number++
        const results = resultsOf(line)
        if (results) for (const [key, packed] of Object.entries(results)) this.#results.set(key, Buffer.from(packed, 'base64'))
        else console.error(`build: ${file}: line ${number}: Unexpected text, expected a line of annotate; its article is read here`)
      }
    } catch (error) {
      throw new UsageError(`--annotations ${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? error})`)
    }
  }

  /** How many results there were, and how many were of use; the rest was made of other texts, in another story or by another version. */
  account = () => `Annotations: ${this.#used} of ${this.#results.size} results were used.`
}

function resultsOf(line: string): Record<string, string> | undefined {
  try {
    return Results.safeParse(JSON.parse(line)).data?.results
  } catch {
    return undefined
  }
}
