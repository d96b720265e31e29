import type { Event, Group, Mention } from '../records/index.ts'

const at = ({ article }: Mention, { start }: Mention['trigger']) => `${article} ${start}`

/** Which statements claim which alleged events: by event id, the ids of the events that a mention of it reports. */
export function reportsOf(told: readonly { group: Group; event: Event }[]): Map<string, Pick<Event, 'reports'>> {
  const tells = new Map(
    told.flatMap(({ group, event }) => group.mentions.map((mention) => [at(mention, mention.trigger), event.id] as const)),
  )
  return new Map(
    told.flatMap(({ group, event }) => {
      const reports = [
        ...new Set(group.mentions.flatMap((mention) => (mention.reports ? (tells.get(at(mention, mention.reports)) ?? []) : []))),
      ].filter((id) => id !== event.id)
      return reports.length ? [[event.id, { reports }] as const] : []
    }),
  )
}
