import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { writeFiles } from '../../src/render/write.ts'
import { main } from '../../src/main.ts'
import { publish } from '../../src/publish/index.ts'
import { render } from '../../src/render/index.ts'
import { ROOT } from '../cli/run.ts'
import { MEMORY } from '../runs.ts'

vi.setConfig({ testTimeout: 600_000 })

/** Words that are properties of every object, and one that is while a test listens. */
const INHERITED = ['constructor', 'toString', 'hasOwnProperty', '__proto__', 'valueOf']
const LISTENED = 'vardeling'

const scratch = mkdtempSync(join(MEMORY, 'dateline-properties-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

type Files = Record<string, string>

/** Articles in which a word stands wherever one of a text, a field or the name of a file can stand. */
function articles(word: string): Files {
  const name = capital(word)
  return {
    [`${word}.md`]: `---
published: 2031-03-14
publisher: ${word}
author: ${word}
agency: ${word}
${word}: ${word}
---

# ${name} ${word} arrested in ${name}

By ${name} ${name}, ${word} staff

${name.toUpperCase()} (${name}) — Police in ${name} arrested Mayor Anna ${name} on Tuesday, a ${word} said. The ${word} resigned on ${word} March 3.

Sen. ${name} Bright, the ${word}, told the ${name} ${word} that ${word} had won. The president of the ${word}, ${name}, met ${word}s.

${name} Front fighters killed 12 ${word} near ${name}, ${name} on ${name}. The ${name} Bank of ${name} fined ${name} Ltd $3 ${word} last ${word}.

“We ${word} at ${word},” said ${name} ${name}, ${word} of the ${name} Ministry. ${name} and ${word} signed an accord in ${name} City.

She met the ${word} of Norland, known as ${name}, three ${word} ago. It was through ${word} Friday in the ${word}; one ${word}, the ${word}th.

© 2031 ${name} ${name}
`,
    [`second.${word}`]: word,
    'second.txt': `${name} Times

Court jails ${word}

By ${name} ${name}

${name}, 15 March 2031

A court in ${name} jailed the ${word} Anna ${name} for two years on 15 March 2031. The ${word} fled. Voters elected ${name} on 2 ${word} 2031.

Source: ${name}
`,
    'third.html': `<!doctype html><html lang="${word}"><head><title>${word} | ${name}</title><meta name="${word}" content="${word}">
<meta property="og:site_name" content="${word}">
<script type="application/ld+json">{"@type": "${word}", "${word}": "${word}", "datePublished": "${word}"}</script></head>
<body class="${word}"><article class="${word}"><h1>${name} strikes ${name}</h1><p class="${word}">By ${word}</p><time datetime="${word}">${word}</time>
<p>A bomb killed five people in ${name} on 16 March 2031, the ${word} said.</p><${word}>Troops seized ${name} on 17 March 2031.</${word}></article></body></html>`,
  }
}

/** What an editor may write beside them. */
const editing = (word: string): Files => ({
  'story.yaml': ['title', word, 'language', 'period', 'licence'].map((field) => `${field}: ${word}\n`).join(''),
  'lexicon/actors.yaml': `- name: ${capital(word)} Front
  kind: armed_group
  aliases: [${word}, ${capital(word)}]
- name: ${word}
  kind: ${word}
- ${word}: ${word}
`,
  'lexicon/places.yaml': `- name: ${capital(word)}
  kind: city
  aliases: [${word}]
  lat: 10
  lon: 20
  part_of: ${word}
- name: ${word}
  kind: ${word}
- ${word}: ${word}
`,
  'corrections.yaml': `- event: ${word}
  hide: true
  reason: ${word}
- event: ${word}
  ${word}: ${word}
  reason: ${word}
- promote: { source: second, quote: The ${word} fled, trigger: fled }
  type: RETREAT
  title: ${word} flees
  reason: ${word}
- promote: { source: ${word}, quote: ${word}, trigger: ${word} }
  type: ${word}
  title: ${word}
  actors: [{ id: ${word}, role: ${word} }]
  reason: ${word}
- actor: ${word}
  names: [${word}]
  withdraw: ${word}
  reason: ${word}
`,
})

/** The annotated articles of a story with a word in the place of every third of theirs, beginning with one of the first three. */
function thinned(story: string, word: string, first: number): Files {
  const folder = join(ROOT, 'test', 'gold', story, 'seeds')
  return Object.fromEntries(
    readdirSync(folder).map((file) => {
      let at = 0
      const own = readFileSync(join(folder, file), 'utf8').replace(/\p{L}+/gu, (each) =>
        at++ % 3 !== first ? each : /^\p{Lu}/u.test(each) ? capital(word) : word,
      )
      return [file, own]
    }),
  )
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** The titles of what a story tells, once its site is written. */
async function told(files: Files): Promise<string[]> {
  const story = mkdtempSync(join(scratch, 'story-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(story, path)), { recursive: true })
    writeFileSync(join(story, path), text)
  }
  const { timeline, mentions } = await main(story, { entries: [], editions: [] }, { inputs: '' }, () => {}),
    site = publish(timeline, { pathPrefix: '/', report: { version: '', files: 3, mentions, messages: [] } })
  await render(site, join(story, 'site'))
  writeFiles(join(story, 'site'), site.files)
  return timeline.events.map(({ title }) => title)
}

/** Where the program, its packages apart, asks an object for a property that is called as a word is, while `ask` runs. */
async function looked(word: string, ask: () => Promise<unknown>): Promise<string[]> {
  const found = new Set<string>(),
    names = [word, `${word}s`, capital(word), capital(word).toUpperCase()]
  for (const name of names)
    Object.defineProperty(Object.prototype, name, {
      configurable: true,
      get: () => void found.add(new Error().stack!.split('\n')[2]!.trim()),
      set(this: object, value: unknown) {
        Object.defineProperty(this, name, { value, configurable: true, enumerable: true, writable: true })
      },
    })
  try {
    await ask()
  } finally {
    for (const name of names) Reflect.deleteProperty(Object.prototype, name)
  }
  return [...found].filter((at) => !at.includes('node_modules'))
}

describe('a word is never looked up as a property of an object', () => {
  it.each<[string, Files]>([
    ['in a story of that word', articles(LISTENED)],
    ['in one that an editor worked on', { ...articles(LISTENED), ...editing(LISTENED) }],
    ...['marrowby-strike', 'tavrenia-vote'].flatMap((story) =>
      [0, 1, 2].map((first) => [`in ${story}, from word ${first + 1}`, thinned(story, LISTENED, first)] as [string, Files]),
    ),
  ])('%s', async (_, files) => {
    expect(await looked(LISTENED, () => told(files))).toEqual([])
  })

  it('which is heard', async () => {
    const numbers: Record<string, number> = { one: 1 }
    expect(await looked(LISTENED, async () => numbers[LISTENED])).toHaveLength(1)
  })
})

describe('a word that every object has as a property is one like others', () => {
  it.each(INHERITED)('%s', async (word) => {
    expect(await told(articles(word))).toContainEqual(expect.stringMatching(/bomb kills five people/i))
    expect(await told({ ...articles(word), ...editing(word) })).toContainEqual(expect.stringMatching(/bomb kills five people/i))
  })
})
