import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`approval_chains_genres\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`approval_chains\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`approval_chains_genres_order_idx\` ON \`approval_chains_genres\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`approval_chains_genres_parent_idx\` ON \`approval_chains_genres\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`approval_chains_steps_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`approval_chains_steps\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`approval_chains_steps_roles_order_idx\` ON \`approval_chains_steps_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`approval_chains_steps_roles_parent_idx\` ON \`approval_chains_steps_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`approval_chains_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`approval_chains\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`approval_chains_steps_order_idx\` ON \`approval_chains_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`approval_chains_steps_parent_id_idx\` ON \`approval_chains_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`approval_chains_publishers\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`approval_chains\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`approval_chains_publishers_order_idx\` ON \`approval_chains_publishers\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`approval_chains_publishers_parent_idx\` ON \`approval_chains_publishers\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`approval_chains_takers\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`approval_chains\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`approval_chains_takers_order_idx\` ON \`approval_chains_takers\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`approval_chains_takers_parent_idx\` ON \`approval_chains_takers\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`approval_chains\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`outlet_id\` text(36),
  	\`organisation_id\` text(36),
  	\`distinct\` integer DEFAULT true,
  	\`sample\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`outlet_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`approval_chains_outlet_idx\` ON \`approval_chains\` (\`outlet_id\`);`)
  await db.run(sql`CREATE INDEX \`approval_chains_organisation_idx\` ON \`approval_chains\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`approval_chains_sample_idx\` ON \`approval_chains\` (\`sample\`);`)
  await db.run(sql`CREATE INDEX \`approval_chains_updated_at_idx\` ON \`approval_chains\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`approval_chains_created_at_idx\` ON \`approval_chains\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`approval_chains_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`columns_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`approval_chains\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`columns_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`approval_chains_rels_order_idx\` ON \`approval_chains_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`approval_chains_rels_parent_idx\` ON \`approval_chains_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`approval_chains_rels_path_idx\` ON \`approval_chains_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`approval_chains_rels_columns_id_idx\` ON \`approval_chains_rels\` (\`columns_id\`);`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`revision_number\` numeric;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`step\` numeric;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`approvals\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`approved_pictures\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`chain\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_revision_number\` numeric;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_step\` numeric;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_approvals\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_approved_pictures\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_chain\` text;`)
  await db.run(sql`ALTER TABLE \`public_texts\` ADD \`published_revision\` numeric;`)
  await db.run(sql`ALTER TABLE \`public_texts\` ADD \`next_publication_id\` text(36) REFERENCES publications(id);`)
  await db.run(sql`ALTER TABLE \`public_texts\` ADD \`next_revision\` numeric;`)
  await db.run(sql`ALTER TABLE \`public_texts\` ADD \`next_at\` text;`)
  await db.run(sql`ALTER TABLE \`public_texts\` ADD \`seen_since\` text;`)
  await db.run(sql`CREATE INDEX \`public_texts_next_publication_idx\` ON \`public_texts\` (\`next_publication_id\`);`)
  await db.run(sql`CREATE INDEX \`public_texts_next_at_idx\` ON \`public_texts\` (\`next_at\`);`)
  await db.run(sql`CREATE INDEX \`public_texts_seen_since_idx\` ON \`public_texts\` (\`seen_since\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`approval_chains_id\` text(36) REFERENCES approval_chains(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_approval_chains_id_idx\` ON \`payload_locked_documents_rels\` (\`approval_chains_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`approval_chains_genres\`;`)
  await db.run(sql`DROP TABLE \`approval_chains_steps_roles\`;`)
  await db.run(sql`DROP TABLE \`approval_chains_steps\`;`)
  await db.run(sql`DROP TABLE \`approval_chains_publishers\`;`)
  await db.run(sql`DROP TABLE \`approval_chains_takers\`;`)
  await db.run(sql`DROP TABLE \`approval_chains\`;`)
  await db.run(sql`DROP TABLE \`approval_chains_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_public_texts\` (
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
  await db.run(sql`INSERT INTO \`__new_public_texts\`("id", "article_id", "publication_id", "taken_down", "gone_since", "outlet_id", "column_id", "issue_id", "published_at", "revised_at", "embargo_until", "trashed", "sample", "updated_at", "created_at") SELECT "id", "article_id", "publication_id", "taken_down", "gone_since", "outlet_id", "column_id", "issue_id", "published_at", "revised_at", "embargo_until", "trashed", "sample", "updated_at", "created_at" FROM \`public_texts\`;`)
  await db.run(sql`DROP TABLE \`public_texts\`;`)
  await db.run(sql`ALTER TABLE \`__new_public_texts\` RENAME TO \`public_texts\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
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
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`articles_id\` text(36),
  	\`columns_id\` text(36),
  	\`issues_id\` text(36),
  	\`airings_id\` text(36),
  	\`requests_id\` text(36),
  	\`obligations_id\` text(36),
  	\`suspensions_id\` text(36),
  	\`plans_id\` text(36),
  	\`media_id\` text(36),
  	\`files_id\` text(36),
  	\`organisations_id\` text(36),
  	\`outlets_id\` text(36),
  	\`users_id\` text(36),
  	\`holidays_id\` text(36),
  	\`topics_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`columns_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`issues_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`airings_id\`) REFERENCES \`airings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`requests_id\`) REFERENCES \`requests\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`obligations_id\`) REFERENCES \`obligations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`suspensions_id\`) REFERENCES \`suspensions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`plans_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`files_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organisations_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`outlets_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`holidays_id\`) REFERENCES \`holidays\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "articles_id", "columns_id", "issues_id", "airings_id", "requests_id", "obligations_id", "suspensions_id", "plans_id", "media_id", "files_id", "organisations_id", "outlets_id", "users_id", "holidays_id", "topics_id") SELECT "id", "order", "parent_id", "path", "articles_id", "columns_id", "issues_id", "airings_id", "requests_id", "obligations_id", "suspensions_id", "plans_id", "media_id", "files_id", "organisations_id", "outlets_id", "users_id", "holidays_id", "topics_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_articles_id_idx\` ON \`payload_locked_documents_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_columns_id_idx\` ON \`payload_locked_documents_rels\` (\`columns_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_issues_id_idx\` ON \`payload_locked_documents_rels\` (\`issues_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_airings_id_idx\` ON \`payload_locked_documents_rels\` (\`airings_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_requests_id_idx\` ON \`payload_locked_documents_rels\` (\`requests_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_obligations_id_idx\` ON \`payload_locked_documents_rels\` (\`obligations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_suspensions_id_idx\` ON \`payload_locked_documents_rels\` (\`suspensions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_plans_id_idx\` ON \`payload_locked_documents_rels\` (\`plans_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_files_id_idx\` ON \`payload_locked_documents_rels\` (\`files_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_organisations_id_idx\` ON \`payload_locked_documents_rels\` (\`organisations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_outlets_id_idx\` ON \`payload_locked_documents_rels\` (\`outlets_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_holidays_id_idx\` ON \`payload_locked_documents_rels\` (\`holidays_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_topics_id_idx\` ON \`payload_locked_documents_rels\` (\`topics_id\`);`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`revision_number\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`step\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`approvals\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`approved_pictures\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`chain\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_revision_number\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_step\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_approvals\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_approved_pictures\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_chain\`;`)
}
