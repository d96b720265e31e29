import { expect, test } from 'vitest'
import { publish } from '../../src/publish/index.ts'
import type { Mark } from '../../src/records/index.ts'
import { report, timeline } from '../fixtures/timeline.ts'

test('a sentence that tells an event twice over is quoted once, with the marks of both', () => {
  const [event, ...others] = timeline.events,
    [evidence] = event!.evidence
  const mark = (start: number): Mark => ({ kind: 'what', start, end: start + 3 })
  const twice = {
    ...event!,
    evidence: [
      { ...evidence!, marks: [mark(8)] },
      { ...evidence!, marks: [mark(0), mark(8)] },
    ],
  }
  const site = publish({ ...timeline, events: [twice, ...others] }, { pathPrefix: '/', report })
  const page = [...site.pages.event].find(({ url }) => url === event!.url)!
  const sentences = page.proofs.flatMap((proof) => proof.sentences)
  expect(sentences.map(({ quote }) => quote?.marks.map(({ start }) => start))).toEqual([[0, 8]])
})
