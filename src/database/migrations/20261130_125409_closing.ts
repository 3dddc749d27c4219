import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
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
  await db.run(sql`ALTER TABLE \`reports\` ADD \`accepted_version\` numeric;`)
  await db.run(sql`ALTER TABLE \`report_versions\` ADD \`periods\` text;`)
  await db.run(sql`ALTER TABLE \`files\` ADD \`organisation_id\` text(36) REFERENCES organisations(id);`)
  await db.run(sql`CREATE INDEX \`files_organisation_idx\` ON \`files\` (\`organisation_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`consolidations\`;`)
  await db.run(sql`DROP TABLE \`consolidation_versions\`;`)
  await db.run(sql`DROP TABLE \`period_closings\`;`)
  await db.run(sql`DROP TABLE \`signed_papers\`;`)
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
  await db.run(sql`ALTER TABLE \`reports\` DROP COLUMN \`accepted_version\`;`)
  await db.run(sql`ALTER TABLE \`report_versions\` DROP COLUMN \`periods\`;`)
}
