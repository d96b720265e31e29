import type { Draft, Event, Source } from '../../src/records/index.ts'

/** A small draft for the ledger's tests: only what is recognised, named or linked matters. */
export type Told = {
  id: string
  title: string
  day: string
  type?: Event['type']
  told: { source: string; quote: string; trigger: string }[]
  claims?: Event['claims']
}

/** A draft of events as told, with the sources that they name; each source holds the quotes of it, in order. */
export function draft(
  told: readonly Told[],
  extra: { actors?: Draft['actors']; places?: Draft['places']; titles?: Record<string, string> } = {},
): Draft {
  const names = [...new Set(told.flatMap((event) => event.told.map(({ source }) => source)))].sort()
  return {
    story: { title: 'A story', description: '', language: 'en', noindex: false, quoting: 0.5 },
    events: told.map(event),
    actors: extra.actors ?? [],
    places: extra.places ?? [],
    nearMisses: [],
    figures: [],
    ceasefire: [],
    sources: names.map((name) =>
      source(name, extra.titles?.[name] ?? `Headline of ${name}`, [
        ...new Set(told.flatMap((each) => each.told.filter((evidence) => evidence.source === name).map(({ quote }) => quote))),
      ]),
    ),
  }
}

function event({ id, title, day, type = 'STATEMENT', told, claims = [] }: Told): Event {
  return {
    id,
    url: '',
    title,
    type,
    status: 'occurred',
    background: false,
    date: { edtf: day, earliest: day, latest: day, precision: 'day', basis: 'explicit', expression: '', how: '' },
    actors: [],
    places: [],
    salience: 0.5,
    claims,
    relations: [],
    merged: [],
    origins: 1,
    sources: new Set(told.map(({ source }) => source)).size,
    evidence: told.map(({ source, quote, trigger }) => ({
      source: `source:${source}`,
      quote,
      trigger,
      start: 0,
      end: quote.length,
      prefix: '',
      suffix: '',
      anchor: 's-00000000',
      marks: [],
      excerpt: { start: 0, end: quote.length, from: 0, to: quote.length },
    })),
  }
}

function source(name: string, title: string, sentences: readonly string[]): Source {
  return {
    id: `source:${name}`,
    url: '',
    file: name,
    title,
    deck: [],
    byline: [],
    published: { edtf: '2020-01-31', date: '2020-01-31', certain: true, basis: [] },
    blocks: [],
    boilerplate: [],
    timexes: [],
    events: [],
    text: 'excerpts',
    words: 100,
    sentences: sentences.map((text) => ({ anchor: 's-00000000', text, block: 0, events: [], marks: [], start: 0, end: text.length })),
  }
}

/** An actor with a page. */
export function actor(name: string, aliases: string[] = [], kind: Draft['actors'][number]['kind'] = 'person'): Draft['actors'][number] {
  return { id: `actor:${name}`, url: '', name, kind, aliases, events: [], quotes: [] }
}
