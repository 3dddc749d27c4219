import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`audit_seals\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`sequence\` numeric NOT NULL,
  	\`sealed_at\` text NOT NULL,
  	\`first_at\` text NOT NULL,
  	\`until\` text NOT NULL,
  	\`count\` numeric NOT NULL,
  	\`rows\` text NOT NULL,
  	\`rows_hash\` text NOT NULL,
  	\`previous_hash\` text NOT NULL,
  	\`hash\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`audit_seals_sequence_idx\` ON \`audit_seals\` (\`sequence\`);`)
  await db.run(sql`CREATE INDEX \`audit_seals_first_at_idx\` ON \`audit_seals\` (\`first_at\`);`)
  await db.run(sql`CREATE INDEX \`audit_seals_until_idx\` ON \`audit_seals\` (\`until\`);`)
  await db.run(sql`CREATE INDEX \`audit_seals_updated_at_idx\` ON \`audit_seals\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`audit_seals_created_at_idx\` ON \`audit_seals\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`audit_events\` ADD \`salt\` text;`)
  // What is personal in the lines that are there is sealed too.
  await db.run(sql`UPDATE \`audit_events\` SET \`salt\` = lower(hex(randomblob(16)));`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`audit_seals\`;`)
  await db.run(sql`ALTER TABLE \`audit_events\` DROP COLUMN \`salt\`;`)
}
