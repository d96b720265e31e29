import { counted } from '../src/publish/wording.ts'
import type { ClaimTable, EventCard, EventPage, EvidenceView, ProofView } from '../src/records/pages.ts'
import { bandOf } from './band.ts'
import { correction } from './corrections.ts'
import { html, join, type Html } from './html.ts'
import type { Template, View } from './page.ts'
import { locator } from './locator.ts'
import { blockquote, kindLine, time } from './parts.ts'
import { marked, quoted } from './text.ts'

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)

function top(page: EventPage, view: View): Html {
  const { card } = page
  return html`<div class="top">
${kindLine(card, view, true)}
<h1>${card.title}</h1>
<p class="dateline" data-mark="${card.date.mark}"><span class="mark"></span>${time({ ...card.date, words: capital(card.date.words) })} <small>${card.date.note}</small></p>
${page.band && bandOf(page.band, view)}
<details class="how"><summary>How the date was found</summary>
<p>${quoted(capital(page.how).replace(/[.]?$/, '.'))}</p>
<p class="note">${page.expression && !page.how.includes(page.expression) && html`Words used: <q>${quoted(page.expression)}</q>. `}${page.basis}</p></details>
${(page.roles.length > 0 || card.places.length > 0) && html`<dl class="roles">${page.roles.map(({ role, actors }) => html`<div><dt>${role}</dt>${actors.map((actor) => html`<dd>${view.ref(actor)} <small>${actor.kind}${actor.as && html` · <q>${quoted(actor.as)}</q>`}</small></dd>`)}</div>`)}${card.places.length > 0 && html`<div><dt>Where</dt>${card.places.map((place) => html`<dd>${view.ref(place)}</dd>`)}</div>`}</dl>`}
</div>`
}

const LEGEND = html`<p class="legend"><span class="demo"><mark class="who">who</mark> <mark class="what">what</mark> <mark class="when">when</mark></span> <small>marked words are the ones that this page is made of</small></p>`

const around = (text: string | undefined): Html => html`${text && html`<p class="around">${quoted(text)}</p>`}`

function sentence({ quote, why, place, before, after, original, archived }: EvidenceView, view: View): Html {
  const links = [
    html`<a href="${view.href(place)}">Read in place</a>`,
    original && html`<a href="${original}" rel="external">Original</a>`,
    archived && html`<a href="${archived}" rel="external">Archived copy</a>`,
  ].filter(Boolean)
  return html`${quote ? html`${around(before)}${blockquote(quote.text, marked(quote))}${around(after)}` : html`<p class="withheld">${why}</p>`}
<p class="links">${join(links, ' · ')}</p>`
}

const proof = (
  { outlet, headline, about, sentences }: ProofView,
  view: View,
): Html => html`<article class="proof"><h3>${view.ref(outlet)}</h3>
<p class="about">${headline !== outlet.text && html`${headline} · `}${about}</p>
${sentences.map((each) => sentence(each, view))}</article>`

function claims(tables: ClaimTable[], view: View): Html {
  return html`<section id="claims" aria-labelledby="claims-title"><h2 id="claims-title">${tables.some(({ differ }) => differ) ? 'Claims side by side' : 'Figures and claims'}</h2>
${tables.map(
  (
    table,
  ) => html`<div class="scroll"><table class="claims"><thead><tr><th scope="col">${table.field}</th><th scope="col">Who says it</th><th scope="col">Where</th></tr></thead>
<tbody>${table.rows.map((row) => html`<tr><th scope="row">${row.bound && html`<small>${row.bound}</small> `}${quoted(row.value)}</th><td>${view.ref(row.who)}${row.verb && html` <small>${quoted(row.verb)}</small>`}</td><td>${view.ref(row.in)}</td></tr>`)}</tbody></table></div>
${table.differ && html`<p class="about"><b class="differ">Sources differ.</b> Each value stands as its own source gives it.</p>`}`,
)}</section>`
}

const beside = (words: string, event: EventCard, view: View, why?: string): Html =>
  html`<li><small>${words} · ${event.date.words}${event.status && html` · <b class="status">${event.status}</b>`}</small> <a href="${view.href(event.url)}">${event.title}</a>${why && html`<small>${quoted(why)}</small>`}</li>`

const change = (was: string | undefined, now: string | undefined): Html =>
  html`${(was ?? now) && html` (${was && html`<del>${quoted(was)}</del>`}${was && now && ' → '}${now && html`<ins>${quoted(now)}</ins>`})`}`

/** A mail that names the page, where the editor can be reached by mail. */
function reportLink({ card, cite }: EventPage, { frame }: View): Html {
  const mail = frame.contact?.url?.startsWith('mailto:') ? frame.contact.url : undefined
  return html`${mail && html` · <a href="${mail}?subject=${encodeURIComponent(`Correction: ${card.title}`)}&body=${encodeURIComponent(cite.permalink)}">Report an error</a>`}`
}

function side(page: EventPage, view: View): Html {
  const { cite } = page
  return html`<div class="side">
${page.map && html`<section aria-labelledby="where-title"><h2 id="where-title">Where</h2>${locator(page.map)}</section>`}
<section aria-labelledby="reports-title"><h2 id="reports-title">Reports</h2><p class="about">${counted(page.proofs.flatMap(({ sentences }) => sentences).length, 'sentence')} in ${counted(page.card.sources, 'source')}${page.origins < page.card.sources ? `, ${counted(page.origins, 'independent origin')}: copies of one agency report count once.` : '.'}</p>
${page.merged.length > 0 && html`<details><summary>Why these reports are one event</summary><ul class="reasons">${page.merged.map((reason) => html`<li>${quoted(reason)}</li>`)}</ul></details>`}</section>
<section aria-labelledby="cite-title"><h2 id="cite-title">Cite</h2><div class="cite"><p>“${cite.title}”, ${cite.date}. In: ${view.frame.story}. Dateline, ${cite.edition}.</p><p>Permalink: <code>${cite.permalink}</code></p>${cite.inputs && html`<p>Fingerprint of the articles: <code>${cite.inputs}</code></p>`}${cite.formats.length > 0 && html`<details><summary>Copy a citation</summary>${cite.formats.map(({ name, text }) => html`<h3>${name}</h3><pre><code>${text}</code></pre>`)}</details>`}${page.embed && html`<details><summary>Show it in another page</summary><pre><code>${page.embed}</code></pre></details>`}</div></section>
<section aria-labelledby="history-title"><h2 id="history-title">History</h2>${page.history.length > 0 ? html`<ul class="reasons">${page.history.map(({ edition, date, what, was, now }) => html`<li>Edition ${edition}, ${date}: ${what.toLowerCase()}${change(was, now)}.</li>`)}</ul>` : html`<p class="about">No change since it was first published.${page.corrections.length === 0 && ' No correction.'}</p>`}
<p class="about"><a href="${view.href('/changes/')}">All changes</a>${reportLink(page, view)}</p></section>
</div>`
}

export const event: Template<EventPage> = (page, view) => {
  const sentences = page.proofs.flatMap((each) => each.sentences)
  return {
    mainClass: 'record',
    main: html`${top(page, view)}
<div class="body">
<section aria-labelledby="evidence-title"><h2 id="evidence-title">What the sources say</h2>
${sentences.some(({ quote }) => quote) && LEGEND}
${page.proofs.map((each) => proof(each, view))}</section>
${page.corrections.length > 0 && html`<section aria-labelledby="corrections-title"><h2 id="corrections-title">Corrections by the editor</h2><ul class="corrections">${page.corrections.map(correction)}</ul></section>`}
${page.claims.length > 0 && claims(page.claims, view)}
${page.relations.length > 0 && html`<section aria-labelledby="relations-title"><h2 id="relations-title">Connected with</h2><ul class="beside">${page.relations.map(({ words, why, event }) => beside(words, event, view, why))}</ul></section>`}
${(page.before || page.after) && html`<section aria-labelledby="beside-title"><h2 id="beside-title">Before and after</h2><ul class="beside">${page.before && beside('Before', page.before, view)}${page.after && beside('After', page.after, view)}</ul></section>`}
</div>
${side(page, view)}`,
  }
}
