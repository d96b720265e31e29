import type { Facet, GroupView } from '../src/records/pages.ts'
import { glyph } from './glyphs.ts'
import { html, type Html } from './html.ts'

/**
 * Radio buttons and `:has()` filter a list of events without a script; where the browser lacks it, the pages by type
 * do. Combinations are the script's, which shows their panel.
 */
export function filter({
  events,
  keyEvents,
  differ,
  groups,
  facets,
}: {
  events: number
  keyEvents: number
  differ: number
  groups: GroupView[]
  facets: Facet[]
}): Html {
  const choices = [
    { id: 'all', label: html`All`, count: events },
    ...(keyEvents > 0 ? [{ id: 'key', label: html`Key events`, count: keyEvents }] : []),
    ...(differ > 0 ? [{ id: 'differ', label: html`Sources differ`, count: differ }] : []),
    ...groups
      .filter(({ count }) => count > 0)
      .map(({ group, label, count }) => ({ id: group, label: html`${glyph(group)}${label}`, count })),
  ]
  return html`<fieldset class="filter"><legend>Show</legend>${choices.map(({ id, label, count }, i) => html`<label><input type="radio" name="show" value="${id}" id="f-${id}"${i === 0 && html` checked`}>${label} <b>${count}</b></label>`)}</fieldset>
${facets.length > 0 && html`<fieldset class="combine" hidden><legend>Only</legend>${facets.map(({ field, label, choices }) => html`<label>${label} <select name="${field}"><option value="">any</option>${choices.map(({ value, text, count }) => html`<option value="${value}">${text} (${count})</option>`)}</select></label>`)}<button type="button" hidden>Clear</button><output></output></fieldset>`}`
}
