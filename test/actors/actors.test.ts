import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { loadLexicon } from '../../src/lexicon/load.ts'
import type { Lexicon } from '../../src/lexicon/lexicon.ts'
import { tagWho } from '../../src/tag/actors/index.ts'
import { articleOf } from './read.ts'

type Case = { text: string[]; actors?: Record<string, [name: string, kind: string]>; none?: string[] }
const corpus = parse(readFileSync(new URL('corpus.yaml', import.meta.url), 'utf8')) as Case[]

let lexicon: Lexicon
beforeAll(async () => {
  lexicon = await loadLexicon(undefined, (message) => expect.fail(message.text))
})

/** Each mention of a text as words, name and kind. */
function mentions(text: string[]) {
  const read = articleOf([text])
  const { cast, perArticle } = tagWho([read], lexicon)
  return perArticle[0]!.actors.map(({ start, end, actor }) => {
    const { name, kind } = cast.actors.get(actor)!
    return { words: read.article.text.slice(start, end), start, end, name, kind }
  })
}

describe('the corpus of actors', () => {
  it('has cases', () => expect(corpus.length).toBeGreaterThan(50))

  it.each(corpus.map((each): [string, Case] => [each.text.join(' '), each]))('%s', (_, { text, actors = {}, none = [] }) => {
    const found = mentions(text)
    for (const [words, [name, kind]] of Object.entries(actors)) {
      expect(
        found.filter((mention) => mention.words === words).map((mention) => `${mention.name} (${mention.kind})`),
        words,
      ).toContain(`${name} (${kind})`)
    }
    const whole = text.join(' ')
    for (const words of none) {
      const start = whole.indexOf(words)
      expect(start, words).toBeGreaterThanOrEqual(0)
      expect(
        found.filter((mention) => mention.start < start + words.length && start < mention.end),
        words,
      ).toEqual([])
    }
  })
})

describe('for which state a body acts', () => {
  const stateOf = (text: string) =>
    [...tagWho([articleOf([[text]])].flat(), lexicon).cast.actors.values()].map(({ name, partOf }) => [name, partOf])
  it.each([
    ['The Kenya Defence Forces said so on Monday.', 'Kenya Defence Forces', 'Kenya'],
    ['The Kenya Harbour Club said so on Monday.', 'Kenya Harbour Club', undefined],
  ])('%s', (text, name, state) => expect(stateOf(text)).toContainEqual([name, state]))
})

describe('the office that is printed beside a name', () => {
  it.each([
    ['The car was theirs, said Laura Stone, a spokesman for the harbour council.', 'spokesman for the harbour council'],
    ['The car was theirs, said Laura Stone, a spokesman for, as she put it, nobody.', 'spokesman'],
    ['Laura Stone, a spokesman for the Harbour Board of Norland, left.', 'spokesman for the Harbour Board of Norland'],
    ['Laura Stone, head of the council of last year, left.', 'head of the council'],
    ["Laura Stone, head of the exporters' council, left.", "head of the exporters' council"],
    ['A spokeswoman for the council, Laura Stone, denied it.', 'spokeswoman for the council'],
    ['A spokeswoman for the council and Mayor Laura Stone denied it.', 'Mayor'],
    ['Chief Executive Sir Laura Stone left.', 'Chief Executive'],
    ['Sir Laura Stone, the chairman, left.', 'chairman'],
    ['The union struck. Its leader, 24-year-old law student Laura Stone, spoke.', 'leader'],
    ['The union struck. Its leader met 24-year-old law student Laura Stone.', undefined],
    ['The union struck. Its spokeswoman in Oslo, Laura Stone, spoke.', 'spokeswoman in Oslo'],
  ])('%s', (text, office) => {
    expect(tagWho([articleOf([[text]])], lexicon).cast.actors.get('actor:laura-stone')?.office).toBe(office)
  })
})

describe('a body that an article tells of without its name', () => {
  const meant = (...text: string[]) => {
    const named = articleOf([['The Norland High Court met on Monday.', 'The Norland High Court adjourned.']])
    const { cast, perArticle } = tagWho([named, articleOf([text])], lexicon)
    return perArticle[1]!.actors.map(({ actor }) => cast.actors.get(actor)!.name)
  }
  it('is not the one of another article', () =>
    expect(meant('An appeals court ruled on Monday.', 'The court said the ferry had sunk.')).toEqual([]))
  it('is that one where the article tells of no other', () =>
    expect(meant('The owner sued on Monday.', 'The court said the ferry had sunk.')).toContain('Norland High Court'))
})

describe('for which state an office speaks', () => {
  const statesOf = (...text: string[]) => {
    const { cast } = tagWho([articleOf([text])], lexicon)
    return Object.fromEntries([...cast.actors.values()].flatMap(({ kind, name, partOf }) => (kind === 'person' ? [[name, partOf]] : [])))
  }
  it.each([
    ["Kenya's foreign minister, Ann Lee, flew to Oslo.", 'Kenya'],
    ['The Kenyan ambassador, Ann Lee, was summoned.', 'Kenya'],
    ['Kenya signed. Kenyan troops left. Foreign Minister Ann Lee said Kenya was content.', 'Kenya'],
    ['The former Kenyan president Ann Lee flew to Oslo.', undefined],
    ['The Kenyan singer Ann Lee flew to Oslo.', undefined],
    ['Kenya signed. Kenyan troops left. The company’s president, Ann Lee, said Kenya was content.', undefined],
  ])('%s', (text, state) => expect(statesOf(...text.split(/(?<=\.) /))).toEqual({ 'Ann Lee': state }))

  it.each([
    ['President Clinton', 'Clinton', 'United States'],
    ['President Bill Clinton', 'Bill Clinton', 'United States'],
    ['Vice President Al Gore', 'Al Gore', 'United States'],
    ['Vice-President Gore', 'Gore', 'United States'],
    ['Prime Minister Blair', 'Blair', 'United Kingdom'],
    ['President Lukashenko', 'Alexander Lukashenko', 'Belarus'],
    // another one of that name, a name of many, and an office that is not the highest
    ['President Ann Clinton', 'Ann Clinton', 'Kenya'],
    ['Prime Minister Brown', 'Brown', 'Kenya'],
    ['Ambassador Clinton', 'Clinton', 'Kenya'],
    ['Norwegian President Clinton', 'Clinton', 'Norway'],
  ])('who led another country than that of the news: %s', (named, name, state) =>
    expect(statesOf('Kenya signed.', 'Kenyan troops left.', `Lawyers wrote to ${named} on Tuesday.`)).toEqual({ [name]: state }),
  )

  it.each([
    ['WELLINGTON, New Zealand', 'New Zealand'],
    ['GENEVA', 'United States'],
  ])('a minister without a country, in a report from %s', (dateline, state) => {
    const read = articleOf([
      ['New Zealand answered U.S. strikes.', 'U.S. officials and U.S. troops were pleased.', 'Foreign Minister Ann Lee welcomed them.'],
    ])
    const { cast } = tagWho([{ ...read, article: { ...read.article, dateline } }], lexicon)
    expect(cast.actors.get('actor:ann-lee')?.partOf).toBe(state)
  })

  it('an attorney general may be that of a part', () =>
    expect(statesOf('U.S. officials left.', 'U.S. troops left.', 'Attorney General Ann Lee sued.')).toEqual({ 'Ann Lee': undefined }))
})

describe('whom a person speaks for', () => {
  const bodyOf = (...text: string[]) => {
    const { cast } = tagWho([articleOf([text])], lexicon)
    return Object.fromEntries(
      [...cast.actors.values()].flatMap(({ kind, name, partOf }) =>
        kind === 'person' ? [[name, partOf && cast.actors.get(partOf)?.name]] : [],
      ),
    )
  }
  it.each([
    ['Norrland Corp. chairman Ann Lee resigned.'],
    ["Norrland Corp.'s chairman, Ann Lee, resigned."],
    ['Ann Lee, chief executive of Norrland Corp., resigned.'],
    ['Ann Lee, a Norrland Corp. spokeswoman, resigned.'],
    ['A spokeswoman for Norrland Corp., Ann Lee, resigned.'],
    ['Norrland Corp., headed by Ann Lee, lost money.'],
    ['Ann Lee, who heads Norrland Corp., resigned.'],
  ])('%s', (text) => expect(bodyOf(text)).toEqual({ 'Ann Lee': 'Norrland' }))
  it.each([
    ['Norrland Corp. accused Mayor Ann Lee of lying.'],
    ['Mayor Ann Lee met Norrland Corp. on Monday.'],
    ['Ann Lee, a former chairman of Norrland Corp., became mayor.'],
    ['Norrland Corp. and Mayor Ann Lee agreed.'],
  ])('nobody: %s', (text) => expect(bodyOf(text)).toEqual({ 'Ann Lee': undefined }))
})

describe('an office of the firm that an article is about', () => {
  const firmOf = (office: string, ...others: string[]) => {
    const text = ['Halden Corp. made a loss.', 'Halden cut jobs.', ...others, `Martin Colby, ${office}, will retire.`, 'Halden said so.']
    return tagWho([articleOf([text])], lexicon).cast.actors.get('actor:martin-colby')?.partOf
  }
  it.each([
    ['executive vice president', 'actor:halden'],
    ['58, chief financial officer', 'actor:halden'],
    ['treasurer of the choir', undefined],
    ['a surgeon', undefined],
    ['the mayor', undefined],
  ])('%s', (office, firm) => expect(firmOf(office)).toBe(firm))
  it('is nobody’s where the article tells of two', () =>
    expect(firmOf('treasurer', 'Norrland Corp. cut jobs.', 'Norrland made a loss, too.')).toBeUndefined())
})

describe('"both companies"', () => {
  const pairOf = (...paragraph: string[]) => {
    const read = articleOf([['Hollin Inc. said it sells tyres.', 'Hollin Inc. said prices rose.'], paragraph]),
      start = read.article.text.indexOf('Both companies')
    const { cast, perArticle } = tagWho([read], lexicon)
    return perArticle[0]!.actors.filter((each) => each.start === start).map(({ actor }) => cast.actors.get(actor)!.name)
  }
  it('are the two of the sentence before, whoever else the article tells of', () =>
    expect(pairOf('Corvane Ltd. said it is suing Norrick Inc. over a patent.', 'Both companies said they would talk.')).toEqual([
      'Corvane',
      'Norrick',
    ]))
  it('are nobody where that sentence names three', () =>
    expect(
      pairOf('Corvane Ltd. said it is suing Norrick Inc. and Hollin Inc. over a patent.', 'Both companies said they would talk.'),
    ).toEqual([]))
})

describe('private people', () => {
  const privacy = (text: string[], headline = false) => {
    const { cast } = tagWho([articleOf([text], { headline })], lexicon)
    return Object.fromEntries(
      [...cast.actors.values()].filter((actor) => actor.kind === 'person').map((actor) => [actor.name, actor.private]),
    )
  }

  it('a resident, a father of three and a student are private', () => {
    expect(privacy(['Samir Haddad, a resident of the quarter, fled.'])).toEqual({ 'Samir Haddad': true })
    expect(privacy(['"We lost everything," said father-of-three Karim.'])).toEqual({ Karim: true })
    expect(
      privacy([
        'Laura Stone, a student, saw the fire.',
        'Stone ran.',
        'Stone called for help.',
        'Stone wept.',
        'Stone left.',
        'Stone said it was loud.',
      ]),
    ).toEqual({ 'Laura Stone': true })
  })

  it('a relative or resident to whom several articles come back is not named in passing', () => {
    const told = ['Laura Stone, a student, saw the fire.', 'Stone ran.', 'Stone wept.']
    const isPrivate = (...articles: string[][]) =>
      [
        ...tagWho(
          articles.map((text) => articleOf([text])),
          lexicon,
        ).cast.actors.values(),
      ].find(({ name }) => name === 'Laura Stone')!.private
    expect(isPrivate(told, told)).toBe(false)
    expect(isPrivate(told, told.slice(0, 1))).toBe(true)
  })

  it('whoever holds an office is not', () => {
    expect(privacy(['Mayor Laura Stone saw the fire.'])).toEqual({ 'Laura Stone': false })
    expect(privacy(['Laura Stone, director of the museum, saw the fire.'])).toEqual({ 'Laura Stone': false })
    expect(privacy(['Laura Stone, the Leeds-born director of the museum, saw the fire.'])).toEqual({ 'Laura Stone': false })
    expect(privacy(['Laura Stone, born in Leeds to a director, saw the fire.'])).toEqual({ 'Laura Stone': true })
  })

  it('a minor always is', () => {
    expect(privacy(['Emma Clark, 9, won the race.'])).toEqual({ 'Emma Clark': true })
  })

  it('an age before the name tells a minor', () => {
    expect(
      privacy(['The 6-year-old Karim Haddad was found at sea.', 'Haddad was taken home.', 'Haddad slept.', 'Karim Haddad smiled.']),
    ).toEqual({ 'Karim Haddad': true })
    expect(privacy(['Mayor Laura Stone met 12-year-old Emma Clark.'])).toEqual({ 'Laura Stone': false, 'Emma Clark': true })
    expect(privacy(['Emma Clark, 16, sued the club.'], true)).toEqual({ 'Emma Clark': true })
  })

  it.each([
    ['Martin Colby, 63, senior vice president, leaves in May.', false],
    ['Martin Colby, 63, who is finance director, leaves in May.', false],
    ['Martin Colby, 63, was elected chairman.', false],
    ['Martin Colby, 63, a teacher, leaves in May.', true],
    ['Martin Colby, 63, was named in the report.', true],
    ['Martin Colby, 63, sued chairman Ann Lee.', true],
    ['Martin Colby, 63, has appointed chairman Ann Lee.', true],
    ['Martin Colby, 63, who runs the mill, was named deputy chairman.', false],
    ['Martin Colby, 63, and Ann Lee, 52, were named vice chairmen.', true],
    ['Ann Lee, 52, and Martin Colby, 63, who runs the mill, were named vice chairmen.', false],
    ['Martin Colby, 63, who runs the mill, was named by two neighbours.', true],
    ['Martin Colby, 12, president of the chess club, was hurt.', true],
  ])('an age keeps nobody private who holds an office: %s', (text, hidden) => {
    expect(privacy([text])['Martin Colby']).toBe(hidden)
  })

  it.each([
    ['Ann Lee succeeds Martin Colby, who resigned as chairman in March.', false],
    ['Martin Colby succeeded Mr. Lee as chief executive.', false],
    ['Ann Lee and Martin Colby, attorneys for the bank, declined to comment.', false],
    ['The council’s assistant secretary-general for the harbours, Martin Colby, told the session so.', false],
    ['FBI agent Martin Colby said so.', false],
    ['Ann Lee thanked Martin Colby, who worked as a cleaner.', true],
    ['Martin Colby joined the choir as a tenor.', true],
    ['Ann Lee and Martin Colby, residents of the street, wept.', true],
    ['Travel agent Martin Colby said so.', true],
  ])('an office that somebody took, left or shares is one: %s', (text, hidden) => {
    expect(privacy([text])['Martin Colby']).toBe(hidden)
  })

  it('a cousin, a bystander and somebody who only speaks are private', () => {
    expect(privacy(['Another cousin, Laura Stone, said the family was close.'])).toEqual({ 'Laura Stone': true })
    expect(privacy(['"They must go," said Laura Stone, 56, of Harrow.'])).toEqual({ 'Laura Stone': true })
    expect(privacy(['Laura Stone joined the crowd outside the court.'])).toEqual({ 'Laura Stone': true })
    expect(privacy(['Mr. Henry Stone declined to comment.'])).toEqual({ 'Henry Stone': true })
  })

  it("a bare surname is an adult's where a child bears it too", () => {
    const found = (text: string) => {
      const { perArticle, cast } = tagWho([articleOf([text.split(/(?<=\.) /)])], lexicon),
        stones = perArticle[0]!.actors.filter((mention) => mention.how === 'surname')
      return stones.map((mention) => cast.actors.get(mention.actor)?.name)
    }
    expect(found('Mayor Laura Stone met 12-year-old Emma Stone. Stone then opened the school.')).toEqual(['Laura Stone'])
    expect(found('12-year-old Emma Stone won the race. Stone was cheered.')).toEqual(['Emma Stone'])
  })

  it('whoever represents others is not', () => {
    expect(privacy(['"It is a fault," said Laura Stone, representing the tenants.'])).toEqual({ 'Laura Stone': false })
    expect(privacy(['"It is a fault," said Laura Stone, shivering in the rain.'])).toEqual({ 'Laura Stone': true })
  })

  it('whoever speaks for a body, or stands beside somebody public, is not', () => {
    expect(privacy(['"It is a fault," said Laura Stone of the Harbour Institute.'])).toEqual({ 'Laura Stone': false })
    expect(privacy(['Laura Stone, with Barclays, expects growth.'])).toEqual({ 'Laura Stone': false })
    expect(privacy(['Mayor Laura Stone resigned.', 'The firm was founded by Laura Stone and Henry Clark.'])).toEqual({
      'Laura Stone': false,
      'Henry Clark': false,
    })
    expect(privacy(['Laura Stone, sister of the king and head of the navy, spoke.'])).toEqual({ 'Laura Stone': false })
    expect(privacy(['The vote was called by Angela Merkel.'])).toEqual({ 'Angela Merkel': false })
  })

  it('a relative about whom several articles tell is one of the story', () => {
    const article = () => articleOf([['Karim Haddad, the great uncle, sued.', 'Haddad lost.']])
    const of = (count: number) => tagWho(Array.from({ length: count }, article), lexicon).cast.actors.get('actor:karim-haddad')?.private
    expect([of(2), of(3)]).toEqual([true, false])
  })

  it('an adult of whom the age alone is told is a figure of the story when several articles tell of that person, a minor never', () => {
    const report = (age: number) => articleOf([[`Henry Clark, ${age}, was convicted of fraud.`, 'Clark appealed.']])
    const of = (count: number, age: number) =>
      tagWho(
        Array.from({ length: count }, () => report(age)),
        lexicon,
      ).cast.actors.get('actor:henry-clark')?.private
    expect([of(1, 61), of(2, 61), of(2, 17), of(4, 17)]).toEqual([true, false, true, true])
    const bystander = articleOf([
      ['"It was loud," said Laura Stone, 56, of Harrow.', 'Stone ran.', 'Stone wept.', 'Stone left.', 'Stone called home.'],
    ])
    expect(tagWho([bystander], lexicon).cast.actors.get('actor:laura-stone')?.private).toBe(true)
  })

  it('an adult of whom the age alone is told is the subject of an article that comes back to that person again and again', () => {
    const follow = ['spoke', 'wept', 'left', 'came back', 'denied the charge', 'thanked the court'].map((what) => `Stone ${what}.`)
    const of = (age: number, count: number) =>
      tagWho([articleOf([[`Laura Stone, ${age}, pleaded innocent.`, ...follow.slice(0, count - 1)]])], lexicon).cast.actors.get(
        'actor:laura-stone',
      )?.private
    expect([of(22, 7), of(22, 5), of(16, 7)]).toEqual([false, true, true])
  })

  it('a child whom several articles tell of stays private and is central, one named in passing is not', () => {
    const report = () => articleOf([['12-year-old Emma Clark was found at sea.', 'Emma Clark slept.']])
    const of = (count: number) => tagWho(Array.from({ length: count }, report), lexicon).cast.actors.get('actor:emma-clark')
    expect(of(3)).toMatchObject({ private: true, central: true })
    expect(of(1)?.private).toBe(true)
    expect(of(1)?.central).toBeUndefined()
  })

  it('journalists of the byline are no actors', () => {
    const { cast } = tagWho([articleOf([['Laura Stone reported from Oslo.'], ['The storm passed.']], { byline: ['Laura Stone'] })], lexicon)
    expect([...cast.actors.keys()]).toEqual([])
  })
})

describe('a story', () => {
  it('shares one cast: a name spelled out in one article is known in the next', () => {
    const first = articleOf([['Defence Minister Ayman al-Rashid resigned.']])
    const second = articleOf([['Rashid said he was tired.']])
    const { cast, perArticle } = tagWho([first, second], lexicon)
    expect(perArticle[1]!.actors.map((mention) => cast.actors.get(mention.actor)!.name)).toEqual(['Ayman al-Rashid', 'Ayman al-Rashid'])
  })

  it.each([
    ['', ['Larkham City Council']],
    ['The Lake Trades Council met.', []],
  ])('takes "the council" for the one that the other articles name far more often: %s', (other, names) => {
    const council = 'The Larkham City Council met.',
      first = articleOf([[council, council, council.replace('met', 'sat'), other, 'The Lake Trades Council wept.']])
    const second = articleOf([['The council voted to hire a firm.']])
    const { cast, perArticle } = tagWho([first, second], lexicon)
    expect(perArticle[1]!.actors.map(({ actor }) => cast.actors.get(actor)!.name)).toEqual(names)
  })

  it('takes a town for nobody whose surname has a particle in another article', () => {
    const first = articleOf([['Diana de Cortosa, the mayor, said so.'], ['She left.']])
    const second = articleOf([['They live in Cortosa.', 'De Cortosa was away.']])
    const { perArticle } = tagWho([first, second], lexicon)
    expect(perArticle[1]!.actors.map(({ start, end }) => second.article.text.slice(start, end))).toEqual(['De Cortosa'])
  })

  it('reads a headline in title case by the names of the text', () => {
    const read = articleOf(
      [['Baker Presses Hollis Over Harbour Deal'], ['Foreign Secretary John Baker called Trade Minister Eve Hollis.']],
      { headline: true },
    )
    const { cast, perArticle } = tagWho([read], lexicon)
    expect(
      perArticle[0]!.actors.filter((mention) => mention.sentence === 0).map((mention) => cast.actors.get(mention.actor)!.name),
    ).toEqual(['John Baker', 'Eve Hollis'])
  })

  it('takes "the company" of a new paragraph for whom the text tells most of', () => {
    const read = articleOf([
      ['Halden Ports Ltd made a loss.', 'Halden Ports cut jobs.'],
      ['The review by Marlin Consulting Ltd came late, Chairman Petr Holm said.'],
      ['On Tuesday, the company’s shares fell.'],
    ])
    const { cast, perArticle } = tagWho([read], lexicon)
    expect(perArticle[0]!.actors.filter(({ sentence }) => sentence === 3).map(({ actor }) => cast.actors.get(actor)!.name)).toEqual([
      'Halden Ports',
    ])
  })

  it('tells why two spellings are one actor', () => {
    const { cast } = tagWho(
      [
        articleOf([
          ['Interior Minister Muhammad Qasim met Deputy Minister Bronislaw Kern.', 'Mohammed Kassem and Bronisaw Kern agreed.'],
          ['The Union of Free Ports said no.', 'UFP members left.', 'Halden Ports Ltd will wait, and Halden Ports is sorry.'],
        ]),
      ],
      lexicon,
    )
    expect(cast.actors.get('actor:muhammad-qasim')?.sameAs).toEqual([{ name: 'Mohammed Kassem', rule: 'same name, romanised otherwise' }])
    expect(cast.actors.get('actor:bronislaw-kern')?.sameAs).toEqual([
      { name: 'Bronisaw Kern', rule: 'same surname, one letter of the given name apart' },
    ])
    expect(cast.actors.get('actor:union-of-free-ports')?.sameAs).toEqual([{ name: 'UFP', rule: 'initials of the name' }])
    expect(cast.actors.get('actor:halden-ports')?.sameAs).toEqual([
      { name: 'Halden Ports Ltd', rule: 'same name, with or without a suffix of company law' },
    ])
  })

  it('keeps persons apart whose names only sound alike', () => {
    const { cast } = tagWho(
      [
        articleOf([
          [
            'Gen. John Dailey met analyst Joseph J. Doyle.',
            'President Bush called Anheuser-Busch Cos.',
            'Saddam Hussein met King Hassan.',
            'Maria Lopez, a judge, met Marina Lopez, a lawyer.',
          ],
        ]),
      ],
      lexicon,
    )
    expect(
      [...cast.actors.values()]
        .filter(({ kind }) => kind === 'person')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['Bush', 'Hassan', 'John Dailey', 'Joseph J. Doyle', 'Maria Lopez', 'Marina Lopez', 'Saddam Hussein'])
  })

  it('gives the same cast in any run, and mentions inside the text', () => {
    const words = fc.constantFrom(
      'Russia',
      'Norway,',
      'Kerry,',
      'Kerry',
      'said',
      'the',
      'group',
      'of',
      'Front',
      ',',
      '"',
      'U.S.',
      "Assad's",
      'forces',
      'al-Nusra',
      'John',
      'he',
      '(',
      ')',
      'Ministry',
      'in',
      '.',
    )
    fc.assert(
      fc.property(
        fc.array(
          fc
            .array(words, { maxLength: 25 })
            .map((list) => list.join(' '))
            .filter((text) => text.trim() !== ''),
          { maxLength: 6 },
        ),
        (sentences) => {
          const read = articleOf([sentences])
          const one = tagWho([read], lexicon),
            two = tagWho([read], lexicon)
          expect(JSON.stringify([...one.cast.actors, one.perArticle])).toBe(JSON.stringify([...two.cast.actors, two.perArticle]))
          for (const mention of one.perArticle[0]!.actors) {
            expect(one.cast.actors.has(mention.actor)).toBe(true)
            expect(mention.end).toBeGreaterThan(mention.start)
            expect(mention.start).toBeGreaterThanOrEqual(read.sentences[mention.sentence]!.start)
            expect(mention.end).toBeLessThanOrEqual(read.sentences[mention.sentence]!.end)
          }
        },
      ),
      { numRuns: 100 },
    )
  })
})
