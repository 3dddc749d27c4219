import { existsSync } from 'node:fs'

import type { Payload } from 'payload'

import { rowsWhere } from '@/database/rows'
import { settings } from '@/settings/settings'
import { command } from '@/program/command'
import { openPayload } from '@/program/openPayload'

/** `npm run migrate`: brings the database to this version's schema: SQLite by migrations, MongoDB by indexes. */

type Indexed = { createIndexes: () => Promise<unknown> }

await command(async () => {
  const begun = new Date()
  const target = settings().database
  const isNew = target.kind === 'sqlite' && !existsSync(target.file)
  const payload = await openPayload()
  if (target.kind === 'sqlite') {
    const { ran, all } = await migrationsOf(payload, begun)
    if (isNew) console.log(`Đã tạo cơ sở dữ liệu ${target.file}.`)
    console.log(
      ran.length > 0
        ? `Đã chạy ${ran.length} bước nâng cấp: ${ran.join(', ')}.`
        : `Cơ sở dữ liệu đã ở phiên bản mới nhất (${all} bước, bước cuối đã chạy từ trước).`,
    )
  } else {
    const models = modelsOf(payload)
    for (const model of models) await model.createIndexes()
    console.log(`MongoDB: đã bảo đảm chỉ mục của ${models.length} bộ sưu tập.`)
  }
  await payload.destroy()
})

/** Opening the database runs what is missing: the rows added since this command began say what that was. */
async function migrationsOf(
  payload: Payload,
  begun: Date,
): Promise<{ ran: string[]; all: number }> {
  const docs = await rowsWhere(payload, 'payload-migrations', {
    where: {},
    sort: 'name',
    overrideAccess: true,
  })
  const ran = docs.filter(({ createdAt }) => Date.parse(createdAt) >= begun.getTime())
  return { ran: ran.map(({ name }) => name ?? ''), all: docs.length }
}

function modelsOf(payload: Payload): Indexed[] {
  const { collections, versions } = payload.db as unknown as {
    collections: Record<string, Indexed>
    versions: Record<string, Indexed>
  }
  return [...Object.values(collections), ...Object.values(versions)]
}
