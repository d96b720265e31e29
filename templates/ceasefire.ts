import { counted } from '../src/publish/wording.ts'
import type { CeasefirePage } from '../src/records/pages.ts'
import { html } from './html.ts'
import type { Template } from './page.ts'
import { capital, metaLine, time } from './parts.ts'
import { quoted } from './text.ts'

export const ceasefire: Template<CeasefirePage> = (page, view) => ({
  main: html`<div class="top"><h1>${page.title}</h1>
<p class="standfirst">Each event that tells a turn of it, in order of date. What is only alleged or planned is marked.</p>
<ul class="stages">${page.stages.map(({ stage, words, count }) => html`<li data-stage="${stage}"${count === 0 && html` class="none"`}>${words} <small>${count === 0 ? 'not told' : counted(count, 'event')}</small></li>`)}</ul></div>
<section class="whole" aria-label="Turns of the ceasefire"><ol class="chain">${page.steps.map(
    ({
      stage,
      words,
      event,
      why,
    }) => html`<li data-stage="${stage}" data-mark="${event.date.mark}"><p class="stage">${words}${event.status && html` <b class="status">${event.status}</b>`}</p>
<p class="on">${time({ ...event.date, words: capital(event.date.words) })}${event.date.note && html` <small>${event.date.note}</small>`}</p>
<h2><a href="${view.href(event.url)}">${event.title}</a></h2>
<p class="note">In the words of the report: <q>${quoted(why)}</q></p>
${metaLine(event)}</li>`,
  )}</ol></section>`,
})
