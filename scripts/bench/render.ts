import { readFileSync } from 'node:fs'
import type { Site } from '../../src/records/pages.ts'
import { render } from '../../src/render/index.ts'

/** Renders pages that were prepared as JSON: a whole process, to be timed beside other generators. */
const [prepared, out] = process.argv.slice(2) as [string, string]
const { frame, pages } = JSON.parse(readFileSync(prepared, 'utf8')) as Pick<Site, 'frame' | 'pages'>
await render({ frame, pages, files: [], images: [] }, out)
