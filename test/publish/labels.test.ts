import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { boxOf, labels, type Box } from '../../src/publish/labels.ts'

const FIELD = { width: 358, height: 400 }
const SIDES = ['right', 'left', 'above', 'below'] as const
/** The box of a label, as wide as its letters. */
const boxOfLabel = (name: string, { x, y, anchor }: { x: number; y: number; anchor: string }): Box => {
  const width = name.length * 7.4,
    left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top: y - 11, bottom: y }
}
const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

test('a name stands to the right of its dot, and turns to another side where there is no room', () => {
  const dot = { x: 100, y: 100, r: 5, name: 'Varden' }
  expect(labels(FIELD).place(dot, SIDES)).toEqual({ x: 109, y: 105, anchor: 'start' })
  expect(labels(FIELD).place({ ...dot, x: 340 }, SIDES)).toEqual({ x: 331, y: 105, anchor: 'end' })
  expect(labels({ width: 40, height: 40 }).place({ ...dot, x: 20, y: 20 }, SIDES)).toBeUndefined()
})

test('above or below a dot near the edge a name moves inwards', () => {
  const dot = { x: 30, y: 100, r: 5, name: 'Union of Varden' }
  expect(labels(FIELD).place(dot, ['below'])).toEqual({ x: 59, y: 120, anchor: 'middle' })
  expect(labels(FIELD).place({ ...dot, x: 340 }, ['above'])).toEqual({ x: 300, y: 90, anchor: 'middle' })
  expect(labels(FIELD).place({ ...dot, x: 180 }, ['below'])).toEqual({ x: 180, y: 120, anchor: 'middle' })
})

test('labels lie inside the drawing and cover neither a dot nor each other', () => {
  const spot = fc.record({
    x: fc.integer({ min: 20, max: 338 }),
    y: fc.integer({ min: 20, max: 380 }),
    r: fc.integer({ min: 4, max: 12 }),
    name: fc.stringMatching(/^[A-Z][a-z]{2,14}$/),
  })
  fc.assert(
    fc.property(fc.array(spot, { maxLength: 25 }), (spots) => {
      const room = labels(FIELD)
      for (const dot of spots) room.take(boxOf(dot))
      const placed = spots.flatMap((dot) => {
        const label = room.place(dot, SIDES)
        return label ? [boxOfLabel(dot.name, label)] : []
      })
      placed.forEach((box, i) => {
        expect(room.inside(box)).toBe(true)
        expect(spots.some((dot) => overlap(box, boxOf(dot)))).toBe(false)
        expect(placed.slice(i + 1).some((other) => overlap(box, other))).toBe(false)
      })
    }),
  )
})
