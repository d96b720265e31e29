import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { vi } from 'vitest'
import { addAll, type AddOptions } from '../../scripts/desk/adding.ts'
import { UsageError } from '../../scripts/terminal/cli.ts'

/** A story of one article. */
export const STORY: Record<string, string> = {
  'story.yaml': 'title: The Ellery strike\noriginals: true\n',
  'courier.md': `---
publisher: Ellery Courier
published: 2020-01-14
url: https://courier.example/walk-out
---
Dockers walk out at Port Ellery

About 400 dockers walked out at Port Ellery on Monday after talks on shift pay broke down, the Harbour Workers’ Union said.

Police arrested two pickets early on Tuesday. The port authority suspended three ferry lines until the end of the week.

Mayor Ada Brand visited the striking dockers at the north gate on Tuesday and called for new talks.
`,
}

/** Writes files into a folder, and the folders that they need. */
export function place(folder: string, files: Record<string, string | Buffer>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
}

/** Runs `add` in this process: its exit code, and what it prints. */
export async function add(
  sources: readonly string[],
  options: Partial<AddOptions> & { story: string },
): Promise<{ code: number; said: string }> {
  return printed(() => addAll(sources, { dryRun: false, replace: false, allowPrivate: false, timeout: 5000, ...options }))
}

/** The exit code of a command that runs in this process, and all that it prints but its progress. */
export async function printed(work: () => Promise<number>): Promise<{ code: number; said: string }> {
  const said: string[] = [],
    spies = [
      ...(['log', 'error'] as const).map((stream) =>
        vi.spyOn(console, stream).mockImplementation((line) => {
          said.push(String(line))
        }),
      ),
      vi.spyOn(process.stderr, 'write').mockReturnValue(true),
    ]
  try {
    return { code: await work(), said: said.join('\n') }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return { code: 2, said: error.message }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}
