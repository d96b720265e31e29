import { similarity, wordPairs } from '../ledger/similar.ts'
import { inFile } from '../parse/offsets.ts'
import type { Article, Ledger, PlacedCorrection, Proof, SeedFile, Span, Warn } from '../records/index.ts'
import { say } from './message.ts'
import { masking } from './names.ts'
import { stemOf } from './source.ts'

/** Whether two texts are the same sentence, as the ledger tells it. */
export const sameSentence = (a: string, b: string) => similarity(wordPairs(a), wordPairs(b)) > 0

/** The sentences that a correction withdraws; whatever an editor gave as evidence goes. */
export const withdrawnBy = (corrections: readonly PlacedCorrection[]): Proof[] =>
  corrections.flatMap(({ withdraw, evidence }) => (withdraw ? (evidence ?? []) : []))

/**
 * The articles without what is withdrawn. A sentence is blanked where it stands in its file, in every article that has
 * it, so that nothing is read from it and all other words keep their places; a withdrawn article is left out.
 * `reparse` reads a file again.
 */
export function withdrawn(
  articles: readonly Article[],
  corrections: readonly PlacedCorrection[],
  ledger: Ledger,
  reparse: (file: SeedFile) => Article | undefined,
  warn: Warn,
): Article[] {
  if (!corrections.some(({ withdraw }) => withdraw)) return [...articles]
  const sources = new Set(corrections.flatMap(({ source, withdraw }) => (withdraw && source !== undefined ? [source] : [])))
  const files = new Set(ledger.entries.filter(({ kind, slug }) => kind === 'source' && sources.has(slug)).map(({ type }) => type))
  const proofs = withdrawnBy(corrections),
    used = new Set<Proof>()
  const masked = masking(corrections),
    texts = articles.map(({ file }) => file.text)
  const unnamed = (article: Article) => {
    const text = masked?.(article.file.text) ?? article.file.text
    return text === article.file.text ? [article] : [reparse({ ...article.file, text })].filter((again) => again !== undefined)
  }
  const kept = articles
    .filter(({ file }) => !sources.has(stemOf(file.path)) && !files.has(file.path))
    .flatMap(unnamed)
    .flatMap((article): Article[] => {
      const spans = stretches(article).filter(({ text }) => {
        const found = proofs.filter(({ quote }) => sameSentence(quote, text))
        for (const proof of found) used.add(proof)
        return found.length > 0
      })
      if (!spans.length) return [article]
      const again = reparse({
        ...article.file,
        text: spans.reduce((text, span) => blanked(text, inFile(article, span)), article.file.text),
      })
      return again ? [again] : []
    })
  for (const correction of corrections) checked(correction, ledger, used, texts, warn)
  return kept
}

/** Sentences of the article, and lines of what was set aside. Only these are compared: the blocks tile the text. */
function stretches({ text, blocks, sentences }: Article): (Span & { text: string })[] {
  const noise = blocks
    .filter(({ kind }) => kind === 'noise')
    .flatMap(({ start, end }) =>
      [...text.slice(start, end).matchAll(/[^\r\n]+/g)].map((line) => ({
        start: start + line.index,
        end: start + line.index + line[0].length,
      })),
    )
  return [...sentences, ...noise].map(({ start, end }) => ({ start, end, text: text.slice(start, end) }))
}

const blanked = (text: string, { start, end }: Span) =>
  text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ') + text.slice(end)

/** Reports a name that may be left standing. */
function checkedNames(correction: PlacedCorrection, ledger: Ledger, texts: readonly string[], warn: Warn): void {
  const entry = ledger.entries.find(({ kind, slug }) => kind === 'actor' && slug === correction.actor)
  if (!entry)
    return say(
      warn,
      correction,
      'error',
      'unknown-actor',
      `No actor “${correction.actor}” was ever published; expected the last part of their page's address`,
    )
  const unused = correction.names!.filter((name) => {
    const masked = masking([{ ...correction, names: [name] }])!
    return texts.every((text) => masked(text) === text)
  }).length
  if (unused)
    say(
      warn,
      correction,
      'warning',
      'evidence-changed',
      `${unused} of the ${correction.names!.length} names withdrawn ${unused === 1 ? 'stands' : 'stand'} in no article; see that they are spelled as the articles spell them`,
    )
  const masked = masking([correction])!,
    left = entry.state === 'live' ? [entry.title, ...(entry.names ?? [])].filter((name) => masked(name) === name).length : 0
  if (left)
    say(
      warn,
      correction,
      'error',
      'withdraw-part',
      `The articles name this actor in ${left} more ${left === 1 ? 'form' : 'forms'}; a withdrawal needs all of them as "names"`,
    )
}

/** Reports a withdrawal that may leave something standing. It never repeats the words: the About page prints messages. */
function checked(correction: PlacedCorrection, ledger: Ledger, used: ReadonlySet<Proof>, texts: readonly string[], warn: Warn): void {
  const { event, source, actor, withdraw, evidence = [] } = correction,
    kind = event === undefined ? 'source' : 'event'
  if (!withdraw) return
  if (actor !== undefined) return checkedNames(correction, ledger, texts, warn)
  const entry = ledger.entries.find((each) => each.kind === kind && each.slug === (event ?? source))
  if (!entry)
    return say(
      warn,
      correction,
      'error',
      kind === 'event' ? 'unknown-event' : 'unknown-source',
      `No ${kind} “${event ?? source}” was ever published; expected the last part of its page's address`,
    )
  const missed =
    kind === 'event' ? (entry.evidence ?? []).filter(({ quote }) => !evidence.some((proof) => sameSentence(proof.quote, quote))).length : 0
  if (missed)
    say(
      warn,
      correction,
      'error',
      'withdraw-part',
      `${missed} more ${missed === 1 ? 'sentence tells' : 'sentences tell'} this event; a withdrawal needs all of them as "evidence". \`npm run check -- --event ${event}\` prints them`,
    )
  const unused = evidence.filter((proof) => !used.has(proof)).length
  if (unused)
    say(
      warn,
      correction,
      'warning',
      'evidence-changed',
      `${unused} of the ${evidence.length} sentences withdrawn ${unused === 1 ? 'stands' : 'stand'} in no article any more; see that no article tells it in other words`,
    )
}
