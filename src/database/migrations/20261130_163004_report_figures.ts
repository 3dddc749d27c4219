import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`topics\` ADD \`reform_field\` text;`)
  await db.run(sql`CREATE INDEX \`issue_startedAt_column_idx\` ON \`airings\` (\`issue_id\`,\`started_at\`,\`column_id\`);`)
  await db.run(sql`CREATE INDEX \`consolidation_versions_hash_idx\` ON \`consolidation_versions\` (\`hash\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`issue_startedAt_column_idx\`;`)
  await db.run(sql`DROP INDEX \`consolidation_versions_hash_idx\`;`)
  await db.run(sql`ALTER TABLE \`topics\` DROP COLUMN \`reform_field\`;`)
}
