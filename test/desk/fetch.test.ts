import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { AGENT, fetchPage, LIMITS, type Limits } from '../../scripts/desk/fetch.ts'
import { IntakeError } from '../../src/intake/index.ts'
import { redirects, sends, website } from './server.ts'

// A test has no host of the public internet. While `standsIn` is set, 127.0.0.1 is taken for one; every other address is what it is.
const net = vi.hoisted(() => ({ standsIn: false }))
vi.mock('ipaddr.js', async (original) => {
  const { default: real } = await original<{ default: typeof import('ipaddr.js') }>()
  return {
    default: {
      ...real,
      isValid: real.isValid,
      process: (address: string) => (net.standsIn && address === '127.0.0.1' ? { range: () => 'unicast' } : real.process(address)),
    },
  }
})

const MB = 1_000_000,
  ARTICLE = '<h1>Dockers walk out</h1>'
const open: Limits = { ...LIMITS, allowPrivate: true, timeout: 15_000 }
let site: Awaited<ReturnType<typeof website>>,
  robots = '',
  sent = 0,
  sentEnough = false

beforeAll(async () => {
  site = await website({
    '/robots.txt': (response) =>
      robots === ''
        ? response.writeHead(404).end()
        : robots === 'broken'
          ? response.writeHead(503).end()
          : robots.startsWith('http')
            ? redirects(robots)(response, undefined as never)
            : sends(robots, { 'content-type': 'text/plain' })(response, undefined as never),
    '/article': sends(ARTICLE),
    '/moved': redirects('/article'),
    '/loop': redirects('/loop'),
    '/a': redirects('/b'),
    '/b': redirects('/a'),
    '/nowhere': redirects('http://['),
    '/to-file': redirects('file:///etc/passwd'),
    '/silent': () => {},
    '/drips': (response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      const timer = setInterval(() => response.write('x'), 20)
      response.on('close', () => clearInterval(timer))
    },
    '/cut': (response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '1000' }).write('half', () => response.destroy())
    },
    '/huge': (response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      const piece = Buffer.alloc(MB, 'x')
      const more = () => {
        if (response.destroyed || sent >= 200 * MB) {
          sentEnough = sent >= 200 * MB
          return response.end()
        }
        sent += piece.length
        if (response.write(piece)) setImmediate(more)
        else response.once('drain', more)
      }
      more()
    },
    '/bomb-gzip': (response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(200 * MB)))
    },
    '/bomb-br': (response) => {
      response
        .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'br' })
        .end(brotliCompressSync(Buffer.alloc(20 * MB), { params: { 1: 1 } }))
    },
    '/gzip': (response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(gzipSync(ARTICLE))
    },
    '/not-gzip': (response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(ARTICLE)
    },
    '/pdf': sends('%PDF-1.7', { 'content-type': 'application/pdf' }),
    '/latin1': sends(Buffer.from('caf\xe9', 'latin1'), { 'content-type': 'text/html; charset="ISO-8859-1"' }),
    '/paywall': (response) => {
      response.writeHead(402).end()
    },
    '/empty': (response) => {
      response.writeHead(204).end()
    },
    '/agent': (response, { headers }) =>
      sends(`${headers['user-agent']}|${headers.cookie}|${headers.referer}`)(response, undefined as never),
    ...Object.fromEntries(Object.entries(PRIVATE).map(([name, address]) => [`/to-${name}`, redirects(address)])),
  })
})
afterAll(() => site.close())
beforeEach(() => {
  robots = ''
  net.standsIn = false
  site.asked.length = 0
})

/** Addresses of the machine and of private networks, some of them in disguise; 127.0.0.2 answers if it is asked. */
const PRIVATE: Record<string, string> = {
  'another-loopback': 'http://127.0.0.2/',
  hexadecimal: 'http://0x7f.2/',
  decimal: 'http://2130706434/',
  ipv6: 'http://[::1]/',
  mapped: 'http://[::ffff:127.0.0.2]/',
  nat64: 'http://[64:ff9b::7f00:2]/',
  ten: 'http://10.0.0.1/',
  home: 'http://192.168.1.1/',
  metadata: 'http://169.254.169.254/latest/meta-data/',
  carrier: 'http://100.64.0.1/',
  zero: 'http://0.0.0.0/',
  'unique-local': 'http://[fd00::1]/',
}

/** The message of an address that must not be fetched. */
async function refused(address: string, limits: Limits = open): Promise<string> {
  const error = await fetchPage(address, limits).then(
    () => undefined,
    (error: unknown) => error,
  )
  expect(error, address).toBeInstanceOf(IntakeError)
  return (error as Error).message
}

describe('what is fetched', () => {
  test('a page, at the address where the redirects end', async () => {
    const page = await fetchPage(site.at('/moved'), open)
    expect({ ...page, bytes: Buffer.from(page.bytes).toString() }).toEqual({
      bytes: ARTICLE,
      type: 'text/html',
      charset: 'utf-8',
      address: site.at('/article'),
    })
  })
  test('a packed page', async () => expect(Buffer.from((await fetchPage(site.at('/gzip'), open)).bytes).toString()).toBe(ARTICLE))
  test('the character set of the header, quoted', async () =>
    expect((await fetchPage(site.at('/latin1'), open)).charset).toBe('ISO-8859-1'))
  test('under our own name, without cookies', async () =>
    expect(Buffer.from((await fetchPage(site.at('/agent'), open)).bytes).toString()).toMatch(
      new RegExp(`^${AGENT}/.+\\|undefined\\|undefined$`),
    ))
})

describe('what takes too long or is too large', () => {
  test('a server that never answers', async () =>
    expect(await refused(site.at('/silent'), { ...open, timeout: 300 })).toBe(`${site.at('/silent')} did not answer within 0.3 seconds`))
  test('a server that sends for ever', async () =>
    expect(await refused(site.at('/drips'), { ...open, timeout: 500 })).toBe(`${site.at('/drips')} did not answer within 0.5 seconds`))
  test('redirects to itself and in a circle', async () => {
    expect(await refused(site.at('/loop'))).toBe(`${site.at('/loop')} redirects more than 5 times`)
    expect(await refused(site.at('/a'))).toBe(`${site.at('/a')} redirects more than 5 times`)
  })
  test('200 MB are not read to the end', async () => {
    expect(await refused(site.at('/huge'))).toBe(`${site.at('/huge')} serves more than 10 MB, too much for an article`)
    expect(sentEnough).toBe(false)
    expect(sent).toBeLessThan(100 * MB)
  })
  test('200 MB packed into a few KB are not unpacked', async () => {
    expect(await refused(site.at('/bomb-gzip'))).toBe(`${site.at('/bomb-gzip')} serves more than 10 MB, too much for an article`)
    expect(await refused(site.at('/bomb-br'))).toBe(`${site.at('/bomb-br')} serves more than 10 MB, too much for an article`)
  })
})

describe('private addresses', () => {
  test.each(Object.values(PRIVATE))('%s is refused', async (address) =>
    expect(await refused(address, LIMITS)).toMatch(/ is an address of a private network; if that is meant, add --allow-private$/),
  )
  test('a name that resolves to one is refused before it is asked', async () => {
    expect(await refused(site.at('/article', 'localhost'), LIMITS)).toContain('is an address of a private network')
    expect(site.asked).toEqual([])
  })
  test.each(Object.entries(PRIVATE))('a public page that redirects to %s is refused', async (name) => {
    net.standsIn = true
    expect(await refused(site.at(`/to-${name}`), LIMITS)).toContain('is an address of a private network')
    // Only the public host was asked.
    expect(site.asked).toEqual(['/robots.txt', `/to-${name}`])
  })
  test('a robots.txt that redirects to one is refused', async () => {
    net.standsIn = true
    robots = site.at('/article', '127.0.0.2')
    expect(await refused(site.at('/article'), LIMITS)).toContain('is an address of a private network')
    expect(site.asked).toEqual(['/robots.txt'])
  })
  test('the stand-in for a public host is fetched, and a private one that is allowed', async () => {
    await fetchPage(site.at('/article', '127.0.0.2'), open)
    net.standsIn = true
    await fetchPage(site.at('/article'), LIMITS)
  })
})

describe('robots.txt', () => {
  test('a path that it closes is not asked for', async () => {
    robots = 'User-agent: *\nDisallow: /article\n'
    expect(await refused(site.at('/article'))).toBe(
      `${new URL(site.at('/')).host} does not want programs to fetch /article (robots.txt); save the page in the browser and add the file`,
    )
    expect(site.asked).toEqual(['/robots.txt'])
  })
  test('nor where a redirect leads to it', async () => {
    robots = 'User-agent: Dateline\nDisallow: /article\n'
    expect(await refused(site.at('/moved'))).toContain('does not want programs to fetch /article')
    expect(site.asked).not.toContain('/article')
  })
  test('one for another program says nothing of us', async () => {
    robots = 'User-agent: Otherbot\nDisallow: /\n'
    await fetchPage(site.at('/article'), open)
  })
  test('one that cannot be had forbids everything (RFC 9309, 2.3.1.4)', async () => {
    robots = 'broken'
    expect(await refused(site.at('/article'))).toContain('/robots.txt answered 503, so nothing may be fetched from there now')
  })
})

describe('what is no article', () => {
  test.each([
    ['/pdf', / serves application\/pdf, expected a web page or plain text$/],
    ['/missing', / answered 404; save the page in the browser and add the file$/],
    ['/paywall', / answered 402 \(a login or a paywall\?\); save the page/],
    ['/empty', / answered 204; /],
    ['/not-gzip', / sent data that cannot be unpacked$/],
    ['/nowhere', / redirects to an address that cannot be read$/],
    ['/to-file', /^file: addresses are not fetched, expected http: or https:$/],
    ['/cut', / could not be reached \(ECONNRESET\)$/],
  ])('%s', async (path, message) => expect(await refused(site.at(path))).toMatch(message))

  test('other schemes, and ports where nobody listens', async () => {
    expect(await refused('file:///etc/passwd')).toBe('file: addresses are not fetched, expected http: or https:')
    expect(await refused('ftp://127.0.0.1/x')).toBe('ftp: addresses are not fetched, expected http: or https:')
    expect(await refused('http://127.0.0.1:1/')).toBe('http://127.0.0.1:1/robots.txt could not be reached (ECONNREFUSED)')
  })
})
