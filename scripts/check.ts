import { parseOptions, run, UsageError } from './terminal/cli.ts'

/** Lists what an editor should look at. Returns 1 when the story holds an error, else 0. */
async function check(): Promise<number> {
  const { story, json, all, event } = parseOptions({
    story: { type: 'string', default: 'seeds' },
    json: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    event: { type: 'string' },
  })
  if (json && event !== undefined) throw new UsageError('--json and --event do not go together')
  const { checkStory } = await import('./desk/review.ts')
  return checkStory({ story, json, all, event })
}

await run('check', check)
