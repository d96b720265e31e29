import { parseCommand, run, UsageError } from './terminal/cli.ts'

/** Takes articles in: cleans them, writes their seed files, and tells what they do to the timeline. */
async function add(): Promise<number> {
  const { values, positionals } = parseCommand({
    story: { type: 'string', default: 'seeds' },
    'dry-run': { type: 'boolean', default: false },
    replace: { type: 'boolean', default: false },
    'allow-private': { type: 'boolean', default: false },
    timeout: { type: 'string', default: '20' },
  })
  if (!positionals.length) throw new UsageError('expected a file, a folder, a web address, or - for standard input')
  if (!/^[1-9]\d{0,2}$/.test(values.timeout)) throw new UsageError(`--timeout is "${values.timeout}", expected seconds from 1 to 999`)
  const { addAll } = await import('./desk/adding.ts')
  return addAll(positionals, {
    story: values.story,
    dryRun: values['dry-run'],
    replace: values.replace,
    allowPrivate: values['allow-private'],
    timeout: Number(values.timeout) * 1000,
  })
}

await run('add', add)
