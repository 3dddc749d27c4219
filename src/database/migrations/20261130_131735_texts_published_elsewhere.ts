import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`archived_texts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`article_id\` text NOT NULL,
  	\`outlet_id\` text(36) NOT NULL,
  	\`address\` text,
  	\`path\` text,
  	\`published_at\` text NOT NULL,
  	\`fingerprint\` text NOT NULL,
  	\`publication\` text NOT NULL,
  	\`imported_from_id\` text(36),
  	\`imported_row\` text,
  	\`by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`outlet_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`imported_from_id\`) REFERENCES \`imports\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`archived_texts_key_idx\` ON \`archived_texts\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`archived_texts_article_id_idx\` ON \`archived_texts\` (\`article_id\`);`)
  await db.run(sql`CREATE INDEX \`archived_texts_outlet_idx\` ON \`archived_texts\` (\`outlet_id\`);`)
  await db.run(sql`CREATE INDEX \`archived_texts_path_idx\` ON \`archived_texts\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`archived_texts_imported_from_idx\` ON \`archived_texts\` (\`imported_from_id\`);`)
  await db.run(sql`CREATE INDEX \`archived_texts_by_idx\` ON \`archived_texts\` (\`by_id\`);`)
  await db.run(sql`CREATE INDEX \`archived_texts_updated_at_idx\` ON \`archived_texts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`archived_texts_created_at_idx\` ON \`archived_texts\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`public_texts\` ADD \`archived\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`imports\` ADD \`names\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`archived_texts\`;`)
  await db.run(sql`ALTER TABLE \`public_texts\` DROP COLUMN \`archived\`;`)
  await db.run(sql`ALTER TABLE \`imports\` DROP COLUMN \`names\`;`)
}
