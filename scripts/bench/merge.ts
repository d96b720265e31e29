import { merge } from '../../src/merge/index.ts'
import { synthetic } from './mentions.ts'

/** Merges so many synthetic mentions, in a process of its own, and prints what that took beyond having them. */
const { mentions, tagged, cast } = synthetic(Number(process.argv[2]))
const memory = process.memoryUsage.rss(),
  began = process.cpuUsage(),
  at = performance.now()
const { groups } = merge(mentions, tagged, cast)
const { user, system } = process.cpuUsage(began)
const peak = process.resourceUsage().maxRSS * 1024
console.log(
  JSON.stringify({
    seconds: (user + system) / 1e6,
    wall: (performance.now() - at) / 1000,
    megabytes: Math.max(0, peak - memory) / 1e6,
    events: groups.length,
  }),
)
