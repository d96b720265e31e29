import type { MultiPolygon } from 'geojson'

/** Least step between points of an outline, and least width or height of a piece, in units of the drawing. */
const STEP = 2.5
const LEAST = 4

/**
 * Closed rings on a plane as an SVG path (`M0 0l5 0 0 5z`, whole numbers, relative steps) with fewer points: those closer
 * than a step to the one before are dropped, and pieces too small to be seen.
 */
export function thin({ coordinates }: MultiPolygon): string {
  let out = ''
  for (const ring of coordinates.flat()) {
    const kept: [x: number, y: number][] = []
    for (const [x, y] of ring.slice(0, -1)) {
      const point: [number, number] = [Math.round(x!), Math.round(y!)],
        before = kept.at(-1)
      if (!before || (point[0] - before[0]) ** 2 + (point[1] - before[1]) ** 2 >= STEP ** 2) kept.push(point)
    }
    const spread = (axis: 0 | 1) => Math.max(...kept.map((point) => point[axis])) - Math.min(...kept.map((point) => point[axis]))
    if (kept.length < 3 || (spread(0) < LEAST && spread(1) < LEAST)) continue
    out += `M${kept[0]!.join(' ')}l${kept
      .slice(1)
      .map(([x, y], i) => `${x - kept[i]![0]} ${y - kept[i]![1]}`)
      .join(' ')
      .replace(/ -/g, '-')}z`
  }
  return out
}
