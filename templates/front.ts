import { counted } from '../src/publish/wording.ts'
import type { FrontPage, MonthView, YearView } from '../src/records/pages.ts'
import { filter } from './filter.ts'
import { glyph } from './glyphs.ts'
import { html, type Html } from './html.ts'
import { overviewSection } from './overview.ts'
import type { Template, View } from './page.ts'
import { daySection, quoteClass, strip, time } from './parts.ts'

const lede = (page: FrontPage, view: View): Html => html`<div class="lede">
<h1>${page.title}</h1>
${page.description && html`<p class="standfirst">${page.description}</p>`}
<dl class="facts">
<div><dt>Events</dt><dd>${page.events}</dd></div>
<div><dt>Sources</dt><dd><a href="${view.href('/sources/')}">${page.sources}</a></dd></div>
<div><dt>Span</dt><dd>${page.span}</dd></div>
<div><dt>Sources differ</dt><dd>${page.differ.count === 1 ? html`<a href="${view.href(page.differ.url)}">once</a>` : page.differ.count > 1 ? counted(page.differ.count, 'time') : page.differ.figure ? html`<a href="${view.href(page.differ.figure)}">on a figure</a>` : 'nowhere'}</dd></div>
</dl>
${page.ends && html`<p class="note">Sources here end on ${page.ends}. What came after is not on this page.</p>`}
</div>`

const cast = (page: FrontPage, view: View): Html => html`<section class="cast" aria-labelledby="cast-title">
<h2 id="cast-title">Who is who</h2>
<ul class="members">${page.cast.map((member) => html`<li>${view.ref({ text: member.name, url: member.url })} <span>${member.about}</span>${strip(member.ticks, 12)}<small>${counted(member.events, 'event')}</small></li>`)}</ul>
<p class="more"><a href="${view.href('/actors/')}">All actors</a></p>
</section>`

const bar = (page: FrontPage): Html => html`<div class="bar">
<nav class="months" aria-label="Time"><ul>${page.timeNav.map(({ name, anchor }) => html`<li><a href="#${anchor}">${name}</a></li>`)}</ul></nav>
${filter({ ...page, events: page.listed + page.rough.reduce((sum, day) => sum + day.events.length, 0), differ: page.differ.count > 1 ? page.differ.count : 0 })}
</div>`

const month =
  (view: View) =>
  (month: MonthView): Html => html`${month.gapBefore && html`<p class="silence">${month.gapBefore}</p>`}
<section class="month" id="${month.anchor}"><h2><a href="${view.href(month.url)}">${month.name} <span>${month.year}</span></a> <small>${counted(month.count, 'event')}</small></h2>
${month.days.map((day) => daySection(day, view, { fold: true, keys: true }))}
${month.hidden > 0 && html`<p class="more"><a href="${view.href(month.url)}" data-carry>${counted(month.hidden, 'further event')} of ${month.name} ${month.year}</a></p>`}
</section>`

/** A year of a long story: its months with their counts, and the weightiest of its events. */
const year =
  (view: View) =>
  ({ anchor, year, count, months, days }: YearView): Html => {
    const most = Math.max(...months.map((month) => month.count))
    return html`<section class="year-part" id="${anchor}"><h2>${year} <small>${counted(count, 'event')}</small></h2>
<ul class="year-months">${months.map((month) => html`<li><a href="${view.href(month.url!)}" data-carry>${month.text}</a> <small>${month.count}</small><svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><path d="M0 3H${Math.max(2, Math.round((100 * month.count) / most))}"/></svg></li>`)}</ul>
${days.map((day) => daySection(day, view, { fold: true, keys: true, long: true }))}</section>`
  }

/** Events outside the timeline, as a list. */
const outside = (
  id: string,
  heading: string,
  note: string,
  { events, hidden }: FrontPage['history'],
  view: View,
): Html => html`<section class="past" id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${heading}</h2>
<p class="note">${note}</p>
<ol>${events.map((event) => html`<li><b>${time(event.date)}</b> <span class="what"><a href="${view.href(event.url)}">${event.title}</a>${event.status && html` <em class="status">${event.status}</em>`}</span> <small>${glyph(event.type.group)}${event.type.label} · ${event.reportedBy}</small></li>`)}</ol>
${hidden > 0 && html`<p class="note">${counted(hidden, 'further event')}: see the pages by type.</p>`}
</section>`

/** A quotation in running text: where the words bring their own marks, it has no others. */
const inQuotes = (text: string): string =>
  `${quoteClass(text).includes('opens') ? '' : '“'}${text}${quoteClass(text).includes('closes') ? '' : '”'}`

/** Only paper shows them: the sentence behind each number, and the articles in full. */
const dossier = (
  page: FrontPage,
): Html => html`<section class="dossier on-paper" aria-labelledby="notes-title"><h2 id="notes-title">Notes</h2>
<ol>${page.notes.map(({ quote, source }) => html`<li>${quote && html`${inQuotes(quote)} `}${source}.</li>`)}</ol>
<h2>Sources</h2><ul>${page.noteSources.map(({ short, words, link }) => html`<li><b>${short}</b>: ${words}.${link && ` ${link}`}</li>`)}</ul></section>`

const ways = (page: FrontPage, view: View): Html => html`<nav class="ways" aria-label="Other ways in">
<h2>By type</h2><ul>${page.types.map((type) => html`<li>${glyph(type.group)}<a href="${view.href(type.url)}">${type.label}</a> <b>${type.count}</b></li>`)}</ul>
${page.months.length > 0 && html`<h2>By month</h2><ul>${page.months.map((month) => html`<li><a href="${view.href(month.url)}">${month.name} ${month.year}</a> <b>${month.count}</b></li>`)}</ul>`}
</nav>`

export const front: Template<FrontPage> = (page, view) => ({
  main: html`${lede(page, view)}
${page.overview && overviewSection(page.overview, page.groups, view)}
${page.cast.length > 0 && cast(page, view)}
${page.timeNav.length > 0 && bar(page)}
<div class="timeline">${page.months.map(month(view))}${page.years.map(year(view))}</div>
${page.rough.length > 0 && html`<section class="month rough" id="rough"><h2>Without a closer date</h2>${page.rough.map((day) => daySection(day, view, { long: true, fold: true, keys: true }))}${page.roughHidden > 0 && html`<p class="note">${counted(page.roughHidden, 'further event')}: see the pages by type.</p>`}</section>`}
${page.history.events.length > 0 && outside('past', 'Before, as these articles tell it', 'Told as history: over before the timeline begins.', page.history, view)}
${page.passing.events.length > 0 && outside('passing', 'In passing', 'What the articles mention beside their news, so outside the timeline.', page.passing, view)}
${page.types.length > 0 && ways(page, view)}
${page.notes.length > 0 && dossier(page)}`,
})
