import type { RequiredDataFromCollectionSlug } from 'payload'

import { slugify } from '@/domain/text/slug'

import { findOrCreate, type Seeding } from '../findOrCreate'
import { DISTRICTS_2022, type District, LAST_DAY } from './districts'
import type { Organisations } from './organisations'

type Row = RequiredDataFromCollectionSlug<'outlets'>

export type Outlets = {
  print: string
  online: string
  tv: string
  radio: string
  districts: Record<District, string>
}

const STATION = 'Đài Phát thanh – Truyền hình tỉnh Lào Cai'

/** The outlets of 2022: the newspaper's two, the station's two and nine district stations, watched by two departments. */
export async function seedOutlets(
  seeding: Seeding,
  organisations: Organisations,
): Promise<Outlets> {
  const supervisors = [organisations.homeAffairs, organisations.information]
  const add = (data: Omit<Row, 'supervisors'>) => addOutlet(seeding, { ...data, supervisors })
  const newspaper = { organisation: organisations.newspaper, validTo: LAST_DAY.press }
  const station = { organisation: organisations.station, validTo: LAST_DAY.press }
  const print = await add({ ...newspaper, name: 'Báo Lào Cai', kind: 'print' })
  const online = await add({ ...newspaper, name: 'Báo Lào Cai điện tử', kind: 'online' })
  const tv = await add({ ...station, name: `${STATION} (truyền hình)`, kind: 'tv' })
  const radio = await add({ ...station, name: `${STATION} (phát thanh)`, kind: 'radio' })
  const districts = {} as Record<District, string>
  for (const district of DISTRICTS_2022) {
    districts[district] = await add({
      name: `Trung tâm Văn hóa, Thể thao – Truyền thông ${district}`,
      shortName: `TTVH, TT–TT ${nameOnly(district)}`,
      kind: 'loudspeaker',
      organisation: organisations.districts[district],
      validTo: LAST_DAY.provinceAndDistricts,
    })
  }
  return { print, online, tv, radio, districts }
}

/** Known by its slug, which stays when somebody corrects the name. */
export function addOutlet(seeding: Seeding, data: Row): Promise<string> {
  const slug = slugify(data.name)
  return findOrCreate(seeding, {
    collection: 'outlets',
    where: { slug: { equals: slug } },
    data: { ...data, slug },
  })
}

/** `Bát Xát` of `huyện Bát Xát`. */
export function nameOnly(district: District): string {
  return district.replace(/^(thành phố|thị xã|huyện) /, '')
}
