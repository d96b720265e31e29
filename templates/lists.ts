import { coordinatesNote } from '../src/publish/place.ts'
import { counted } from '../src/publish/wording.ts'
import type { IndexPage, MonthPage, PlacePage, TypePage } from '../src/records/pages.ts'
import { filter } from './filter.ts'
import { glyph } from './glyphs.ts'
import { html } from './html.ts'
import { locator } from './locator.ts'
import type { Template } from './page.ts'
import { daySection, further } from './parts.ts'

export const place: Template<PlacePage> = (page, view) => ({
  mainClass: 'record',
  main: html`<div class="top"><p class="kind"><span class="label">${page.placeKind}</span>${page.partOf && html` <span>in ${view.ref(page.partOf)}</span>`}</p>
<h1>${page.name}</h1><p class="dateline">${counted(page.total, 'event')}</p></div>
<div class="body"><section aria-labelledby="events-title"><h2 id="events-title">Events</h2>${page.days.length > 0 ? page.days.map((day) => daySection(day, view, { long: true })) : html`<p>No event of this collection.</p>`}${further(page.further, view)}</section></div>
<div class="side"><section aria-labelledby="where-title"><h2 id="where-title">Where</h2>${page.map ? locator(page.map, coordinatesNote(page)) : html`<p class="about">${coordinatesNote(page)}</p>`}</section></div>`,
})

export const type: Template<TypePage> = (page, view) => ({
  mainClass: 'record',
  main: html`<div class="top"><p class="kind">${glyph(page.type.group)}<span class="label">Type of event</span></p><h1>${page.type.label}</h1><p class="dateline">${counted(page.total, 'event')}</p></div>
<div class="body"><section aria-labelledby="events-title"><h2 id="events-title">Events</h2>${page.days.map((day) => daySection(day, view, { long: true }))}${further(page.further, view)}</section></div>
<div class="side"><section aria-labelledby="others-title"><h2 id="others-title">Other types</h2><ul class="counts">${page.others.map((other) => html`<li>${glyph(other.group)}${view.ref({ text: other.label, url: other.url })} <small>${counted(other.count, 'event')}</small></li>`)}</ul></section></div>`,
})

export const month: Template<MonthPage> = (page, view) => ({
  main: html`<div class="top"><p class="kind"><span class="label">Month</span></p><h1>${page.name} <span class="year">${page.year}</span></h1><p class="dateline">${counted(page.count, 'event')}</p></div>
${page.parts.length > 0 && html`<nav class="parts" aria-label="Parts of the month"><ul>${page.parts.map((part) => html`<li><a href="${view.href(part.url!)}"${part.url === page.url && html` aria-current="page"`}>${part.text}</a> <small>${counted(part.count, 'event')}</small></li>`)}</ul></nav>`}
${page.days.length > 1 && html`<div class="bar">${filter({ ...page, events: page.days.reduce((sum, day) => sum + day.events.length, 0) })}</div>`}
<div class="timeline"><section class="month whole" aria-label="Events">${page.days.map((day) => daySection(day, view, { level: 'h2', keys: true }))}</section></div>
${(page.before ?? page.after) && html`<nav class="pager" aria-label="Months with events">${page.before && html`<p><small>Before</small> ${view.ref(page.before)}</p>`}${page.after && html`<p><small>After</small> ${view.ref(page.after)}</p>`}</nav>`}`,
})

export const index: Template<IndexPage> = (page, view) => ({
  main: html`<div class="top"><h1>${page.title}</h1><p class="standfirst">${page.lead}</p></div>
${page.sections.map((section) => html`<section class="register" aria-label="${section.heading ?? page.title}">${section.heading && html`<h2>${section.heading}</h2>`}<ul>${section.rows.map((row) => html`<li>${view.ref(row.ref)} <span>${row.note}</span> <small>${row.count}</small></li>`)}</ul></section>`)}`,
})
