import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { IntakeError, take } from '../../src/intake/index.ts'

const MAIL = 'From: Lou <lou@gazette.example>\nSubject: Ferries stay in harbour\nMIME-Version: 1.0\n'
const parts = Array.from({ length: 2000 }, (_, depth) => `Content-Type: multipart/mixed; boundary=b${depth}\n\n--b${depth}\n`).join('')

test.each([
  ['parts in parts', `${MAIL}${parts}`],
  ['messages in messages', `${MAIL}${'Content-Type: message/rfc822\n\n'.repeat(2000)}\nhello`],
  ['elements in elements', `${MAIL}Content-Type: text/html\n\n${'<div>'.repeat(20_000)}hello`],
])('a message of %s is refused, not a crash', async (_, mail) => {
  await expect(take('a.eml', Buffer.from(mail))).rejects.toThrow(IntakeError)
})

test('a page of a web archive that unpacks to more than a page holds is passed over before it fills the memory', async () => {
  const body = Buffer.concat([
    Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n'),
    gzipSync(Buffer.alloc(150_000_000)),
  ])
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://gazette.example/\r\nWARC-Date: 2020-02-03T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:9f1c2d3e-0000-4000-8000-000000000001>\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: ${body.length}\r\n\r\n`
  const before = process.resourceUsage().maxRSS
  await expect(take('a.warc', Buffer.concat([Buffer.from(head), body, Buffer.from('\r\n\r\n')]))).rejects.toThrow('no web page')
  // In kilobytes: well below what the page would unpack to.
  expect(process.resourceUsage().maxRSS - before).toBeLessThan(75_000)
})
