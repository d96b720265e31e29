import { mkdirSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serve, type Server } from '../../scripts/preview/serve.ts'
import { scratch } from './run.ts'

const { folder, remove } = scratch(),
  root = join(folder, 'site')
let server: Server

beforeAll(async () => {
  mkdirSync(join(root, 'events', 'x'), { recursive: true })
  writeFileSync(join(root, 'index.html'), '<meta http-equiv="Content-Security-Policy" content="script-src \'none\'"><p>front')
  writeFileSync(join(root, 'events', 'x', 'index.html'), '<p>event')
  writeFileSync(
    join(root, 'events', 'x', 'index.json'),
    JSON.stringify({
      id: 'x',
      evidence: [
        { quote: 'Dockers <walked> out', trigger: 'walked', source: 'courier' },
        { quote: '', trigger: 'left', source: 'gazette' },
      ],
    }),
  )
  writeFileSync(join(root, '404.html'), '<p>lost')
  writeFileSync(join(root, 'site.css'), 'p {}')
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  server = await serve(root, 0)
})
afterAll(() => {
  server.close()
  remove()
})

const get = async (path: string) => {
  const response = await fetch(new URL(path, server.address))
  return { status: response.status, type: response.headers.get('content-type'), body: await response.text() }
}

test('serves pages with the reload script, and other files as they are', async () => {
  expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
  expect(await get('/')).toEqual({ status: 200, type: 'text/html; charset=utf-8', body: '<p>front<script src="/-/reload.js"></script>' })
  expect((await get('/events/x/')).body).toContain('<p>event')
  expect(await get('/site.css')).toEqual({ status: 200, type: 'text/css', body: 'p {}' })
  expect(await get('/nowhere/')).toMatchObject({ status: 404, body: expect.stringContaining('<p>lost') })
})

test('the page of an event has the lines that correct it, escaped, and without what may not be quoted', async () => {
  const { body } = await get('/events/x/')
  expect(body).toContain(
    '<pre>- event: x\n  evidence:\n    - quote: Dockers &lt;walked&gt; out\n      trigger: walked\n      source: courier\n  reason: why</pre>',
  )
  expect(body).not.toContain('gazette')
  expect((await get('/')).body).not.toContain('<pre>')
})

/** A request whose path is sent as it is written; `fetch` would tidy it. */
const raw = (path: string, headers?: Record<string, string>) =>
  new Promise<{ status?: number; body: string }>((resolve, reject) => {
    request(server.address, { path, headers }, (response) => {
      let body = ''
      response
        .setEncoding('utf8')
        .on('data', (text: string) => {
          body += text
        })
        .on('end', () => resolve({ status: response.statusCode, body }))
    })
      .on('error', reject)
      .end()
  })

test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/%', '//'])(
  'gives nothing outside the folder: %s',
  async (path) => {
    const { status, body } = await raw(path)
    expect(status).toBeGreaterThanOrEqual(200)
    expect(body).not.toContain('secret')
  },
)

test('tells open pages to reload', async () => {
  const response = await fetch(new URL('/-/events', server.address)),
    reader = response.body!.getReader()
  await reader.read()
  server.reload()
  expect(new TextDecoder().decode((await reader.read()).value)).toBe('data: reload\n\n')
  await reader.cancel()
})

test('a page that is written early loads again at once, and not once more when all are', async () => {
  const listen = async (path: string) => {
    const response = await fetch(new URL(`/-/events?${path}`, server.address)),
      reader = response.body!.getReader()
    let said = 0
    const read = async (): Promise<void> =>
      reader.read().then(({ done, value }) => {
        said += new TextDecoder().decode(value).split('reload').length - 1
        return done ? undefined : read()
      })
    await reader.read()
    void read()
    return { said: () => said, cancel: () => reader.cancel() }
  }
  const early = await listen('/events/x/'),
    other = await listen('/')
  expect(server.open()).toEqual(['/events/x/', '/'])
  server.reload(undefined, ['/events/x/'])
  server.reload()
  await expect.poll(() => [early.said(), other.said()]).toEqual([1, 1])
  server.reload(undefined, ['/events/x/'])
  server.reload({ failed: true, text: 'what was not known when it was written' })
  await expect.poll(() => [early.said(), other.said()]).toEqual([3, 2])
  await Promise.all([early.cancel(), other.cancel()])
  server.reload()
})

test('what the build had to say lies over every page, escaped: open when it failed, to be opened when it did not, gone when there is nothing', async () => {
  server.reload({ failed: true, text: 'corrections.yaml\n2:3 error Unexpected field "<b>"' })
  for (const path of ['/', '/events/x/', '/nowhere/'])
    expect((await get(path)).body).toMatch(
      /<details id="dateline-messages"[^>]* open><summary>Not built: .+<\/summary><pre [^>]+>corrections\.yaml\n2:3 error Unexpected field &quot;&lt;b&gt;&quot;<\/pre>/,
    )
  server.reload({ failed: false, text: 'one.txt has no event' })
  expect((await get('/')).body).toMatch(/<details id="dateline-messages"[^>]*"><summary>Built, with messages/)
  server.reload({ failed: false, text: '' })
  expect((await get('/')).body).not.toContain('dateline-messages')
})

test.each([
  ['localhost', 200],
  ['LOCALHOST:8080', 200],
  ['127.0.0.1', 200],
  ['[::1]:80', 200],
  ['example.org', 403],
  ['localhost.example.org', 403],
  ['127.0.0.1.example.org:80', 403],
  ['192.168.0.7', 403],
])('answers this machine alone: %s', async (host, status) => {
  for (const path of ['/', '/-/reload.js']) expect((await raw(path, { host })).status).toBe(status)
})
