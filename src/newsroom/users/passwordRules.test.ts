import { describe, expect, it } from 'vitest'

import { passwordProblem } from './passwordRules'

const owner = ['Nguyễn Văn Anh', 'anh.nguyen@laocai.gov.vn']
const said = (password: string) => passwordProblem(password, owner)?.message ?? null

describe('a password is refused, and told why,', () => {
  it.each([
    ['ngắn quá', 'ít nhất 10 ký tự'],
    ['x'.repeat(129), 'nhiều nhất 128 ký tự'],
    ['aaaaaaaaaa', 'lặp lại'],
    ['abcabcabcabc', 'lặp lại'],
    ['1234567890', 'danh sách'],
    ['qwertyuiop', 'danh sách'],
    ['abcdefghijk', 'dãy chữ'],
    ['password123', 'danh sách'],
    ['P@ssw0rd123', 'danh sách'],
    ['iloveyou12', 'danh sách'],
    ['anhyeuem123', 'danh sách'],
    ['matkhau123', 'từ ai cũng thử'],
    ['Mật khẩu 123', 'từ ai cũng thử'],
    ['mat.khau.123', 'từ ai cũng thử'],
    ['toasoan2026', 'từ ai cũng thử'],
    ['nguyenvananh', 'có tên'],
    ['VanAnh2026', 'có tên'],
    ['anh.nguyen1', 'có tên'],
  ])('%s', (password, words) => {
    expect(said(password)).toContain(words)
  })
})

describe('a password is taken', () => {
  it.each([
    'mat-khau-cua-bai-kiem-thu',
    'một mật khẩu dài để thử',
    'khac-han-mat-khau-cu',
    'trâu già gặm cỏ bên sông',
    'kT7#vq2!mZp9',
  ])('%s', (password) => expect(said(password)).toBeNull())
})
