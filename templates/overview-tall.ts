import { dayNumber, isoDay, MONTHS_SHORT, months, monthOf } from '../src/days.ts'
import type { Overview } from '../src/records/pages.ts'
import { html, raw, type Html } from './html.ts'
import { column, isFree, marksOf, n, use, WIDTH, wrap, type Box } from './overview-marks.ts'
import type { View } from './page.ts'

/** The overview for phones: time runs down, marks run right. Lengths are in px of a drawing 358 wide. */

const WIDTH_ALL = 358
const AXIS = 67
const TOP = 14
/** Height of one column's row, and of a mark in it; a long story has lower rows. */
const TALL = { row: 19, mark: 12 }
const LOW = { row: 12.5, mark: 10 }
const FEW = 53
const PITCH = 13.4
const TITLE = 13.5
const LINE = 15
/** Room that one line of a label takes. */
const ROW = 19
/** Most marks that a row has room for. */
export const TALL_ROOM = 20

export function tall(overview: Overview, scale: number, view: View): Html {
  const [first, last] = [dayNumber(overview.start), dayNumber(overview.end) + 1]
  const { row, mark } = overview.bins.length <= FEW ? TALL : LOW
  const height = overview.bins.length * row
  const y = (day: string) => TOP + ((dayNumber(day) - first) / (last - first)) * height
  const taken: Box[] = []
  const columns = overview.bins
    .filter(({ count }) => count > 0)
    .map((bin) => {
      const marks = marksOf(bin, scale)
      const [at, width] = [y(bin.start), marks.length * PITCH + 8]
      taken.push({ left: AXIS, right: AXIS + 6 + width, top: at + 1, bottom: at + row - 1 })
      return column(
        bin,
        view.href(bin.url),
        `M${AXIS + 1} ${n(at)}h${n(width)}v${row}h${n(-width)}Z`,
        marks.map((each, i) => use(each, AXIS + 8 + i * PITCH, at + (row - mark) / 2, mark)),
      )
    })
  const gaps = overview.gaps.map(({ start, end }) => {
    const [from, to] = [y(start), y(isoDay(dayNumber(end) + 1))]
    const words = to - from > 50
    if (words) taken.push({ left: AXIS + 14, right: WIDTH_ALL, top: (from + to) / 2 - 12, bottom: (from + to) / 2 + 8 })
    return html`<rect x="${AXIS}" y="${n(from)}" width="14" height="${n(to - from)}" fill="url(#hatch)"/>${words && html`<text x="${AXIS + 22}" y="${n((from + to) / 2 + 4)}" class="quiet">no source in this collection</text>`}`
  })
  const labels = turns(overview, y, taken, row)
  const bottom = Math.max(TOP + height, ...taken.map((box) => box.bottom)) + 10
  return html`<svg class="tall" viewBox="0 0 ${WIDTH_ALL} ${n(bottom)}" role="group" aria-labelledby="tall-title"><title id="tall-title">Events over time, ${overview.words}, read downward</title>
${gaps}${axis(overview, y, row)}<path d="M${AXIS} ${TOP}V${n(TOP + height)}" class="axis"/>${columns}${labels}${published(overview, y)}</svg>`
}

function axis(overview: Overview, y: (day: string) => number, row: number): Html[] {
  const names = months(monthOf(overview.start), monthOf(overview.end))
  const step = overview.unit === 'year' ? 12 : Math.max(1, Math.ceil(names.length / ((overview.bins.length * row) / 22)))
  return names
    .filter((month, i) => (step >= 12 ? month.endsWith('-01') : i % step === 0))
    .map((month, i) => {
      const at = Math.max(TOP, y(`${month}-01`))
      const words =
        step >= 12
          ? month.slice(0, 4)
          : MONTHS_SHORT[+month.slice(5, 7) - 1]! + (i === 0 || month.endsWith('-01') ? ` ${month.slice(0, 4)}` : '')
      return raw(`<path d="M${AXIS - 7} ${n(at)}h7" class="axis"/><text x="0" y="${n(at + 12)}">${words}</text>`)
    })
}

/** A tick on the axis for each day of publication; the table names the outlets. */
const published = (overview: Overview, y: (day: string) => number): Html[] =>
  overview.published
    .filter(({ day }) => day >= overview.start && day <= overview.end)
    .map(({ day }) => raw(`<path d="M${AXIS} ${n(y(day))}h7" class="published"/>`))

/** A turning point's label stands in one line on its own row or one beside it, else in several where these are free. */
function turns(overview: Overview, y: (day: string) => number, taken: Box[], row: number): Html[] {
  return overview.turns.flatMap(({ start, words, title }) => {
    const bin = overview.bins.findLast((each) => each.start <= start)!
    const top = y(bin.start)
    const end = taken.find((box) => box.top === top + 1)?.right ?? AXIS + 8
    const place = [
      oneLine(words, title, end, top),
      oneLine(words, title, AXIS + 8, top - ROW),
      oneLine(words, title, AXIS + 8, top + row),
      stacked(words, title, end, top),
      stacked(words, title, AXIS + 22, top + row),
      stacked(words, title, AXIS + 22, top - ROW, true),
      stacked(words, title, AXIS + 22, top + 2 * row),
    ].find(({ box, lines }) => lines.length <= 3 && box.right <= WIDTH_ALL + 6 && box.top >= 0 && isFree(box, taken))
    if (!place) return []
    taken.push(place.box)
    const { box, lines } = place
    return [
      html`<text y="${n(box.top + 12)}"><tspan x="${n(box.left)}" class="t-day">${words}</tspan>${lines.length === 0 ? html` <tspan class="t-title">${title}</tspan>` : lines.map((line) => html`<tspan x="${n(box.left)}" dy="${LINE}" class="t-title">${line}</tspan>`)}</text>`,
    ]
  })
}

interface Place {
  box: Box
  lines: string[]
}

function oneLine(words: string, title: string, left: number, top: number): Place {
  const width = (words.length + 1) * 12.5 * WIDTH.sans + title.length * TITLE * WIDTH.small
  return { lines: [], box: { left, right: left + width, top: top + 2, bottom: top + ROW - 2 } }
}

/** The date over the title in lines; `up`: the last line stands at `top`. */
function stacked(words: string, title: string, left: number, top: number, up = false): Place {
  const lines = wrap(title, Math.floor((WIDTH_ALL - left) / TITLE / WIDTH.small))
  const height = (lines.length + 1) * LINE + 2
  const from = up ? top + ROW - height : top + 2
  return {
    lines,
    box: {
      left,
      right: left + Math.max(words.length * 12.5 * WIDTH.sans, ...lines.map((line) => line.length * TITLE * WIDTH.small)),
      top: from,
      bottom: from + height - 2,
    },
  }
}
