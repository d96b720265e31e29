/** The fields of the search index, which the script that reads it must know too. */
export const FIELDS = { fields: ['title', 'text'], storeFields: ['title', 'url', 'kind', 'about'] }
export type SearchFields = typeof FIELDS
