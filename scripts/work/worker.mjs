import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { compile } from '../compile.mjs'

// A test has no compiled program around it.
await import(pathToFileURL(join(process.env.DATELINE_PROGRAM ?? (await compile()), 'work', 'worker.mjs')).href)
