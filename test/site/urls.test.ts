import * as fc from 'fast-check'
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { canonical, contactUrl, external, fileOf, relative, rooted, textFragment } from '../../src/publish/urls.ts'

describe('relative', () => {
  it.each([
    ['/', '/events/x/', 'events/x/index.html'],
    ['/', '/', 'index.html'],
    ['/events/x/', '/', '../../index.html'],
    ['/events/x/', '/events/y/', '../../events/y/index.html'],
    ['/events/x/', '/sources/s/#s-1', '../../sources/s/index.html#s-1'],
    ['/events/x/', '/events/x/#claims', '#claims'],
    ['/actors/', '/actors/x/', '../actors/x/index.html'],
    ['/actors/x/', '/actors/', '../../actors/index.html'],
    ['/data/', '/data/events.json', '../data/events.json'],
    ['/events/x/', '/assets/site.css', '../../assets/site.css'],
  ])('from %s to %s is %s', (from, to, link) => expect(relative(from, to)).toBe(link))

  it('always arrives', () => {
    const url = fc
      .array(fc.constantFrom('a', 'b', 'index', 'events'), { maxLength: 4 })
      .map((parts) => `/${parts.map((part) => `${part}/`).join('')}`)
    fc.assert(
      fc.property(url, url, (from, to) => {
        expect(posix.join('/', posix.dirname(fileOf(from)), relative(from, to))).toBe(`/${fileOf(to)}`)
      }),
    )
  })
})

describe('addresses with a base', () => {
  it.each([
    ['https://example.org', '/', '/events/x/', 'https://example.org/events/x/'],
    ['https://example.org/', '/story/', '/', 'https://example.org/story/'],
    ['https://example.org/story', '/story/', '/events/x/', 'https://example.org/story/events/x/'],
  ])('%s under %s, %s', (base, prefix, url, full) => expect(canonical(base, prefix, url)).toBe(full))

  it('start at the root under the prefix for the page of a wrong address', () => {
    expect(rooted('/', '/assets/site.css')).toBe('/assets/site.css')
    expect(rooted('/story/', '/')).toBe('/story/')
  })
})

describe('links out', () => {
  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', '//example.org', 'example.org', '', ' https://example.org'])(
    'refuse %j',
    (url) => expect(external(url)).toBeUndefined(),
  )
  it.each(['https://example.org', 'http://example.org/a?b#c'])('take %s', (url) => expect(external(url)).toBe(url))

  it.each([
    ['desk@example.org', 'mailto:desk@example.org'],
    ['https://example.org/reply', 'https://example.org/reply'],
    ['Write to us', undefined],
    ['a@b', undefined],
  ])('contact %s', (contact, url) => expect(contactUrl(contact)).toBe(url))

  it.each([
    ['A short, plain sentence.', '#:~:text=A%20short%2C%20plain%20sentence.'],
    [
      'One two three four five six seven eight nine ten eleven.',
      '#:~:text=One%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven.',
    ],
    ['A cease-fire & more', '#:~:text=A%20cease%2Dfire%20%26%20more'],
  ])('point at the words of «%s»', (quote, fragment) =>
    expect(textFragment('https://example.org/a', quote)).toBe(`https://example.org/a${fragment}`),
  )

  it('keep a fragment that is there', () =>
    expect(textFragment('https://example.org/a#top', 'Words')).toBe('https://example.org/a#top:~:text=Words'))
})
