import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
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
  await db.run(sql`ALTER TABLE \`issues\` ADD \`imported_from_id\` text(36) REFERENCES imports(id);`)
  await db.run(sql`ALTER TABLE \`issues\` ADD \`imported_row\` text;`)
  await db.run(sql`CREATE INDEX \`issues_imported_from_idx\` ON \`issues\` (\`imported_from_id\`);`)
  await db.run(sql`ALTER TABLE \`airings\` ADD \`imported_from_id\` text(36) REFERENCES imports(id);`)
  await db.run(sql`ALTER TABLE \`airings\` ADD \`imported_row\` text;`)
  await db.run(sql`CREATE INDEX \`airings_imported_from_idx\` ON \`airings\` (\`imported_from_id\`);`)
  await db.run(sql`ALTER TABLE \`obligations\` ADD \`imported_from_id\` text(36) REFERENCES imports(id);`)
  await db.run(sql`ALTER TABLE \`obligations\` ADD \`imported_row\` text;`)
  await db.run(sql`CREATE INDEX \`obligations_imported_from_idx\` ON \`obligations\` (\`imported_from_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`imports\`;`)
  await db.run(sql`DROP TABLE \`import_parts\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
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
  await db.run(sql`PRAGMA foreign_keys=ON;`)
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
}
