import { compare, type Field, type Unit } from './unit.ts'

/** Two mentions worth comparing: indexes into `field.units`, the lower one first. */
export type Pair = readonly [number, number]

/** A block compares all its members up to this size; a larger one only each member with its next neighbours. */
const BLOCK = 24

/** Neighbours that each member of a large block meets. */
const WINDOW = 8

/** Features by which a mention looks for its like: its parties, places, trigger and figures, and this many words, the rarest. */
const WORDS = 6

/** Mentions whose date spans up to so many days look for their like day by day; above, by month, then by year. */
const DAYS = 14
const MONTHS = 366
const YEARS = 366 * 12

/** Days around a publication day on which an undated mention may have happened. */
const SLACK = { before: 2, after: 1 }

/**
 * Pairs of mentions that share a time and a party, a figure or a rare word: near linear in the number of mentions.
 * Time is a grid of three levels; a mention lives on the level of its own precision (`host`) and visits the coarser
 * ones (`guest`), where it meets hosts only, so that exact days do not meet by year.
 */
export function candidates(field: Field): Pair[] {
  const blocks = new Map<string, { hosts: number[], guests: number[] }>()
  field.units.forEach((unit, index) => {
    const features = featuresOf(unit, field)
    for (const { cell, host } of cells(unit)) {
      for (const feature of features) {
        const key = `${cell} ${feature}`
        let block = blocks.get(key)
        if (!block) blocks.set(key, block = { hosts: [], guests: [] })
        ;(host ? block.hosts : block.guests).push(index)
      }
    }
  })
  const found = new Set<number>()
  const many = field.units.length
  for (const { hosts, guests } of blocks.values()) {
    if (hosts.length === 0) continue
    const members = [...new Set([...hosts, ...guests])]
    const reach = members.length <= BLOCK ? members.length : WINDOW
    if (members.length > BLOCK) members.sort((x, y) => compare(signature(field.units[x]!, field), signature(field.units[y]!, field)) || x - y)
    const host = new Set(hosts)
    for (let i = 0; i < members.length; i += 1) {
      for (let j = i + 1; j < members.length && j - i <= reach; j += 1) {
        const [x, y] = [members[i]!, members[j]!]
        if (host.has(x) || host.has(y)) found.add(Math.min(x, y) * many + Math.max(x, y))
      }
    }
  }
  return [...found].sort((x, y) => x - y).map((code) => [Math.floor(code / many), code % many] as const)
}

function featuresOf(unit: Unit, { weight }: Field): string[] {
  return [
    ...[...unit.parties].map((actor) => `actor ${actor}`),
    ...[...unit.places].map((place) => `place ${place}`),
    ...[...unit.trigger].map((lemma) => `trigger ${lemma}`),
    ...[...unit.figures].map((figure) => `figure ${figure}`),
    ...rarest(unit, weight.words).slice(0, WORDS).map((word) => `word ${word}`),
  ]
}

function rarest({ words }: Unit, weight: Map<string, number>): string[] {
  return [...words].sort((a, b) => weight.get(b)! - weight.get(a)! || compare(a, b))
}

/** Mentions with like words stand near one another when sorted by it. */
function signature(unit: Unit, field: Field): string {
  return `${unit.mention.type} ${rarest(unit, field.weight.words).join(' ')}`
}

/** The cells of the time grid in which a mention stands. */
function cells(unit: Unit): { cell: string, host: boolean }[] {
  if (unit.first === undefined || unit.last === undefined) return [{ cell: 'any', host: true }]
  const first = unit.dated ? unit.first : unit.first - SLACK.before
  const last = unit.dated ? unit.last : unit.last + SLACK.after
  const span = last - first
  const found: { cell: string, host: boolean }[] = [{ cell: 'any', host: span > YEARS }]
  if (span > YEARS) return found
  const day = (number: number) => new Date(number * 86_400_000)
  const [from, to] = [day(first), day(last)]
  for (let year = from.getUTCFullYear(); year <= to.getUTCFullYear(); year += 1) found.push({ cell: `${year}`, host: span > MONTHS })
  if (span > MONTHS) return found
  const month = (date: Date) => date.getUTCFullYear() * 12 + date.getUTCMonth()
  for (let at = month(from); at <= month(to); at += 1) found.push({ cell: `m${at}`, host: span > DAYS })
  if (span > DAYS) return found
  for (let at = first; at <= last; at += 1) found.push({ cell: `d${at}`, host: true })
  return found
}
