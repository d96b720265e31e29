import * as z from 'zod'
import { paragraphsOf } from './html.ts'
import { clean, IntakeError, isoDay, webAddress, type Taken } from './taken.ts'

/** The fields of ninjs (IPTC News in JSON), versions 1 and 2, that an article needs. */
const Ninjs = z.looseObject({
  uri: z.string().optional(),
  type: z.string().optional(),
  pubstatus: z.string().optional(),
  headline: z.string().optional(),
  headlines: z.array(z.looseObject({ value: z.string() })).optional(),
  body_text: z.string().optional(),
  body_html: z.string().optional(),
  body_xhtml: z.string().optional(),
  bodies: z.array(z.looseObject({ value: z.string(), contenttype: z.string().optional() })).optional(),
  byline: z.string().optional(),
  by: z.string().optional(),
  firstcreated: z.string().optional(),
  firstCreated: z.string().optional(),
  versioncreated: z.string().optional(),
  versionCreated: z.string().optional(),
  source: z.string().optional(),
  copyrightholder: z.string().optional(),
  copyrightHolder: z.string().optional(),
  copyrightnotice: z.string().optional(),
})

/** The article of a ninjs item. One that its agency has withdrawn is refused. */
export function fromNinjs(text: string): Taken {
  const checked = Ninjs.safeParse(json(text))
  if (!checked.success)
    throw new IntakeError('The file is not a ninjs item; expected a JSON object with "headline" and "body_text" or "body_html"')
  const item = checked.data
  if (/^cancel/i.test(item.pubstatus ?? '')) throw new IntakeError('The agency has cancelled this item; nothing to take in')
  const html = item.body_html ?? item.body_xhtml ?? item.bodies?.find(({ contenttype }) => /html/.test(contenttype ?? ''))?.value
  const plain = item.body_text ?? item.bodies?.[0]?.value
  const paragraphs = html
    ? paragraphsOf(html)
    : plain
      ? plain
          .split(/\r?\n\s*\r?\n|\r?\n/)
          .map(clean)
          .filter(Boolean)
      : []
  const title = clean(item.headline ?? item.headlines?.[0]?.value ?? '')
  if (!title || !paragraphs.length) throw new IntakeError('The ninjs item has no headline or no body; expected both')
  const [first, version] = [isoDay(item.firstcreated ?? item.firstCreated), isoDay(item.versioncreated ?? item.versionCreated)]
  return {
    title,
    paragraphs,
    front: {
      publisher: clean(item.source ?? item.copyrightholder ?? item.copyrightHolder ?? '') || undefined,
      url: webAddress(item.uri),
      published: first ?? version,
      updated: first && version !== first ? version : undefined,
      author: clean(item.byline ?? item.by ?? '').replace(/^by\s+/i, '') || undefined,
      rights: clean(item.copyrightnotice ?? '') || undefined,
    },
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}
