import type * as z from 'zod'
import { ownYaml } from '../own.ts'

/**
 * Reads word lists from the folder `words` beside the module whose `import.meta.url` is `base`:
 * `listsBeside(import.meta.url)('figures', schema)` reads `words/figures.yaml`. One that does not fit its schema is a
 * programmer's mistake and throws.
 */
export const listsBeside =
  (base: string) =>
  <T>(name: string, schema: z.ZodType<T>): T =>
    schema.parse(ownYaml(`words/${name}.yaml`, base))
