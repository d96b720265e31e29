import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { compile } from './compile.mjs'

/**
 * Starts a command: `node scripts/start.mjs build --story DIR`. Its threads run the same program, whatever happens to the sources
 * meanwhile. V8 before 12, which has no quick compiler between its interpreter and its slow one, is to optimise only code that runs
 * long: optimising all that is called now and then took a third of a build's processor time on Node 20. Old objects of a build are looked through
 * when there are half as many again as were alive the last time, not thrice as many: a build of 1,000 articles takes a quarter less
 * memory so, and no more time; `dev`, whose old objects stay, takes a tenth more.
 */
if (Number.parseInt(process.versions.v8, 10) < 12) setFlagsFromString('--interrupt-budget=600000')
const [name] = process.argv.splice(2, 1)
if (name === 'build') setFlagsFromString('--heap-growing-percent=50')
process.env.DATELINE_PROGRAM = await compile()
await import(pathToFileURL(join(process.env.DATELINE_PROGRAM, `${name}.mjs`)).href)
