/** The district-level units of Lào Cai in 2022, as official names write them. */
export const DISTRICTS_2022 = [
  'thành phố Lào Cai',
  'thị xã Sa Pa',
  'huyện Bát Xát',
  'huyện Bảo Thắng',
  'huyện Bảo Yên',
  'huyện Bắc Hà',
  'huyện Mường Khương',
  'huyện Si Ma Cai',
  'huyện Văn Bàn',
] as const

export type District = (typeof DISTRICTS_2022)[number]

/** The last days of the bodies of 2022 that ended: paper and station merged on 1/4/2025, provinces on 1/7/2025. */
export const LAST_DAY = { press: '2025-03-31', provinceAndDistricts: '2025-06-30' } as const
