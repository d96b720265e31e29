import type { TaggedSentence } from '../../../records/index.ts'
import { dayWords, dayOf, weekdayOf, type Day } from '../../../days.ts'
import type { Clue } from '../clue.ts'
import type { Placed } from '../page.ts'
import { quoted, weekdayName } from '../words.ts'
import { afterNamed } from './weekdays.ts'

/** How many names a caption and a sentence must share to show the same scene. */
const NAMES = 2

/** A caption whose date falls on the weekday on which the text puts the same people: the two are one day. */
export function scene(all: readonly Placed[]): Clue[] {
  const told = all.filter(
    ({ role, time }) => role === 'text' && !time.quoted && time.direction !== 'future' && time.meaning.kind === 'weekday',
  )
  const dated = all
    .flatMap((caption) => {
      const day = caption.role === 'caption' ? dayIn(caption) : undefined
      return day === undefined ? [] : [{ caption, day }]
    })
    .sort((a, b) => b.day - a.day)
  for (const { caption, day } of dated) {
    const names = new Set(namesOf(caption.sentence)),
      weekday = weekdayOf(day)
    const same = told.find(
      ({ time: { meaning }, sentence }) =>
        meaning.kind === 'weekday' && meaning.weekday === weekday && namesOf(sentence).filter((name) => names.has(name)).length >= NAMES,
    )
    if (same) {
      return [
        {
          name: 'caption:scene',
          says: `${quoted(caption.time.text)} under a picture was a ${weekdayName(weekday)}, and ${quoted(same.line)} tells of the same people on ${weekdayName(weekday)}: ${dayWords(day)}`,
          weigh: ({ day: now }) => afterNamed(now - day),
        },
      ]
    }
  }
  return []
}

function dayIn({ time: { meaning } }: Placed): Day | undefined {
  return meaning.kind === 'calendar' && meaning.year !== undefined && meaning.month !== undefined && meaning.day !== undefined
    ? dayOf(meaning.year, meaning.month, meaning.day)
    : undefined
}

const namesOf = ({ tokens }: TaggedSentence) => [
  ...new Set(
    tokens.filter(({ pos, text }) => pos === 'PROPN' && /^\p{Lu}\p{L}{2}/u.test(text) && !/day$/.test(text)).map(({ text }) => text),
  ),
]
