import type { EventDate, EventStatus, Precision } from '../records/index.ts'
import type { AboutPage } from '../records/pages.ts'
import { outletOf, type Context } from './context.ts'
import { edtfWords, isQualified } from './dates.ts'
import { groupBy } from './group.ts'
import { typeCounts } from './type.ts'
import { URLS } from './urls.ts'
import { BASIS_WORDS, grouped, percent, PRECISION_WORDS, STATUS_WORDS } from './wording.ts'

const TEXTS = { excerpts: 'excerpts', full: 'in full', none: 'not quoted' }

/** The method and its limits, told with the figures of this build. */
export function about(context: Context): AboutPage {
  const {
    timeline,
    options: { report },
  } = context
  const { events, sources, actors, places } = timeline
  const count = (words: string, number: number) => ({ words, count: grouped(number) })
  const shares = <K extends string>(words: Record<K, string>, key: (date: EventDate, status: EventStatus) => K) => {
    const groups = groupBy(events, (event) => key(event.date, event.status))
    return (Object.keys(words) as K[]).flatMap((name) => (groups.has(name) ? [count(words[name], groups.get(name)!.length)] : []))
  }
  return {
    kind: 'about',
    url: URLS.about,
    title: 'Method and limits',
    description: `How ${timeline.story.title} was made from ${sources.length} articles, and what it cannot know.`,
    report,
    counts: [
      count('files read', report.files),
      count('articles used', sources.length),
      count(
        'lines set aside as no part of an article',
        sources.reduce((sum, source) => sum + source.boilerplate.length, 0),
      ),
      count(
        'sentences',
        sources.reduce((sum, source) => sum + source.sentences.length, 0),
      ),
      count(
        'time expressions',
        sources.reduce((sum, source) => sum + source.timexes.length, 0),
      ),
      count('reports of an event, each in one clause', report.mentions),
      count('events, after merging reports of one thing', events.length),
      count('events told by more than one article', events.filter((event) => event.sources > 1).length),
      count('events told as history or in passing', events.filter((event) => event.background).length),
      count('actors with a page', actors.filter((actor) => actor.url).length),
      count('places', places.length),
    ],
    dates: shares<Precision | 'about'>(PRECISION_WORDS, ({ precision, edtf }) =>
      precision === 'day' && isQualified(edtf) ? 'about' : precision,
    ),
    grounds: shares(BASIS_WORDS, ({ basis }) => basis),
    statuses: shares(STATUS_WORDS, (_, status) => status),
    sources: sources.map((source) => ({
      ref: { text: outletOf(source), url: source.url },
      date: source.published.edtf ? edtfWords(source.published.edtf) : 'not known',
      share: percent(context.quoting.share(source.id)),
      text: TEXTS[source.text],
    })),
    types: typeCounts(events),
    notes: [...groupBy(report.messages, (message) => message.rule)].map(([rule, own]) => ({
      rule,
      severity: own[0]!.severity,
      count: own.length,
      example: `${own[0]!.file}: ${own[0]!.text}`,
    })),
    quoting: percent(timeline.story.quoting),
  }
}
