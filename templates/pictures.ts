import { counted } from '../src/publish/wording.ts'
import type { Label, MapDrawing, MapPage, NetworkDrawing, NetworkPage } from '../src/records/pages.ts'
import { html, join, type Html } from './html.ts'
import type { Template, View } from './page.ts'

/** Pages that are a picture with its table behind it. */

const nameAt = (label: Label | undefined, name: string): Html =>
  html`${label && html`<text x="${label.x}" y="${label.y}" text-anchor="${label.anchor}" class="place">${name}</text>`}`

const mapSvg = (
  room: 'wide' | 'tall',
  { width, height, fine, land, focus, dots, words }: MapDrawing,
  view: View,
): Html => html`<svg class="${room}" viewBox="0 0 ${width} ${height}" role="group" aria-label="${words}">
<g transform="scale(${1 / fine})"><path class="land" d="${land}"/>${focus && html`<path class="focus" d="${focus}"/>`}</g>
${dots.map(({ x, y, r, name, url, count, label }) => html`<a href="${view.href(url)}"><title>${name}, ${counted(count, 'event')}</title><circle cx="${x}" cy="${y}" r="${r}"/>${nameAt(label, name)}</a>\n`)}</svg>`

export const map: Template<MapPage> = (page, view) => ({
  main: html`<div class="top"><h1>Map</h1><p class="standfirst">${counted(page.rows.length, 'place')} that the sources name where they tell an event. Larger dots have more events; countries told of as a whole have the colour of the page.</p></div>
${page.drawings.map(({ heading, wide, tall }) => html`<section class="picture"><h2>${heading}</h2><figure class="map big">${mapSvg('wide', wide, view)}${mapSvg('tall', tall, view)}</figure></section>`)}
<section class="picture" aria-labelledby="table-title"><h2 id="table-title">The same as a table</h2>
<div class="scroll"><table><thead><tr><th scope="col">Place</th><th scope="col">Kind</th><th scope="col">Coordinates</th><th scope="col">Events</th></tr></thead><tbody>${page.rows.map((row) => html`<tr><th scope="row">${view.ref(row.ref)}</th><td>${row.kind}</td><td>${row.coordinates}</td><td>${row.count}</td></tr>`)}</tbody></table></div>
${
  page.unplaced.length > 0 &&
  html`<p class="about">Not on the map, since nobody says where they lie: ${join(
    page.unplaced.map((ref) => view.ref(ref)),
    ', ',
  )}.</p>`
}</section>
<p class="note">Borders: Natural Earth, public domain. They are no statement of this site on whose land is whose.</p>`,
})

/** Width of a line by the number of events behind it, in px. */
const stroke = (weight: number) => Math.round(10 * Math.min(7, 0.8 + Math.sqrt(weight))) / 10

const kinds = (page: NetworkPage): Html =>
  html`<ul class="legend">${page.kinds.map(({ group, label }) => html`<li><svg viewBox="0 0 12 12" class="sample" aria-hidden="true"><circle cx="6" cy="6" r="5" class="node ${group}"/></svg>${label}</li>`)}<li>An arrow: acts upon</li><li>A plain line: acts with</li></ul>`

const networkSvg = (
  room: 'wide' | 'tall',
  { width, height, nodes, edges, words }: NetworkDrawing,
  view: View,
): Html => html`<svg class="${room}" viewBox="0 0 ${width} ${height}" role="group" aria-label="${words}">
<defs><marker id="arrow-${room}" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0 8 4 0 8Z" class="head"/></marker></defs>
${edges.map(({ x1, y1, x2, y2, directed, weight, words }) => html`<path d="M${x1} ${y1}L${x2} ${y2}" class="tie" stroke-width="${stroke(weight)}"${directed && html` marker-end="url(#arrow-${room})"`}><title>${words}</title></path>\n`)}
${nodes.map(({ x, y, r, name, url, group, ties, label }) => {
  const dot = html`<title>${name}, ${counted(ties, 'tie')}</title><circle cx="${x}" cy="${y}" r="${r}" class="node ${group}"/>${nameAt(label, name)}`
  return html`${url ? html`<a href="${view.href(url)}">${dot}</a>` : html`<g>${dot}</g>`}\n`
})}</svg>`

export const network: Template<NetworkPage> = (page, view) => ({
  main: html`<div class="top"><h1>Network</h1><p class="standfirst">Who acts with or upon whom, in the events that the sources tell. Lines are wider for more events. To report an event, or to be named in its sentence, is no tie.</p></div>
${
  page.drawing &&
  html`<section class="picture" aria-label="Drawing">${kinds(page)}
<figure class="network">${networkSvg('wide', page.drawing.wide, view)}${networkSvg('tall', page.drawing.tall, view)}</figure></section>`
}
<section class="picture" aria-labelledby="table-title"><h2 id="table-title">The same as a table</h2>
<div class="scroll"><table class="ties stacked"><thead><tr><th scope="col">Who</th><th scope="col">Tie</th><th scope="col">Whom</th><th scope="col">Events</th><th scope="col">Among them</th></tr></thead><tbody>${page.rows.map(
    (row) =>
      html`<tr><th scope="row">${view.ref(row.from)}</th><td>${row.relation}</td><td>${view.ref(row.to)}</td><td>${row.count}</td><td class="whole-row">${join(
        row.events.map((ref) => view.ref(ref)),
        html`; `,
      )}</td></tr>`,
  )}</tbody></table></div>
${page.hidden > 0 && html`<p class="note">${counted(page.hidden, 'further tie')}: see <code>network.gexf</code> on the <a href="${view.href('/data/')}">data page</a>.</p>`}</section>`,
})
