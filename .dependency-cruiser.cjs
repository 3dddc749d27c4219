/** The dependency rule of docs/adr/0001: domain ← newsroom, documents, public-api ← staff-api ← collections, worker, app, admin. */
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'src/domain imports itself and libraries that only calculate, nothing else.',
      severity: 'error',
      from: { path: '^src/domain', pathNot: '\\.test\\.ts$' },
      to: {
        pathNot: '^src/domain|node_modules/(temporal-polyfill|rrule-temporal|node-diff3|culori)/',
      },
    },
    {
      name: 'use-cases-know-no-shell',
      comment:
        'newsroom, documents, public-api and backup never import staff-api, site, collections, worker, app, admin or program.',
      severity: 'error',
      from: { path: '^src/(newsroom|documents|public-api|access|database|backup|search)/' },
      to: {
        path: '^(collections|src/(staff-api|site|worker|app|admin|program)/|payload\\.config)',
      },
    },
    {
      name: 'access-and-database-below-newsroom',
      severity: 'error',
      from: { path: '^src/(access|database)/' },
      to: { path: '^src/(newsroom|documents|public-api)/' },
    },
    {
      name: 'staff-api-below-the-shell',
      comment:
        'staff-api answers requests by use cases; collections, worker, site and pages stand above it.',
      severity: 'error',
      from: { path: '^src/staff-api/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(collections|src/(site|worker|app|admin|program)/|payload\\.config)' },
    },
    {
      name: 'process-knows-nobody',
      comment:
        'src/process is what the bundles of one process share: it imports itself and Node, nothing else.',
      severity: 'error',
      from: { path: '^src/process/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^src/process/', dependencyTypesNot: ['core'] },
    },
    {
      name: 'settings-know-nobody',
      comment: 'src/settings reads the environment: it imports itself and Node, nothing else.',
      severity: 'error',
      from: { path: '^src/settings/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^src/settings/', dependencyTypesNot: ['core'] },
    },
    {
      name: 'logging-knows-nobody',
      comment:
        'Everything may write into the log: src/logging imports itself, Node and pino, nothing else.',
      severity: 'error',
      from: { path: '^src/logging/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^src/(logging|settings)/|node_modules/pino/', dependencyTypesNot: ['core'] },
    },
    {
      name: 'backup-knows-rows-not-meaning',
      comment: 'backup copies the database and the files; what those mean it does not know.',
      severity: 'error',
      from: { path: '^src/backup/' },
      to: { path: '^src/(newsroom|documents|public-api|access)/' },
    },
    {
      name: 'search-knows-words-not-rows',
      comment:
        'src/search keeps words in files of its own; which rows they are of it does not know.',
      severity: 'error',
      from: { path: '^src/search/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/(?!search/|domain/)' },
    },
    {
      name: 'views-do-not-write',
      comment: 'public-api reads: it never calls a use case.',
      severity: 'error',
      from: { path: '^src/public-api/' },
      to: { path: '^src/newsroom/' },
    },
    {
      name: 'collections-know-no-ui',
      severity: 'error',
      from: { path: '^collections/' },
      to: { path: '^src/(app|admin|worker)/' },
    },
    {
      name: 'nobody-knows-the-front',
      comment:
        'src/server stands before everything; what Next and it share is src/process alone (docs/adr/0017).',
      severity: 'error',
      from: { path: '^(src/(?!server/)|collections/|payload\\.config)' },
      to: { path: '^src/server/' },
    },
    {
      name: 'the-front-opens-nothing',
      comment: 'src/server has no Payload and no collections: those are in Next’s bundle.',
      severity: 'error',
      from: { path: '^src/server/', pathNot: '\\.test\\.ts$' },
      to: {
        path: '^(collections/|payload\\.config|src/(worker|app|admin|payload-types))|node_modules/(payload|@payloadcms)/',
      },
    },
    {
      name: 'the-site-is-for-readers',
      comment: 'src/site shows what src/public-api reads; only previews know the newsroom.',
      severity: 'error',
      from: { path: '^src/site/', pathNot: '^src/site/previews/|\\.test\\.tsx?$' },
      to: {
        path: '^(collections/|payload\\.config|src/(newsroom|staff-api|worker|app|admin|program)/)|node_modules/(next|@payloadcms)/',
      },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: {
        circular: true,
        viaOnly: { pathNot: 'payload-types' },
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'commands-are-called-by-people',
      comment: 'What several programs begin with is in src/program.',
      severity: 'error',
      from: { path: '^(src|collections)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^scripts/' },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { path: '^(src|collections|scripts)', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^tests/|\\.test\\.tsx?$' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.next|src/database/migrations|payload-types' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
