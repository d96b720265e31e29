import * as chrono from 'chrono-node'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { arrange } from '../../src/arrange/index.ts'
import { collect } from '../../src/diagnostics.ts'
import { mint, newestDay } from '../../src/ledger/ledger.ts'
import { know, main } from '../../src/main.ts'
import { merge } from '../../src/merge/index.ts'
import { parse } from '../../src/parse/index.ts'
import { publish } from '../../src/publish/index.ts'
import { read } from '../../src/read/index.ts'
import { castOf, tell, told, type Crew } from '../../src/stages.ts'
import { readWords, relate } from '../../src/tag/index.ts'
import { Cache, codeVersion } from '../work/cache.ts'
import { CachedCrew } from '../work/crew.ts'

/** Seconds of the wall that a story takes from its files to its timeline with an empty cache, and those that threads share in it. */
export async function extraction(
  story: string,
  workers: number,
): Promise<{ articles: number; events: number; shared: number; all: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'))
  try {
    const crew = new CachedCrew({ cache: new Cache(folder), version: codeVersion() }, story, workers)
    let shared = 0
    const within = async <T>(work: () => Promise<T>): Promise<T> => {
      const began = performance.now(),
        done = await work()
      shared += (performance.now() - began) / 1000
      return done
    }
    const watched: Crew = {
      scan: (files) => within(() => crew.scan(files)),
      tell: (tasks, knowledge) => within(() => crew.tell(tasks, knowledge)),
    }
    const began = performance.now(),
      { timeline } = await main(story, { entries: [], editions: [] }, { inputs: '' }, () => {}, watched)
    return { articles: timeline.sources.length, events: timeline.events.length, shared, all: (performance.now() - began) / 1000 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Seconds of the processor that each stage takes of a story, in one thread, and that chrono-node and wink-nlp take alone to read the same text. */
export async function stages(folder: string): Promise<Record<string, number>> {
  const took: Record<string, number> = {},
    { warn } = collect()
  const stage = <T>(name: string, work: () => T): T => {
    const began = process.cpuUsage(),
      done = work(),
      { user, system } = process.cpuUsage(began)
    took[name] = (user + system) / 1e6
    return done
  }
  const knowledge = await know(folder, warn),
    { files, story } = await read(folder, warn)
  const articles = stage('parse', () => files.flatMap((file) => parse(file, warn) ?? []))
  const readings = stage('words, times, numbers', () => articles.map(readWords))
  const { cast, related } = stage('who, where, when', () => relate(articles, readings, knowledge.lexicon, story, warn))
  const tasks = articles.map((article, index) => ({
    article,
    reading: readings[index]!,
    related: related[index]!,
    cast: castOf(related[index]!, cast),
  }))
  const all = stage('extract', () => tasks.map((task) => told(task, tell(task, knowledge)))),
    tagged = all.map((each) => each.tagged)
  const events = stage('merge', () =>
    merge(
      all.flatMap(({ mentions }, index) => mentions.map((mention) => ({ ...mention, article: index }))),
      tagged,
      cast,
    ),
  )
  const draft = stage('arrange', () => arrange(events, tagged, cast, story))
  const { timeline } = stage('mint', () =>
    mint(draft, { entries: [], editions: [] }, { inputs: '', date: newestDay(draft, { editions: [] }) }),
  )
  stage('publish', () => publish(timeline, { pathPrefix: '/', report: { version: '', files: files.length, mentions: 0, messages: [] } }))
  const texts = articles.map(({ text }) => text),
    nlp = winkNLP(model)
  stage('(chrono-node alone)', () => texts.forEach((text) => chrono.parse(text, new Date(0))))
  stage('(wink-nlp alone)', () => texts.forEach((text) => nlp.readDoc(text).tokens().out(nlp.its.pos)))
  return took
}
