// eslint-disable-next-line no-restricted-imports -- the citation style is part of the program; it is read once, when it is needed
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Recall } from './recall.ts'

/** What a reader cites: an event page in a numbered edition of the site. `date`: yyyy-mm-dd of the edition. */
export type Cited = { slug: string; title: string; url: string }
export type Work = { story: string; edition: string; date: string }

/** A citation in one format, ready to copy. */
export type Citation = { name: string; text: string }

/** Stand-ins in the patterns: formatting one citation takes a style engine tens of milliseconds, filling one in nothing. */
const [TITLE, URL_, KEY, EDITION] = ['Xtitlex', 'https://url.invalid/', 'Xkeyx', 'Xeditionx'] as const
const STAND_INS = new RegExp([TITLE, URL_, KEY, EDITION].join('|'), 'g')

const load = createRequire(import.meta.url)

let loaded: typeof import('@citation-js/core').Cite | undefined

/** The style engine, loaded once. To load it takes as long as to make the pages of hundreds of events, so that a build whose citations are known does without. */
function engine(): typeof import('@citation-js/core').Cite {
  if (loaded) return loaded
  const { Cite, plugins } = load('@citation-js/core') as typeof import('@citation-js/core')
  load('@citation-js/plugin-bibtex')
  load('@citation-js/plugin-csl')
  plugins.config.get('@csl').templates.add('chicago-web', readFileSync(new URL('./styles/chicago-web.csl', import.meta.url), 'utf8'))
  loaded = Cite
  return loaded
}

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
 * template of Wikipedia. The styles are run once for a day, for a pattern that each event of each edition fills in.
 */
export function citations(work: Work, recall: Recall = (_, make) => make()): (cited: Cited) => Citation[] {
  const { story, edition, date } = work
  const { apa, chicago, bibtex } = recall(`citation ${JSON.stringify([story, date])}`, () => {
    const Cite = engine(),
      pattern = new Cite(record({ slug: KEY, title: TITLE, url: URL_ }, { ...work, edition: EDITION }))
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
  return (cited) => {
    const { slug, title, url } = cited
    const fill = (pattern: string, written = title) =>
      pattern.replace(STAND_INS, (standIn) => ({ [TITLE]: written, [URL_]: url, [KEY]: slug, [EDITION]: edition })[standIn]!)
    return [
      { name: 'APA', text: fill(apa) },
      { name: 'Chicago', text: fill(chicago) },
      { name: 'BibTeX', text: fill(bibtex, latex(title)) },
      { name: 'CSL-JSON', text: JSON.stringify([record(cited, work)], null, 1) },
      {
        name: 'Wikipedia',
        text: `{{cite web |title=${wiki(title)} |url=${url} |website=${wiki(story)} |publisher=Dateline |edition=${wiki(edition)} |date=${date}}}`,
      },
    ]
  }
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
