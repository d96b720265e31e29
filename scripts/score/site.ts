/** What the scorer reads of the exported records (design: export contract). */
export type SiteEvent = {
  id: string
  title: string
  type: string
  background: boolean
  salience: number
  date: { edtf: string }
  actors: { id: string; name: string }[]
  places: { name: string }[]
  evidence: { source: string; quote: string }[]
}
export type SiteActor = { id: string; aliases: string[] }
export type SiteSource = {
  id: string
  file: string
  publisher?: string
  published: { edtf: string; certain: boolean }
  blocks: { start: number; end: number }[]
  boilerplate: string[]
  timexes: { start: number; end: number; value: string }[]
}
export type SiteData = { events: readonly SiteEvent[]; actors: readonly SiteActor[]; sources: readonly SiteSource[] }
