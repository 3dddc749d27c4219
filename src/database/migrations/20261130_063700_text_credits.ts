import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`text_credits\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`article_id\` text NOT NULL,
  	\`is_first\` integer DEFAULT false NOT NULL,
  	\`person\` text NOT NULL,
  	\`name\` text,
  	\`kind\` text NOT NULL,
  	\`share\` numeric NOT NULL,
  	\`outlet_id\` text(36) NOT NULL,
  	\`genre\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`published_at\` text,
  	\`sort_key\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`outlet_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`text_credits_key_idx\` ON \`text_credits\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`text_credits_article_id_idx\` ON \`text_credits\` (\`article_id\`);`)
  await db.run(sql`CREATE INDEX \`text_credits_is_first_idx\` ON \`text_credits\` (\`is_first\`);`)
  await db.run(sql`CREATE INDEX \`text_credits_outlet_idx\` ON \`text_credits\` (\`outlet_id\`);`)
  await db.run(sql`CREATE INDEX \`text_credits_updated_at_idx\` ON \`text_credits\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`text_credits_created_at_idx\` ON \`text_credits\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`person_sortKey_idx\` ON \`text_credits\` (\`person\`,\`sort_key\`);`)
  await db.run(sql`CREATE INDEX \`person_publishedAt_idx\` ON \`text_credits\` (\`person\`,\`published_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`text_credits\`;`)
}
