import { counted, sentenceCase } from '../src/publish/wording.ts'
import type { AboutPage, NotFoundPage, RetiredPage } from '../src/records/pages.ts'
import { glyph } from './glyphs.ts'
import { html } from './html.ts'
import { contact, type Template } from './page.ts'
import { figures } from './parts.ts'

export const about: Template<AboutPage> = (page, view) => ({
  mainClass: 'record',
  main: html`<div class="top"><h1>Method and limits</h1><p class="standfirst">A program read ${counted(page.sources.length, 'article')} and set out what they say happened, when, and who says so. Nobody wrote an event by hand.</p></div>
<div class="body prose">
<section aria-labelledby="method"><h2 id="method">How it was made</h2>
<ol class="steps">
<li><b>Read and parse.</b> Each file is cut into headline, by-line, dateline, paragraphs, captions and what is no part of the article. Nothing is thrown away: what is set aside is counted.</li>
<li><b>Tag.</b> Time expressions, people, states and groups, places, numbers and quotations are found in each sentence, and the day of publication is worked out where the page does not state it.</li>
<li><b>Extract.</b> Each clause that reports an event gives one report: its type, who did it to whom, where, when, and whether it happened, is planned, is denied or is alleged.</li>
<li><b>Merge.</b> Reports become one event when what they share (the day, those who take part, the kind of deed, places, figures, words) tells it from others of its kind. Its page says what that is. Figures that disagree stay side by side.</li>
<li><b>Arrange and publish.</b> Events are ordered by date and weighed by how much an editor would want them; each gets a lasting address.</li>
</ol>
<p>The rules and word lists know English, not this story. They hold no event and no date. The same articles always give the same pages.</p></section>
<section aria-labelledby="figures-title"><h2 id="figures-title">This build in figures</h2>
${figures(page.counts, 'What was read and found')}
${figures(page.statuses, 'Whether it happened, as the sources tell it')}
${figures(page.dates, 'How closely events are dated')}
${figures(page.grounds, 'On what ground they are dated')}</section>
<section aria-labelledby="limits"><h2 id="limits">Limits</h2>
<p>This site knows what its articles say, and nothing else. Where they are silent, it is silent: see the hatched stretches on the <a href="${view.href('/')}">timeline</a>. An event that is told in a way the rules do not know is missing; a clause that they misread is wrong. Every event shows its sentence, so that you can judge.</p>
<p>A date is never more exact than the words that it rests on. Where a sentence names no day, its event is dated “about” the day on which the report was filed or published, or about that month where the sentence looks back; the page of the event says so. “Alleged” means that somebody is accused and the source does not vouch for it; “planned” means that it was still ahead when the article was written.</p>
<p>People without an office who are named in passing have no page here. Comments of readers are counted and not shown.</p></section>
<section aria-labelledby="sources-title"><h2 id="sources-title">Sources and what is quoted of them</h2>
<div class="scroll"><table><caption>At most ${page.quoting} of an article’s words are quoted, the weightiest events first</caption><thead><tr><th scope="col">Source</th><th scope="col">Published</th><th scope="col">Quoted</th><th scope="col">Text</th></tr></thead><tbody>${page.sources.map((source) => html`<tr><th scope="row">${view.ref(source.ref)}</th><td>${source.date}</td><td>${source.share}</td><td>${source.text}</td></tr>`)}</tbody></table></div></section>
<section aria-labelledby="types-title"><h2 id="types-title">Types of events</h2>
<p>The codes are those of PLOVER, the Political Language Ontology for Verifiable Event Records, with a few of our own where it has none.</p>
<ul class="counts">${page.types.map((type) => html`<li>${glyph(type.group)}${view.ref({ text: type.label, url: type.url })} <small>${type.code} · ${counted(type.count, 'event')}</small></li>`)}</ul></section>
${
  page.notes.length > 0 &&
  html`<section aria-labelledby="notes-title"><h2 id="notes-title">What the program was not sure of</h2>
<div class="scroll"><table><thead><tr><th scope="col">Rule</th><th scope="col">Times</th><th scope="col">For example</th></tr></thead><tbody>${page.notes.map((note) => html`<tr><th scope="row">${note.rule} <small>${note.severity}</small></th><td>${note.count}</td><td>${note.example}</td></tr>`)}</tbody></table></div></section>`
}
</div>
<div class="side">
<section aria-labelledby="licence-title"><h2 id="licence-title">Licence</h2><p class="about">The program is open source (MIT licence). The licence covers the code, not the articles: these belong to their publishers and are quoted here for what they report.</p></section>
<section aria-labelledby="version-title"><h2 id="version-title">Version</h2><p class="about">Dateline ${page.report.version}. ${sentenceCase(page.asOf ?? '')}.</p></section>
${(view.frame.contact ?? view.frame.reply) && html`<section aria-labelledby="contact-title"><h2 id="contact-title">Corrections and replies</h2><p class="about">${contact(view.frame)} ${view.frame.reply}</p></section>`}
</div>`,
})

export const notFound: Template<NotFoundPage> = (_, view) => ({
  main: html`<div class="top"><h1>There is no page here</h1><p class="standfirst">The address may be mistyped. Addresses of this site that were ever published keep working.</p>
<p class="links"><a href="${view.href('/')}">Timeline</a> · <a href="${view.href('/actors/')}">Actors</a> · <a href="${view.href('/sources/')}">Sources</a></p></div>`,
})

export const retired: Template<RetiredPage> = (page, view) => ({
  main: html`<div class="top"><p class="kind"><span class="label">${page.to ? 'Moved' : 'No longer here'}</span></p><h1>${page.heading}</h1>${page.date && html`<p class="dateline">${page.date}</p>`}
<p class="standfirst">${page.reason}</p>${page.to && html`<p class="links">Now at: ${view.ref(page.to)}</p>`}
<p class="note">Since edition ${page.edition}.</p></div>`,
})
