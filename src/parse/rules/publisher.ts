import { NOISE, PRESS } from '../lexicon.ts'
import type { Line, Page } from '../page.ts'
import { agencyOf } from '../press.ts'
import { isMenu, LONGEST_NAME } from './menus.ts'
import { opener, tokens } from './words.ts'

const SECTION_WORDS = new Set([...NOISE.sections.flatMap((section) => section.split(' ')), 'news'])
const POSTS = new Set([...PRESS.byline_posts, 'staff'])
const ARTICLE = /^the\s+/i

/** A name as pages may print it: "The Daily Mirror", "DAILY MIRROR", "dailymirror.co.uk". */
const key = (name: string) =>
  name
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/(?:\.(?:com|org|net|info|co|ac))?(?:\.[a-z]{2})?$/, '')
    .replace(ARTICLE, '')
    .replace(/\s+/g, '')
const OUTLETS = new Map(
  Object.entries(PRESS.outlets).flatMap(([outlet, names]) => [outlet, ...names].map((name) => [key(name), outlet] as const)),
)

/** The well-known paper, station, site or agency of a name; not the section "National". */
const known = (name: string) =>
  name.split(' ').every((word) => SECTION_WORDS.has(word.toLowerCase())) ? undefined : (OUTLETS.get(key(name)) ?? agencyOf(name))

/** The names that a page gives itself, as far as its lines above the headline (`top`: above its menu) and below the text tell. */
type Names = { above: string[]; top: string[]; holders: string[]; own: string[]; lines: readonly Line[] }

/** Whose page it is, the first rule that tells. */
const RULES: ((names: Names) => string | undefined)[] = [
  // "theguardian", "BBC News" above the headline
  ({ above }) => above.map(known).find(Boolean),
  // "The Ellery Courier", or "Ellery Online" where the page says "© Ellery Online" or "@elleryonline." again
  ({ above, holders, lines }) =>
    above
      .map(nameOf)
      .find((name) => isName(name) && (endsAsPaper(name) || holders.some((holder) => key(holder) === key(name)) || hasAddress(name, lines)))
      ?.replace(/\.(?:com|org|net)(?:\.[a-z]{2})?$/, ''),
  // "CPS | Continental Press Service"
  ({ above }) => above.find((name) => above.some((other) => other.length > 1 && other === initials(name))),
  // "© 2014 Guardian News and Media Limited", "More from Reuters"
  ({ holders, own }) => [...holders.flatMap(openings), ...own].map(known).find(Boolean),
  ({ holders }) => holders.find(endsAsPaper),
  // "IRIN" on top and "IRIN is an independent news service" below
  ({ above: [first], lines }) =>
    first !== undefined &&
    isName(first) &&
    lines.some(
      ({ kind, text }) =>
        text.startsWith(`${first} is `) || (kind === 'noise' && (text.includes(` ${first} `) || text.endsWith(` ${first}.`))),
    )
      ? first
      : undefined,
  // "Balkan Lens" over "Analysis | Data | Podcast | Donate": what stands above a site's menu is its name
  ({ top }) => top.map(nameOf).find(isName),
]

/** The paper, station or site whose page it is, by its masthead, its copyright line or what it calls itself at the foot. */
export function publisherOf({ lines }: Page): string | undefined {
  const headline = lines.findIndex(({ kind }) => kind === 'headline')
  const namesIn = (end: number) =>
    lines
      .slice(0, Math.max(0, end))
      .filter((line) => line.words <= 2 * LONGEST_NAME && !line.widgets && !isMenu(line) && !asks(line))
      .flatMap(({ text }) => text.split(/\s[|–—·/-]\s/u))
      .map((name) => name.replace(/^[^\p{L}\p{N}]+/u, '').trim())
  const above = namesIn(headline),
    top = namesIn(lines.findIndex((line, i) => i < headline && isMenu(line)))
  const holders = lines.flatMap((line) => holderOf(line) ?? [])
  const own = lines.slice(headline + 1).flatMap(ownName)
  const names = { above, top, holders, own, lines }
  for (const rule of RULES) {
    const found = rule(names)
    if (found) return above.find((name) => initials(name) === found) ?? found
  }
  return undefined
}

/** "CPS" of "Continental Press Service", as a masthead may print both. */
const initials = (name: string) =>
  name
    .split(' ')
    .map(([letter]) => letter ?? '')
    .join('')

/** "Reuters" of "More from Reuters", "Al Jazeera" of "By Al Jazeera Staff and agencies". */
function ownName({ text, plain, kind }: Line): string[] {
  // "Reuters Staff" where a name would stand
  if (kind === 'credit' && /\sstaff$/.test(plain)) return [text.trim().slice(0, -' staff'.length)]
  const opening = opener(plain, PRESS.own_openers)
  // "Source: BBC" credits another; "Source: Al Jazeera and news agencies" is the house and those it took from
  if (opening === undefined || (opening === 'source' && !/\bagencies$/.test(plain))) return []
  const [name = ''] = text
      .trim()
      .slice(opening.length)
      .replace(/^[\s:]+/, '')
      .split(/,| and /, 1),
    words = name.split(' ')
  while (words.length > 1 && POSTS.has(words.at(-1)!.toLowerCase())) words.pop()
  return opening === 'our standards' ? openings(words.join(' ')) : [words.join(' ')]
}

const asks = ({ plain }: Line) => opener(plain, [...NOISE.actions.strong, ...NOISE.actions.weak]) !== undefined
const endsAsPaper = (name: string) => PRESS.papers.includes(tokens(name).at(-1)!)

/** Whether a line above the headline may be a name: "Ellery Courier", but not "Business News". */
function isName(name: string): boolean {
  const words = tokens(name.replace(ARTICLE, ''))
  return words.length > 0 && words.length <= LONGEST_NAME && /^\p{Lu}/u.test(name) && !words.every((word) => SECTION_WORDS.has(word))
}

function hasAddress(name: string, lines: readonly Line[]): boolean {
  const joined = key(name)
  return joined.length >= 6 && /^[\p{L}\d]+$/u.test(joined) && lines.some(({ plain }) => new RegExp(`[@.]${joined}\\.`).test(plain))
}

const COPYRIGHT = /(?:(?:©|\(c\)|\bcopyright\b)(?:[\s–-]|\d{4}){0,12}){1,4}([\p{Lu}&][\p{L}\d&'’.-]*(?:\s[\p{Lu}&][\p{L}\d&'’.-]*){0,5})/iu
const LEGAL_FORM =
  /\s(?:Ltd|Limited|LLC|Inc|Plc|DAC|BV|GmbH|AG|ASA|Corp|Co|Company|Pty|Digital|Publishing|Publications|Publishers|Holdings|Group|All|Newspapers|(?:News )?(?:(?:&|and) )?Media)\b/i

/** The name in a copyright line, without its legal form. */
function holderOf({ text }: Line): string | undefined {
  return COPYRIGHT.exec(text)?.[1]!.split(LEGAL_FORM, 1)[0]!.trim().replace(/[.,]$/, '')
}

/** "Guardian News", "Guardian": the first words of a holder's name, the longest first. */
function openings(holder: string): string[] {
  const words = holder.split(' ')
  return words.map((_, i) => words.slice(0, words.length - i).join(' '))
}

/** "DAILY BEACON" in small letters, "BBC" as it is. */
function nameOf(name: string): string {
  return /\p{Ll}/u.test(name)
    ? name
    : name
        .replace(/^THE(?=\s)/, 'The')
        .replace(/\p{Lu}{5,}|(?<=\s)\p{Lu}{4}(?=\s|$)|^\p{Lu}{4}(?=\s)/gu, (word) => word[0]! + word.slice(1).toLowerCase())
}
