import type { ChainStage } from '../records/index.ts'
import type { CeasefirePage } from '../records/pages.ts'
import { card } from './cards.ts'
import type { Context } from './context.ts'
import { URLS } from './urls.ts'

/** The turns in the order in which they come about. */
const STAGES: Record<ChainStage, string> = {
  announced: 'Announced',
  in_force: 'In force',
  breach_alleged: 'Breach alleged',
  suspended: 'Suspended',
  renewed: 'Renewed',
  ended: 'Ended',
}

/** The history of the ceasefire, turn by turn; no page where the story has none. */
export function ceasefire(context: Context): CeasefirePage[] {
  const { ceasefire: chain, story } = context.timeline
  const steps = chain.flatMap(({ stage, event: id, why }) => {
    const event = context.events.get(id)
    if (!event) return []
    const view = card(event, context)
    // the status that follows says by whom it is alleged
    return [{ stage, words: stage === 'breach_alleged' && view.status ? 'Breach' : STAGES[stage], event: view, why }]
  })
  if (!steps.length) return []
  return [
    {
      kind: 'ceasefire',
      url: URLS.ceasefire,
      title: 'The ceasefire',
      description: `How the ceasefire went, turn by turn, as told in the articles of ${story.title}.`,
      stages: (Object.keys(STAGES) as ChainStage[]).map((stage) => ({
        stage,
        words: STAGES[stage],
        count: steps.filter((step) => step.stage === stage).length,
      })),
      steps,
    },
  ]
}
