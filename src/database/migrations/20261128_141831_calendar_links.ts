import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`calendar_links\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`owner_id\` text(36) NOT NULL,
  	\`hash\` text NOT NULL,
  	\`reach\` text NOT NULL,
  	\`outlet_id\` text(36),
  	\`last_used_at\` text,
  	\`revoked_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`outlet_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`calendar_links_owner_idx\` ON \`calendar_links\` (\`owner_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`calendar_links_hash_idx\` ON \`calendar_links\` (\`hash\`);`)
  await db.run(sql`CREATE INDEX \`calendar_links_outlet_idx\` ON \`calendar_links\` (\`outlet_id\`);`)
  await db.run(sql`CREATE INDEX \`calendar_links_updated_at_idx\` ON \`calendar_links\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`calendar_links_created_at_idx\` ON \`calendar_links\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`calendar_links\`;`)
}
