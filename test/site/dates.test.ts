import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, isoDay, monday, months, partsOf, weekday } from '../../src/days.ts'
import { edtfBounds, edtfWords, placed, spanWords } from '../../src/publish/dates.ts'

const plain = (text: string) => text.replace(/\u00a0/g, ' ')

describe('edtfWords', () => {
  it.each([
    ['2016-04-15', '15 April 2016'],
    ['2016-04-15~', 'about 15 April 2016'],
    ['2016-04-15?', '15 April 2016'],
    ['2016-02', 'February 2016'],
    ['2016', '2016'],
    ['2016-21', 'spring 2016'],
    ['2015-24', 'winter 2015–16'],
    ['1999-24', 'winter 1999–00'],
    ['2016-04-25/2016-05-02', '25 April – 2 May 2016'],
    ['2016-04-25/2016-04-28', '25–28 April 2016'],
    ['2015-12-30/2016-01-02', '30 December 2015 – 2 January 2016'],
    ['2016-02/2016-04', 'February – April 2016'],
    ['2015/2016', '2015 – 2016'],
    ['2016-04-25/..', '25 April 2016 or later'],
    ['../2016-04-25', '25 April 2016 or earlier'],
    ['', 'date not known'],
    ['../..', 'date not known'],
    ['no date', 'no date'],
  ])('%j is «%s»', (edtf, words) => expect(plain(edtfWords(edtf))).toBe(words))

  it('does not break between day and month', () => expect(edtfWords('2016-04-15')).toBe('15\u00a0April\u00a02016'))
})

describe('spans', () => {
  it('says one day once', () => expect(plain(spanWords('2016-04-15', '2016-04-15'))).toBe('15 April 2016'))

  it.each([
    ['2016-02', '2016-02-01', '2016-02-29'],
    ['2015', '2015-01-01', '2015-12-31'],
    ['2016-04-15~', '2016-04-15', '2016-04-15'],
    ['2016-02-03/2016-02', '2016-02-03', '2016-02-29'],
    ['../2016-04-25', '', '2016-04-25'],
    ['', '', ''],
    ['2016-21', '', ''],
  ])('%j runs from %j to %j', (edtf, first, last) => expect(edtfBounds(edtf)).toEqual({ first, last }))

  it('places a date about a day on that day', () => {
    expect(placed({ edtf: '2016-02-01~', earliest: '2016-01-30' })).toBe('2016-02-01')
    expect(placed({ edtf: '2016-04-25/2016-05-02', earliest: '2016-04-25' })).toBe('2016-04-25')
  })
})

describe('the calendar', () => {
  it.each([
    ['2016-04-15', 'Friday'],
    ['1970-01-01', 'Thursday'],
    ['1969-12-31', 'Wednesday'],
    ['2000-02-29', 'Tuesday'],
    ['1912-04-15', 'Monday'],
  ])('%s is a %s', (day, name) => expect(weekday(day)).toBe(name))

  it('finds the Monday on or before a day', () => {
    expect(isoDay(monday(dayNumber('2016-04-17')))).toBe('2016-04-11')
    expect(isoDay(monday(dayNumber('2016-04-11')))).toBe('2016-04-11')
    expect(isoDay(monday(dayNumber('1912-04-15')))).toBe('1912-04-15')
  })

  it('lists months across New Year', () => expect(months('2015-11', '2016-02')).toEqual(['2015-11', '2015-12', '2016-01', '2016-02']))
})

describe('partsOf', () => {
  const byDate = (day: number) => {
    const date = new Date(day * 86_400_000)
    return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
  }

  it('takes every day of four hundred years apart as the calendar does', () => {
    const [first, last] = [dayNumber('1800-01-01'), dayNumber('2200-12-31')],
      days = Array.from({ length: last - first + 1 }, (_, at) => first + at)
    expect(days.filter((day) => JSON.stringify(partsOf(day)) !== JSON.stringify(byDate(day)))).toEqual([])
  })

  it('does so in any year, before the year 0 too, and at any hour', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2_000_000, max: 3_000_000 }), (day) => {
        expect(partsOf(day)).toEqual(byDate(day))
      }),
    )
    expect(partsOf(0.5)).toEqual({ year: 1970, month: 1, day: 1 })
    expect(partsOf(-0.5)).toEqual({ year: 1969, month: 12, day: 31 })
  })
})
