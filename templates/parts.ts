import { counted } from '../src/publish/wording.ts'
import type { Count, DateView, DayView, EventCard, Ref } from '../src/records/pages.ts'
import { glyph } from './glyphs.ts'
import { html, join, type Html, type Value } from './html.ts'
import type { View } from './page.ts'
import { quoted } from './text.ts'

/** Pieces that several kinds of page share. */

export const time = ({ datetime, words }: Pick<DateView, 'datetime' | 'words'>): Html =>
  datetime ? html`<time datetime="${datetime}">${words}</time>` : html`${words}`

/** With a capital first letter, as a heading has it. */
export const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)

/** The heading of a day: its mark is drawn by the style sheet from `data-mark`, its words always stand beside it. */
function dayHeading(date: DateView, level: 'h2' | 'h3', long: boolean): Html {
  const words = capital(long ? date.words : date.short)
  const inner = html`${date.datetime ? html`<time datetime="${date.datetime}">${words}</time>` : words}${date.note && html` <small>${date.note}</small>`}`
  return level === 'h2' ? html`<h2 class="on">${inner}</h2>` : html`<h3 class="on">${inner}</h3>`
}

/** Where an event outside the timeline stands. */
export const ASIDE: Record<NonNullable<EventCard['background']>, string> = { history: 'told as history', passing: 'told in passing' }

/** `Attack · air strikes`, with the status that an event has instead of having happened. */
export function kindLine(event: EventCard, { href }: View, linked = false): Html {
  const label: Value = linked ? html`<a href="${href(event.type.url)}">${event.type.label}</a>` : event.type.label
  return html`<p class="kind">${glyph(event.type.group)}<span class="label">${label}</span>${event.mode && html` <span>${event.mode}</span>`}${event.status && html` <b class="status">${event.status}</b>`}${event.background && html` <span>${ASIDE[event.background]}</span>`}</p>`
}

/** At most so many names stand in a list row; the event's own page has them all. */
const NAMES = 4

function names(refs: Ref[]): string {
  const texts = [...new Set(refs.map(({ text }) => text))]
  return texts.length > NAMES ? `${texts.slice(0, NAMES - 1).join(', ')} and ${texts.length - NAMES + 1} others` : texts.join(', ')
}

export function metaLine(event: EventCard): Html {
  const items = [
    event.part && html`<i>${event.part}</i>`,
    names(event.actors),
    names(event.places),
    event.sources > 1 ? html`<b>${event.reportedBy}</b>` : event.reportedBy,
  ].filter(Boolean)
  return html`<p class="meta">${join(
    items.map((item) => html`<span>${item}</span>`),
    ' ',
  )}${event.differ.length > 0 && html` <span class="differ">Sources differ: ${event.differ.join(', ')}</span>`}</p>`
}

/** What the filter of the script compares. */
const keysOf = ({ keys }: EventCard): Value =>
  Object.entries(keys).map(([field, values]) => values.length > 0 && html` data-${field}="${values.join(' ')}"`)

/** An event in a list, under a heading of the day. */
function eventItem(event: EventCard, view: View, level: 'h3' | 'h4', { withQuote = true, keys = false } = {}): Html {
  const link = html`<a href="${view.href(event.url)}">${event.title}</a>`
  return html`<li class="event ${event.tier}${event.status && ' open'}" data-group="${event.type.group}"${event.differ.length > 0 && html` data-differ`}${keys && keysOf(event)}>${kindLine(event, view)}
${level === 'h4' ? html`<h4>${link}</h4>` : html`<h3>${link}</h3>`}
${withQuote && event.tier === 'key' && event.quote && blockquote(event.quote)}
${metaLine(event)}${event.notes && event.notes.length > 0 && html`<sup class="on-paper">${event.notes.join(', ')}</sup>`}</li>`
}

/** Words of an article. Quotation marks are the style sheet's, unless the words bring their own. */
export function blockquote(text: string, inner: Html = quoted(text)): Html {
  return html`<blockquote><p class="${quoteClass(text)}">${inner}</p></blockquote>`
}

export function quoteClass(text: string): string {
  const [opens, closes] = [/^["“‘«']/.test(text), /["”’»'][.,]?$/.test(text)]
  return `quote${opens ? ' opens' : ''}${closes ? ' closes' : ''}`
}

/** Lesser events of a busy day fold away on the front page; their number stands on the fold. */
const BUSY = 4

export function daySection(
  day: DayView,
  view: View,
  { level = 'h3', long = false, fold = false, keys = false }: { level?: 'h2' | 'h3'; long?: boolean; fold?: boolean; keys?: boolean } = {},
): Html {
  const item = (event: EventCard) => eventItem(event, view, level === 'h2' ? 'h3' : 'h4', { withQuote: fold, keys })
  const lesser = fold && day.events.length > BUSY ? day.events.filter((event) => event.tier === 'minor') : []
  const told = lesser.length > 1 ? day.events.filter((event) => event.tier !== 'minor') : day.events
  return html`<div class="day" data-mark="${day.date.mark}"${day.anchors[0] && html` id="${day.anchors[0]}"`}>${dayHeading(day.date, level, long)}
<div class="list">${told.length > 0 && html`<ul class="events">${told.map(item)}</ul>`}${lesser.length > 1 && html`<details class="lesser"><summary>${told.length > 0 ? counted(lesser.length, 'lesser report') : counted(lesser.length, 'report')}</summary><ul class="events">${lesser.map(item)}</ul></details>`}</div></div>`
}

/** Where the events of a long list stand that the page does not show. */
export const further = (counts: Count[], view: View): Html =>
  html`${
    counts.length > 0 &&
    html`<p class="more">The weightiest events of a long list. The others, by month: ${join(
      counts.map((each) => html`${view.ref(each)} <small>${each.count}</small>`),
      ', ',
    )}.</p>`
  }`

/** A table of words and figures. */
export function figures(rows: { words: string; count: string }[], caption: string): Html {
  return html`<table class="figures"><caption>${caption}</caption><tbody>${rows.map(({ words, count }) => html`<tr><th scope="row">${words}</th><td>${count}</td></tr>`)}</tbody></table>`
}

/** Places on a strip of time, in thousandths. */
export function strip(ticks: number[], height: number, axis: { at: number }[] = []): Html {
  const base = height - 2
  return html`<svg class="strip" viewBox="0 0 1000 ${height}" preserveAspectRatio="none" aria-hidden="true"><path class="axis" d="M0 ${base}H1000${axis.map(({ at }) => `M${at} ${base}v-4`).join('')}"/>${ticks.length > 0 && html`<path class="tick" d="${ticks.map((at) => `M${at} ${base}V1`).join('')}"/>`}</svg>`
}
