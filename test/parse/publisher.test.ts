import { describe, expect, it } from 'vitest'
import { parse } from '../../src/parse/index.ts'

const STORY = `Swing bridge shut after crack is found in main girder

By Jane Doe

The swing bridge over the Ellery was shut to all traffic on Thursday after engineers found a crack in its main girder, the harbour board said.

Buses are sent round by the northern crossing, and the board expects the work on the girder to take at least six weeks.
`

const publisher = (above: string, below: string) =>
  parse({ path: 'page.txt', text: `${above}\n\n${STORY}\n${below}\n` }, () => {})!.publisher

describe('the publisher of a copied page', () => {
  it.each([
    ['a well-known name on top', 'theguardian\nNews | Sport | Comment | Culture', '', 'The Guardian'],
    ['a well-known name in capitals', 'BBC NEWS\nEUROPE', '', 'BBC News'],
    ['an agency on top', 'Reuters\nWorld News', '', 'Reuters'],
    ['a name that ends as papers do', 'ELLERY COURIER\nThe voice of the estuary since 1871', '', 'Ellery Courier'],
    [
      'an address on top and in the copyright line',
      'ElleryToday.com.au\nHome | News | Sport',
      '© 2018 ElleryToday Digital Pty Ltd',
      'ElleryToday',
    ],
    [
      'a name that the foot says again',
      'LOUGH\nThe inside story of the west\nHome | News | Sport',
      'LOUGH is an independent, non-profit media organisation.',
      'LOUGH',
    ],
    [
      'a holder with its legal form',
      'Skip to main content',
      '© 2014 Guardian News and Media Limited or its affiliated companies. All rights reserved.',
      'The Guardian',
    ],
    ['more of its own', 'Business News', 'More from Reuters\nRand steadies after rate shock', 'Reuters'],
    ['its own standards', 'Skip to main content', 'Our Standards: The Thomson Reuters Trust Principles.', 'Reuters'],
    ['the house before the agencies that it took from', 'Home | News | Sport', 'Source: Al Jazeera and news agencies', 'Al Jazeera'],
    ['the name over the menu', 'BLITZ! ELLERY\nNews | Crime | Stars | Football', '', 'Blitz! Ellery'],
    ['the name beside its initials', 'NWR | Northern Wire Report', '', 'Northern Wire Report'],
    ['its own staff', 'News | Conflict | Live', 'By Al Jazeera Staff and agencies', 'Al Jazeera'],
  ])('is told by %s', (_, above, below, expected) => {
    expect(publisher(above, below)).toBe(expected)
  })

  it.each([
    ['a section', 'Business News\nHome | News | Sport', ''],
    ['a section that is also a paper', 'National\nHome | News | Sport', ''],
    ['another paper in a list of links', 'Home | News | Sport', 'Read more:\nWhy the Guardian changed its mind'],
    ['the source that a page names', 'Home | News | Sport', 'Source: BBC'],
    ['an agency that only lent a picture', 'Home | News | Sport', '[Picture: The crack in the girder. Credit: Joan Roe/Reuters]'],
  ])('is not told by %s', (_, above, below) => {
    expect(publisher(above, below)).toBeUndefined()
  })
})
