import { compare } from '../compare.ts'
import { DEEDS, ONCE } from './compatible.ts'
import { onceOf } from '../memory.ts'
import { KEYS, type Kind } from './keys.ts'
import type { Field, Unit } from './unit.ts'

/** Two mentions worth comparing: indexes into `field.units`, the lower one first. */
export type Pair = readonly [number, number]

/** A block compares all its members up to this size; a larger one only each member with its next neighbours. */
const BLOCK = 24

/** Neighbours that each member of a large block meets. */
const WINDOW = 8

/** Features by which a mention looks for its like: its parties, places, trigger and figures, and this many words, the rarest. */
const WORDS = 10

/** Mentions whose date spans up to so many days look for their like day by day; above, by month, then by year. */
const DAYS = 14
const MONTHS = 366
const YEARS = 366 * 12

type Block = { hosts: number[]; guests: number[] }

/** Days around a publication day on which an undated mention may have happened. */
const SLACK = { before: 2, after: 1 }

/**
 * The partners of each mention among those behind it, with which it shares a time and a party, a figure or a rare word: near
 * linear in the number of mentions.
 * Time is a grid of three levels; a mention lives on the level of its own precision (`host`) and visits the coarser
 * ones (`guest`), where it meets hosts only, so that exact days do not meet by year.
 */
export function candidates(field: Field): number[][] {
  const all = field.units.map((unit) => lookOf(unit, field))
  const holders = new Map<number, number>()
  for (const { features } of all) for (const feature of features) holders.set(feature, (holders.get(feature) ?? 0) + 1)
  const looks = all.map(({ features, ...look }) => ({ ...look, features: features.filter((feature) => holders.get(feature)! > 1) }))
  const blocks = new Map<number, Map<number, Block>>()
  looks.forEach(({ features, cells: { hosting } }, index) => {
    for (const feature of features) {
      let grid = blocks.get(feature)
      if (!grid) blocks.set(feature, (grid = new Map()))
      for (const cell of hosting) {
        const block = grid.get(cell)
        if (block) block.hosts.push(index)
        else grid.set(cell, { hosts: [index], guests: [] })
      }
    }
  })
  looks.forEach(({ features, cells: { visited } }, index) => {
    for (const feature of features) {
      const grid = blocks.get(feature)!
      for (const cell of visited) grid.get(cell)?.guests.push(index)
    }
  })
  const partners = looks.map((): number[] => [])
  for (const { hosts, guests } of [...blocks.values()].flatMap((grid) => [...grid.values()])) {
    if (hosts.length + guests.length < 2) continue
    const host = new Set(hosts)
    const members = [...host, ...guests.filter((index) => !host.has(index))]
    const reach = members.length <= BLOCK ? members.length : WINDOW
    if (members.length > BLOCK) members.sort((x, y) => compare(looks[x]!.signature, looks[y]!.signature) || x - y)
    for (let i = 0; i < members.length; i += 1) {
      for (let j = i + 1; j < members.length && j - i <= reach; j += 1) {
        const [x, y] = [members[i]!, members[j]!]
        if (host.has(x) || host.has(y)) partners[Math.min(x, y)]!.push(Math.max(x, y))
      }
    }
  }
  return partners.map((others) => others.sort((x, y) => x - y).filter((other, at) => other !== others[at - 1]))
}

/** By what and when a mention looks for its like. */
function lookOf(unit: Unit, field: Field): Look {
  return look([unit], () => {
    const words = rarest(unit, field.weight.words)
    return { features: featuresOf(unit, words, field), cells: cells(unit), signature: `${unit.mention.type} ${words.join(' ')}` }
  })
}

type Look = { features: number[]; cells: ReturnType<typeof cells>; signature: string }

const look = onceOf<Look>()

function featuresOf(unit: Unit, words: readonly string[], { soles }: Field): number[] {
  const all = (kind: Kind, items: Iterable<string>) => Array.from(items, (item) => KEYS.of(kind, item))
  return [
    ...all('party', unit.parties),
    ...all('place', unit.places),
    ...all('trigger', unit.trigger.keys()),
    ...all('figure', unit.figures),
    ...(DEEDS.has(unit.mention.type) && unit.dated ? [KEYS.of('type', unit.mention.type)] : []),
    ...(soles.ofDay(unit) ? [KEYS.of('only', '')] : []),
    ...all('word', words.slice(0, WORDS)),
  ]
}

/** The words of a mention, the rarest first: mentions with like words stand near one another when sorted by them. */
function rarest({ words }: Unit, weight: Map<string, number>): string[] {
  return [...words.keys()].sort((a, b) => weight.get(b)! - weight.get(a)! || compare(a, b))
}

/** Cells of the time grid: a day by its number; months, years, the cell of all time and that of what happens once by larger numbers. */
const CELL = { month: 1e8, year: 2e8, any: 3e8, once: 4e8 }

/** The cells in which a mention stands: those of its own precision, and the coarser ones that it visits. */
function cells(unit: Unit): { hosting: number[]; visited: number[] } {
  if (unit.first === undefined || unit.last === undefined) return { hosting: [CELL.any], visited: [] }
  const first = unit.dated ? unit.first : unit.first - SLACK.before
  const last = unit.dated ? unit.last : unit.last + SLACK.after
  const [from, to] = [new Date(first * 86_400_000), new Date(last * 86_400_000)]
  const month = (date: Date) => date.getUTCFullYear() * 12 + date.getUTCMonth()
  const levels = [
    () => range(first, last),
    () => range(CELL.month + month(from), CELL.month + month(to)),
    () => range(CELL.year + from.getUTCFullYear(), CELL.year + to.getUTCFullYear()),
    () => [CELL.any],
  ]
  const own = [DAYS, MONTHS, YEARS, Infinity].findIndex((longest) => last - first <= longest)
  return {
    hosting: [...levels[own]!(), ...(ONCE.has(unit.mention.type) || unit.dead.size > 0 ? [CELL.once] : [])],
    visited: levels.slice(own + 1).flatMap((level) => level()),
  }
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
