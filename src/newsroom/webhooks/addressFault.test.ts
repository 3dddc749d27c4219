import { expect, it, vi } from 'vitest'

import { addressFault } from './addressFault'

vi.stubEnv('WEBHOOK_HOSTS', 'cong.noi-bo.vn:8080')

it.each([
  ['https://cong.example.vn/nhan-tin', null],
  ['https://93.184.216.34/', null],
  ['http://cong.noi-bo.vn:8080/nhan', null],
  ['', /còn trống/],
  [null, /còn trống/],
  ['cong.example.vn', /bắt đầu bằng https/],
  ['ftp://cong.example.vn', /bắt đầu bằng https/],
  ['http://cong.example.vn', /phải bắt đầu bằng https/],
  ['http://cong.noi-bo.vn/nhan', /WEBHOOK_HOSTS/],
  ['https://ai:mat-khau@cong.example.vn', /mật khẩu/],
  ['https://127.0.0.1/', /mạng nội bộ/],
  ['https://[::1]/', /mạng nội bộ/],
  ['https://10.1.2.3/', /mạng nội bộ/],
  ['https://2130706433/', /mạng nội bộ/],
  ['https://localhost/', /mạng nội bộ/],
  [`https://cong.example.vn/${'a'.repeat(500)}`, /tối đa 500/],
])('%s', (address, fault) => {
  const said = addressFault(address)
  if (fault === null) expect(said).toBeNull()
  else expect(said).toMatch(fault)
})
