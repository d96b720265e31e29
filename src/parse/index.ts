import type { Article, Block, RuleId, SeedFile, Warn } from '../records/index.ts'
import { place } from '../diagnostics.ts'
import { blocksOf, splitCrossheads, tellLines, words } from './blocks.ts'
import { isEnglish } from './english.ts'
import { formatOf } from './formats/index.ts'
import { frontMatter } from './front.ts'
import { inFile } from './offsets.ts'
import { pageOf } from './page.ts'
import { peopleIn } from './names.ts'
import { agencyIn, agencyTold } from './press.ts'
import { withoutSite } from './rules/head.ts'
import { publisherOf } from './rules/publisher.ts'
import { bullet, sentences } from './sentences.ts'

export { sameText } from './duplicates.ts'
export { fileBlocks, inFile } from './offsets.ts'

/**
 * An article from a file: front matter, visible text, blocks that tile it, sentences. Undefined, after a message, for
 * a file with nothing to read or one that is not in English. Any text parses; the format is told by the extension.
 */
export function parse(file: SeedFile, warn: Warn): Article | undefined {
  const { front, bodyStart } = frontMatter(file, warn)
  const body = formatOf(file.path)(file.text, bodyStart)
  const { text, segments } = body
  const page = pageOf(text, splitCrossheads(text, body.units), front.publisher ?? body.publisher)
  const report = (at: number, rule: RuleId, problem: string) =>
    warn({ file: file.path, ...place(file.text, at), severity: 'warning', rule, text: problem })
  if (page.lines.length === 0) {
    report(bodyStart, 'parse:nothing-to-read', 'Nothing to read in this file; expected the text of an article')
    return
  }
  tellLines(page)
  const told = page.lines.filter(({ kind }) => kind !== 'noise')
  if (told.length === 0) {
    report(bodyStart, 'parse:nothing-to-read', 'Nothing but page furniture in this file; expected the text of an article')
    return
  }
  if (!isEnglish(told.map((line) => line.text).join('\n'))) {
    report(
      inFile({ segments, bodyStart }, told[0] ?? { start: 0, end: 0 }).start,
      'parse:not-english',
      'The article does not seem to be in English and was left out; expected English text',
    )
    return
  }
  const { blocks, datelines } = blocksOf(text, page)
  const all = sentences(text, blocks)
  const texts = (kind: Block['kind'], rule = '') =>
    blocks
      .filter((block) => block.kind === kind && block.rule.startsWith(rule) && block.repeats === undefined)
      .map((block) => words(text, block))
  const inBlock = (rule: string) => all.find(({ block }) => blocks[block]?.rule.startsWith(rule))
  const first = inBlock('paragraph:prose') ?? inBlock('paragraph:') ?? all[0] ?? { start: 0, end: 0 }
  const wire = datelines.find(({ agency }) => agency)?.agency
  const titles = blocks
    .filter(({ kind }) => kind === 'headline')
    .map((block) => (block.rule === 'headline:page-title' ? withoutSite(words(text, block)) : words(text, block)))
  return {
    file,
    front,
    text,
    segments,
    bodyStart,
    blocks,
    sentences: all,
    pageDates: body.pageDates,
    // Of two forms the shorter is the headline, the longer the title of the page.
    title: withoutBullet(titles.sort((a, b) => a.length - b.length)[0] ?? text.slice(first.start, first.end)).replace(/\s+/g, ' '),
    // A report that names no paper is the agency's own, as its dateline says.
    publisher: front.publisher ?? body.publisher ?? publisherOf(page) ?? wire,
    deck: texts('deck').map(withoutBullet),
    byline: blocks
      .filter(({ kind, rule }) => kind === 'byline' && rule !== 'byline:affiliation')
      .flatMap((block) => peopleIn(words(text, block))),
    agency:
      front.agency ??
      wire ??
      [...texts('credit', 'credit:agency'), ...texts('byline')].map(agencyIn).find(Boolean) ??
      agencyTold(text) ??
      texts('noise', 'noise:agency-credit').map(agencyIn).find(Boolean),
    dateline: datelines[0]?.text ?? texts('dateline')[0],
  }
}

const withoutBullet = (line: string) => line.slice(bullet(line))
