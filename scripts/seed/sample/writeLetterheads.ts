import { findOrCreate, type Seeding } from '../findOrCreate'
import type { Organisations } from '../founding/organisations'
import { LOCAL_FROM, SAMPLE_PRESS } from './outlets'

/** Heads of the papers of the sample year: the department that reports, and the press agency; signers are no real people. */
export async function writeLetterheads(
  seeding: Seeding,
  { organisations, press }: { organisations: Organisations; press: string },
): Promise<void> {
  const sample = 'Người ký (mẫu)'
  const rows = [
    {
      organisation: organisations.homeAffairs,
      parentBody: 'UBND tỉnh Lào Cai',
      issuingBody: 'Sở Nội vụ',
      abbreviation: 'SNV',
      signerAuthority: 'KT. Giám đốc',
      signerTitle: 'Phó Giám đốc',
      recipients: 'Bộ Nội vụ\nUBND tỉnh Lào Cai\nBáo và Phát thanh – Truyền hình tỉnh',
      validFrom: LOCAL_FROM,
    },
    {
      organisation: press,
      parentBody: 'Tỉnh ủy Lào Cai',
      issuingBody: SAMPLE_PRESS.name,
      abbreviation: 'BPTTH',
      signerTitle: 'Giám đốc',
      recipients: 'Sở Nội vụ\nUBND tỉnh Lào Cai',
      validFrom: SAMPLE_PRESS.validFrom,
    },
  ]
  for (const row of rows) {
    const { organisation, validFrom } = row
    await findOrCreate(seeding, {
      collection: 'letterheads',
      where: { and: [{ organisation: { equals: organisation } }, { validFrom: { equals: validFrom } }] }, // prettier-ignore
      data: { ...row, place: 'Lào Cai', signerName: sample },
    })
  }
}
