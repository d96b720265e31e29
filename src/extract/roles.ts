import type { ActorMention, ActorRole, CastActor, Participant } from '../records/index.ts'
import type { Candidate } from './candidates.ts'
import type { Nominal } from '../tag/grammar/clauses.ts'
import { partyNamed } from '../tag/actors/cast.ts'
import { wholeOf } from '../tag/actors/whole.ts'
import { actor, actorsIn, actorsOf, speakerOf, type Context } from './context.ts'

// two sides of these types act together
const MUTUAL = new Set(['CONSULT', 'AGREE', 'COOPERATE'])
// whose doing "of" tells: "the statement of X", "the withdrawal of X"
const OWNED = new Set(['STATEMENT', 'RETREAT', 'PROTEST'])
const BODIES = new Set<string>(['organisation', 'ngo', 'media', 'armed_group', 'intergovernmental'])
/** More names than that are a list, not the event's cast. */
const MOST_MENTIONED = 4
const RANK: Record<ActorRole, number> = { actor: 0, recipient: 1, source: 2, mentioned: 3 }

type Put = (mentions: ActorMention[], role: ActorRole) => void

/** Who does it, to whom, who says so, from the grammar of the clause. An actor has one role, the strongest. */
export function participants(context: Context, candidate: Candidate): Participant[] {
  const { clause, frame, noun } = candidate
  const found = new Map<string, Participant>()
  const put: Put = (mentions, role) => {
    for (const m of mentions) {
      const before = found.get(m.actor)
      if (before && RANK[before.role] <= RANK[role]) continue
      found.set(m.actor, {
        actor: m.actor,
        role,
        as: context.tagged.article.text.slice(m.start, m.end).replace(/\s+/g, ' '),
        start: m.start,
        end: m.end,
      })
    }
  }
  const passive = clause.verb.passive
  const subjectRole: ActorRole = frame.roles?.subject ?? (passive ? 'recipient' : 'actor')
  const nominals = [clause.subject, clause.object, clause.second].filter((nominal) => nominal !== undefined)
  for (const nominal of nominals) put(sides(context, nominal), 'actor')
  if (noun) nominalRoles(context, candidate, put)
  // "the chief executive of X resigned", "X's chairman": the body that has a new head, or none
  if (frame.type === 'LEADERSHIP')
    for (const nominal of nominals)
      put(
        actorsIn(context, nominal.first, nominal.last).filter((each) => BODIES.has(actor(context, each.actor)?.kind ?? '')),
        'recipient',
      )
  /** The actors of a nominal; where its noun names the event, `nominalRoles` has read it. */
  const whoIn = (nominal: Nominal | undefined) => (noun && nominal && nominal.head === noun.last ? [] : actorsOf(context, nominal))
  // "the boat sank, killing 11": what killed them is the event, not whoever is the subject
  const result = frame.type === 'TOLL' && clause.relation === 'participle'
  const self = speakerOf(context, clause)
  if (!result) put(self ? [self] : whoIn(clause.subject), passive && !noun ? 'recipient' : subjectRole)
  put(whoIn(clause.object), frame.roles?.object ?? (MUTUAL.has(frame.type) ? 'actor' : 'recipient'))
  put(whoIn(clause.second), 'recipient')
  const mutual = MUTUAL.has(frame.type) || context.language.reciprocal.has(clause.verb.lemma) || isMutual(context, clause.object)
  for (const { prep, nominal } of clause.preps) {
    if (prep === 'by' && passive) put(actorsOf(context, nominal), 'actor')
    else if (context.language.words.together.has(prep)) put(actorsOf(context, nominal), mutual ? 'actor' : 'mentioned')
    else if (context.language.words.towards.has(prep)) put(actorsOf(context, nominal), 'recipient')
    else put(actorsOf(context, nominal), 'mentioned')
  }
  // who is urged, asked or told to act stands in the infinitive too ("called on Nairobi to halt …")
  put(candidate.speaker, 'source')
  if (clause.attribution && clause.attribution.clause !== clause.index) put(actorsOf(context, clause.attribution.addressee), 'recipient')
  // "told the Courier": what carries the words is no party to the event
  const carriers = [...found.values()].filter(
    (each) =>
      each.role === 'recipient' && actor(context, each.actor)?.kind === 'media' && (frame.type === 'STATEMENT' || clause.attribution),
  )
  // who else the sentence names, the nearest first
  const at = context.grammar.words[clause.verb.head]!.start
  const others = context.actors
    .filter((a) => !found.has(a.actor))
    .sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at) || a.start - b.start)
  for (const other of others)
    if ([...found.values()].filter((p) => p.role === 'mentioned').length < MOST_MENTIONED) put([other], 'mentioned')
  for (const carrier of carriers) found.delete(carrier.actor)
  return [...found.values(), ...bodiesOf(context, found, frame.type === 'STATEMENT')]
}

/** For whom those who act or speak do so, as far as the sentence does not name it: a chairman for the company, an army for its state. */
function bodiesOf(context: Context, found: ReadonlyMap<string, Participant>, isSaid: boolean): Participant[] {
  const bodies = new Map<string, Participant>()
  for (const part of found.values()) {
    const one = actor(context, part.actor)!,
      { kind, name } = one,
      whole = wholeOf(context.cast, one)
    if (whole === undefined || found.has(whole.key) || (part.role === 'mentioned' && !isMission(context, name))) continue
    // what a minister says is told of the person
    if (kind === 'person' && whole.kind === 'state' && (isSaid || part.role === 'source')) continue
    if (kind !== 'person' && whole.kind === 'state' && partyNamed(name) !== 'government' && !tellsState(part, one, whole)) continue
    // nor does a committee act for all rebels; an army is told apart from the government that it serves
    if (!isAgainst(one) && !isAgainst(whole) && (kind !== 'armed_group' || whole.kind === 'state'))
      bodies.set(whole.key, { ...part, actor: whole.key, role: 'mentioned' })
  }
  return [...bodies.values()]
}

/** What is done at an embassy concerns its state. */
function isMission({ language }: Context, name: string): boolean {
  const words = name.toLowerCase().split(' ')
  return [1, 2].some((count) => language.words.missions.has(words.slice(-count).join(' ')))
}

/** "The Norlandic army", "Norland's army", "U.S. troops", but not "the army": do the words for a body name its state? */
const tellsState = ({ as }: Participant, body: CastActor, state: CastActor): boolean =>
  [...[body.name, ...body.aliases].map((name) => name.split(' ')[0]!), state.name, ...state.aliases].some((name) =>
    as.replaceAll('.', '').includes(name),
  )

/** Rebels and the opposition are of a country, and do not act for it. */
function isAgainst({ name }: CastActor): boolean {
  const party = partyNamed(name)
  return party === 'rebels' || party === 'opposition'
}

const isMutual = ({ grammar, language }: Context, nominal: Nominal | undefined) =>
  nominal !== undefined && language.reciprocalNouns.has(grammar.words[nominal.head]!.lemma.toLowerCase())

/** "Talks between A and B", "clashes between A and B": both sides of a reciprocal noun. */
function sides(context: Context, nominal: Nominal): ActorMention[] {
  const { words, nouns } = context.grammar
  const after = nouns.find((np) => np.first <= nominal.head && nominal.head <= np.last)!.last + 1
  return words[after]?.text.toLowerCase() === 'between' && after < nominal.last && isMutual(context, nominal)
    ? actorsIn(context, after + 1, nominal.last)
    : []
}

/** "The killing of X by Y", "government air strikes on X", "X's assassination": roles around a noun that names the event. */
function nominalRoles(context: Context, { noun, frame }: Candidate, put: Put) {
  const { words, nouns } = context.grammar
  const { last } = noun!
  const np = nouns.find((n) => n.first <= last && last <= n.last)
  if (!np) return
  const mutual = MUTUAL.has(frame.type),
    undergone = context.language.undergone.has(words[last]!.lemma.toLowerCase())
  put(actorsIn(context, np.first, last), undergone ? 'recipient' : 'actor')
  for (let k = np.last + 1; k < words.length && k < np.last + 8; k++) {
    const prep = words[k]!.text.toLowerCase()
    if (words[k]!.pos !== 'ADP') break
    const after = nouns.find((n) => n.first === k + 1)
    if (!after) break
    const acts = prep === 'by' || prep === 'between' || (prep === 'with' && mutual) || (prep === 'of' && (mutual || OWNED.has(frame.type)))
    put(actorsIn(context, after.first, after.last), acts ? 'actor' : 'recipient')
    k = after.last
  }
}
