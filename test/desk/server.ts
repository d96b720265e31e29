import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Page = (response: ServerResponse, request: IncomingMessage) => void

/** A web server on the loopback interface; it answers 404 to what `pages` does not name. `asked` holds the paths of all requests. */
export async function website(
  pages: Record<string, Page>,
): Promise<{ at: (path: string, host?: string) => string; asked: string[]; close: () => void }> {
  const asked: string[] = []
  const server: Server = createServer((request, response) => {
    asked.push(request.url ?? '')
    const page = pages[request.url ?? '']
    if (page) page(response, request)
    else response.writeHead(404, { 'content-type': 'text/html' }).end('<p>lost')
  })
  // Every loopback address of IPv4, so that one may stand for a public host and another for a private one.
  server.listen(0, '0.0.0.0')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    at: (path, host = '127.0.0.1') => `http://${host}:${port}${path}`,
    asked,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** A page that is sent at once. */
export const sends =
  (body: string | Buffer, headers: Record<string, string> = { 'content-type': 'text/html; charset=utf-8' }): Page =>
  (response) => {
    response.writeHead(200, headers).end(body)
  }

/** A page that points to another. */
export const redirects =
  (location: string): Page =>
  (response) => {
    response.writeHead(302, { location }).end()
  }
