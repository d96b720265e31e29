/** So many of so many. */
export type Share = [right: number, all: number]

/** Counts of a score, and the misses behind them. */
export class Tally {
  readonly shares: Record<
    | 'published'
    | 'publishedRange'
    | 'publishedWrong'
    | 'publisher'
    | 'noise'
    | 'covered'
    | 'span'
    | 'value'
    | 'found'
    | 'top'
    | 'date'
    | 'inside'
    | 'type'
    | 'actors'
    | 'places'
    | 'placesRight',
    Share
  > = {
    published: [0, 0],
    publishedRange: [0, 0],
    publishedWrong: [0, 0],
    publisher: [0, 0],
    noise: [0, 0],
    covered: [0, 0],
    span: [0, 0],
    value: [0, 0],
    found: [0, 0],
    top: [0, 0],
    date: [0, 0],
    inside: [0, 0],
    type: [0, 0],
    actors: [0, 0],
    places: [0, 0],
    placesRight: [0, 0],
  }
  lost = 0
  timexes = 0
  predicted = 0
  front = 0
  extraActors = 0
  readonly widths: number[] = []
  readonly misses: string[] = []

  add(name: keyof Tally['shares'], ok: boolean): boolean {
    this.shares[name][1]++
    if (ok) this.shares[name][0]++
    return ok
  }

  miss(...cells: string[]): void {
    this.misses.push(cells.join('\t'))
  }
}

export const percent = ([right, all]: Share) => (all ? `${((100 * right) / all).toFixed(1)} % (${right}/${all})` : 'n/a')
export const ratio = (a: number, b: number) => (b ? (a / b).toFixed(2) : 'n/a')
