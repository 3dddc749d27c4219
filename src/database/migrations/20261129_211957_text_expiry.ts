import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`articles\` ADD \`expire_at\` text;`)
  await db.run(sql`CREATE INDEX \`articles_expire_at_idx\` ON \`articles\` (\`expire_at\`);`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_expire_at\` text;`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_expire_at_idx\` ON \`_articles_v\` (\`version_expire_at\`);`)
  await db.run(sql`ALTER TABLE \`public_texts\` ADD \`expire_at\` text;`)
  await db.run(sql`ALTER TABLE \`public_texts\` ADD \`expire_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`public_texts\` ADD \`expire_set_at\` text;`)
  await db.run(sql`ALTER TABLE \`public_texts\` ADD \`expire_reason\` text;`)
  await db.run(sql`CREATE INDEX \`public_texts_expire_at_idx\` ON \`public_texts\` (\`expire_at\`);`)
  await db.run(sql`CREATE INDEX \`public_texts_expire_by_idx\` ON \`public_texts\` (\`expire_by_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_public_texts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`article_id\` text NOT NULL,
  	\`publication_id\` text(36),
  	\`published_revision\` numeric,
  	\`next_publication_id\` text(36),
  	\`next_revision\` numeric,
  	\`next_at\` text,
  	\`taken_down\` integer DEFAULT false NOT NULL,
  	\`seen_since\` text,
  	\`gone_since\` text,
  	\`outlet_id\` text(36) NOT NULL,
  	\`column_id\` text(36),
  	\`issue_id\` text(36),
  	\`published_at\` text NOT NULL,
  	\`revised_at\` text NOT NULL,
  	\`embargo_until\` text,
  	\`corrects\` text,
  	\`trashed\` integer DEFAULT false NOT NULL,
  	\`sample\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`publication_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`next_publication_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`outlet_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`column_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`issue_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_public_texts\`("id", "article_id", "publication_id", "published_revision", "next_publication_id", "next_revision", "next_at", "taken_down", "seen_since", "gone_since", "outlet_id", "column_id", "issue_id", "published_at", "revised_at", "embargo_until", "corrects", "trashed", "sample", "updated_at", "created_at") SELECT "id", "article_id", "publication_id", "published_revision", "next_publication_id", "next_revision", "next_at", "taken_down", "seen_since", "gone_since", "outlet_id", "column_id", "issue_id", "published_at", "revised_at", "embargo_until", "corrects", "trashed", "sample", "updated_at", "created_at" FROM \`public_texts\`;`)
  await db.run(sql`DROP TABLE \`public_texts\`;`)
  await db.run(sql`ALTER TABLE \`__new_public_texts\` RENAME TO \`public_texts\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE UNIQUE INDEX \`public_texts_article_id_idx\` ON \`public_texts\` (\`article_id\`);`)
  await db.run(sql`CREATE INDEX \`public_texts_publication_idx\` ON \`public_texts\` (\`publication_id\`);`)
  await db.run(sql`CREATE INDEX \`public_texts_next_publication_idx\` ON \`public_texts\` (\`next_publication_id\`);`)
  await db.run(sql`CREATE INDEX \`public_texts_next_at_idx\` ON \`public_texts\` (\`next_at\`);`)
  await db.run(sql`CREATE INDEX \`public_texts_taken_down_idx\` ON \`public_texts\` (\`taken_down\`);`)
  await db.run(sql`CREATE INDEX \`public_texts_seen_since_idx\` ON \`public_texts\` (\`seen_since\`);`)
  await db.run(sql`CREATE INDEX \`public_texts_outlet_idx\` ON \`public_texts\` (\`outlet_id\`);`)
  await db.run(sql`CREATE INDEX \`public_texts_column_idx\` ON \`public_texts\` (\`column_id\`);`)
  await db.run(sql`CREATE INDEX \`public_texts_issue_idx\` ON \`public_texts\` (\`issue_id\`);`)
  await db.run(sql`CREATE INDEX \`public_texts_published_at_idx\` ON \`public_texts\` (\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`public_texts_embargo_until_idx\` ON \`public_texts\` (\`embargo_until\`);`)
  await db.run(sql`CREATE INDEX \`public_texts_corrects_idx\` ON \`public_texts\` (\`corrects\`);`)
  await db.run(sql`CREATE INDEX \`public_texts_trashed_idx\` ON \`public_texts\` (\`trashed\`);`)
  await db.run(sql`CREATE INDEX \`public_texts_sample_idx\` ON \`public_texts\` (\`sample\`);`)
  await db.run(sql`CREATE INDEX \`public_texts_updated_at_idx\` ON \`public_texts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`public_texts_created_at_idx\` ON \`public_texts\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`column_publishedAt_idx\` ON \`public_texts\` (\`column_id\`,\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`outlet_publishedAt_idx\` ON \`public_texts\` (\`outlet_id\`,\`published_at\`);`)
  await db.run(sql`DROP INDEX \`articles_expire_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`expire_at\`;`)
  await db.run(sql`DROP INDEX \`_articles_v_version_version_expire_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_expire_at\`;`)
}
