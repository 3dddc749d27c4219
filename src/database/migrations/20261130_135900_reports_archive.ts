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
  await db.run(sql`CREATE TABLE \`consolidations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`label\` text NOT NULL,
  	\`organisation_id\` text(36) NOT NULL,
  	\`window\` text,
  	\`year\` numeric NOT NULL,
  	\`from\` text NOT NULL,
  	\`to\` text NOT NULL,
  	\`due\` text,
  	\`state\` text DEFAULT 'preparing' NOT NULL,
  	\`text\` text,
  	\`text_revision\` numeric DEFAULT 0 NOT NULL,
  	\`closings\` numeric DEFAULT 0 NOT NULL,
  	\`prepared_by_id\` text(36),
  	\`asked_by_id\` text(36),
  	\`ask_reason\` text,
  	\`sample\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`prepared_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`asked_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`consolidations_key_idx\` ON \`consolidations\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`consolidations_organisation_idx\` ON \`consolidations\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`consolidations_year_idx\` ON \`consolidations\` (\`year\`);`)
  await db.run(sql`CREATE INDEX \`consolidations_to_idx\` ON \`consolidations\` (\`to\`);`)
  await db.run(sql`CREATE INDEX \`consolidations_state_idx\` ON \`consolidations\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`consolidations_prepared_by_idx\` ON \`consolidations\` (\`prepared_by_id\`);`)
  await db.run(sql`CREATE INDEX \`consolidations_asked_by_idx\` ON \`consolidations\` (\`asked_by_id\`);`)
  await db.run(sql`CREATE INDEX \`consolidations_sample_idx\` ON \`consolidations\` (\`sample\`);`)
  await db.run(sql`CREATE INDEX \`consolidations_updated_at_idx\` ON \`consolidations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`consolidations_created_at_idx\` ON \`consolidations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`consolidation_versions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`consolidation\` text NOT NULL,
  	\`organisation_id\` text(36) NOT NULL,
  	\`number\` numeric NOT NULL,
  	\`label\` text NOT NULL,
  	\`content\` text NOT NULL,
  	\`sections\` text NOT NULL,
  	\`hash\` text NOT NULL,
  	\`closed_by\` text,
  	\`closed_by_name\` text,
  	\`closed_at\` text NOT NULL,
  	\`reason\` text,
  	\`restates\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`consolidation_versions_key_idx\` ON \`consolidation_versions\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`consolidation_versions_consolidation_idx\` ON \`consolidation_versions\` (\`consolidation\`);`)
  await db.run(sql`CREATE INDEX \`consolidation_versions_organisation_idx\` ON \`consolidation_versions\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`consolidation_versions_updated_at_idx\` ON \`consolidation_versions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`consolidation_versions_created_at_idx\` ON \`consolidation_versions\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`period_closings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`obligation\` text NOT NULL,
  	\`period\` text NOT NULL,
  	\`outlet_id\` text(36) NOT NULL,
  	\`number\` numeric NOT NULL,
  	\`row\` text NOT NULL,
  	\`consolidation\` text NOT NULL,
  	\`version\` numeric NOT NULL,
  	\`closed_at\` text NOT NULL,
  	\`closed_by_name\` text,
  	\`reason\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`outlet_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`period_closings_key_idx\` ON \`period_closings\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`period_closings_obligation_idx\` ON \`period_closings\` (\`obligation\`);`)
  await db.run(sql`CREATE INDEX \`period_closings_outlet_idx\` ON \`period_closings\` (\`outlet_id\`);`)
  await db.run(sql`CREATE INDEX \`period_closings_consolidation_idx\` ON \`period_closings\` (\`consolidation\`);`)
  await db.run(sql`CREATE INDEX \`period_closings_updated_at_idx\` ON \`period_closings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`period_closings_created_at_idx\` ON \`period_closings\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`signed_papers\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`version\` text NOT NULL,
  	\`outlet_id\` text(36),
  	\`organisation_id\` text(36),
  	\`number\` text NOT NULL,
  	\`signed_on\` text NOT NULL,
  	\`signer\` text NOT NULL,
  	\`scan_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`outlet_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`scan_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`signed_papers_version_idx\` ON \`signed_papers\` (\`version\`);`)
  await db.run(sql`CREATE INDEX \`signed_papers_outlet_idx\` ON \`signed_papers\` (\`outlet_id\`);`)
  await db.run(sql`CREATE INDEX \`signed_papers_organisation_idx\` ON \`signed_papers\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`signed_papers_scan_idx\` ON \`signed_papers\` (\`scan_id\`);`)
  await db.run(sql`CREATE INDEX \`signed_papers_updated_at_idx\` ON \`signed_papers\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`signed_papers_created_at_idx\` ON \`signed_papers\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`counted_facts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`version\` text NOT NULL,
  	\`report\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`fact\` text NOT NULL,
  	\`told_at\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`counted_facts_fact_idx\` ON \`counted_facts\` (\`fact\`);`)
  await db.run(sql`CREATE INDEX \`kind_version_idx\` ON \`counted_facts\` (\`kind\`,\`version\`);`)
  await db.run(sql`CREATE TABLE \`indicators\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`unit\` text NOT NULL,
  	\`group\` text NOT NULL,
  	\`measure\` text,
  	\`split\` text DEFAULT 'none' NOT NULL,
  	\`order\` numeric,
  	\`search_text\` text,
  	\`sort_key\` text,
  	\`sample\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`indicators_order_idx\` ON \`indicators\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`indicators_search_text_idx\` ON \`indicators\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`indicators_sort_key_idx\` ON \`indicators\` (\`sort_key\`);`)
  await db.run(sql`CREATE INDEX \`indicators_sample_idx\` ON \`indicators\` (\`sample\`);`)
  await db.run(sql`CREATE INDEX \`indicators_updated_at_idx\` ON \`indicators\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`indicators_created_at_idx\` ON \`indicators\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`indicator_values\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`report\` text NOT NULL,
  	\`outlet_id\` text(36) NOT NULL,
  	\`indicator_id\` text(36) NOT NULL,
  	\`part\` text,
  	\`period\` numeric,
  	\`so_far\` numeric,
  	\`source\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`outlet_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`indicator_id\`) REFERENCES \`indicators\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`indicator_values_key_idx\` ON \`indicator_values\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`indicator_values_report_idx\` ON \`indicator_values\` (\`report\`);`)
  await db.run(sql`CREATE INDEX \`indicator_values_outlet_idx\` ON \`indicator_values\` (\`outlet_id\`);`)
  await db.run(sql`CREATE INDEX \`indicator_values_indicator_idx\` ON \`indicator_values\` (\`indicator_id\`);`)
  await db.run(sql`CREATE INDEX \`indicator_values_updated_at_idx\` ON \`indicator_values\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`indicator_values_created_at_idx\` ON \`indicator_values\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`public_texts\` ADD \`archived\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`imports\` ADD \`names\` text;`)
  await db.run(sql`ALTER TABLE \`reports\` ADD \`accepted_version\` numeric;`)
  await db.run(sql`ALTER TABLE \`report_versions\` ADD \`periods\` text;`)
  await db.run(sql`ALTER TABLE \`report_versions\` ADD \`issues\` text;`)
  await db.run(sql`ALTER TABLE \`report_versions\` ADD \`indicators\` text;`)
  await db.run(sql`CREATE INDEX \`report_versions_hash_idx\` ON \`report_versions\` (\`hash\`);`)
  await db.run(sql`ALTER TABLE \`files\` ADD \`organisation_id\` text(36) REFERENCES organisations(id);`)
  await db.run(sql`CREATE INDEX \`files_organisation_idx\` ON \`files\` (\`organisation_id\`);`)
  await db.run(sql`ALTER TABLE \`report_rules\` ADD \`remind_days\` numeric DEFAULT 10;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`indicators_id\` text(36) REFERENCES indicators(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_indicators_id_idx\` ON \`payload_locked_documents_rels\` (\`indicators_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`archived_texts\`;`)
  await db.run(sql`DROP TABLE \`consolidations\`;`)
  await db.run(sql`DROP TABLE \`consolidation_versions\`;`)
  await db.run(sql`DROP TABLE \`period_closings\`;`)
  await db.run(sql`DROP TABLE \`signed_papers\`;`)
  await db.run(sql`DROP TABLE \`counted_facts\`;`)
  await db.run(sql`DROP TABLE \`indicators\`;`)
  await db.run(sql`DROP TABLE \`indicator_values\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_files\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`outlet_id\` text(36),
  	\`sha256\` text,
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
  await db.run(sql`INSERT INTO \`__new_files\`("id", "title", "outlet_id", "sha256", "search_text", "sort_key", "updated_at", "created_at", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height") SELECT "id", "title", "outlet_id", "sha256", "search_text", "sort_key", "updated_at", "created_at", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height" FROM \`files\`;`)
  await db.run(sql`DROP TABLE \`files\`;`)
  await db.run(sql`ALTER TABLE \`__new_files\` RENAME TO \`files\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`files_outlet_idx\` ON \`files\` (\`outlet_id\`);`)
  await db.run(sql`CREATE INDEX \`files_search_text_idx\` ON \`files\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`files_sort_key_idx\` ON \`files\` (\`sort_key\`);`)
  await db.run(sql`CREATE INDEX \`files_updated_at_idx\` ON \`files\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`files_created_at_idx\` ON \`files\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`files_filename_idx\` ON \`files\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text_templates_id\` text(36),
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
  	\`text_files_id\` text(36),
  	\`files_id\` text(36),
  	\`organisations_id\` text(36),
  	\`outlets_id\` text(36),
  	\`users_id\` text(36),
  	\`holidays_id\` text(36),
  	\`topics_id\` text(36),
  	\`activity_kinds_id\` text(36),
  	\`letterheads_id\` text(36),
  	\`ranking_weights_id\` text(36),
  	\`report_rules_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`text_templates_id\`) REFERENCES \`text_templates\`(\`id\`) ON UPDATE no action ON DELETE cascade,
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
  	FOREIGN KEY (\`text_files_id\`) REFERENCES \`text_files\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`files_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organisations_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`outlets_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`holidays_id\`) REFERENCES \`holidays\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`activity_kinds_id\`) REFERENCES \`activity_kinds\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`letterheads_id\`) REFERENCES \`letterheads\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`ranking_weights_id\`) REFERENCES \`ranking_weights\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`report_rules_id\`) REFERENCES \`report_rules\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "text_templates_id", "approval_chains_id", "checklists_id", "delegations_id", "desks_id", "columns_id", "issues_id", "airings_id", "requests_id", "activities_id", "obligations_id", "suspensions_id", "plans_id", "media_id", "text_files_id", "files_id", "organisations_id", "outlets_id", "users_id", "holidays_id", "topics_id", "activity_kinds_id", "letterheads_id", "ranking_weights_id", "report_rules_id") SELECT "id", "order", "parent_id", "path", "text_templates_id", "approval_chains_id", "checklists_id", "delegations_id", "desks_id", "columns_id", "issues_id", "airings_id", "requests_id", "activities_id", "obligations_id", "suspensions_id", "plans_id", "media_id", "text_files_id", "files_id", "organisations_id", "outlets_id", "users_id", "holidays_id", "topics_id", "activity_kinds_id", "letterheads_id", "ranking_weights_id", "report_rules_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_text_templates_id_idx\` ON \`payload_locked_documents_rels\` (\`text_templates_id\`);`)
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
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_text_files_id_idx\` ON \`payload_locked_documents_rels\` (\`text_files_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_files_id_idx\` ON \`payload_locked_documents_rels\` (\`files_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_organisations_id_idx\` ON \`payload_locked_documents_rels\` (\`organisations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_outlets_id_idx\` ON \`payload_locked_documents_rels\` (\`outlets_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_holidays_id_idx\` ON \`payload_locked_documents_rels\` (\`holidays_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_topics_id_idx\` ON \`payload_locked_documents_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_activity_kinds_id_idx\` ON \`payload_locked_documents_rels\` (\`activity_kinds_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_letterheads_id_idx\` ON \`payload_locked_documents_rels\` (\`letterheads_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_ranking_weights_id_idx\` ON \`payload_locked_documents_rels\` (\`ranking_weights_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_report_rules_id_idx\` ON \`payload_locked_documents_rels\` (\`report_rules_id\`);`)
  await db.run(sql`DROP INDEX \`report_versions_hash_idx\`;`)
  await db.run(sql`ALTER TABLE \`report_versions\` DROP COLUMN \`periods\`;`)
  await db.run(sql`ALTER TABLE \`report_versions\` DROP COLUMN \`issues\`;`)
  await db.run(sql`ALTER TABLE \`report_versions\` DROP COLUMN \`indicators\`;`)
  await db.run(sql`ALTER TABLE \`public_texts\` DROP COLUMN \`archived\`;`)
  await db.run(sql`ALTER TABLE \`imports\` DROP COLUMN \`names\`;`)
  await db.run(sql`ALTER TABLE \`reports\` DROP COLUMN \`accepted_version\`;`)
  await db.run(sql`ALTER TABLE \`report_rules\` DROP COLUMN \`remind_days\`;`)
}
