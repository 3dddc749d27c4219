import { settings } from '@/settings/settings'
import type { Payload } from 'payload'

import { command } from '@/program/command'
import { openPayload } from '@/program/openPayload'

import { findId } from './seed/findOrCreate'
import { seedFirstAdministrator } from './seed/firstAdministrator'
import { seedFounding } from './seed/founding/seedFounding'
import { SAMPLE_ACCOUNTS } from './seed/sample/accounts'
import {
  accountsPlace,
  keepPassword,
  keptPassword,
  readablePassword,
} from './seed/sample/accountsFile'
import { seedSample } from './seed/sample/seedSample'

/**
 * `npm run seed`: what every newsroom starts from. `npm run seed -- --sample`: a made-up year besides, for the demo.
 * Run again it adds what is missing and changes nothing.
 */

const WRONG_USE = 2
const MIN_PASSWORD = 10

await command(async () => {
  const unknown = process.argv.slice(2).filter((argument) => argument !== '--sample')
  if (unknown.length > 0) {
    console.error(`Không hiểu “${unknown.join(' ')}”. Cách dùng: npm run seed [-- --sample]`)
    return WRONG_USE
  }
  const payload = await openPayload()
  const { made } = await seedFounding({ payload })
  console.log(`Dữ liệu gốc: ${made}.`)
  if (process.argv.includes('--sample')) await sample(payload)
  await administrator(payload)
  await payload.destroy()
})

async function sample(payload: Payload): Promise<void> {
  const place = accountsPlace(settings().databaseUri)
  const password = keptPassword(place) ?? settings().demoPassword ?? readablePassword()
  const hasAccounts = await findId(payload, 'users', {
    email: { in: SAMPLE_ACCOUNTS.map(({ email }) => email) },
  })
  // Kept before the first account is made: broken off here, the next run knows it.
  if (!hasAccounts && password.length >= MIN_PASSWORD) keepPassword(place, password)
  const { made, year } = await seedSample({
    payload,
    now: new Date(),
    password,
    onStep: (step) => console.log(`  … ${step}`),
  })
  console.log(`Dữ liệu mẫu năm ${year}: ${made}.`)
}

async function administrator(payload: Payload): Promise<void> {
  const first = await seedFirstAdministrator({ payload, asked: settings().firstAdministrator })
  if (first.kind === 'created') console.log(`Quản trị viên đầu tiên: đã tạo ${first.email}.`)
  if (first.kind === 'missing') {
    console.log(
      `Chưa có quản trị viên nào nên chưa ai đăng nhập được. Hãy đặt ${first.variables.join(' và ')} ` +
        '(trong .env hoặc môi trường, mật khẩu từ 10 ký tự), rồi chạy lại npm run seed.',
    )
  }
}
