import { findOrCreate, type Seeding } from '../findOrCreate'
import { isNamed, type Organisations } from '../founding/organisations'
import { addOutlet, nameOnly, type Outlets } from '../founding/outlets'
import {
  LOCAL_FROM,
  type OutletKey,
  SAMPLE_OUTLETS,
  SAMPLE_PRESS,
  type SampleOutlet,
} from './outlets'

/** Ids of the sample's outlets, and of the agency that owns the first three. */
export type SampleOutlets = Record<OutletKey, string> & { press: string }

const NOTICE = {
  governingBody: 'Dữ liệu mẫu, chưa nhập',
  licence: 'Dữ liệu mẫu, chưa nhập',
  responsible: 'Dữ liệu mẫu, chưa nhập',
}

/** The outlets of the sample year, each after those of 2022 it follows; Sở Nội vụ watches them. */
export async function writeOutlets(
  seeding: Seeding,
  before: { organisations: Organisations; outlets: Outlets },
): Promise<SampleOutlets> {
  const { organisations, outlets } = before
  const press = await findOrCreate(seeding, {
    collection: 'organisations',
    where: isNamed(SAMPLE_PRESS.name),
    data: {
      ...SAMPLE_PRESS,
      kind: 'press',
      predecessors: [organisations.newspaper, organisations.station],
    },
  })
  const written = { press } as SampleOutlets
  for (const outlet of SAMPLE_OUTLETS) {
    const { key, name, kind, district } = outlet
    written[key] = await addOutlet(seeding, {
      name,
      kind,
      organisation: district ? await localBody(seeding, district, organisations) : press,
      supervisors: [organisations.homeAffairs],
      validFrom: district ? LOCAL_FROM : SAMPLE_PRESS.validFrom,
      predecessors: predecessorsOf(outlet, outlets),
      legal: NOTICE,
      publishesCompliance: true,
    })
  }
  return written
}

function localBody(
  seeding: Seeding,
  district: NonNullable<SampleOutlet['district']>,
  { districts }: Organisations,
): Promise<string> {
  const name = `Đơn vị truyền thanh khu vực ${nameOnly(district)} (tên mẫu)`
  return findOrCreate(seeding, {
    collection: 'organisations',
    where: isNamed(name),
    data: { name, kind: 'district', validFrom: LOCAL_FROM, predecessors: [districts[district]] },
  })
}

function predecessorsOf({ key, district }: SampleOutlet, outlets: Outlets): string[] {
  if (district) return [outlets.districts[district]]
  if (key === 'tv') return [outlets.tv]
  if (key === 'radio') return [outlets.radio]
  return [outlets.print, outlets.online]
}
