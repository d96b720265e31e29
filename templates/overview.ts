import { counted } from '../src/publish/wording.ts'
import type { GroupView, Overview } from '../src/records/pages.ts'
import { glyph } from './glyphs.ts'
import { html, join, type Html } from './html.ts'
import { scaleFor } from './overview-marks.ts'
import { tall, TALL_ROOM } from './overview-tall.ts'
import { room, wide } from './overview-wide.ts'
import type { View } from './page.ts'

const UNITS = { day: 'day', week: 'week', month: 'month', year: 'year' }

function table(overview: Overview, all: GroupView[], view: View): Html {
  const groups = all.filter(({ group }) => overview.bins.some((bin) => bin.groups.some((own) => own.group === group)))
  const rows = overview.bins.filter((bin) => bin.count > 0 || bin.published.length > 0)
  return html`<details class="as-table"><summary>The same as a table</summary>
<div class="scroll"><table><caption>Events by ${UNITS[overview.unit]} and kind</caption>
<thead><tr><th scope="col">${UNITS[overview.unit].replace(/^./, (letter) => letter.toUpperCase())}</th><th scope="col">Sources published</th>${groups.map(({ label }) => html`<th scope="col">${label}</th>`)}</tr></thead>
<tbody>${rows.map(
    (bin) =>
      html`<tr><th scope="row">${bin.count > 0 ? html`<a href="${view.href(bin.url)}">${bin.words}</a>` : bin.words}</th><td>${
        bin.published.length > 0
          ? join(
              bin.published.map((ref) => view.ref(ref)),
              ', ',
            )
          : '–'
      }</td>${groups.map(({ group }) => {
        const own = bin.groups.find((entry) => entry.group === group)
        return html`<td>${own ? own.occurred + own.open : '–'}</td>`
      })}</tr>`,
  )}</tbody></table></div></details>`
}

/** Events over time and by kind, what the sources cover and what they miss: two drawings of one data set, and a table. */
export function overviewSection(overview: Overview, groups: GroupView[], view: View): Html {
  const scales = { wide: scaleFor(overview, room(overview)), tall: scaleFor(overview, TALL_ROOM) }
  const each = (scale: number) =>
    `Each mark stands for ${scale === 1 ? 'one event' : scale === 2 ? 'one or two events of one kind' : `up to ${counted(scale, 'event')} of one kind`}, in the ${UNITS[overview.unit]} in which ${scale === 1 ? 'it' : 'they'} began.`
  return html`<section class="overview" aria-labelledby="overview-title">
<h2 id="overview-title">When it happened, and what these sources miss</h2>
<ul class="legend">${groups.filter(({ count }) => count > 0).map(({ group, label, count }) => html`<li>${glyph(group)}${label} <b>${count}</b></li>`)}${overview.gaps.length > 0 && html`<li><span class="gap"></span>No source</li>`}</ul>
<figure>${wide(overview, scales.wide, view)}${tall(overview, scales.tall, view)}
<figcaption><span class="wide">${each(scales.wide)}</span><span class="tall">${each(scales.tall)}</span> An outline is planned, alleged or denied.<span class="tall"> A short line on the axis is an article.</span>${overview.gaps.length > 0 && ` Hatching: ${UNITS[overview.unit]}s in which nothing was published or dated.`}${overview.undrawn > 0 && ` ${overview.undrawn === 1 ? 'One article is' : `${overview.undrawn} articles are`} not drawn: the text leaves open in which year ${overview.undrawn === 1 ? 'it' : 'they'} came out.`}</figcaption></figure>
${table(overview, groups, view)}
</section>`
}
