import { cp, mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { parseCommand, run, UsageError } from './terminal/cli.ts'
import { correctionsSchema } from './desk/schema.ts'

const MODEL = join(import.meta.dirname, 'new-story')

/** Makes a story folder that builds at once, with an example in each file. */
async function create(): Promise<number> {
  const { positionals } = parseCommand({})
  const [folder, title, ...more] = positionals
  if (folder === undefined || title === undefined || more.length)
    throw new UsageError('expected a folder and a title: npm run new -- DIR "Title"')
  if (!title.trim()) throw new UsageError('the title is empty, expected a few words')
  const there = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw new UsageError(`${folder} is not a folder that can be written (${error.code})`)
  })
  if (there.length) throw new UsageError(`${folder} is not empty; expected a new folder`)
  await mkdir(folder, { recursive: true })
  await cp(MODEL, folder, { recursive: true })
  await writeFile(join(folder, 'story.yaml'), `${stringify({ title })}${STORY}`)
  await writeFile(join(folder, 'corrections.schema.json'), `${JSON.stringify(correctionsSchema(), null, 1)}\n`)
  console.log(
    [
      `Made ${folder}.`,
      `  build it:        npm run build -- --story ${folder} --out _site`,
      `  add an article:  npm run add -- --story ${folder} FILE`,
      `example.md shows what an article looks like; the first that you add sets it aside. Take it out yourself if you save articles by hand.`,
    ].join('\n'),
  )
  return 0
}

/** What else a story may say of itself, as examples. */
const STORY = `# Take out the # of a line to use it.
# description: One or two sentences for the front page.
# period: 2020-01/2020-12
# language: en-GB
# base_url: https://example.org
# contact: desk@example.org
# reply: Anyone named here may reply; replies are printed.
# licence: CC-BY-4.0
# noindex: true
# quoting: 0.5
# originals: true
`

await run('new', create)
