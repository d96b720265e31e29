import { grouped } from '../src/publish/wording.ts'
import type { DataPage, ExportFile, LicenceView, Recipe } from '../src/records/pages.ts'
import { html, type Html } from './html.ts'
import type { Template, View } from './page.ts'

/** Sizes in decimal units: `950 B`, `12 KB`, `1.4 MB`. */
const size = (bytes: number) =>
  bytes < 1000 ? `${bytes} B` : bytes < 999_500 ? `${Math.round(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`

const link = ({ name, url }: LicenceView): Html => html`<a href="${url}">${name}</a>`

/** What each part of a file may be used under. */
function licences({ quotes, coordinates }: ExportFile, { licence, gazetteer }: DataPage): Html[] {
  const parts = [
    ...(quotes ? [html`Quotations: their publishers’`] : []),
    ...(coordinates && gazetteer ? [html`Coordinates: GeoNames, ${link(gazetteer)}`] : []),
  ]
  return [...parts, html`${parts.length > 0 ? 'The rest' : 'All'}: ${licence ? link(licence) : 'not stated'}`]
}

const row = (file: ExportFile, page: DataPage, view: View): Html =>
  html`<tr><th scope="row" class="whole-row"><a href="${view.href(file.url)}">${file.title}</a><small>${file.url.split('/').at(-1)}</small></th><td class="whole-row">${file.description}</td><td>${grouped(file.rows)}</td><td>${size(file.bytes)}</td><td>${file.schema ? html`<a href="${view.href(file.schema)}">JSON Schema</a>` : file.url.endsWith('.csv') ? html`<a href="${view.href('/data/datapackage.json')}">Table schema</a>` : '–'}</td><td>${licences(file, page).map((line) => html`<div>${line}</div>`)}</td></tr>`

const recipe = ({ tool, lines, note, tried }: Recipe): Html =>
  html`<div><h3>${tool}</h3>${lines.length > 0 && html`<pre><code>${lines.join('\n')}</code></pre>`}<p class="about">${note} <small>${tried ? `Tried ${tried}.` : 'Not tried.'}</small></p></div>`

export const data: Template<DataPage> = (page, view) => ({
  main: html`<div class="top"><h1>Data</h1><p class="standfirst">Everything on this site, as files to load in other tools.</p></div>
<section class="picture" aria-labelledby="files-title"><h2 id="files-title">Files</h2>
<div class="scroll"><table class="files stacked"><thead><tr><th scope="col">File</th><th scope="col">What it is</th><th scope="col">Rows</th><th scope="col">Size</th><th scope="col">Schema</th><th scope="col">Licence</th></tr></thead><tbody>${page.files.map((file) => row(file, page, view))}</tbody></table></div>
<p class="about">The page of each event, actor and source has the same record beside it, as <code>index.json</code>. What is quoted stays with those who published it, and is kept within one budget over all pages and files.</p></section>
<section class="picture" aria-labelledby="load-title"><h2 id="load-title">How to load them</h2><div class="recipes">${page.recipes.map(recipe)}</div></section>
<section class="picture" aria-labelledby="embed-title"><h2 id="embed-title">Show it in another page</h2><div class="recipes">${page.embeds.map(({ words, line }) => html`<div><h3>${words}</h3><pre><code>${line}</code></pre></div>`)}</div>
<p class="about">The page of an event on the front page has such a line, too.</p></section>`,
})
