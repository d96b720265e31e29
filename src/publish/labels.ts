import type { Label } from '../records/pages.ts'

/** Labels of dots in a drawing: where one has room that no other takes. Lengths are in px. */

export interface Box { left: number, right: number, top: number, bottom: number }

/** Height of a line and width of a letter, at 14 px. */
const LINE = 16
const LETTER = 7.4

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** Keeps what a drawing has taken, and finds room for labels: `field` is the drawing's size. */
export function labels(field: { width: number, height: number }) {
  const taken: Box[] = []
  const inside = ({ left, right, top, bottom }: Box) => left >= 2 && right <= field.width - 2 && top >= 2 && bottom <= field.height - 2
  return {
    inside,
    take: (box: Box) => void taken.push(box),
    /** The first of the sides on which the name of a dot is free; nothing where none is. */
    place({ x, y, r, name }: { x: number, y: number, r: number, name: string }, sides: readonly Side[]): Label | undefined {
      const width = name.length * LETTER
      const choices = sides.map((side) => ({ right: ['start', x + r + 4, y + 5], left: ['end', x - r - 4, y + 5], above: ['middle', x, y - r - 5], below: ['middle', x, y + r + 15] } as const)[side]).map(([anchor, at, base]) => {
        const left = anchor === 'start' ? at : anchor === 'end' ? at - width : at - width / 2
        return { label: { x: at, y: base, anchor }, box: { left, right: left + width, top: base - LINE + 3, bottom: base + 3 } }
      })
      const free = choices.find(({ box }) => inside(box) && !taken.some((other) => overlap(box, other)))
      if (free) taken.push(free.box)
      return free?.label
    },
  }
}

type Side = 'right' | 'left' | 'above' | 'below'

/** The box of a dot. */
export const boxOf = ({ x, y, r }: { x: number, y: number, r: number }): Box => ({ left: x - r, right: x + r, top: y - r, bottom: y + r })
