import { expect, it } from 'vitest'

import type { Credit } from './types'
import { signersOf } from './signers'

const credit = (name: string, kind: Credit['kind'] = 'writing'): Credit => ({
  ...{ id: `i${name.length}${kind}`, user: null, share: null },
  name,
  kind,
})

it.each<[string, Parameters<typeof signersOf>[0], string[]]>([
  ['nobody', {}, []],
  ['an empty pen name', { penName: '  ' }, []],
  ['a pen name', { penName: ' Mai  Chi ' }, ['mai chi']],
  ['a name in decomposed letters', { penName: 'Đỗ Hà'.normalize('NFD') }, ['đỗ hà']],
  [
    'people, whoever else signed before',
    { penName: 'Mai Chi', people: [credit('Lý Páo'), credit('Vàng A Sử', 'photo')] },
    ['lý páo', 'vàng a sử'],
  ],
  [
    'one who did two things, once',
    { people: [credit('Lý Páo'), credit('LÝ PÁO', 'photo')] },
    ['lý páo'],
  ],
  ['names that accents alone tell apart', { people: [credit('Hà'), credit('Hạ')] }, ['hà', 'hạ']],
])('finds under a text: %s', (_, text, expected) => {
  expect(signersOf(text)).toEqual(expected)
})
