/** Index of the first of `length` places of which `holds` is true, where it is false of all before and true of all behind; `length` where it never is. */
export function firstWhere(length: number, holds: (index: number) => boolean): number {
  let low = 0,
    high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
