import type { CalendarDate, FoundTime, Unit } from '../meaning.ts'

const two = (number: number) => String(number).padStart(2, '0')

const unknown: Record<Unit, string> = {
  second: 'XXXX-XX-XX',
  minute: 'XXXX-XX-XX',
  hour: 'XXXX-XX-XX',
  day: 'XXXX-XX-XX',
  week: 'XXXX-WXX',
  weekend: 'XXXX-WXX-WE',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
  season: 'XXXX-XX',
  year: 'XXXX',
  decade: 'XXX',
  century: 'XX',
}

function withoutYear(meaning: CalendarDate): string {
  if (meaning.decade !== undefined) return String(meaning.decade)
  if (meaning.century !== undefined) return two(meaning.century)
  if (meaning.season) return `XXXX-${meaning.season}`
  if (meaning.quarter) return `XXXX-Q${meaning.quarter}`
  if (meaning.half) return `XXXX-H${meaning.half}`
  if (meaning.month) return `XXXX-${two(meaning.month)}${meaning.day ? `-${two(meaning.day)}` : ''}`
  return 'XXXX-XX-XX'
}

/** The TIMEX3 value of an expression when nothing is known of the publication day: what is not said is X. */
export function undatedValue({ meaning }: FoundTime): string {
  switch (meaning.kind) {
    case 'calendar':
      return withoutYear(meaning)
    case 'weekday':
      return `XXXX-WXX-${meaning.weekday}${meaning.part ? `T${meaning.part}` : ''}`
    case 'deictic':
    case 'anaphoric':
      return unknown[meaning.unit]
    default:
      return meaning.value
  }
}
