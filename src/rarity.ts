/** The class of a count: 0 for 1, 1 for 2, 2 for 3 and 4, 3 for 5 to 8, and so on. */
export const classOf = (count: number): number => Math.ceil(Math.log2(count))

/**
 * A count, told by its class alone, which stands for its geometric middle: one article more moves few words to another
 * class, so that most of what the words of a story weigh stays as it is.
 */
export const roughly = (count: number): number => (count <= 2 ? count : 2 ** (classOf(count) - 0.5))

/** Counts up to here stay as they are where finer classes are asked for; of larger ones, each class is larger by so much (as a logarithm). */
const FEW = 8,
  STEP = 0.25

/** The same in finer classes, for what hangs on few counts. */
export const nearly = (count: number): number =>
  count <= FEW ? count : FEW * Math.exp((Math.ceil(Math.log(count / FEW) / STEP) - 0.5) * STEP)
