import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EventPoints, EventRecord } from '../../src/records/index.ts'
import type { Recipe } from '../../src/records/pages.ts'
import { SOAK } from '../runs.ts'

/**
 * Each export in the program that it is for, as the Data page says to load it. Only `npm run soak -- recipes` runs this,
 * with those of the programs that the machine has: `r-base-core`, `python3-pandas`, `python3-networkx`,
 * `libreoffice-calc`, `gdal-bin` and `khal` of Debian.
 */

/** The first of some commands that answers. */
const found = (candidates: string[][]) =>
  SOAK ? candidates.find(([command, ...args]) => spawnSync(command!, args, { stdio: 'ignore' }).status === 0)?.[0] : undefined
const python = (module: string) => found(['python3', '/usr/bin/python3'].map((command) => [command, '-c', `import ${module}`]))
const TOOLS = {
  r: found([['Rscript', '--version']]),
  pandas: python('pandas'),
  networkx: python('networkx'),
  office: found([['soffice', '--version']]),
  gdal: found([['ogr2ogr', '--version']]),
  khal: found([['khal', '--version']]),
}

describe.skipIf(!SOAK)('recipes of the Data page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-recipes-'))
  let events: EventRecord[] = [],
    recipes: readonly Recipe[] = []

  beforeAll(async () => {
    const { site, file } = (await import('../exports/site.ts')).made()
    for (const [url, content] of file) if (/^\/data\/[^/]+$/.test(url)) writeFileSync(join(folder, basename(url)), content)
    events = JSON.parse(file.get('/data/events.json')!) as EventRecord[]
    recipes = site.pages.data.at(0).recipes
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const lines = (tool: string) => recipes.find((recipe) => recipe.tool.startsWith(tool))!.lines
  const run = (command: string, args: string[], env: Record<string, string> = {}): string => {
    const { status, stdout, stderr } = spawnSync(command, args, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C.UTF-8', ...env },
    })
    expect(status, `${command}: ${stderr}`).toBe(0)
    return stdout
  }
  const claims = () => events.reduce((sum, each) => sum + each.claims.length, 0)
  const titles = () => events.map(({ title }) => title.replace(/^(?=[=+\-@])/, "'"))

  test.skipIf(!TOOLS.r)('R', () => {
    const script = [
      ...lines('R'),
      'cat(nrow(events), nrow(claims), nrow(both), class(events$lat), class(events$background), "\\n")',
      'writeLines(paste(events$id, events$earliest, events$title, sep = "\\t"), useBytes = TRUE)',
    ]
    const [counts, ...rows] = run(TOOLS.r!, ['-e', script.join('\n')])
      .trimEnd()
      .split('\n')
    expect(counts!.trim()).toBe(`${events.length} ${claims()} ${claims()} numeric logical`)
    expect(rows).toEqual(events.map(({ id, date }, i) => `${id}\t${date.earliest}\t${titles()[i]}`))
  })

  test.skipIf(!TOOLS.pandas)('Python', () => {
    const script = [
      ...lines('Python'),
      'print(events[["id", "earliest", "title"]].fillna("").astype(str).to_json(orient="values"))',
      'print(len(claims), events["earliest"].dtype.kind)',
    ]
    const [rows, counts] = run(TOOLS.pandas!, ['-c', script.join('\n')])
      .trimEnd()
      .split('\n')
    expect(JSON.parse(rows!)).toEqual(
      events.map(({ id, date }, i) => [id, expect.stringMatching(new RegExp(`^${date.earliest}`)), titles()[i]]),
    )
    expect(counts).toBe(`${claims()} M`)
  })

  test.skipIf(!TOOLS.networkx)('GEXF in NetworkX', () => {
    const script =
      'import networkx as nx, json\ng = nx.read_gexf("network.gexf")\nprint(json.dumps([sorted(d["label"] for _, d in g.nodes(data=True)), g.number_of_edges(), g.is_directed()]))'
    const [names, edges, directed] = JSON.parse(run(TOOLS.networkx!, ['-c', script])) as [string[], number, boolean]
    const gexf = readFileSync(join(folder, 'network.gexf'), 'utf8')
    expect([names.length, edges, directed]).toEqual([gexf.split('<node ').length - 1, gexf.split('<edge ').length - 1, true])
    expect(names).toContain('Lockkeepers’ Union')
  })

  test.skipIf(!TOOLS.office)('LibreOffice, told that the file is UTF-8 with commas', () => {
    const utf8 = '44,34,76'
    run(TOOLS.office!, [
      `-env:UserInstallation=file://${folder}/office`,
      '--headless',
      `--infilter=CSV:${utf8}`,
      '--convert-to',
      `csv:Text - txt - csv (StarCalc):${utf8}`,
      '--outdir',
      join(folder, 'saved'),
      'events.csv',
    ])
    const rows = parseCsv(readFileSync(join(folder, 'saved/events.csv')), { columns: true, bom: true }) as Record<string, string>[]
    expect(rows.map(({ id, earliest, latest, title }) => [id, earliest, latest, title])).toEqual(
      events.map(({ id, date }, i) => [id, date.earliest, date.latest, titles()[i]]),
    )
  })

  test.skipIf(!TOOLS.gdal)('GDAL, which QGIS reads files with', () => {
    run(TOOLS.gdal!, ['-f', 'CSV', '-lco', 'GEOMETRY=AS_XY', 'points.csv', 'events.geojson'])
    const rows = parseCsv(readFileSync(join(folder, 'points.csv')), { columns: true }) as Record<string, string>[]
    const { features } = JSON.parse(readFileSync(join(folder, 'events.geojson'), 'utf8')) as EventPoints
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.map(({ X, Y, event, start, title }) => [Number(X), Number(Y), event, start!.replaceAll('/', '-'), title])).toEqual(
      features.map(({ geometry, properties }) => [...geometry.coordinates, properties.event, properties.start, properties.title]),
    )
  })

  test.skipIf(!TOOLS.khal)('khal, a calendar', () => {
    mkdirSync(join(folder, 'config/khal'), { recursive: true })
    const day = '%Y-%m-%d'
    writeFileSync(
      join(folder, 'config/khal/config'),
      `[calendars]\n[[told]]\npath = ${folder}/calendar\n[locale]\ntimeformat = %H:%M\ndateformat = ${day}\nlongdateformat = ${day}\ndatetimeformat = ${day} %H:%M\nlongdatetimeformat = ${day} %H:%M\n`,
    )
    mkdirSync(join(folder, 'calendar'))
    const home = { XDG_CONFIG_HOME: join(folder, 'config'), XDG_DATA_HOME: join(folder, 'share'), XDG_CACHE_HOME: join(folder, 'cache') }
    run(TOOLS.khal!, ['import', '--batch', '-a', 'told', 'timeline.ics'], home)
    const inCalendar = readFileSync(join(folder, 'timeline.ics'), 'utf8')
      .replace(/\r?\n /g, '')
      .match(/(?<=^UID:).*?(?=@)/gm)!
    const told = run(
      TOOLS.khal!,
      ['list', '--once', '--day-format', '', '--format', '{uid} {start-date} {end-date}', '2000-01-01', '15000d'],
      home,
    )
      .trim()
      .split('\n')
    const due = events
      .filter(({ id }) => inCalendar.includes(id))
      .map(({ id, date }) => `${id}@varden.example ${date.earliest} ${date.latest}`)
    expect(due.length).toBeGreaterThan(8)
    expect([...new Set(told)].sort()).toEqual(due.sort())
  })
})
