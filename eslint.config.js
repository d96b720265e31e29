import tseslint from 'typescript-eslint'

export default tseslint.config(
  { ignores: ['_site/', '.cache/', 'node_modules/', 'coverage/'] },
  ...tseslint.configs.recommended,
  {
    files: ['src/**/*.ts'],
    ignores: ['src/read/**', 'src/ledger/files.ts', 'src/ledger/inputs.ts', 'src/lexicon/load.ts', 'src/lexicon/language.ts', 'src/render/**'],
    rules: {
      // A stage is pure: no disk, no clock, no randomness, no locale of the machine (see README, "How it works").
      'no-restricted-imports': ['error', { paths: ['fs', 'node:fs', 'node:fs/promises', 'node:os', 'node:child_process'] }],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random' }, { object: 'Date', property: 'now' }],
      'no-restricted-globals': ['error', 'Intl'],
      'no-restricted-syntax': ['error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'A stage has no clock.' },
        { selector: "CallExpression[callee.property.name=/^toLocale/]", message: 'A stage has no locale.' },
        { selector: "BinaryExpression[operator='in'][left.type!='Literal']", message: 'A word is looked up in a Map or a Set: every object has a "constructor".' }],
      'no-console': 'error',
    },
  },
)
