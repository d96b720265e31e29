// eslint-disable-next-line no-restricted-imports -- word lists are part of the program; they are read once, when it loads
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import * as z from 'zod'

const rows = z.array(z.array(z.string())).parse(parse(readFileSync(new URL('./words/synonyms.yaml', import.meta.url), 'utf8')))

/** Words for one happening: each lemma with the first of its row. */
export const SYNONYMS: ReadonlyMap<string, string> = new Map(rows.flatMap((row) => row.map((lemma) => [lemma, row[0]!] as const)))
