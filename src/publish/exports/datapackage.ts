import { createHash } from 'node:crypto'
import type { Context } from '../context.ts'
import { licenceOf } from '../licence.ts'
import { CLAIM_COLUMNS, EVENT_COLUMNS } from './csv.ts'
import { host, plain, stamp, stampDay, type Export, type Made } from './export.ts'

const FOLDER = '/data/'
const COLUMNS = { '/data/events.csv': EVENT_COLUMNS, '/data/claims.csv': CLAIM_COLUMNS }
const KEYS: Record<string, object> = {
  '/data/events.csv': { primaryKey: 'id', missingValues: [''] },
  '/data/claims.csv': { foreignKeys: [{ fields: 'event', reference: { resource: 'events', fields: 'id' } }], missingValues: [''] },
}

const fields = (url: string) => COLUMNS[url as keyof typeof COLUMNS]?.map(({ name, type, description }) => ({ name, type, description }))

/** Names are unique in a package: `events`, `events-json`. */
const nameOf = (path: string) => (path.endsWith('.csv') ? path.slice(0, -4) : path.replace(/[^a-z0-9]+/g, '-'))

/** The Frictionless description of the files under `data/`: what each is, its size, hash and columns. */
export function datapackage(context: Context, files: readonly Export[]): Made {
  const { story } = context.timeline,
    licence = licenceOf(story)
  const resources = files
    .filter(({ url }) => url.startsWith(FOLDER))
    .map(({ url, title, description, media, content, bytes, schema }) => {
      const path = url.slice(FOLDER.length),
        columns = fields(url)
      return {
        name: nameOf(path),
        path,
        title,
        description,
        mediatype: media,
        format: path.split('.').at(-1),
        encoding: 'utf-8',
        bytes,
        hash: `sha256:${createHash('sha256').update(content).digest('hex')}`,
        ...(columns ? { profile: 'tabular-data-resource', schema: { fields: columns, ...KEYS[url] } } : {}),
        ...(schema ? { jsonSchema: schema.slice(FOLDER.length) } : {}),
      }
    })
  const described = {
    profile: 'data-package',
    name: 'dateline',
    id: `https://${host(context)}/`,
    title: plain(story.title),
    description: plain(story.description),
    created: stamp(stampDay(context)).toISOString(),
    version: String(context.timeline.editions.at(-1)?.number ?? 1),
    ...(licence
      ? {
          licenses: [
            {
              ...(licence.name === licence.url ? {} : { name: licence.name }),
              path: licence.url,
              title: 'All but the quotations, which are their publishers’',
            },
          ],
        }
      : {}),
    sources: context.timeline.sources.map(({ title, link }) => ({ title: plain(title), ...(link ? { path: link } : {}) })),
    resources,
  }
  return {
    url: '/data/datapackage.json',
    title: 'Data package',
    media: 'application/json',
    quotes: false,
    rows: resources.length,
    description: 'What the files under data/ are, with their columns, sizes and hashes (Frictionless)',
    content: `${JSON.stringify(described, null, 1)}\n`,
  }
}
