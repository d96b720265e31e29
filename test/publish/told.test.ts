import { expect, test } from 'vitest'
import { publish } from '../../src/publish/index.ts'
import type { Timeline } from '../../src/records/index.ts'
import { report, timeline } from '../fixtures/timeline.ts'

const site = (told: Timeline) => publish(told, { pathPrefix: '/', report })

test('an event that may lie anywhere in ten years is not the newest of the feed', () => {
  const titles = (events: Timeline['events']): string[] => {
    const { content } = site({ ...timeline, events }).files.find(({ url }) => url === '/feed.json')!
    return (JSON.parse(content.toString()) as { items: { title: string }[] }).items.map(({ title }) => title)
  }
  const vague = timeline.events.map((event) =>
    event.id === '2022-02-traffic-falls'
      ? { ...event, date: { ...event.date, edtf: '2020/2029', earliest: '2020-01-01', latest: '2029-12-31', precision: 'range' as const } }
      : event,
  )
  expect(titles(vague).at(-1)).toBe('Canal traffic falls sharply')
})

test('a site without corrections says where they would stand, one with some counts them', () => {
  const lead = (events: Timeline['events']) => site({ ...timeline, events, removed: [] }).pages.corrections.at(0).lead
  expect(lead(timeline.events.map((event) => ({ ...event, corrections: undefined })))).toMatch(/^Nothing .+ What is will stand here/)
  expect(lead(timeline.events)).toMatch(/^\d+ corrections? by the editor, .+ beside what the program had found\.$/)
})

test('the changes page says that an edition bears the day of its newest article, where it does', () => {
  const byArticles = (date: string) =>
    site({ ...timeline, editions: [{ number: 1, date, inputs: '', summary: '', changes: [] }] }).pages.changes.at(0).byArticles
  const [day] = timeline.sources.flatMap(({ published }) => published.date ?? [])
  expect([byArticles(day!), byArticles('2035-01-01')]).toEqual([true, false])
})
