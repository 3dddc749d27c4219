import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`counted_facts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`version\` text NOT NULL,
  	\`report\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`fact\` text NOT NULL,
  	\`told_at\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`counted_facts_fact_idx\` ON \`counted_facts\` (\`fact\`);`)
  await db.run(sql`CREATE INDEX \`kind_version_idx\` ON \`counted_facts\` (\`kind\`,\`version\`);`)
  await db.run(sql`ALTER TABLE \`report_rules\` ADD \`remind_days\` numeric DEFAULT 10;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`counted_facts\`;`)
  await db.run(sql`ALTER TABLE \`report_rules\` DROP COLUMN \`remind_days\`;`)
}
