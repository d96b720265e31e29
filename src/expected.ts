import type * as z from 'zod'

/** What an editor writes for each type that a schema asks for. */
const WRITTEN: Record<string, string> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: '"name: value" lines',
}

/**
 * What was expected, in the words of somebody who writes YAML: `expected true or false`. The words that a schema has of
 * its own come first.
 */
export const expected: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${WRITTEN[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return `expected ${listed(issue.values.map(String))}`
    case 'too_small':
      return `expected ${issue.origin === 'number' ? `at least ${issue.minimum}` : 'something'}`
    case 'too_big':
      return `expected at most ${issue.maximum}${issue.origin === 'string' ? ' letters' : ''}`
    default:
      return undefined
  }
}

const listed = (values: readonly string[]) => (values.length < 2 ? values.join() : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`)
