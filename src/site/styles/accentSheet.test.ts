import { expect, it } from 'vitest'

import { accentSheet, accentSheetAt } from './accentSheet'

it('is an address that says the colour, and answers with both papers', () => {
  const path = accentSheet('#8A1C1C') ?? ''
  expect(path).toMatch(/^\/giao-dien\/8a1c1c-[0-9a-f]{8}\.css$/)
  expect(accentSheetAt(path)).toContain('--accent:#8a1c1c')
  expect(accentSheetAt(path)).toContain('prefers-color-scheme:dark')
})

it.each([null, '', 'đỏ', 'red;}'])('is none for %j', (accent) => {
  expect(accentSheet(accent)).toBeNull()
})

it.each(['/giao-dien/8a1c1c-00000000.css', '/giao-dien/zzzzzz-00000000.css', '/giao-dien/x.css'])(
  'is not at %s',
  (path) => expect(accentSheetAt(path)).toBeNull(),
)
