import { expect, test } from 'vitest'
import { publish } from '../../src/publish/index.ts'
import { timeline } from '../fixtures/timeline.ts'

const OPTIONS = { pathPrefix: '/', report: { version: '', files: 1, mentions: 1, messages: [] } }

test('what lies before the timeline is told as history, what is mentioned beside its news in passing', () => {
  const told = timeline.events.map((event) => (event.id === '2022-02-traffic-falls' ? { ...event, background: true } : event))
  const front = publish({ ...timeline, events: told }, OPTIONS).pages.front.at(0)
  expect(front.history.events.map(({ title }) => title)).toEqual(['Dispute over pay begins', 'Lock keepers strike for nine days'])
  expect(front.passing.events.map(({ title, background }) => [title, background])).toEqual([['Canal traffic falls sharply', 'passing']])
})
