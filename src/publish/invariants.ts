import type { LedgerEntry, Timeline } from '../records/index.ts'
import type { Page, Site } from '../records/pages.ts'
import { edtfBounds } from './dates.ts'
import { urlsOf } from './page-list.ts'
import { recordUrl } from './urls.ts'

/** At most so many faults are told; one is enough to stop. */
const TOLD = 5

/**
 * What must hold of every site, whatever it was made from: each quote stands in the sentence at its span, each date
 * lies in its range, no event is without a source, each link of a page leads to a page or file of the site and each
 * anchor to a sentence, and each URL of the ledger answers. `take` takes what `traitsOf` finds on each page; `faults` are in words, and any is a
 * fault of the program.
 */
export function invariants(
  timeline: Timeline,
  site: Site,
  entries: readonly LedgerEntry[],
): { take: (url: string, traits: Traits) => void; faults: () => string[] } {
  const links = linkFaults(site)
  return {
    take: links.take,
    faults: () => [...evidenceFaults(timeline), ...dateFaults(timeline), ...links.found, ...ledgerFaults(site, entries)].slice(0, TOLD),
  }
}

function evidenceFaults({ events, sources }: Timeline): string[] {
  const byId = new Map(sources.map((source) => [source.id, source]))
  return events.flatMap(({ id, evidence }) => {
    if (evidence.length === 0) return [`event ${id} rests on no source`]
    return evidence.flatMap(({ source, quote, start, end }) => {
      // In broken markup the spans of two sentences may overlap.
      const stands = byId.get(source)?.sentences.some((each) => each.start <= start && each.end >= end && each.text.includes(quote))
      return stands ? [] : [`event ${id} quotes ${source} at ${start}, where its words do not stand`]
    })
  })
}

function dateFaults({ events }: Timeline): string[] {
  return events.flatMap(({ id, date: { edtf, earliest, latest } }) => {
    const { first, last } = edtfBounds(edtf)
    const inside = earliest <= latest && (edtf.includes('~') || ((!first || first >= earliest) && (!last || last <= latest)))
    return inside ? [] : [`event ${id} is dated ${edtf}, outside ${earliest} to ${latest}`]
  })
}

/** What the links of a site depend on, of one page: where it leads, and the anchors of its sentences. */
export type Traits = { links: readonly string[]; anchors?: ReadonlySet<string> }

/** Links are the site-absolute addresses in the record of a page, whatever field holds them. */
export function traitsOf(page: Page): Traits {
  const links = new Set<string>()
  eachLink(page, (link) => links.add(link))
  return {
    links: [...links],
    ...(page.kind === 'source'
      ? {
          anchors: new Set(
            page.blocks.flatMap(({ passages }) =>
              passages.flatMap((passage) => (passage.kind === 'shown' ? [passage.anchor, ...passage.former] : passage.anchors)),
            ),
          ),
        }
      : {}),
  }
}

/** Sources are taken before the pages that link their sentences. */
function linkFaults({ pages, files, images }: Site): { take: (url: string, traits: Traits) => void; found: string[] } {
  const answers = new Set([...urlsOf(pages), ...[...files, ...images].map(({ url }) => url)])
  const sentences = new Map<string, ReadonlySet<string>>(),
    sound = new Set<string>(),
    found: string[] = []
  return {
    found,
    take(url, { links, anchors }) {
      if (anchors) sentences.set(url, anchors)
      for (const link of links) {
        if (sound.has(link)) continue
        const [path = '', anchor] = link.split('#')
        if (!answers.has(path)) found.push(`${url} links ${link}, where nothing answers`)
        else if (anchor?.startsWith('s-') && !sentences.get(path)?.has(anchor))
          found.push(`${url} links ${link}, a sentence that is not there`)
        else sound.add(link)
      }
    },
  }
}

function eachLink(record: object, found: (link: string) => void): void {
  if (Array.isArray(record)) {
    for (const part of record as unknown[]) if (typeof part === 'object' && part !== null) eachLink(part, found)
    return
  }
  for (const key in record) {
    const value = record[key as keyof typeof record] as unknown
    if (typeof value === 'object' && value !== null) eachLink(value, found)
    else if (key === 'url' && typeof value === 'string' && value.startsWith('/')) found(value)
  }
}

function ledgerFaults({ pages }: Site, entries: readonly LedgerEntry[]): string[] {
  const answers = new Set([pages.event, pages.actor, pages.source, pages.place, pages.retired].flatMap(({ urls }) => urls))
  return entries.flatMap(({ kind, slug }) =>
    answers.has(recordUrl(kind, slug)) ? [] : [`${recordUrl(kind, slug)} of the ledger answers nothing`],
  )
}
