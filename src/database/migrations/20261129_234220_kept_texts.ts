import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`articles\` ADD \`keep_until\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`keep_reason\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_keep_until\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_keep_reason\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`keep_until\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`keep_reason\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_keep_until\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_keep_reason\`;`)
}
