import { counted } from '../src/publish/wording.ts'
import type { EventCard, Passage, SourcePage } from '../src/records/pages.ts'
import { glyph } from './glyphs.ts'
import { html, join, type Html } from './html.ts'
import type { Template, View } from './page.ts'
import { time } from './parts.ts'
import { marked, quoted } from './text.ts'

const told = (events: EventCard[], view: View): Html =>
  html`<ul class="told">${events.map((event) => html`<li>${glyph(event.type.group)}<span>${event.type.label}, ${event.date.words}${event.status && html`, <b class="status">${event.status}</b>`}</span> <a href="${view.href(event.url)}">${event.title}</a>${event.sources > 1 && html` <small>told by ${event.reportedBy}</small>`}</li>`)}</ul>`

/** Sentences that may not be shown leave an ellipsis, which keeps their anchors. */
function passage(part: Passage): Html {
  if (part.kind === 'shown')
    return html`${part.former.map((anchor) => html`<span id="${anchor}"></span>`)}<span id="${part.anchor}" class="sentence">${marked(part.marked)}</span>`
  return html`<span class="left-out">${part.anchors.map((anchor) => html`<span id="${anchor}"></span>`)}[…] <small>${counted(part.sentences, 'sentence')}</small></span>`
}

const LABELS = { headline: 'Headline', deck: 'Below the headline', subhead: 'Subhead', caption: 'Caption', paragraph: '' }

function block({ kind, passages }: SourcePage['blocks'][number], view: View): Html {
  const events = passages.flatMap((part) => part.events)
  const empty = events.length === 0 && passages.every((part) => part.kind === 'hidden')
  return html`<div class="passage ${kind}${empty && ' empty'}">${!empty && LABELS[kind] && html`<p class="about">${LABELS[kind]}</p>`}<p class="text">${join(passages.map(passage), ' ')}</p>${events.length > 0 && told(events, view)}</div>`
}

const short = (events: EventCard[], view: View): Html =>
  html`<ul class="beside one">${events.map((event) => html`<li><small>${event.date.words}${event.differ.length > 0 && html` · <b class="differ">${event.differ.join(', ')}</b>`}</small> <a href="${view.href(event.url)}">${event.title}</a>${event.status && html` <small class="status">${event.status}</small>`}</li>`)}</ul>`

const CERTAIN = { true: 'dated with certainty', false: 'day not certain' }

const side = (page: SourcePage, view: View): Html => html`<div class="side">
<section aria-labelledby="glance-title"><h2 id="glance-title">At a glance</h2><dl class="names">
<div><dt>Events</dt><dd>${page.eventCount}${page.onlyHere > 0 && `, ${page.onlyHere === page.eventCount ? 'all' : `of them ${page.onlyHere}`} only here`}</dd></div>
<div><dt>Quoted</dt><dd>${page.quotedShare} of its words</dd></div>
${page.byline && html`<div><dt>By</dt><dd>${page.byline}</dd></div>`}
${page.agency && html`<div><dt>Agency</dt><dd>${page.agency}</dd></div>`}
${page.dateline && html`<div><dt>Dateline</dt><dd>${page.dateline}</dd></div>`}
${page.link && html`<div><dt>Original</dt><dd><a href="${page.link}" rel="external">${new URL(page.link).hostname}</a></dd></div>`}
${page.archive && html`<div><dt>Archived copy</dt><dd><a href="${page.archive}" rel="external">${new URL(page.archive).hostname}</a></dd></div>`}
${page.supersedes && html`<div><dt>Takes the place of</dt><dd>${page.supersedes}</dd></div>`}
${page.rights && html`<div><dt>Rights</dt><dd>${page.rights}</dd></div>`}</dl></section>
${page.first.length > 0 && html`<section aria-labelledby="first-title"><h2 id="first-title">First to report</h2>${short(page.first, view)}</section>`}
${page.differs.length > 0 && html`<section aria-labelledby="differs-title"><h2 id="differs-title">Differs from others on</h2>${short(page.differs, view)}</section>`}
${page.loose.length > 0 && html`<section aria-labelledby="loose-title"><h2 id="loose-title">Dates that led to no event</h2><p class="about">Words for a time in sentences in which the program found no event.</p><ul class="loose">${page.loose.map(({ words, place }) => html`<li><a href="${view.href(place)}">${quoted(words)}</a></li>`)}</ul></section>`}
<section aria-labelledby="aside-title"><h2 id="aside-title">Set aside</h2>${
  page.setAside.length === 0
    ? html`<p class="about">Nothing: the whole file is the article.</p>`
    : html`<p class="about">Lines of the file that are no part of the article. Those that may hold a reader’s or a bystander’s words are counted, not shown.</p>
<dl class="names aside">${page.setAside.map(({ words, count, lines }) => html`<div><dt>${words}: ${counted(count, 'line')}</dt>${lines.map((line) => html`<dd dir="auto">${quoted(line)}</dd>`)}</div>`)}</dl>`
}</section>
${view.frame.reply && html`<section aria-labelledby="reply-title"><h2 id="reply-title">Right of reply</h2><p class="about">${view.frame.reply}</p></section>`}
</div>`

/** A longer title (characters) is the first sentence of a report without a headline, and is set as text. */
const LONGEST = 110

export const source: Template<SourcePage> = (page, view) => ({
  mainClass: 'record',
  main: html`<div class="top"><p class="kind"><span class="label">Source</span>${page.outlet !== page.headline && html` <span>${page.outlet}</span>`}${page.agency && page.agency !== page.outlet && html` <span>with ${page.agency}</span>`}</p>
${page.headline.length > LONGEST ? html`<h1 class="sentence">${page.headline}</h1>` : html`<h1>${page.headline}</h1>`}
<p class="dateline" data-mark="${page.date.mark}"><span class="mark"></span>${time(page.date)} <small>${join([page.date.note, CERTAIN[`${page.certain}`]].filter(Boolean), ', ')}</small></p>
<details class="how"><summary>How it was dated</summary>${page.note && html`<p>${page.note}</p>`}${page.basis.length > 0 ? html`<ul class="reasons">${page.basis.map((clue) => html`<li>${quoted(clue)}</li>`)}</ul>` : html`<p>No clue to its date was found.</p>`}${page.refused.length > 0 && html`<p>Clues that speak against it, or were not followed:</p><ul class="reasons">${page.refused.map((clue) => html`<li>${quoted(clue)}</li>`)}</ul>`}</details></div>
<div class="body">
${page.notices.length > 0 && html`<section aria-labelledby="notices-title"><h2 id="notices-title">Corrected by the outlet</h2>${page.notices.map((notice) => html`<p class="outlet-notice" dir="auto">${quoted(notice)}</p>`)}</section>`}
<section aria-labelledby="text-title"><h2 id="text-title">What it tells, in its own order</h2><p class="about">${page.textNote}</p>
${page.blocks.length > 0 ? page.blocks.map((part) => block(part, view)) : html`<p>No sentence of this article tells an event.</p>`}</section>
</div>
${side(page, view)}`,
})
