import type { FailureTable } from './failureTable'

/** Outlets. */
export const OUTLET_FAILURES = {
  hostUnreadable: {
    status: 400,
    say: (p: { host: string }) =>
      `“${p.host.slice(0, 100)}” không phải là tên miền. Hãy ghi dạng bao.example.vn, không có đường dẫn phía sau; tên miền có dấu thì ghi dạng xn--….`,
  },
  hostIsOurs: {
    status: 400,
    say: (p: { host: string }) =>
      `${p.host} là địa chỉ chung của hệ thống (SERVER_URL, OTHER_SERVER_URLS) nên không làm tên miền riêng của kênh được. Hãy ghi tên miền khác.`,
  },
  hostTaken: {
    status: 409,
    say: (p: { host: string; outlet: string }) =>
      `${p.host} đang là tên miền của kênh ${p.outlet}. Hãy bỏ tên miền ở kênh đó trước, hoặc ghi tên miền khác.`,
  },
} satisfies FailureTable
