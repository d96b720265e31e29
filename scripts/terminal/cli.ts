import { parseArgs, type ParseArgsConfig } from 'node:util'

/** The command was called wrongly: one line is printed, and the exit code is 2. */
export class UsageError extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>

/** The options of the command line. Throws a `UsageError` for one that is unknown or lacks its value. */
export function parseOptions<const O extends Options>(options: O, argv = process.argv.slice(2)) {
  try {
    return parseArgs({ args: argv, options, strict: true, allowPositionals: false }).values
  } catch (error) {
    throw new UsageError((error as Error).message.split(/\n|\. /)[0]!.replace(/\.$/, ''))
  }
}

/** The options of a command that also takes arguments, and these. */
export function parseCommand<const O extends Options>(options: O, argv = process.argv.slice(2)) {
  try {
    return parseArgs({ args: argv, options, strict: true, allowPositionals: true })
  } catch (error) {
    throw new UsageError((error as Error).message.split(/\n|\. /)[0]!.replace(/\.$/, ''))
  }
}

/** Whether somebody asks how the command is called. */
const asksForHelp = (argv: string[]) => argv.some((word) => word === '--help' || word === '-h')

/** Runs a command, or tells how it is called; its result is the exit code. The process ends by itself, so that all output is written. */
export async function run(command: string, work: () => Promise<number>): Promise<void> {
  try {
    if (asksForHelp(process.argv.slice(2))) console.log(await (await import('./help.ts')).help(command))
    else process.exitCode = await work()
  } catch (error) {
    const usage = error instanceof UsageError
    console.error(usage ? `${command}: ${error.message}` : error)
    process.exitCode = usage ? 2 : 1
  }
}

/** `SOURCE_DATE_EPOCH` as yyyy-mm-dd, or undefined where it is not set. */
export function epochDay(value = process.env.SOURCE_DATE_EPOCH): string | undefined {
  if (!value) return undefined
  if (!/^\d{1,11}$/.test(value)) throw new UsageError(`SOURCE_DATE_EPOCH is "${value}", expected seconds since 1970`)
  return new Date(Number(value) * 1000).toISOString().slice(0, 10)
}
