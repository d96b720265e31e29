import type { PageKind, PageOf } from '../src/records/pages.ts'
import { about, notFound, retired } from './about.ts'
import { actor } from './actor.ts'
import { ceasefire } from './ceasefire.ts'
import { corrections } from './corrections.ts'
import { event } from './event.ts'
import { figures } from './figures.ts'
import { front } from './front.ts'
import { index, month, place, type } from './lists.ts'
import { data } from './data.ts'
import { map, network } from './pictures.ts'
import { changes, search } from './search.ts'
import type { Template } from './page.ts'
import { source } from './source.ts'

/** The template of every kind of page; the compiler asks for one when a kind is new. */
export const TEMPLATES: { [K in PageKind]: Template<PageOf<K>> } = {
  front,
  event,
  actor,
  source,
  place,
  type,
  month,
  index,
  about,
  search,
  changes,
  map,
  network,
  data,
  corrections,
  figures,
  ceasefire,
  notFound,
  retired,
}
