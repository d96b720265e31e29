import type {
  ActorRole,
  Article,
  Block,
  Cast,
  CastActor,
  CastPlace,
  EventDate,
  Mention,
  Sentence,
  Tagged,
} from '../../src/records/index.ts'
import { FrontMatter } from '../../src/records/index.ts'
import { boundsOf } from '../../src/tag/published/bounds.ts'
import { tokenize } from '../../src/tag/words/tokens.ts'

/** One sentence and the events that it tells, written by hand. `trigger`, names and `when` are words of the sentence. */
type Told = { text: string; block?: Block['kind']; events?: ToldEvent[]; times?: Record<string, string>; counts?: Record<string, number> }
export type ToldEvent = {
  trigger: string
  type: Mention['type']
  date: string
  basis?: EventDate['basis']
  when?: string
  mode?: string
  status?: Mention['status']
  background?: boolean
  who?: Record<string, ActorRole>
  where?: string[]
  count?: { field: string; number: number; words: string; by?: string }
  title?: string
  salience?: number
}
export type ToldArticle = { path: string; published?: string; front?: Partial<FrontMatter>; sentences: Told[] }

/** Articles with their mentions as the stages before `merge` would hand them on; names are actor and place keys. */
export function told(
  articles: ToldArticle[],
  people: Partial<CastActor>[] = [],
  spots: Partial<CastPlace>[] = [],
): { tagged: Tagged[]; mentions: Mention[]; cast: Cast } {
  const cast: Cast = { actors: new Map(), places: new Map() }
  const actor = (key: string) =>
    cast.actors.get(key) ??
    cast.actors.set(key, { key, name: key, kind: 'organisation', aliases: [], private: false, known: true }).get(key)!
  for (const each of people) Object.assign(actor(each.key!), each)
  const place = (key: string) =>
    cast.places.get(key) ?? cast.places.set(key, { key, name: key, kind: 'city', precision: 'unknown' }).get(key)!
  for (const each of spots) Object.assign(place(each.key!), each)
  const mentions: Mention[] = []
  const tagged = articles.map((each, index): Tagged => {
    const { article, sentences } = page(each)
    const result: Tagged = {
      article,
      published: {
        edtf: each.published ?? '',
        ...(each.published ? { date: each.published } : {}),
        certain: each.published !== undefined,
        basis: [],
      },
      sentences: tokenize(article.text, sentences),
      timexes: [],
      actors: [],
      places: [],
      quantities: [],
      quotations: [],
      cast,
    }
    each.sentences
      .filter(({ block }) => block !== 'noise')
      .forEach(({ text, events, times, counts }, sentence) => {
        const at = sentences[sentence]!.start
        const span = (words: string) => {
          const start = text.indexOf(words)
          if (start < 0) throw new Error(`"${words}" does not stand in "${text}"`)
          return { start: at + start, end: at + start + words.length }
        }
        for (const [words, value] of Object.entries(times ?? {})) {
          const { earliest, latest } = dated(value, 'explicit')
          result.timexes.push({ ...span(words), text: words, type: 'DATE', value, earliest, latest, sentence, rule: 'test' })
        }
        for (const [words, number] of Object.entries(counts ?? {}))
          result.quantities.push({ ...span(words), sentence, number, bound: 'exactly', unit: 'people', of: 'people' })
        for (const event of events ?? []) {
          const participants = Object.entries(event.who ?? {}).map(([key, role]) => ({
            ...span(key),
            actor: actor(key).key,
            role,
            as: key,
          }))
          for (const { start, end, actor: key } of participants) result.actors.push({ start, end, actor: key, sentence, how: 'name' })
          for (const key of event.where ?? []) {
            place(key)
            result.places.push({ ...span(key), place: key, sentence })
          }
          const count = event.count
          const quantity = count && {
            ...span(count.words),
            sentence,
            number: count.number,
            bound: 'exactly' as const,
            unit: 'people',
            of: 'people',
          }
          if (quantity) result.quantities.push(quantity)
          mentions.push({
            article: index,
            sentence,
            clause: sentences[sentence]!,
            trigger: span(event.trigger),
            frame: event.type.toLowerCase(),
            type: event.type,
            ...(event.mode ? { mode: event.mode } : {}),
            status: event.status ?? 'occurred',
            background: event.background ?? false,
            title: event.title ?? text.replace(/\.$/, '').slice(0, 90).trim(),
            date: dated(event.date, event.basis ?? 'explicit'),
            ...(event.when ? { timex: span(event.when) } : {}),
            participants,
            places: event.where ?? [],
            claims: count ? [{ field: count.field, quantity: quantity!, ...(count.by ? { by: actor(count.by).key } : {}) }] : [],
            lemmas: result.sentences[sentence]!.tokens.filter(({ pos }) => ['NOUN', 'VERB', 'ADJ', 'NUM', 'PROPN'].includes(pos)).map(
              ({ lemma }) => lemma.toLowerCase(),
            ),
            salience: event.salience ?? 0.5,
          })
        }
      })
    return result
  })
  return { tagged, mentions, cast }
}

function dated(edtf: string, basis: EventDate['basis']): EventDate {
  const bounds = boundsOf(edtf)
  const precision = edtf.includes('/') ? 'range' : (({ 4: 'year', 7: 'month' } as const)[edtf.replace(/[~?]/, '').length] ?? 'day')
  return { edtf, earliest: bounds?.earliest ?? '', latest: bounds?.latest ?? '', precision, basis, expression: '', how: '' }
}

/** One block a sentence, a line each; the front matter, if any, is part of the file only. */
function page({ path, front, sentences: list }: ToldArticle): { article: Article; sentences: Sentence[] } {
  const head = front
    ? `---\n${Object.entries(front)
        .map(([key, value]) => `${key}: ${value}\n`)
        .join('')}---\n`
    : ''
  const blocks: Block[] = []
  const sentences: Sentence[] = []
  let text = ''
  for (const { text: words, block } of list) {
    const start = text.length
    text += `${words}\n`
    if (block !== 'noise') sentences.push({ start, end: start + words.length, block: blocks.length })
    blocks.push({ start, end: text.length, kind: block ?? 'paragraph', rule: 'test:given' })
  }
  const article: Article = {
    file: { path, text: head + text },
    front: FrontMatter.parse(front ?? {}),
    text,
    segments: [{ at: 0, from: head.length, length: text.length }],
    bodyStart: head.length,
    publisher: front?.publisher,
    title: list.find(({ block }) => block === 'headline')?.text ?? '',
    deck: [],
    byline: [],
    pageDates: [],
    blocks,
    sentences,
  }
  return { article, sentences }
}
