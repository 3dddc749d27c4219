import type { RequiredDataFromCollectionSlug } from 'payload'

import { findOrCreate, type Seeding } from '../findOrCreate'
import { LAST_DAY } from './districts'
import type { Organisations } from './organisations'

const UNTIL = LAST_DAY.provinceAndDistricts

type Head = Omit<RequiredDataFromCollectionSlug<'letterheads'>, 'organisation'>

/** Who signed, nothing vouches for: that is entered by a person. */
export async function seedLetterheads(
  seeding: Seeding,
  { government, homeAffairs }: Organisations,
): Promise<void> {
  const add = (organisation: string, data: Head) =>
    findOrCreate(seeding, {
      collection: 'letterheads',
      where: { organisation: { equals: organisation } },
      data: { organisation, place: 'Lào Cai', validTo: UNTIL, ...data },
    })
  await add(homeAffairs, {
    parentBody: 'UBND tỉnh Lào Cai',
    issuingBody: 'Sở Nội vụ',
    abbreviation: 'SNV',
    signerTitle: 'Giám đốc',
    recipients: 'UBND tỉnh Lào Cai',
  })
  await add(government, {
    issuingBody: 'Ủy ban nhân dân tỉnh Lào Cai',
    abbreviation: 'UBND',
    signerAuthority: 'TM. Ủy ban nhân dân',
    signerTitle: 'Chủ tịch',
    recipients: 'Bộ Nội vụ\nTT. Tỉnh ủy, HĐND, UBND tỉnh\nLưu: VT, KSTT',
  })
}
