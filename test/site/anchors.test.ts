import { expect, it } from 'vitest'
import { publish } from '../../src/publish/index.ts'
import type { SourcePage } from '../../src/records/pages.ts'
import { report, timeline } from '../fixtures/timeline.ts'

it('an anchor of an earlier edition answers on the source page, where the sentence stands that replaced its own', () => {
  const [source, ...rest] = timeline.sources
  const [first, last] = [source!.sentences[0]!.anchor, source!.sentences.at(-1)!.anchor]
  const formerAnchors = [
    { anchor: 's-0000000a', at: first },
    { anchor: 's-0000000b', at: last },
  ]
  const site = publish({ ...timeline, sources: [{ ...source!, formerAnchors }, ...rest] }, { pathPrefix: '/', report })
  const page = [...site.pages.source].find(({ url }) => url === source!.url) as SourcePage
  const passages = page.blocks.flatMap((block) => block.passages)
  for (const { anchor, at } of formerAnchors) {
    const home = passages.filter((part) => (part.kind === 'shown' ? part.former : part.anchors).includes(anchor))
    expect(home).toHaveLength(1)
    expect(home[0]!.kind === 'shown' ? home[0]!.anchor : home[0]!.anchors).toEqual(
      home[0]!.kind === 'shown' ? at : expect.arrayContaining([at]),
    )
  }
})
