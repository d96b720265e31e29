import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import type { Published } from '../../src/records/index.ts'
import { boundsOf } from '../../src/tag/published/bounds.ts'
import { date, type Given } from './date.ts'

type Expected = {
  name: string
  edtf?: string
  within?: [day: string, width: number]
  certain?: boolean
  basis?: string[]
  without?: string[]
}
const load = <T>(file: string) => parseYaml(readFileSync(new URL(file, import.meta.url), 'utf8')) as T

function check(published: Published, { edtf, within, certain, basis = [], without = [] }: Expected): void {
  if (edtf !== undefined) expect(published.edtf).toBe(edtf)
  if (within) {
    const [day, width] = within,
      { earliest, latest } = boundsOf(published.edtf)!
    expect([earliest <= day, day <= latest], `${day} in ${published.edtf}`).toEqual([true, true])
    expect((Date.parse(latest) - Date.parse(earliest)) / 86_400_000 + 1, published.edtf).toBeLessThanOrEqual(width)
  }
  if (certain !== undefined) expect(published.certain).toBe(certain)
  for (const words of basis) expect(published.basis.join('\n')).toContain(words)
  for (const words of without) expect(published.basis.join('\n')).not.toContain(words)
}

describe('when an article without front matter was published', () => {
  for (const each of load<(Expected & Given & { period?: string })[]>('articles.yaml'))
    it(each.name, () => check(date([each], each.period)[0]!, each))
})

describe('articles of one story date each other', () => {
  for (const { name, period, articles } of load<{ name: string; period?: string; articles: (Given & Expected)[] }[]>('stories.yaml')) {
    it(name, () => date(articles, period).forEach((published, index) => check(published, articles[index]!)))
  }
})
