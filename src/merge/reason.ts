import type { Cast, EventDate } from '../records/index.ts'
import type { Link } from './cluster.ts'
import type { Field } from './unit.ts'

/**
 * Why two mentions are one event, in a sentence for readers, such as `Both tell of John Kerry and Sergei Lavrov on
 * 15 April 2016; 4 words in common (cessation, demand, regime, violation).`
 */
export function reason({ pair, verdict }: Link, { units, weight }: Field, cast: Cast): string {
  const [a, b] = [units[pair[0]]!, units[pair[1]]!]
  const who = verdict.actors.map((key) => cast.actors.get(key)).filter((actor) => actor && !actor.private).map((actor) => actor!.name)
  const where = verdict.places.map((key) => cast.places.get(key)?.name ?? key)
  const words = [...verdict.words].sort((x, y) => weight.words.get(y)! - weight.words.get(x)! || (x < y ? -1 : 1)).slice(0, NAMED_WORDS).sort()
  const told = [who.length > 0 ? `of ${list(who)}` : '', where.length > 0 ? `in ${list(where)}` : ''].filter(Boolean).join(' ')
  const parts = [
    `Both tell ${told || 'it'} ${date(a.mention.date, b.mention.date)}`.trimEnd(),
    ...(verdict.figures.length > 0 ? [`the same number (${list(verdict.figures.map((figure) => figure.split(' ')[0]!))})`] : []),
    ...(words.length > 0 ? [`${count(verdict.words.length, 'word')} in common (${words.join(', ')}${verdict.words.length > words.length ? ' …' : ''})`] : []),
  ]
  return `${parts.join('; ')}.`
}

const NAMED_WORDS = 6

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

function date(a: EventDate, b: EventDate): string {
  const [x, y] = [a.edtf, b.edtf].map(said)
  if (!x || !y) return x || y ? `, one of them dated ${x || y}` : ''
  return x === y ? `on ${x}` : `on days that agree (${x}; ${y})`
}

/** A day or month as a reader writes it; other EDTF as it is. */
function said(edtf: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(edtf) ?? []
  const name = MONTHS[Number(month) - 1]
  return name ? `${day ? `${Number(day)} ` : ''}${name} ${year}` : edtf
}

function list(names: string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
