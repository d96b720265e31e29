import type { Label } from '../records/pages.ts'

/** Labels of dots in a drawing: where one has room that no other takes. Lengths are in px. */

export interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

/** Height of a line and width of a letter of labels, by the size at which they are set: 14 px and 12.5 px. */
export const LETTERING = { usual: { line: 16, letter: 7.4 }, small: { line: 14, letter: 6.4 } }

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** The box of a text whose anchor stands on its base line. */
function boxAt(text: string, { x, y, anchor }: Label, { line, letter }: { line: number; letter: number }): Box {
  const width = text.length * letter,
    left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top: y - line + 3, bottom: y + 3 }
}

/** Keeps what a drawing has taken, and finds room for labels: `field` is the drawing's size. */
export function labels(field: { width: number; height: number }, lettering = LETTERING.usual) {
  const taken: Box[] = [],
    half = Math.round(lettering.line * 0.3)
  const inside = ({ left, right, top, bottom }: Box) => left >= 2 && right <= field.width - 2 && top >= 2 && bottom <= field.height - 2
  /** Takes the room of a text where it is free, and says whether it was. */
  const write = (text: string, label: Label): boolean => {
    const box = boxAt(text, label, lettering),
      free = inside(box) && !taken.some((other) => overlap(box, other))
    if (free) taken.push(box)
    return free
  }
  return {
    inside,
    write,
    take: (box: Box) => void taken.push(box),
    /** The first of the sides on which the name of a dot is free; nothing where none is. Above or below a dot near the edge it moves inwards. */
    place({ x, y, r, name }: { x: number; y: number; r: number; name: string }, sides: readonly Side[]): Label | undefined {
      const reach = (name.length * lettering.letter) / 2,
        middle = Math.round(Math.min(Math.max(x, reach + 3), field.width - reach - 3))
      const at: Record<Side, Label> = {
        right: { x: x + r + 4, y: y + half, anchor: 'start' },
        left: { x: x - r - 4, y: y + half, anchor: 'end' },
        above: { x: middle, y: y - r - half, anchor: 'middle' },
        below: { x: middle, y: y + r + lettering.line - 1, anchor: 'middle' },
      }
      return sides.map((side) => at[side]).find((label) => write(name, label))
    },
  }
}

type Side = 'right' | 'left' | 'above' | 'below'

/** The box of a dot. */
export const boxOf = ({ x, y, r }: { x: number; y: number; r: number }): Box => ({ left: x - r, right: x + r, top: y - r, bottom: y + r })
