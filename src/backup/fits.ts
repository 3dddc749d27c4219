import type { DatabaseTarget } from '@/settings/databaseTarget'

import type { Manifest } from './base/manifest'

/** The program that reads an archive. */
export type Product = { version: string; migrations: readonly string[] }

/** Why an archive can't be restored by this program into this kind of database; empty when it can. */
export function misfits(
  { product: writer, database, uploads }: Pick<Manifest, 'product' | 'database' | 'uploads'>,
  here: {
    product: Product
    kind: DatabaseTarget['kind']
    /** Collections whose rows name files. */
    uploads: readonly string[]
  },
): string[] {
  const { product, kind } = here
  const problems: string[] = []
  if (database.kind !== kind) {
    problems.push(
      `Bản sao lưu là của ${NAMES[database.kind]}, còn DATABASE_URI đang trỏ tới ${NAMES[kind]}. Hãy đặt DATABASE_URI đúng loại rồi chạy lại.`,
    )
  }
  const ran = database.kind === 'sqlite' ? database.migrations : writer.migrations
  const unknown = ran.filter((name) => !product.migrations.includes(name))
  if (unknown.length > 0) {
    problems.push(
      `Bản sao lưu do phiên bản mới hơn ghi (${writer.version}; chương trình này là ${product.version} và chưa có bước nâng cấp ${unknown.join(', ')}). Hãy cập nhật chương trình rồi khôi phục.`,
    )
  }
  const homeless = uploads.filter((collection) => !here.uploads.includes(collection))
  if (homeless.length > 0) {
    problems.push(
      `Bản sao lưu có tệp của ${homeless.join(', ')}, chương trình này (${product.version}) không giữ tệp ở đó. Hãy dùng đúng phiên bản ${writer.version}.`,
    )
  }
  return problems
}

/** Migrations that this program will run on what was restored. */
export function stepsAhead({ database }: Pick<Manifest, 'database'>, product: Product): string[] {
  if (database.kind !== 'sqlite') return []
  return product.migrations.filter((name) => !database.migrations.includes(name))
}

const NAMES = { sqlite: 'SQLite', mongodb: 'MongoDB' } as const
