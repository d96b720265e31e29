import type { ActorMention, ActorRole, Participant } from '../records/index.ts'
import type { Candidate } from './candidates.ts'
import { actorsIn, actorsOf, speakerOf, type Context } from './context.ts'

// prepositions whose noun phrase is acted upon or spoken to
const TOWARDS = new Set(['to', 'on', 'upon', 'against', 'at', 'into', 'from', 'of', 'for'])
const TOGETHER = new Set(['with', 'between', 'alongside'])
// two sides of these types act together
const MUTUAL = new Set(['CONSULT', 'AGREE', 'COOPERATE'])
/** More names than that are a list, not the event's cast. */
const MOST_MENTIONED = 3
const RANK: Record<ActorRole, number> = { actor: 0, recipient: 1, source: 2, mentioned: 3 }

/** Who does it, to whom, who says so, from the grammar of the clause. An actor has one role, the strongest. */
export function participants(context: Context, candidate: Candidate): Participant[] {
  const { clause, frame } = candidate
  const found = new Map<string, Participant>()
  const put = (mentions: ActorMention[], role: ActorRole) => {
    for (const m of mentions) {
      const before = found.get(m.actor)
      if (before && RANK[before.role] <= RANK[role]) continue
      found.set(m.actor, { actor: m.actor, role, as: context.tagged.article.text.slice(m.start, m.end).replace(/\s+/g, ' '), start: m.start, end: m.end })
    }
  }
  const passive = clause.verb.passive
  const subjectRole: ActorRole = frame.roles?.subject ?? (passive ? 'recipient' : 'actor')
  if (candidate.noun) nominalRoles(context, candidate, put)
  // "the boat sank, killing 11": what killed them is the event, not whoever is the subject
  const result = frame.type === 'TOLL' && clause.relation === 'participle'
  const self = speakerOf(context, clause)
  if (!result) put(self ? [self] : actorsOf(context, clause.subject), passive && !candidate.noun ? 'recipient' : subjectRole)
  put(actorsOf(context, clause.object), frame.roles?.object ?? (MUTUAL.has(frame.type) ? 'actor' : 'recipient'))
  put(actorsOf(context, clause.second), 'recipient')
  for (const { prep, nominal } of clause.preps) {
    if (prep === 'by' && passive) put(actorsOf(context, nominal), 'actor')
    else if (TOGETHER.has(prep)) put(actorsOf(context, nominal), MUTUAL.has(frame.type) ? 'actor' : 'mentioned')
    else if (TOWARDS.has(prep)) put(actorsOf(context, nominal), 'recipient')
    else put(actorsOf(context, nominal), 'mentioned')
  }
  // who is urged, asked or told to act stands in the infinitive too ("called on Moscow to halt …")
  put(candidate.speaker, 'source')
  // who else the sentence names, the nearest first
  const at = context.grammar.words[clause.verb.head]!.start
  const others = context.actors.filter((a) => !found.has(a.actor)).sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at) || a.start - b.start)
  for (const other of others) if ([...found.values()].filter((p) => p.role === 'mentioned').length < MOST_MENTIONED) put([other], 'mentioned')
  return [...found.values()]
}

/** "the killing of X by Y", "government air strikes on X": roles around a noun that names the event. */
function nominalRoles(context: Context, candidate: Candidate, put: (mentions: ActorMention[], role: ActorRole) => void) {
  const { words, nouns } = context.grammar
  const { last } = candidate.noun!
  const np = nouns.find((n) => n.first <= last && last <= n.last)
  if (!np) return
  put(actorsIn(context, np.first, last), 'actor')
  for (let k = np.last + 1; k < words.length && k < np.last + 8; k++) {
    const prep = words[k]!.text.toLowerCase()
    if (words[k]!.pos !== 'ADP') break
    const after = nouns.find((n) => n.first === k + 1)
    if (!after) break
    put(actorsIn(context, after.first, after.last), prep === 'by' || prep === 'between' || (prep === 'with' && MUTUAL.has(candidate.frame.type)) ? 'actor' : 'recipient')
    k = after.last
  }
}
