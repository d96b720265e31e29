import { expect, it } from 'vitest'
import { publish } from '../../src/publish/index.ts'
import { report, timeline } from '../fixtures/timeline.ts'

const OWNERS = 'Ferry owners'

/** Who is who on the front page, the ferry owners told in these words wherever they take part. */
const cast = (as: string) => {
  const actors = timeline.events.map((event) => ({
    ...event,
    actors: event.actors.map((actor) => (actor.name === OWNERS ? { ...actor, as } : actor)),
  }))
  const [front] = [...publish({ ...timeline, events: actors }, { pathPrefix: '/', report }).pages.front]
  return front!.cast.map(({ name }) => name)
}

it('a crowd that the articles write small is nobody by name, and stands in no list of who is who', () => {
  expect(cast('Ferry owners')).toContain(OWNERS)
  expect(cast('the ferry owners of Varden')).toContain(OWNERS)
  expect(cast('ferry owners')).not.toContain(OWNERS)
})
