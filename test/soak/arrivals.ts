const paragraphs = (...texts: string[]) => `${texts.join('\n\n')}\n`
const page = (
  title: string,
  day: string,
  ...texts: string[]
) => `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title} | Marrow Gazette</title><meta property="og:site_name" content="Marrow Gazette"><meta property="article:published_time" content="${day}"></head><body>
<nav><a href="/">Home</a></nav><article><h1>${title}</h1>${texts.map((text) => `<p>${text}</p>`).join('')}</article><footer>Subscribe to our newsletter</footer></body></html>`

const WALKOUT = [
  'Dockers walk out at Port Ellery',
  'PORT ELLERY, 14 January 2020 (Coast Wire) - About 400 dockers walked out at Port Ellery on Monday after talks on shift pay broke down, the Harbour Workers’ Union said.',
  'Police arrested two pickets early on Tuesday near the north gate of the port.',
  'The union said it would not go back before the port authority made a better offer.',
]
const FERRIES = [
  'Port Ellery ferries stay in harbour',
  'The port authority of Port Ellery cancelled all ferries to Marrow on Wednesday because no crew had come to work, a spokeswoman said.',
  'Ferry passengers waited for hours in the terminal. The authority opened a hall for them in the evening, and the town sent blankets.',
]

/** What lies in the editor's inbox one day: four formats, a text that is there twice, a copy of a wire report, and a file that is broken. */
export const ARRIVALS: Record<string, string> = {
  'walkout.txt': paragraphs(...WALKOUT),
  'yesterday.txt': paragraphs(...WALKOUT.map((text) => text.replace(/ (?=on )/g, '\n'))),
  'wire.html': page(
    WALKOUT[0]!,
    '2020-01-14',
    ...WALKOUT.slice(1, 3),
    'The union said it would stay out until the port authority made a better offer.',
  ),
  'ferries.eml': `From: Lou Reed-Marsh <lou@gazette.example>\r\nSubject: ${FERRIES[0]}\r\nDate: Thu, 16 Jan 2020 08:30:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${FERRIES.slice(1).join('\r\n\r\n')}\r\n`,
  'visit.md': `---\npublisher: Ellery Courier\npublished: 2020-01-15\n---\n${paragraphs('Mayor goes to the north gate', 'Mayor Ada Brand visited the striking dockers at the north gate on Tuesday and called for new talks.', 'The council of Marrow sent food to the pickets on Wednesday.')}`,
  'broken.json': '{"headline": "Cut of',
}

/** What stands on the web that day. */
export const ONLINE: Record<string, string> = {
  '/talks': page(
    'Talks on the strike fail',
    '2020-01-17',
    'The Harbour Workers’ Union broke off talks with the port authority on Thursday evening, its leader said.',
    'The port authority rejected the demand for higher shift pay on Thursday, a spokeswoman said. The two sides had met for nine hours in a hotel above the harbour.',
  ),
  '/court': page(
    'Court fines the union',
    '2020-01-20',
    'A court in Ellery fined the Harbour Workers’ Union on Friday for blocking the harbour road during the strike.',
    'Lawyers for the union appealed against the ruling on Saturday. The road has been open since the weekend, the council said.',
  ),
}
