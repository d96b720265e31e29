import { expect, it } from 'vitest'
import { publish } from '../../src/publish/index.ts'
import { report, timeline } from '../fixtures/timeline.ts'

const UNION = 'Lockkeepers’ Union'

/** Who is who on the front page, the lockkeepers told in these words wherever they take part. */
const cast = (as: string) => {
  const actors = timeline.events.map((event) => ({
    ...event,
    actors: event.actors.map((actor) => (actor.name === UNION ? { ...actor, as } : actor)),
  }))
  const [front] = [...publish({ ...timeline, events: actors }, { pathPrefix: '/', report }).pages.front]
  return front!.cast.map(({ name }) => name)
}

it('a crowd that the articles write small is nobody by name, and stands in no list of who is who', () => {
  expect(cast('Lockkeepers’ Union')).toContain(UNION)
  expect(cast('the union')).toContain(UNION)
  expect(cast('lockkeepers’ union')).not.toContain(UNION)
})
