import type { BandView } from '../src/records/pages.ts'
import { html, type Html } from './html.ts'
import type { View } from './page.ts'

const STEP = 10
const HEIGHT = 22
/** The `--rule2` of the style sheet, light and dark alike: a picture knows nothing of the page that shows it. */
const GREY = '#82817f'

const frame = (columns: number) => html`viewBox="0 0 ${columns * STEP} ${HEIGHT}" preserveAspectRatio="none"`
const bar = (height: number, column: number) => (height > 0 ? `M${column * STEP + STEP / 2} ${HEIGHT}v-${height}` : '')

/** All events as columns, as an SVG file by itself. */
export const bandPicture = (heights: number[]): string =>
  html`<svg xmlns="http://www.w3.org/2000/svg" ${frame(heights.length)} fill="none" stroke="${GREY}"><path d="M0 ${HEIGHT}H${heights.length * STEP}" vector-effect="non-scaling-stroke"/><path stroke-width="5" d="${heights.map(bar).join('')}"/></svg>\n`
    .markup

/** Where a page stands in the story: the columns of all events, its own in the accent colour, with a link to them. */
export function bandOf({ picture, columns, from, to, unit, here }: BandView, view: View): Html {
  return html`<figure class="band"><div><img src="${view.href(picture)}" alt="">${here && html`<svg ${frame(columns)} aria-hidden="true"><path d="${bar(here.height, here.column)}"/></svg>`}</div>
<figcaption><span>${from}</span>${here ? html` <a href="${view.href(here.url)}">${unit === 'day' ? 'All of this day' : `All of this ${unit}, ${here.words}`}</a>` : html` <a href="${view.href('/')}">The whole timeline</a>`} <span>${to}</span></figcaption></figure>`
}
