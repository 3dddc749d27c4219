import { readFileSync } from 'node:fs'

import { expect, it } from 'vitest'

import * as shapes from '@/public-api/schemas'

const page = readFileSync('docs/contracts/public-api.md', 'utf8')
const block = /## Shapes\n\n```\n([\s\S]*?)```/.exec(page)?.[1] ?? ''
const said = new Set(block.match(/\w+/g))

it.each([
  ['Article', shapes.article],
  ['Picture', shapes.picture],
  ['ColumnDetail', shapes.columnDetail],
  ['Broadcast', shapes.broadcast],
  ['AiredIssue', shapes.airedIssue],
  ['Outlet', shapes.outlet],
])('docs/contracts/public-api.md names every key of %s', (_, { shape }) => {
  expect(Object.keys(shape).filter((key) => !said.has(key))).toEqual([])
})
