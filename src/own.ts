// eslint-disable-next-line no-restricted-imports -- word lists are part of the program; they are read once, when it loads
import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'

/**
 * What a YAML file of the program itself holds, beside the module whose `import.meta.url` is `base`. A compiled program
 * has all of them as data instead: `scripts/compile.mjs` writes another module in the place of this one.
 */
export const ownYaml = (path: string, base: string): unknown => parse(readFileSync(new URL(path, base), 'utf8'), { schema: 'core' })

/** What each YAML file of such a folder holds, in the order of their names. */
export const ownYamls = (path: string, base: string): unknown[] =>
  readdirSync(new URL(path, base))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ownYaml(`${path}${name}`, base))
