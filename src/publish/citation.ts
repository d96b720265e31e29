// eslint-disable-next-line no-restricted-imports -- the citation style is part of the program; it is read once, when it loads
import { readFileSync } from 'node:fs'
import { Cite, plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import type { Recall } from './recall.ts'

/** What a reader cites: an event page in a numbered edition of the site. `date`: yyyy-mm-dd of the edition. */
export type Cited = { slug: string; title: string; url: string }
export type Work = { story: string; edition: string; date: string }

/** A citation in one format, ready to copy. */
export type Citation = { name: string; text: string }

plugins.config.get('@csl').templates.add('chicago-web', readFileSync(new URL('./styles/chicago-web.csl', import.meta.url), 'utf8'))

/** Stand-ins in the patterns: formatting one citation takes a style engine tens of milliseconds, filling one in nothing. */
const [TITLE, URL_, KEY] = ['Xtitlex', 'https://url.invalid/', 'Xkeyx'] as const

function record({ slug, title, url }: Cited, { story, edition, date }: Work): object {
  const [year, month, day] = date.split('-').map(Number)
  return {
    id: slug,
    type: 'webpage',
    title,
    'container-title': story,
    publisher: 'Dateline',
    version: edition,
    issued: { 'date-parts': [[year, month, day]] },
    URL: url,
  }
}

/**
 * The citations of event pages of one edition: APA and Chicago through their CSL styles, BibTeX, CSL-JSON, and the
 * template of Wikipedia. The styles are run once, for a pattern that each event fills in.
 */
export function citations(work: Work, recall: Recall = (_, make) => make()): (cited: Cited) => Citation[] {
  const { apa, chicago, bibtex } = recall(`citation ${JSON.stringify(work)}`, () => {
    const pattern = new Cite(record({ slug: KEY, title: TITLE, url: URL_ }, work))
    const style = (template: string) => pattern.format('bibliography', { format: 'text', template, lang: 'en-US' }).trim()
    return {
      apa: style('apa'),
      chicago: style('chicago-web'),
      bibtex: pattern
        .format('bibtex')
        .trim()
        .replace(/^@(\w+)\{[^,]*,/, `@$1{${KEY},`),
    }
  })
  return (cited) => [
    { name: 'APA', text: fill(apa, cited) },
    { name: 'Chicago', text: fill(chicago, cited) },
    { name: 'BibTeX', text: fill(bibtex, { ...cited, title: latex(cited.title) }) },
    { name: 'CSL-JSON', text: JSON.stringify([record(cited, work)], null, 1) },
    {
      name: 'Wikipedia',
      text: `{{cite web |title=${wiki(cited.title)} |url=${cited.url} |website=${wiki(work.story)} |publisher=Dateline |edition=${wiki(work.edition)} |date=${work.date}}}`,
    },
  ]
}

/** A function as the replacement: `$&` in a title means nothing. */
function fill(pattern: string, { slug, title, url }: Cited): string {
  return pattern
    .replace(new RegExp(TITLE, 'g'), () => title)
    .replaceAll(URL_, () => url)
    .replaceAll(KEY, () => slug)
}

const LATEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
}

/** Characters that BibTeX gives a meaning. */
const latex = (text: string) => text.replace(/[\\~^<>&%$#_{}]/g, (character) => LATEX[character] ?? `\\${character}`)

/** Characters that end a template's field. */
const wiki = (text: string) => text.replace(/[|{}[\]]/g, (character) => `&#${character.charCodeAt(0)};`)
