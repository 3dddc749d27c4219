import { createLocalReq } from 'payload'

import { ApiKeyInput, makeApiKey } from '@/newsroom/apiKeys/actions/makeApiKey'
import { replaceApiKey } from '@/newsroom/apiKeys/actions/replaceApiKey'

import { findId, type Seeding } from '../findOrCreate'
import type { Accounts } from './accounts'

const PORTAL = {
  name: 'Cổng thông tin điện tử tỉnh (mẫu)',
  scopes: ['texts', 'registers', 'changes'],
}
const GUIDE = { name: 'Trang lịch phát sóng (mẫu)', scopes: ['programme', 'registers'] }
const OLD_HOLDS_DAYS = 30

type Write = { now: number; accounts: Accounts }

/** Keys of two made-up partners, one of them being exchanged. Nobody is told them: who wants to try one makes one. */
export async function writeApiKeys({ payload, made }: Seeding, write: Write): Promise<void> {
  const req = await createLocalReq({ user: write.accounts.administrator }, payload)
  const now = new Date(write.now)
  for (const partner of [PORTAL, GUIDE]) {
    if (await findId(payload, 'api-keys', { name: { equals: partner.name } })) continue
    const { id } = await makeApiKey(req, ApiKeyInput.parse(partner), now)
    made.add('api-keys')
    if (partner !== PORTAL) continue
    await replaceApiKey({ req, key: id, days: OLD_HOLDS_DAYS, now })
    made.add('api-keys')
  }
}
