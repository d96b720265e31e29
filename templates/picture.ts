import { EVENT_TYPES } from '../src/records/index.ts'
import type { EventCard, FrontPage } from '../src/records/pages.ts'
import { wrap } from './overview-marks.ts'
import { PATHS } from './glyphs.ts'
import { html, raw, type Html } from './html.ts'
import { ASIDE } from './parts.ts'

/**
 * A picture of an event, or of the story, for messengers that show one beside a link and for pages that embed it:
 * SVG without style sheet or script, 1200 by 630 px, in the light colours of the site.
 */

const [WIDTH, HEIGHT, MARGIN] = [1200, 630, 80]
const INK = '#1b1c1f',
  INK2 = '#565a61',
  PAPER = '#fbfaf6',
  ACCENT = '#96290e'
const COLOURS = { force: '#a82a0c', talks: '#2a9d88', truce: '#1b55c4', words: '#3f4852', people: '#b18603', power: '#8d3a86' }
const SERIF = 'Newsreader, Charter, Georgia, serif',
  SANS = 'Public Sans, system-ui, sans-serif'
/** Width of a letter, in parts of the size: a little more than the average, so that lines end inside the margin. */
const LETTER = { serif: 0.5, sans: 0.56 }
/** Sizes of a headline, each with the most lines that it may fill. */
const SIZES = [
  { size: 76, lines: 3 },
  { size: 62, lines: 4 },
  { size: 50, lines: 5 },
]

/** Cut to a width at a word, with dots. */
const clipped = (text: string, size: number, width: number) => {
  const most = Math.floor(width / (size * LETTER.sans)),
    lines = wrap(text, most - 2)
  return lines.length > 1 ? `${lines[0]} …` : text
}

interface Shown {
  kicker: Html
  title: string
  date: string
  status?: string
  sources: string
  story?: string
}

function picture({ kicker, title, date, status, sources, story }: Shown): string {
  const fitting = SIZES.map(({ size, lines }) => ({
    size,
    lines,
    text: wrap(title, Math.floor((WIDTH - 2 * MARGIN) / (size * LETTER.serif))),
  }))
  const { size, text, lines } = fitting.find((each) => each.text.length <= each.lines) ?? fitting.at(-1)!
  const line = (words: string, y: number, fill: string, fontSize: number, weight = 400) =>
    html`<text x="${MARGIN}" y="${y}" font-family="${SANS}" font-size="${fontSize}" font-weight="${weight}" fill="${fill}">${clipped(words, fontSize, WIDTH - 2 * MARGIN)}</text>`
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${[title, status, date].filter(Boolean).join('. ')}">
<rect width="${WIDTH}" height="${HEIGHT}" fill="${PAPER}"/><rect width="${WIDTH}" height="14" fill="${ACCENT}"/>
${kicker}${line(date, 166, ACCENT, 34, 600)}
<text font-family="${SERIF}" font-size="${size}" font-weight="500" fill="${INK}">${text.slice(0, lines).map((words, i) => html`<tspan x="${MARGIN}" y="${188 + size * (i + 1) * 1.06}">${i === lines - 1 && text.length > lines ? `${words} …` : words}</tspan>`)}</text>
${status && line(status, 512, INK, 32, 600)}
<path d="M${MARGIN} 546H${WIDTH - MARGIN}" stroke="${INK}" stroke-width="2"/>${line([sources, story].filter(Boolean).join(' · '), 590, INK2, 28)}
</svg>
`.markup
}

/** An event with its type, its date, its headline, on whose word it stands, and who reports it. */
export function eventPicture(card: EventCard, word: string | undefined, story: string): string {
  const group = EVENT_TYPES[card.type.code].group,
    open = card.status !== undefined
  const kicker = html`<g transform="translate(${MARGIN} 76) scale(2.6)"><path d="${PATHS[group]}" ${raw(open ? `fill="none" stroke="${COLOURS[group]}" stroke-width="1.4"` : `fill="${COLOURS[group]}"`)}/></g><text x="${MARGIN + 46}" y="104" font-family="${SANS}" font-size="30" fill="${INK2}">${card.type.label}${card.background && ` · ${ASIDE[card.background]}`}</text>`
  const date = [card.date.words.replace(/^./, (letter) => letter.toUpperCase()), card.date.note].filter(Boolean).join(', ')
  return picture({
    kicker,
    title: card.title,
    date,
    status: word?.replace(/^./, (letter) => letter.toUpperCase()),
    sources: card.reportedBy,
    story,
  })
}

/** The story as a whole. */
export function storyPicture(front: Pick<FrontPage, 'title' | 'span' | 'events' | 'sources'>): string {
  const kicker = html`<text x="${MARGIN}" y="104" font-family="${SANS}" font-size="30" fill="${INK2}">Timeline</text>`
  return picture({
    kicker,
    title: front.title,
    date: front.span,
    sources: `${front.events} events from ${front.sources} articles, each with its sentences`,
  })
}
