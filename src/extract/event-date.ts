import type { EventDate, Precision, Published } from '../records/index.ts'
import { dayText } from '../days.ts'
import { boundsOf } from '../tag/published/bounds.ts'
import { span, type Anchor, type LookBack } from './dates.ts'
import type { Filed } from './filed.ts'

/** The date of a mention from its anchor; without one, the day that the report was filed (`filed`) or published, said to be about. */
export function dateOf(anchor: Anchor | undefined, back: LookBack | undefined, published: Published, filed?: Filed): EventDate {
  if (back) return countedBack(back, published)
  if (anchor) return anchor.where === 'later' ? fromThenOn(anchor, published) : anchored(anchor, published)
  return filed ? ofFiling(filed, published) : ofPublication(published)
}

/** "in the past week": a range up to the day of publication. */
const countedBack = ({ earliest, latest, timex }: LookBack, published: Published): EventDate => ({
  edtf: `${earliest}/${latest}`,
  earliest,
  latest,
  precision: 'range',
  basis: 'relative',
  expression: timex.text,
  how: `“${timex.text}”, counted back from the day of publication, ${publication(published)}`,
})

/** "has killed 12 since Monday": from that day to publication. */
function fromThenOn({ timex }: Anchor, published: Published): EventDate {
  const earliest = timex.earliest!,
    ends = published.date ?? span(published.edtf).at(-1)!,
    latest = ends > earliest ? ends : timex.latest!
  return {
    edtf: edtfOf(earliest, latest, ''),
    earliest,
    latest,
    precision: precisionOf(earliest, latest, ''),
    basis: 'narrative',
    expression: timex.text,
    how: `from “${timex.text}” on, ${publication(published)}`,
  }
}

/** What a time expression says, or two that bound a range; about, where the sentence itself does not name it. */
function anchored({ timex, until, where }: Anchor, published: Published): EventDate {
  const earliest = timex.earliest!,
    latest = until?.latest && until.latest >= earliest ? until.latest : timex.latest!
  const value = until ? '' : timex.value,
    expression = until ? `${timex.text} to ${until.text}` : timex.text
  const edtf = edtfOf(earliest, latest, value),
    isTold = where === 'context' || where === 'lead',
    about = (timex.approximate || isTold) && /^\d{4}(?:-\d\d){0,2}$/.test(edtf)
  return {
    edtf: about ? `${edtf}~` : edtf,
    earliest,
    latest,
    precision: precisionOf(earliest, latest, value),
    basis: isTold ? 'narrative' : (timex.basis ?? 'explicit'),
    expression,
    how: `${said(where, `“${expression}”`)}, ${publication(published)}`,
  }
}

/** Says in words where a quoted time expression stands. */
function said(where: Anchor['where'], quoted: string): string {
  switch (where) {
    case 'lead':
      return `told as part of the article’s main event, which it dates ${quoted}`
    case 'context':
      return `told with the sentence before it, which says ${quoted}`
    case 'report':
      return `reported ${quoted}`
    case 'heading':
      return `under the date ${quoted}`
    default:
      return quoted
  }
}

/** About the day that the report was filed. */
function ofFiling({ value, expression, says }: Filed, published: Published): EventDate {
  const { earliest, latest } = boundsOf(value)!
  return {
    edtf: `${value}~`,
    earliest,
    latest,
    precision: precisionOf(earliest, latest, value),
    basis: 'publication',
    expression,
    how: `its sentence names no day; ${says}, ${publication(published)}`,
  }
}

/** About the day of publication. */
function ofPublication(published: Published): EventDate {
  const [earliest = '', latest = earliest] = published.date ? [published.date] : span(published.edtf)
  return {
    edtf: published.date ? `${published.date}~` : published.edtf,
    earliest,
    latest,
    precision: earliest === latest ? 'day' : 'range',
    basis: 'publication',
    expression: '',
    how: `its sentence names no day, ${publication(published)}`,
  }
}

function precisionOf(earliest: string, latest: string, value: string): Precision {
  if (earliest === latest) return 'day'
  if (/^\d{4}-W\d\d/.test(value)) return 'week'
  if (/^\d{4}-\d\d$/.test(value)) return 'month'
  if (/^\d{4}$/.test(value)) return 'year'
  if (/^\d{4}-(?:SP|SU|FA|WI|2[1-4])$/.test(value)) return 'season'
  return 'range'
}

const SEASON: Record<string, string> = { SP: '21', SU: '22', FA: '23', WI: '24' }

/** EDTF level 1 of a calendar stretch: a day, month, season or year by name, anything else as an interval (weeks too). */
function edtfOf(earliest: string, latest: string, value: string): string {
  const precision = precisionOf(earliest, latest, value)
  if (precision === 'day') return earliest
  if (precision === 'month' || precision === 'year') return value
  if (precision === 'season') return value.replace(/-(SP|SU|FA|WI)$/, (_, s: string) => `-${SEASON[s]}`)
  return `${earliest}/${latest}`
}

/** Says in words when the article was published, for the sentence under a date. */
function publication(published: Published): string {
  if (published.date) return `in an article published on ${dayText(published.date)}`
  return published.edtf ? `in an article published some time in ${published.edtf.replace('/', ' to ')}` : 'in an article without a date'
}
