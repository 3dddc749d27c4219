import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`articles\` (
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
  	\`approved_revision\` text,
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
  await db.run(sql`CREATE TABLE \`articles_rels\` (
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
  await db.run(sql`CREATE INDEX \`articles_rels_order_idx\` ON \`articles_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_parent_idx\` ON \`articles_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_path_idx\` ON \`articles_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_topics_id_idx\` ON \`articles_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_users_id_idx\` ON \`articles_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_media_id_idx\` ON \`articles_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v\` (
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
  	\`version_approved_revision\` text,
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
  await db.run(sql`CREATE TABLE \`_articles_v_rels\` (
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
  await db.run(sql`CREATE INDEX \`_articles_v_rels_order_idx\` ON \`_articles_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_parent_idx\` ON \`_articles_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_path_idx\` ON \`_articles_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_topics_id_idx\` ON \`_articles_v_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_users_id_idx\` ON \`_articles_v_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_media_id_idx\` ON \`_articles_v_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`columns_exceptions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`date\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`columns_exceptions_order_idx\` ON \`columns_exceptions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`columns_exceptions_parent_id_idx\` ON \`columns_exceptions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`columns_deadlines\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text DEFAULT 'other' NOT NULL,
  	\`name\` text NOT NULL,
  	\`days_before\` numeric DEFAULT 1 NOT NULL,
  	\`time\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`columns_deadlines_order_idx\` ON \`columns_deadlines\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`columns_deadlines_parent_id_idx\` ON \`columns_deadlines\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`columns\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`slug\` text,
  	\`outlet_id\` text(36) NOT NULL,
  	\`kind\` text DEFAULT 'programme' NOT NULL,
  	\`description\` text,
  	\`valid_from\` text NOT NULL,
  	\`valid_to\` text,
  	\`rrule\` text,
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
  await db.run(sql`CREATE UNIQUE INDEX \`columns_slug_idx\` ON \`columns\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`columns_outlet_idx\` ON \`columns\` (\`outlet_id\`);`)
  await db.run(sql`CREATE INDEX \`columns_valid_from_idx\` ON \`columns\` (\`valid_from\`);`)
  await db.run(sql`CREATE INDEX \`columns_sample_idx\` ON \`columns\` (\`sample\`);`)
  await db.run(sql`CREATE INDEX \`columns_search_text_idx\` ON \`columns\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`columns_sort_key_idx\` ON \`columns\` (\`sort_key\`);`)
  await db.run(sql`CREATE INDEX \`columns_updated_at_idx\` ON \`columns\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`columns_created_at_idx\` ON \`columns\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`columns_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`columns_rels_order_idx\` ON \`columns_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`columns_rels_parent_idx\` ON \`columns_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`columns_rels_path_idx\` ON \`columns_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`columns_rels_topics_id_idx\` ON \`columns_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE TABLE \`issues\` (
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
  await db.run(sql`CREATE TABLE \`issues_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`issues_rels_order_idx\` ON \`issues_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`issues_rels_parent_idx\` ON \`issues_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`issues_rels_path_idx\` ON \`issues_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`issues_rels_topics_id_idx\` ON \`issues_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE TABLE \`rundowns\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`issue_id\` text(36),
  	\`column_id\` text(36) NOT NULL,
  	\`outlet_id\` text(36) NOT NULL,
  	\`label\` text NOT NULL,
  	\`on_air\` text NOT NULL,
  	\`off_air\` text NOT NULL,
  	\`over_seconds\` numeric NOT NULL,
  	\`under_seconds\` numeric NOT NULL,
  	\`gap_seconds\` numeric NOT NULL,
  	\`first_settings\` text NOT NULL,
  	\`revision\` numeric NOT NULL,
  	\`approved_revision\` numeric,
  	\`approved_by_id\` text(36),
  	\`approved_at\` text,
  	\`sample\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`issue_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`column_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`outlet_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`approved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`rundowns_key_idx\` ON \`rundowns\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`rundowns_issue_idx\` ON \`rundowns\` (\`issue_id\`);`)
  await db.run(sql`CREATE INDEX \`rundowns_column_idx\` ON \`rundowns\` (\`column_id\`);`)
  await db.run(sql`CREATE INDEX \`rundowns_outlet_idx\` ON \`rundowns\` (\`outlet_id\`);`)
  await db.run(sql`CREATE INDEX \`rundowns_on_air_idx\` ON \`rundowns\` (\`on_air\`);`)
  await db.run(sql`CREATE INDEX \`rundowns_approved_by_idx\` ON \`rundowns\` (\`approved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`rundowns_sample_idx\` ON \`rundowns\` (\`sample\`);`)
  await db.run(sql`CREATE INDEX \`rundowns_updated_at_idx\` ON \`rundowns\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`rundowns_created_at_idx\` ON \`rundowns\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`rundown_entries\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`rundown_id\` text(36) NOT NULL,
  	\`outlet_id\` text(36) NOT NULL,
  	\`key\` text NOT NULL,
  	\`entry\` text NOT NULL,
  	\`rank\` text NOT NULL,
  	\`revision\` numeric NOT NULL,
  	\`removed\` integer DEFAULT false,
  	\`title\` text,
  	\`kind\` text DEFAULT 'reader' NOT NULL,
  	\`seconds\` numeric,
  	\`start\` text,
  	\`until\` text,
  	\`floated\` integer DEFAULT false,
  	\`status\` text DEFAULT 'planned' NOT NULL,
  	\`segment\` text,
  	\`presenter\` text,
  	\`notes\` text,
  	\`credits\` text,
  	\`script\` text,
  	\`topics\` text,
  	\`assignee_id\` text(36),
  	\`article_id\` text(36),
  	\`clip_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`rundown_id\`) REFERENCES \`rundowns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`outlet_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`assignee_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`clip_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`rundown_entries_rundown_idx\` ON \`rundown_entries\` (\`rundown_id\`);`)
  await db.run(sql`CREATE INDEX \`rundown_entries_outlet_idx\` ON \`rundown_entries\` (\`outlet_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`rundown_entries_key_idx\` ON \`rundown_entries\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`rundown_entries_assignee_idx\` ON \`rundown_entries\` (\`assignee_id\`);`)
  await db.run(sql`CREATE INDEX \`rundown_entries_article_idx\` ON \`rundown_entries\` (\`article_id\`);`)
  await db.run(sql`CREATE INDEX \`rundown_entries_clip_idx\` ON \`rundown_entries\` (\`clip_id\`);`)
  await db.run(sql`CREATE INDEX \`rundown_entries_updated_at_idx\` ON \`rundown_entries\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`rundown_entries_created_at_idx\` ON \`rundown_entries\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`rundown_rank_idx\` ON \`rundown_entries\` (\`rundown_id\`,\`rank\`);`)
  await db.run(sql`CREATE TABLE \`rundown_changes\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`rundown_id\` text(36) NOT NULL,
  	\`outlet_id\` text(36) NOT NULL,
  	\`revision\` numeric NOT NULL,
  	\`key\` text NOT NULL,
  	\`by_id\` text(36),
  	\`at\` text NOT NULL,
  	\`client\` text,
  	\`operations\` text NOT NULL,
  	\`rows\` text NOT NULL,
  	\`settings\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`rundown_id\`) REFERENCES \`rundowns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`outlet_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`rundown_changes_rundown_idx\` ON \`rundown_changes\` (\`rundown_id\`);`)
  await db.run(sql`CREATE INDEX \`rundown_changes_outlet_idx\` ON \`rundown_changes\` (\`outlet_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`rundown_changes_key_idx\` ON \`rundown_changes\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`rundown_changes_by_idx\` ON \`rundown_changes\` (\`by_id\`);`)
  await db.run(sql`CREATE INDEX \`rundown_changes_updated_at_idx\` ON \`rundown_changes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`rundown_changes_created_at_idx\` ON \`rundown_changes\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`rundown_revision_idx\` ON \`rundown_changes\` (\`rundown_id\`,\`revision\`);`)
  await db.run(sql`CREATE TABLE \`rundown_runs\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`rundown_id\` text(36) NOT NULL,
  	\`outlet_id\` text(36) NOT NULL,
  	\`key\` text NOT NULL,
  	\`sequence\` numeric NOT NULL,
  	\`state\` text DEFAULT 'idle' NOT NULL,
  	\`current\` text,
  	\`started_at\` text,
  	\`ended_at\` text,
  	\`operator_id\` text(36),
  	\`operator_since\` text,
  	\`closed\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`rundown_id\`) REFERENCES \`rundowns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`outlet_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`operator_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`rundown_runs_rundown_idx\` ON \`rundown_runs\` (\`rundown_id\`);`)
  await db.run(sql`CREATE INDEX \`rundown_runs_outlet_idx\` ON \`rundown_runs\` (\`outlet_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`rundown_runs_key_idx\` ON \`rundown_runs\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`rundown_runs_operator_idx\` ON \`rundown_runs\` (\`operator_id\`);`)
  await db.run(sql`CREATE INDEX \`rundown_runs_updated_at_idx\` ON \`rundown_runs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`rundown_runs_created_at_idx\` ON \`rundown_runs\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`rundown_takes\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`rundown_id\` text(36) NOT NULL,
  	\`outlet_id\` text(36) NOT NULL,
  	\`key\` text NOT NULL,
  	\`entry\` text,
  	\`title\` text NOT NULL,
  	\`kind\` text,
  	\`planned_start\` text,
  	\`planned_seconds\` numeric,
  	\`order\` numeric,
  	\`started_at\` text NOT NULL,
  	\`ended_at\` text NOT NULL,
  	\`operator_id\` text(36),
  	\`source\` text NOT NULL,
  	\`replaces_id\` text(36),
  	\`voided\` integer DEFAULT false,
  	\`reason\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`rundown_id\`) REFERENCES \`rundowns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`outlet_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`operator_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`replaces_id\`) REFERENCES \`rundown_takes\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`rundown_takes_rundown_idx\` ON \`rundown_takes\` (\`rundown_id\`);`)
  await db.run(sql`CREATE INDEX \`rundown_takes_outlet_idx\` ON \`rundown_takes\` (\`outlet_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`rundown_takes_key_idx\` ON \`rundown_takes\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`rundown_takes_operator_idx\` ON \`rundown_takes\` (\`operator_id\`);`)
  await db.run(sql`CREATE INDEX \`rundown_takes_replaces_idx\` ON \`rundown_takes\` (\`replaces_id\`);`)
  await db.run(sql`CREATE INDEX \`rundown_takes_updated_at_idx\` ON \`rundown_takes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`rundown_takes_created_at_idx\` ON \`rundown_takes\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`rundown_startedAt_idx\` ON \`rundown_takes\` (\`rundown_id\`,\`started_at\`);`)
  await db.run(sql`CREATE TABLE \`rundown_links\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`rundown_id\` text(36) NOT NULL,
  	\`hash\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`label\` text,
  	\`made_by_id\` text(36),
  	\`revoked_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`rundown_id\`) REFERENCES \`rundowns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`made_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`rundown_links_rundown_idx\` ON \`rundown_links\` (\`rundown_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`rundown_links_hash_idx\` ON \`rundown_links\` (\`hash\`);`)
  await db.run(sql`CREATE INDEX \`rundown_links_made_by_idx\` ON \`rundown_links\` (\`made_by_id\`);`)
  await db.run(sql`CREATE INDEX \`rundown_links_updated_at_idx\` ON \`rundown_links\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`rundown_links_created_at_idx\` ON \`rundown_links\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`rundown_templates\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`column_id\` text(36) NOT NULL,
  	\`outlet_id\` text(36) NOT NULL,
  	\`name\` text NOT NULL,
  	\`rows\` text NOT NULL,
  	\`by_id\` text(36),
  	\`at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`column_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`outlet_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`rundown_templates_key_idx\` ON \`rundown_templates\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`rundown_templates_column_idx\` ON \`rundown_templates\` (\`column_id\`);`)
  await db.run(sql`CREATE INDEX \`rundown_templates_outlet_idx\` ON \`rundown_templates\` (\`outlet_id\`);`)
  await db.run(sql`CREATE INDEX \`rundown_templates_by_idx\` ON \`rundown_templates\` (\`by_id\`);`)
  await db.run(sql`CREATE INDEX \`rundown_templates_updated_at_idx\` ON \`rundown_templates\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`rundown_templates_created_at_idx\` ON \`rundown_templates\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`airings\` (
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
  await db.run(sql`CREATE TABLE \`requests_wished_dates\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`date\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`requests\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`requests_wished_dates_order_idx\` ON \`requests_wished_dates\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`requests_wished_dates_parent_id_idx\` ON \`requests_wished_dates\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`requests\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`number\` text NOT NULL,
  	\`issued_on\` text NOT NULL,
  	\`issuer_id\` text(36) NOT NULL,
  	\`outlet_id\` text(36) NOT NULL,
  	\`summary\` text,
  	\`scan_id\` text(36),
  	\`sample\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`issuer_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`outlet_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`scan_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`requests_issued_on_idx\` ON \`requests\` (\`issued_on\`);`)
  await db.run(sql`CREATE INDEX \`requests_issuer_idx\` ON \`requests\` (\`issuer_id\`);`)
  await db.run(sql`CREATE INDEX \`requests_outlet_idx\` ON \`requests\` (\`outlet_id\`);`)
  await db.run(sql`CREATE INDEX \`requests_scan_idx\` ON \`requests\` (\`scan_id\`);`)
  await db.run(sql`CREATE INDEX \`requests_sample_idx\` ON \`requests\` (\`sample\`);`)
  await db.run(sql`CREATE INDEX \`requests_updated_at_idx\` ON \`requests\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`requests_created_at_idx\` ON \`requests\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`requests_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`requests\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`requests_rels_order_idx\` ON \`requests_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`requests_rels_parent_idx\` ON \`requests_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`requests_rels_path_idx\` ON \`requests_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`requests_rels_topics_id_idx\` ON \`requests_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE TABLE \`schedules_baseline\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`issue\` text NOT NULL,
  	\`label\` text,
  	\`planned_at\` text,
  	\`cancelled\` integer DEFAULT false,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`schedules\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`schedules_baseline_order_idx\` ON \`schedules_baseline\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`schedules_baseline_parent_id_idx\` ON \`schedules_baseline\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`schedules\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`label\` text NOT NULL,
  	\`outlet_id\` text(36) NOT NULL,
  	\`month\` text NOT NULL,
  	\`state\` text DEFAULT 'preparing' NOT NULL,
  	\`submitted_by_id\` text(36),
  	\`submitted_at\` text,
  	\`approved_by_id\` text(36),
  	\`approved_at\` text,
  	\`return_reason\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`outlet_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`submitted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`approved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`schedules_key_idx\` ON \`schedules\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`schedules_outlet_idx\` ON \`schedules\` (\`outlet_id\`);`)
  await db.run(sql`CREATE INDEX \`schedules_month_idx\` ON \`schedules\` (\`month\`);`)
  await db.run(sql`CREATE INDEX \`schedules_state_idx\` ON \`schedules\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`schedules_submitted_by_idx\` ON \`schedules\` (\`submitted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`schedules_approved_by_idx\` ON \`schedules\` (\`approved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`schedules_updated_at_idx\` ON \`schedules\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`schedules_created_at_idx\` ON \`schedules\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`schedules_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`schedules\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`schedules_rels_order_idx\` ON \`schedules_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`schedules_rels_parent_idx\` ON \`schedules_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`schedules_rels_path_idx\` ON \`schedules_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`schedules_rels_users_id_idx\` ON \`schedules_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`obligations\` (
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
  await db.run(sql`CREATE INDEX \`obligations_outlet_idx\` ON \`obligations\` (\`outlet_id\`);`)
  await db.run(sql`CREATE INDEX \`obligations_plan_idx\` ON \`obligations\` (\`plan_id\`);`)
  await db.run(sql`CREATE INDEX \`obligations_valid_from_idx\` ON \`obligations\` (\`valid_from\`);`)
  await db.run(sql`CREATE INDEX \`obligations_replaces_idx\` ON \`obligations\` (\`replaces_id\`);`)
  await db.run(sql`CREATE INDEX \`obligations_sample_idx\` ON \`obligations\` (\`sample\`);`)
  await db.run(sql`CREATE INDEX \`obligations_search_text_idx\` ON \`obligations\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`obligations_sort_key_idx\` ON \`obligations\` (\`sort_key\`);`)
  await db.run(sql`CREATE INDEX \`obligations_updated_at_idx\` ON \`obligations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`obligations_created_at_idx\` ON \`obligations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`obligations_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`columns_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`obligations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`columns_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`obligations_rels_order_idx\` ON \`obligations_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`obligations_rels_parent_idx\` ON \`obligations_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`obligations_rels_path_idx\` ON \`obligations_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`obligations_rels_columns_id_idx\` ON \`obligations_rels\` (\`columns_id\`);`)
  await db.run(sql`CREATE TABLE \`suspensions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`outlet_id\` text(36) NOT NULL,
  	\`from\` text NOT NULL,
  	\`to\` text NOT NULL,
  	\`reason\` text NOT NULL,
  	\`document\` text NOT NULL,
  	\`scan_id\` text(36),
  	\`sample\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`outlet_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`scan_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`suspensions_outlet_idx\` ON \`suspensions\` (\`outlet_id\`);`)
  await db.run(sql`CREATE INDEX \`suspensions_from_idx\` ON \`suspensions\` (\`from\`);`)
  await db.run(sql`CREATE INDEX \`suspensions_to_idx\` ON \`suspensions\` (\`to\`);`)
  await db.run(sql`CREATE INDEX \`suspensions_scan_idx\` ON \`suspensions\` (\`scan_id\`);`)
  await db.run(sql`CREATE INDEX \`suspensions_sample_idx\` ON \`suspensions\` (\`sample\`);`)
  await db.run(sql`CREATE INDEX \`suspensions_updated_at_idx\` ON \`suspensions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`suspensions_created_at_idx\` ON \`suspensions\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`suspensions_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`columns_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`suspensions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`columns_id\`) REFERENCES \`columns\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`suspensions_rels_order_idx\` ON \`suspensions_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`suspensions_rels_parent_idx\` ON \`suspensions_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`suspensions_rels_path_idx\` ON \`suspensions_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`suspensions_rels_columns_id_idx\` ON \`suspensions_rels\` (\`columns_id\`);`)
  await db.run(sql`CREATE TABLE \`alerts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`title\` text,
  	\`message\` text NOT NULL,
  	\`open\` integer DEFAULT true NOT NULL,
  	\`outlet_id\` text(36),
  	\`obligation_id\` text(36),
  	\`period\` text,
  	\`issue_id\` text(36),
  	\`handling\` text DEFAULT 'new' NOT NULL,
  	\`owner_id\` text(36),
  	\`acknowledged_at\` text,
  	\`settled_by_id\` text(36),
  	\`settled_at\` text,
  	\`settled_reason\` text,
  	\`opened_at\` text NOT NULL,
  	\`resolved_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`outlet_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`obligation_id\`) REFERENCES \`obligations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`issue_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`settled_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`alerts_key_idx\` ON \`alerts\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`alerts_kind_idx\` ON \`alerts\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`alerts_open_idx\` ON \`alerts\` (\`open\`);`)
  await db.run(sql`CREATE INDEX \`alerts_outlet_idx\` ON \`alerts\` (\`outlet_id\`);`)
  await db.run(sql`CREATE INDEX \`alerts_obligation_idx\` ON \`alerts\` (\`obligation_id\`);`)
  await db.run(sql`CREATE INDEX \`alerts_period_idx\` ON \`alerts\` (\`period\`);`)
  await db.run(sql`CREATE INDEX \`alerts_issue_idx\` ON \`alerts\` (\`issue_id\`);`)
  await db.run(sql`CREATE INDEX \`alerts_handling_idx\` ON \`alerts\` (\`handling\`);`)
  await db.run(sql`CREATE INDEX \`alerts_owner_idx\` ON \`alerts\` (\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`alerts_settled_by_idx\` ON \`alerts\` (\`settled_by_id\`);`)
  await db.run(sql`CREATE INDEX \`alerts_opened_at_idx\` ON \`alerts\` (\`opened_at\`);`)
  await db.run(sql`CREATE INDEX \`alerts_updated_at_idx\` ON \`alerts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`alerts_created_at_idx\` ON \`alerts\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`outlet_open_idx\` ON \`alerts\` (\`outlet_id\`,\`open\`);`)
  await db.run(sql`CREATE TABLE \`notices\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`user_id\` text(36) NOT NULL,
  	\`alert_id\` text(36) NOT NULL,
  	\`reason\` text NOT NULL,
  	\`opened_at\` text NOT NULL,
  	\`read_at\` text,
  	\`mail_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`alert_id\`) REFERENCES \`alerts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`mail_id\`) REFERENCES \`mails\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`notices_key_idx\` ON \`notices\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`notices_user_idx\` ON \`notices\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_alert_idx\` ON \`notices\` (\`alert_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_read_at_idx\` ON \`notices\` (\`read_at\`);`)
  await db.run(sql`CREATE INDEX \`notices_mail_idx\` ON \`notices\` (\`mail_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_updated_at_idx\` ON \`notices\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`notices_created_at_idx\` ON \`notices\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`user_openedAt_idx\` ON \`notices\` (\`user_id\`,\`opened_at\`);`)
  await db.run(sql`CREATE INDEX \`user_mail_idx\` ON \`notices\` (\`user_id\`,\`mail_id\`);`)
  await db.run(sql`CREATE TABLE \`plans_clauses\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`ref\` text NOT NULL,
  	\`heading\` text,
  	\`text\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`plans_clauses_order_idx\` ON \`plans_clauses\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`plans_clauses_parent_id_idx\` ON \`plans_clauses\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`plans\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`number\` text NOT NULL,
  	\`issued_on\` text NOT NULL,
  	\`issuer_id\` text(36) NOT NULL,
  	\`signer\` text,
  	\`valid_from\` text NOT NULL,
  	\`valid_to\` text,
  	\`replaced_by_id\` text(36),
  	\`scan_id\` text(36),
  	\`sample\` integer DEFAULT false,
  	\`search_text\` text,
  	\`sort_key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`issuer_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`replaced_by_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`scan_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`plans_number_idx\` ON \`plans\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`plans_issued_on_idx\` ON \`plans\` (\`issued_on\`);`)
  await db.run(sql`CREATE INDEX \`plans_issuer_idx\` ON \`plans\` (\`issuer_id\`);`)
  await db.run(sql`CREATE INDEX \`plans_valid_from_idx\` ON \`plans\` (\`valid_from\`);`)
  await db.run(sql`CREATE INDEX \`plans_replaced_by_idx\` ON \`plans\` (\`replaced_by_id\`);`)
  await db.run(sql`CREATE INDEX \`plans_scan_idx\` ON \`plans\` (\`scan_id\`);`)
  await db.run(sql`CREATE INDEX \`plans_sample_idx\` ON \`plans\` (\`sample\`);`)
  await db.run(sql`CREATE INDEX \`plans_search_text_idx\` ON \`plans\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`plans_sort_key_idx\` ON \`plans\` (\`sort_key\`);`)
  await db.run(sql`CREATE INDEX \`plans_updated_at_idx\` ON \`plans\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`plans_created_at_idx\` ON \`plans\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`media\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`alt\` text NOT NULL,
  	\`caption\` text,
  	\`credit\` text,
  	\`outlet_id\` text(36) NOT NULL,
  	\`sample\` integer DEFAULT false,
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
  	\`focal_x\` numeric,
  	\`focal_y\` numeric,
  	\`sizes_thumbnail_url\` text,
  	\`sizes_thumbnail_width\` numeric,
  	\`sizes_thumbnail_height\` numeric,
  	\`sizes_thumbnail_mime_type\` text,
  	\`sizes_thumbnail_filesize\` numeric,
  	\`sizes_thumbnail_filename\` text,
  	\`sizes_card_url\` text,
  	\`sizes_card_width\` numeric,
  	\`sizes_card_height\` numeric,
  	\`sizes_card_mime_type\` text,
  	\`sizes_card_filesize\` numeric,
  	\`sizes_card_filename\` text,
  	\`sizes_wide_url\` text,
  	\`sizes_wide_width\` numeric,
  	\`sizes_wide_height\` numeric,
  	\`sizes_wide_mime_type\` text,
  	\`sizes_wide_filesize\` numeric,
  	\`sizes_wide_filename\` text,
  	\`sizes_share_url\` text,
  	\`sizes_share_width\` numeric,
  	\`sizes_share_height\` numeric,
  	\`sizes_share_mime_type\` text,
  	\`sizes_share_filesize\` numeric,
  	\`sizes_share_filename\` text,
  	FOREIGN KEY (\`outlet_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`media_outlet_idx\` ON \`media\` (\`outlet_id\`);`)
  await db.run(sql`CREATE INDEX \`media_sample_idx\` ON \`media\` (\`sample\`);`)
  await db.run(sql`CREATE INDEX \`media_search_text_idx\` ON \`media\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`media_sort_key_idx\` ON \`media\` (\`sort_key\`);`)
  await db.run(sql`CREATE INDEX \`media_updated_at_idx\` ON \`media\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`media_created_at_idx\` ON \`media\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`media_filename_idx\` ON \`media\` (\`filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_thumbnail_sizes_thumbnail_filename_idx\` ON \`media\` (\`sizes_thumbnail_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_card_sizes_card_filename_idx\` ON \`media\` (\`sizes_card_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_wide_sizes_wide_filename_idx\` ON \`media\` (\`sizes_wide_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_share_sizes_share_filename_idx\` ON \`media\` (\`sizes_share_filename\`);`)
  await db.run(sql`CREATE TABLE \`files\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`outlet_id\` text(36),
  	\`sha256\` text,
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
  await db.run(sql`CREATE INDEX \`files_outlet_idx\` ON \`files\` (\`outlet_id\`);`)
  await db.run(sql`CREATE INDEX \`files_updated_at_idx\` ON \`files\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`files_created_at_idx\` ON \`files\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`files_filename_idx\` ON \`files\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`organisations_former_names\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`from\` text NOT NULL,
  	\`to\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`organisations_former_names_order_idx\` ON \`organisations_former_names\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`organisations_former_names_parent_id_idx\` ON \`organisations_former_names\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`organisations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`short_name\` text,
  	\`kind\` text DEFAULT 'department' NOT NULL,
  	\`parent_id\` text(36),
  	\`valid_from\` text,
  	\`valid_to\` text,
  	\`search_text\` text,
  	\`sort_key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`organisations_name_idx\` ON \`organisations\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`organisations_parent_idx\` ON \`organisations\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`organisations_valid_from_idx\` ON \`organisations\` (\`valid_from\`);`)
  await db.run(sql`CREATE INDEX \`organisations_search_text_idx\` ON \`organisations\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`organisations_sort_key_idx\` ON \`organisations\` (\`sort_key\`);`)
  await db.run(sql`CREATE INDEX \`organisations_updated_at_idx\` ON \`organisations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`organisations_created_at_idx\` ON \`organisations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`organisations_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`organisations_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organisations_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`organisations_rels_order_idx\` ON \`organisations_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`organisations_rels_parent_idx\` ON \`organisations_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`organisations_rels_path_idx\` ON \`organisations_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`organisations_rels_organisations_id_idx\` ON \`organisations_rels\` (\`organisations_id\`);`)
  await db.run(sql`CREATE TABLE \`outlets_presenters\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`words_per_minute\` numeric,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`outlets_presenters_order_idx\` ON \`outlets_presenters\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`outlets_presenters_parent_id_idx\` ON \`outlets_presenters\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`outlets\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`short_name\` text,
  	\`slug\` text,
  	\`kind\` text NOT NULL,
  	\`organisation_id\` text(36) NOT NULL,
  	\`valid_from\` text,
  	\`valid_to\` text,
  	\`legal_governing_body\` text,
  	\`legal_licence\` text,
  	\`legal_responsible\` text,
  	\`legal_address\` text,
  	\`search_text\` text,
  	\`sort_key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`outlets_name_idx\` ON \`outlets\` (\`name\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`outlets_slug_idx\` ON \`outlets\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`outlets_organisation_idx\` ON \`outlets\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`outlets_valid_from_idx\` ON \`outlets\` (\`valid_from\`);`)
  await db.run(sql`CREATE INDEX \`outlets_search_text_idx\` ON \`outlets\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`outlets_sort_key_idx\` ON \`outlets\` (\`sort_key\`);`)
  await db.run(sql`CREATE INDEX \`outlets_updated_at_idx\` ON \`outlets\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`outlets_created_at_idx\` ON \`outlets\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`outlets_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`organisations_id\` text(36),
  	\`outlets_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organisations_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`outlets_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`outlets_rels_order_idx\` ON \`outlets_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`outlets_rels_parent_idx\` ON \`outlets_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`outlets_rels_path_idx\` ON \`outlets_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`outlets_rels_organisations_id_idx\` ON \`outlets_rels\` (\`organisations_id\`);`)
  await db.run(sql`CREATE INDEX \`outlets_rels_outlets_id_idx\` ON \`outlets_rels\` (\`outlets_id\`);`)
  await db.run(sql`CREATE TABLE \`users_mail_muted_kinds\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_mail_muted_kinds_order_idx\` ON \`users_mail_muted_kinds\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`users_mail_muted_kinds_parent_idx\` ON \`users_mail_muted_kinds\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users_memberships\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`role\` text NOT NULL,
  	\`outlet_id\` text(36),
  	\`organisation_id\` text(36),
  	FOREIGN KEY (\`outlet_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_memberships_order_idx\` ON \`users_memberships\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_memberships_parent_id_idx\` ON \`users_memberships\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`users_memberships_outlet_idx\` ON \`users_memberships\` (\`outlet_id\`);`)
  await db.run(sql`CREATE INDEX \`users_memberships_organisation_idx\` ON \`users_memberships\` (\`organisation_id\`);`)
  await db.run(sql`CREATE TABLE \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`pen_name\` text,
  	\`active\` integer DEFAULT true,
  	\`mail_digest\` integer DEFAULT true,
  	\`search_text\` text,
  	\`sort_key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`email\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`reset_password_requested_at\` text,
  	\`login_attempts\` numeric DEFAULT 0,
  	\`lock_until\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`users_search_text_idx\` ON \`users\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`users_sort_key_idx\` ON \`users\` (\`sort_key\`);`)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`holidays\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`date\` text NOT NULL,
  	\`name\` text NOT NULL,
  	\`kind\` text DEFAULT 'off' NOT NULL,
  	\`source\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`holidays_date_idx\` ON \`holidays\` (\`date\`);`)
  await db.run(sql`CREATE INDEX \`holidays_updated_at_idx\` ON \`holidays\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`holidays_created_at_idx\` ON \`holidays\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`topics\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`plan_id\` text(36) NOT NULL,
  	\`code\` text NOT NULL,
  	\`title\` text NOT NULL,
  	\`text\` text,
  	\`parent_id\` text(36),
  	\`label\` text,
  	\`search_text\` text,
  	\`sort_key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`plan_id\`) REFERENCES \`plans\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`topics_plan_idx\` ON \`topics\` (\`plan_id\`);`)
  await db.run(sql`CREATE INDEX \`topics_code_idx\` ON \`topics\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`topics_parent_idx\` ON \`topics\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`topics_search_text_idx\` ON \`topics\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`topics_sort_key_idx\` ON \`topics\` (\`sort_key\`);`)
  await db.run(sql`CREATE INDEX \`topics_updated_at_idx\` ON \`topics\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`topics_created_at_idx\` ON \`topics\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`audit_events\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`at\` text NOT NULL,
  	\`actor_id\` text(36),
  	\`actor_name\` text,
  	\`action\` text NOT NULL,
  	\`subject_collection\` text,
  	\`subject_id\` text,
  	\`subject_title\` text,
  	\`outlet_id\` text(36),
  	\`from\` text,
  	\`to\` text,
  	\`reason\` text,
  	\`before\` text,
  	\`after\` text,
  	\`address\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`actor_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`outlet_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`audit_events_at_idx\` ON \`audit_events\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`audit_events_actor_idx\` ON \`audit_events\` (\`actor_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_events_action_idx\` ON \`audit_events\` (\`action\`);`)
  await db.run(sql`CREATE INDEX \`audit_events_subject_id_idx\` ON \`audit_events\` (\`subject_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_events_outlet_idx\` ON \`audit_events\` (\`outlet_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_events_updated_at_idx\` ON \`audit_events\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`audit_events_created_at_idx\` ON \`audit_events\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`subjectCollection_subjectId_at_idx\` ON \`audit_events\` (\`subject_collection\`,\`subject_id\`,\`at\`);`)
  await db.run(sql`CREATE TABLE \`cron_runs\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`task\` text NOT NULL,
  	\`key\` text NOT NULL,
  	\`started_at\` text NOT NULL,
  	\`finished_at\` text,
  	\`status\` text NOT NULL,
  	\`summary\` text,
  	\`error\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`cron_runs_task_idx\` ON \`cron_runs\` (\`task\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`cron_runs_key_idx\` ON \`cron_runs\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`cron_runs_started_at_idx\` ON \`cron_runs\` (\`started_at\`);`)
  await db.run(sql`CREATE INDEX \`cron_runs_status_idx\` ON \`cron_runs\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`cron_runs_updated_at_idx\` ON \`cron_runs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`cron_runs_created_at_idx\` ON \`cron_runs\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`task_startedAt_idx\` ON \`cron_runs\` (\`task\`,\`started_at\`);`)
  await db.run(sql`CREATE TABLE \`mails\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`label\` text,
  	\`user_id\` text(36) NOT NULL,
  	\`status\` text NOT NULL,
  	\`attempts\` numeric DEFAULT 0 NOT NULL,
  	\`next_attempt_at\` text,
  	\`collected_at\` text,
  	\`claimed_at\` text,
  	\`sent_at\` text,
  	\`facts\` numeric,
  	\`problem\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`mails_key_idx\` ON \`mails\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`mails_user_idx\` ON \`mails\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`mails_status_idx\` ON \`mails\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`mails_next_attempt_at_idx\` ON \`mails\` (\`next_attempt_at\`);`)
  await db.run(sql`CREATE INDEX \`mails_collected_at_idx\` ON \`mails\` (\`collected_at\`);`)
  await db.run(sql`CREATE INDEX \`mails_updated_at_idx\` ON \`mails\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`mails_created_at_idx\` ON \`mails\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`status_nextAttemptAt_idx\` ON \`mails\` (\`status\`,\`next_attempt_at\`);`)
  await db.run(sql`CREATE TABLE \`proof_checks\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`airing_id\` text(36) NOT NULL,
  	\`url\` text NOT NULL,
  	\`result\` text NOT NULL,
  	\`detail\` text,
  	\`failures\` numeric DEFAULT 0 NOT NULL,
  	\`taken_up_to\` text,
  	\`checked_at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`airing_id\`) REFERENCES \`airings\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`proof_checks_key_idx\` ON \`proof_checks\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`proof_checks_airing_idx\` ON \`proof_checks\` (\`airing_id\`);`)
  await db.run(sql`CREATE INDEX \`proof_checks_failures_idx\` ON \`proof_checks\` (\`failures\`);`)
  await db.run(sql`CREATE INDEX \`proof_checks_taken_up_to_idx\` ON \`proof_checks\` (\`taken_up_to\`);`)
  await db.run(sql`CREATE INDEX \`proof_checks_checked_at_idx\` ON \`proof_checks\` (\`checked_at\`);`)
  await db.run(sql`CREATE INDEX \`proof_checks_updated_at_idx\` ON \`proof_checks\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`proof_checks_created_at_idx\` ON \`proof_checks\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`claims\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`expires_at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`claims_key_idx\` ON \`claims\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`claims_expires_at_idx\` ON \`claims\` (\`expires_at\`);`)
  await db.run(sql`CREATE INDEX \`claims_updated_at_idx\` ON \`claims\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`claims_created_at_idx\` ON \`claims\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`global_slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_global_slug_idx\` ON \`payload_locked_documents\` (\`global_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_updated_at_idx\` ON \`payload_locked_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_created_at_idx\` ON \`payload_locked_documents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents_rels\` (
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
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`articles\`;`)
  await db.run(sql`DROP TABLE \`articles_rels\`;`)
  await db.run(sql`DROP TABLE \`_articles_v\`;`)
  await db.run(sql`DROP TABLE \`_articles_v_rels\`;`)
  await db.run(sql`DROP TABLE \`columns_exceptions\`;`)
  await db.run(sql`DROP TABLE \`columns_deadlines\`;`)
  await db.run(sql`DROP TABLE \`columns\`;`)
  await db.run(sql`DROP TABLE \`columns_rels\`;`)
  await db.run(sql`DROP TABLE \`issues\`;`)
  await db.run(sql`DROP TABLE \`issues_rels\`;`)
  await db.run(sql`DROP TABLE \`rundowns\`;`)
  await db.run(sql`DROP TABLE \`rundown_entries\`;`)
  await db.run(sql`DROP TABLE \`rundown_changes\`;`)
  await db.run(sql`DROP TABLE \`rundown_runs\`;`)
  await db.run(sql`DROP TABLE \`rundown_takes\`;`)
  await db.run(sql`DROP TABLE \`rundown_links\`;`)
  await db.run(sql`DROP TABLE \`rundown_templates\`;`)
  await db.run(sql`DROP TABLE \`airings\`;`)
  await db.run(sql`DROP TABLE \`requests_wished_dates\`;`)
  await db.run(sql`DROP TABLE \`requests\`;`)
  await db.run(sql`DROP TABLE \`requests_rels\`;`)
  await db.run(sql`DROP TABLE \`schedules_baseline\`;`)
  await db.run(sql`DROP TABLE \`schedules\`;`)
  await db.run(sql`DROP TABLE \`schedules_rels\`;`)
  await db.run(sql`DROP TABLE \`obligations\`;`)
  await db.run(sql`DROP TABLE \`obligations_rels\`;`)
  await db.run(sql`DROP TABLE \`suspensions\`;`)
  await db.run(sql`DROP TABLE \`suspensions_rels\`;`)
  await db.run(sql`DROP TABLE \`alerts\`;`)
  await db.run(sql`DROP TABLE \`notices\`;`)
  await db.run(sql`DROP TABLE \`plans_clauses\`;`)
  await db.run(sql`DROP TABLE \`plans\`;`)
  await db.run(sql`DROP TABLE \`media\`;`)
  await db.run(sql`DROP TABLE \`files\`;`)
  await db.run(sql`DROP TABLE \`organisations_former_names\`;`)
  await db.run(sql`DROP TABLE \`organisations\`;`)
  await db.run(sql`DROP TABLE \`organisations_rels\`;`)
  await db.run(sql`DROP TABLE \`outlets_presenters\`;`)
  await db.run(sql`DROP TABLE \`outlets\`;`)
  await db.run(sql`DROP TABLE \`outlets_rels\`;`)
  await db.run(sql`DROP TABLE \`users_mail_muted_kinds\`;`)
  await db.run(sql`DROP TABLE \`users_memberships\`;`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`holidays\`;`)
  await db.run(sql`DROP TABLE \`topics\`;`)
  await db.run(sql`DROP TABLE \`audit_events\`;`)
  await db.run(sql`DROP TABLE \`cron_runs\`;`)
  await db.run(sql`DROP TABLE \`mails\`;`)
  await db.run(sql`DROP TABLE \`proof_checks\`;`)
  await db.run(sql`DROP TABLE \`claims\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
}
