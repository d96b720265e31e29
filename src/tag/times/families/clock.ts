import { rule, type Family, type Match, type Reading } from '../rule.ts'
import type { Clock, DayPart } from '../meaning.ts'
import { numberOf } from '../numbers.ts'
import { clockOf } from './fields.ts'

/** A clock time on the narrated day, until a day beside it is joined on. */
function at(clock: Clock | undefined, part?: DayPart): Reading | undefined {
  return clock && { type: 'TIME', meaning: { kind: 'anaphoric', unit: 'day', offset: 0, clock, ...(part ? { part } : {}) } }
}

const zone =
  '(?:,? ?{zone}\\b|,? (?:[a-z]+ )?(?:local|eastern|pacific|central|mountain|standard|daylight)(?: standard| daylight| summer)? time)?'
const approx = '(?:about |around |shortly (?:before|after) |just (?:before|after) |exactly |approximately |nearly )?'

/** "High Noon": a title. */
const isName = ({ line, start }: Match) => start > 0 && /[A-Z]/.test(line.raw[start]!)

const hours = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'

/** So many minutes before or after the hour; "half to nine" is none. */
function besideHour(part: Match['part']): Clock | undefined {
  const minutes = part.minutes === 'half' ? 30 : part.minutes!.endsWith('quarter') ? 15 : Number(numberOf(part.minutes!.replace('-', ' ')))
  const hour = clockOf(part)?.hour
  if (hour === undefined || (part.side === 'to' && minutes === 30)) return undefined
  return part.side === 'past' ? { hour, minute: minutes } : { hour: hour === 0 ? 23 : hour - 1, minute: 60 - minutes }
}

/** Times of the clock. */
export const clock: Family = {
  name: 'clock',
  triggers: ['digit', 'part', 'number', 'quarter'],
  rules: [
    rule(
      'half-day',
      `${approx}(?<hour>\\d{1,2}|${hours})(?:[:.](?<minute>[0-5]\\d)(?::(?<second>[0-5]\\d))?)? ?(?<half>a\\.m\\b\\.?|am\\b|p\\.m\\b\\.?|pm\\b)${zone}`,
      ({ part }) => at(clockOf(part)),
      ['am', 'a.m', 'pm', 'p.m'],
    ),
    rule(
      'colon',
      `${approx}(?<hour>[01]?\\d|2[0-4])[:](?<minute>[0-5]\\d)(?::(?<second>[0-5]\\d))?(?:(?: hours| hrs|h)\\b)?${zone}`,
      ({ part, before, after }) =>
        /(?:[\d:.]|score|won|lost|led|ahead|verse|genesis|exodus|matthew|mark|luke|john|romans|psalms?|chapter) ?$/.test(before) ||
        /^(?:[.:]\d| (?:score|ratio|lead|win|loss|defeat|vote|minutes?|odds|split))/.test(after)
          ? undefined
          : at(clockOf(part)),
      [':'],
    ),
    rule(
      'four-figures',
      `${approx}(?<hour>[01]\\d|2[0-4])(?<minute>[0-5]\\d)(?: hours| hrs|h)? ?(?:{zone}\\b|local time)|(?<hour2>[01]\\d|2[0-4])(?<minute2>[0-5]\\d) ?(?:hours|hrs|h)`,
      ({ part }) => at(clockOf({ hour: part.hour ?? part.hour2, minute: part.minute ?? part.minute2, zone: part.zone })),
    ),
    rule('dotted', `${approx}(?<hour>[01]?\\d|2[0-4])[.](?<minute>[0-5]\\d)(?: ?{zone}\\b| hours\\b)`, ({ part }) => at(clockOf(part)), [
      '.',
    ]),
    rule(
      'o-clock',
      `(?:about |around |shortly (?:before|after) )?(?<hour>\\d{1,2}|${hours}) o'? ?clock(?: in the (?<when>morning|afternoon|evening)| at (?<night>night))?|(?<hour2>\\d{1,2}) in the (?<when2>morning|afternoon|evening)`,
      ({ part }) =>
        at(
          clockOf({
            hour: part.hour ?? part.hour2,
            half: { morning: 'a', afternoon: 'p', evening: 'p' }[part.when ?? part.when2 ?? ''] ?? (part.night ? 'p' : undefined),
          }),
        ),
      ['clock', 'in the '],
    ),
    // "half past eight", "a quarter to nine", "at ten past three"
    rule(
      'past-the-hour',
      `(?<minutes>half|(?:a )?quarter|(?<=\\b(?:at|by|until|since|about|around|before|after) )(?:five|ten|twenty|twenty-five)) (?<side>past|to) (?<hour>${hours})(?: (?<half>a\\.m\\b\\.?|am\\b|p\\.m\\b\\.?|pm\\b))?(?! \\w+s\\b)`,
      ({ part }) => at(besideHour(part)),
      [' past ', ' to '],
    ),
    rule('noon', `${approx}(?:12 )?(?:noon|midday)${zone}`, (match) => (isName(match) ? undefined : at({ hour: 12, minute: 0 })), [
      'noon',
      'midday',
    ]),
    // "midnight Friday" ends the day; "after midnight on Friday" begins it.
    rule(
      'past-midnight',
      '(?<count>one|two|five|ten|\\d{1,2}) minutes? (?:past|after) midnight',
      ({ part }) => at({ hour: 0, minute: Number(numberOf(part.count!)) }),
      ['midnight'],
    ),
    rule('after-midnight', '(?:shortly |just |soon )?(?:after|past) midnight', () => at({ hour: 0, minute: 0 }), ['midnight']),
    rule('midnight', `${approx}(?:12 )?midnight${zone}`, () => at({ hour: 24, minute: 0 }), ['midnight']),
  ],
}
