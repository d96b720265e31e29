import { rule, type Family, type Reading } from '../rule.ts'
import type { DayPart } from '../meaning.ts'
import { partOf } from './fields.ts'

const deictic = (offset: number, part: DayPart): Reading => ({ type: 'TIME', meaning: { kind: 'deictic', unit: 'day', offset, part } })
const anaphoric = (offset: number, part: DayPart): Reading => ({ type: 'TIME', meaning: { kind: 'anaphoric', unit: 'day', offset, part } })

/** Parts of a day; the weekday or date beside them is joined on later. */
export const parts: Family = {
  name: 'part',
  triggers: ['part', 'deictic'],
  rules: [
    rule('tonight', '(?:(?:early|earlier|late|later) )?tonight', () => deictic(0, 'NI'), ['tonight']),
    rule('last-night', '(?:(?:early|late) )?last (?:night|evening)', ({ text }) => deictic(-1, text.endsWith('night') ? 'NI' : 'EV'), [
      'last',
    ]),
    rule('this-part', '(?:(?:early|earlier|late|later) )?this {part}', ({ part }) => deictic(0, partOf(part.part!)), ['this']),
    rule('next-part', '(?:(?:early|late) )?(?:the )?(?:next|following) {part}', ({ part }) => anaphoric(1, partOf(part.part!)), [
      'next',
      'following',
    ]),
    rule('previous-part', '(?:(?:early|late) )?the (?:previous|preceding) {part}', ({ part }) => anaphoric(-1, partOf(part.part!)), [
      'previous',
      'preceding',
    ]),
    rule(
      'that-part',
      '(?:(?:early|earlier|late|later) )?(?:that(?: same| very)?|the same) {part}',
      ({ part }) => anaphoric(0, partOf(part.part!)),
      ['that', 'same'],
    ),
    rule(
      'the-part',
      '(?:the (?:early|late|mid) ?-?|(?:early|late|mid)[- ](?:in the )?|the ){part}(?! of)(?: hours)?',
      ({ part, after, before }) =>
        // "the night the bridge fell", "in the middle of the night": not that of the day told of.
        /^ (?:that|when|the|he|she|they|it|we|i|before|after)\b/.test(after) || /\b(?:middle|dead|still) of $/.test(before)
          ? undefined
          : anaphoric(0, partOf(part.part!)),
    ),
    rule('bare', '(?<=\\b(?:at|by|before|after|until|since) )(?:night|dawn|dusk|nightfall|daybreak|sunset|sunrise)', ({ text }) =>
      anaphoric(0, partOf(text)),
    ),
    rule('overnight', 'overnight', () => anaphoric(0, 'NI'), ['overnight']),
    rule('midmorning', 'mid-?(?:morning|afternoon)', ({ text }) => anaphoric(0, text.endsWith('morning') ? 'MO' : 'AF'), ['mid']),
    // Any other bare word counts only beside a day ("Friday night"); `join` drops it otherwise.
    rule('word', '(?:early |late )?{part}', ({ part, line, start, text }) =>
      /[A-Z]/.test(line.raw[start + text.length - part.part!.length]!) ? undefined : anaphoric(0, partOf(part.part!)),
    ),
  ],
}
