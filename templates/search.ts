import { counted } from '../src/publish/wording.ts'
import type { ChangesPage, SearchPage } from '../src/records/pages.ts'
import { html } from './html.ts'
import type { Template } from './page.ts'
import { quoted } from './text.ts'

export const search: Template<SearchPage> = (page, view) => ({
  main: html`<div class="top"><h1>Search</h1><p class="standfirst">${page.lead}</p></div>
<div class="search" data-index="${view.href(page.index)}" hidden><label for="q">Words of a title, a name or a quote</label><input id="q" type="search" autocomplete="off" spellcheck="false"><output></output></div>
<ol class="hits"></ol>
<nav class="letters" aria-label="Letters"><ul>${page.letters.map(({ letter, anchor }) => html`<li><a href="#${anchor}">${letter}</a></li>`)}</ul></nav>
${page.letters.map(({ letter, anchor, rows }) => html`<section class="register letter" id="${anchor}"><h2>${letter === '#' ? '0–9' : letter}</h2><ul>${rows.map(({ ref, note }) => html`<li>${view.ref(ref)} <span>${note}</span></li>`)}</ul></section>`)}`,
})

export const changes: Template<ChangesPage> = (page, view) => ({
  main: html`<div class="top"><h1>Changes</h1><p class="standfirst">Each edition of this site has a number${page.byArticles && ', and the day of its newest article'}. An address that was ever published keeps answering.</p></div>
${page.editions.map(
  (
    edition,
  ) => html`<section class="edition register"><h2>Edition ${edition.number} <small>${edition.date}</small></h2><p class="about">${edition.summary}</p>
${edition.changes.length > 0 && html`<ul>${edition.changes.map(({ what, ref, was, now, into }) => html`<li>${view.ref(ref)} <span>${what}${(was ?? now) && html`: ${was && html`<del>${quoted(was)}</del> `}${now && html`<ins>${quoted(now)}</ins>`}`}${into && html` into ${view.ref(into)}`}</span></li>`)}</ul>`}
${edition.hidden > 0 && html`<p class="note">${counted(edition.hidden, 'further change')}.</p>`}</section>`,
)}`,
})
