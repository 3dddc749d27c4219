import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`fact_marks\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`column\` text NOT NULL,
  	\`stamp\` numeric NOT NULL,
  	\`at\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`fact_marks_column_idx\` ON \`fact_marks\` (\`column\`);`)
  await db.run(sql`CREATE INDEX \`fact_marks_at_idx\` ON \`fact_marks\` (\`at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`fact_marks\`;`)
}
