import { describe, expect, it } from 'vitest'
import { parse } from '../../src/parse/index.ts'

const page = (meta: string, foot = '') =>
  parse(
    {
      path: 'page.html',
      text: `<html><body><article><h1>Crane falls onto quay</h1>${meta}<p>A crane fell onto a quay at Port Ellery on Tuesday, and two dockers were hurt, the harbour authority said.</p></article>${foot}</body></html>`,
    },
    () => {},
  )?.pageDates

describe('a date that an element of the page states beside what it shows', () => {
  it('is the page’s', () =>
    expect(page('<span itemprop="datePublished" content="2019-06-11">11 June</span>')).toEqual([
      { value: '2019-06-11', from: 'datePublished' },
    ]))
  it('is none where it states another thing', () =>
    expect(page('<span itemprop="startDate" content="2019-06-18">next week</span>')).toEqual([]))
  it('is none of the page’s noise', () =>
    expect(
      page('', '<aside class="related"><a href="/x">Old crane</a> <span itemprop="datePublished" content="2011-02-03">2011</span></aside>'),
    ).toEqual([]))
})
