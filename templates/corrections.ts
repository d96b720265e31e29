import type { CorrectionsPage, CorrectionView } from '../src/records/pages.ts'
import { html, type Html } from './html.ts'
import type { Template } from './page.ts'
import { quoted } from './text.ts'

/** A correction: what was changed, from what to what, why, who signs it. */
export const correction = ({
  what,
  was,
  now,
  reason,
  signed,
  datetime,
}: CorrectionView): Html => html`<li><b>${what}</b>${now !== undefined && html`: ${was !== undefined && html`<del>${quoted(was)}</del> `}<ins>${quoted(now)}</ins>`}
<p>${quoted(reason)}${signed && html` <small>${datetime ? html`<time datetime="${datetime}">${signed}</time>` : signed}</small>`}</p></li>`

export const corrections: Template<CorrectionsPage> = (page, view) => ({
  main: html`<div class="top"><h1>Corrections</h1><p class="standfirst">${page.lead}</p></div>
${page.standing.map(({ event, corrections }) => html`<section class="corrected"><h2><a href="${view.href(event.url)}">${event.title}</a></h2><p class="note">${event.date.words}</p><ul class="corrections">${corrections.map(correction)}</ul></section>`)}
${page.removed.length > 0 && html`<section class="corrected" aria-labelledby="removed"><h2 id="removed">No longer on the timeline</h2><ul class="corrections">${page.removed.map((each) => html`<li><p>${view.ref(each.ref)}</p><ul>${correction(each.correction)}</ul></li>`)}</ul></section>`}`,
})
