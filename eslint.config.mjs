import nextVitals from 'eslint-config-next/core-web-vitals'
import nextTypeScript from 'eslint-config-next/typescript'
import { importRules } from './scripts/lint/import-rules.mjs'

/** @type {import('eslint').Linter.Config[]} */
const config = [
  {
    ignores: ['.next/**', '.next-*/**', '.galley/**', 'lib/server/prisma-client/**', 'next-env.d.ts',
      'test-results/**', 'playwright-report/**'],
  },
  ...nextVitals,
  ...nextTypeScript,
  {
    // A comment that silences a rule hides a decision; the decision belongs here, with its reason.
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, minimumDescriptionLength: 10 }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // `const { secret, ...rest } = row` is how a field is left out.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/no-unused-expressions': 'error',
      'import/no-cycle': ['error', { ignoreExternal: true }],
      'import/no-anonymous-default-export': 'error',
      // Of the old pages router; there is none here.
      '@next/next/no-html-link-for-pages': 'off',
      '@next/next/no-head-element': 'off',
      // Pictures come in sizes of our own making (lib/photos/renditions.ts), for which the component of Next would make others.
      '@next/next/no-img-element': 'off',
      // Tells what the React compiler leaves alone. Galley does not use the compiler.
      'react-hooks/incompatible-library': 'off',
      'max-lines': ['error', { max: 400, skipBlankLines: true }],
      'no-restricted-syntax': ['error', {
        selector: ':matches(ImportDeclaration, ExportNamedDeclaration, ExportAllDeclaration)[source.value=/\\u002F(utils?|helpers?|common|misc|shared)$/]',
        message: 'A function without a home is a concept without a name. Name the concept and give it a file.',
      }],
    },
  },
  ...importRules,
]

export default config
