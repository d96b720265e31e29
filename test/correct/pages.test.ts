import { expect, test } from 'vitest'
import { publish } from '../../src/publish/index.ts'
import { document } from '../../templates/page.ts'
import { TEMPLATES } from '../../templates/index.ts'
import { ORIANA, slugsOf } from './kinds.ts'
import { Story } from './story.ts'
import { HOSTILE, report, timeline } from '../fixtures/timeline.ts'

test('a source page has what the outlet corrected or took back itself, and the versions before', async () => {
  const story = new Story()
  story.files['courier.md'] = story.files['courier.md']!.replace(
    '---\n',
    '---\nsupersedes: “Dockers strike”, published 2020-01-14\n',
  ).concat('\nCorrection: An earlier version of this article gave the number of dockers as 4,000.\n')
  story.files['gazette.md'] += '\nThis article has been retracted after its author could not name her sources.\n'
  try {
    const { timeline } = await story.tell(),
      { pages, frame } = publish(timeline, { pathPrefix: '/', report })
    const [courier, gazette] = ['courier', 'gazette'].map((name) =>
      document(
        [...pages.source].find(({ url }) => url.includes(name))!,
        frame,
        TEMPLATES.source,
      ),
    )
    expect(courier).toMatch(
      /Corrected by the outlet<\/h2><p class="outlet-notice" dir="auto">.?Correction: An earlier version of this article gave the number of dockers as 4,000\./,
    )
    expect(courier).toContain('<dt>Takes the place of</dt><dd>“Dockers strike”, published 2020-01-14</dd>')
    expect(gazette).toMatch(/Corrected by the outlet.+This article has been retracted after its author/)
    expect(timeline.events.flatMap(({ evidence }) => evidence).filter(({ quote }) => /retracted|4,000/.test(quote))).toEqual([])
  } finally {
    story.remove()
  }
})

test('a correction of an event that no article tells any more is a warning at its line, and changes nothing', async () => {
  const story = new Story()
  try {
    const slugs = slugsOf((await story.tell()).timeline)
    story.files['gazette.md'] = story.files['gazette.md']!.replace(ORIANA, 'A band played at the gate.')
    const { messages, timeline } = await story.tell(`# The tug\n- event: ${slugs.tugs}\n  title: Tugs leave\n  reason: Plainer.\n`)
    expect(messages.filter(({ rule }) => rule.startsWith('correct:'))).toEqual([
      {
        file: 'corrections.yaml',
        line: 2,
        column: 3,
        severity: 'warning',
        rule: 'correct:dead-event',
        text: `The event “${slugs.tugs}” is not told any more, so nothing was corrected; take the correction out, or give as evidence the sentence that tells it now`,
      },
    ])
    expect(timeline.events.filter(({ corrections }) => corrections)).toEqual([])
    expect(timeline.retired).toContainEqual(expect.objectContaining({ slug: slugs.tugs, state: 'gone' }))
  } finally {
    story.remove()
  }
})

test.each<[string, (slugs: { walkout: string; visit: string }) => string, string[]]>([
  [
    'an event that was never published',
    ({ visit }) => `merge:\n    - ${visit}\n    - 2020-01-14-no-such-thing`,
    ['4:7 correct:unknown-event'],
  ],
  [
    'two of them in a list on one line',
    () => 'merge: [2020-01-14-aa, 2020-01-14-bb]',
    ['2:11 correct:unknown-event', '2:26 correct:unknown-event'],
  ],
  ['what is no address', ({ visit }) => `keep-apart:\n    - ${visit}\n    - No Such Thing`, ['4:7 correct:field']],
  ['the event itself', ({ walkout }) => `merge:\n    - ${walkout}`, ['3:7 correct:rule']],
  ['a pair to be joined and kept apart', ({ visit }) => `merge: [${visit}]\n  keep-apart:\n    - ${visit}`, ['4:7 correct:contradiction']],
])('an item of a list of events is reported where it stands: %s', async (_, list, expected) => {
  const story = new Story()
  try {
    const slugs = slugsOf((await story.tell()).timeline)
    const { messages } = await story.tell(`- event: ${slugs.walkout}\n  ${list(slugs)}\n  reason: The same.\n`)
    expect(messages.filter(({ rule }) => rule.startsWith('correct:')).map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toEqual(
      expected,
    )
  } finally {
    story.remove()
  }
})

const site = publish(timeline, { pathPrefix: '/', report })

test('an event page lists its corrections, a page without any has no such section', () => {
  const page = [...site.pages.event].find(({ url }) => url.endsWith('-walk-out/'))!
  const text = document(page, site.frame, TEMPLATES.event)
  expect(text).toContain('Corrections by the editor')
  expect(text).toContain('<time datetime="2022-05-08">')
  expect(text).not.toContain(HOSTILE)
  const other = [...site.pages.event].find(({ corrections }) => !corrections.length)!
  expect(document(other, site.frame, TEMPLATES.event)).not.toContain('Corrections by the editor')
})

test('the corrections page tells what stands and what was taken away, of a withdrawal only the ground', () => {
  const [page] = site.pages.corrections
  expect(page).toMatchObject({
    url: '/corrections/',
    lead: '3 corrections by the editor, each with its reason, beside what the program had found.',
  })
  expect(page!.removed[1]).toEqual({
    ref: { text: 'An entry' },
    correction: expect.objectContaining({ what: 'Withdrawn', reason: 'This entry was withdrawn for legal reasons.' }),
  })
  const text = document(page!, site.frame, TEMPLATES.corrections)
  expect(text).not.toContain(HOSTILE)
  expect(text).toContain('href="../events/2022-03-14-walk-out/index.html"')
})
