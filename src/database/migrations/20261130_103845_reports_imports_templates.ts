import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`text_templates\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`outlet_id\` text(36) NOT NULL,
  	\`column_id\` text(36),
  	\`genre\` text,
  	\`title_pattern\` text NOT NULL,
  	\`sapo\` text,
  	\`content\` text,
  	\`sample\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`outlet_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`column_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`text_templates_outlet_idx\` ON \`text_templates\` (\`outlet_id\`);`)
  await db.run(sql`CREATE INDEX \`text_templates_column_idx\` ON \`text_templates\` (\`column_id\`);`)
  await db.run(sql`CREATE INDEX \`text_templates_sample_idx\` ON \`text_templates\` (\`sample\`);`)
  await db.run(sql`CREATE INDEX \`text_templates_updated_at_idx\` ON \`text_templates\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`text_templates_created_at_idx\` ON \`text_templates\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`text_templates_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`text_templates\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`text_templates_rels_order_idx\` ON \`text_templates_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`text_templates_rels_parent_idx\` ON \`text_templates_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`text_templates_rels_path_idx\` ON \`text_templates_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`text_templates_rels_topics_id_idx\` ON \`text_templates_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE TABLE \`imports\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`outlet_id\` text(36) NOT NULL,
  	\`file_id\` text(36) NOT NULL,
  	\`source\` text,
  	\`sheet\` text,
  	\`notes\` text,
  	\`headings\` text,
  	\`headings_key\` text,
  	\`mapping\` text,
  	\`chosen\` integer DEFAULT false,
  	\`column_id\` text(36),
  	\`year\` numeric,
  	\`state\` text NOT NULL,
  	\`next\` numeric DEFAULT 0 NOT NULL,
  	\`parts\` numeric DEFAULT 0 NOT NULL,
  	\`lines\` numeric DEFAULT 0 NOT NULL,
  	\`twice\` text,
  	\`by_id\` text(36),
  	\`written_at\` text,
  	\`undone_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`outlet_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`column_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`imports_kind_idx\` ON \`imports\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`imports_outlet_idx\` ON \`imports\` (\`outlet_id\`);`)
  await db.run(sql`CREATE INDEX \`imports_file_idx\` ON \`imports\` (\`file_id\`);`)
  await db.run(sql`CREATE INDEX \`imports_headings_key_idx\` ON \`imports\` (\`headings_key\`);`)
  await db.run(sql`CREATE INDEX \`imports_column_idx\` ON \`imports\` (\`column_id\`);`)
  await db.run(sql`CREATE INDEX \`imports_state_idx\` ON \`imports\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`imports_by_idx\` ON \`imports\` (\`by_id\`);`)
  await db.run(sql`CREATE INDEX \`imports_updated_at_idx\` ON \`imports\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`imports_created_at_idx\` ON \`imports\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`import_parts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`import_id\` text(36) NOT NULL,
  	\`index\` numeric NOT NULL,
  	\`first_line\` numeric NOT NULL,
  	\`last_line\` numeric NOT NULL,
  	\`rows\` text NOT NULL,
  	\`wrong\` numeric DEFAULT 0 NOT NULL,
  	\`to_make\` numeric DEFAULT 0 NOT NULL,
  	\`made\` numeric DEFAULT 0 NOT NULL,
  	\`skipped\` numeric DEFAULT 0 NOT NULL,
  	\`same\` numeric DEFAULT 0 NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`import_id\`) REFERENCES \`imports\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`import_parts_import_idx\` ON \`import_parts\` (\`import_id\`);`)
  await db.run(sql`CREATE INDEX \`import_parts_updated_at_idx\` ON \`import_parts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`import_parts_created_at_idx\` ON \`import_parts\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`import_index_idx\` ON \`import_parts\` (\`import_id\`,\`index\`);`)
  await db.run(sql`CREATE TABLE \`reports\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`label\` text NOT NULL,
  	\`outlet_id\` text(36) NOT NULL,
  	\`window\` text,
  	\`year\` numeric NOT NULL,
  	\`from\` text NOT NULL,
  	\`to\` text NOT NULL,
  	\`due\` text,
  	\`ranges\` text NOT NULL,
  	\`state\` text DEFAULT 'preparing' NOT NULL,
  	\`text\` text,
  	\`text_revision\` numeric DEFAULT 0 NOT NULL,
  	\`prepared_by_id\` text(36),
  	\`sent_by_id\` text(36),
  	\`sent_at\` text,
  	\`return_reason\` text,
  	\`accepted_by_id\` text(36),
  	\`accepted_at\` text,
  	\`sample\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`outlet_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`prepared_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`sent_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`accepted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`reports_key_idx\` ON \`reports\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`reports_outlet_idx\` ON \`reports\` (\`outlet_id\`);`)
  await db.run(sql`CREATE INDEX \`reports_year_idx\` ON \`reports\` (\`year\`);`)
  await db.run(sql`CREATE INDEX \`reports_to_idx\` ON \`reports\` (\`to\`);`)
  await db.run(sql`CREATE INDEX \`reports_due_idx\` ON \`reports\` (\`due\`);`)
  await db.run(sql`CREATE INDEX \`reports_state_idx\` ON \`reports\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`reports_prepared_by_idx\` ON \`reports\` (\`prepared_by_id\`);`)
  await db.run(sql`CREATE INDEX \`reports_sent_by_idx\` ON \`reports\` (\`sent_by_id\`);`)
  await db.run(sql`CREATE INDEX \`reports_accepted_by_idx\` ON \`reports\` (\`accepted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`reports_sample_idx\` ON \`reports\` (\`sample\`);`)
  await db.run(sql`CREATE INDEX \`reports_updated_at_idx\` ON \`reports\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`reports_created_at_idx\` ON \`reports\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`report_versions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`report\` text NOT NULL,
  	\`outlet_id\` text(36) NOT NULL,
  	\`number\` numeric NOT NULL,
  	\`label\` text NOT NULL,
  	\`cut_off\` text NOT NULL,
  	\`figures\` text NOT NULL,
  	\`names\` text NOT NULL,
  	\`sections\` text NOT NULL,
  	\`comparisons\` text NOT NULL,
  	\`hash\` text NOT NULL,
  	\`sent_by\` text,
  	\`sent_by_name\` text,
  	\`sent_at\` text NOT NULL,
  	\`reason\` text,
  	\`restates\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`outlet_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`report_versions_key_idx\` ON \`report_versions\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`report_versions_report_idx\` ON \`report_versions\` (\`report\`);`)
  await db.run(sql`CREATE INDEX \`report_versions_outlet_idx\` ON \`report_versions\` (\`outlet_id\`);`)
  await db.run(sql`CREATE INDEX \`report_versions_updated_at_idx\` ON \`report_versions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`report_versions_created_at_idx\` ON \`report_versions\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`letterheads\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`organisation_id\` text(36) NOT NULL,
  	\`parent_body\` text,
  	\`issuing_body\` text NOT NULL,
  	\`abbreviation\` text,
  	\`place\` text,
  	\`signer_authority\` text,
  	\`signer_title\` text,
  	\`signer_name\` text,
  	\`recipients\` text,
  	\`valid_from\` text,
  	\`valid_to\` text,
  	\`search_text\` text,
  	\`sort_key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`letterheads_organisation_idx\` ON \`letterheads\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`letterheads_issuing_body_idx\` ON \`letterheads\` (\`issuing_body\`);`)
  await db.run(sql`CREATE INDEX \`letterheads_valid_from_idx\` ON \`letterheads\` (\`valid_from\`);`)
  await db.run(sql`CREATE INDEX \`letterheads_search_text_idx\` ON \`letterheads\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`letterheads_sort_key_idx\` ON \`letterheads\` (\`sort_key\`);`)
  await db.run(sql`CREATE INDEX \`letterheads_updated_at_idx\` ON \`letterheads\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`letterheads_created_at_idx\` ON \`letterheads\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`ranking_weights\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`document\` text NOT NULL,
  	\`complete\` numeric NOT NULL,
  	\`on_time\` numeric NOT NULL,
  	\`coverage\` numeric NOT NULL,
  	\`valid_from\` text NOT NULL,
  	\`valid_to\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`ranking_weights_valid_from_idx\` ON \`ranking_weights\` (\`valid_from\`);`)
  await db.run(sql`CREATE INDEX \`ranking_weights_updated_at_idx\` ON \`ranking_weights\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`ranking_weights_created_at_idx\` ON \`ranking_weights\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`report_rules\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`from_month_day\` text NOT NULL,
  	\`to_month_day\` text NOT NULL,
  	\`due_month_day\` text NOT NULL,
  	\`from_previous_year\` integer DEFAULT false,
  	\`cumulative\` integer DEFAULT false,
  	\`valid_from\` text,
  	\`valid_to\` text,
  	\`source\` text,
  	\`plan_id\` text(36),
  	\`search_text\` text,
  	\`sort_key\` text,
  	\`sample\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`plan_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`report_rules_valid_from_idx\` ON \`report_rules\` (\`valid_from\`);`)
  await db.run(sql`CREATE INDEX \`report_rules_plan_idx\` ON \`report_rules\` (\`plan_id\`);`)
  await db.run(sql`CREATE INDEX \`report_rules_search_text_idx\` ON \`report_rules\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`report_rules_sort_key_idx\` ON \`report_rules\` (\`sort_key\`);`)
  await db.run(sql`CREATE INDEX \`report_rules_sample_idx\` ON \`report_rules\` (\`sample\`);`)
  await db.run(sql`CREATE INDEX \`report_rules_updated_at_idx\` ON \`report_rules\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`report_rules_created_at_idx\` ON \`report_rules\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`columns\` ADD \`text_template_id\` text(36) REFERENCES text_templates(id);`)
  await db.run(sql`CREATE INDEX \`columns_text_template_idx\` ON \`columns\` (\`text_template_id\`);`)
  await db.run(sql`ALTER TABLE \`issues\` ADD \`imported_from_id\` text(36) REFERENCES imports(id);`)
  await db.run(sql`ALTER TABLE \`issues\` ADD \`imported_row\` text;`)
  await db.run(sql`CREATE INDEX \`issues_imported_from_idx\` ON \`issues\` (\`imported_from_id\`);`)
  await db.run(sql`ALTER TABLE \`airings\` ADD \`imported_from_id\` text(36) REFERENCES imports(id);`)
  await db.run(sql`ALTER TABLE \`airings\` ADD \`imported_row\` text;`)
  await db.run(sql`CREATE INDEX \`airings_imported_from_idx\` ON \`airings\` (\`imported_from_id\`);`)
  await db.run(sql`ALTER TABLE \`obligations\` ADD \`imported_from_id\` text(36) REFERENCES imports(id);`)
  await db.run(sql`ALTER TABLE \`obligations\` ADD \`imported_row\` text;`)
  await db.run(sql`CREATE INDEX \`obligations_imported_from_idx\` ON \`obligations\` (\`imported_from_id\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`text_templates_id\` text(36) REFERENCES text_templates(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`letterheads_id\` text(36) REFERENCES letterheads(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`ranking_weights_id\` text(36) REFERENCES ranking_weights(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`report_rules_id\` text(36) REFERENCES report_rules(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_text_templates_id_idx\` ON \`payload_locked_documents_rels\` (\`text_templates_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_letterheads_id_idx\` ON \`payload_locked_documents_rels\` (\`letterheads_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_ranking_weights_id_idx\` ON \`payload_locked_documents_rels\` (\`ranking_weights_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_report_rules_id_idx\` ON \`payload_locked_documents_rels\` (\`report_rules_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_list_of_outlet_idx\` ON \`_articles_v\` (\`latest\`,\`version_outlet_id\`,\`version_deleted_at\`,\`version_updated_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_list_of_all_idx\` ON \`_articles_v\` (\`latest\`,\`version_deleted_at\`,\`version_updated_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`outlet_publishedAt_1_idx\` ON \`text_credits\` (\`outlet_id\`,\`published_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`text_templates\`;`)
  await db.run(sql`DROP TABLE \`text_templates_rels\`;`)
  await db.run(sql`DROP TABLE \`imports\`;`)
  await db.run(sql`DROP TABLE \`import_parts\`;`)
  await db.run(sql`DROP TABLE \`reports\`;`)
  await db.run(sql`DROP TABLE \`report_versions\`;`)
  await db.run(sql`DROP TABLE \`letterheads\`;`)
  await db.run(sql`DROP TABLE \`ranking_weights\`;`)
  await db.run(sql`DROP TABLE \`report_rules\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_columns\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`slug\` text,
  	\`outlet_id\` text(36) NOT NULL,
  	\`kind\` text DEFAULT 'programme' NOT NULL,
  	\`description\` text,
  	\`valid_from\` text NOT NULL,
  	\`valid_to\` text,
  	\`rrule\` text,
  	\`rule_start\` text,
  	\`rule_from\` text,
  	\`time\` text,
  	\`duration_minutes\` numeric,
  	\`channel\` text,
  	\`short_months\` text DEFAULT 'skip' NOT NULL,
  	\`holiday_policy\` text DEFAULT 'keep' NOT NULL,
  	\`tolerance_percent\` numeric DEFAULT 3,
  	\`tolerance_seconds\` numeric DEFAULT 30,
  	\`deadline_policy\` text DEFAULT 'moveBefore',
  	\`rundown_over_seconds\` numeric DEFAULT 5,
  	\`rundown_under_seconds\` numeric DEFAULT 30,
  	\`rundown_gap_seconds\` numeric DEFAULT 30,
  	\`sample\` integer DEFAULT false,
  	\`search_text\` text,
  	\`sort_key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`outlet_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_columns\`("id", "name", "slug", "outlet_id", "kind", "description", "valid_from", "valid_to", "rrule", "rule_start", "rule_from", "time", "duration_minutes", "channel", "short_months", "holiday_policy", "tolerance_percent", "tolerance_seconds", "deadline_policy", "rundown_over_seconds", "rundown_under_seconds", "rundown_gap_seconds", "sample", "search_text", "sort_key", "updated_at", "created_at") SELECT "id", "name", "slug", "outlet_id", "kind", "description", "valid_from", "valid_to", "rrule", "rule_start", "rule_from", "time", "duration_minutes", "channel", "short_months", "holiday_policy", "tolerance_percent", "tolerance_seconds", "deadline_policy", "rundown_over_seconds", "rundown_under_seconds", "rundown_gap_seconds", "sample", "search_text", "sort_key", "updated_at", "created_at" FROM \`columns\`;`)
  await db.run(sql`DROP TABLE \`columns\`;`)
  await db.run(sql`ALTER TABLE \`__new_columns\` RENAME TO \`columns\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE UNIQUE INDEX \`columns_slug_idx\` ON \`columns\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`columns_outlet_idx\` ON \`columns\` (\`outlet_id\`);`)
  await db.run(sql`CREATE INDEX \`columns_valid_from_idx\` ON \`columns\` (\`valid_from\`);`)
  await db.run(sql`CREATE INDEX \`columns_sample_idx\` ON \`columns\` (\`sample\`);`)
  await db.run(sql`CREATE INDEX \`columns_search_text_idx\` ON \`columns\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`columns_sort_key_idx\` ON \`columns\` (\`sort_key\`);`)
  await db.run(sql`CREATE INDEX \`columns_updated_at_idx\` ON \`columns\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`columns_created_at_idx\` ON \`columns\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_issues\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`column_id\` text(36) NOT NULL,
  	\`title\` text,
  	\`planned_at\` text,
  	\`number\` numeric,
  	\`makes_up_id\` text(36),
  	\`request_id\` text(36),
  	\`summary\` text,
  	\`cancelled\` integer DEFAULT false,
  	\`cancel_reason\` text,
  	\`waiver_waived\` integer DEFAULT false,
  	\`waiver_reason\` text,
  	\`waiver_document\` text,
  	\`waiver_document_date\` text,
  	\`waiver_file_id\` text(36),
  	\`outlet_id\` text(36),
  	\`year\` numeric,
  	\`label\` text,
  	\`number_key\` text,
  	\`slot_key\` text,
  	\`steps_done\` text,
  	\`sample\` integer DEFAULT false,
  	\`search_text\` text,
  	\`sort_key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`column_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`makes_up_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`request_id\`) REFERENCES \`requests\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`waiver_file_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`outlet_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_issues\`("id", "column_id", "title", "planned_at", "number", "makes_up_id", "request_id", "summary", "cancelled", "cancel_reason", "waiver_waived", "waiver_reason", "waiver_document", "waiver_document_date", "waiver_file_id", "outlet_id", "year", "label", "number_key", "slot_key", "steps_done", "sample", "search_text", "sort_key", "updated_at", "created_at") SELECT "id", "column_id", "title", "planned_at", "number", "makes_up_id", "request_id", "summary", "cancelled", "cancel_reason", "waiver_waived", "waiver_reason", "waiver_document", "waiver_document_date", "waiver_file_id", "outlet_id", "year", "label", "number_key", "slot_key", "steps_done", "sample", "search_text", "sort_key", "updated_at", "created_at" FROM \`issues\`;`)
  await db.run(sql`DROP TABLE \`issues\`;`)
  await db.run(sql`ALTER TABLE \`__new_issues\` RENAME TO \`issues\`;`)
  await db.run(sql`CREATE INDEX \`issues_column_idx\` ON \`issues\` (\`column_id\`);`)
  await db.run(sql`CREATE INDEX \`issues_planned_at_idx\` ON \`issues\` (\`planned_at\`);`)
  await db.run(sql`CREATE INDEX \`issues_makes_up_idx\` ON \`issues\` (\`makes_up_id\`);`)
  await db.run(sql`CREATE INDEX \`issues_request_idx\` ON \`issues\` (\`request_id\`);`)
  await db.run(sql`CREATE INDEX \`issues_cancelled_idx\` ON \`issues\` (\`cancelled\`);`)
  await db.run(sql`CREATE INDEX \`issues_waiver_waiver_file_idx\` ON \`issues\` (\`waiver_file_id\`);`)
  await db.run(sql`CREATE INDEX \`issues_outlet_idx\` ON \`issues\` (\`outlet_id\`);`)
  await db.run(sql`CREATE INDEX \`issues_year_idx\` ON \`issues\` (\`year\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`issues_number_key_idx\` ON \`issues\` (\`number_key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`issues_slot_key_idx\` ON \`issues\` (\`slot_key\`);`)
  await db.run(sql`CREATE INDEX \`issues_sample_idx\` ON \`issues\` (\`sample\`);`)
  await db.run(sql`CREATE INDEX \`issues_search_text_idx\` ON \`issues\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`issues_sort_key_idx\` ON \`issues\` (\`sort_key\`);`)
  await db.run(sql`CREATE INDEX \`issues_updated_at_idx\` ON \`issues\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`issues_created_at_idx\` ON \`issues\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`column_plannedAt_idx\` ON \`issues\` (\`column_id\`,\`planned_at\`);`)
  await db.run(sql`CREATE INDEX \`outlet_plannedAt_idx\` ON \`issues\` (\`outlet_id\`,\`planned_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_airings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`issue_id\` text(36) NOT NULL,
  	\`started_at\` text NOT NULL,
  	\`seconds\` numeric,
  	\`kind\` text DEFAULT 'first' NOT NULL,
  	\`channel\` text,
  	\`evidence_url\` text,
  	\`evidence_file_id\` text(36),
  	\`note\` text,
  	\`confirmed\` integer DEFAULT false,
  	\`confirmed_by_id\` text(36),
  	\`confirmed_at\` text,
  	\`article_id\` text(36),
  	\`column_id\` text(36),
  	\`rundown_id\` text(36),
  	\`reported_by_id\` text(36),
  	\`replaces_id\` text(36),
  	\`replaced_by_id\` text(36),
  	\`rejected\` integer DEFAULT false,
  	\`source_key\` text,
  	\`outlet_id\` text(36),
  	\`label\` text,
  	\`sample\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`issue_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`evidence_file_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`confirmed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`column_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`rundown_id\`) REFERENCES \`rundowns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`reported_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`replaces_id\`) REFERENCES \`airings\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`replaced_by_id\`) REFERENCES \`airings\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`outlet_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_airings\`("id", "issue_id", "started_at", "seconds", "kind", "channel", "evidence_url", "evidence_file_id", "note", "confirmed", "confirmed_by_id", "confirmed_at", "article_id", "column_id", "rundown_id", "reported_by_id", "replaces_id", "replaced_by_id", "rejected", "source_key", "outlet_id", "label", "sample", "updated_at", "created_at") SELECT "id", "issue_id", "started_at", "seconds", "kind", "channel", "evidence_url", "evidence_file_id", "note", "confirmed", "confirmed_by_id", "confirmed_at", "article_id", "column_id", "rundown_id", "reported_by_id", "replaces_id", "replaced_by_id", "rejected", "source_key", "outlet_id", "label", "sample", "updated_at", "created_at" FROM \`airings\`;`)
  await db.run(sql`DROP TABLE \`airings\`;`)
  await db.run(sql`ALTER TABLE \`__new_airings\` RENAME TO \`airings\`;`)
  await db.run(sql`CREATE INDEX \`airings_issue_idx\` ON \`airings\` (\`issue_id\`);`)
  await db.run(sql`CREATE INDEX \`airings_started_at_idx\` ON \`airings\` (\`started_at\`);`)
  await db.run(sql`CREATE INDEX \`airings_evidence_file_idx\` ON \`airings\` (\`evidence_file_id\`);`)
  await db.run(sql`CREATE INDEX \`airings_confirmed_idx\` ON \`airings\` (\`confirmed\`);`)
  await db.run(sql`CREATE INDEX \`airings_confirmed_by_idx\` ON \`airings\` (\`confirmed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`airings_article_idx\` ON \`airings\` (\`article_id\`);`)
  await db.run(sql`CREATE INDEX \`airings_column_idx\` ON \`airings\` (\`column_id\`);`)
  await db.run(sql`CREATE INDEX \`airings_rundown_idx\` ON \`airings\` (\`rundown_id\`);`)
  await db.run(sql`CREATE INDEX \`airings_reported_by_idx\` ON \`airings\` (\`reported_by_id\`);`)
  await db.run(sql`CREATE INDEX \`airings_replaces_idx\` ON \`airings\` (\`replaces_id\`);`)
  await db.run(sql`CREATE INDEX \`airings_replaced_by_idx\` ON \`airings\` (\`replaced_by_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`airings_source_key_idx\` ON \`airings\` (\`source_key\`);`)
  await db.run(sql`CREATE INDEX \`airings_outlet_idx\` ON \`airings\` (\`outlet_id\`);`)
  await db.run(sql`CREATE INDEX \`airings_sample_idx\` ON \`airings\` (\`sample\`);`)
  await db.run(sql`CREATE INDEX \`airings_updated_at_idx\` ON \`airings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`airings_created_at_idx\` ON \`airings\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`outlet_startedAt_idx\` ON \`airings\` (\`outlet_id\`,\`started_at\`);`)
  await db.run(sql`CREATE INDEX \`column_startedAt_idx\` ON \`airings\` (\`column_id\`,\`started_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_obligations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`outlet_id\` text(36) NOT NULL,
  	\`plan_id\` text(36) NOT NULL,
  	\`clause\` text NOT NULL,
  	\`measure_kind\` text DEFAULT 'count' NOT NULL,
  	\`count\` numeric,
  	\`days\` numeric,
  	\`period\` text DEFAULT 'month' NOT NULL,
  	\`proration\` text DEFAULT 'nextFull',
  	\`minimum_seconds\` numeric,
  	\`late_after_minutes\` numeric DEFAULT 30 NOT NULL,
  	\`grace_hours\` numeric DEFAULT 24 NOT NULL,
  	\`valid_from\` text NOT NULL,
  	\`valid_to\` text,
  	\`replaces_id\` text(36),
  	\`note\` text,
  	\`sample\` integer DEFAULT false,
  	\`search_text\` text,
  	\`sort_key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`outlet_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`plan_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`replaces_id\`) REFERENCES \`obligations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_obligations\`("id", "title", "outlet_id", "plan_id", "clause", "measure_kind", "count", "days", "period", "proration", "minimum_seconds", "late_after_minutes", "grace_hours", "valid_from", "valid_to", "replaces_id", "note", "sample", "search_text", "sort_key", "updated_at", "created_at") SELECT "id", "title", "outlet_id", "plan_id", "clause", "measure_kind", "count", "days", "period", "proration", "minimum_seconds", "late_after_minutes", "grace_hours", "valid_from", "valid_to", "replaces_id", "note", "sample", "search_text", "sort_key", "updated_at", "created_at" FROM \`obligations\`;`)
  await db.run(sql`DROP TABLE \`obligations\`;`)
  await db.run(sql`ALTER TABLE \`__new_obligations\` RENAME TO \`obligations\`;`)
  await db.run(sql`CREATE INDEX \`obligations_outlet_idx\` ON \`obligations\` (\`outlet_id\`);`)
  await db.run(sql`CREATE INDEX \`obligations_plan_idx\` ON \`obligations\` (\`plan_id\`);`)
  await db.run(sql`CREATE INDEX \`obligations_valid_from_idx\` ON \`obligations\` (\`valid_from\`);`)
  await db.run(sql`CREATE INDEX \`obligations_replaces_idx\` ON \`obligations\` (\`replaces_id\`);`)
  await db.run(sql`CREATE INDEX \`obligations_sample_idx\` ON \`obligations\` (\`sample\`);`)
  await db.run(sql`CREATE INDEX \`obligations_search_text_idx\` ON \`obligations\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`obligations_sort_key_idx\` ON \`obligations\` (\`sort_key\`);`)
  await db.run(sql`CREATE INDEX \`obligations_updated_at_idx\` ON \`obligations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`obligations_created_at_idx\` ON \`obligations\` (\`created_at\`);`)
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
  	\`text_files_id\` text(36),
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
  	FOREIGN KEY (\`text_files_id\`) REFERENCES \`text_files\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`files_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organisations_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`outlets_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`holidays_id\`) REFERENCES \`holidays\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`activity_kinds_id\`) REFERENCES \`activity_kinds\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "approval_chains_id", "checklists_id", "delegations_id", "desks_id", "columns_id", "issues_id", "airings_id", "requests_id", "activities_id", "obligations_id", "suspensions_id", "plans_id", "media_id", "text_files_id", "files_id", "organisations_id", "outlets_id", "users_id", "holidays_id", "topics_id", "activity_kinds_id") SELECT "id", "order", "parent_id", "path", "approval_chains_id", "checklists_id", "delegations_id", "desks_id", "columns_id", "issues_id", "airings_id", "requests_id", "activities_id", "obligations_id", "suspensions_id", "plans_id", "media_id", "text_files_id", "files_id", "organisations_id", "outlets_id", "users_id", "holidays_id", "topics_id", "activity_kinds_id" FROM \`payload_locked_documents_rels\`;`)
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
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_text_files_id_idx\` ON \`payload_locked_documents_rels\` (\`text_files_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_files_id_idx\` ON \`payload_locked_documents_rels\` (\`files_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_organisations_id_idx\` ON \`payload_locked_documents_rels\` (\`organisations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_outlets_id_idx\` ON \`payload_locked_documents_rels\` (\`outlets_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_holidays_id_idx\` ON \`payload_locked_documents_rels\` (\`holidays_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_topics_id_idx\` ON \`payload_locked_documents_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_activity_kinds_id_idx\` ON \`payload_locked_documents_rels\` (\`activity_kinds_id\`);`)
  await db.run(sql`DROP INDEX \`_articles_v_list_of_outlet_idx\`;`)
  await db.run(sql`DROP INDEX \`_articles_v_list_of_all_idx\`;`)
  await db.run(sql`DROP INDEX \`outlet_publishedAt_1_idx\`;`)
}
