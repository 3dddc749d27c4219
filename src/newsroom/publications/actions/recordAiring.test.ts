import { afterEach, expect, it, vi } from 'vitest'

import { evidenceOf } from './recordAiring'

afterEach(() => {
  vi.unstubAllEnvs()
})

it.each([
  ['https://toasoan.example.vn', 'https://toasoan.example.vn/bai/lao-cai-1'],
  ['https://toasoan.example.vn/', 'https://toasoan.example.vn/bai/lao-cai-1'],
  ['', 'http://localhost:3000/bai/lao-cai-1'],
])('the proof of a text that went out leads to its page: SERVER_URL=%s', (SERVER_URL, address) => {
  vi.stubEnv('SERVER_URL', SERVER_URL)
  expect(evidenceOf({ article: 'a', slug: 'lao-cai-1' })).toBe(address)
})
