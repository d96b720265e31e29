import { collapsed } from '../arrange/visible.ts'
import { shortQuote, similarity, wordPairs } from '../ledger/similar.ts'
import type {
  Corrected,
  Group,
  Ledger,
  Mention,
  Merged,
  PlacedCorrection,
  PlacedTarget,
  Proof,
  Tagged,
  Target,
  Warn,
} from '../records/index.ts'
import { locator, type Item, type Told } from './locate.ts'
import { find, say } from './message.ts'
import { signed } from './signed.ts'

/** A group that may be changed, and what the editor did to it. */
type Open = { mentions: Mention[]; why: string[]; corrections: Corrected[] }

/** What a mention tells, as the editor sees it. */
function toldBy({ article, sentence, trigger }: Mention, tagged: readonly Tagged[]): Told {
  const {
    article: { text, file },
    sentences,
  } = tagged[article]!
  const span = sentences[sentence]!
  return { quote: collapsed(text.slice(span.start, span.end)), trigger: collapsed(text.slice(trigger.start, trigger.end)), file: file.path }
}

/**
 * The groups with what the editor keeps apart, splits and merges, in this order: an event that has just been set
 * apart may be merged with another one. Near misses stay where both of their groups do.
 */
export function regrouped(
  { groups, near }: Merged,
  tagged: readonly Tagged[],
  corrections: readonly PlacedCorrection[],
  ledger: Ledger,
  warn: Warn,
): Merged {
  if (!corrections.some((correction) => correction.merge ?? correction.split ?? correction['keep-apart'])) return { groups, near }
  const open = groups.map((group): Open => ({ ...group, mentions: [...group.mentions], why: [...group.why], corrections: [] })),
    original = [...open]
  const located = () =>
    locator(
      open.map((group) => itemOf(group, tagged)),
      ledger,
    )
  const told = (mention: Mention) => toldBy(mention, tagged)
  const apart = new Set<string>()

  const locate = located()
  for (const correction of corrections) {
    const target = targetOf(correction)
    for (const other of correction['keep-apart'] ?? []) {
      const [a, b] = [find(locate, target, warn), find(locate, other, warn)]
      if (!a || !b) continue
      const own = open[a.item]!
      const theirs =
        a.item === b.item
          ? leaving(own, proofsOf(other, ledger), others(proofsOf(target, ledger), proofsOf(other, ledger)), told)
          : open[b.item]!.mentions
      if (!theirs.length || (a.item === b.item && theirs.length === own.mentions.length)) {
        say(
          warn,
          other,
          'error',
          'same-words',
          `What tells this event and what tells “${other.event}” cannot be told apart; give the "evidence" of each, with its "trigger"`,
        )
        continue
      }
      if (a.item === b.item) open.push(moved(own, theirs, correction))
      apart.add(
        pairKey(
          own,
          open.find((group) => group.mentions.includes(theirs[0]!))!,
          original,
        ),
      )
      own.corrections.push(signed(correction, 'keep-apart', { now: `Not the same event as “${theirs[0]?.title ?? other.event}”` }))
    }
    if (correction.split) {
      const found = find(locate, target, warn)
      if (!found) continue
      const own = open[found.item]!,
        theirs = leaving(own, correction.split, others(proofsOf(target, ledger), correction.split), told)
      if (theirs.length === own.mentions.length)
        say(warn, correction, 'error', 'split', 'All sentences of the event would leave it; keep those that tell it out of "split"')
      else {
        const apart =
          theirs[0] ??
          open
            .filter((group) => group !== own)
            .flatMap(({ mentions }) => mentions)
            .find((mention) => correction.split!.some((proof) => isTold(proof, told(mention))))
        if (theirs.length) open.push(moved(own, theirs, correction))
        if (apart) own.corrections.push(signed(correction, 'split', { now: `Set apart: “${apart.title}”` }))
        else
          say(
            warn,
            correction,
            'warning',
            'evidence-changed',
            'The words to be split off tell no event, so nothing was split; give the sentence as it stands now with the "trigger" that names the other event, or "promote" it',
          )
      }
    }
  }

  const parted = new Set(open.filter(({ corrections }) => corrections.length > 0)),
    again = located(),
    gone = new Set<Open>()
  const host = new Map<Open, Open>()
  const home = (group: Open): Open => (host.has(group) ? home(host.get(group)!) : group)
  /** Both addresses lead to `own` since an earlier build: the groups that tell what the ledger knows of the event, in its order. */
  const formerly = (own: Open, { event }: PlacedCorrection): [Open, ...Open[]] => {
    const entryOf = (address: string | undefined) => ledger.entries.find(({ kind, slug }) => kind === 'event' && slug === address)
    const entry = entryOf(event),
      known = (entryOf(entry?.to) ?? entry)?.evidence ?? []
    const rank = ({ mentions }: Open) => known.findIndex((proof) => mentions.some((mention) => isVerbatim(proof, told(mention))))
    const strays = new Set(original.filter((group) => !parted.has(group) && rank(group) >= 0).map(home))
    const [first = own, ...rest] = [...strays.add(own)].sort((one, two) => rank(one) - rank(two))
    return [first, ...rest]
  }
  for (const correction of corrections) {
    for (const other of correction.merge ?? []) {
      const [a, b] = [find(again, targetOf(correction), warn), find(again, other, warn)]
      if (!a || !b) continue
      const [own, theirs] = [home(open[a.item]!), home(open[b.item]!)]
      const [into, ...parts] = own === theirs ? formerly(own, correction) : [own, theirs]
      for (const group of parts) {
        into.corrections.push(signed(correction, 'merge', { now: `Joined with “${group.mentions[0]!.title}”` }), ...group.corrections)
        into.mentions.push(...group.mentions)
        into.why.push(...group.why, `Joined by the editor: ${correction.reason}`)
        host.set(group, into)
        gone.add(group)
      }
    }
  }
  const kept = open.filter((group) => !gone.has(group) && group.mentions.length > 0),
    place = new Map(kept.map((group, i) => [group, i]))
  return {
    groups: kept.map(({ corrections, ...group }): Group => (corrections.length ? { ...group, corrections } : group)),
    near: near.flatMap((pair) => {
      const [a, b] = [original[pair.a]!, original[pair.b]!]
      return apart.has(pairKey(a, b, original)) || !place.has(a) || !place.has(b) ? [] : [{ ...pair, a: place.get(a)!, b: place.get(b)! }]
    }),
  }
}

const targetOf = ({ event, evidence, at }: PlacedCorrection): PlacedTarget => ({ event: event!, evidence, at })

function pairKey(a: Open, b: Open, all: readonly Open[]): string {
  return [all.indexOf(a), all.indexOf(b)].sort((x, y) => x - y).join(' ')
}

function itemOf({ mentions }: Open, tagged: readonly Tagged[]): Item {
  const [best] = mentions
  return {
    title: best?.title ?? '',
    date: best?.date.edtf,
    type: best?.type ?? 'OTHER',
    evidence: mentions.map((mention) => toldBy(mention, tagged)),
  }
}

/** The words of a target: as the editor gave them, else as the ledger remembers them. */
const proofsOf = ({ event, evidence }: Target, ledger: Ledger): Proof[] =>
  evidence ??
  ledger.entries
    .find((entry) => entry.kind === 'event' && entry.slug === event)
    ?.evidence?.map(({ quote, trigger }) => ({ quote, trigger })) ??
  []

/** A quote that is there nearly word for word. */
const VERBATIM = 0.9

/** The words of the one list that are not also in the other: the ledger may still know both under one address. */
const others = (ours: readonly Proof[], theirs: readonly Proof[]): Proof[] =>
  ours.filter(
    ({ quote, trigger }) =>
      !theirs.some(
        (proof) =>
          similarity(wordPairs(proof.quote), wordPairs(quote)) >= VERBATIM && (proof.trigger ?? trigger) === (trigger ?? proof.trigger),
      ),
  )

/** Whether the ledger's words of an event are a sentence as it stands now. */
function isVerbatim(proof: Proof, { quote, trigger }: Told): boolean {
  return proof.trigger === trigger && similarity(wordPairs(proof.quote), wordPairs(shortQuote(quote, trigger))) >= VERBATIM
}

/** How well a sentence fits what the editor gave, 0 for not at all. */
function fit(proof: Proof, { quote, trigger }: Told): number {
  const alike = similarity(wordPairs(proof.quote), wordPairs(quote))
  return alike === 0 || proof.trigger === undefined ? alike : alike + (proof.trigger.toLowerCase() === trigger.toLowerCase() ? 1 : -0.5)
}

/** Whether a sentence is the one that the editor gave, under the trigger that they named. */
const isTold = (proof: Proof, told: Told) =>
  fit(proof, told) > 0 && (proof.trigger === undefined || proof.trigger.toLowerCase() === told.trigger.toLowerCase())

/** The mentions that the one list of words fits better than the other. */
function leaving({ mentions }: Open, theirs: readonly Proof[], ours: readonly Proof[], told: (mention: Mention) => Told): Mention[] {
  const best = (proofs: readonly Proof[], mention: Mention) => Math.max(0, ...proofs.map((proof) => fit(proof, told(mention))))
  return mentions.filter((mention) => best(theirs, mention) > best(ours, mention))
}

/** Takes mentions out of a group; they are a group of their own. */
function moved(from: Open, mentions: Mention[], { reason }: PlacedCorrection): Open {
  from.mentions = from.mentions.filter((mention) => !mentions.includes(mention))
  if (from.mentions.length < 2) from.why = []
  return { mentions, why: mentions.length > 1 ? [`Set apart by the editor: ${reason}`] : [], corrections: [] }
}
