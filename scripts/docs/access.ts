import { readFileSync, writeFileSync } from 'node:fs'

import { collections } from '@collections/index'

import { accessPage } from './accessPage'

const PAGE = 'docs/access.md'

/** `npm run docs:access`: writes the matrix of the page anew. */
writeFileSync(PAGE, accessPage(readFileSync(PAGE, 'utf8'), collections))
