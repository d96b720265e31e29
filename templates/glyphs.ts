import type { TypeGroup } from '../src/records/event.ts'
import { html, raw, type Html } from './html.ts'

/** One silhouette a group, on a 12 by 12 field: told apart without colour. Hollow is kept for what is not certain. */
export const PATHS: Record<TypeGroup, string> = {
  force: 'M6 .8 11.6 11H.4Z',
  talks: 'M6 .8a5.2 5.2 0 1 1 0 10.4A5.2 5.2 0 1 1 6 .8Z',
  truce: 'M.6 1.8h10.8v3.3H.6ZM.6 6.9h10.8v3.3H.6Z',
  words: 'M.8 1.2h10.4v7H6.6L3.4 11.6V8.2H.8Z',
  people: 'M6 0 12 6 6 12 0 6Z',
  power: 'M4.2.6h3.6v3.6h3.6v3.6H7.8v3.6H4.2V7.8H.6V4.2h3.6Z',
}

const symbols = Object.entries(PATHS)
  .map(([group, path]) => `<path id="g-${group}" d="${path}"/>`)
  .join('')

/** The glyphs of a page, defined once. */
export const sprite: Html = raw(
  `<svg width="0" height="0" aria-hidden="true" class="sprite"><defs>${symbols}<pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0v6" class="hatch"/></pattern></defs></svg>`,
)

/** A glyph beside a word that says the same. */
export const glyph = (group: TypeGroup): Html =>
  html`<svg viewBox="0 0 12 12" class="glyph ${group}" aria-hidden="true"><use href="#g-${group}"/></svg>`
