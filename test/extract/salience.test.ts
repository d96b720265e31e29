import { describe, expect, it } from 'vitest'
import type { EventDate, Mention } from '../../src/records/index.ts'
import { inPassing } from '../../src/extract/background.ts'
import { candidates } from '../../src/extract/candidates.ts'
import { contextOf, groupBySentence } from '../../src/extract/context.ts'
import { indexFrames } from '../../src/extract/frame-index.ts'
import { extract } from '../../src/extract/index.ts'
import { frontOf, salience } from '../../src/extract/salience.ts'
import { loadLanguage } from '../../src/lexicon/language.ts'
import { sentenceOf } from './sentence.ts'

const language = loadLanguage()
const told = (text: string) => extract(sentenceOf(text), 0, { actors: new Map(), places: new Map() }, language)
const most = (text: string) => Math.max(...told(text).map(({ salience }) => salience))

describe('an editor would sooner take the first than the second', () => {
  it.each([
    [
      'a weighty kind of event',
      'Gunmen shot dead nine dockers at the gates of the harbour.',
      'Gunmen met nine dockers at the gates of the harbour.',
    ],
    [
      'what happened, not how things are',
      'Engineers warned the council of cracks in the northern dam.',
      'Engineers warn the council of cracks in the northern dam.',
    ],
    ['a day, not some time', 'Police arrested the harbour master.', 'Police have arrested the harbour master.'],
    [
      'a sentence that tells much',
      'Police arrested the harbour master and two clerks at the customs house after a search of the offices that lasted nine hours.',
      'Police arrested the harbour master.',
    ],
    [
      'one that is done, not only denied',
      'The firm bribed the inspectors of the northern dam.',
      'The firm did not bribe the inspectors of the northern dam.',
    ],
  ])('%s', (_, more, less) => {
    expect(most(more)).toBeGreaterThan(most(less))
  })
})

it('what a word dates is news before what is dated by other sentences, and that before what only its article dates', () => {
  const text = 'Police arrested the harbour master.',
    tagged = sentenceOf(text),
    context = contextOf(tagged, 0, tagged.cast, language, groupBySentence(tagged)),
    [candidate] = candidates(context, indexFrames(language)),
    [mention] = told(text)
  const dated = (basis: EventDate['basis']) =>
    salience(context, candidate!, { ...mention!, date: { ...mention!.date, basis } }, frontOf(tagged), {
      text: mention!.title,
      clean: true,
    })
  expect(dated('relative')).toBe(dated('explicit'))
  expect(dated('explicit')).toBeGreaterThan(dated('narrative'))
  expect(dated('narrative')).toBeGreaterThan(dated('publication'))
})

it('of two events alike the one further up is taken first, and a business deal before one figure more', () => {
  const text = 'The brewer sold its mill.',
    tagged = sentenceOf(text),
    context = contextOf(tagged, 0, tagged.cast, language, groupBySentence(tagged)),
    [candidate] = candidates(context, indexFrames(language)),
    [mention] = told(text),
    front = { ...frontOf(tagged), sentences: 10 },
    quantity = { start: 0, end: 3, sentence: 0, number: 9, bound: 'exactly', unit: 'people', of: 'mills' } as const
  const at = (index: number, type: Mention['type'], claims: Mention['claims']) =>
    salience({ ...context, index }, { ...candidate!, frame: { ...candidate!.frame, type } }, { ...mention!, claims }, front, {
      text: mention!.title,
      clean: true,
    })
  const counted = [{ field: 'count', quantity }]
  expect(at(0, 'DEAL', [])).toBeGreaterThan(at(8, 'DEAL', []))
  expect(at(0, 'DEAL', counted)).toBeLessThan(at(0, 'AID', counted))
  expect(at(0, 'DEAL', [])).toBe(at(0, 'AID', []))
})

it('of one sentence the weightiest event is taken, what stands beside it counts for less', () => {
  const [seized, resigned] = told('Rebels seized the port and the minister resigned.').map(({ salience }) => salience)
  const alone = told('Rebels seized the port.')
    .concat(told('The minister resigned.'))
    .map(({ salience }) => salience)
  expect(Math.abs(seized! - resigned!)).toBeGreaterThan(Math.abs(alone[0]! - alone[1]!))
})

it.each([
  ['The war killed thousands and forced millions from their homes.', true],
  ['The epidemic drove the poor from the delta.', true],
  ['The army killed nine dockers in the harbour and forced millions from their homes.', false],
  [
    'The epidemic was declared over by the health ministry of the northern province after nine weeks without a case in its hospitals.',
    false,
  ],
])('what sums up a whole history is context: %s', (text, background) => {
  expect(told(text).every((mention) => mention.background)).toBe(background)
})

it('what is hardly salient is told in passing, and in a long article what has no day beyond its room', () => {
  const mention = (salience: number, dated: boolean): Mention => ({
    ...told('Police arrested the harbour master.')[0]!,
    background: false,
    salience,
    ...(dated ? { timex: { start: 0, end: 1 } } : {}),
  })
  const weak = mention(0.1, true),
    strong = mention(0.9, false),
    crowd = Array.from({ length: 12 }, (_, i) => mention(0.4 + i / 100, i === 0))
  inPassing([weak, strong, ...crowd], 4, 0.3)
  expect(weak.background).toBe(true)
  expect(strong.background).toBe(false)
  expect(crowd.map(({ background }) => background)).toEqual([false, true, true, true, ...Array.from({ length: 8 }, () => false)])
})
