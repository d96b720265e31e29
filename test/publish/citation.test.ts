import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import { describe, expect, test } from 'vitest'
import { citations } from '../../src/publish/citation.ts'

const work = { story: 'The Varden lock strike', edition: 'edition 2', date: '2022-05-07' }
const cite = (title: string) =>
  Object.fromEntries(
    citations(work)({ slug: '2022-03-14-walk-out', title, url: 'https://locks.example/events/2022-03-14-walk-out/' }).map(
      ({ name, text }) => [name, text],
    ),
  )

describe('a citation', () => {
  test('in the styles of APA and Chicago', () => {
    const { APA, Chicago } = cite('Lock keepers walk out')
    expect(APA).toBe(
      'Lock keepers walk out. (2022, May 7). The Varden Lock Strike; Dateline. https://locks.example/events/2022-03-14-walk-out/',
    )
    expect(Chicago).toBe(
      'The Varden lock strike. 2022. “Lock keepers walk out.” Dateline, edition 2, May 7. https://locks.example/events/2022-03-14-walk-out/.',
    )
  })

  test.each(['Lock keepers walk out', '50% & {more} $& ~ \\ <b> | of it_all #1 ^'])(
    'as BibTeX, CSL-JSON and a Wikipedia template that keep the title: %s',
    (title) => {
      const { BibTeX, 'CSL-JSON': csl, Wikipedia } = cite(title)
      expect(JSON.parse(csl!)[0]).toMatchObject({ title, type: 'webpage', issued: { 'date-parts': [[2022, 5, 7]] } })
      expect(BibTeX).toMatch(/^@misc\{2022-03-14-walk-out,/)
      expect(BibTeX!.split('{').length).toBe(BibTeX!.split('}').length)
      expect(Wikipedia!.match(/\|/g)).toHaveLength(6)
    },
  )

  test('its BibTeX reads back', () => {
    expect(JSON.stringify(new Cite(cite('Lock & key')['BibTeX'] as unknown as object))).toContain('Lock & key')
  })
})
