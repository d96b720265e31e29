import type { Cast, EventDate, Mention, Tagged } from '../../src/records/index.ts'
import { random as seeded } from './random.ts'

const TYPES = ['ASSAULT', 'CONSULT', 'STATEMENT', 'TOLL', 'AGREE', 'PROTEST', 'REQUEST', 'DISPLACEMENT'] as const
const [ACTORS, PLACES, WORDS, MENTIONS_PER_ARTICLE, TELLINGS] = [300, 150, 8000, 15, 3]

/**
 * A story of `size` mentions, three of each event on average, in made-up words with a skewed distribution. Each mention
 * drops some of its event's words and adds others; one in ten knows the month only, three in ten have no date of
 * their own. `truth` gives the event of each mention.
 */
export function synthetic(size: number, seed = 1): { mentions: Mention[]; tagged: Tagged[]; cast: Cast; truth: number[] } {
  const numbers = seeded(seed),
    random = () => numbers.below(2 ** 32) / 2 ** 32
  const skewed = (many: number) => Math.floor(random() ** 2 * many)
  const days = Math.min(2000, 30 + size / 20)
  const events = Array.from({ length: Math.ceil(size / TELLINGS) }, () => ({
    type: TYPES[Math.floor(random() * TYPES.length)]!,
    day: Math.floor(random() * days),
    actor: skewed(ACTORS),
    recipient: skewed(ACTORS),
    place: skewed(PLACES),
    words: Array.from({ length: 14 }, () => `w${skewed(WORDS)}`),
  }))
  const mentions: Mention[] = []
  const truth: number[] = []
  const articles: { text: string; sentences: Tagged['sentences'] }[] = []
  for (let index = 0; index < size; index += 1) {
    const number = Math.floor(index / MENTIONS_PER_ARTICLE)
    const article = (articles[number] ??= { text: `article ${number} `, sentences: [] })
    const pick = Math.floor(random() * events.length)
    const event = events[pick]!
    const words = [...event.words.filter(() => random() < 0.6), ...Array.from({ length: 4 }, () => `w${skewed(WORDS)}`)]
    const start = article.text.length
    article.text += `act ${words.join(' ')}. `
    const [trigger, clause] = [
      { start, end: start + 3 },
      { start, end: article.text.length - 1 },
    ]
    mentions.push({
      article: number,
      sentence: article.sentences.length,
      clause,
      trigger,
      frame: 'act',
      type: event.type,
      status: 'occurred',
      background: false,
      title: words.slice(0, 3).join(' '),
      date: dateOf(event.day, random),
      lemmas: words,
      salience: random(),
      claims: [],
      participants: [
        { ...trigger, actor: `a${event.actor}`, role: 'actor', as: 'act' },
        ...(random() < 0.7 ? [{ ...trigger, actor: `a${event.recipient}`, role: 'recipient' as const, as: 'act' }] : []),
      ],
      places: random() < 0.6 ? [`p${event.place}`] : [],
    })
    article.sentences.push({ ...clause, block: 0, tokens: [{ ...trigger, text: 'act', lemma: 'act', pos: 'VERB' }] })
    truth.push(pick)
  }
  const cast: Cast = { actors: new Map(), places: new Map() }
  for (let n = 0; n < ACTORS; n += 1)
    cast.actors.set(`a${n}`, { key: `a${n}`, name: `A${n}`, kind: 'organisation', aliases: [], private: false, known: true })
  for (let n = 0; n < PLACES; n += 1) cast.places.set(`p${n}`, { key: `p${n}`, name: `P${n}`, kind: 'city', precision: 'unknown' })
  const tagged = articles.map(({ text, sentences }, number): Tagged => ({
    article: {
      file: { path: `${number}.txt`, text },
      front: { text: 'excerpts' },
      text,
      segments: [],
      bodyStart: 0,
      title: '',
      deck: [],
      byline: [],
      pageDates: [],
      blocks: [{ start: 0, end: text.length, kind: 'paragraph', rule: 'bench:given' }],
      sentences,
    },
    sentences,
    published: { edtf: '', certain: false, basis: [] },
    timexes: [],
    actors: [],
    places: [],
    quantities: [],
    quotations: [],
    cast,
  }))
  return { mentions, tagged, cast, truth }
}

function dateOf(day: number, random: () => number): EventDate {
  const date = new Date(Date.UTC(2020, 0, 1 + day)),
    iso = date.toISOString().slice(0, 10)
  const rest = { expression: '', how: '' }
  if (random() >= 0.1)
    return { edtf: iso, earliest: iso, latest: iso, precision: 'day', basis: random() < 0.3 ? 'publication' : 'tense', ...rest }
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).toISOString().slice(0, 10)
  return { edtf: iso.slice(0, 7), earliest: `${iso.slice(0, 7)}-01`, latest: last, precision: 'month', basis: 'explicit', ...rest }
}
