import { dayNumber, isoDay, MONTHS_SHORT, months, monthOf } from '../src/publish/calendar.ts'
import type { Overview } from '../src/records/pages.ts'
import { html, raw, type Html } from './html.ts'
import { column, isFree, marksOf, n, scaleFor, use, WIDTH, type Box } from './overview-marks.ts'
import type { View } from './page.ts'

/** The overview for phones: time runs down, marks run right. Lengths are in px of a drawing 358 wide. */

const WIDTH_ALL = 358
const AXIS = 62
const TOP = 14
/** Height of one column's row, and of a mark in it. */
const ROW = 19
const MARK = 12
const PITCH = 13.4
const MOST = 16
const TITLE = 13.5

export function tall(overview: Overview, view: View): Html {
  const [first, last] = [dayNumber(overview.start), dayNumber(overview.end) + 1]
  const height = overview.bins.length * ROW
  const y = (day: string) => TOP + (dayNumber(day) - first) / (last - first) * height
  const scale = scaleFor(overview, MOST)
  const taken: Box[] = []
  const columns = overview.bins.filter(({ count }) => count > 0).map((bin) => {
    const marks = marksOf(bin, scale)
    const [at, width] = [y(bin.start), marks.length * PITCH + 8]
    taken.push({ left: AXIS, right: AXIS + 6 + width, top: at + 1, bottom: at + ROW - 1 })
    return column(bin, view.href(bin.url), `M${AXIS + 1} ${n(at)}h${n(width)}v${ROW}h${n(-width)}Z`, marks.map((mark, i) => use(mark, AXIS + 8 + i * PITCH, at + 3.5, MARK)))
  })
  const gaps = overview.gaps.map(({ start, end }) => {
    const [from, to] = [y(start), y(isoDay(dayNumber(end) + 1))]
    const words = to - from > 50
    if (words) taken.push({ left: AXIS + 14, right: WIDTH_ALL, top: (from + to) / 2 - 12, bottom: (from + to) / 2 + 8 })
    return html`<rect x="${AXIS}" y="${n(from)}" width="14" height="${n(to - from)}" fill="url(#hatch)"/>${words && html`<text x="${AXIS + 22}" y="${n((from + to) / 2 + 4)}" class="quiet">no source in this collection</text>`}`
  })
  return html`<svg class="tall" viewBox="0 0 ${WIDTH_ALL} ${n(TOP + height + 10)}" role="group" aria-labelledby="tall-title"><title id="tall-title">Events over time, ${overview.words}, read downward</title>
${gaps}${axis(overview, y)}<path d="M${AXIS} ${TOP}V${n(TOP + height)}" class="axis"/>${columns}${turns(overview, y, taken)}</svg>`
}

function axis(overview: Overview, y: (day: string) => number): Html[] {
  const names = months(monthOf(overview.start), monthOf(overview.end))
  const step = overview.unit === 'year' ? 12 : Math.max(1, Math.ceil(names.length / (overview.bins.length * ROW / 22)))
  return names.filter((month, i) => step >= 12 ? month.endsWith('-01') : i % step === 0).map((month, i) => {
    const at = Math.max(TOP, y(`${month}-01`))
    const words = step >= 12 ? month.slice(0, 4) : MONTHS_SHORT[+month.slice(5, 7) - 1]! + (i === 0 || month.endsWith('-01') ? ` ${month.slice(0, 4)}` : '')
    return raw(`<path d="M${AXIS - 7} ${n(at)}h7" class="axis"/><text x="0" y="${n(at + 12)}">${words}</text>`)
  })
}

/** A turning point's label stands on its own row or a row beside it; what fits nowhere is left out. */
function turns(overview: Overview, y: (day: string) => number, taken: Box[]): Html[] {
  return overview.turns.flatMap(({ start, words, title }) => {
    const bin = overview.bins.findLast((each) => each.start <= start)!
    const row = taken.find((box) => box.top === y(bin.start) + 1)
    const width = (words.length + 1) * 12.5 * WIDTH.sans + title.length * TITLE * WIDTH.serif
    const places = [{ left: row?.right ?? AXIS + 8, top: y(bin.start) }, { left: AXIS + 8, top: y(bin.start) - ROW }, { left: AXIS + 8, top: y(bin.start) + ROW }]
    const box = places.map(({ left, top }) => ({ left, right: left + width, top: top + 2, bottom: top + ROW - 2 }))
      .find((each) => each.right <= WIDTH_ALL + 6 && each.top >= 0 && isFree(each, taken))
    if (!box) return []
    taken.push(box)
    return [html`<text x="${n(box.left)}" y="${n(box.top + 11.5)}"><tspan class="t-day">${words}</tspan> <tspan class="t-title">${title}</tspan></text>`]
  })
}
