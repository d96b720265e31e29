import { lookup, type LookupAddress } from 'node:dns'
import { request as http, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as https } from 'node:https'
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import ipaddr from 'ipaddr.js'
import robotsParser from 'robots-parser'
import { IntakeError } from '../../src/intake/index.ts'

/** Limits of one fetch. `timeout` in milliseconds over all redirects; `bytes` compressed and uncompressed alike. */
export type Limits = { timeout: number; bytes: number; redirects: number; allowPrivate: boolean }

export const LIMITS: Limits = { timeout: 20_000, bytes: 10_000_000, redirects: 5, allowPrivate: false }

/** A page as it was served, at the address where the redirects ended. */
export type Fetched = { bytes: Uint8Array; type: string; charset?: string; address: string }

export const AGENT = 'Dateline'
// The package's types describe its CommonJS form.
const robots = robotsParser as unknown as (address: string, text: string) => { isAllowed(url: string, agent: string): boolean | undefined }
const HEADERS = {
  'user-agent': `${AGENT}/0.1 (an editor's own reading copy)`,
  accept: 'text/html, application/xhtml+xml, text/plain, application/json',
  'accept-encoding': 'gzip, deflate, br',
}

type Answer = { status: number; headers: IncomingMessage['headers']; bytes: Uint8Array }

/**
 * Fetches a page as the site's robots.txt allows. Addresses of the editor's own network are refused, at every
 * redirect and after the name is resolved. Throws an `IntakeError` that says what stood in the way.
 */
export async function fetchPage(address: string, limits: Limits = LIMITS): Promise<Fetched> {
  const signal = AbortSignal.timeout(limits.timeout)
  let url = new URL(address)
  for (let hops = 0; hops <= limits.redirects; hops++) {
    await askRobots(url, limits, signal)
    const { status, headers, bytes } = await get(url, limits, signal)
    if (status >= 300 && status < 400 && headers.location) {
      if (!URL.canParse(headers.location, url.href)) throw new IntakeError(`${url.href} redirects to an address that cannot be read`)
      url = new URL(headers.location, url)
      continue
    }
    if (status !== 200)
      throw new IntakeError(
        `${url.href} answered ${status}${status === 401 || status === 402 || status === 403 ? ' (a login or a paywall?)' : ''}; save the page in the browser and add the file`,
      )
    const type = (headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase()
    if (type && !/^(?:text\/(?:html|plain|markdown)|application\/(?:xhtml\+xml|json|\w+\+json))$/.test(type))
      throw new IntakeError(`${url.href} serves ${type}, expected a web page or plain text`)
    return { bytes, type, charset: /charset=["']?([\w-]+)/i.exec(headers['content-type'] ?? '')?.[1], address: url.href }
  }
  throw new IntakeError(`${address} redirects more than ${limits.redirects} times`)
}

async function askRobots(url: URL, limits: Limits, signal: AbortSignal): Promise<void> {
  let at = new URL('/robots.txt', url)
  for (let hops = 0; hops <= limits.redirects; hops++) {
    const { status, headers, bytes } = await get(at, limits, signal)
    if (status >= 300 && status < 400 && headers.location && URL.canParse(headers.location, at.href)) {
      at = new URL(headers.location, at)
      continue
    }
    // RFC 9309, section 2.3.1: no file allows everything, an unreachable one forbids everything.
    if (status >= 500)
      throw new IntakeError(
        `${at.href} answered ${status}, so nothing may be fetched from there now; try later, or save the page in the browser`,
      )
    if (status === 200 && robots(at.href, Buffer.from(bytes).toString('utf8')).isAllowed(url.href, AGENT) === false)
      throw new IntakeError(
        `${url.host} does not want programs to fetch ${url.pathname} (robots.txt); save the page in the browser and add the file`,
      )
    return
  }
}

async function get(url: URL, limits: Limits, signal: AbortSignal): Promise<Answer> {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new IntakeError(`${url.protocol} addresses are not fetched, expected http: or https:`)
  const literal = url.hostname.replace(/^\[|\]$/g, '')
  if (!limits.allowPrivate && ipaddr.isValid(literal) && isPrivate(literal)) throw privateAddress(url)
  try {
    return await new Promise<Answer>((resolve, reject) => {
      const options: RequestOptions = {
        headers: HEADERS,
        signal,
        agent: false,
        ...(limits.allowPrivate ? {} : { lookup: publicOnly(url) }),
      }
      const request = (url.protocol === 'https:' ? https : http)(url, options, (response) => {
        const chunks: Buffer[] = []
        let size = 0
        response.on('data', (chunk: Buffer) => {
          size += chunk.length
          chunks.push(chunk)
          if (size > limits.bytes) response.destroy(tooLarge(url, limits))
        })
        response.on('error', reject)
        response.on('end', () => {
          try {
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              bytes: unpacked(Buffer.concat(chunks), response.headers['content-encoding'], url, limits),
            })
          } catch (error) {
            reject(error)
          }
        })
      })
      request.on('error', reject)
      request.end()
    })
  } catch (error) {
    if (error instanceof IntakeError) throw error
    if (signal.aborted) throw new IntakeError(`${url.href} did not answer within ${limits.timeout / 1000} seconds`)
    throw new IntakeError(`${url.href} could not be reached (${(error as NodeJS.ErrnoException).code ?? (error as Error).message})`)
  }
}

/** Resolves a name, and refuses it when any of its addresses is private: what is checked is what is connected to. */
function publicOnly(url: URL): RequestOptions['lookup'] {
  return (hostname, options, callback) =>
    lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      const [first] = addresses ?? []
      if (error || !first) return callback(error ?? Object.assign(new Error('not found'), { code: 'ENOTFOUND' }), '', 4)
      if (addresses.some(({ address }) => isPrivate(address))) return callback(privateAddress(url) as NodeJS.ErrnoException, '', 4)
      if (options.all) callback(null, addresses)
      else callback(null, first.address, first.family)
    })
}

/** Whether an address is not one of the public internet. */
const isPrivate = (address: string) => ipaddr.process(address).range() !== 'unicast'

const privateAddress = (url: URL) =>
  new IntakeError(`${url.host} is an address of a private network; if that is meant, add --allow-private`)
const tooLarge = (url: URL, { bytes }: Limits) =>
  new IntakeError(`${url.href} serves more than ${bytes / 1_000_000} MB, too much for an article`)

function unpacked(bytes: Buffer, encoding: string | undefined, url: URL, limits: Limits): Uint8Array {
  const unpack = { gzip: gunzipSync, 'x-gzip': gunzipSync, deflate: inflateSync, br: brotliDecompressSync }[
    (encoding ?? '').trim().toLowerCase()
  ]
  try {
    return unpack && bytes.length ? unpack(bytes, { maxOutputLength: limits.bytes }) : bytes
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
      ? tooLarge(url, limits)
      : new IntakeError(`${url.href} sent data that cannot be unpacked`)
  }
}
