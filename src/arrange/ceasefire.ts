import type { ChainStage, ChainStep, Event, EventStatus, Group, Mention, Tagged, Token } from '../records/index.ts'
import type { Context } from './context.ts'
import { CEASEFIRE } from './lexicon.ts'
import { collapsed } from './visible.ts'

/** Words between the noun for a truce and the word that tells its turn. */
const NEAR = 10

const TRUCE = new Set(CEASEFIRE.truce),
  APART = new Set(CEASEFIRE.apart)
const STAGES = Object.entries(CEASEFIRE.stages) as [ChainStage, string[]][]

/** The mode of an event whose subject is a truce, however far its verb stands. */
const MODE = 'ceasefire in force'

/** What is denied did not happen; a turn may be planned, or alleged. */
const TOLD: ReadonlySet<EventStatus> = new Set(['occurred', 'planned', 'alleged'])

/**
 * The turns of a ceasefire: announced, in force, breach alleged, suspended, renewed, ended. A story has such a chain
 * when its events tell at least two different turns. `made`: the events with their groups, in order of date.
 */
export function ceasefireOf(made: readonly { group: Group; event: Event }[], { tagged }: Context): ChainStep[] {
  const steps = made.flatMap(({ group, event }): ChainStep[] => {
    if (!TOLD.has(event.status)) return []
    for (const mention of group.mentions) {
      if (mention.reports) continue // the claim is a turn, the saying of it no second one
      const step = stageOf(mention, tagged[mention.article]!)
      if (step) return [{ ...step, event: event.id }]
    }
    return []
  })
  return new Set(steps.map(({ stage }) => stage)).size > 1 ? steps : []
}

/** The turn that a clause tells: a word for it next to a word for a truce, one of which evoked the event. */
function stageOf(mention: Mention, { article, sentences }: Tagged): Omit<ChainStep, 'event'> | undefined {
  const { clause, trigger } = mention
  // what somebody is accused of stands behind the clause that accuses
  const tokens = (sentences[mention.sentence]?.tokens ?? []).filter(({ start, end }) =>
    mention.type === 'ACCUSE' ? start >= clause.start : start >= clause.start && end <= clause.end,
  )
  const evokes = ({ start, end }: Token) => start < trigger.end && end > trigger.start
  const truces = tokens.flatMap((token, index) => (isTruce(token, tokens[index + 1], tokens[index + 2]) ? [index] : []))
  for (const [stage, words] of STAGES) {
    for (const at of truces) {
      const word = tokens.findIndex(
        (token, index) =>
          words.includes(token.lemma.toLowerCase()) &&
          Math.abs(index - at) <= NEAR &&
          index !== at &&
          (evokes(token) || (stage === 'breach_alleged' && index < at) || (stage !== 'breach_alleged' && evokes(tokens[at]!))) &&
          !tokens.slice(Math.min(index, at) + 1, Math.max(index, at)).some(({ lemma }) => APART.has(lemma.toLowerCase())),
      )
      if (word < 0) continue
      const [first, last] = [tokens[Math.min(word, at)]!, tokens[Math.max(word, at)]!]
      return { stage, why: collapsed(article.text.slice(first.start, /^cease$/i.test(last.text) ? last.end + '-fire'.length : last.end)) }
    }
  }
  const told =
    mention.mode === MODE
      ? STAGES.find(([, words]) => tokens.some((token) => evokes(token) && words.includes(token.lemma.toLowerCase())))?.[0]
      : undefined
  return told && { stage: told, why: collapsed(article.text.slice(trigger.start, trigger.end)) }
}

/** A noun for a truce, `cease-fire` cut into three words included. */
function isTruce({ text, lemma }: Token, next: Token | undefined, second: Token | undefined): boolean {
  return TRUCE.has(lemma.toLowerCase()) || (/^cease$/i.test(text) && next?.text === '-' && /^fires?$/i.test(second?.text ?? ''))
}
