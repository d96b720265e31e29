import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const README = join(import.meta.dirname, '..', '..', 'README.md')

/** A cell of a Markdown table as the terminal shows it: links by their address, code without its marks. */
const plain = (cell: string) => cell.replaceAll(/\[[^[\]]{0,200}\]\(([^()]{1,200})\)/g, '$1').replaceAll('`', '')

/** The rows of the tables of `text` whose heading line is `head`, cell by cell. */
function rows(text: string, head: string): string[][] {
  const lines = text.split('\n'),
    start = lines.indexOf(head) + 2
  return lines.slice(start, lines.indexOf('', start)).map((line) =>
    line
      .slice(1, -1)
      .split(' | ')
      .map((cell) => plain(cell).trim()),
  )
}

/** What a command does and which options it takes, as the tables of the README have it: there is no second list to keep true. */
export async function help(command: string): Promise<string> {
  const readme = await readFile(README, 'utf8')
  const [usage = `npm run ${command}`, summary = ''] =
    rows(readme, '| command | what it does |').find(([call]) => call?.split(' ').includes(command)) ?? []
  const options = rows(readme, '| option | of | meaning |').filter(([, of]) => of?.split(', ').includes(command))
  const width = Math.max(0, ...options.map(([option]) => option!.length))
  return [
    `${usage}: ${summary}`,
    ...(options.length ? ['', 'Options, after "--":'] : []),
    ...options.map(([option, , meaning]) => `  ${option!.padEnd(width)}  ${meaning}`),
  ].join('\n')
}
