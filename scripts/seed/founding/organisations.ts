import type { RequiredDataFromCollectionSlug, Where } from 'payload'

import { findOrCreate, type Seeding } from '../findOrCreate'
import { DISTRICTS_2022, type District, LAST_DAY } from './districts'

type Row = RequiredDataFromCollectionSlug<'organisations'>

const GOVERNMENT: Row = {
  name: 'Ủy ban nhân dân tỉnh Lào Cai',
  shortName: 'UBND tỉnh Lào Cai',
  kind: 'government',
  validTo: LAST_DAY.provinceAndDistricts,
}

/** Nothing vouches for when a department ended or was renamed: that is entered by a person. */
const DEPARTMENTS = {
  homeAffairs: { name: 'Sở Nội vụ', shortName: 'SNV' },
  information: { name: 'Sở Thông tin và Truyền thông', shortName: 'Sở TT&TT' },
  finance: { name: 'Sở Tài chính', shortName: 'STC' },
} as const

const PRESS = {
  newspaper: { name: 'Báo Lào Cai' },
  station: { name: 'Đài Phát thanh – Truyền hình tỉnh Lào Cai', shortName: 'Đài PT-TH tỉnh' },
} as const

export type Organisations = {
  government: string
  homeAffairs: string
  information: string
  finance: string
  newspaper: string
  station: string
  districts: Record<District, string>
}

/** The bodies that plan 97 names or that owned an outlet it addresses, as they were in 2022. */
export async function seedOrganisations(seeding: Seeding): Promise<Organisations> {
  const add = (data: Row) =>
    findOrCreate(seeding, { collection: 'organisations', where: isNamed(data.name), data })
  const government = await add(GOVERNMENT)
  const department = (row: { name: string; shortName: string }) =>
    add({ ...row, kind: 'department', parent: government })
  const press = (row: { name: string }) => add({ ...row, kind: 'press', validTo: LAST_DAY.press })
  const districts = {} as Record<District, string>
  const homeAffairs = await department(DEPARTMENTS.homeAffairs)
  const information = await department(DEPARTMENTS.information)
  const finance = await department(DEPARTMENTS.finance)
  const newspaper = await press(PRESS.newspaper)
  const station = await press(PRESS.station)
  for (const district of DISTRICTS_2022) {
    districts[district] = await add({
      name: `Ủy ban nhân dân ${district}`,
      shortName: `UBND ${district}`,
      kind: 'district',
      validTo: LAST_DAY.provinceAndDistricts,
    })
  }
  return { government, homeAffairs, information, finance, newspaper, station, districts }
}

/** By its name, or one it had before somebody renamed it. */
export function isNamed(name: string): Where {
  return { or: [{ name: { equals: name } }, { 'formerNames.name': { equals: name } }] }
}
