import { expect, it } from 'vitest'

import type { Role } from '../roles'
import { mayTick } from './mayTick'

it.each<[string, string, Role[], boolean]>([
  ['an', 'an', ['reporter'], true],
  ['an', 'an', [], true],
  ['binh', 'an', ['reporter'], false],
  ['binh', 'an', ['scheduler', 'supervisor'], false],
  ['binh', 'an', ['reporter', 'sectionEditor'], true],
  ['binh', 'an', ['outletHead'], true],
  ['', '', ['editorInChief'], false],
])('%s on a text of %s, as %j: %s', (person, author, roles, may) => {
  expect(mayTick(person, author, roles)).toBe(may)
})
