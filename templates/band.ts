import type { BandView } from '../src/records/pages.ts'
import { html, type Html } from './html.ts'
import type { View } from './page.ts'

const STEP = 10
const HEIGHT = 22

const bars = (heights: number[], only: (column: number) => boolean) =>
  heights.map((height, i) => height > 0 && only(i) ? `M${i * STEP + 5} ${HEIGHT}v-${height}` : '').join('')

/** Where a page stands in the story: all events as columns, its own in the accent colour, with a link to them. */
export function bandOf({ heights, from, to, unit, here }: BandView, view: View): Html {
  const width = heights.length * STEP
  return html`<figure class="band"><svg viewBox="0 0 ${width} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true"><path class="axis" d="M0 ${HEIGHT}H${width}"/><path class="rest" d="${bars(heights, (i) => i !== here?.column)}"/>${here && html`<path class="here" d="${bars(heights, (i) => i === here.column)}"/>`}</svg>
<figcaption><span>${from}</span>${here ? html` <a href="${view.href(here.url)}">${unit === 'day' ? 'All of this day' : `All of this ${unit}, ${here.words}`}</a>` : html` <a href="${view.href('/')}">The whole timeline</a>`} <span>${to}</span></figcaption></figure>`
}
