import { expect, it } from 'vitest'

import { passwordProblem } from '@/newsroom/users/passwordRules'

import { readablePassword } from './accountsFile'

it('a password that the demo makes up is one that people may choose', () => {
  for (let n = 0; n < 50; n += 1) expect(passwordProblem(readablePassword(), [])).toBeNull()
})

it('no word of such a password comes twice', () => {
  for (let n = 0; n < 2000; n += 1) {
    const words = readablePassword().split('-')
    expect(new Set(words).size).toBe(words.length)
  }
})
