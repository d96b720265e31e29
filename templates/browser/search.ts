import MiniSearch from 'minisearch'
import type { SearchFields } from '../../src/publish/search-fields.ts'

/** Search over the site: the index is fetched as a script when a reader turns to the field, so that it works from the disk. */

interface Found {
  title: string
  url: string
  kind: string
  about: string
  group?: string
}
declare global {
  interface Window {
    datelineIndex?: { index: string; options: SearchFields }
  }
}

/** Hits that are printed; a reader who wants more asks more precisely. */
const MOST = 40

let loading: Promise<MiniSearch<Found> | undefined> | undefined

function load(address: string): Promise<MiniSearch<Found> | undefined> {
  loading ??= new Promise((resolve) => {
    const script = document.createElement('script')
    script.src = address
    script.addEventListener('load', () => {
      const given = window.datelineIndex
      resolve(given && MiniSearch.loadJSON<Found>(given.index, given.options))
    })
    script.addEventListener('error', () => resolve(undefined))
    document.head.append(script)
  })
  return loading
}

function row({ title, url, kind, about }: Found): HTMLLIElement {
  const item = document.createElement('li')
  const link = document.createElement('a')
  link.href = `../${url}`
  link.textContent = title
  const note = document.createElement('small')
  note.textContent = [kind, about].filter(Boolean).join(' · ')
  item.append(link, ' ', note)
  return item
}

function start(form: HTMLElement): void {
  const field = form.querySelector('input')!,
    hits = document.querySelector('.hits')!,
    status = form.querySelector('output')!
  const address = form.dataset.index!
  form.hidden = false
  let turn = 0
  const find = async () => {
    const query = field.value.trim(),
      own = ++turn
    const index = query ? await load(address) : undefined
    if (own !== turn) return
    if (query && !index) {
      status.textContent = 'The index could not be loaded; the list below is complete.'
      return
    }
    const found =
      index && query
        ? index.search(query, { prefix: true, fuzzy: (term) => (term.length > 4 ? 0.2 : 0), boost: { title: 3 }, combineWith: 'AND' })
        : []
    hits.replaceChildren(...found.slice(0, MOST).map((each) => row(each as unknown as Found)))
    status.textContent = !query
      ? ''
      : found.length === 0
        ? 'Nothing found.'
        : `${found.length} found${found.length > MOST ? `, the first ${MOST} shown` : ''}`
    try {
      history.replaceState(null, '', `${location.pathname}${query ? `?q=${encodeURIComponent(query)}` : ''}`)
    } catch {
      /* the hits are shown all the same */
    }
  }
  field.addEventListener('focus', () => void load(address), { once: true })
  field.addEventListener('input', () => void find())
  field.value = new URLSearchParams(location.search).get('q') ?? ''
  if (field.value) void find()
}

const form = document.querySelector<HTMLElement>('.search')
if (form) start(form)
