import type { LocatorView } from '../src/records/pages.ts'
import { html, type Html } from './html.ts'

/** A small map: the country in the paper's colour, its neighbours darker, the places of the page as dots. */
export function locator(map: LocatorView, note?: string): Html {
  const { width, height, fine } = map
  return html`<figure class="map"><svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${map.words}">
<g transform="scale(${1 / fine})"><path class="land" d="${map.land}"/>${map.focus && html`<path class="focus" d="${map.focus}"/>`}</g>
${map.names.map(({ text, x, y, own }) => html`<text x="${x}" y="${y}" text-anchor="middle"${own && html` class="own"`}>${text}</text>`)}
${map.dots.map(({ x, y, name, label }) => html`<circle cx="${x}" cy="${y}" r="4.5"/>${label && html`<text x="${label.x}" y="${label.y}" text-anchor="${label.anchor}" class="place">${name}</text>`}`)}</svg>${note && html`<figcaption>${note}</figcaption>`}</figure>`
}
