import { expect, it } from 'vitest'

import { sharesOf } from './shares'

it('each network has its share, whatever the others take', () => {
  const shares = sharesOf(2)
  const taken = [shares.take('a'), shares.take('a'), shares.take('a'), shares.take('b')]
  expect(taken.map((back) => back !== null)).toEqual([true, true, false, true])
  taken[0]?.()
  taken[0]?.()
  expect(shares.take('a')).not.toBeNull()
  expect(shares.take('a')).toBeNull()
})
