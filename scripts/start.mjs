import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { compile } from './compile.mjs'

/** Starts a command: `node scripts/start.mjs build --story DIR`. Its threads run the same program, whatever happens to the sources meanwhile. */
const [name] = process.argv.splice(2, 1)
process.env.DATELINE_PROGRAM = await compile()
await import(pathToFileURL(join(process.env.DATELINE_PROGRAM, `${name}.mjs`)).href)
