import type { Page, PageList, Pages } from '../records/pages.ts'

function listOf<P extends Page, A extends object>(
  urls: readonly string[],
  around: A,
  within: (index: number, around: A) => P,
  record?: (index: number) => object,
): PageList<P> {
  const at = (index: number) => within(index, around)
  return {
    urls,
    at,
    around,
    within: within as PageList<P>['within'],
    ...(record ? { record } : {}),
    *[Symbol.iterator]() {
      for (let i = 0; i < urls.length; i++) yield at(i)
    },
  }
}

/** A page for each record that has an address. `make` looks at nothing but the record and `around`, so that a page can be recalled when neither has changed. */
export function pagesOf<R extends { url?: string }, P extends Page, A extends object>(
  records: readonly R[],
  around: A,
  make: (record: R & { url: string }, around: A) => P,
): PageList<P> {
  const own = records.filter((record): record is R & { url: string } => record.url !== undefined)
  return listOf(
    own.map(({ url }) => url),
    around,
    (index, given) => make(own[index]!, given),
    (index) => own[index]!,
  )
}

/** Pages that are made already, of which a site has few. */
export const made = <P extends Page>(pages: readonly P[]): PageList<P> =>
  listOf(
    pages.map(({ url }) => url),
    {},
    (index) => pages[index]!,
  )

/** The same pages, each with something more, which follows from the page and `around`. */
export function mapped<P extends Page, A extends object>(pages: PageList<P>, around: A, change: (page: P, around: A) => P): PageList<P> {
  return listOf(
    pages.urls,
    { own: pages.around, more: around },
    (index, { own, more }) => change(pages.within(index, own), more),
    pages.record,
  )
}

/** The addresses of all pages of a site. */
export const urlsOf = (pages: Pages): string[] => Object.values(pages).flatMap(({ urls }) => urls)

/** All pages of a site, one after the other. */
export function* everyPage(pages: Pages): Generator<Page> {
  for (const list of Object.values(pages) as PageList[]) yield* list
}
