import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { analyse, know } from '../../src/main.ts'
import { FrontMatter, StoryConfig, type Article } from '../../src/records/index.ts'
import { CachedCrew } from '../../scripts/work/crew.ts'
import { Gathered } from '../../scripts/work/results.ts'

/** `alone`: the report is the article, below its headline, and no part of a digest; `bare`: nor has it a headline; `untold`: a word that tells no event; `background`: whether the event is told as context. */
type Case = {
  text: string
  published: string
  dates: Record<string, string>
  alone?: boolean
  bare?: boolean
  untold?: string
  background?: Record<string, boolean>
}

const corpus = parseYaml(readFileSync(new URL('dates.yaml', import.meta.url), 'utf8')) as Case[]
const knowledge = await know(undefined, () => {})
/** The report among others, as a paragraph: what stands alone is a headline. */
const page = (report: string) =>
  [
    'Country in brief: the news of the region',
    'This is a digest of the news that the agency carries for its readers across the region and abroad.',
    report,
    'Readers can write to the desk with questions about any of these items and the agency will reply to them.',
  ].join('\n\n')

async function mentionsOf({ text, published, alone, bare }: Case) {
  const crew = new CachedCrew({ cache: new Gathered(), version: '' }, undefined, 1)
  const full = bare ? text : alone ? `Ministers sign treaty of the river\n\n${text}` : page(text),
    scans = await crew.scan([{ path: 'text.txt', text: full }]),
    { article } = scans[0]!
  const dated: Article = { ...article!, front: FrontMatter.parse({ published }) }
  const { mentions } = await analyse([dated], scans, StoryConfig.parse({}), knowledge, () => {}, crew)
  return mentions.map(({ trigger, date, background }) => ({
    word: dated.text.slice(trigger.start, trigger.end).toLowerCase(),
    date: date.edtf,
    background,
  }))
}

describe('the date of an event', () => {
  it.each(corpus.map((each): [string, Case] => [each.text, each]))('%s', async (_, each) => {
    const mentions = await mentionsOf(each)
    for (const [word, date] of Object.entries(each.dates))
      expect(mentions.find((mention) => mention.word.includes(word))?.date, word).toBe(date)
    for (const [word, background] of Object.entries(each.background ?? {}))
      expect(mentions.find((mention) => mention.word.includes(word))?.background, word).toBe(background)
    if (each.untold) expect(mentions.map(({ word }) => word)).not.toContain(each.untold)
  })
})
