import type { Event } from '../../src/records/index.ts'

/** An invented article: its headline and paragraphs, each with the wordings that an editor may give it. */
type Report = { published: string; headline: string[]; paragraphs: string[][] }

/** Small reports of one strike. Some events are told by several, one sentence tells two. */
export const REPORTS: readonly Report[] = [
  {
    published: '2020-01-15',
    headline: ['Dockers walk out at Port Ellery', 'Four hundred dockers walk out over shift pay'],
    paragraphs: [
      [
        "About 400 dockers walked out at Port Ellery on Monday after weeks of dispute over shift pay, the Harbour Workers' Union said.",
        "Some 400 dockers walked out at Port Ellery on Monday after a dispute over shift pay, the Harbour Workers' Union said.",
      ],
      [
        'Police arrested two pickets on Tuesday near the north gate.',
        'Police arrested two pickets near the north gate on Tuesday, a day of heavy rain.',
      ],
    ],
  },
  {
    published: '2020-01-16',
    headline: ['Port strike spreads', 'Second day of port strike'],
    paragraphs: [
      ["Some 400 dockers walked out at Port Ellery on Monday over shift pay, the Harbour Workers' Union said."],
      ['The port authority suspended three ferry lines on Monday and the council closed the harbour road on Tuesday.'],
    ],
  },
  {
    published: '2020-01-18',
    headline: ['Mayor visits strikers', 'Mayor at the gates'],
    paragraphs: [
      [
        'Mayor Ada Brand visited the striking crews at the east quay on Thursday.',
        'Mayor Ada Brand visited the crews on strike at the east quay of Ellery on Thursday.',
      ],
      ['Tugs from Marrow towed the freighter Oriana out of the harbour on Wednesday.'],
    ],
  },
  {
    published: '2020-01-20',
    headline: ['Fire in a warehouse of Marrow'],
    paragraphs: [
      [
        'A fire destroyed a warehouse in Marrow on Saturday, killing 3 people.',
        'A fire destroyed an old warehouse in Marrow on Saturday and killed 3 people.',
      ],
      ['Ada Brand promised help to the families on Sunday.'],
    ],
  },
  {
    published: '2020-01-21',
    headline: ['Warehouse blaze: toll rises'],
    paragraphs: [
      ['A fire destroyed a warehouse in Marrow on Saturday, killing 5 people.'],
      ['The union rejected a new offer from the port authority on Monday.'],
    ],
  },
]

/** A report as it stands in the story: its file, which wording each part has, and whether lines are broken anew. */
export type Standing = { name: string; wordings: number[]; wrapped: boolean }

export function textOf(report: number, { wordings, wrapped }: Standing): string {
  const { published, headline, paragraphs } = REPORTS[report]!
  const [title, ...body] = [headline, ...paragraphs].map((forms, i) => forms[(wordings[i] ?? 0) % forms.length]!)
  const lines = body.map((text) => (wrapped ? text.replace(/(.{62}\S*) /g, '$1\n') : text))
  return `---\npublished: ${published}\n---\n${[title, ...lines].join('\n\n')}\n`
}

/** What the sentences of the reports tell, known by words that no editing takes away; where one tells two, by the trigger. */
const FACTS: readonly [fact: string, words: RegExp, trigger?: RegExp][] = [
  ['walkout', /walk(?:ed)? out|port strike|Port strike/],
  ['arrest', /arrested two/],
  ['ferries', /ferry lines/, /suspend/],
  ['road', /harbour road/, /clos/],
  ['visit', /visit|at the gates|striking crews/],
  ['tow', /Oriana/],
  ['fire', /warehouse|Warehouse/],
  ['promise', /promised help/],
  ['offer', /new offer/],
]

/** The facts that an event tells. */
export function factsOf({ evidence }: Pick<Event, 'evidence'>): Set<string> {
  return new Set(
    evidence.flatMap(({ quote, trigger }) =>
      FACTS.filter(([, words, only]) => words.test(quote) && (only?.test(trigger) ?? true)).map(([fact]) => fact),
    ),
  )
}
