import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import { dirname, extname, join, resolve, sep } from 'node:path'
import { correctionLines } from '../../src/correct/paste.ts'
import type { Event } from '../../src/records/index.ts'
import { html } from '../../templates/html.ts'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}
const EVENTS = '/-/events',
  SCRIPT = '/-/reload.js'
const RELOAD = `new EventSource('${EVENTS}?' + location.pathname).onmessage = () => location.reload()`

/** Names of this machine alone: a page elsewhere whose name is made to lead here (DNS rebinding) must read nothing. */
const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i

/**
 * A running server: its address, the paths of the pages that are open, its end, and a signal to these to load again with
 * what the last build said: to those of `paths`, or to all that were not told since the last time that all were.
 */
export type Server = { address: string; open(): string[]; reload(notice?: Notice, paths?: readonly string[]): void; close(): void }

/** What a build had to say to the editor, and whether it failed. */
export type Notice = { failed: boolean; text: string }

/** Serves a folder on 127.0.0.1. A page that it serves reloads on a signal, and shows `notice`; port 0 takes any free one. */
export async function serve(folder: string, port: number, notice?: Notice): Promise<Server> {
  let overlay = overlaid(notice)
  const root = resolve(folder),
    open = new Map<ServerResponse, string>(),
    told = new Set<string>()
  const server = createServer(async ({ url = '/', headers }, response) => {
    if (!LOOPBACK.test(headers.host ?? ''))
      return response.writeHead(403, { 'content-type': 'text/plain' }).end('Unexpected Host, expected localhost or 127.0.0.1\n')
    const path = decode(url)
    if (path === EVENTS) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).write(':\n\n')
      open.set(response, decode(url.slice(EVENTS.length + 1)) ?? '/')
      response.on('close', () => open.delete(response))
      return
    }
    const send = (status: number, type: string, body: string | Buffer) =>
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body)
    if (path === SCRIPT) return send(200, TYPES['.js']!, RELOAD)
    const file = path === undefined ? undefined : join(root, path.endsWith('/') ? `${path}index.html` : path)
    const body = file?.startsWith(root + sep) ? await readFile(file).catch(() => undefined) : undefined
    if (body === undefined)
      return send(404, TYPES['.html']!, live(await readFile(join(root, '404.html')).catch(() => Buffer.from('Not found')), overlay))
    const type = TYPES[extname(file!)] ?? 'application/octet-stream'
    send(200, type, extname(file!) === '.html' ? live(body, (await toPaste(file!)) + overlay) : body)
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    address: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : port}/`,
    open: () => [...new Set(open.values())],
    reload: (news, paths) => {
      const before = overlay
      overlay = overlaid(news)
      if (overlay !== before) told.clear()
      for (const [response, path] of open) if (paths ? paths.includes(path) : !told.has(path)) response.write('data: reload\n\n')
      if (!paths) told.clear()
      else for (const path of paths) told.add(path)
    },
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** The page with the reload script, which the policy of a published page would not allow, and what only the editor sees. */
const live = (page: Buffer, more = '') =>
  `${page.toString('utf8').replace(/<meta http-equiv="Content-Security-Policy" content="[^"]{0,600}">/, '')}${more}<script src="${SCRIPT}"></script>`

const OVERLAY =
  'position:fixed;z-index:9;inset:auto 0 0 0;max-height:60vh;overflow:auto;margin:0;padding:.6rem 1rem;background:#1d1d1f;color:#fff;border-top:4px solid'

/** The messages of the last build over the foot of every page: open when it failed, one line to be opened when it did not. */
function overlaid({ failed, text }: Notice = { failed: false, text: '' }): string {
  if (!text) return ''
  const summary = failed ? 'Not built: the page is as it was before' : 'Built, with messages'
  return html`<details id="dateline-messages" style="${`${OVERLAY} ${failed ? '#ff6b5e' : '#f2c14e'}`}"${failed ? html` open` : ''}><summary>${summary}</summary><pre style="white-space:pre-wrap;margin:.5rem 0 0">${text}</pre></details>`.toString()
}

/** For the page of an event, the lines that begin a correction of it; quotes that the site may not show are left out. */
async function toPaste(page: string): Promise<string> {
  if (!/[\\/]events[\\/][^\\/]+[\\/]index\.html$/.test(page)) return ''
  const record = await readFile(join(dirname(page), 'index.json'), 'utf8').then(
    (text) => JSON.parse(text) as Pick<Event, 'id' | 'evidence'>,
    () => undefined,
  )
  if (!record) return ''
  const lines = correctionLines({ id: record.id, evidence: record.evidence.filter(({ quote }) => quote) }, [])
  return html`<details><summary>Correct this event: lines for corrections.yaml</summary><pre>${lines}</pre></details>`.toString()
}

/** The path of a request, or undefined for one that is no proper URL. */
function decode(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname)
  } catch {
    return undefined
  }
}
