import { equal } from './equal.ts'

type Ask = (...of: unknown[]) => unknown

/** One question that was asked of the surroundings, and the answer: a property by its path, called with or looked up by `of` where there is such. */
type Asked = { readonly path: readonly string[]; readonly of: readonly unknown[] | undefined; told: unknown }

const sure = new WeakSet<object>()

/** What `make` makes of a record in its surroundings, recalled where there is a memory. */
export function recalled<S extends object, T>(
  memory: Memory | undefined,
  name: string,
  record: object,
  around: S,
  make: (around: S) => T,
): T {
  return memory ? memory.recall(name, record, around, make) : make(around)
}

/** Marks a function that answers by its arguments alone: it need not be asked again. */
export function pure<F extends (...of: never[]) => unknown>(own: F): F {
  sure.add(own)
  return own
}

let isWarm = false

/** Whether this process builds again and again, so that what it worked out is worth keeping. */
export const staysWarm = () => isWarm

/**
 * A pure function of an object, and of words or numbers besides, which a process that builds again and again asks once
 * for each object, as long as the others are the same. Objects and answers are never changed after.
 */
export function once<K extends object, W extends readonly unknown[], V>(make: (of: K, ...with_: W) => V): (of: K, ...with_: W) => V {
  const known = new WeakMap<K, { asked: W; made: V }>()
  return (of, ...asked) => {
    if (!isWarm) return make(of, ...asked)
    const before = known.get(of)
    if (before?.asked.length === asked.length && before.asked.every((part, at) => part === asked[at])) return before.made
    const made = make(of, ...asked)
    known.set(of, { asked, made })
    return made
  }
}

/**
 * The same of what rests on surroundings besides, where these say the same as long as the objects are the same. `of`: the
 * objects, of which the first is asked for.
 */
export function onceOf<V>(): (of: readonly [object, ...unknown[]], make: () => V) => V {
  const known = new WeakMap<object, { of: readonly unknown[]; made: V }>()
  return (of, make) => {
    if (!isWarm) return make()
    const before = known.get(of[0])
    if (before?.of.length === of.length && before.of.every((part, at) => part === of[at])) return before.made
    const made = make()
    known.set(of[0], { of, made })
    return made
  }
}

/** A pure function of an object of which it is asked often; each is kept as long as the object. */
export function ofObject<K extends object, V>(make: (of: K) => V): (of: K) => V {
  const known = new WeakMap<K, { made: V }>()
  return (of) => {
    let found = known.get(of)
    if (!found) known.set(of, (found = { made: make(of) }))
    return found.made
  }
}

/** So many texts are kept by a function that remembers what it made of them. */
const TEXTS = 100_000

/** A pure function of a text, which is asked once for each. */
export function ofText<V>(make: (text: string) => V): (text: string) => V {
  const known = new Map<string, V>()
  return (text) => {
    let made = known.get(text)
    if (made === undefined) {
      if (known.size >= TEXTS) known.clear()
      known.set(text, (made = make(text)))
    }
    return made
  }
}

type Known = { asked: readonly Asked[]; made: unknown }

/**
 * What a process that stays warm worked out before, by the record that it was made of. Beside its record, what is made
 * may depend on surroundings: every question to them is noted with its answer, and where all answers are the same the
 * next time, so is what is made of them. Records and answers are never changed after.
 */
export class Memory {
  readonly #known = new Map<string, WeakMap<object, Known>>()
  #kept = new Map<string, unknown>()
  #before = new Map<string, unknown>()
  readonly #records = new Map<string, ReadonlyMap<string, object>>()

  constructor() {
    isWarm = true
  }

  /** Begins another build: what the last one did not ask for is dropped. */
  begin(): void {
    this.#before = this.#kept
    this.#kept = new Map()
  }

  /** What was put under a key that says all that it was made from. */
  get(key: string): unknown {
    const known = this.#kept.get(key) ?? this.#before.get(key)
    if (known !== undefined) this.#kept.set(key, known)
    return known
  }

  put(key: string, made: unknown): void {
    this.#kept.set(key, made)
  }

  /** What `make` makes of a record in its surroundings. `name`: of what is made. Questions are a property, a call, or a look into a `Map`; any other use of a `Map` fails. */
  recall<S extends object, T>(name: string, record: object, around: S, make: (around: S) => T): T {
    let known = this.#known.get(name)
    if (!known) this.#known.set(name, (known = new WeakMap()))
    const before = known.get(record)
    if (before?.asked.every((asked) => isAnswer(asked, ask(around, asked)))) return before.made as T
    const asked = new Questions(),
      made = make(watched(around, [], asked))
    known.set(record, { asked: asked.all, made })
    return made
  }

  /** The records of a list, each the very object that it was before where nothing of it has changed. */
  settle<T extends object>(name: string, records: readonly T[], idOf: (record: T) => string): T[] {
    const before = this.#records.get(name),
      now = new Map<string, T>()
    for (const record of records) {
      const old = before?.get(idOf(record)) as T | undefined
      now.set(idOf(record), old && equal(old, record) ? old : record)
    }
    this.#records.set(name, now)
    return records.map((record) => now.get(idOf(record))!)
  }
}

/** The questions that were asked, each once. */
class Questions {
  readonly all: Asked[] = []
  readonly #known = new Map<unknown, Map<unknown, unknown>>()

  note(path: readonly string[], of: readonly unknown[] | undefined, told: unknown): void {
    let known = this.#known as Map<unknown, unknown>
    for (const part of [path.join(' '), ...(of ?? [])]) {
      let next = known.get(part) as Map<unknown, unknown> | undefined
      if (!next) known.set(part, (next = new Map()))
      known = next
    }
    if (known.has(this)) return
    known.set(this, true)
    this.all.push({ path, of, told })
  }
}

/** Whether an answer is what it was; the new one is kept, so that what it consists of need be looked at only when it is another object. */
function isAnswer(asked: Asked, now: unknown): boolean {
  const same = equal(now, asked.told)
  if (same) asked.told = now
  return same
}

function ask(around: object, { path, of }: Asked): unknown {
  let at: unknown = around,
    holder: unknown
  for (const name of path) [holder, at] = [at, (at as Record<string, unknown>)[name]]
  if (!of) return at
  return at instanceof Map ? at.get(of[0]) : Reflect.apply(at as Ask, holder, of)
}

/** The same object, whose answers are noted. Plain objects in it are surroundings too; what they hold or return is data. */
function watched<S extends object>(around: S, path: readonly string[], asked: Questions): S {
  return new Proxy(around, {
    get(target, name) {
      const value = Reflect.get(target, name) as unknown
      if (typeof name === 'symbol') return value
      const at = [...path, name]
      const noted = (of: readonly unknown[] | undefined, told: unknown) => {
        asked.note(at, of, told)
        return told
      }
      if (typeof value === 'function')
        return sure.has(value) ? value : (...of: unknown[]) => noted(of, Reflect.apply(value as Ask, target, of))
      if (value instanceof Map)
        return { get: (key: unknown) => noted([key], value.get(key)), has: (key: unknown) => noted([key], value.get(key)) !== undefined }
      if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) return watched(value, at, asked)
      return noted(undefined, value)
    },
  })
}
