import { expect, test } from 'vitest'
import { KINDS, ORIANA, slugsOf, told } from './kinds.ts'
import { Story } from './story.ts'

test('an address that was withdrawn stays a bare notice when the correction is deleted', async () => {
  const story = new Story()
  try {
    const slugs = slugsOf((await story.tell()).timeline)
    await story.tell(KINDS.withdraw!.write(slugs))
    const entry = story.ledger.entries.find(({ slug }) => slug === slugs.tugs)!
    expect(entry).toEqual({ slug: slugs.tugs, kind: 'event', state: 'withdrawn', since: 1, until: 2, title: 'Withdrawn', reason: 'This entry was withdrawn to protect a person’s privacy.' })
    expect(JSON.stringify(story.ledger).replaceAll(slugs.tugs, '')).not.toMatch(/oriana|towed/i)

    const { timeline, changes, ledger } = await story.tell()
    expect(ledger.entries.find(({ slug }) => slug === slugs.tugs)).toEqual(entry)
    expect(timeline.retired).toContainEqual({ kind: 'event', slug: slugs.tugs, state: 'gone', title: 'Withdrawn', reason: entry.reason, edition: 2 })
    // what the editor lets stand again is told, at an address of its own
    expect(told(timeline, ORIANA)!.id).toBe(`${slugs.tugs}-2`)
    expect(changes).toContainEqual({ what: 'added', kind: 'event', slug: `${slugs.tugs}-2` })
    expect((await story.tell()).changes).toEqual([])
  } finally {
    story.remove()
  }
}, 120_000)

test('an article that was withdrawn gets no page at its old address again', async () => {
  const story = new Story()
  try {
    await story.tell()
    await story.tell('- source: gazette\n  withdraw: legal\n  reason: A ruling.\n')
    const { timeline, ledger } = await story.tell()
    expect(ledger.entries.find(({ kind, slug }) => kind === 'source' && slug === 'gazette')).toMatchObject({ state: 'withdrawn', title: 'Withdrawn' })
    expect(timeline.sources.map(({ id }) => id).sort()).toEqual(['courier', 'gazette-2'])
  } finally {
    story.remove()
  }
}, 120_000)
