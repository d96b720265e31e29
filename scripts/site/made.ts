import { recalling, type Recall } from '../../src/publish/recall.ts'
import { digest } from '../work/cache.ts'
import type { Earlier } from './site.ts'

/** So much that this build did not ask for is kept for other stories. */
const OTHERS = 300

/** What earlier builds made that follows from little, such as the land of maps; `write` keeps it with what this one made. */
export function readMade({ cache, version }: Earlier): { recall: Recall; write: () => void } {
  const key = digest(version, 'made'),
    bytes = cache.get(key)
  const known = new Map(bytes ? (JSON.parse(bytes.toString('utf8')) as [string, unknown][]) : []),
    { recall, used } = recalling(known)
  return {
    recall,
    write() {
      const others = [...known].filter(([name]) => !used.has(name)).slice(0, OTHERS)
      if ([...used.keys()].some((name) => !known.has(name))) cache.put(key, Buffer.from(JSON.stringify([...used, ...others])))
    },
  }
}
