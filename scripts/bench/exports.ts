import { context } from '../../src/publish/context.ts'
import { datapackage } from '../../src/publish/exports/datapackage.ts'
import { taken } from '../../src/publish/exports/export.ts'
import { EXPORTS, single } from '../../src/publish/exports/index.ts'
import { records } from '../../src/publish/exports/records.ts'
import { schemas } from '../../src/publish/exports/schemas.ts'
import type { Timeline } from '../../src/records/index.ts'
import type { EncodedFile, SiteFile } from '../../src/records/pages.ts'

/** What making one export, or one kind of file beside the pages, adds to a build. */
export type Cost = { name: string; bytes: number; seconds: number }

/** A timeline of so many events: those of a story again and again, each time with its sources under new names; actors and places are shared. */
export function multiplied(timeline: Timeline, events: number): Timeline {
  const copies = Array.from({ length: Math.ceil(events / timeline.events.length) }, (_, copy) => copy),
    again = (id: string, copy: number) => (copy === 0 ? id : `${id}-copy-${copy}`)
  return {
    ...timeline,
    sources: copies.flatMap((copy) =>
      timeline.sources.map((source) => ({
        ...source,
        id: again(source.id, copy),
        url: `/sources/${again(source.id, copy)}/`,
        events: source.events.map((id) => again(id, copy)),
      })),
    ),
    events: copies
      .flatMap((copy) =>
        timeline.events.map((event) => ({
          ...event,
          id: again(event.id, copy),
          url: `/events/${again(event.id, copy)}/`,
          relations: event.relations.map((relation) => ({ ...relation, id: again(relation.id, copy) })),
          evidence: event.evidence.map((each) => ({ ...each, source: again(each.source, copy) })),
          claims: event.claims.map((each) => ({ ...each, source: again(each.source, copy) })),
        })),
      )
      .slice(0, events),
  }
}

/** Bytes and wall seconds of each export of a timeline, the median of some rounds; records are made once for all JSON files. */
export function exportCosts(timeline: Timeline, rounds: number): Cost[] {
  const told = context(timeline, { pathPrefix: '/', report: { version: '', files: timeline.sources.length, mentions: 0, messages: [] } })
  const cost = <F extends SiteFile | EncodedFile>(name: string, make: () => F[]): Cost & { made: F[] } => {
    const times: number[] = []
    let made = make()
    for (let round = 0; round < rounds; round++) {
      const began = performance.now()
      made = make()
      times.push((performance.now() - began) / 1000)
    }
    return {
      name,
      made,
      bytes: made.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0),
      seconds: times.sort((a, b) => a - b)[Math.floor(rounds / 2)]!,
    }
  }
  const sheet = { context: told, records: records(timeline, told.quoting) }
  const each = Object.values(EXPORTS).map((make) => cost('', () => [taken(make(sheet))]))
  return [
    ...each.map(({ made: [file], bytes, seconds }) => ({ name: file!.url, bytes, seconds })),
    cost('/data/datapackage.json', () => [
      datapackage(
        told,
        each.flatMap(({ made }) => made),
      ),
    ]),
    cost('/data/schemas/', () => schemas((_, make) => make())),
    cost('index.json beside each page', () => single(sheet.records)),
  ].map(({ name, bytes, seconds }) => ({ name, bytes, seconds }))
}
