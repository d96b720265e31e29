import { expect, test, vi } from 'vitest'
import { Memory } from '../../src/memory.ts'
import { StoryConfig, type Published } from '../../src/records/index.ts'
import { datePublished, type Read } from '../../src/tag/published/index.ts'
import { read } from './date.ts'

/** The dating once more, in a program that was never told that its process stays warm: it remembers nothing. */
vi.resetModules()
const anew = await import('../../src/tag/published/index.ts')

const PEOPLE = 'Envoy Paul Hasek, Lena Okafor of Valdera and Ilan Roth of Norland were all heard by the commission in Geneva.'

test('an article is dated anew where a list that is nothing like it makes common what it shares with another', () => {
  const undated = read({
      text: `Bridge shut\n\nMasons with cranes and floodlights closed the bridge on Thursday.\n\n${PEOPLE}\n`,
    }),
    alike = read({
      published: '2019-04-12',
      text: `Work begins\n\nDivers in yellow helmets and rubber suits closed the bridge on April 11.\n\n${PEOPLE}\n`,
    })
  // As many as an article may be dated by, so that the list, which has no day either, is none of these; its words alone become common.
  const others = Array.from({ length: 29 }, (_, month) =>
    read({ published: `2018-${String(1 + (month % 12)).padStart(2, '0')}-20`, text: `Commission sits\n\n${PEOPLE}\n` }),
  )
  const list = (length: number) =>
    read({
      text: `Bridges\n\n${Array.from({ length }, (_, number) => `They close bridge ${number}.`).join('\n\n')}\n`,
    })
  const story = [undated, alike, ...others],
    longer = [...story, list(400)],
    date = (program: Pick<typeof anew, 'datePublished'>, all: Read[]) => program.datePublished(all, StoryConfig.parse({}), () => {})
  new Memory()
  const first = date({ datePublished }, [...story, list(1)]),
    second = date({ datePublished }, longer)
  const isTold = ([own]: Published[]) => own!.basis.join().includes('“Work begins” puts on 11 April 2019')
  expect([first, second].map(isTold)).toEqual([true, false])
  expect(second).toEqual(date(anew, longer))
})
