import { canonical, relative, rooted, URLS } from '../src/publish/urls.ts'
import type { Frame, Page, Ref } from '../src/records/pages.ts'
import { chosen, CHOSEN_HASH } from './chosen.ts'
import { sprite } from './glyphs.ts'
import { html, join, type Html, type Value } from './html.ts'
import { meta } from './meta.ts'

/** What a template gets beside its page: the frame of the site, and how to link from this page. */
export interface View {
  frame: Frame
  /** a link from this page, ready for `href` */
  href: (url: string) => string
  /** words, as a link when they lead somewhere */
  ref: (ref: Ref) => Html
}

/** A template: the parts of a page between its header and its footer. */
export type Template<P extends Page> = (page: P, view: View) => { main: Html; mainClass?: string }

function viewOf(page: Page, frame: Frame): View {
  // The page for a wrong address answers at any depth, so its links start at the root.
  const href = page.kind === 'notFound' ? (url: string) => rooted(frame.pathPrefix, url) : (url: string) => relative(page.url, url)
  return { frame, href, ref: ({ text, url }) => (url ? html`<a href="${href(url)}">${text}</a>` : html`${text}`) }
}

/** Nothing but the site's own style sheet, scripts, fonts and pictures, and the one line that sets the chosen colours; connections are for tools that read robots.txt through the page. */
export const POLICY = `default-src 'none'; script-src 'self' ${CHOSEN_HASH}; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'`

/** The faces that every page needs. Only where a site is published: from the disk, browsers refuse a preload and complain. */
const preloads = (href: View['href']): Html[] =>
  [URLS.serif, URLS.sans].map((font) => html`<link rel="preload" href="${href(font)}" as="font" type="font/woff2" crossorigin>\n`)

/** What pages of one frame share, by what it depends on: made once. */
const shared = new WeakMap<Frame, Map<string, Html>>()

function once(frame: Frame, key: string, make: () => Html): Html {
  const made = shared.get(frame) ?? new Map<string, Html>()
  shared.set(frame, made)
  const known = made.get(key) ?? make()
  made.set(key, known)
  return known
}

const policy = html`<meta http-equiv="Content-Security-Policy" content="${POLICY}">`

function head(page: Page, { frame, href }: View): Html {
  const title = page.kind === 'front' ? page.title : `${page.title}: ${frame.story}`
  const findable = page.kind !== 'notFound' && page.kind !== 'retired'
  return html`<head>
<meta charset="utf-8">
${policy}
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${page.description}">
${(frame.noindex || !findable) && html`<meta name="robots" content="noindex">\n`}${frame.baseUrl && findable && html`<link rel="canonical" href="${canonical(frame.baseUrl, frame.pathPrefix, page.url)}">\n`}${page.kind === 'retired' && page.to && html`<meta http-equiv="refresh" content="0; url=${href(page.to.url!)}">\n`}<link rel="icon" href="${href(URLS.icon)}" type="image/svg+xml">
<link rel="stylesheet" href="${href(URLS.stylesheet)}">
${frame.baseUrl && preloads(href)}${chosen}
<script src="${href(URLS.script)}" defer></script>
${page.kind === 'search' && html`<script src="${href(URLS.searchScript)}" defer></script>\n`}${meta(page)}</head>`
}

function masthead(page: Page, { frame, href }: View): Html {
  const here = (url: string) => (url === page.url ? 'page' : url !== '/' && page.url.startsWith(url) ? 'true' : undefined)
  const root = href(URLS.front),
    currents = frame.nav.map(({ url }) => here(url!))
  return once(
    frame,
    `masthead ${root} ${page.kind === 'front'} ${currents.join()}`,
    () => html`<a class="skip" href="#main">Skip to content</a>
<header class="masthead">
<p class="brand"><a href="${root}">${page.kind === 'front' ? 'Dateline' : frame.story}</a></p>
<nav aria-label="Site"><ul>${frame.nav.map(({ text, url }, index) => html`<li><a href="${href(url!)}"${currents[index] && html` aria-current="${currents[index]}"`}>${text}</a></li>`)}</ul></nav>
</header>`,
  )
}

/** Who answers, as a link when it is a mail or web address. */
export const contact = ({ contact }: Frame): Value =>
  contact && (contact.url ? html`<a href="${contact.url}">${contact.text}</a>` : contact.text)

function footer({ asOf }: Page, { frame, href }: View): Html {
  const ways = once(
    frame,
    `footer ${href(URLS.front)}`,
    () =>
      html`<p><b>Dateline</b> reads news articles and sets their events in order. No event is written by hand; each rests on the sentences that its page shows.</p><p class="ways-on">${join([html`<a href="${href(URLS.about)}">Method and limits</a>`, html`<a href="${href(URLS.changes)}">Changes</a>`, html`<a href="${href(URLS.corrections)}">Corrections</a>`], ' ')}</p>`,
  )
  return html`<footer class="colophon">${ways}<p>${asOf && `${asOf}. `}${frame.contact && html`Contact and corrections: ${contact(frame)}. `}${frame.reply}</p></footer>`
}

/** A whole page. */
export function document<P extends Page>(page: P, frame: Frame, template: Template<P>): string {
  const view = viewOf(page, frame)
  const { main, mainClass } = template(page, view)
  return html`<!DOCTYPE html>
<html lang="${frame.language}">
${head(page, view)}
<body class="page-${page.kind}">
${masthead(page, view)}
${sprite}
<main id="main"${mainClass && html` class="${mainClass}"`}>
${main}
</main>
${footer(page, view)}
</body>
</html>
`.markup
}
