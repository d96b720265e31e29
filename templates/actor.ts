import { counted } from '../src/publish/wording.ts'
import type { ActorPage, QuoteView } from '../src/records/pages.ts'
import { html, join, type Html } from './html.ts'
import type { Template, View } from './page.ts'
import { blockquote, daySection, further, strip } from './parts.ts'
import { quoted } from './text.ts'

const quote =
  (view: View) =>
  ({ text, outlet, speaker }: QuoteView): Html => html`<div class="proof">${blockquote(text)}
<p class="about">${speaker && html`${view.ref(speaker)}, in `}${view.ref(outlet)}</p></div>`

/** Where a name would run over the end of the strip, in thousandths, and where two stand too close on a phone. */
const LATE = 890
const CLOSE = 190

/** The names of months or years under the strips; the last ends with the strip where it would run over, and takes the room of the one before. */
const axisLine = (axis: ActorPage['axis']): Html =>
  html`<svg class="axis-words" aria-hidden="true">${axis.map(({ words, at }, i) => {
    const next = axis[i + 1]?.at ?? 0
    return at > LATE
      ? html`<text x="100%" y="11" text-anchor="end">${words}</text>`
      : html`<text x="${at / 10}%" y="11"${next > LATE && next - at < CLOSE && html` class="tight"`}>${words}</text>`
  })}</svg>`

function side(page: ActorPage, view: View): Html {
  return html`<div class="side">
${page.aliases.length > 0 && html`<section aria-labelledby="names-title"><h2 id="names-title">Names in the sources</h2><dl class="names">${page.aliases.map(({ name, outlets, why }) => html`<div><dt>${quoted(name)}${why && html` <small>${why}</small>`}</dt><dd>${outlets.join(', ')}</dd></div>`)}</dl></section>`}
${page.beside.length > 0 && html`<section aria-labelledby="beside-title"><h2 id="beside-title">Appears with</h2><ul class="counts">${page.beside.map((other) => html`<li>${view.ref(other)} <small>${counted(other.count, 'event')}</small></li>`)}</ul></section>`}
</div>`
}

export const actor: Template<ActorPage> = (page, view) => ({
  mainClass: 'record',
  main: html`<div class="top"><p class="kind"><span class="label">${page.actorKind}</span>${join([page.office && html` <span>${page.office}</span>`, page.partOf && html` <span>part of ${view.ref(page.partOf)}</span>`].filter(Boolean), html` <span>·</span>`)}</p>
<h1>${page.name}</h1>
<p class="dateline">${page.span}</p>
${page.lanes.some(({ ticks }) => ticks.length > 0) && html`<div class="life">${page.lanes.map(({ words, count, ticks }) => html`<p>${words} <small>${counted(count, 'event')}</small></p>${strip(ticks, 18, page.axis)}`)}<span></span>${axisLine(page.axis)}</div>`}</div>
<div class="body">
<section aria-labelledby="events-title"><h2 id="events-title">Events</h2>${page.days.length > 0 ? page.days.map((day) => daySection(day, view, { long: true })) : html`<p>No event of this collection.</p>`}${further(page.further, view)}</section>
${page.said.length > 0 && html`<section aria-labelledby="said-title"><h2 id="said-title">Speaking, as the sources report it</h2>${page.said.map(quote(view))}</section>`}
${page.about.length > 0 && html`<section aria-labelledby="about-title"><h2 id="about-title">What others say of ${page.name}</h2>${page.about.map(quote(view))}</section>`}
${page.unquoted > 0 && html`<p class="note">${counted(page.unquoted, page.said.length > 0 ? 'further statement' : 'statement')} in the sources ${page.unquoted === 1 ? 'is' : 'are'} not quoted here.</p>`}
</div>
${side(page, view)}`,
})
