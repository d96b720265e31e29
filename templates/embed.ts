import { canonical, relative, URLS } from '../src/publish/urls.ts'
import type { EventPage, Frame, FrontPage, Overview } from '../src/records/pages.ts'
import { sprite } from './glyphs.ts'
import { html, raw, type Html } from './html.ts'
import { overviewSection } from './overview.ts'
import { scaleFor } from './overview-marks.ts'
import { room, wide } from './overview-wide.ts'
import { POLICY, type View } from './page.ts'
import { blockquote, kindLine, time } from './parts.ts'

/** Pages and pictures that stand in the frame of another site. */

const viewAt = (url: string, frame: Frame): View => {
  const href = (to: string) => relative(url, to)
  return { frame, href, ref: (ref) => (ref.url ? html`<a href="${href(ref.url)}">${ref.text}</a>` : html`${ref.text}`) }
}

/** Links leave the frame. */
const outward = (markup: Html): Html => raw(markup.markup.replace(/<a href=/g, '<a target="_top" href='))

/** A page without header and footer; the page that it is taken from is the one to be found. */
function framed(title: string, description: string, of: string, main: Html, { frame, href }: View): string {
  return html`<!DOCTYPE html>
<html lang="${frame.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${title}: ${frame.story}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${description}">
<meta name="robots" content="noindex">
${frame.baseUrl && html`<link rel="canonical" href="${canonical(frame.baseUrl, frame.pathPrefix, of)}">\n`}<link rel="stylesheet" href="${href(URLS.stylesheet)}">
</head>
<body class="page-embed">
${sprite}
<main id="main">
${outward(main)}
</main>
</body>
</html>
`.markup
}

/** An event as a card: type, date, headline, on whose word, its best sentence, who reports it, and the way to the evidence. */
export function eventEmbed(
  { card, title, description, url: of }: Pick<EventPage, 'url' | 'title' | 'description' | 'card'>,
  word: string | undefined,
  url: string,
  frame: Frame,
): string {
  const view = viewAt(url, frame)
  return framed(
    title,
    description,
    of,
    html`${kindLine(card, view)}
<h1><a href="${view.href(of)}">${card.title}</a></h1>
<p>${time(card.date)}${card.date.note && html` <small>${card.date.note}</small>`}</p>
${card.status === undefined && word && html`<p><b class="status">${word.replace(/^./, (letter) => letter.toUpperCase())}</b></p>`}
${card.quote !== undefined && blockquote(card.quote)}
<p class="about">${card.reportedBy} · <a href="${view.href(URLS.front)}">${frame.story}</a> · <a href="${view.href(of)}">Evidence</a></p>`,
    view,
  )
}

export function overviewEmbed(front: FrontPage, overview: Overview, url: string, frame: Frame): string {
  const view = viewAt(url, frame)
  return framed(
    'Overview',
    front.description,
    URLS.front,
    html`<h1><a href="${view.href(URLS.front)}">${front.title}</a></h1>
${overviewSection(overview, front.groups, view)}`,
    view,
  )
}

/** The rules of the style sheet that the drawing needs, with the light colours of the site. */
const STYLE = `text{font:12.5px "Public Sans",system-ui,sans-serif;fill:#565a61}.t-day{font-weight:600;fill:#96290e}.t-title{font:500 15px Newsreader,Georgia,serif;fill:#1b1c1f}.quiet{font:14px Newsreader,Georgia,serif}.outlet{fill:#1b1c1f;font-weight:500}.axis,.lead,.bracket,.published,.tick{fill:none;stroke:#85817a}.published{stroke:#1b1c1f;stroke-width:1.5}.lead{stroke-dasharray:1 3}.bracket{stroke:#565a61;stroke-dasharray:3 2}.hit{fill:transparent}.hatch{stroke:#dcd8cd;stroke-width:4}use[class]{fill:var(--c)}use.open{fill:none;stroke:var(--c);stroke-width:1.5}.force{--c:#a82a0c}.talks{--c:#2a9d88}.truce{--c:#1b55c4}.words{--c:#3f4852}.people{--c:#b18603}.power{--c:#8d3a86}svg{background:#fbfaf6;overflow:visible}.sprite{position:absolute}`

/** The overview of wide screens by itself, with style and marks inside. */
export function overviewPicture(overview: Overview, url: string, frame: Frame): string {
  const drawing = wide(overview, scaleFor(overview, room(overview)), viewAt(url, frame)).markup
  return drawing
    .replace('<svg class="wide"', '<svg xmlns="http://www.w3.org/2000/svg" class="wide"')
    .replace('>', `>${html`<style>${raw(STYLE)}</style>${sprite}`.markup}`)
}
