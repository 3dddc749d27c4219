import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`articles\` ADD \`corrects_id\` text(36) REFERENCES articles(id);`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`false_text\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`true_text\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`apology\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`correct_by\` text;`)
  await db.run(sql`CREATE INDEX \`articles_corrects_idx\` ON \`articles\` (\`corrects_id\`);`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_corrects_id\` text(36) REFERENCES articles(id);`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_false_text\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_true_text\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_apology\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_correct_by\` text;`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_corrects_idx\` ON \`_articles_v\` (\`version_corrects_id\`);`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`correction\` text;`)
  await db.run(sql`ALTER TABLE \`public_texts\` ADD \`corrects\` text;`)
  await db.run(sql`CREATE INDEX \`public_texts_corrects_idx\` ON \`public_texts\` (\`corrects\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_articles\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`sapo\` text,
  	\`cover_id\` text(36),
  	\`content\` text,
  	\`outlet_id\` text(36),
  	\`column_id\` text(36),
  	\`issue_id\` text(36),
  	\`genre\` text DEFAULT 'article',
  	\`author_id\` text(36),
  	\`pen_name\` text,
  	\`source\` text,
  	\`embargo_until\` text,
  	\`slug\` text,
  	\`state\` text DEFAULT 'draft',
  	\`return_reason\` text,
  	\`revision\` text,
  	\`revision_number\` numeric,
  	\`step\` numeric,
  	\`approvals\` text,
  	\`approved_pictures\` text,
  	\`chain\` text,
  	\`approved_by_id\` text(36),
  	\`approved_at\` text,
  	\`created_by_id\` text(36),
  	\`published_at\` text,
  	\`sample\` integer DEFAULT false,
  	\`search_text\` text,
  	\`sort_key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`outlet_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`column_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`issue_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`approved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_articles\`("id", "title", "sapo", "cover_id", "content", "outlet_id", "column_id", "issue_id", "genre", "author_id", "pen_name", "source", "embargo_until", "slug", "state", "return_reason", "revision", "revision_number", "step", "approvals", "approved_pictures", "chain", "approved_by_id", "approved_at", "created_by_id", "published_at", "sample", "search_text", "sort_key", "updated_at", "created_at", "deleted_at", "_status") SELECT "id", "title", "sapo", "cover_id", "content", "outlet_id", "column_id", "issue_id", "genre", "author_id", "pen_name", "source", "embargo_until", "slug", "state", "return_reason", "revision", "revision_number", "step", "approvals", "approved_pictures", "chain", "approved_by_id", "approved_at", "created_by_id", "published_at", "sample", "search_text", "sort_key", "updated_at", "created_at", "deleted_at", "_status" FROM \`articles\`;`)
  await db.run(sql`DROP TABLE \`articles\`;`)
  await db.run(sql`ALTER TABLE \`__new_articles\` RENAME TO \`articles\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`articles_title_idx\` ON \`articles\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`articles_cover_idx\` ON \`articles\` (\`cover_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_outlet_idx\` ON \`articles\` (\`outlet_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_column_idx\` ON \`articles\` (\`column_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_issue_idx\` ON \`articles\` (\`issue_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_genre_idx\` ON \`articles\` (\`genre\`);`)
  await db.run(sql`CREATE INDEX \`articles_author_idx\` ON \`articles\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_embargo_until_idx\` ON \`articles\` (\`embargo_until\`);`)
  await db.run(sql`CREATE INDEX \`articles_slug_idx\` ON \`articles\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`articles_state_idx\` ON \`articles\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`articles_approved_by_idx\` ON \`articles\` (\`approved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_created_by_idx\` ON \`articles\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_published_at_idx\` ON \`articles\` (\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_sample_idx\` ON \`articles\` (\`sample\`);`)
  await db.run(sql`CREATE INDEX \`articles_search_text_idx\` ON \`articles\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`articles_sort_key_idx\` ON \`articles\` (\`sort_key\`);`)
  await db.run(sql`CREATE INDEX \`articles_updated_at_idx\` ON \`articles\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_created_at_idx\` ON \`articles\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_deleted_at_idx\` ON \`articles\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`articles__status_idx\` ON \`articles\` (\`_status\`);`)
  await db.run(sql`CREATE INDEX \`_status_publishedAt_idx\` ON \`articles\` (\`_status\`,\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`column__status_publishedAt_idx\` ON \`articles\` (\`column_id\`,\`_status\`,\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`outlet__status_publishedAt_idx\` ON \`articles\` (\`outlet_id\`,\`_status\`,\`published_at\`);`)
  await db.run(sql`CREATE TABLE \`__new__articles_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_sapo\` text,
  	\`version_cover_id\` text(36),
  	\`version_content\` text,
  	\`version_outlet_id\` text(36),
  	\`version_column_id\` text(36),
  	\`version_issue_id\` text(36),
  	\`version_genre\` text DEFAULT 'article',
  	\`version_author_id\` text(36),
  	\`version_pen_name\` text,
  	\`version_source\` text,
  	\`version_embargo_until\` text,
  	\`version_slug\` text,
  	\`version_state\` text DEFAULT 'draft',
  	\`version_return_reason\` text,
  	\`version_revision\` text,
  	\`version_revision_number\` numeric,
  	\`version_step\` numeric,
  	\`version_approvals\` text,
  	\`version_approved_pictures\` text,
  	\`version_chain\` text,
  	\`version_approved_by_id\` text(36),
  	\`version_approved_at\` text,
  	\`version_created_by_id\` text(36),
  	\`version_published_at\` text,
  	\`version_sample\` integer DEFAULT false,
  	\`version_search_text\` text,
  	\`version_sort_key\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_outlet_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_column_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_issue_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_approved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__articles_v\`("id", "parent_id", "version_title", "version_sapo", "version_cover_id", "version_content", "version_outlet_id", "version_column_id", "version_issue_id", "version_genre", "version_author_id", "version_pen_name", "version_source", "version_embargo_until", "version_slug", "version_state", "version_return_reason", "version_revision", "version_revision_number", "version_step", "version_approvals", "version_approved_pictures", "version_chain", "version_approved_by_id", "version_approved_at", "version_created_by_id", "version_published_at", "version_sample", "version_search_text", "version_sort_key", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "latest", "autosave") SELECT "id", "parent_id", "version_title", "version_sapo", "version_cover_id", "version_content", "version_outlet_id", "version_column_id", "version_issue_id", "version_genre", "version_author_id", "version_pen_name", "version_source", "version_embargo_until", "version_slug", "version_state", "version_return_reason", "version_revision", "version_revision_number", "version_step", "version_approvals", "version_approved_pictures", "version_chain", "version_approved_by_id", "version_approved_at", "version_created_by_id", "version_published_at", "version_sample", "version_search_text", "version_sort_key", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "latest", "autosave" FROM \`_articles_v\`;`)
  await db.run(sql`DROP TABLE \`_articles_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__articles_v\` RENAME TO \`_articles_v\`;`)
  await db.run(sql`CREATE INDEX \`_articles_v_parent_idx\` ON \`_articles_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_title_idx\` ON \`_articles_v\` (\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_cover_idx\` ON \`_articles_v\` (\`version_cover_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_outlet_idx\` ON \`_articles_v\` (\`version_outlet_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_column_idx\` ON \`_articles_v\` (\`version_column_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_issue_idx\` ON \`_articles_v\` (\`version_issue_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_genre_idx\` ON \`_articles_v\` (\`version_genre\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_author_idx\` ON \`_articles_v\` (\`version_author_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_embargo_until_idx\` ON \`_articles_v\` (\`version_embargo_until\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_slug_idx\` ON \`_articles_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_state_idx\` ON \`_articles_v\` (\`version_state\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_approved_by_idx\` ON \`_articles_v\` (\`version_approved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_created_by_idx\` ON \`_articles_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_published_at_idx\` ON \`_articles_v\` (\`version_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_sample_idx\` ON \`_articles_v\` (\`version_sample\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_search_text_idx\` ON \`_articles_v\` (\`version_search_text\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_sort_key_idx\` ON \`_articles_v\` (\`version_sort_key\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_updated_at_idx\` ON \`_articles_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_created_at_idx\` ON \`_articles_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_deleted_at_idx\` ON \`_articles_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version__status_idx\` ON \`_articles_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_created_at_idx\` ON \`_articles_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_updated_at_idx\` ON \`_articles_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_latest_idx\` ON \`_articles_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_autosave_idx\` ON \`_articles_v\` (\`autosave\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_publishedAt_idx\` ON \`_articles_v\` (\`version__status\`,\`version_published_at\`);`)
  await db.run(sql`CREATE INDEX \`version_column_version__status_version_publishedAt_idx\` ON \`_articles_v\` (\`version_column_id\`,\`version__status\`,\`version_published_at\`);`)
  await db.run(sql`CREATE INDEX \`version_outlet_version__status_version_publishedAt_idx\` ON \`_articles_v\` (\`version_outlet_id\`,\`version__status\`,\`version_published_at\`);`)
  await db.run(sql`DROP INDEX \`public_texts_corrects_idx\`;`)
  await db.run(sql`ALTER TABLE \`public_texts\` DROP COLUMN \`corrects\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`correction\`;`)
}
