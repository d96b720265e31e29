import type { Page } from '../src/records/pages.ts'
import { html, printable, raw, type Html } from './html.ts'

/** JSON as the text of a script element: no `<` can end it. The type keeps browsers from running it. */
const script = (graph: object): Html =>
  raw(`<script type="application/ld+json">${printable(JSON.stringify(graph)).replace(/</g, '\\u003c')}</script>`)

/** What a page tells machines, for its head. */
export const meta = ({ machine }: Page): Html | false =>
  machine !== undefined &&
  html`${machine.tags.map(({ key, of, content }) => html`<meta ${raw(key)}="${of}" content="${content}">\n`)}${machine.alternates.map(({ type, title, href }) => html`<link rel="alternate" type="${type}" title="${title}" href="${href}">\n`)}${script(machine.graph)}\n`
