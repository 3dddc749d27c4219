import { BNV_581_RULES } from '@/domain/calendar/bnv581'

import { findOrCreate, type Seeding } from '../findOrCreate'

/** The four reports of a year; an administrator changes them, or ends one and adds another. */
export async function seedReportRules(seeding: Seeding): Promise<void> {
  for (const rule of BNV_581_RULES) {
    await findOrCreate(seeding, {
      collection: 'report-rules',
      where: { name: { equals: rule.name } },
      data: { ...rule, source: 'Công văn số 581/BNV-CCHC của Bộ Nội vụ' },
    })
  }
}
