import { expect, test } from 'vitest'
import { addressless, KINDS, ORIANA, slugsOf, told } from './kinds.ts'
import { Story } from './story.ts'

test('an address that was withdrawn stays a bare notice when the correction is deleted', async () => {
  const story = new Story()
  try {
    const slugs = slugsOf((await story.tell()).timeline)
    await story.tell(KINDS.withdraw!.write(slugs))
    const entry = story.ledger.entries.find(({ slug }) => slug === slugs.tugs)!
    expect(entry).toEqual({
      slug: slugs.tugs,
      kind: 'event',
      state: 'withdrawn',
      since: 1,
      until: 2,
      title: 'Withdrawn',
      reason: 'This entry was withdrawn to protect a person’s privacy.',
    })
    expect(addressless(JSON.stringify(story.ledger), slugs)).not.toMatch(/oriana|towed/i)

    const { timeline, changes, ledger } = await story.tell()
    expect(ledger.entries.find(({ slug }) => slug === slugs.tugs)).toEqual(entry)
    expect(timeline.retired).toContainEqual({
      kind: 'event',
      slug: slugs.tugs,
      state: 'gone',
      title: 'Withdrawn',
      reason: entry.reason,
      edition: 2,
    })
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
    expect(ledger.entries.find(({ kind, slug }) => kind === 'source' && slug === 'gazette')).toMatchObject({
      state: 'withdrawn',
      title: 'Withdrawn',
    })
    expect(timeline.sources.map(({ id }) => id).sort()).toEqual(['courier', 'gazette-2'])
  } finally {
    story.remove()
  }
}, 120_000)

test('an event whose address spells a withdrawn name lives on at another, and nothing leads to the old one', async () => {
  const story = new Story()
  try {
    const visit = told((await story.tell()).timeline, 'visited the striking dockers')!,
      mayor = visit.actors.find(({ name }) => name === 'Ada Brand')!
    expect(visit.id).toMatch(/brand/)
    const earlier = {
      ...story.ledger.entries.find(({ slug }) => slug === visit.id)!,
      slug: '2020-01-14-visit-to-the-dockers',
      state: 'redirect' as const,
      to: visit.id,
      evidence: [],
    }
    story.ledger.entries.push(earlier)

    const withdrawal = `- actor: ${mayor.id}\n  names: [Ada Brand]\n  withdraw: privacy\n  reason: She asked for it.\n`
    const { timeline, ledger } = await story.tell(withdrawal)
    const now = timeline.events.find(({ evidence }) => evidence.some(({ quote }) => quote.includes('visited the striking dockers')))!
    expect(now.id).not.toMatch(/brand/)
    expect(ledger.entries.find(({ slug }) => slug === visit.id)).toEqual({
      slug: visit.id,
      kind: 'event',
      state: 'withdrawn',
      since: 1,
      until: 2,
      title: 'Withdrawn',
      reason: 'This entry was withdrawn to protect a person’s privacy.',
    })
    expect(ledger.entries.filter(({ to }) => to === visit.id)).toEqual([])
    expect(timeline.retired.find(({ slug }) => slug === visit.id)).toMatchObject({ state: 'gone', title: 'Withdrawn' })
    expect(timeline.retired.find(({ slug }) => slug === earlier.slug)).toMatchObject({ state: 'gone' })
    expect(JSON.stringify(ledger.entries.filter(({ slug }) => slug !== visit.id && slug !== mayor.id))).not.toMatch(/ada brand|ada-brand/i)
    // once withdrawn it stays so, and the event keeps its new address
    const again = await story.tell(withdrawal)
    expect(again.changes).toEqual([])
    expect(again.ledger.entries).toEqual(ledger.entries)
  } finally {
    story.remove()
  }
}, 120_000)
