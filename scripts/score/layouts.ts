import { MONTHS, MONTHS_SHORT, partsOf, shiftDays, dayNumber, weekday } from '../../src/days.ts'

/** A page around a text: what a reader copies with it. `day` is when it was published, `seed` picks among the ways of one site. */
export type Layout = (text: string, day: string, seed: number) => string

/** `3 May 2016`, `May 3, 2016`, `Tuesday` and the rest of a day as pages print it. */
function forms(day: string) {
  const { year, month, day: date } = partsOf(dayNumber(day)),
    name = MONTHS[month - 1]!,
    short = MONTHS_SHORT[month - 1]!
  const two = (number: number) => String(number).padStart(2, '0')
  return {
    british: `${date} ${name} ${year}`,
    american: `${name} ${date}, ${year}`,
    short: `${short} ${date}, ${year}`,
    captions: `${name.length > 5 ? `${short}.` : name} ${date}, ${year}`,
    dots: `${two(date)}.${two(month)}.${year}`,
    figures: `${two(month)}/${two(date)}/${year}`,
    iso: day,
    path: `${year}/${two(month)}/${two(date)}`,
    yearless: `${short} ${date}`,
    weekday: weekday(day),
    year,
  }
}

const headline = (text: string) =>
  text
    .trim()
    .split(/\s+/)
    .slice(0, 8)
    .join(' ')
    .replace(/[^\p{L}\p{N}]+$/u, '')
const page = (above: string, text: string, below: string) => [headline(text), above, text.trim(), below].filter(Boolean).join('\n\n')
const related = (day: string, heading: string) =>
  `${heading}\n\nRivals trade blame over stalled bill\n${forms(shiftDays(day, -19)).british}\n\nFive things to know about the vote\n${forms(shiftDays(day, -240)).british}`

/**
 * Pages as news sites print them, each with another set of clues. They are written from the habits of such sites, not
 * from single pages; some of their dates mislead.
 */
export const layouts: Record<string, Layout> = {
  'label above': (text, day, seed) =>
    page(
      [
        `Published: ${forms(day).american}`,
        `Posted: ${forms(day).figures} 01:00:00 AM MST`,
        `Published ${forms(day).british} 14:05`,
        `First published: ${forms(day).weekday} ${forms(day).british} 10.21 BST`,
      ][seed % 4]!,
      text,
      '',
    ),
  'byline with date': (text, day, seed) =>
    page(
      [
        `By Ana Brandt, Daily Courier Staff Writer\n${forms(day).weekday}, ${forms(day).american}; 3:12 PM`,
        `Tom Berger in Geneva\nThe Courier, ${forms(day).weekday} ${forms(day).british} 19.42 BST`,
        `By Ana Brandt\nGENEVA | ${forms(day).weekday.slice(0, 3)} ${forms(day).short} 3:45pm EST`,
        `Ana Brandt | ${forms(day).american} | 5:13PM GMT`,
      ][seed % 4]!,
      text,
      'Email this article\nPrint',
    ),
  'date without a year': (text, day) =>
    page(
      `By Ana Brandt, Press Agency Writer – ${forms(day).weekday.slice(0, 3)} ${forms(day).yearless}, 7:12 am ET`,
      text,
      `Copyright © ${forms(day).year} Press Agency. All rights reserved.`,
    ),
  'last updated': (text, day, seed) =>
    page(
      [
        `Page last updated at 10:42 GMT, ${forms(day).weekday}, ${forms(day).british} 11:42 UK`,
        `Last Modified: ${forms(day).british} 13:12 GMT`,
        `Updated ${forms(day).american} 4:15 p.m. ET`,
        `${forms(day).american} -- Updated 1406 GMT (2206 HKT)`,
      ][seed % 4]!,
      text,
      'E-mail this to a friend\nPrintable version',
    ),
  'published and updated days later': (text, day) =>
    page(`Published ${forms(day).american}\nUpdated ${forms(shiftDays(day, 4)).american}`, text, ''),
  'figures and dots': (text, day, seed) =>
    page(
      ['', `Date ${forms(day).dots}\nAuthor Ana Brandt`, `${forms(day).iso} 21:33:12`][seed % 3] || `${forms(day).iso}T08:15:00Z`,
      text,
      'Editor: Tom Berger\nPermalink',
    ),
  'date line below': (text, day) =>
    page(
      '',
      text,
      `This article was first published on courier.example at 19.42 BST on ${forms(day).weekday} ${forms(day).british}. A version appeared on p12 of the main section on ${forms(shiftDays(day, 1)).weekday} ${forms(shiftDays(day, 1)).british}.`,
    ),
  'print edition note': (text, day) =>
    page(
      `By ANA BRANDT`,
      text,
      `A version of this article appears in print on ${forms(shiftDays(day, 1)).american}, on page A1 of the National edition with the headline: ${headline(text)}.`,
    ),
  caption: (text, day, seed) =>
    page(`Residents queue for water in Marrow, ${forms(shiftDays(day, -(seed % 3))).captions}. (Press Agency/Tom Berger)`, text, ''),
  'old picture and copyright': (text, day) =>
    page(
      `FILE - In this ${forms(shiftDays(day, -700)).captions} file photo, residents queue for water in Marrow. (Press Agency/Tom Berger)`,
      text,
      `© ${forms(day).year} Press Agency. All rights reserved.`,
    ),
  comments: (text, day, seed) =>
    page(
      '',
      text,
      `Comments 2\n\nriverman ${forms(shiftDays(day, seed % 2)).british}, 11:15\n\nThey never learn.\n\noldlock ${forms(shiftDays(day, 6)).british}, 08:05\n\nAgreed.`,
    ),
  'relative stamps': (text) =>
    page('By Ana Brandt\n3 hours ago', text, 'Comments 2\n\nriverman\n2 hours ago\n\nThey never learn.\n\noldlock\n5 days ago\n\nAgreed.'),
  'posts quoted': (text, day) =>
    page('', text, `"We are on our way," the fire brigade wrote.\n\n— Marrow Fire (@marrowfire) ${forms(day).american}`),
  'related reports': (text, day) => page('', text, related(day, 'Related articles')),
  'dated, among related reports': (text, day) => page(`${forms(day).british}`, text, related(day, 'More on this story')),
  'today above the page': (text, day) =>
    [
      `Today is ${forms(shiftDays(day, 900)).weekday}, ${forms(shiftDays(day, 900)).american}`,
      headline(text),
      `By Ana Brandt\n${forms(day).american}`,
      text.trim(),
    ].join('\n\n'),
  address: (text, day) =>
    page(
      '',
      text,
      `http://www.courier.example/${forms(day).path}/world/${headline(text)
        .toLowerCase()
        .replace(/[^a-z]+/g, '-')}.html`,
    ),
  correction: (text, day) =>
    page(
      '',
      text,
      `Correction: ${forms(shiftDays(day, 3)).american}\n\nAn earlier version of this article misspelled the name of a witness.`,
    ),
  'saved copy': (text, day) => page('', text, `Retrieved ${forms(shiftDays(day, 1500)).british}`),
  'agency dateline': (text, day) =>
    page(
      '',
      `MARROW, ${forms(day).yearless} (Press Agency) -- ${text.trim().replace(/^[^\n]{0,80}?(?:--|_)\s*/, '')}`,
      `© ${forms(day).year} Press Agency`,
    ),
}
