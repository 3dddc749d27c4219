import { isIP } from 'node:net'

import { isPublicAddress } from '../net/publicAddress'
import { isNamedHost } from './allowedHosts'

const MOST_SIGNS = 500

/** What is wrong with an address that is to be told of changes, in words; null when nothing is. Names are looked up when it is told. */
export function addressFault(value: unknown): string | null {
  const text = typeof value === 'string' ? value.trim() : ''
  if (text === '') return 'Địa chỉ nhận còn trống. Hãy ghi địa chỉ bắt đầu bằng https://.'
  if (text.length > MOST_SIGNS) {
    return `Địa chỉ nhận dài ${text.length} ký tự, tối đa ${MOST_SIGNS}. Hãy rút ngắn.`
  }
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) {
    return 'Địa chỉ nhận không đọc được. Hãy ghi cả địa chỉ, bắt đầu bằng https://.'
  }
  const url = new URL(text)
  if (url.username || url.password) {
    return 'Địa chỉ nhận không được mang tên và mật khẩu. Nơi nhận kiểm tra chữ ký của tin thay cho mật khẩu.'
  }
  if (isNamedHost(text)) return null
  if (url.protocol !== 'https:') {
    return 'Địa chỉ nhận phải bắt đầu bằng https://. Máy trong mạng nội bộ: quản trị máy chủ ghi tên máy vào WEBHOOK_HOSTS.'
  }
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (host === 'localhost' || (isIP(host) && !isPublicAddress(host))) {
    return 'Địa chỉ nhận nằm trong mạng nội bộ. Hãy dùng địa chỉ công khai, hoặc nhờ quản trị máy chủ ghi tên máy vào WEBHOOK_HOSTS.'
  }
  return null
}
