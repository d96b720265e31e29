import { collapsed } from '../arrange/visible.ts'
import { dates } from '../extract/dates.ts'
import { dateOf } from '../extract/event-date.ts'
import { wordPairs, similarity } from '../ledger/similar.ts'
import type { Ledger, Mention, PlacedCorrection, Promoted, Span, Tagged, Warn } from '../records/index.ts'
import { say } from './message.ts'
import { stemOf } from './source.ts'

/** How much an editor wants what they pointed at. */
const WANTED = 0.6

/** Words that tell what a clause is about. */
const CONTENT = new Set(['NOUN', 'PROPN', 'VERB', 'NUM'])

/** A sentence of the story: index of its article, and of itself in it. */
type Place = { article: number; sentence: number }

/** The mentions with one for each sentence that the editor promotes and that tells no event under that word yet. */
export function promoted(
  mentions: readonly Mention[],
  tagged: readonly Tagged[],
  corrections: readonly PlacedCorrection[],
  ledger: Ledger,
  warn: Warn,
): Mention[] {
  return [
    ...mentions,
    ...corrections.flatMap((correction) => {
      if (!correction.promote) return []
      const place = sentenceOf(correction.promote, tagged, ledger)
      if (!place) {
        say(
          warn,
          correction,
          'error',
          'no-sentence',
          `No sentence like “${correction.promote.quote}” stands in ${correction.promote.source} or any other article; give the words as the article has them (what was set aside as no part of the article cannot be promoted)`,
        )
        return []
      }
      const trigger = triggerOf(correction.promote, place, tagged)
      if (!trigger) {
        say(warn, correction, 'error', 'no-trigger', `“${correction.promote.trigger}” is not in the sentence; expected one of its words`)
        return []
      }
      const known = mentions.some(
        (each) => each.article === place.article && each.sentence === place.sentence && each.trigger.start === trigger.start,
      )
      return known ? [] : [mentionOf(correction, place, trigger, tagged)]
    }),
  ]
}

/** The sentence that the editor means: the likest one, in the article named where it is as like there as elsewhere. */
export function sentenceOf(
  { source, quote }: Pick<Promoted, 'source' | 'quote'>,
  tagged: readonly Tagged[],
  ledger: Ledger,
): Place | undefined {
  const pairs = wordPairs(quote),
    slug = stemOf(source),
    file = ledger.entries.find((entry) => entry.kind === 'source' && entry.slug === slug)?.type
  const all = tagged.flatMap(({ article, sentences }, at) =>
    sentences.map(({ start, end }, sentence) => {
      const alike = similarity(pairs, wordPairs(article.text.slice(start, end)))
      const named = article.file.path === source || article.file.path === file || stemOf(article.file.path) === slug
      return { article: at, sentence, score: alike === 0 ? 0 : alike + (named ? 0.1 : 0) }
    }),
  )
  const best = all.reduce<(typeof all)[number] | undefined>((most, each) => (each.score > (most?.score ?? 0) ? each : most), undefined)
  return best && { article: best.article, sentence: best.sentence }
}

/** The word that the editor names, else the first verb of the sentence. */
export function triggerOf({ trigger }: Promoted, { article, sentence }: Place, tagged: readonly Tagged[]): Span | undefined {
  const {
      article: { text },
      sentences,
    } = tagged[article]!,
    { start, end, tokens } = sentences[sentence]!
  if (trigger !== undefined) {
    const at = text.slice(start, end).toLowerCase().indexOf(trigger.toLowerCase())
    return at < 0 ? undefined : { start: start + at, end: start + at + trigger.length }
  }
  const verb = tokens.find(({ pos }) => pos === 'VERB') ?? tokens[0]
  return verb && { start: verb.start, end: verb.end }
}

function mentionOf(correction: PlacedCorrection, { article, sentence }: Place, trigger: Span, tagged: readonly Tagged[]): Mention {
  const {
    article: { text },
    sentences,
    timexes,
    actors,
    places,
  } = tagged[article]!
  const { start, end, tokens } = sentences[sentence]!
  const within = (span: Span) => span.start >= start && span.end <= end
  const timex = timexes
    .filter((each) => within(each) && dates(each))
    .sort((a, b) => Number(a.earliest !== a.latest) - Number(b.earliest !== b.latest))[0]
  const seen = new Set<string>()
  const who = actors.filter((each) => within(each) && !seen.has(each.actor) && seen.add(each.actor))
  return {
    article,
    sentence,
    clause: { start, end },
    trigger,
    frame: 'promoted',
    type: correction.type!,
    status: correction.status ?? 'occurred',
    background: false,
    title: correction.title!,
    date: dateOf(timex && { timex, where: 'sentence' }, undefined, tagged[article]!.published),
    ...(timex ? { timex: { start: timex.start, end: timex.end } } : {}),
    participants: who.map((each) => ({
      start: each.start,
      end: each.end,
      actor: each.actor,
      role: each.end <= trigger.start && each === who[0] ? 'actor' : 'mentioned',
      as: collapsed(text.slice(each.start, each.end)),
    })),
    places: [...new Set(places.filter(within).map(({ place }) => place))],
    claims: [],
    lemmas: [...new Set(tokens.filter(({ pos }) => CONTENT.has(pos)).map(({ lemma }) => lemma.toLowerCase()))],
    salience: WANTED,
  }
}
