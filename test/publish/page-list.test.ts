import { expect, test } from 'vitest'
import { invariants, traitsOf } from '../../src/publish/invariants.ts'
import { publish } from '../../src/publish/index.ts'
import { everyPage, made, mapped, pagesOf, urlsOf } from '../../src/publish/page-list.ts'
import type { Page } from '../../src/records/pages.ts'
import { report, timeline } from '../fixtures/timeline.ts'

const page = (url: string): Page => ({ kind: 'notFound', url, title: url, description: '' })

test('a page is made each time that it is asked for, and not before; a record without an address has none', () => {
  const asked: string[] = []
  const list = pagesOf([{ url: '/a/' }, {}, { url: '/b/' }], {}, ({ url }) => {
    asked.push(url)
    return page(url)
  })
  const titled = mapped(list, {}, (each) => ({ ...each, title: `${each.title}!` }))
  expect([titled.urls, asked]).toEqual([['/a/', '/b/'], []])
  expect(titled.at(1).title).toBe('/b/!')
  expect([...titled].map(({ title }) => title)).toEqual(['/a/!', '/b/!'])
  expect(asked).toEqual(['/b/', '/a/', '/b/'])
})

test('the addresses of a site are those of its pages, in their order', () => {
  const { pages } = publish(timeline, { pathPrefix: '/', report })
  expect([...everyPage(pages)].map(({ url }) => url)).toEqual(urlsOf(pages))
})

test('a link that nothing answers, a sentence that is not there and an address of the ledger without a page are faults', () => {
  const site = publish(timeline, { pathPrefix: '/', report }),
    source = site.pages.source.at(0)
  const links = (url: string) => ({ ...page('/404.html'), to: { text: '', url } }) as Page
  const faults = (seen: Page[], entries: Parameters<typeof invariants>[2] = []) => {
    const must = invariants(timeline, { ...site, pages: { ...site.pages, retired: made([]) } }, entries)
    seen.forEach((each) => must.take(each.url, traitsOf(each)))
    return must.faults()
  }
  expect(faults([source, links(source.url), links(`${source.url}#top`)])).toEqual([])
  expect(faults([source, links('/events/nowhere/')])).toEqual(['/404.html links /events/nowhere/, where nothing answers'])
  expect(faults([source, links(`${source.url}#s-00000000`)])).toEqual([
    `/404.html links ${source.url}#s-00000000, a sentence that is not there`,
  ])
  expect(faults([], [{ kind: 'event', slug: 'nowhere' } as Parameters<typeof invariants>[2][number]])).toEqual([
    '/events/nowhere/ of the ledger answers nothing',
  ])
})
