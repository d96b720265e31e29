import { expect, test } from 'vitest'
import { slugsOf } from './kinds.ts'
import { Story } from './story.ts'

const FERRIES = 'The port authority suspended three ferry lines on Monday and the council closed the harbour road on Tuesday.'

test('a split whose trigger names no event is told, and splits nothing; the other event of the sentence is not claimed', async () => {
  const story = new Story()
  try {
    const first = await story.tell(),
      { ferries } = slugsOf(first.timeline)
    const { messages, timeline } = await story.tell(
      `- event: ${ferries}\n  split: [{ quote: "${FERRIES}", trigger: lines }]\n  reason: Another event.\n`,
    )
    expect(messages.map(({ rule, line }) => `${line} ${rule}`)).toEqual(['1 correct:evidence-changed'])
    expect(timeline.events.flatMap(({ corrections }) => corrections ?? [])).toEqual([])
    expect(timeline.events.length).toBe(first.timeline.events.length)
  } finally {
    story.remove()
  }
})
