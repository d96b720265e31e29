import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { ROOT } from '../cli/run.ts'
import { ALL_HOSTILE, HOSTILE } from './hostile.ts'

/** A file of a story folder. */
export type File = { name: string; bytes: Uint8Array }

const pick = (...values: string[]) => fc.constantFrom(...values)
const hostile = fc.constantFrom(...ALL_HOSTILE)
const name = pick(
  'Prime Minister Ada Marlow',
  'Marlow',
  'Juan Ortega',
  'the Dockers’ Union',
  'Tavrenia',
  'Tavrenian forces',
  'the United Nations',
  'Gen. Ivo Brandt',
  'Port Ellery',
  'the Harbour Board',
  'Ahmed al-Sayyid',
  'he',
  'they',
  'a resident',
  'AFP',
)
const day = pick(
  'on Monday',
  'on Friday',
  'yesterday',
  'on 3 March 2021',
  'in February',
  'last week',
  'two days earlier',
  'since 2019',
  'at 1700 GMT',
  'on 31 February',
  'on 99/99/9999',
  'in the 1990s',
  'at midnight on Saturday',
  'on Feb. 29, 2021',
)
const number = pick(
  '12',
  'at least 300',
  'more than 1,000',
  'between 10 and 20',
  '99999999999999999999',
  '-5',
  '3.5 million',
  'dozens of',
  'no',
  '0',
  '1e309',
)
const deed = fc.tuple(
  name,
  pick(
    'killed',
    'met',
    'denied killing',
    'will meet',
    'agreed with',
    'accused',
    'threatened',
    'arrested',
    'released',
    'withdrew from',
    'attacked',
    'signed a ceasefire with',
    'was elected by',
    'sued',
  ),
  name,
  day,
  number,
)

const plain = fc.oneof(
  deed.map(([who, did, whom, when]) => `${who} ${did} ${whom} ${when}.`),
  deed.map(([who, , whom, when, count]) => `${count} people were killed ${when} when ${who} shelled ${whom}, officials said.`),
  deed.map(([who, did, whom, when]) => `“We ${did} ${whom} ${when},” said ${who}.`),
  deed.map(([who, did, whom, when]) => `${who} told reporters that ${whom} ${did} ${who} ${when}, according to ${whom}.`),
)
const poisoned = fc.oneof(
  fc.tuple(plain, hostile, fc.nat(80)).map(([sentence, poison, at]) => sentence.slice(0, at) + poison + sentence.slice(at)),
  fc.tuple(hostile, day).map(([poison, when]) => `${poison} attacked Tavrenia ${when}.`),
  fc.tuple(hostile, hostile).map(([who, what]) => `“${what},” President ${who} said on Friday.`),
  hostile,
  fc.string({ unit: 'binary', maxLength: 200 }),
)
const sentence = fc.oneof({ weight: 3, arbitrary: plain }, { weight: 2, arbitrary: poisoned })
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '))

const field = pick(
  'publisher',
  'url',
  'archive',
  'published',
  'published_note',
  'updated',
  'author',
  'agency',
  'retrieved',
  'text',
  'rights',
  'title',
  '__proto__',
  'constructor',
  'no such',
)
const value = fc.oneof(
  hostile,
  pick('2021-03-05', '2021-03/2021-04', 'https://news.example/a', 'full', 'none', '9999-99-99', '2021-02-31', '', '[]', '{a: 1}'),
  hostile.map((text) => JSON.stringify(text)),
)
const front = fc
  .array(fc.tuple(field, value), { maxLength: 8 })
  .chain((fields) =>
    pick('---', '---yaml', '---js', '---json', '--- ', '---\n---').map(
      (fence) => `${fence}\n${fields.map(([key, text]) => `${key}: ${text}`).join('\n')}\n---\n`,
    ),
  )

const body = fc
  .tuple(fc.oneof(plain, hostile), fc.array(paragraph, { minLength: 1, maxLength: 8 }), pick('\n\n', '\n', '\r\n\r\n', '\r', ' \n \n '))
  .map(([title, paragraphs, between]) => [title, ...paragraphs].join(between))
const page = fc
  .tuple(hostile, body, hostile)
  .map(
    ([title, text, date]) =>
      `<html><head><title>${title}</title><meta property="article:published_time" content="${date}"><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"${date}"}</script></head><body><article><h1>${title}</h1><p>${text.replaceAll('\n\n', '</p><p>')}</p></article></body></html>`,
  )

/** Texts that the mutations start from: the bundled articles and the invented gold stories. */
const CORPUS = ['seeds', 'test/gold/marrowby-strike/seeds', 'test/gold/tavia-storm/seeds', 'test/gold/tavrenia-vote/seeds'].flatMap(
  (folder) =>
    readdirSync(join(ROOT, folder))
      .filter((file) => /\.(?:md|txt)$/.test(file))
      .map((file) => readFileSync(join(ROOT, folder, file))),
)

type Mutation = (bytes: Uint8Array, at: number, size: number, poison: string) => Uint8Array
const cut = (bytes: Uint8Array, at: number) => at % Math.max(1, bytes.length)
const MUTATIONS: readonly Mutation[] = [
  (bytes, at) => bytes.map((byte, index) => (index === cut(bytes, at) ? byte ^ (1 << (at % 8)) : byte)),
  (bytes, at, size) => Buffer.concat([bytes.subarray(0, cut(bytes, at)), bytes.subarray(cut(bytes, at) + size)]),
  (bytes, at, size) =>
    Buffer.concat([
      bytes.subarray(0, cut(bytes, at)),
      bytes.subarray(cut(bytes, at), cut(bytes, at) + size),
      bytes.subarray(cut(bytes, at)),
    ]),
  (bytes, at, _, poison) => Buffer.concat([bytes.subarray(0, cut(bytes, at)), Buffer.from(poison), bytes.subarray(cut(bytes, at))]),
  (bytes, at) => bytes.subarray(0, cut(bytes, at)),
  (bytes) => Buffer.from(Buffer.from(bytes).toString('utf8').replaceAll('\n', '\r\n')),
  (bytes) => Buffer.from(`\uFEFF${Buffer.from(bytes).toString('utf8')}`, 'utf16le'),
  (bytes) => Buffer.from(Buffer.from(bytes).toString('utf8'), 'latin1'),
]
const mutated = fc
  .tuple(
    fc.constantFrom(...CORPUS),
    fc.array(fc.tuple(fc.constantFrom(...MUTATIONS), fc.nat(20_000), fc.nat(400), hostile), { minLength: 1, maxLength: 6 }),
  )
  .map(([bytes, changes]) => changes.reduce<Uint8Array>((all, [change, at, size, poison]) => change(all, at, size, poison), bytes))

const bytes = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.option(front, { nil: '' }), body).map(([head, text]) => Buffer.from(head + text)) },
  { weight: 2, arbitrary: page.map((text) => Buffer.from(text)) },
  { weight: 4, arbitrary: mutated },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
)

/** A name that a file system takes: it may be long, and hold quotes, markup, marks of direction and no letter at all. */
const stem = fc.oneof(
  { weight: 3, arbitrary: fc.stringMatching(/^[a-z]{1,8}$/) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(...HOSTILE.names!, ...HOSTILE.unicode!, ...HOSTILE.handler!)
      .map((text) => Buffer.from(text).toString().replace(/[/\0]/g, '_').slice(0, 60))
      .filter((text) => !/^\.{0,2}$/.test(text)),
  },
)
const extension = pick('.md', '.txt', '.html', '.htm', '.MD', '', '.pdf')

/** An article as an attacker, an accident or another program might write it. */
export const article: fc.Arbitrary<File> = fc
  .tuple(stem, fc.nat(9999), extension, bytes)
  .map(([name, number, ending, content]) => ({ name: `${name}-${number}${ending}`, bytes: content }))

const yamlValue = fc.oneof(
  hostile,
  pick(
    'true',
    '[]',
    '{}',
    '1e999',
    'null',
    '"2016-01/2016-12"',
    'Etc/Nowhere',
    'armed_group',
    'person',
    'city',
    '[a, b]',
    '91',
    '{lat: 1}',
    '&a x',
    '*a',
  ),
  hostile.map((text) => JSON.stringify(text)),
)
const yamlOf = (...keys: string[]) =>
  fc
    .array(fc.tuple(pick(...keys, '__proto__', 'no such'), yamlValue), { maxLength: 7 })
    .map((fields) => fields.map(([key, text]) => `${key}: ${text}\n`).join(''))
const listOf = (...keys: string[]) =>
  fc.array(yamlOf(...keys), { maxLength: 6 }).map((items) => items.map((text) => `- ${text.trimEnd().replaceAll('\n', '\n  ')}\n`).join(''))

/** Text of each file of a story beside its articles, by its path in the folder. */
export const STORY_FILES: Record<string, fc.Arbitrary<string>> = {
  'story.yaml': yamlOf('title', 'description', 'period', 'language', 'base_url', 'contact', 'reply', 'licence', 'noindex', 'quoting'),
  'lexicon/actors.yaml': listOf('name', 'kind', 'aliases', 'office', 'part_of'),
  'lexicon/places.yaml': listOf('name', 'kind', 'aliases', 'lat', 'lon', 'part_of'),
}

/** The files that stop a build when they are broken, each as a wrong hand or a failed merge of two versions might leave it. */
export const KEPT_FILES: Record<string, fc.Arbitrary<string>> = {
  'corrections.yaml': listOf(
    'event',
    'actor',
    'evidence',
    'quote',
    'date',
    'title',
    'type',
    'status',
    'merge',
    'keep_apart',
    'hide',
    'split',
    'note',
    'promote',
    'withdraw',
    'reason',
    'by',
  ),
  'permalinks.yaml': listOf('slug', 'kind', 'state', 'title', 'since', 'evidence', 'to', 'reason').map(
    (text) => `entries:\n${text}editions: []\n`,
  ),
}
