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
  await db.run(sql`CREATE TABLE \`text_files\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`credit\` text,
  	\`outlet_id\` text(36) NOT NULL,
  	\`search_text\` text,
  	\`sort_key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	FOREIGN KEY (\`outlet_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`text_files_outlet_idx\` ON \`text_files\` (\`outlet_id\`);`)
  await db.run(sql`CREATE INDEX \`text_files_search_text_idx\` ON \`text_files\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`text_files_sort_key_idx\` ON \`text_files\` (\`sort_key\`);`)
  await db.run(sql`CREATE INDEX \`text_files_updated_at_idx\` ON \`text_files\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`text_files_created_at_idx\` ON \`text_files\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`text_files_filename_idx\` ON \`text_files\` (\`filename\`);`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`approved_files\` text;`)
  await db.run(sql`ALTER TABLE \`articles_rels\` ADD \`text_files_id\` text(36) REFERENCES text_files(id);`)
  await db.run(sql`CREATE INDEX \`articles_rels_text_files_id_idx\` ON \`articles_rels\` (\`text_files_id\`);`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_approved_files\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v_rels\` ADD \`text_files_id\` text(36) REFERENCES text_files(id);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_text_files_id_idx\` ON \`_articles_v_rels\` (\`text_files_id\`);`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`files\` text;`)
  await db.run(sql`ALTER TABLE \`public_texts_rels\` ADD \`text_files_id\` text(36) REFERENCES text_files(id);`)
  await db.run(sql`CREATE INDEX \`public_texts_rels_text_files_id_idx\` ON \`public_texts_rels\` (\`text_files_id\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`text_files_id\` text(36) REFERENCES text_files(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_text_files_id_idx\` ON \`payload_locked_documents_rels\` (\`text_files_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`text_credits\`;`)
  await db.run(sql`DROP TABLE \`text_files\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_articles_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` text(36),
  	\`users_id\` text(36),
  	\`media_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_articles_rels\`("id", "order", "parent_id", "path", "topics_id", "users_id", "media_id") SELECT "id", "order", "parent_id", "path", "topics_id", "users_id", "media_id" FROM \`articles_rels\`;`)
  await db.run(sql`DROP TABLE \`articles_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_articles_rels\` RENAME TO \`articles_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`articles_rels_order_idx\` ON \`articles_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_parent_idx\` ON \`articles_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_path_idx\` ON \`articles_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_topics_id_idx\` ON \`articles_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_users_id_idx\` ON \`articles_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_media_id_idx\` ON \`articles_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`__new__articles_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` text(36),
  	\`users_id\` text(36),
  	\`media_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new__articles_v_rels\`("id", "order", "parent_id", "path", "topics_id", "users_id", "media_id") SELECT "id", "order", "parent_id", "path", "topics_id", "users_id", "media_id" FROM \`_articles_v_rels\`;`)
  await db.run(sql`DROP TABLE \`_articles_v_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new__articles_v_rels\` RENAME TO \`_articles_v_rels\`;`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_order_idx\` ON \`_articles_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_parent_idx\` ON \`_articles_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_path_idx\` ON \`_articles_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_topics_id_idx\` ON \`_articles_v_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_users_id_idx\` ON \`_articles_v_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_media_id_idx\` ON \`_articles_v_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`__new_public_texts_rels\` (
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
  await db.run(sql`INSERT INTO \`__new_public_texts_rels\`("id", "order", "parent_id", "path", "topics_id", "media_id") SELECT "id", "order", "parent_id", "path", "topics_id", "media_id" FROM \`public_texts_rels\`;`)
  await db.run(sql`DROP TABLE \`public_texts_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_public_texts_rels\` RENAME TO \`public_texts_rels\`;`)
  await db.run(sql`CREATE INDEX \`public_texts_rels_order_idx\` ON \`public_texts_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`public_texts_rels_parent_idx\` ON \`public_texts_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`public_texts_rels_path_idx\` ON \`public_texts_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`public_texts_rels_topics_id_idx\` ON \`public_texts_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`public_texts_rels_media_id_idx\` ON \`public_texts_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`approval_chains_id\` text(36),
  	\`checklists_id\` text(36),
  	\`delegations_id\` text(36),
  	\`desks_id\` text(36),
  	\`columns_id\` text(36),
  	\`issues_id\` text(36),
  	\`airings_id\` text(36),
  	\`requests_id\` text(36),
  	\`activities_id\` text(36),
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
  	\`activity_kinds_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`approval_chains_id\`) REFERENCES \`approval_chains\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`checklists_id\`) REFERENCES \`checklists\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`delegations_id\`) REFERENCES \`delegations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`desks_id\`) REFERENCES \`desks\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`columns_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`issues_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`airings_id\`) REFERENCES \`airings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`requests_id\`) REFERENCES \`requests\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`activities_id\`) REFERENCES \`activities\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`obligations_id\`) REFERENCES \`obligations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`suspensions_id\`) REFERENCES \`suspensions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`plans_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`files_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organisations_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`outlets_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`holidays_id\`) REFERENCES \`holidays\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`activity_kinds_id\`) REFERENCES \`activity_kinds\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "approval_chains_id", "checklists_id", "delegations_id", "desks_id", "columns_id", "issues_id", "airings_id", "requests_id", "activities_id", "obligations_id", "suspensions_id", "plans_id", "media_id", "files_id", "organisations_id", "outlets_id", "users_id", "holidays_id", "topics_id", "activity_kinds_id") SELECT "id", "order", "parent_id", "path", "approval_chains_id", "checklists_id", "delegations_id", "desks_id", "columns_id", "issues_id", "airings_id", "requests_id", "activities_id", "obligations_id", "suspensions_id", "plans_id", "media_id", "files_id", "organisations_id", "outlets_id", "users_id", "holidays_id", "topics_id", "activity_kinds_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_approval_chains_id_idx\` ON \`payload_locked_documents_rels\` (\`approval_chains_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_checklists_id_idx\` ON \`payload_locked_documents_rels\` (\`checklists_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_delegations_id_idx\` ON \`payload_locked_documents_rels\` (\`delegations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_desks_id_idx\` ON \`payload_locked_documents_rels\` (\`desks_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_columns_id_idx\` ON \`payload_locked_documents_rels\` (\`columns_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_issues_id_idx\` ON \`payload_locked_documents_rels\` (\`issues_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_airings_id_idx\` ON \`payload_locked_documents_rels\` (\`airings_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_requests_id_idx\` ON \`payload_locked_documents_rels\` (\`requests_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_activities_id_idx\` ON \`payload_locked_documents_rels\` (\`activities_id\`);`)
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
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_activity_kinds_id_idx\` ON \`payload_locked_documents_rels\` (\`activity_kinds_id\`);`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`approved_files\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_approved_files\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`files\`;`)
}
