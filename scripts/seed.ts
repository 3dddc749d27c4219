import { command } from './command'
import { openPayload } from './open'
import { seedFirstAdministrator } from './seed/firstAdministrator'
import { seedFounding } from './seed/founding/seedFounding'

/** `npm run seed`: what every newsroom starts from. Run again it adds what is missing and changes nothing. */

await command(async () => {
  const payload = await openPayload()
  const { made } = await seedFounding({ payload })
  console.log(`Dữ liệu gốc: ${made}.`)
  const administrator = await seedFirstAdministrator({ payload, env: process.env })
  if (administrator.kind === 'created') {
    console.log(`Quản trị viên đầu tiên: đã tạo ${administrator.email}.`)
  }
  if (administrator.kind === 'missing') {
    console.log(
      `Chưa có quản trị viên nào nên chưa ai đăng nhập được. Hãy đặt ${administrator.variables.join(' và ')} ` +
        '(trong .env hoặc môi trường, mật khẩu từ 10 ký tự), rồi chạy lại npm run seed.',
    )
  }
  await payload.destroy()
})
