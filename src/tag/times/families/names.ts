import { rule, type Family } from '../rule.ts'

/** Names and set phrases that would be taken for times. */
export const nameFamily: Family = {
  name: 'name',
  triggers: ['name'],
  rules: [rule('name', '(?:the )?{name}', () => 'block')],
}
