import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Element, Nodes, Root } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { writeFiles } from '../../src/render/write.ts'
import { publish } from '../../src/publish/index.ts'
import { render } from '../../src/render/index.ts'
import { report, timeline } from '../fixtures/timeline.ts'

/** Writes the site of the fixture into a folder. */
export async function renderFixture(folder: string, pathPrefix = '/', baseUrl?: string): Promise<void> {
  const site = publish(timeline, { pathPrefix, baseUrl, report })
  await render(site, folder)
  writeFiles(folder, site.files)
}

/** A fresh temporary folder that holds the rendered fixture. */
export async function fixtureSite(pathPrefix = '/', baseUrl?: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-site-'))
  await renderFixture(folder, pathPrefix, baseUrl)
  return folder
}

/** Files of a folder, as paths inside it, in order. */
export async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}

/** A parsed page of a site. */
export interface ParsedPage {
  file: string
  source: string
  tree: Root
  elements: Element[]
  ids: Set<string>
}

const parser = unified().use(rehypeParse)

export async function pagesOf(folder: string): Promise<ParsedPage[]> {
  const files = (await filesOf(folder)).filter((file) => file.endsWith('.html'))
  return Promise.all(
    files.map(async (file) => {
      const source = await readFile(join(folder, file), 'utf8')
      const tree = parser.parse(source)
      const elements = all(tree)
      return {
        file,
        source,
        tree,
        elements,
        ids: new Set(elements.flatMap(({ properties }) => (properties.id === undefined ? [] : String(properties.id)))),
      }
    }),
  )
}

function all(node: Nodes): Element[] {
  const own = node.type === 'element' ? [node] : []
  return 'children' in node ? [...own, ...node.children.flatMap(all)] : own
}

/** The text of a tree, as a reader sees it. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
