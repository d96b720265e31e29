import type { Memory } from '../../src/memory.ts'
import type { Timeline } from '../../src/records/index.ts'

/** The timeline whose records are the very objects of the last build where nothing of them has changed. */
export function settled(timeline: Timeline, memory: Memory): Timeline {
  const { events, actors, places, sources } = timeline,
    idOf = ({ id }: { id: string }) => id
  return {
    ...timeline,
    events: memory.settle('events', events, idOf),
    actors: memory.settle('actors', actors, idOf),
    places: memory.settle('places', places, idOf),
    sources: memory.settle('sources', sources, idOf),
  }
}
