import type { Source } from '../records/index.ts'
import type { SourcePage } from '../records/pages.ts'
import { groupBy } from './group.ts'

/** What a rule of `parse` sets aside, in words. Only kinds that are the publisher's own machinery are `shown`. */
const KINDS: Record<string, { words: string; shown: boolean }> = {
  'noise:comments': { words: 'Comments of readers', shown: false },
  'noise:comments-title': { words: 'Labels', shown: true },
  'noise:outside-article': { words: 'Outside the article', shown: false },
  'noise:hidden': { words: 'Hidden on the page', shown: false },
  'noise:author': { words: 'About the author', shown: false },
  'noise:address': { words: 'Addresses', shown: false },
  'noise:related': { words: 'Links to other articles', shown: false },
  'noise:link-list': { words: 'Links to other articles', shown: false },
  'noise:share-widget': { words: 'Share and print buttons', shown: true },
  'noise:widget': { words: 'Buttons and widgets', shown: true },
  'noise:action': { words: 'Buttons and widgets', shown: true },
  'noise:navigation': { words: 'Navigation', shown: true },
  'noise:pointer': { words: 'Navigation', shown: true },
  'noise:section': { words: 'Navigation', shown: true },
  'noise:label': { words: 'Labels', shown: true },
  'noise:kicker': { words: 'Labels', shown: true },
  'noise:symbols': { words: 'Labels', shown: true },
  'noise:stamp': { words: 'Time stamps', shown: true },
  'noise:advertisement': { words: 'Advertisements', shown: true },
  'noise:promotion': { words: 'The outlet about itself', shown: true },
  'noise:notice': { words: 'The outlet about itself', shown: true },
  'noise:house-promotion': { words: 'The outlet about itself', shown: true },
  'noise:highlights': { words: 'Summaries', shown: true },
  'noise:legal': { words: 'Legal notices', shown: true },
  'noise:agency-credit': { words: 'Agency credits', shown: true },
  'noise:desk-initials': { words: 'Initials of the desk', shown: true },
  'noise:editors-note': { words: 'Notes of the editors', shown: true },
  'noise:other-script': { words: 'In another language', shown: true },
}
const OTHER = { words: 'Other', shown: false }

/** The lines of a source that are no part of the article: what they are, and which, where that names no private person. */
export function setAside(source: Source): SourcePage['setAside'] {
  const blocks = source.setAside ?? (source.boilerplate.length > 0 ? [{ rule: '', lines: source.boilerplate }] : [])
  const kindOf = (rule: string) => KINDS[rule] ?? OTHER
  return [...groupBy(blocks, ({ rule }) => kindOf(rule).words)].map(([words, own]) => ({
    words,
    count: own.reduce((sum, { lines }) => sum + lines.length, 0),
    lines: [...new Set(own.flatMap(({ rule, lines }) => (kindOf(rule).shown ? lines : [])))],
  }))
}

/** What an outlet says of its own article: that it was corrected, amended or taken back. */
const NOTICE =
  /^(?:correction|clarification|retraction|retracted|withdrawn)s?\b|\bcorrects\b|\b(?:amended|corrected|retracted|withdrawn)\b|\b(?:earlier|previous) version\b/i

/** The corrections and retractions that the outlet itself printed under or above the article. */
export const outletNotices = ({ setAside = [] }: Source): string[] => [
  ...new Set(setAside.flatMap(({ rule, lines }) => (rule === 'noise:editors-note' ? lines.filter((line) => NOTICE.test(line)) : []))),
]

/**
 * One string for each line set aside, in text order. A line of readers' comments is empty: it counts, and its words,
 * which are a private person's, stay out of the data.
 */
export const neutralLines = ({ setAside, boilerplate }: Source): string[] =>
  setAside?.flatMap(({ rule, lines }) => (rule === 'noise:comments' ? lines.map(() => '') : lines)) ?? boilerplate
