import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, type DefaultTreeAdapterMap } from 'parse5'
import { tree } from '../cli/run.ts'

type Element = DefaultTreeAdapterMap['element']

/** Elements that no template writes. */
const NEVER = new Set([
  'iframe',
  'object',
  'embed',
  'base',
  'style',
  'frame',
  'frameset',
  'applet',
  'video',
  'audio',
  'marquee',
  'math',
  'foreignobject',
  'animate',
  'textarea',
  'template',
  'noscript',
])

/** Attributes that hold an address. */
const ADDRESSES = ['href', 'src', 'action', 'formaction', 'data', 'poster', 'srcset', 'cite']

/** Addresses that a page of the site may hold: relative ones, the web's, and a mail address of the contact. */
const SAFE = /^(?:https?:\/\/|mailto:|#|\.{0,2}\/|[\w-]+(?:\/|\.html|\.xml|\.json)|[\w.-]*$|data:image\/svg\+xml)/i

/** What is wrong with the pages of a site, by file: errors of the HTML parser, and anything that could act. */
export function faultsOf(folder: string): string[] {
  return [...tree(folder).keys()]
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) => {
      const faults: string[] = [],
        text = readFileSync(join(folder, file), 'utf8')
      const elements = elementsOf(
        parse(text, { onParseError: ({ code, startLine, startCol }) => faults.push(`${file}:${startLine}:${startCol} HTML: ${code}`) }),
      )
      const policy = elements.find((element) => attribute(element, 'http-equiv')?.toLowerCase() === 'content-security-policy')
      for (const element of elements)
        faults.push(...acts(element, policy && attribute(policy, 'content')).map((fault) => `${file}: ${fault}`))
      return faults
    })
}

const attribute = ({ attrs }: Element, name: string) => attrs.find((each) => each.name === name)?.value

function acts(element: Element, policy = ''): string[] {
  const { tagName, attrs, childNodes } = element
  const text = childNodes.map((child) => ('value' in child ? child.value : '')).join('')
  return [
    ...(NEVER.has(tagName.toLowerCase()) ? [`<${tagName}>`] : []),
    // What stands in the page may only be data, or the line that the policy names by its hash.
    ...(tagName === 'script' &&
    text &&
    attribute(element, 'type') !== 'application/ld+json' &&
    !policy.includes(`'sha256-${createHash('sha256').update(text).digest('base64')}'`)
      ? ['<script> with text']
      : []),
    ...(tagName === 'script' && /^(?:[a-z]+:)?\/\//i.test(attribute(element, 'src') ?? '') ? ['<script> from elsewhere'] : []),
    ...attrs.filter(({ name }) => /^on/i.test(name)).map(({ name }) => `<${tagName} ${name}>`),
    ...attrs
      .filter(({ name, value }) => ADDRESSES.includes(name) && !SAFE.test(value))
      .map(({ name, value }) => `<${tagName} ${name}="${value}">`),
  ]
}

/** All elements of a page, in order; what stands in a `<template>` is not looked for: no page has one. */
function elementsOf(page: DefaultTreeAdapterMap['document']): Element[] {
  const found: Element[] = [],
    open: DefaultTreeAdapterMap['node'][] = [page]
  for (let node = open.pop(); node; node = open.pop()) {
    if ('tagName' in node) found.push(node)
    if ('childNodes' in node) open.push(...node.childNodes.toReversed())
  }
  return found
}
