import { expect, it } from 'vitest'
import type { EventDate, Mention, Published } from '../../src/records/index.ts'
import { extract } from '../../src/extract/index.ts'
import { loadLanguage } from '../../src/lexicon/language.ts'
import { sentenceOf } from './sentence.ts'
import { isHistory } from '../../src/extract/dates.ts'
import { isFragment, setAside } from '../../src/extract/salience.ts'

const published: Published = { edtf: '2031-05-20', date: '2031-05-20', certain: true, basis: [] }
const told = (edtf: string, earliest: string, latest: string, precision: EventDate['precision']): EventDate => ({
  edtf,
  earliest,
  latest,
  precision,
  basis: 'explicit',
  expression: '',
  how: '',
})

it('what happened within the month before publication is part of the news, what lies further back its history', () => {
  expect(isHistory(told('2031-04-22', '2031-04-22', '2031-04-22', 'day'), published, undefined)).toBe(false)
  expect(isHistory(told('2031-04-15', '2031-04-15', '2031-04-15', 'day'), published, undefined)).toBe(true)
  expect(isHistory(told('2031-05', '2031-05-01', '2031-05-31', 'month'), published, undefined)).toBe(false)
  expect(isHistory(told('2031-04', '2031-04-01', '2031-04-30', 'month'), published, undefined)).toBe(false)
  expect(isHistory(told('2031-03', '2031-03-01', '2031-03-31', 'month'), published, undefined)).toBe(true)
  expect(isHistory(told('2031', '2031-01-01', '2031-12-31', 'year'), published, undefined)).toBe(true)
  expect(isHistory({ ...told('2030-05-20', '2030-05-20', '2030-05-20', 'day'), basis: 'publication' }, published, undefined)).toBe(false)
})

it('what happened since the story began is part of it, however late it is told', () => {
  const since = '2030-06-01'
  expect(isHistory(told('2030-07-02', '2030-07-02', '2030-07-02', 'day'), published, since)).toBe(false)
  expect(isHistory(told('2030-05-31', '2030-05-31', '2030-05-31', 'day'), published, since)).toBe(true)
  expect(isHistory(told('2030', '2030-01-01', '2030-12-31', 'year'), published, since)).toBe(true)
})

it('a clause that no headline can tell is context, not news', () => {
  expect(isFragment({ text: 'It has agreed to sell', clean: false }, true)).toBe(true)
  expect(isFragment({ text: 'Some of the mills in the valley', clean: false }, true)).toBe(true)
  // told through the clause beside it, which is an event of its own
  expect(isFragment({ text: 'Firm closes its last mill', clean: false, own: 'Mayor said' }, false)).toBe(true)
  expect(isFragment({ text: 'Mayor resigns', clean: true }, false)).toBe(false)
  // a deed told curtly
  expect(isFragment({ text: 'Fishermen freed', clean: false, curt: true }, true)).toBe(false)
  expect(isFragment({ text: 'Notice given', clean: false, curt: true }, false)).toBe(true)
})

it('what no headline can tell is news all the same where it is weighty and says more than who speaks', async () => {
  const language = await loadLanguage()
  const left = (title: string, salience: number) => {
    const mention = { title, salience, background: false } as Mention
    setAside(mention, language)
    return mention
  }
  expect(left('Harbour board waves it through', 0.7)).toMatchObject({ background: false, salience: 0.7 })
  expect(left('Harbour board waves it through', 0.5)).toMatchObject({ background: true, salience: 0.2 })
  expect(left('Harbour board says', 0.7).background).toBe(true)
  expect(left('Had been signed without a clerk', 0.7).background).toBe(true)
})

it('who is named to an office is news, what a thing is named is none', async () => {
  const language = await loadLanguage()
  const background = (text: string) =>
    extract(sentenceOf(text), 0, { actors: new Map(), places: new Map() }, language).map((mention) => mention.background)
  expect(background('Ann Lee was named chairman of the bank.')).toEqual([false])
  expect(background('The phone is called the Cayo.')).not.toContain(false)
})
