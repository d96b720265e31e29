import { know, analyse } from '../../src/main.ts'
import { arrange } from '../../src/arrange/index.ts'
import { merge } from '../../src/merge/index.ts'
import { parse } from '../../src/parse/index.ts'
import { StoryConfig, type Draft } from '../../src/records/index.ts'

const knowledge = know(undefined, () => {})

/** The draft that the whole pipeline makes of articles: publication day to text, the first line of which is the headline. */
export async function told(articles: Record<string, string>): Promise<Draft> {
  const silent = () => {},
    story = StoryConfig.parse({})
  const parsed = Object.entries(articles).flatMap(
    ([day, text]) => parse({ path: `${day}.txt`, text: `---\npublished: ${day.slice(0, 10)}\n---\n${text}` }, silent) ?? [],
  )
  const { tagged, cast, mentions } = await analyse(parsed, [], story, await knowledge, silent)
  return arrange(merge(mentions, tagged, cast), tagged, cast, story)
}
