import { createHash } from 'node:crypto'
import { html, raw, type Html } from './html.ts'

/**
 * The one script that stands in a page: it sets the colours that the reader chose (`browser/theme.ts` keeps them) before
 * the first paint. The policy of the page names its hash, and allows no other script of a page's own.
 */
const SCRIPT =
  'try{const t=localStorage.getItem("dateline-colours");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}'

export const CHOSEN_HASH = `'sha256-${createHash('sha256').update(SCRIPT).digest('base64')}'`

export const chosen: Html = html`<script>${raw(SCRIPT)}</script>`
