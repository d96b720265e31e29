import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { isoDay, MONTHS_SHORT } from '../src/days.ts'
import type { FigureView } from '../src/records/pages.ts'
import { html, raw, type Html } from './html.ts'

/** A drawing of the reports of one quantity, in user units; the table beside it says the same in words. */

const [WIDTH, HEIGHT] = [480, 250]
const FRAME = { left: 62, right: 462, top: 14, bottom: 214 }

/** An arrow above or below a point says that the figure is a floor or a ceiling. */
const ARROWS = { up: 'v-16m-4 5l4-5l4 5', down: 'v16m-4-5l4 5l4-5' } as const

type Point = { x: number; y: number; top: number; arrow: keyof typeof ARROWS | undefined; words: string }

const n = (value: number) => String(Math.round(value * 10) / 10)
const short = (value: number) => (value >= 1e6 ? `${value / 1e6}m` : value >= 10_000 ? `${value / 1000}k` : String(value))

function dayWords(day: number): string {
  const iso = isoDay(Math.round(day))
  return `${+iso.slice(8)} ${MONTHS_SHORT[+iso.slice(5, 7) - 1]} ${iso.slice(0, 4)}`
}

/** The plot of a series; nothing when fewer than two of its reports have a date. */
export function plot({ title, rows }: FigureView): Html | undefined {
  const dated = rows.filter((row) => row.at !== undefined)
  const days = dated.map(({ at }) => at!)
  const [first, last] = [Math.min(...days), Math.max(...days)]
  if (dated.length < 2 || first === last) return undefined
  const x = scaleLinear([first, last], [FRAME.left + 14, FRAME.right - 8])
  const y = scaleLinear([0, Math.max(...dated.map(({ number, max }) => max ?? number))], [FRAME.bottom, FRAME.top + 18]).nice(4)
  const points = dated.map(({ at, number, max, arrow, value, bound }): Point => ({
    x: x(at!),
    y: y(number),
    top: y(max ?? number),
    arrow,
    words: [bound, value].filter(Boolean).join(' '),
  }))
  const path =
    line<Point>(
      (point) => point.x,
      (point) => (point.y + point.top) / 2,
    )(points.toSorted((a, b) => a.x - b.x)) ?? ''
  const ends = [first, last].map(
    (day, index) =>
      html`<text x="${n(index ? FRAME.right : FRAME.left)}" y="${HEIGHT - 12}" text-anchor="${index ? 'end' : 'start'}">${dayWords(day)}</text>`,
  )
  return html`<svg class="plot" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}: ${points.map(({ words }) => words).join(', ')}">
${y.ticks(4).map((tick) => html`<path class="grid" d="M${FRAME.left} ${n(y(tick))}H${FRAME.right}"/><text x="${FRAME.left - 8}" y="${n(y(tick) + 5)}" text-anchor="end">${short(tick)}</text>`)}
${raw(`<path class="reports" d="${path}"/>`)}
${points.map(({ x, y, top, arrow }) => html`<path class="extent" d="M${n(x)} ${n(y)}V${n(top)}${arrow ? ARROWS[arrow] : ''}"/><circle cx="${n(x)}" cy="${n(y)}" r="5"/>`)}
${ends}
</svg>`
}
