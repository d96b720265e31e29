import type { FigureRow, FiguresPage, FigureView } from '../src/records/pages.ts'
import { html } from './html.ts'
import type { Template, View } from './page.ts'
import { time } from './parts.ts'
import { plot } from './plot.ts'
import { quoted } from './text.ts'

function tableRow({ value, bound, date, who, verb, in: where, quote, event }: FigureRow, view: View) {
  return html`<tr><th scope="row">${bound && html`<small>${bound}</small> `}${value}</th><td>${time(date)}</td><td>${view.ref(who)}${verb && html` <small>${quoted(verb)}</small>`}</td><td class="whole-row">${quote && html`<q>${quoted(quote)}</q> `}${view.ref({ ...where, text: where.text === who.text ? 'its report' : where.text })}${event && html` <small>Event: ${view.ref(event)}</small>`}</td></tr>`
}

function series({ id, title, rows }: FigureView, drawing: ReturnType<typeof plot>, view: View) {
  return html`<section class="whole figure" id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>
${drawing && html`<figure>${drawing}<figcaption class="note">Each dot is one report, placed on the day of its publication. An arrow: at least, or at most, so many. The thin line only joins the reports; nothing between them is known, and nothing is averaged.</figcaption></figure>`}
<div class="scroll"><table class="claims stacked"><thead><tr><th scope="col">Figure</th><th scope="col">Published</th><th scope="col">Who says it</th><th scope="col">Where</th></tr></thead><tbody>${rows.map((row) => tableRow(row, view))}</tbody></table></div></section>`
}

export const figures: Template<FiguresPage> = (page, view) => ({
  main: html`<div class="top"><h1>${page.title}</h1><p class="standfirst">Quantities that several reports count. The figures stand side by side as each source gives them.</p></div>
${page.series.map((each) => series(each, plot(each), view))}`,
})
