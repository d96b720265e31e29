import { createHash } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TEMPLATES } from '../../templates/index.ts'
import { HOSTILE, timeline } from '../fixtures/timeline.ts'
import { filesOf, fixtureSite, pagesOf, textOf, type ParsedPage } from './site.ts'

let folder: string
let files: Set<string>
let pages: ParsedPage[]

beforeAll(async () => {
  folder = await fixtureSite()
  files = new Set(await filesOf(folder))
  pages = await pagesOf(folder)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const page = (file: string) => pages.find((one) => one.file === file)!
const text = (file: string) => textOf(page(file).tree).replace(/\s+/g, ' ')

describe('a site', () => {
  it('has a page for every record, type and month, and the pages about itself', () => {
    const { events, actors, places, sources, retired } = timeline
    const urls = [...events, ...actors, ...places, ...sources].flatMap(({ url }) => url ?? [])
    const expected = [
      ...urls.map((url) => `${url.slice(1)}index.html`),
      ...retired.map(({ kind, slug }) => `${kind}s/${slug}/index.html`),
      ...new Set(events.map(({ type }) => `types/${type.toLowerCase()}/index.html`)),
      ...['2022-02', '2022-03', '2022-05'].map((month) => `months/${month}/index.html`),
      'index.html',
      'ceasefire/index.html',
      'figures/index.html',
      'corrections/index.html',
      'actors/index.html',
      'sources/index.html',
      'places/index.html',
      'about/index.html',
      'search/index.html',
      'changes/index.html',
      'data/index.html',
      'map/index.html',
      'network/index.html',
      '404.html',
    ]
    // Pages for other sites to frame stand beside those that they are taken from.
    const [framed, own] = [true, false].map((isEmbed) =>
      pages.map(({ file }) => file).filter((file) => /(?:^embed\/|\/embed\.html$)/.test(file) === isEmbed),
    )
    expect(own).toEqual(expected.sort())
    expect(framed).toContain('embed/overview.html')
    expect(framed).toContain('events/2022-03-14-walk-out/embed.html')
  })

  it('has every kind of page in the fixture', () => {
    const kinds = new Set(pages.map(({ source }) => /<body class="page-(\w+)">/.exec(source)?.[1]))
    expect([...kinds].sort()).toEqual([...Object.keys(TEMPLATES), 'embed'].sort())
  })

  it('has no link or anchor that leads nowhere', () => {
    const broken: string[] = []
    for (const { file, elements, ids } of pages) {
      for (const { properties } of elements) {
        const link = properties.href === undefined ? properties.src : properties.href
        if (typeof link !== 'string' || /^(https?|mailto):/.test(link)) continue
        const [path = '', fragment] = link.split('#')
        const target =
          path === '' ? file : path.startsWith('/') ? path.slice(1) || 'index.html' : posix.join(posix.dirname(file), decodeURI(path))
        const resolved = target.endsWith('/') ? `${target}index.html` : target
        if (!files.has(resolved)) broken.push(`${file}: ${link}`)
        else if (fragment && !(path === '' ? ids : page(resolved).ids).has(fragment)) broken.push(`${file}: ${link} (anchor)`)
      }
    }
    expect(broken).toEqual([])
  })

  it('links to files, so that it works from the disk', () => {
    for (const { file, elements } of pages.filter(({ file }) => file !== '404.html')) {
      for (const { tagName, properties } of elements) {
        const link = String(properties.href ?? '')
        if (tagName !== 'a' || /^(https?|mailto):|^#/.test(link)) continue
        expect(link, file).toMatch(/^[^/].*\.(html|json|csv|ics|geojson|gexf|xml)(#.*)?$/)
      }
    }
  })

  it('is valid HTML', async () => {
    const validate = new HtmlValidate(
      new StaticConfigLoader({
        extends: ['html-validate:recommended'],
        // A page's title is its headline, whatever its length; `>` in text is valid, and rehype-stringify leaves it.
        rules: { 'long-title': 'off', 'no-raw-characters': 'off' },
      }),
    )
    const errors: string[] = []
    for (const { file, source } of pages) {
      const { results } = await validate.validateString(source, file)
      errors.push(
        ...results.flatMap(({ messages }) =>
          messages.map((message) => `${file}:${message.line}:${message.column} ${message.ruleId} ${message.message}`),
        ),
      )
    }
    expect(errors).toEqual([])
  })

  it('asks no other host for anything and runs no script but its own files', async () => {
    for (const { file, source, elements } of pages) {
      for (const element of elements) {
        const { tagName, properties } = element
        if (tagName === 'script' && properties.type !== 'application/ld+json' && properties.src === undefined)
          expect(source, file).toContain(`sha256-${createHash('sha256').update(textOf(element)).digest('base64')}`)
        else if (tagName === 'script' && properties.type !== 'application/ld+json')
          expect(String(properties.src), file).toMatch(/^(?:\/|(?:\.\.\/)*)assets\/(?:site|search)\.js$/)
        expect(['iframe', 'object', 'embed', 'base', 'form'], file).not.toContain(tagName)
        if (tagName === 'a' || (tagName === 'link' && [properties.rel].flat().includes('canonical'))) continue
        for (const [name, value] of Object.entries(properties))
          expect(`${name}=${String(value)}`, file).not.toMatch(/^(href|src|data|poster|srcSet)=(\w+:)?\/\//)
      }
    }
    const css = await readFile(join(folder, 'assets/site.css'), 'utf8')
    for (const [, url] of css.matchAll(/url\(([^)]*)\)/g)) expect(files).toContain(`assets/${url}`)
  })

  it('has the policy that forbids all else', () => {
    for (const { file, source } of pages) {
      expect(source, file).toContain('default-src &#39;none&#39;; script-src &#39;self&#39; &#39;sha256-')
      expect(source, file).not.toMatch(/ style="| on\w+="/)
    }
  })

  it('has one main heading, and no step missing below it', () => {
    for (const { file, elements } of pages) {
      const levels = elements.filter(({ tagName }) => /^h[1-6]$/.test(tagName)).map(({ tagName }) => Number(tagName[1]))
      expect(
        levels.filter((level) => level === 1),
        file,
      ).toHaveLength(1)
      levels.reduce((before, level) => {
        expect(level, file).toBeLessThanOrEqual(before + 1)
        return level
      })
    }
  })

  it('keeps hostile strings as text', () => {
    for (const file of [
      'actors/hostile/index.html',
      'sources/gazette/index.html',
      'events/2022-03-15-paint/index.html',
      'about/index.html',
    ]) {
      expect(textOf(page(file).tree), file).toContain(HOSTILE)
    }
    for (const { file, elements } of pages) {
      for (const { tagName, properties } of elements) {
        if (tagName === 'img') expect(properties.src, file).toMatch(/^(?:\.\.\/)*assets\/band\.[\da-f.]*svg$/)
        expect(String(properties.href ?? ''), file).not.toMatch(/^javascript:/)
      }
    }
  })

  it('gives a private person no link, and shows no reader comment', () => {
    expect(text('events/2022-02-01-gates-freeze/index.html')).toContain('alleged, says a resident')
    for (const { file, elements, source } of pages) {
      expect(
        elements.some((element) => element.tagName === 'a' && textOf(element) === 'a resident'),
        file,
      ).toBe(false)
      expect(source, file).not.toContain('harbourfan')
    }
    expect(text('sources/courier/index.html')).toMatch(/Share and print buttons: 1 lineShare this.*Comments of readers: 1 line/)
  })
})

describe('what a page claims', () => {
  it('keeps status and claimant wherever an event that did not simply occur is listed', () => {
    const marked = {
      '2022-03-07-chain-cut': 'alleged, says Ferry Owners of Varden',
      '2022-03-14-chain-denied': 'denied, says Lockkeepers’ Union',
      '2022-03-21-talks': 'planned',
    }
    for (const [slug, words] of Object.entries(marked)) {
      const inside = pages.filter(({ file, source }) => !file.startsWith('about') && source.includes(`events/${slug}/index.html"`))
      expect(inside.length, slug).toBeGreaterThan(2)
      for (const { file, tree } of [...inside, page(`events/${slug}/index.html`)])
        expect(textOf(tree), `${slug} in ${file}`).toContain(words)
    }
  })

  it.each([
    ['2022-03-14-walk-out', '14 March 2022 Monday'],
    ['2022-02-01-gates-freeze', 'About 1 February 2022 Tuesday, day not certain'],
    ['2022-03-07-chain-cut', '7–13 March 2022 that week, day not given'],
    ['2022-02-traffic-falls', 'February 2022 that month, day not given'],
    ['2011-strike', 'Spring 2011 that season, day not given'],
    ['2009-dispute', '2009 that year, day not given'],
    ['2022-03-18-offer', '18–20 March 2022 some day in this range'],
    ['2022-03-21-talks', '21 March 2022 Monday, planned'],
    ['undated-closure', 'Date not known'],
  ])('shows how exact the date of %s is', (slug, words) => {
    expect(text(`events/${slug}/index.html`).replace(/\u00a0/g, ' ')).toContain(words)
  })

  it('says how a date was found', () => {
    const found = page('events/2022-03-14-walk-out/index.html').elements.find(({ tagName }) => tagName === 'details')!
    expect(textOf(found)).toMatch(/How the date was found\s*“on Monday”, in an article published on Tuesday 15 March 2022/)
  })

  it('sets figures that differ side by side, with those who give them', () => {
    const words = text('events/2022-03-14-walk-out/index.html')
    expect(words).toMatch(/about 340 membersLockkeepers’ Union said.*more than 400 lock keepersEmber Gazette & Post.*Sources differ/)
    expect(text('index.html')).toContain('Sources differ: number')
    expect(text('events/2022-03-18-offer/index.html')).not.toContain('Sources differ')
  })

  it('can be cited in five formats, with the way to each sentence at its publisher and in the archive', () => {
    const { elements } = page('events/2022-03-14-walk-out/index.html'),
      cite = elements.find(({ tagName, properties }) => tagName === 'div' && String(properties.className) === 'cite')!
    for (const name of ['APA', 'Chicago', 'BibTeX', 'CSL-JSON', 'Wikipedia']) expect(textOf(cite)).toContain(name)
    const links = elements
      .filter(({ tagName, properties }) => tagName === 'a' && String(properties.href).includes(':~:text='))
      .map((link) => [textOf(link), String(link.properties.href).replace(/#.*/, '')])
    expect(links).toContainEqual(['Original', 'https://courier.example/locks?a=1&b="2"'])
    expect(links).toContainEqual(['Archived copy', 'https://archive.example/locks'])
  })

  it('marks the words that it rests on', () => {
    const marks = page('events/2022-03-14-walk-out/index.html')
      .elements.filter(({ tagName }) => tagName === 'mark')
      .map((mark) => [[mark.properties.className].flat()[0], textOf(mark)])
    expect(marks).toContainEqual(['who', 'Lock keepers'])
    expect(marks).toContainEqual(['what', 'walked out'])
    expect(marks).toContainEqual(['when', 'on Monday'])
  })

  it('leads from a quote to the sentence in its source, and back', () => {
    const link = /sources\/courier\/index\.html#(s-[0-9a-f]{8})/.exec(page('events/2022-03-14-walk-out/index.html').source)!
    const sentence = page('sources/courier/index.html').elements.find(({ properties }) => properties.id === link[1])!
    expect(textOf(sentence)).toBe('Lock keepers at Port Varden walked out on Monday, closing the Ember Canal to all traffic.')
    expect(page('sources/courier/index.html').source).toContain('events/2022-03-14-walk-out/index.html"')
  })

  it('quotes a source as far as it may be quoted', () => {
    expect(text('sources/courier/index.html')).toContain('The canal was dug in 1871.')
    expect(pages.some(({ tree }) => textOf(tree).includes('three people at the talks said'))).toBe(false)
    expect(text('sources/closed/index.html')).toContain('[…]')
    expect(page('sources/closed/index.html').source).toContain('Strike ends with a deal')
    expect(text('sources/wire/index.html')).not.toContain('An older dispute goes back to 2009.')
  })

  it('sets what is told as history apart', () => {
    const past = page('index.html').elements.find(({ properties }) => properties.id === 'past')!
    expect(textOf(past)).toContain('Lock keepers strike for nine days')
    const days = page('index.html')
      .elements.filter(({ properties }) => [properties.className].flat().includes('event'))
      .map(textOf)
      .join(' ')
    expect(days).not.toContain('Lock keepers strike for nine days')
    expect(text('events/2011-strike/index.html')).toContain('told as history')
  })

  it('names an outlet once where it gives a figure of its own, and begins a date with a capital wherever it stands alone', () => {
    expect(text('figures/index.html')).toContain('its report')
    for (const on of page('ceasefire/index.html').elements.filter(({ properties }) => [properties.className].flat().includes('on')))
      expect(textOf(on).trim()).toMatch(/^[A-Z0-9]/)
  })

  it('answers at the addresses of earlier editions', () => {
    expect(page('events/2022-03-14-old-name/index.html').source).toContain(
      '<meta http-equiv="refresh" content="0; url=../../events/2022-03-14-walk-out/index.html">',
    )
    expect(text('actors/gone-actor/index.html')).toContain('No sentence of the sources names it any more.')
    expect(page('changes/index.html').source).toMatch(
      /Merged into <a href="\.\.\/events\/2022-03-14-walk-out\/index\.html">[^<]*[a-z] [a-z]/,
    )
  })
})
