import { dayNumber, isoDay, MONTHS, MONTHS_SHORT, months, monthOf } from '../src/days.ts'
import type { Overview } from '../src/records/pages.ts'
import { html, raw, type Html } from './html.ts'
import { column, isFree, marksOf, n, use, WIDTH, wrap, type Box } from './overview-marks.ts'
import type { View } from './page.ts'

/** The overview for wide screens: time runs right, marks stack up. Lengths are in px of a drawing 1140 wide. */

const LEFT = 112
const RIGHT = 1132
const MARK = 12.7
const PITCH = { x: 14.6, y: 16 }
/** Most rows and columns of marks in one stack. */
const ROWS = 12
const ACROSS = 6
const LINE = 16
const LABEL = { size: 15, width: 23, lines: 4 }
const SMALL = 12.5
/** How many years may lie between two that are named. */
const YEARS = [1, 2, 5, 10, 20, 50, 100]
/** Between two names on the axis. */
const GAP = 8

interface Frame {
  overview: Overview
  x: (day: string) => number
  base: number
  top: Map<string, number>
}

/** Ticks of the time axis: months, or years when months are too narrow, or days when the story is short. */
function axis({ overview, x, base }: Frame): Html[] {
  const end = dayNumber(overview.end)
  const ticks =
    overview.unit === 'day'
      ? overview.bins
          .filter((_, i) => i % Math.ceil(overview.bins.length / 10) === 0)
          .map(({ start }) => ({ start, words: `${+start.slice(8)} ${MONTHS_SHORT[+start.slice(5, 7) - 1]}` }))
      : monthTicks(overview, x)
  return ticks
    .filter(({ start }) => dayNumber(start) <= end && x(start) >= LEFT - 1)
    .map(({ start, words }) =>
      raw(`<path d="M${n(x(start))} ${base}v7" class="axis"/><text x="${n(x(start) + 4)}" y="${base + 18}">${words}</text>`),
    )
}

function monthTicks(overview: Overview, x: Frame['x']): { start: string; words: string }[] {
  const names = months(monthOf(overview.start), monthOf(overview.end))
  const width = (RIGHT - LEFT) / names.length
  const own = (month: string) => MONTHS[+month.slice(5, 7) - 1] ?? month
  const size = (words: string) => words.length * SMALL * WIDTH.sans + GAP
  if (width < size('2000')) {
    const step = YEARS.find((step) => step * 12 * width >= size('2000')) ?? YEARS.at(-1)!
    return names
      .filter((month) => month.endsWith('-01') && +month.slice(0, 4) % step === 0)
      .map((month) => ({ start: `${month}-01`, words: month.slice(0, 4) }))
  }
  const several = new Set(names.map((month) => month.slice(0, 4))).size > 1
  const words = (month: string, withYear: boolean): string => {
    // Where both have no room, the year stands for the month in which it begins.
    if (withYear && several && width < size('Sep 2000')) return month.slice(0, 4)
    const year = withYear && several ? ` ${month.slice(0, 4)}` : ''
    const whole = own(month) + year
    const room = Math.min(width, RIGHT - x(`${month}-01`))
    return size(whole) < room ? whole : MONTHS_SHORT[+month.slice(5, 7) - 1] + year
  }
  // The left edge cuts the first month: where what is left of it has no room for its name, the second is the first named.
  const [first = '', second] = names
  const named = second && x(`${second}-01`) - LEFT < size(words(first, true)) ? names.slice(1) : names
  return named.map((month, i) => ({
    start: x(`${month}-01`) < LEFT ? overview.start : `${month}-01`,
    words: words(month, i === 0 || month.endsWith('-01')),
  }))
}

function gapMarks({ overview, x, base, top }: Frame, taken: Box[]): Html[] {
  return overview.gaps.flatMap(({ start, end }) => {
    const [left, right] = [x(start), x(isoDay(dayNumber(end) + 1))]
    const hatch = raw(`<rect x="${n(left)}" y="${base - 22}" width="${n(right - left)}" height="22" fill="url(#hatch)"/>`)
    if (right - left < 190 || [...top].some(([day, y]) => x(day) > left && x(day) < right && y < base - 22)) return [hatch]
    taken.push({ left: (left + right) / 2 - 95, right: (left + right) / 2 + 95, top: base - 46, bottom: base - 24 })
    return [
      hatch,
      raw(`<text x="${n((left + right) / 2)}" y="${base - 31}" text-anchor="middle" class="quiet">no source in this collection</text>`),
    ]
  })
}

/** Labels of turning points: right or left of the line down to their column, low before high; what fits nowhere is left out. */
function turns(
  { overview, base, top }: Frame,
  taken: Box[],
  binOf: (day: string) => { start: string; middle: number },
): { marks: Html[]; ceiling: number } {
  const marks: Html[] = []
  let ceiling = base
  for (const turn of overview.turns) {
    const { start, middle } = binOf(turn.start)
    const lines = wrap(turn.title, LABEL.width)
    if (lines.length > LABEL.lines) continue
    const width = Math.max(turn.words.length * SMALL * WIDTH.sans, ...lines.map((line) => line.length * LABEL.size * WIDTH.serif)) + 6
    const height = LINE * (lines.length + 1)
    const foot = top.get(start) ?? base
    const place = candidates(middle, width, foot, height).find(
      ({ box, stem }) => box.left >= 0 && box.right <= RIGHT + 8 && isFree(box, taken) && isFree(stem, taken),
    )
    if (!place) continue
    taken.push(place.box, place.stem)
    ceiling = Math.min(ceiling, place.box.top)
    const at = n(place.end ? place.box.right - 8 : place.box.left + 8)
    marks.push(
      html`<path d="M${n(middle)} ${n(place.box.top + 3)}V${n(foot - 6)}" class="lead"/><text y="${n(place.box.top + 12)}" text-anchor="${place.end ? 'end' : 'start'}"><tspan x="${at}" class="t-day">${turn.words}</tspan>${lines.map((line) => html`<tspan x="${at}" dy="${LINE}" class="t-title">${line}</tspan>`)}</text>`,
    )
  }
  return { marks, ceiling }
}

function candidates(middle: number, width: number, foot: number, height: number): { box: Box; stem: Box; end: boolean }[] {
  return Array.from({ length: 9 }, (_, i) => foot - 14 - height - i * 18).flatMap((top) =>
    [false, true].map((end) => ({
      end,
      box: { left: end ? middle - width - 8 : middle, right: end ? middle : middle + width + 8, top, bottom: top + height + 4 },
      stem: { left: middle - 1, right: middle + 1, top: top + height + 4, bottom: foot - 4 },
    })),
  )
}

/** A tick for each day of publication, and under the ticks the names of outlets in up to three lanes, where there is room. */
function published({ overview, x, base }: Frame): { marks: Html[]; lanes: number } {
  const taken: Box[] = []
  const marks: Html[] = []
  let lanes = 0
  const inside = overview.published.filter(({ day }) => day >= overview.start && day <= overview.end)
  // From right to left and first to the right of its tick, where the line down to a name finds no other name in its way.
  for (const { day, outlets, articles } of inside.reverse()) {
    const at = x(day)
    const words =
      outlets.length === 1 || (outlets.length === 2 && articles === 2) ? outlets.join(', ') : articles > 1 ? `${articles} articles` : ''
    const width = words.length * SMALL * WIDTH.sans + 14
    const place =
      words &&
      [false, true]
        .flatMap((end) =>
          [0, 1, 2].map((lane) => ({
            lane,
            end,
            box: { left: end ? at - width : at, right: end ? at : at + width, top: lane * LINE, bottom: lane * LINE + LINE - 1 },
            stem: { left: at - 2, right: at + 2, top: 0, bottom: lane * LINE },
          })),
        )
        .find(({ box, stem }) => box.left >= LEFT - 20 && box.right <= RIGHT + 8 && isFree(box, taken) && isFree(stem, taken))
    marks.push(raw(`<path d="M${n(at)} ${base + 30}v${place ? 22 + place.lane * LINE : 8}" class="published"/>`))
    if (!place) continue
    taken.push(place.box, place.stem)
    lanes = Math.max(lanes, place.lane + 1)
    marks.push(
      html`<text x="${n(at + (place.end ? -6 : 6))}" y="${base + 50 + place.lane * LINE}" text-anchor="${place.end ? 'end' : 'start'}" class="outlet">${words}</text>`,
    )
  }
  return { marks, lanes }
}

function rough({ overview, x }: Frame, y: number): { marks: Html[]; rows: number } {
  const taken: Box[] = []
  const marks = overview.rough.flatMap(({ start, end, title }) => {
    const [left, right] = [x(start), x(isoDay(dayNumber(end) + 1))]
    const most = Math.min(90, Math.floor((RIGHT - left) / SMALL / WIDTH.sans))
    const words = title.length <= most ? title : `${wrap(title, most - 2)[0]} …`
    const [width, row] = [
      words.length * SMALL * WIDTH.sans,
      [0, 1, 2].find((lane) =>
        isFree({ left, right: Math.max(right, left + words.length * SMALL * WIDTH.sans), top: lane * 36, bottom: lane * 36 + 30 }, taken),
      ),
    ]
    if (row === undefined || left + width > RIGHT + 8) return []
    taken.push({ left, right: Math.max(right, left + width), top: row * 36, bottom: row * 36 + 30 })
    const at = y + row * 36
    return [
      html`<path d="M${n(left)} ${at - 5}v10m0-5H${n(right)}m0-5v10" class="bracket"/><text x="${n(left + 2)}" y="${at + 19}">${words}</text>`,
    ]
  })
  return { marks, rows: Math.ceil(Math.max(0, ...taken.map(({ bottom }) => bottom)) / 36) }
}

/** Most marks that a column has room for. */
export function room(overview: Overview): number {
  return ROWS * acrossOf(overview)
}

const acrossOf = ({ bins }: Overview) => Math.max(1, Math.min(ACROSS, Math.floor((RIGHT - LEFT) / bins.length / PITCH.x)))

export function wide(overview: Overview, scale: number, view: View): Html {
  const [first, last] = [dayNumber(overview.start), dayNumber(overview.end) + 1]
  const x = (day: string) => LEFT + ((dayNumber(day) - first) / (last - first)) * (RIGHT - LEFT)
  const binWidth = (RIGHT - LEFT) / overview.bins.length
  const across = acrossOf(overview)
  const size = Math.min(MARK, binWidth - 1.5)
  const pitch = Math.min(PITCH.x, size + 2)
  const base = 0
  const top = new Map(
    overview.bins
      .filter(({ count }) => count > 0)
      .map((bin) => [bin.start, base - 6 - Math.ceil(marksOf(bin, scale).length / across) * PITCH.y]),
  )
  const frame: Frame = { overview, x, base, top }
  const taken: Box[] = [...top].map(([start, y]) => ({ left: x(start), right: x(start) + binWidth, top: y - 2, bottom: base }))
  const columns = overview.bins
    .filter(({ count }) => count > 0)
    .map((bin) => {
      const [left, y] = [x(bin.start), top.get(bin.start)!]
      return column(
        bin,
        view.href(bin.url),
        `M${n(left)} ${n(y - 2)}h${n(binWidth)}V${base}h${n(-binWidth)}Z`,
        marksOf(bin, scale).map((mark, i) =>
          use(mark, left + 1 + (i % across) * pitch, base - 17 - Math.floor(i / across) * PITCH.y, size),
        ),
      )
    })
  const binOf = (day: string) => {
    const bin = overview.bins.findLast(({ start }) => start <= day)!
    const drawn = Math.min(across, marksOf(bin, scale).length)
    return { start: bin.start, middle: x(bin.start) + 1 + (drawn * pitch) / 2 }
  }
  const hatching = gapMarks(frame, taken)
  const labels = turns(frame, taken, binOf)
  const outlets = published(frame)
  const roughAt = base + 60 + outlets.lanes * LINE
  const brackets = rough(frame, roughAt)
  const ceiling = Math.min(labels.ceiling, ...top.values(), base - 60) - 8
  const bottom = roughAt + (brackets.rows > 0 ? 36 * brackets.rows - 8 : -18)
  return html`<svg class="wide" viewBox="0 ${n(ceiling)} 1140 ${n(bottom - ceiling)}" role="group" aria-labelledby="wide-title wide-desc"><title id="wide-title">Events over time, ${overview.words}</title><desc id="wide-desc">Marks stand for events, stacked by ${overview.unit} and told apart by kind. The same figures are in the table below.</desc>
${hatching}<path d="M${LEFT} ${base}H${RIGHT}" class="axis"/>${axis(frame)}${columns}${labels.marks}
<text x="0" y="${base - 4}">Events, by ${overview.unit}</text>${overview.published.length > 0 && html`<text x="0" y="${base + 42}">Published</text>`}${outlets.marks}${brackets.rows > 0 && html`<text x="0" y="${roughAt + 4}">Month only</text>${brackets.marks}`}</svg>`
}
