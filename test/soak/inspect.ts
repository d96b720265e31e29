import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Element, Nodes } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { tree } from '../cli/run.ts'

const parser = unified().use(rehypeParse, { emitParseErrors: true })

/** Elements that no template writes. */
const NEVER = new Set(['iframe', 'object', 'embed', 'base', 'style', 'frame', 'frameset', 'applet', 'video', 'audio', 'marquee', 'math', 'foreignobject', 'animate', 'textarea', 'template', 'noscript'])

/** Attributes that hold an address. */
const ADDRESSES = ['href', 'src', 'action', 'formAction', 'data', 'xLinkHref', 'poster', 'srcSet', 'cite']

/** Addresses that a page of the site may hold: relative ones, the web's, and a mail address of the contact. */
const SAFE = /^(?:https?:\/\/|mailto:|#|\.{0,2}\/|[\w-]+(?:\/|\.html|\.xml|\.json)|[\w.-]*$|data:image\/svg\+xml)/i

/** What is wrong with the pages of a site, by file: errors of the HTML parser, and anything that could act. */
export function faultsOf(folder: string): string[] {
  return [...tree(folder).keys()].filter((file) => file.endsWith('.html')).flatMap((file) => {
    const source = new VFile({ path: file, value: readFileSync(join(folder, file)) })
    const elements = all(parser.parse(source))
    const errors = source.messages.map(({ ruleId, line, column }) => `${file}:${line}:${column} HTML: ${ruleId}`)
    const policy = String(elements.find(({ properties }) => properties.httpEquiv?.toString().toLowerCase() === 'content-security-policy')?.properties.content)
    return [...errors, ...elements.flatMap((element) => acts(element, policy).map((fault) => `${file}: ${fault}`))]
  })
}

function acts({ tagName, properties, children }: Element, policy: string): string[] {
  const attributes = Object.entries(properties)
  const text = children.map((child) => child.type === 'text' ? child.value : '').join('')
  return [
    ...NEVER.has(tagName.toLowerCase()) ? [`<${tagName}>`] : [],
    // What stands in the page may only be data, or the line that the policy names by its hash.
    ...tagName === 'script' && text && properties.type !== 'application/ld+json' && !policy.includes(`'sha256-${createHash('sha256').update(text).digest('base64')}'`) ? ['<script> with text'] : [],
    ...tagName === 'script' && /^(?:[a-z]+:)?\/\//i.test(String(properties.src ?? '')) ? ['<script> from elsewhere'] : [],
    ...attributes.filter(([name]) => /^on/i.test(name)).map(([name]) => `<${tagName} ${name}>`),
    ...attributes.filter(([name, value]) => ADDRESSES.includes(name) && !SAFE.test(String(value))).map(([name, value]) => `<${tagName} ${name}="${String(value)}">`),
  ]
}

function all(node: Nodes): Element[] {
  const own = node.type === 'element' ? [node] : []
  return 'children' in node ? [...own, ...node.children.flatMap(all)] : own
}
