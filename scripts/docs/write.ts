import { readFileSync, writeFileSync } from 'node:fs'

import { PAGES } from './pages'

/** `npm run docs`: writes the made part of each page anew. */
for (const [file, make] of Object.entries(PAGES)) {
  writeFileSync(file, make(readFileSync(file, 'utf8')))
  console.log(file)
}
