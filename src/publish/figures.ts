import type { FigurePoint, FigureSeries } from '../records/index.ts'
import type { FigureRow, FigureView, FiguresPage } from '../records/pages.ts'
import { dayNumber } from '../days.ts'
import { actorRef, outletOf, sentenceUrl, type Context } from './context.ts'
import { publishedView } from './dates.ts'
import { URLS } from './urls.ts'
import { BOUND_WORDS, grouped } from './wording.ts'

const ARROWS: Readonly<Record<string, FigureRow['arrow']>> = { at_least: 'up', more_than: 'up', at_most: 'down', less_than: 'down' }

function row({ source: id, anchor, value, by, says, verb, date, earliest, latest, event }: FigurePoint, context: Context): FigureRow {
  const source = context.sources.get(id)
  const outlet = source ? outletOf(source) : id
  const speaker = by === undefined ? undefined : context.actors.get(by)
  const sentence = source?.sentences.find((each) => each.anchor === anchor)
  const told = event === undefined ? undefined : context.events.get(event)
  return {
    value: grouped(value.number) + (value.max === undefined ? '' : `–${grouped(value.max)}`),
    bound: BOUND_WORDS[value.bound],
    number: value.number,
    max: value.max,
    arrow: ARROWS[value.bound],
    at: earliest ? (dayNumber(earliest) + dayNumber(latest)) / 2 : undefined,
    date: publishedView(date),
    who: speaker
      ? actorRef(speaker.id, speaker.name, context)
      : { text: says ?? outlet, url: says === undefined ? source?.url : undefined },
    verb: speaker ? verb : undefined,
    in: { text: outlet, url: sentenceUrl(id, anchor, context) },
    quote: sentence && context.quoting.whole(id, anchor) ? sentence.text : undefined,
    event: told && { text: told.title, url: told.url },
  }
}

const view = ({ id, title, points }: FigureSeries, context: Context): FigureView => ({
  id,
  title,
  rows: points.map((point) => row(point, context)),
})

/** The page that follows quantities through the story; none where no quantity is told twice. */
export function figuresPages(context: Context): FiguresPage[] {
  const { figures, story } = context.timeline
  if (!figures.length) return []
  return [
    {
      kind: 'figures',
      url: URLS.figures,
      title: 'Figures',
      description: `What several reports of ${story.title} count, side by side.`,
      series: figures.map((series) => view(series, context)),
    },
  ]
}
