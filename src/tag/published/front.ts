import { place } from '../../diagnostics.ts'
import type { Article, Published, Warn } from '../../records/index.ts'
import { boundsOf } from './bounds.ts'

/** The date that the editor states in the front matter, if it is one; it decides. */
export function fromFront({ front, file }: Article, warn: Warn): Published | undefined {
  const { published } = front
  if (!published) return undefined
  const bounds = boundsOf(published)
  if (bounds)
    return {
      edtf: published,
      ...(bounds.earliest === bounds.latest ? { date: bounds.earliest } : {}),
      certain: !/[?~%]/.test(published),
      basis: [`Front matter says ${published}`],
    }
  warn({
    file: file.path,
    ...place(file.text, Math.max(0, file.text.indexOf('published:'))),
    severity: 'warning',
    rule: 'tag:published',
    text: `Unexpected date "${published}", expected EDTF such as 2016-04-15 or 2016-04/2016-05; it was ignored`,
  })
}
