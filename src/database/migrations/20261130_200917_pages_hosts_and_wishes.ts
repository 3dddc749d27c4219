import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`front_pins\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`outlet_id\` text(36) NOT NULL,
  	\`key\` text NOT NULL,
  	\`position\` numeric NOT NULL,
  	\`article_id\` text NOT NULL,
  	\`until\` text NOT NULL,
  	\`pinned_by_id\` text(36),
  	\`pinned_at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`outlet_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`pinned_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`front_pins_outlet_idx\` ON \`front_pins\` (\`outlet_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`front_pins_key_idx\` ON \`front_pins\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`front_pins_article_id_idx\` ON \`front_pins\` (\`article_id\`);`)
  await db.run(sql`CREATE INDEX \`front_pins_until_idx\` ON \`front_pins\` (\`until\`);`)
  await db.run(sql`CREATE INDEX \`front_pins_pinned_by_idx\` ON \`front_pins\` (\`pinned_by_id\`);`)
  await db.run(sql`CREATE INDEX \`front_pins_updated_at_idx\` ON \`front_pins\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`front_pins_created_at_idx\` ON \`front_pins\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`outlets_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`outlets\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`outlets_texts_order_parent\` ON \`outlets_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`fact_marks\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`column\` text NOT NULL,
  	\`stamp\` numeric NOT NULL,
  	\`at\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`fact_marks_column_idx\` ON \`fact_marks\` (\`column\`);`)
  await db.run(sql`CREATE INDEX \`fact_marks_at_idx\` ON \`fact_marks\` (\`at\`);`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`wished_at\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_wished_at\` text;`)
  await db.run(sql`ALTER TABLE \`columns\` ADD \`publishes_recordings\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`files\` ADD \`import_kind\` text;`)
  await db.run(sql`ALTER TABLE \`outlets\` ADD \`site_logo_id\` text(36) REFERENCES media(id);`)
  await db.run(sql`ALTER TABLE \`outlets\` ADD \`site_accent\` text;`)
  await db.run(sql`ALTER TABLE \`outlets\` ADD \`site_about\` text;`)
  await db.run(sql`CREATE INDEX \`outlets_site_site_logo_idx\` ON \`outlets\` (\`site_logo_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`front_pins\`;`)
  await db.run(sql`DROP TABLE \`outlets_texts\`;`)
  await db.run(sql`DROP TABLE \`fact_marks\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_outlets\` (
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
  	\`publishes_compliance\` integer DEFAULT false,
  	\`search_text\` text,
  	\`sort_key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_outlets\`("id", "name", "short_name", "slug", "kind", "organisation_id", "valid_from", "valid_to", "legal_governing_body", "legal_licence", "legal_responsible", "legal_address", "publishes_compliance", "search_text", "sort_key", "updated_at", "created_at") SELECT "id", "name", "short_name", "slug", "kind", "organisation_id", "valid_from", "valid_to", "legal_governing_body", "legal_licence", "legal_responsible", "legal_address", "publishes_compliance", "search_text", "sort_key", "updated_at", "created_at" FROM \`outlets\`;`)
  await db.run(sql`DROP TABLE \`outlets\`;`)
  await db.run(sql`ALTER TABLE \`__new_outlets\` RENAME TO \`outlets\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`outlets_name_idx\` ON \`outlets\` (\`name\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`outlets_slug_idx\` ON \`outlets\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`outlets_organisation_idx\` ON \`outlets\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`outlets_valid_from_idx\` ON \`outlets\` (\`valid_from\`);`)
  await db.run(sql`CREATE INDEX \`outlets_search_text_idx\` ON \`outlets\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`outlets_sort_key_idx\` ON \`outlets\` (\`sort_key\`);`)
  await db.run(sql`CREATE INDEX \`outlets_updated_at_idx\` ON \`outlets\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`outlets_created_at_idx\` ON \`outlets\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`wished_at\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_wished_at\`;`)
  await db.run(sql`ALTER TABLE \`columns\` DROP COLUMN \`publishes_recordings\`;`)
  await db.run(sql`ALTER TABLE \`files\` DROP COLUMN \`import_kind\`;`)
}
