import type { Page, PageList, Pages } from '../records/pages.ts'

function listOf<P extends Page>(urls: readonly string[], at: (index: number) => P): PageList<P> {
  return { urls, at, *[Symbol.iterator]() { for (let i = 0; i < urls.length; i++) yield at(i) } }
}

/** A page for each record that has an address. */
export function pagesOf<R extends { url?: string }, P extends Page>(records: readonly R[], make: (record: R & { url: string }) => P): PageList<P> {
  const own = records.filter((record): record is R & { url: string } => record.url !== undefined)
  return listOf(own.map(({ url }) => url), (index) => make(own[index]!))
}

/** Pages that are made already, of which a site has few. */
export const made = <P extends Page>(pages: readonly P[]): PageList<P> => pagesOf(pages, (page) => page as P)

/** The same pages, each with something more. */
export const mapped = <P extends Page>(pages: PageList<P>, change: (page: P) => P): PageList<P> => listOf(pages.urls, (index) => change(pages.at(index)))

/** The addresses of all pages of a site. */
export const urlsOf = (pages: Pages): string[] => Object.values(pages).flatMap(({ urls }) => urls)

/** All pages of a site, one after the other. */
export function* everyPage(pages: Pages): Generator<Page> {
  for (const list of Object.values(pages) as PageList[]) yield* list
}
