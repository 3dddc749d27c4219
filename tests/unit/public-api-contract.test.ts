import { readFileSync } from 'node:fs'

import { expect, it } from 'vitest'

import { CONTRACT_FILE, currentContract } from '@/public-api/contract/current'
import { difference } from '@/public-api/contract/difference'

const promised = JSON.parse(readFileSync(CONTRACT_FILE, 'utf8')) as Record<string, unknown>

it('nothing that was promised to readers of the API is broken', () => {
  expect(difference(promised, currentContract()).breaking).toEqual([])
})

it('what was added is promised too: npm run openapi', () => {
  expect(JSON.parse(JSON.stringify(currentContract()))).toEqual(promised)
})
