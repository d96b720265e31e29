import { counted } from '../src/publish/wording.ts'
import type { Overview, OverviewBin } from '../src/records/pages.ts'
import type { TypeGroup } from '../src/records/event.ts'
import { html, raw, type Html } from './html.ts'

/** What the two drawings of the overview share: marks, text widths, collisions. */

export interface Mark {
  group: TypeGroup
  open: boolean
}

/** One mark for each `scale` events of a kind, what happened before what is planned, alleged or denied. */
export function marksOf(bin: OverviewBin, scale: number): Mark[] {
  return bin.groups.flatMap(({ group, occurred, open }) => [
    ...Array.from({ length: Math.ceil(occurred / scale) }, () => ({ group, open: false })),
    ...Array.from({ length: Math.ceil(open / scale) }, () => ({ group, open: true })),
  ])
}

/** Smallest scale (1, 2, 5, 10, …) at which no column has more marks than there is room for. */
export function scaleFor(overview: Overview, room: number): number {
  const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]
  return steps.find((scale) => overview.bins.every((bin) => marksOf(bin, scale).length <= room)) ?? steps.at(-1)!
}

export const n = (value: number) => String(Math.round(value * 10) / 10)

export const use = ({ group, open }: Mark, x: number, y: number, size: number): Html =>
  raw(
    `<use href="#g-${group}" class="${group}${open ? ' open' : ''}" transform="translate(${n(x)} ${n(y)}) scale(${Math.round((size / 12) * 100) / 100})"/>`,
  )

/** A column as one link, with its name for those who do not see it. */
export const column = (bin: OverviewBin, href: string, hit: string, marks: Html[]): Html =>
  html`<a href="${href}"><title>${`${bin.words}: ${counted(bin.count, 'event')}`}</title><path class="hit" d="${hit}"/>${marks}</a>`

/** Mean width of a character in ems on English headlines; the serif is wider at small sizes (optical size). */
export const WIDTH = { serif: 0.47, small: 0.5, sans: 0.53 }

/** Words in lines of at most so many characters; a longer word keeps a line of its own. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

export interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

export const isFree = (box: Box, taken: Box[]) => !taken.some((other) => overlap(box, other))
