import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`articles\` ADD \`word_file\` text;`)
  await db.run(sql`CREATE INDEX \`articles_word_file_idx\` ON \`articles\` (\`word_file\`);`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_word_file\` text;`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_word_file_idx\` ON \`_articles_v\` (\`version_word_file\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`articles_word_file_idx\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`word_file\`;`)
  await db.run(sql`DROP INDEX \`_articles_v_version_version_word_file_idx\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_word_file\`;`)
}
