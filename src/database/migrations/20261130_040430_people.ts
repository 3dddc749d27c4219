import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`articles\` ADD \`people\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_people\` text;`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`people\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`other_pen_names\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`people\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_people\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`people\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`other_pen_names\`;`)
}
