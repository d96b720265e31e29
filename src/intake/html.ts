import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { depth } from '../parse/formats/tags.ts'
import { metadata } from './metadata.ts'
import { clean, IntakeError, webAddress, type Taken } from './taken.ts'

/** Deeper than this no page nests; the libraries call themselves for each level. */
const DEEPEST = 400

const BLOCKS = 'p, h2, h3, h4, li, blockquote, figcaption, pre, td, dt, dd'

/**
 * The article of a web page: Readability tells it from the rest of the page, JSON-LD, Open Graph and `<time>` tell its
 * date, author, outlet and what the outlet corrected. `address`: where it was fetched, if it was.
 */
export function fromHtml(source: string, address?: string): Taken {
  const { document } = parsed(whole(source))
  const told = metadata(document)
  const found = new Readability(document as never, { charThreshold: 200 }).parse()
  const paragraphs = found?.content ? paragraphsOf(found.content) : []
  if (!found || !paragraphs.length)
    throw new IntakeError("No article was found on the page (a list, a login or a consent page?); save the article's text as a .txt file")
  const title = clean(told.title ?? found.title ?? '') || paragraphs[0]!
  const notices = told.corrections
    .filter((notice) => !paragraphs.some((text) => text.includes(notice)))
    .map((notice) => (/^\w+ion:/i.test(notice) ? notice : `Correction: ${notice}`))
  return {
    title,
    paragraphs: [...paragraphs.filter((text) => text !== title), ...notices],
    front: {
      publisher: told.publisher ?? (clean(found.siteName ?? '') || undefined),
      url: webAddress(told.url) ?? webAddress(address),
      published: told.published,
      updated: told.updated === told.published ? undefined : told.updated,
      author:
        told.author ??
        (clean(found.byline ?? '')
          .replace(/^by\s/i, '')
          .trimStart() ||
          undefined),
    },
  }
}

/** A page that leaves out its `html` tag, as HTML allows, with one: the parser makes none. */
const whole = (source: string) =>
  /<html[\s>]/i.test(source) ? source : `<!DOCTYPE html><html><body>${source.replace(/<!doctype[^<>]*>/i, '')}</body></html>`

function parsed(source: string): ReturnType<typeof parseHTML> {
  if (depth(source) > DEEPEST) throw new IntakeError('The page nests too deeply to be an article; save its text as a .txt file')
  return parseHTML(source)
}

/** The text of each block element that holds no other, in the order of the page. */
export function paragraphsOf(content: string): string[] {
  const { document } = parsed(`<!DOCTYPE html><html><body>${content}</body></html>`)
  for (const gone of document.querySelectorAll('script, style, template, noscript')) gone.remove()
  for (const br of document.querySelectorAll('br')) br.replaceWith(document.createTextNode(' '))
  const blocks = [...document.querySelectorAll(BLOCKS)].filter((element) => !element.querySelector(BLOCKS))
  const texts = blocks.map((element) => clean(element.textContent ?? '')).filter(Boolean)
  return texts.length ? texts : clean(document.body.textContent ?? '') ? [clean(document.body.textContent ?? '')] : []
}
