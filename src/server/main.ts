import './environment'

/** `npm start` (docs/operations.md). Libraries are loaded once the environment is there. */
await import('./serve')
