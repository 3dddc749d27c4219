import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`column_changes\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`column_id\` text(36) NOT NULL,
  	\`outlet_id\` text(36) NOT NULL,
  	\`state\` text NOT NULL,
  	\`from\` text NOT NULL,
  	\`before\` text NOT NULL,
  	\`after\` text NOT NULL,
  	\`steps\` text NOT NULL,
  	\`undo\` text,
  	\`reason\` text NOT NULL,
  	\`by_id\` text(36),
  	\`at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`column_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`outlet_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`column_changes_column_idx\` ON \`column_changes\` (\`column_id\`);`)
  await db.run(sql`CREATE INDEX \`column_changes_outlet_idx\` ON \`column_changes\` (\`outlet_id\`);`)
  await db.run(sql`CREATE INDEX \`column_changes_state_idx\` ON \`column_changes\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`column_changes_by_idx\` ON \`column_changes\` (\`by_id\`);`)
  await db.run(sql`CREATE INDEX \`column_changes_at_idx\` ON \`column_changes\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`column_changes_updated_at_idx\` ON \`column_changes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`column_changes_created_at_idx\` ON \`column_changes\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`columns\` ADD \`rule_start\` text;`)
  await db.run(sql`ALTER TABLE \`columns\` ADD \`rule_from\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`column_changes\`;`)
  await db.run(sql`ALTER TABLE \`columns\` DROP COLUMN \`rule_start\`;`)
  await db.run(sql`ALTER TABLE \`columns\` DROP COLUMN \`rule_from\`;`)
}
