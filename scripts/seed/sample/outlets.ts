import type { District } from '../founding/districts'

/** The outlets of the sample year; the names say that they are samples, for the real ones are not vouched for. */
export type OutletKey = 'online' | 'tv' | 'radio' | 'saPa' | 'batXat' | 'bacHa'

export const SAMPLE_PRESS = {
  name: 'Báo và Phát thanh – Truyền hình Lào Cai (tên mẫu)',
  /** The paper and the station merged on that day. */
  validFrom: '2025-04-01',
} as const

/** Districts ended the day before. */
export const LOCAL_FROM = '2025-07-01'

export type SampleOutlet = {
  key: OutletKey
  name: string
  kind: 'online' | 'tv' | 'radio' | 'loudspeaker'
  /** The district of 2022 whose station it follows; none for those of the press agency. */
  district: District | null
}

export const SAMPLE_OUTLETS: readonly SampleOutlet[] = [
  { key: 'online', name: 'Lào Cai điện tử (mẫu)', kind: 'online', district: null },
  { key: 'tv', name: 'Truyền hình Lào Cai (mẫu)', kind: 'tv', district: null },
  { key: 'radio', name: 'Phát thanh Lào Cai (mẫu)', kind: 'radio', district: null },
  {
    key: 'saPa',
    name: 'Truyền thanh khu vực Sa Pa (mẫu)',
    kind: 'loudspeaker',
    district: 'thị xã Sa Pa',
  },
  {
    key: 'batXat',
    name: 'Truyền thanh khu vực Bát Xát (mẫu)',
    kind: 'loudspeaker',
    district: 'huyện Bát Xát',
  },
  {
    key: 'bacHa',
    name: 'Truyền thanh khu vực Bắc Hà (mẫu)',
    kind: 'loudspeaker',
    district: 'huyện Bắc Hà',
  },
]
