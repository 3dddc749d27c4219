import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`requests\` ADD \`search_text\` text;`)
  await db.run(sql`ALTER TABLE \`requests\` ADD \`sort_key\` text;`)
  await db.run(sql`CREATE INDEX \`requests_search_text_idx\` ON \`requests\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`requests_sort_key_idx\` ON \`requests\` (\`sort_key\`);`)
  await db.run(sql`ALTER TABLE \`files\` ADD \`search_text\` text;`)
  await db.run(sql`ALTER TABLE \`files\` ADD \`sort_key\` text;`)
  await db.run(sql`CREATE INDEX \`files_search_text_idx\` ON \`files\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`files_sort_key_idx\` ON \`files\` (\`sort_key\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`requests_search_text_idx\`;`)
  await db.run(sql`DROP INDEX \`requests_sort_key_idx\`;`)
  await db.run(sql`ALTER TABLE \`requests\` DROP COLUMN \`search_text\`;`)
  await db.run(sql`ALTER TABLE \`requests\` DROP COLUMN \`sort_key\`;`)
  await db.run(sql`DROP INDEX \`files_search_text_idx\`;`)
  await db.run(sql`DROP INDEX \`files_sort_key_idx\`;`)
  await db.run(sql`ALTER TABLE \`files\` DROP COLUMN \`search_text\`;`)
  await db.run(sql`ALTER TABLE \`files\` DROP COLUMN \`sort_key\`;`)
}
