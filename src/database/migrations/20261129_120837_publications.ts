import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`publications\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`article_id\` text NOT NULL,
  	\`outlet_id\` text(36) NOT NULL,
  	\`revision\` text NOT NULL,
  	\`slug\` text,
  	\`title\` text NOT NULL,
  	\`sapo\` text,
  	\`genre\` text NOT NULL,
  	\`pen_name\` text,
  	\`source\` text,
  	\`content\` text,
  	\`cover\` text,
  	\`pictures\` text NOT NULL,
  	\`frozen_at\` text NOT NULL,
  	\`by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`outlet_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`publications_key_idx\` ON \`publications\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`publications_article_id_idx\` ON \`publications\` (\`article_id\`);`)
  await db.run(sql`CREATE INDEX \`publications_outlet_idx\` ON \`publications\` (\`outlet_id\`);`)
  await db.run(sql`CREATE INDEX \`publications_slug_idx\` ON \`publications\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`publications_by_idx\` ON \`publications\` (\`by_id\`);`)
  await db.run(sql`CREATE INDEX \`publications_updated_at_idx\` ON \`publications\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`publications_created_at_idx\` ON \`publications\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`public_texts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`article_id\` text NOT NULL,
  	\`publication_id\` text(36),
  	\`taken_down\` integer DEFAULT false NOT NULL,
  	\`gone_since\` text,
  	\`outlet_id\` text(36) NOT NULL,
  	\`column_id\` text(36),
  	\`issue_id\` text(36),
  	\`published_at\` text NOT NULL,
  	\`revised_at\` text NOT NULL,
  	\`embargo_until\` text,
  	\`trashed\` integer DEFAULT false NOT NULL,
  	\`sample\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`publication_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`outlet_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`column_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`issue_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`public_texts_article_id_idx\` ON \`public_texts\` (\`article_id\`);`)
  await db.run(sql`CREATE INDEX \`public_texts_publication_idx\` ON \`public_texts\` (\`publication_id\`);`)
  await db.run(sql`CREATE INDEX \`public_texts_taken_down_idx\` ON \`public_texts\` (\`taken_down\`);`)
  await db.run(sql`CREATE INDEX \`public_texts_outlet_idx\` ON \`public_texts\` (\`outlet_id\`);`)
  await db.run(sql`CREATE INDEX \`public_texts_column_idx\` ON \`public_texts\` (\`column_id\`);`)
  await db.run(sql`CREATE INDEX \`public_texts_issue_idx\` ON \`public_texts\` (\`issue_id\`);`)
  await db.run(sql`CREATE INDEX \`public_texts_published_at_idx\` ON \`public_texts\` (\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`public_texts_embargo_until_idx\` ON \`public_texts\` (\`embargo_until\`);`)
  await db.run(sql`CREATE INDEX \`public_texts_trashed_idx\` ON \`public_texts\` (\`trashed\`);`)
  await db.run(sql`CREATE INDEX \`public_texts_sample_idx\` ON \`public_texts\` (\`sample\`);`)
  await db.run(sql`CREATE INDEX \`public_texts_updated_at_idx\` ON \`public_texts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`public_texts_created_at_idx\` ON \`public_texts\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`column_publishedAt_idx\` ON \`public_texts\` (\`column_id\`,\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`outlet_publishedAt_idx\` ON \`public_texts\` (\`outlet_id\`,\`published_at\`);`)
  await db.run(sql`CREATE TABLE \`public_texts_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` text(36),
  	\`media_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`public_texts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`public_texts_rels_order_idx\` ON \`public_texts_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`public_texts_rels_parent_idx\` ON \`public_texts_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`public_texts_rels_path_idx\` ON \`public_texts_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`public_texts_rels_topics_id_idx\` ON \`public_texts_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`public_texts_rels_media_id_idx\` ON \`public_texts_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`published_files\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`sha256\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`published_files_sha256_idx\` ON \`published_files\` (\`sha256\`);`)
  await db.run(sql`CREATE INDEX \`published_files_updated_at_idx\` ON \`published_files\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`published_files_created_at_idx\` ON \`published_files\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`published_files_filename_idx\` ON \`published_files\` (\`filename\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`publications\`;`)
  await db.run(sql`DROP TABLE \`public_texts\`;`)
  await db.run(sql`DROP TABLE \`public_texts_rels\`;`)
  await db.run(sql`DROP TABLE \`published_files\`;`)
}
