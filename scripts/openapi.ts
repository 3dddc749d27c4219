import { readFileSync, writeFileSync } from 'node:fs'

import { difference } from '@/public-api/contract/difference'
import { currentContract, CONTRACT_FILE } from '@/public-api/contract/current'

/** `npm run openapi`: writes the contract of the public API as it is now. What breaks it is refused. */
const now = currentContract()
const promised = JSON.parse(readFileSync(CONTRACT_FILE, 'utf8')) as Record<string, unknown>
const { breaking, additive } = difference(promised, now)
if (breaking.length > 0) {
  console.error(
    `Hợp đồng của API bị phá vỡ; giữ nguyên ${CONTRACT_FILE}:\n${breaking.map((one) => `  ${one}`).join('\n')}\n` +
      'Hãy giữ chỗ cũ và thêm chỗ mới, hoặc mở /api/v2.',
  )
  process.exitCode = 1
} else {
  writeFileSync(CONTRACT_FILE, `${JSON.stringify(now, null, 2)}\n`)
  console.log(`${CONTRACT_FILE}: ${additive.length} chỗ thêm`)
}
