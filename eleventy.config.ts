import type { UserConfig, VirtualTemplate } from '@11ty/eleventy'
import { fileOf } from './src/publish/urls.ts'
import type { PageKind, PageOf, Site } from './src/records/pages.ts'
import { TEMPLATES } from './templates/index.ts'
import { document, type Template } from './templates/page.ts'

/**
 * One paginated template for each kind of page. They are virtual templates, made from the typed functions of
 * `templates/`, so that Eleventy need not import TypeScript by itself and a kind without a template does not compile.
 * `site` is global data: an instance of a class, which Eleventy passes on as it is instead of copying it.
 */
export default function configure(eleventy: UserConfig): void {
  eleventy.setUseGitIgnore(false)
  for (const kind of Object.keys(TEMPLATES) as PageKind[]) eleventy.addTemplate(`${kind}.11ty.js`, paginated(kind))
}

function paginated<K extends PageKind>(kind: K): VirtualTemplate {
  const template = TEMPLATES[kind] as unknown as Template<PageOf<K>>
  return {
    // The alias must not be `page`, which is Eleventy's own.
    data: {
      pagination: { data: `site.pages.${kind}`, size: 1, alias: 'record' },
      permalink: ({ record }: { record: PageOf<K> }) => fileOf(record.url),
    },
    render: ({ record, site }: { record: PageOf<K>; site: Site }) => document(record, site.frame, template),
  }
}
