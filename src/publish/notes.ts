import type { Source } from '../records/index.ts'
import type { DayView, FrontPage } from '../records/pages.ts'
import { outletOf, type Context } from './context.ts'
import { edtfWords } from './dates.ts'
import { cut } from './quoting.ts'
import { external } from './urls.ts'
import { listed } from './wording.ts'

const dated = ({ published: { edtf } }: Source) => (edtf ? edtfWords(edtf) : 'day not known')

/** Notes for the printed page: each sentence once, in the order in which the listed events call on it; the cards get their numbers. */
export function notes(days: DayView[], context: Context): Pick<FrontPage, 'notes' | 'noteSources'> {
  const byUrl = new Map(context.timeline.events.map((event) => [event.url, event]))
  const numbers = new Map<string, number>(),
    found: FrontPage['notes'] = [],
    used = new Set<Source>()
  for (const day of days) {
    day.events = day.events.map((card) => {
      const own = (byUrl.get(card.url)?.evidence ?? []).flatMap(({ source: id, anchor, quote, marks }) => {
        const source = context.sources.get(id)
        if (!source) return []
        used.add(source)
        const key = `${id} ${anchor}`
        if (!numbers.has(key)) {
          const part = context.quoting.part(id, anchor)
          numbers.set(key, found.length + 1)
          found.push({
            number: found.length + 1,
            quote: part && cut({ text: quote, marks }, part).text,
            source: `${outletOf(source)}, ${dated(source)}`,
          })
        }
        return numbers.get(key)!
      })
      return { ...card, notes: [...new Set(own)] }
    })
  }
  return {
    notes: found,
    noteSources: context.timeline.sources
      .filter((source) => used.has(source))
      .map((source) => ({
        short: outletOf(source),
        words: [
          listed(source.byline),
          source.title,
          source.agency && source.agency !== source.publisher ? `with ${source.agency}` : '',
          dated(source),
        ]
          .filter(Boolean)
          .join(', '),
        link: external(source.link),
      })),
  }
}
