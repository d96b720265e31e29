/** Least step between points of an outline, and least width or height of a piece, in units of the drawing. */
const STEP = 2.5
const LEAST = 4

/**
 * An SVG path of closed rings (`M0,0L5,0L5,5Z`, whole numbers) with fewer points and relative steps: points closer than
 * a step to the one before are dropped, and pieces too small to be seen.
 */
export function thin(path: string): string {
  let out = ''
  for (const ring of path.split('M').slice(1)) {
    const points = ring.replace(/Z$/, '').split('L').map((point) => point.split(',').map(Number) as [number, number])
    const kept = [points[0]!]
    for (const point of points.slice(1)) if (Math.hypot(point[0] - kept.at(-1)![0], point[1] - kept.at(-1)![1]) >= STEP) kept.push(point)
    const spread = (axis: 0 | 1) => Math.max(...kept.map((point) => point[axis])) - Math.min(...kept.map((point) => point[axis]))
    if (kept.length < 3 || (spread(0) < LEAST && spread(1) < LEAST)) continue
    out += `M${kept[0]!.join(' ')}l${kept.slice(1).map(([x, y], i) => `${x - kept[i]![0]} ${y - kept[i]![1]}`).join(' ').replace(/ -/g, '-')}z`
  }
  return out
}
