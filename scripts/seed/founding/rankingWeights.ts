import { findOrCreate, type Seeding } from '../findOrCreate'

const DOCUMENT = 'Mức khởi đầu, chưa có văn bản quy định'

/** Plan 97, III.7 orders a ranking and says nothing of how: what it begins with until a document does. */
export async function seedRankingWeights(seeding: Seeding): Promise<void> {
  await findOrCreate(seeding, {
    collection: 'ranking-weights',
    where: { document: { equals: DOCUMENT } },
    data: {
      ...{ document: DOCUMENT, complete: 60, onTime: 20, coverage: 20 },
      validFrom: '2022-03-14',
    },
  })
}
