import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`claims\` ADD \`holder\` text;`)
  await db.run(sql`CREATE INDEX \`claims_holder_idx\` ON \`claims\` (\`holder\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`claims_holder_idx\`;`)
  await db.run(sql`ALTER TABLE \`claims\` DROP COLUMN \`holder\`;`)
}
