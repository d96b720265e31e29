import type { ActorKind, CastActor } from '../../records/index.ts'
import type { State } from '../../lexicon/lexicon.ts'
import { armOf, bareOf, countryOf, inEnglish, initials, isShortFor, misspelt, withoutTails } from './body-names.ts'
import { addAlias, type CastBook } from './cast.ts'
import { REBELS } from './evidence/classes.ts'
import { fold, joinedForms, nameWords, skeleton } from './fold.ts'
import type { Tally } from './judge.ts'
import type { Known } from './known.ts'

/** So many times as often is far more often. */
const FAR = 3

const OWN = 'same name, with the country before it'
const TRANSLATED = 'same name, in another language'

/** Gives a body another name; the one it had stays as a spelling. */
function rename(actor: CastActor, name: string): void {
  const old = actor.name
  actor.name = name
  actor.aliases = actor.aliases.filter((alias) => alias !== name)
  addAlias(actor, old, 'another form of the name')
}

/** The bodies that the story itself names, by every spelling of theirs. */
export class Bodies {
  /** folded name -> a body */
  readonly byName = new Map<string, CastActor>()
  /** folded acronym that the story introduces -> its body */
  readonly acronyms = new Map<string, CastActor>()
  /** folded name without its country -> the bodies that end so, each with the country before it */
  private readonly bare = new Map<string, Map<string, CastActor>>()

  /** folded short name -> the bodies whose names begin so */
  readonly shared = new Map<string, CastActor[]>()

  /** the nouns by which the story introduces each body: "the union Harbour Voice" */
  readonly called = new Map<CastActor, Set<string>>()

  private readonly uses = new Map<CastActor, number>()

  /** folded names that are whole though longer ones begin so: those of companies */
  private readonly whole = new Set<string>()

  private readonly book: CastBook
  private readonly known: Known

  constructor(book: CastBook, known: Known) {
    this.book = book
    this.known = known
  }

  add(t: Tally, kind: ActorKind): void {
    const bones = skeleton(nameWords(t.name).join(''))
    const english = inEnglish(t.name, this.known),
      translated = skeleton(nameWords(english).join(''))
    const found = this.like(t, bones, translated)
    const actor =
      found?.actor ??
      this.book.actor(
        t.name,
        english === t.name ? kind : (this.known.heads.get(english.slice(english.lastIndexOf(' ') + 1).toLowerCase()) ?? kind),
      )
    // of "the Norlandic Embassy" and "the Norland Embassy" the one that is told more often leads
    const leads =
      found?.rule === OWN && !actor.known && countryOf(t.name, this.known).state !== undefined && t.uses > (this.uses.get(actor) ?? 0)
    this.uses.set(actor, (this.uses.get(actor) ?? 0) + t.uses)
    for (const { called } of t.seen) if (called !== undefined) this.called.set(actor, (this.called.get(actor) ?? new Set()).add(called))
    // the English name leads
    if (leads || (found?.rule === TRANSLATED && english === t.name && !actor.known)) rename(actor, t.name)
    addAlias(actor, t.name, found?.rule)
    for (const key of [
      ...joinedForms(t.name).map(fold),
      t.key,
      // "Hadley's Inc." and "Hadley's shares"
      ...(/['\u2019]s$/.test(t.name) ? [t.key.slice(0, -1)] : []),
      ...[bones, translated].filter((each) => each.length > 5).map((each) => `~${each}`),
    ])
      if (!this.byName.has(key)) this.byName.set(key, actor)
    this.note(actor, t.name)
    actor.partOf ??= armOf(t.name, this.known)?.name
    this.shorten(actor, t.name)
    // "Harding" for "Moss Harding Co."
    const [first = '', last = '', ...more] = t.name.split(' ')
    if (t.body !== undefined && more.length === 0 && this.known.given(first) && last.length > 2 && !this.known.heads.has(fold(last)))
      this.shorten(actor, t.name, last)
    // "the Northlight" for "MV Northlight"
    if (kind === 'vessel' && this.known.cues.hulls.has(fold(first))) this.shorten(actor, t.name, t.name.slice(first.length + 1))
    for (const { acronym } of t.seen) if (acronym !== undefined) this.abbreviate(actor, acronym, 'acronym in brackets behind the name')
  }

  /** "Esker AB" beside "Esker Systems Inc.": two companies by their own suffixes, of which neither name is short for the other. */
  apart(tallies: readonly Tally[]): void {
    const companies = tallies.filter(({ company }) => company)
    for (const { key } of companies) if (companies.some((other) => other.key.startsWith(`${key} `))) this.whole.add(key)
  }

  /** Keeps a body by its name without the country. */
  private note(actor: CastActor, name: string): void {
    const { state, rest } = bareOf(name, this.known),
      others = this.bare.get(rest) ?? new Map<string, CastActor>()
    this.bare.set(rest, others.set(state?.name ?? '', actor))
  }

  /** "the health ministry" in the news of a country: the body of that name which the story knows, else a new one of the country. */
  ofState(state: State | undefined, phrase: string): CastActor {
    const others = this.bare.get(bareOf(phrase, this.known).rest)
    const known =
      others?.get(state?.name ?? '') ??
      (others?.size === 1 && (state === undefined || others.has('')) ? [...others.values()][0] : undefined)
    const actor = known ?? (state === undefined ? this.book.actor(phrase, 'organisation') : this.book.stateBody(state, phrase))
    if (known === undefined) this.note(actor, actor.name)
    return actor
  }

  /** A body of the general lexicon that the story names in full: "Delta" is then Delta Air Lines. */
  meet(actor: CastActor): void {
    this.byName.set(fold(actor.name), actor)
    this.shorten(actor, actor.name)
  }

  /** Who "the rebels" are: the one body that the story calls so, or names far more often than any other that it does. */
  rebels(): CastActor | undefined {
    const [first, second] = [...this.called]
      .filter(([, nouns]) => nouns.has(REBELS))
      .map(([actor]) => actor)
      .sort((a, b) => this.uses.get(b)! - this.uses.get(a)!)
    return first && (second === undefined || this.uses.get(second)! * FAR <= this.uses.get(first)!) ? first : undefined
  }

  /** The name without the words that are left out when a body is named again, where nobody else has it. */
  private shorten(actor: CastActor, name: string, short = withoutTails(name, this.known)): void {
    if (short !== name && !this.whole.has(fold(short)) && !this.byName.has(fold(short)) && this.book.general(short) === undefined)
      this.byName.set(fold(short), actor)
  }

  /** An acronym that nothing introduces, where one body alone has these initials: "OAU" beside "Organization of African Unity". */
  spelledOut(t: Tally): CastActor | undefined {
    if (!/^\p{Lu}{3,6}$/u.test(t.name)) return undefined
    const fits = [...new Set(this.byName.values())].filter((actor) =>
      [actor.name, ...actor.aliases].some((name) => isShortFor(t.name, initials(name, this.known))),
    )
    if (fits.length === 1) this.abbreviate(fits[0]!, t.name, 'initials of the name')
    return fits.length === 1 ? fits[0] : undefined
  }

  /** "Norrland" beside "Norrland Freight", "the Relief Institute" beside "National Relief Institute": the longer name that begins or ends so; of several that begin so, the article tells which, else the one named most. */
  shortOf(t: Tally): CastActor | undefined {
    if (((t.common || t.thing) && t.body === undefined) || t.personal > 0 || this.byName.has(t.key) || this.whole.has(t.key))
      return undefined
    const begun = new Set<CastActor>(),
      ended = new Set<CastActor>()
    const words = nameWords(t.name)
    for (const actor of new Set(this.byName.values())) {
      if (actor.known || actor.kind === 'person') continue
      for (const name of [actor.name, ...actor.aliases]) {
        const all = nameWords(name)
        if (this.begins(t, words, all)) begun.add(actor)
        else if (ends(t, words, all)) ended.add(actor)
      }
    }
    const longer = [...begun, ...ended].sort((a, b) => (this.uses.get(b) ?? 0) - (this.uses.get(a) ?? 0))
    if (begun.size > 1 && ended.size === 0) this.shared.set(t.key, longer)
    return longer.length === 1 || (begun.size > 1 && ended.size === 0) ? longer[0] : undefined
  }

  /** The body of the story that has this short name, or the one firm of it whose name begins so: "Houston" beside Houston Savings & Loan. */
  calledFor(name: string): CastActor | undefined {
    const begins = (longer: string) => longer.startsWith(`${name} `) && (longer.includes(' & ') || this.isFirm(nameWords(longer)))
    const named = this.byName.get(fold(name))
    if (named !== undefined) return named
    const [first, ...others] = [...new Set(this.byName.values())].filter(({ name: own, known }) => !known && begins(own))
    return others.length === 0 ? first : undefined
  }

  private begins({ uses, count: { said, acts, body, place, locative } }: Tally, words: readonly string[], all: readonly string[]): boolean {
    if (all.length <= words.length || !words.every((word, i) => word === all[i]) || this.known.cues.local_names.has(all.at(-1)!))
      return false
    // "the island of Norra" is no short name of the Norra Institute
    if (place > 0 && all.some((word) => this.known.cues.civic.has(word))) return false
    return (place + locative <= said + acts + body && said + acts + body > 0) || (place === 0 && locative * 2 < uses && this.isFirm(all))
  }

  /** A company by the last word of its name, which nothing else is called by: "Clansea Ferries", not "Milton Council". */
  private isFirm(words: readonly string[]): boolean {
    const last = words.at(-1)!,
      { cues, heads } = this.known
    return (
      cues.legal.has(last) ||
      (heads.get(last) === 'organisation' && !cues.civic.has(last) && !cues.offices_of_state.has(last) && !cues.plain_names.has(words[0]!))
    )
  }

  /** "Ashford Rovers", where "Rovers" is known: the longer name of the same body. */
  lengthen(t: Tally): void {
    const last = nameWords(t.name).at(-1) ?? ''
    const body = nameWords(t.name).length > 1 && !t.thing ? this.byName.get(last) : undefined
    if (body === undefined || body.known || nameWords(body.name).length > 1) return
    rename(body, t.name)
    this.byName.set(t.key, body)
  }

  private foreign(name: string): boolean {
    return inEnglish(name, this.known) !== name
  }

  private abbreviate(actor: CastActor, acronym: string, rule: string): void {
    addAlias(actor, acronym, rule)
    this.byName.set(fold(acronym), actor)
    this.acronyms.set(fold(acronym), actor)
  }

  /** The body that this is another spelling of, and why. */
  private like(t: Tally, bones: string, translated: string): { actor: CastActor; rule: string } | undefined {
    const same = this.byName.get(t.key)
    if (same !== undefined) return { actor: same, rule: 'same name' }
    const romanised = this.byName.get(`~${bones}`) ?? this.byName.get(`~${translated}`)
    if (romanised !== undefined)
      return {
        actor: romanised,
        rule: this.foreign(romanised.name) === this.foreign(t.name) ? 'same name, romanised otherwise' : TRANSLATED,
      }
    const { state, rest } = countryOf(t.name, this.known)
    const general = state !== undefined && nameWords(rest).length > 1 ? this.book.general(rest) : undefined
    if (general?.kind === 'organisation') return { actor: this.book.knownActor(general), rule: OWN }
    // "the Foreign Ministry" and "the Norlandic Foreign Ministry" are one where no other country has one in the story
    const others = this.bare.get(bareOf(t.name, this.known).rest)
    const own = state && others?.get(state.name)
    // "the Norlandic Embassy" beside "the Norland Embassy"
    if (own !== undefined) return { actor: own, rule: OWN }
    const sole = others?.size === 1 ? [...others][0]! : undefined
    if (sole !== undefined && nameWords(rest).length > 1 && (state === undefined || sole[0] === state.name))
      return { actor: sole[1], rule: OWN }
    const slip = misspelt(t.name, [...new Set(this.byName.values()), ...this.book.storyBodies()])
    return slip && { actor: slip, rule: 'same name but for one letter' }
  }
}

/** "Rovers" beside "Ashby Rovers". */
function ends({ body: kind, count: { said, acts, place, locative } }: Tally, words: readonly string[], all: readonly string[]): boolean {
  return (
    all.length > words.length &&
    (words.length > 1 ? kind !== undefined : said + acts > 0 && place + locative === 0) &&
    words.every((word, i) => word === all[all.length - words.length + i])
  )
}
