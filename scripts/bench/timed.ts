import { spawnSync } from 'node:child_process'

/** A program to be run as a whole process. */
export type Command = { command: string; args: string[]; cwd?: string; env?: Record<string, string> }

/** What a process cost: seconds of the wall and of the processor (all threads), and its largest memory in MB. */
export type Time = { wall: number; user: number; memory: number }

/** Runs a whole process with its costs and what it printed. One that fails is said, and has none. */
export function timed({ command, args, cwd, env }: Command): (Time & { out: string }) | undefined {
  const began = performance.now()
  const { status, error, stdout, stderr } = spawnSync('/usr/bin/time', ['-f', 'cost %U %S %M', command, ...args], {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  const wall = (performance.now() - began) / 1000,
    [, user, system, kilobytes] = /cost ([\d.]+) ([\d.]+) (\d+)\s*$/.exec(stderr ?? '')?.map(Number) ?? []
  if (error || status !== 0 || user === undefined) {
    console.error(`${command} ${args.join(' ')}: ${error?.message ?? stderr.slice(-600)}`)
    return undefined
  }
  return { wall, user: user + system!, memory: kilobytes! / 1024, out: stdout }
}

export const median = (values: readonly number[]): number | undefined => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
