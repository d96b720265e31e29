import { WARCParser, type WARCRecord } from 'warcio'
import { decode } from '../read/decode.ts'
import { fromHtml } from './html.ts'
import { IntakeError, type Taken } from './taken.ts'

/** Largest page of an archive that is read, in bytes. */
const LARGEST = 10_000_000
const PIECE = 8192

/** The articles among the pages of a web archive (WARC, ISO 28500), compressed or not; pages without an article are passed over. */
export async function fromWarc(bytes: Uint8Array): Promise<Taken[]> {
  const taken: Taken[] = []
  let pages = 0
  try {
    for await (const record of new WARCParser(pieces(bytes))) {
      const type = record.httpHeaders?.headers.get('content-type') ?? ''
      if (record.warcType !== 'response' || !/html/i.test(type)) continue
      const body = await bodyOf(record)
      if (!body?.length) continue
      pages++
      try {
        const article = fromHtml(decode(body, true), record.warcTargetURI ?? undefined)
        taken.push({ ...article, front: { ...article.front, retrieved: record.warcDate?.slice(0, 10) } })
      } catch (error) {
        if (!(error instanceof IntakeError)) throw error
      }
    }
  } catch (error) {
    if (!(error instanceof IntakeError))
      throw new IntakeError(
        `The web archive cannot be read (${(error as Error).message.split('\n')[0]}); expected a .warc or .warc.gz file`,
      )
  }
  if (!taken.length) throw new IntakeError(pages ? 'No page of the web archive holds an article' : 'The web archive holds no web page')
  return taken
}

/** The archive in small pieces: each is unpacked at once, to up to a thousand times its length. */
function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += PIECE) yield bytes.subarray(from, from + PIECE)
}

/** A page as it was shown, unpacked; nothing for one that is too large, of which no more is unpacked than shows it. */
async function bodyOf(record: WARCRecord): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of record) {
    size += chunk.length
    if (size > LARGEST) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
