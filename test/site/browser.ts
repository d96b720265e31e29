import { createReadStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import { createGzip } from 'node:zlib'
import { chromium, type BrowserContext } from 'playwright-core'
import { findChromium, FLAGS } from '../chromium.ts'

/**
 * A browser with a fresh user-data folder; `close` removes it. JavaScript is off unless asked for, as the site needs
 * none; `bypassCSP` lets a test put a script of its own into a page.
 */
export async function openBrowser(
  options: { colorScheme?: 'light' | 'dark'; width?: number; script?: boolean; bypassCSP?: boolean } = {},
): Promise<{ context: BrowserContext; close: () => Promise<void> }> {
  const data = await mkdtemp(join(tmpdir(), 'dateline-browser-'))
  const context = await chromium.launchPersistentContext(data, {
    executablePath: findChromium(),
    headless: true,
    args: FLAGS,
    javaScriptEnabled: options.script ?? false,
    bypassCSP: options.bypassCSP ?? false,
    colorScheme: options.colorScheme ?? 'light',
    viewport: { width: options.width ?? 1280, height: 900 },
  })
  return {
    context,
    close: async () => {
      await context.close()
      await rm(data, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
}

/** Serves a folder on the loopback under a path prefix, as a plain web server does: compressed, and to be kept. */
export async function serve(folder: string, prefix = '/'): Promise<{ url: string; server: Server; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    const inside = path.startsWith(prefix) ? normalize(path.slice(prefix.length)) : '..'
    const file = join(folder, inside.endsWith('/') || inside === '.' ? join(inside, 'index.html') : inside)
    const found = inside.startsWith('..') ? Promise.reject(new Error('outside')) : stat(file)
    found
      .then((entry) => {
        if (!entry.isFile()) throw new Error('no file')
        const type = TYPES[extname(file)] ?? 'application/octet-stream',
          packed = /^text|script|json|svg/.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
        response.writeHead(200, {
          'content-type': type,
          'cache-control': 'max-age=31536000',
          ...(packed ? { 'content-encoding': 'gzip' } : {}),
        })
        if (packed) createReadStream(file).pipe(createGzip()).pipe(response)
        else createReadStream(file).pipe(response)
      })
      .catch(() => {
        response.writeHead(404, { 'content-type': TYPES['.html'] })
        createReadStream(join(folder, '404.html')).pipe(response)
      })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}${prefix}`,
    server,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections()
        server.close((error) => (error ? reject(error) : resolve()))
      }),
  }
}
