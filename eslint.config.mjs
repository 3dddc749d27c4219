import js from '@eslint/js'
import nextPlugin from '@next/eslint-plugin-next'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

export default tseslint.config(
  {
    ignores: [
      'node_modules',
      '.next*',
      'data',
      'media',
      'next-env.d.ts',
      'src/payload-types.ts',
      'src/database/migrations',
      'src/app/(payload)/admin/importMap.js',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { '@next/next': nextPlugin, 'react-hooks': reactHooks },
    rules: {
      ...nextPlugin.configs.recommended.rules,
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@next/next/no-html-link-for-pages': 'off',
      '@next/next/no-img-element': 'off',
      'no-param-reassign': 'error',
      'array-callback-return': 'error',
      eqeqeq: ['error', 'smart'],
    },
  },
  {
    // A longer function does several things: state becomes a hook, a part a piece, a decision a pure function.
    files: ['src/**/*.{ts,tsx}', 'collections/**/*.ts', 'scripts/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // A Local API call says whether it checks the caller's rights: never by default (ADR 0006).
    files: ['src/**/*.{ts,tsx}', 'collections/**/*.ts', 'scripts/**/*.ts'],
    ignores: ['**/*.test.ts', 'src/database/rows.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "CallExpression[callee.object.name='payload'][callee.property.name=/^(find|findByID|create|update|delete|count|findVersions|findVersionByID|restoreVersion|duplicate)$/]:not(:has(Property[key.name='overrideAccess']))",
          message: 'Say overrideAccess: true or false in every Local API call.',
        },
        {
          selector:
            "CallExpression[callee.object.property.name='payload'][callee.property.name=/^(find|findByID|create|update|delete|count|findVersions|findVersionByID|restoreVersion|duplicate)$/]:not(:has(Property[key.name='overrideAccess']))",
          message: 'Say overrideAccess: true or false in every Local API call.',
        },
        {
          selector:
            "CallExpression[callee.name=/^(rowsWhere|rowWhere|rowOf|rowOrThrow|countWhere)$/]:not(:has(Property[key.name='overrideAccess']))",
          message: 'Say overrideAccess: true or false in every query of src/database/rows.',
        },
      ],
    },
  },
  {
    // Every setting is read in one place; these files hear of the framework or of npm, or put the environment right.
    files: ['src/**/*.{ts,tsx}', 'collections/**/*.ts', 'payload.config.ts'],
    ignores: [
      '**/*.test.ts',
      'src/settings/settings.ts',
      'src/{server,program}/environment.ts',
      'src/server/dev.ts',
      'src/{instrumentation,server/serve,worker/main,worker/inWebProcess,database/sqlite}.ts',
      'src/admin/ui/PiecesView.tsx',
    ],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Ask settings() of src/settings.' },
      ],
    },
  },
  {
    // Its documents are whole: no router of Next puts a head into them.
    files: ['src/site/**/*.tsx'],
    rules: { '@next/next/no-head-element': 'off' },
  },
  {
    // The domain core has no clock: now, today and holidays are arguments.
    files: ['src/domain/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'fetch', 'setTimeout', 'setInterval'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Pass the time in.' },
        { object: 'Math', property: 'random', message: 'Pass the value in.' },
      ],
    },
  },
  {
    // Pages ask the staff API by `send`, which tells the true cause of a failure, and hear it by `liveEvents`.
    files: ['src/admin/**/*.{ts,tsx}'],
    ignores: [
      '**/*.test.ts',
      'src/admin/send/**',
      'src/admin/live/liveEvents.ts',
      // Looks on while the forms of Payload save.
      'src/admin/forms/watchSaves.ts',
      // Measures how long an answer was under way.
      'src/admin/rundown/live/useServerClock.ts',
      'src/admin/rundown/sync/httpTransport.ts',
    ],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'Ask by send (src/admin/send).' },
        { name: 'XMLHttpRequest', message: 'Ask by send (src/admin/send).' },
        { name: 'EventSource', message: 'Listen by liveEvents (src/admin/live).' },
      ],
      'no-restricted-properties': [
        'error',
        { property: 'fetch', message: 'Ask by send (src/admin/send).' },
        { property: 'EventSource', message: 'Listen by liveEvents (src/admin/live).' },
      ],
    },
  },
  {
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
        module: 'readonly',
        AbortSignal: 'readonly',
      },
    },
  },
)
