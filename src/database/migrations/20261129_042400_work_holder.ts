import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`cron_runs\` ADD \`holder\` text;`)
  await db.run(sql`ALTER TABLE \`mails\` ADD \`holder\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`cron_runs\` DROP COLUMN \`holder\`;`)
  await db.run(sql`ALTER TABLE \`mails\` DROP COLUMN \`holder\`;`)
}
